package entities_test

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/entities"
)

func Example() {
	extractor, err := entities.New(entities.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	article := fahras.Article{Text: "وقّعت الاتفاق مايكروسوفت وفيسبوك في الرياض."}
	doc := extractor.Extract(article)
	for _, m := range doc.Mentions {
		fmt.Println(m.Span.In(article.Text), m.EntityID)
	}
	// Output:
	// مايكروسوفت org/microsoft
	// فيسبوك product/facebook
	// الرياض place/riyadh
}

// check fails t where doc breaks a promise of its types.
func check(t *testing.T, doc *fahras.Document) {
	t.Helper()
	text := doc.Article.Text
	named := map[string]bool{}
	for i, e := range doc.Entities {
		if named[e.ID] || e.Name == "" || i > 0 && doc.Entities[i-1].ID >= e.ID {
			t.Errorf("entity %d of %+v", i, doc.Entities)
		}
		named[e.ID] = true
	}
	end := 0
	for _, m := range doc.Mentions {
		s := m.Span
		if s.Start < end || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("mention %v after %d of %d bytes", s, end, len(text))
		}
		if !utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End]) {
			t.Errorf("mention %v cuts a rune", s)
		}
		if !named[m.EntityID] || m.Score <= 0 || m.Score > 1 || m.Kind == fahras.NoKind {
			t.Errorf("mention %+v", m)
		}
		if m.Sentence >= len(doc.Sentences) || !doc.Sentences[m.Sentence].Contains(s) {
			t.Errorf("mention %v is not in sentence %d of %v", s, m.Sentence, doc.Sentences)
		}
		end = s.End
	}
}

func FuzzExtract(f *testing.F) {
	f.Add("أعلنت شركة ميتا (Meta) ولـ«جوجل» والأمم المتحدة.")
	f.Add("\xffبعبد\u0640 الله")
	extractor, err := entities.New(entities.Options{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		doc := extractor.Extract(fahras.Article{Text: text})
		check(t, &doc)
	})
}
