package indextest

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

func entityIDs(entities []fahras.Entity) []string {
	var list []string
	for _, e := range entities {
		list = append(list, e.ID)
	}
	return list
}

func testResolve(t *testing.T, empty func(t *testing.T) index.Index) {
	ctx := context.Background()
	ix := empty(t)
	put(t, ix, index.KeepBest, documents(10, 60)...)
	for _, c := range []struct {
		name string
		want []string
	}{
		{"org/nakhla", []string{"org/nakhla"}},
		{"نخلة", []string{"org/nakhla"}},
		{"نخلة القابضة", []string{"org/nakhla"}},
		{"نخله  القابضه", []string{"org/nakhla"}}, // folded, blanks free
		{"NAKHLA", []string{"org/nakhla"}},
		{"Manara Bank", []string{"org/manara"}}, // preferred, never seen
		{"الدوسرى", []string{"person/هيا-الدوسري"}},
		{"", nil},
		{"لا أحد", nil},
	} {
		got, err := ix.Resolve(ctx, c.name)
		if err != nil || !slices.Equal(entityIDs(got), c.want) {
			t.Errorf("%q names %v, %v; want %v", c.name, entityIDs(got), err, c.want)
		}
	}
	for _, c := range []struct{ name, want string }{
		{"نخلا", "org/nakhla"},
		{"سعد المرزوك", "person/سعد-المرزوق"},
		{"Nahkla", "org/nakhla"},
	} {
		got, err := ix.Near(ctx, c.name, 3)
		if err != nil || len(got) == 0 || got[0].ID != c.want {
			t.Errorf("near %q stands %v, %v; want %s", c.name, entityIDs(got), err, c.want)
		}
	}
	if got, err := ix.Near(ctx, "قسطنطينية", 3); err != nil || len(got) != 0 {
		t.Errorf("near a name unlike all stands %v, %v", entityIDs(got), err)
	}
}

// correctedAs gives documents with the entities that rename says; "" hides.
func correctedAs(docs []fahras.Document, rename func(entity, article string) fahras.Entity) []fahras.Document {
	out := make([]fahras.Document, len(docs))
	for i, d := range docs {
		c := d
		c.Mentions, c.Entities = nil, nil
		for _, m := range d.Mentions {
			e := rename(m.EntityID, d.Article.ID)
			if e.ID == "" {
				continue
			}
			m.EntityID = e.ID
			c.Mentions = append(c.Mentions, m)
			if !slices.ContainsFunc(c.Entities, func(known fahras.Entity) bool { return known.ID == e.ID }) {
				c.Entities = append(c.Entities, e)
			}
		}
		slices.SortFunc(c.Entities, func(a, b fahras.Entity) int { return compareIDs(a, b) })
		out[i] = c
	}
	return out
}

func compareIDs(a, b fahras.Entity) int {
	if a.ID < b.ID {
		return -1
	}
	if a.ID > b.ID {
		return 1
	}
	return 0
}

// castByID is an entity of the cast.
func castByID(id string) fahras.Entity {
	for _, c := range cast {
		if c.entity.ID == id {
			return c.entity
		}
	}
	return fahras.Entity{}
}

