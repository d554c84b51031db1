package ner

import (
	"strings"

	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/entities/gazetteer"
)

// window is how far the words around a unit count.
const window = 2

// facts are what the model knows of one spelling.
type facts struct {
	variants []variant
	traits   []trait
	lexical  int // how many traits name the word itself
	// The word as pairs of words tell of it, from the finest to the coarsest.
	word, stem, cluster, sort, looks feature
	// keys are those under which other places of the article may know the
	// word: of its variants with their article, the whole first.
	keys []feature
	cuts []int // letters of clitics that may stand before a name
	// sums are the scores that the word gives each label of the unit that
	// stands window-d before it, for d from 0 to 2*window.
	sums [2*window + 1][maxLabels]float32
}

// Article is one article as the tagger sees it: a state to be filled again
// and again, by one goroutine.
type Article struct {
	m       *Model
	known   map[spelling]*facts
	edge    *facts // what stands before and after a sentence
	text    string
	units   []analyze.Token
	facts   []*facts
	matches []uint32 // what the gazetteer says of each unit
	quotes  []uint32 // where each unit stands in a quotation
	votes   []uint32 // what other places of the article say of each unit
	scores  []float32
	back    []uint8
	labels  []uint8
	path    []float32
	ballot  map[feature]int32 // where the tally of a word is
	tallies [][maxLabels]uint16
	cuts    []uint8 // letters of clitics before the name that each unit begins
	matched []uint8 // letters before a known name, plus one
	pairs   [pairCount]feature
	names   []gazetteer.Name
	wholes  map[feature]struct{} // the words of the article, as they stand
}

// spelling is what a Word depends on.
type spelling struct {
	surface string
	class   analyze.Class
}

// maxKnown bounds the spellings whose facts are kept.
const maxKnown = 1 << 15

// NewArticle makes an empty Article.
func (m *Model) NewArticle() *Article {
	a := &Article{m: m, known: map[spelling]*facts{}, ballot: map[feature]int32{}, wholes: map[feature]struct{}{}}
	a.edge = &facts{traits: []trait{{hash(tagWord, "\n"), window}}, word: hash(tagWord, "\n"), sort: 1, looks: 1}
	m.sum(a.edge)
	return a
}

// Fill sets a to the units of text, in which known are the names of g.
func (a *Article) Fill(text string, units []analyze.Token, g *gazetteer.Gazetteer, known []gazetteer.Match) {
	n := len(units)
	a.text, a.units = text, units
	a.facts = resize(a.facts, n)
	a.matches = resize(a.matches, n)
	a.quotes = resize(a.quotes, n)
	a.votes = resize(a.votes, n)
	a.cuts = resize(a.cuts, n)
	a.matched = resize(a.matched, n)
	a.labels = resize(a.labels, n)
	for i := range units {
		a.facts[i] = a.factsOf(text, &units[i])
	}
	for _, match := range known {
		a.names = g.Names(a.names[:0], match)
		a.mark(match, a.names)
	}
	a.quote()
	a.noteWholes()
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		s = make([]T, n, n+n/2)
	}
	s = s[:n]
	clear(s)
	return s
}

// factsOf gives the facts of a unit, made if they are not kept.
func (a *Article) factsOf(text string, t *analyze.Token) *facts {
	key := spelling{t.Span.In(text), t.Class}
	if f, ok := a.known[key]; ok {
		return f
	}
	f := a.m.factsOf(t)
	if len(a.known) >= maxKnown {
		clear(a.known)
	}
	key.surface = strings.Clone(key.surface)
	a.known[key] = f
	return f
}

func (m *Model) factsOf(t *analyze.Token) *facts {
	w := t.Word
	f := &facts{variants: variants(WordText(t))}
	f.traits, f.lexical = m.traitsOf(w, t.Class, f.variants)
	last := f.variants[len(f.variants)-1]
	f.word = f.traits[0].feature
	f.stem = hash(tagStem, last.text)
	f.cuts = cutsOf(f.variants)
	for _, v := range f.variants {
		if !v.bare && t.Class <= analyze.MixedToken && t.Class != analyze.NumberToken {
			f.keys = append(f.keys, hash(tagStem, v.text))
		}
	}
	f.cluster, f.sort, f.looks = f.stem, uint32(t.Class), uint32(t.Class)
	if t.Class == analyze.PunctToken {
		f.cluster, f.sort, f.looks = f.word, f.word, f.word
	}
	if t.Class == analyze.WordToken {
		f.sketch(m, w)
	}
	m.sum(f)
	return f
}

