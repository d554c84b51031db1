package local

import (
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	bleve "github.com/blevesearch/bleve_index_api"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/index"
)

// The views of a text, and the fields that confine a search.
const (
	surfaceField = "surface" // search forms, with positions
	lemmaField   = "lemma"   // lemmas, or stems where there is none, with positions
	dayField     = "day"
	sourceField  = "source"
	digestField  = "digest" // stored, not indexed
)

// document gives the terms of an article.
func (f *fulltext) document(doc *fahras.Document) bleve.Document {
	a := &doc.Article
	terms := &termStream{tokens: f.analyzer.Analyse(nil, a.Text)}
	d := document.NewDocument(a.ID)
	d.AddField(textField(surfaceField, terms.surfaces()))
	d.AddField(textField(lemmaField, terms.lemmas()))
	if day := a.Day(); day != "" {
		d.AddField(wholeField(dayField, day, bleve.DocValues))
	}
	d.AddField(wholeField(sourceField, a.Source, 0))
	digest := index.DigestOf(a)
	short := shortDigest(digest.Hash[:])
	d.AddField(document.NewTextFieldCustom(digestField, nil, short[:], bleve.StoreField, nil))
	return d
}

// shortDigest is as much of a digest's hash as tells two versions of an
// article apart.
func shortDigest(hash []byte) (short [8]byte) {
	copy(short[:], hash)
	return short
}

// wholeField is a field of one term.
func wholeField(name, value string, options bleve.FieldIndexingOptions) document.Field {
	return document.NewTextFieldCustom(name, nil, []byte(value), bleve.IndexField|bleve.SkipFreqNorm|options, nil)
}

// textField is a field of terms already made.
func textField(name string, terms termList) document.Field {
	return document.NewTextFieldCustom(name, nil, nil, bleve.IndexField|bleve.IncludeTermVectors, made(terms))
}

// made is an analyzer that gives terms made before.
type made termList

func (m made) Analyze([]byte) analysis.TokenStream { return analysis.TokenStream(m) }

// termList is the terms of one view, in order.
type termList analysis.TokenStream

// places gives the terms of each place.
func (l termList) places() [][]string {
	var places [][]string
	last := -1
	for _, t := range l {
		if t.Position != last {
			places, last = append(places, nil), t.Position
		}
		places[len(places)-1] = append(places[len(places)-1], string(t.Term))
	}
	return places
}

// termStream makes terms of the tokens of one text.
type termStream struct{ tokens []analyze.Token }

func (s *termStream) surfaces() termList {
	return s.terms(func(w *analyze.Word, _ uint8) string { return w.Search })
}

func (s *termStream) lemmas() termList { return s.terms(lemmaOf) }

// lemmaOf is the headword of a reading of w, its stem where there is none.
func lemmaOf(w *analyze.Word, reading uint8) string {
	if int(reading) >= len(w.Analyses) {
		return w.Search
	}
	a := &w.Analyses[reading]
	switch {
	case a.Lemma != "":
		return analyze.SearchForm.Fold(a.Lemma)
	case a.Stem != "":
		return a.Stem
	}
	return w.Search
}

// terms gives one term a word, that of its parts where only they are terms.
func (s *termStream) terms(term func(*analyze.Word, uint8) string) termList {
	var stream termList
	add := func(t string, pos int) {
		if t != "" {
			stream = append(stream, &analysis.Token{Term: []byte(t), Position: pos + 1})
		}
	}
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.Word.Search != "" {
			add(term(t.Word, t.Reading), int(t.Pos))
		}
		for _, p := range t.Word.Parts {
			add(term(p.Word, 0), int(t.Pos)+p.Place)
		}
	}
	return stream
}