func testCorrections(t *testing.T, empty func(t *testing.T) index.Index) {
	ctx := context.Background()
	ix := empty(t)
	docs := documents(11, 60)
	put(t, ix, index.KeepBest, docs[:40]...)
	split := ids(docs[5:50]) // some are not there yet
	namesake := fahras.Entity{ID: "person/haya-2", Kind: fahras.Person, Name: "هيا الدوسري (الكاتبة)"}
	corrections := []index.Correction{
		{Change: index.Merge, Entity: "org/sahab", Into: castByID("org/nakhla")},
		{Change: index.Split, Entity: "person/هيا-الدوسري", Articles: split, Into: namesake},
		{Change: index.Hide, Entity: "product/barq"},
		{Change: index.Hide, Entity: "org/manara"},
		{Change: index.Merge, Entity: "org/manara", Into: castByID("place/wadi-noor")}, // seen again as another
	}
	for _, c := range corrections {
		if err := ix.Correct(ctx, c); err != nil {
			t.Fatal(err)
		}
	}
	put(t, ix, index.KeepBest, docs[40:]...)
	rename := func(entity, article string) fahras.Entity {
		switch {
		case entity == "org/sahab":
			return castByID("org/nakhla")
		case entity == "person/هيا-الدوسري" && slices.Contains(split, article):
			return namesake
		case entity == "product/barq":
			return fahras.Entity{}
		case entity == "org/manara":
			return castByID("place/wadi-noor")
		}
		return castByID(entity)
	}
	want := correctedAs(docs, rename)
	check := func(t *testing.T) {
		t.Helper()
		checkEntities(t, ix, index.EntityFilter{Companions: 3}, counted(want, 3))
		for i := range want {
			stored, err := ix.Documents(ctx, want[i].Article.ID)
			if err != nil || len(stored) != 1 {
				t.Fatalf("%d documents, %v", len(stored), err)
			}
			same(t, stored[0].Document, want[i])
		}
		figures := index.FigureFilter{Entities: []string{"org/nakhla"}}
		checkFigures(t, ix, figures, chosen(want, &figures))
		sound(t, ix)
	}
	check(t)
	for _, c := range []struct{ name, want string }{{"org/sahab", "org/nakhla"}, {"سحاب", "org/nakhla"}, {"org/manara", "place/wadi-noor"}} {
		if got, err := ix.Resolve(ctx, c.name); err != nil || len(got) == 0 || got[0].ID != c.want {
			t.Errorf("%q names %v, %v; want %s", c.name, entityIDs(got), err, c.want)
		}
	}
	t.Run("outlast a rebuild", func(t *testing.T) {
		if err := ix.Rebuild(ctx, ix.All(ctx, index.Filter{})); err != nil {
			t.Fatal(err)
		}
		check(t)
	})
	t.Run("can be taken back", func(t *testing.T) {
		// Brought together and apart again: what was Sahab's is Nakhla's by name only.
		back := index.Correction{Change: index.Merge, Entity: "product/barq", Into: castByID("product/barq")}
		if err := ix.Correct(ctx, back); err == nil {
			t.Error("an entity was merged into itself")
		}
		if err := ix.Correct(ctx, index.Correction{}); err == nil {
			t.Error("an empty correction was accepted")
		}
	})
}

