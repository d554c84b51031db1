// Package indextest holds implementations of index.Index to one contract.
//
//	func TestContract(t *testing.T) {
//		indextest.Run(t, func(t *testing.T) index.Index { return newIndex(t) })
//	}
package indextest

import (
	"context"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

// Run runs the whole contract against the indexes that empty makes, each new
// and open for writing; empty also sees to their end.
func Run(t *testing.T, empty func(t *testing.T) index.Index) {
	for _, part := range []struct {
		name string
		test func(t *testing.T, empty func(t *testing.T) index.Index)
	}{
		{"what was put comes back", testRoundTrip},
		{"an empty index answers", testEmpty},
		{"one version of an article stays, whatever the order", testVersions},
		{"put replaces where it is told to", testReplace},
		{"delete leaves no trace", testDelete},
		{"all yields what passes a filter, by id", testAll},
		{"ids are completed", testComplete},
		{"figures", testFigures},
		{"figures in groups", testFigureGroups},
		{"entities", testEntities},
		{"names are resolved", testResolve},
		{"corrections", testCorrections},
		{"search", testSearch},
		{"rebuild", testRebuild},
		{"a gazetteer is kept", testGazetteer},
		{"a cancelled call changes nothing", testCancel},
		{"any history ends as its last state put at once", testHistory},
	} {
		t.Run(part.name, func(t *testing.T) { part.test(t, empty) })
	}
}

// seeded gives the same random numbers in every run of a test.
func seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 1)) }

// documents makes n different documents.
func documents(seed uint64, n int) []fahras.Document {
	r := seeded(seed)
	docs := make([]fahras.Document, 0, n)
	known := map[string]bool{}
	for len(docs) < n {
		d := Document(r, "")
		if !known[d.Article.ID] {
			known[d.Article.ID] = true
			docs = append(docs, d)
		}
	}
	return docs
}

func put(t *testing.T, ix index.Index, rule index.Rule, docs ...fahras.Document) index.PutResult {
	t.Helper()
	result, err := ix.Put(context.Background(), rule, docs...)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func ids(docs []fahras.Document) []string {
	list := make([]string, len(docs))
	for i := range docs {
		list[i] = docs[i].Article.ID
	}
	return list
}

// sound fails the test if Verify finds a fault.
func sound(t *testing.T, ix index.Index) {
	t.Helper()
	report, err := ix.Verify(context.Background(), false)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range report.Problems {
		t.Errorf("verify: %s", p.What)
	}
}

// same compares two documents; times by instant and offset.
func same(t *testing.T, got, want fahras.Document) {
	t.Helper()
	if !got.Article.Published.Equal(want.Article.Published) || got.Article.Day() != want.Article.Day() {
		t.Errorf("published %v, put %v", got.Article.Published, want.Article.Published)
	}
	got.Article.Published = want.Article.Published
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nput  %+v", got, want)
	}
}

func testRoundTrip(t *testing.T, empty func(t *testing.T) index.Index) {
	ctx := context.Background()
	ix := empty(t)
	docs := documents(1, 20)
	bare := fahras.Document{Article: fahras.Article{URL: "https://example.com/bare", Text: "نص\u0651 قصير", Lang: "ar"}}
	bare.Article.ID = fahras.ArticleID(bare.Article.URL, "")
	docs = append(docs, bare)
	if result := put(t, ix, index.KeepBest, docs...); result != (index.PutResult{Added: len(docs)}) {
		t.Errorf("first put: %+v", result)
	}
	if result := put(t, ix, index.KeepBest, docs...); result != (index.PutResult{Known: len(docs)}) {
		t.Errorf("second put: %+v", result)
	}
	wanted := append(ids(docs), "no such id")
	slices.Reverse(wanted)
	stored, err := ix.Documents(ctx, wanted...)
	if err != nil {
		t.Fatal(err)
	}
	if len(stored) != len(docs) {
		t.Fatalf("%d documents come back of %d", len(stored), len(docs))
	}
	for i := range docs {
		same(t, stored[len(docs)-1-i].Document, docs[i])
		if stored[i].Added.IsZero() {
			t.Errorf("%s has no time of adding", stored[i].Article.ID)
		}
	}
	known, err := ix.Known(ctx, wanted...)
	if err != nil {
		t.Fatal(err)
	}
	for i := range docs {
		want := index.DigestOf(&docs[i].Article)
		got := known[docs[i].Article.ID]
		if !got.Same(want) || got.Length != want.Length || !got.Published.Equal(want.Published) {
			t.Errorf("digest of %s: %+v, want %+v", docs[i].Article.ID, got, want)
		}
	}
	if len(known) != len(docs) {
		t.Errorf("%d digests of %d", len(known), len(docs))
	}
	sound(t, ix)
}

func testEmpty(t *testing.T, empty func(t *testing.T) index.Index) {
	ix := empty(t)
	stats, err := ix.Stats(context.Background())
	if err != nil || stats != (index.Stats{}) {
		t.Errorf("stats: %+v, %v", stats, err)
	}
	if n, err := ix.Delete(context.Background(), "no such id"); n != 0 || err != nil {
		t.Errorf("delete: %d, %v", n, err)
	}
	put(t, ix, index.KeepBest)
	Answers(t, ix)
	sound(t, ix)
}

