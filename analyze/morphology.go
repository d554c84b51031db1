package analyze

import (
	"cmp"
	"slices"
	"strings"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// Bounds of what is kept of a word: its readings, how much less likely than
// the first they may be (in tenths of a nat), and its bytes.
const (
	maxReadings = 8
	maxUnlikely = 90
	maxCutWord  = 255
)

// analyses reads the word w, spelt surface: by the lexicon, or by rules where
// it knows no reading. The alignment tells where the letters of its entity
// form stand in surface.
func analyses(surface string, w *Word, alignment *Alignment) []Analysis {
	var spelling lexicon.Spelling
	if len(surface) > maxCutWord || !spelling.Set(w.Entity) {
		return []Analysis{{Stem: w.Search}}
	}
	m := morphology{word: w, alignment: alignment, length: len(surface)}
	lex := lexicon.Open()
	reader := lex.Reader()
	defer reader.Close()
	Candidates(lex, reader, spelling, func(c Candidate) { m.add(c, lex) })
	if len(m.readings) == 0 {
		return []Analysis{m.guess()}
	}
	slices.SortStableFunc(m.readings, func(a, b Analysis) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(a.Lemma, b.Lemma), cmp.Compare(a.POS, b.POS))
	})
	for i := range m.readings {
		if i == maxReadings || m.readings[i].cost > m.readings[0].cost+maxUnlikely {
			return slices.Clip(m.readings[:i])
		}
	}
	return m.readings
}

// morphology gathers the readings of one word.
type morphology struct {
	word      *Word
	alignment *Alignment
	length    int // of the surface, in bytes
	readings  []Analysis
}

// add keeps a candidate, or lets it improve the reading that is like it.
func (m *morphology) add(c Candidate, lex *lexicon.Lexicon) {
	lemma := lex.Lemma(c.Lemma)
	before, behind := c.chain.cuts, len(c.enclitic.key)
	cuts := m.cuts(before, behind)
	if !m.between(cuts) {
		return
	}
	for i := range m.readings {
		r := &m.readings[i]
		if r.Lemma == lemma.Text && r.POS == lemma.POS && r.letters == [2]uint8{uint8(before), uint8(behind)} {
			r.cost = min(r.cost, c.Cost)
			return
		}
	}
	m.readings = append(m.readings, Analysis{
		Lemma: lemma.Text, POS: lemma.POS, Stem: m.stem(c),
		Cuts: cuts, Proclitics: uint8(before),
		cost: c.Cost, letters: [2]uint8{uint8(before), uint8(behind)},
	})
}

// letterBytes is the length of an Arabic letter in UTF-8.
const letterBytes = 2

// cuts gives the offsets behind each of before letters, and before the last
// behind letters.
func (m *morphology) cuts(before, behind int) []uint8 {
	if before+behind == 0 {
		return nil
	}
	cuts := make([]uint8, 0, before+1)
	for i := 1; i <= before; i++ {
		cuts = append(cuts, m.source(i*letterBytes))
	}
	if behind > 0 {
		cuts = append(cuts, m.source(len(m.word.Entity)-behind*letterBytes))
	}
	return cuts
}

// between reports whether all cuts fall between characters: no cut can part
// the letters of a ligature, or of a sign that stands for a word.
func (m *morphology) between(cuts []uint8) bool {
	last := 0
	for _, cut := range cuts {
		if int(cut) <= last || int(cut) >= m.length {
			return false
		}
		last = int(cut)
	}
	return true
}

// source is where, in the surface, the letter ends that stands before offset
// in the entity form, 0 if that is inside a ligature.
func (m *morphology) source(offset int) uint8 {
	end := m.alignment.Source(fahras.Span{Start: 0, End: offset}).End
	if m.alignment.Source(fahras.Span{Start: offset, End: offset + 1}).Start < end {
		return 0
	}
	return uint8(end)
}

// stem is the search form less clitics, article and affixes.
func (m *morphology) stem(c Candidate) string {
	stem := m.word.Search[len(c.chain.key)*letterBytes : len(m.word.Search)-len(c.enclitic.key)*letterBytes]
	prefix, suffix := c.Slot.Affixes()
	if len(stem) >= len(prefix)+len(suffix)+2*letterBytes {
		stem = strings.TrimSuffix(strings.TrimPrefix(stem, prefix), suffix)
	}
	return stem
}

// guess reads a word that the lexicon does not know.
func (m *morphology) guess() Analysis { return Analysis{Stem: m.word.Search} }

// chooseReadings sets the Reading of each token in its sentence.
func chooseReadings([]Token) {}