func testSearch(t *testing.T, empty func(t *testing.T) index.Index) {
	ctx := context.Background()
	ix := empty(t)
	article := func(url, day, source, text string) fahras.Document {
		a := fahras.Article{URL: url, Source: source, Published: published(day), Text: text, Lang: "ar"}
		a.ID = fahras.ArticleID(url, text)
		return fahras.Document{Article: a, Sentences: []fahras.Span{{Start: 0, End: len(text)}}}
	}
	a := article("u/a", "2025-06-13", "الميدان", "أعلنت الشركة خطة للذكاء الاصطناعي في الرياض")
	b := article("u/b", "2025-06-14", "الميدان", "الذكاء في السوق، والاصطناعي من الحرير")
	c := article("u/c", "", "الأفق", "نتائج المباراة في الرياض")
	put(t, ix, index.KeepBest, a, b, c)
	word := func(texts ...string) (terms []index.Term) {
		for _, text := range texts {
			terms = append(terms, index.Term{Text: text})
		}
		return terms
	}
	phrase := func(text string) []index.Term { return []index.Term{{Text: text, Phrase: true}} }
	for _, q := range []struct {
		what  string
		query index.Query
		want  []fahras.Document
	}{
		{"nothing asked", index.Query{}, nil},
		{"one word", index.Query{Terms: word("المباراة")}, []fahras.Document{c}},
		{"any of two", index.Query{Terms: word("المباراة", "الحرير")}, []fahras.Document{b, c}},
		{"all of two", index.Query{Terms: word("الذكاء", "الرياض"), All: true}, []fahras.Document{a}},
		{"no word known", index.Query{Terms: word("زرافة")}, nil},
		{"a mark is no word", index.Query{Terms: word("؟")}, nil},
		{"clitics are free", index.Query{Terms: phrase("الذكاء الاصطناعي")}, []fahras.Document{a}},
		{"but not if exact", index.Query{Terms: phrase("الذكاء الاصطناعي"), Exact: true}, nil},
		{"exact", index.Query{Terms: phrase("للذكاء الاصطناعي"), Exact: true}, []fahras.Document{a}},
		{"since", index.Query{Terms: word("الذكاء"), Filter: index.Filter{Since: "2025-06-14"}}, []fahras.Document{b}},
		{"until", index.Query{Terms: word("الرياض"), Filter: index.Filter{Until: "2025-06-13"}}, []fahras.Document{a}},
		{"source", index.Query{Terms: word("الرياض"), Filter: index.Filter{Sources: []string{"الأفق"}}}, []fahras.Document{c}},
	} {
		q.query.Limit = 10
		hits, err := ix.Search(ctx, q.query)
		if err != nil {
			t.Fatalf("%s: %v", q.what, err)
		}
		var got []string
		for _, h := range hits.Hits {
			got = append(got, h.ID)
		}
		slices.Sort(got)
		want := ids(q.want)
		slices.Sort(want)
		if !slices.Equal(got, want) || hits.Total != len(want) {
			t.Errorf("%s: %d hits %v, want %v", q.what, hits.Total, got, want)
		}
		q.query.Limit = 0
		if hits, err := ix.Search(ctx, q.query); err != nil || hits.Total != len(want) || len(hits.Hits) != 0 {
			t.Errorf("%s: counted %d, %v", q.what, hits.Total, err)
		}
	}
	byDate, err := ix.Search(ctx, index.Query{Terms: word("الذكاء", "الرياض"), Sort: index.HitsByDate, Limit: 10})
	if err != nil || len(byDate.Hits) != 3 || byDate.Hits[0].ID != b.Article.ID || byDate.Hits[2].ID != c.Article.ID {
		t.Errorf("by date: %+v, %v", byDate, err)
	}
	second, err := ix.Search(ctx, index.Query{Terms: word("الذكاء", "الرياض"), Sort: index.HitsByDate, Limit: 1, Offset: 1})
	if err != nil || len(second.Hits) != 1 || second.Hits[0].ID != a.Article.ID || second.Total != 3 {
		t.Errorf("second page: %+v, %v", second, err)
	}
}

func testGazetteer(t *testing.T, empty func(t *testing.T) index.Index) {
	ctx := context.Background()
	ix := empty(t)
	if tsv, err := ix.Gazetteer(ctx); tsv != nil || err != nil {
		t.Errorf("before: %q, %v", tsv, err)
	}
	put(t, ix, index.KeepBest, documents(12, 5)...)
	want := []byte("id\tar\norg/x\tس\n")
	if err := ix.SetGazetteer(ctx, want); err != nil {
		t.Fatal(err)
	}
	if stats, err := ix.Stats(ctx); err != nil || stats.Outdated != 5 {
		t.Errorf("%d articles are outdated, %v; want 5", stats.Outdated, err)
	}
	if err := ix.Rebuild(ctx, ix.All(ctx, index.Filter{})); err != nil {
		t.Fatal(err)
	}
	if tsv, err := ix.Gazetteer(ctx); !slices.Equal(tsv, want) || err != nil {
		t.Errorf("kept %q, %v", tsv, err)
	}
	if stats, err := ix.Stats(ctx); err != nil || stats.Outdated != 0 {
		t.Errorf("%d articles are outdated after a rebuild, %v", stats.Outdated, err)
	}
	if err := ix.SetGazetteer(ctx, nil); err != nil {
		t.Fatal(err)
	}
	if tsv, err := ix.Gazetteer(ctx); tsv != nil || err != nil {
		t.Errorf("after removing: %q, %v", tsv, err)
	}
}