// versions makes n versions of one article.
func versions(n int) []fahras.Document {
	r := seeded(2)
	docs := make([]fahras.Document, n)
	for i := range docs {
		docs[i] = Document(r, "https://example.com/one")
	}
	return docs
}

// best is the version that KeepBest keeps.
func best(docs []fahras.Document) fahras.Document {
	winner := docs[0]
	for _, d := range docs[1:] {
		if index.DigestOf(&d.Article).Beats(index.DigestOf(&winner.Article)) {
			winner = d
		}
	}
	return winner
}

func testVersions(t *testing.T, empty func(t *testing.T) index.Index) {
	docs := versions(6)
	want := best(docs)
	r := seeded(3)
	for trial := range 4 {
		r.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		ix := empty(t)
		if trial%2 == 0 {
			result := put(t, ix, index.KeepBest, docs...)
			if result != (index.PutResult{Added: 1, Known: len(docs) - 1}) {
				t.Errorf("put at once: %+v", result)
			}
		} else {
			for _, d := range docs {
				put(t, ix, index.KeepBest, d)
			}
		}
		stored, err := ix.Documents(context.Background(), want.Article.ID)
		if err != nil || len(stored) != 1 {
			t.Fatalf("%d documents, %v", len(stored), err)
		}
		same(t, stored[0].Document, want)
		sound(t, ix)
	}
}

func testReplace(t *testing.T, empty func(t *testing.T) index.Index) {
	ix := empty(t)
	docs := versions(5)
	for i, d := range docs {
		want := index.PutResult{Updated: 1}
		if i == 0 {
			want = index.PutResult{Added: 1}
		}
		if result := put(t, ix, index.Replace, d); result != want {
			t.Errorf("version %d: %+v", i, result)
		}
		stored, err := ix.Documents(context.Background(), d.Article.ID)
		if err != nil || len(stored) != 1 {
			t.Fatalf("%d documents, %v", len(stored), err)
		}
		same(t, stored[0].Document, d)
	}
	if result := put(t, ix, index.Replace, docs[len(docs)-1]); result != (index.PutResult{Known: 1}) {
		t.Errorf("the same again: %+v", result)
	}
	sound(t, ix)
}

func testDelete(t *testing.T, empty func(t *testing.T) index.Index) {
	ctx := context.Background()
	docs := documents(4, 30)
	ix, never := empty(t), empty(t)
	put(t, never, index.KeepBest, docs[10:]...)
	put(t, ix, index.KeepBest, docs...)
	n, err := ix.Delete(ctx, append(ids(docs[:10]), "no such id")...)
	if n != 10 || err != nil {
		t.Fatalf("delete: %d, %v", n, err)
	}
	if got, want := Answers(t, ix), Answers(t, never); got != want {
		t.Errorf("after deleting:\n%s\nnever put:\n%s", got, want)
	}
	sound(t, ix)
	if result := put(t, ix, index.KeepBest, docs[:10]...); result.Added != 10 {
		t.Errorf("put again: %+v", result)
	}
	sound(t, ix)
}

func testAll(t *testing.T, empty func(t *testing.T) index.Index) {
	ctx := context.Background()
	ix := empty(t)
	docs := documents(5, 30)
	put(t, ix, index.KeepBest, docs...)
	for _, f := range []index.Filter{
		{},
		{Since: "2025-06-13"},
		{Until: "2024-12-31"},
		{Since: "2025-06-13", Until: "2025-06-13"},
		{Sources: []string{sources[0]}},
		{Sources: []string{sources[0], sources[1]}, Since: "2025-06-14"},
	} {
		var want []string
		for i := range docs {
			a := &docs[i].Article
			day := a.Day()
			switch {
			case f.Since != "" && day < f.Since, f.Until != "" && (day == "" || day > f.Until):
			case len(f.Sources) > 0 && !slices.Contains(f.Sources, a.Source):
			default:
				want = append(want, a.ID)
			}
		}
		slices.Sort(want)
		var got []string
		for doc, err := range ix.All(ctx, f) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, doc.Article.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%+v yields %v, want %v", f, got, want)
		}
	}
	for range ix.All(ctx, index.Filter{}) {
		break // leaving early is legal
	}
}

func testComplete(t *testing.T, empty func(t *testing.T) index.Index) {
	ctx := context.Background()
	ix := empty(t)
	docs := documents(6, 30)
	put(t, ix, index.KeepBest, docs...)
	id := docs[7].Article.ID
	if got, err := ix.Complete(ctx, id[:12]); err != nil || !slices.Equal(got, []string{id}) {
		t.Errorf("%s completes to %v, %v", id[:12], got, err)
	}
	if got, err := ix.Complete(ctx, ""); err != nil || len(got) != 10 || !slices.IsSorted(got) {
		t.Errorf("nothing completes to %v, %v", got, err)
	}
	if got, err := ix.Complete(ctx, "xyz"); err != nil || len(got) != 0 {
		t.Errorf("what begins no id completes to %v, %v", got, err)
	}
}
