package main

import (
	"maps"
	"math"
	"slices"

	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// An estimate finds, by expectation and maximisation, the shares of lemmas
// and slots that make the words of raw news likeliest.
type estimate struct {
	items    []item
	lemma    []float64 // expected count of each lemma
	handicap []float64 // weight of each lemma for how it was made
	slot     [lexicon.Slots]float64
	// has tells which slots a lemma has.
	has   [][]lexicon.Slot
	total float64
}

// An item is one word of news with its candidates.
type item struct {
	count      float64
	candidates []choice
}

// A choice is a candidate less what is to be learned.
type choice struct {
	lemma int
	slot  lexicon.Slot
	fixed float64 // weight of clitics and spelling
}

// mostChoices bounds the candidates of one word.
const mostChoices = 64

func newEstimate(l *lexemes, source lexicon.Source, slots [lexicon.Slots]float64) *estimate {
	n := len(source.Lemmas)
	e := &estimate{lemma: make([]float64, n), handicap: make([]float64, n), slot: slots, has: make([][]lexicon.Slot, n)}
	for i := range e.lemma {
		e.lemma[i] = 1
		e.handicap[i] = math.Exp(-float64(l.all[i].handicap()) / 10)
	}
	e.total = float64(len(e.lemma))
	for _, f := range source.Forms {
		if !slices.Contains(e.has[f.Lemma], f.Slot) {
			e.has[f.Lemma] = append(e.has[f.Lemma], f.Slot)
		}
	}
	return e
}

// collect finds the candidates of each word.
func (e *estimate) collect(lex *lexicon.Lexicon, words map[string]int) {
	reader := lex.Reader()
	defer reader.Close()
	var spelling lexicon.Spelling
	for _, word := range slices.Sorted(maps.Keys(words)) {
		if !spelling.Set(word) {
			continue
		}
		it := item{count: float64(words[word])}
		analyze.Candidates(lex, reader, spelling, func(c analyze.Candidate) {
			if len(it.candidates) < mostChoices {
				cost := c.Cost - lex.Cost(c.Lemma, c.Slot)
				it.candidates = append(it.candidates, choice{c.Lemma, c.Slot, math.Exp(-float64(cost) / 10)})
			}
		})
		if len(it.candidates) > 0 {
			e.items = append(e.items, it)
		}
	}
}

// step shares out every word among its candidates and counts anew.
func (e *estimate) step() {
	lemma, total := make([]float64, len(e.lemma)), 0.0
	var slot [lexicon.Slots]float64
	weights := make([]float64, mostChoices)
	for _, it := range e.items {
		sum := 0.0
		for i, c := range it.candidates {
			weights[i] = c.fixed * e.handicap[c.lemma] * (e.lemma[c.lemma] + smallest) / e.total * e.slot[c.slot]
			sum += weights[i]
		}
		for i, c := range it.candidates {
			share := it.count * weights[i] / sum
			lemma[c.lemma] += share
			slot[c.slot] += share
		}
		total += it.count
	}
	e.lemma, e.total = lemma, total
	e.shareSlots(slot)
}

// shareSlots divides the count of each slot by that of the lemmas that have it.
func (e *estimate) shareSlots(slot [lexicon.Slots]float64) {
	var having [lexicon.Slots]float64
	for i, slots := range e.has {
		for _, s := range slots {
			having[s] += e.lemma[i]
		}
	}
	for s := range slot {
		e.slot[s] = (slot[s] + 0.01) / (having[s] + 100)
	}
}

func (e *estimate) counts(l *lexemes) *counts {
	c := &counts{lemma: map[lexemeKey]float64{}, slot: e.slot}
	for i, x := range l.all {
		c.lemma[x.lexemeKey] = e.lemma[i]
	}
	return c
}