func testCancel(t *testing.T, empty func(t *testing.T) index.Index) {
	ix := empty(t)
	docs := documents(13, 20)
	put(t, ix, index.KeepBest, docs[:10]...)
	before := Answers(t, ix)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := ix.Put(ctx, index.KeepBest, docs[10:]...); !errors.Is(err, context.Canceled) {
		t.Errorf("put: %v", err)
	}
	if _, err := ix.Delete(ctx, ids(docs[:5])...); !errors.Is(err, context.Canceled) {
		t.Errorf("delete: %v", err)
	}
	if err := ix.Rebuild(ctx, ix.All(context.Background(), index.Filter{})); !errors.Is(err, context.Canceled) {
		t.Errorf("rebuild: %v", err)
	}
	if err := ix.RebuildFulltext(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("rebuild of the full text: %v", err)
	}
	if after := Answers(t, ix); after != before {
		t.Errorf("before:\n%s\nafter:\n%s", before, after)
	}
	put(t, ix, index.KeepBest, docs[10:]...)
	sound(t, ix)
}

func testRebuild(t *testing.T, empty func(t *testing.T) index.Index) {
	ctx := context.Background()
	ix := empty(t)
	docs := documents(14, 30)
	put(t, ix, index.KeepBest, docs...)
	before, err := ix.Documents(ctx, ids(docs)...)
	if err != nil {
		t.Fatal(err)
	}
	want := Answers(t, ix)
	for _, rebuild := range []func() error{
		func() error { return ix.Rebuild(ctx, ix.All(ctx, index.Filter{})) },
		func() error { return ix.RebuildFulltext(ctx) },
	} {
		if err := rebuild(); err != nil {
			t.Fatal(err)
		}
		if got := Answers(t, ix); got != want {
			t.Errorf("before:\n%s\nafter:\n%s", want, got)
		}
		sound(t, ix)
	}
	after, err := ix.Documents(ctx, ids(docs)...)
	if err != nil {
		t.Fatal(err)
	}
	for i := range before {
		if !after[i].Added.Equal(before[i].Added) {
			t.Errorf("added %v, after rebuilding %v", before[i].Added, after[i].Added)
		}
	}
	failure := errors.New("it failed")
	err = ix.Rebuild(ctx, func(yield func(index.Stored, error) bool) { yield(index.Stored{}, failure) })
	if !errors.Is(err, failure) {
		t.Errorf("a rebuild of a sequence that fails: %v", err)
	}
	if got := Answers(t, ix); got != want {
		t.Error("a rebuild that failed changed the index")
	}
}

// testHistory runs random histories of puts and deletions, and compares the
// index with one that was given the last state at once.
func testHistory(t *testing.T, empty func(t *testing.T) index.Index) {
	ctx := context.Background()
	for seed := range uint64(3) {
		r := seeded(100 + seed)
		ix, fresh := empty(t), empty(t)
		held := map[string]fahras.Document{}
		for range 25 {
			if r.IntN(4) == 0 {
				var gone []string
				for id := range held {
					if r.IntN(3) == 0 {
						gone = append(gone, id)
					}
				}
				slices.Sort(gone)
				if _, err := ix.Delete(ctx, gone...); err != nil {
					t.Fatal(err)
				}
				for _, id := range gone {
					delete(held, id)
				}
				continue
			}
			var batch []fahras.Document
			for range 1 + r.IntN(8) {
				batch = append(batch, Document(r, "https://example.com/"+string(rune('a'+r.IntN(26)))))
			}
			put(t, ix, index.KeepBest, batch...)
			for _, d := range batch {
				old, ok := held[d.Article.ID]
				if !ok || index.DigestOf(&d.Article).Beats(index.DigestOf(&old.Article)) {
					held[d.Article.ID] = d
				}
			}
		}
		for _, d := range held {
			put(t, fresh, index.KeepBest, d)
		}
		if got, want := Answers(t, ix), Answers(t, fresh); got != want {
			t.Errorf("seed %d: after its history:\n%s\nput at once:\n%s", seed, got, want)
		}
		sound(t, ix)
	}
}