// sketch sets the coarse views of an Arabic word.
func (f *facts) sketch(m *Model, w *analyze.Word) {
	known, pos := uint32(0), uint32(0)
	if len(w.Analyses) > 0 {
		pos = uint32(w.Analyses[0].POS)
		known = boolBit(w.Analyses[0].Lemma != "")
	}
	if w.Analyses != nil && w.Analyses[0].Lemma != "" {
		f.stem = hash(tagLemma, w.Analyses[0].Lemma)
	}
	t := uint32(trigger(f.variants))
	article := boolBit(strings.HasPrefix(f.variants[0].text, "ال"))
	f.sort = mix(tagTrigger, t<<8|pos<<4|known<<1|article)
	f.looks = mix(tagLikeness, m.likeness.bucket(f.variants[0].text)/2<<8|known<<5|article<<4)
	f.cluster = mix(tagCluster, 0xFFFF)
	for _, v := range f.variants {
		if e, ok := m.words.get(v.text); ok {
			f.cluster = mix(tagCluster, uint32(m.words.clusters(e)[1]))
			break
		}
	}
	for _, v := range f.variants {
		if p := m.partsOf(v.text); p > 0 {
			f.looks = mix(f.looks, uint32(p)|boolBit(v.letters > 0)<<4)
			break
		}
	}
}

// sum adds up what the traits of f give every label around it.
func (m *Model) sum(f *facts) {
	for d := range f.sums {
		for _, t := range f.traits {
			if int(t.reach) >= distance(d) {
				m.addTo(f.sums[d][:], at(t.feature, d))
			}
		}
	}
}

// distance is how far place d of the window is from its middle.
func distance(d int) int {
	if d < window {
		return window - d
	}
	return d - window
}

// at is the feature of a trait at place d of the window.
func at(f feature, d int) feature {
	if d == window {
		return f
	}
	return mix(f, tagOffset<<8|uint32(d))
}

// mark notes what the gazetteer says of the units of one name.
func (a *Article) mark(match gazetteer.Match, names []gazetteer.Name) {
	kinds, traps := uint32(gazetteer.Kinds(names)), uint32(1)
	for _, n := range names {
		if !n.Trap {
			traps = 0
		}
	}
	stripped := boolBit(match.Span.Start > a.units[match.First].Span.Start)
	length := uint32(min(match.End-match.First, 3))
	a.matched[match.First] = 1
	if stripped > 0 {
		for _, v := range a.facts[match.First].variants {
			surface := a.units[match.First].Span.In(a.text)
			if !v.bare && a.units[match.First].Span.Start+gazetteer.Letters(surface, v.letters) == match.Span.Start {
				a.matched[match.First] = uint8(v.letters) + 1
			}
		}
	}
	for i := match.First; i < match.End; i++ {
		place := uint32(1) // inside
		if i == match.First {
			place = 2 | stripped
		}
		last := boolBit(i == match.End-1)
		a.matches[i] = kinds<<8 | traps<<7 | length<<4 | last<<3 | place
	}
}

// quote notes which units stand in quotation marks, brackets included, and
// how far from the mark that opens.
func (a *Article) quote() {
	open := -1
	for i := range a.units {
		if i > 0 && a.units[i].Sentence != a.units[i-1].Sentence {
			open = -1
		}
		if a.units[i].Class == analyze.PunctToken {
			switch a.units[i].Word.Entity {
			case "«", "(":
				open = i
			case "»", ")":
				open = -1
			}
			continue
		}
		if open >= 0 {
			a.quotes[i] = uint32(min(i-open, 6))
		}
	}
}

// near gives the facts of the unit at i, or of the edge if it lies outside
// the sentence of the unit at home.
func (a *Article) near(i, home int) *facts {
	if i < 0 || i >= len(a.facts) || a.units[i].Sentence != a.units[home].Sentence {
		return a.edge
	}
	return a.facts[i]
}

func (a *Article) matchNear(i, home int) uint32 {
	if i < 0 || i >= len(a.facts) || a.units[i].Sentence != a.units[home].Sentence {
		return 0
	}
	return a.matches[i]
}
