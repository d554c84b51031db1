package ner

import (
	"math"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/entities/gazetteer"
)

// Name is one stretch of units that is tagged.
type Name struct {
	// First and End are the units [First, End).
	First, End int
	// Span is the name in the text, without the clitics before it.
	Span fahras.Span
	Kind fahras.Kind
	// Score is the model's confidence, in (0, 1].
	Score float64
}

// Tag appends the names of text to dst, in order and without overlap. units
// are its tokens, known the names of g among them. The first pass labels each
// sentence by itself, the second one knows what the first found in the others.
func (a *Article) Tag(dst []Name, text string, units []analyze.Token, g *gazetteer.Gazetteer, known []gazetteer.Match) []Name {
	a.Fill(text, units, g, known)
	a.score()
	a.eachSentence(a.decode)
	a.Vote(a.labels)
	a.eachSentence(a.revise)
	return a.collect(dst)
}

// FirstPass labels the units of text without the votes of other places.
func (a *Article) FirstPass(text string, units []analyze.Token, g *gazetteer.Gazetteer, known []gazetteer.Match) []uint8 {
	a.Fill(text, units, g, known)
	a.score()
	a.eachSentence(a.decode)
	return append([]uint8(nil), a.labels...)
}

// eachSentence calls do with the units [from, to) of each sentence.
func (a *Article) eachSentence(do func(from, to int)) {
	from := 0
	for i := range a.units {
		if i+1 == len(a.units) || a.units[i+1].Sentence != a.units[i].Sentence {
			do(from, i+1)
			from = i + 1
		}
	}
}

// score adds up, for every unit, what its features but for the votes of other
// places give each label.
func (a *Article) score() {
	n := len(a.units)
	a.scores = resize(a.scores, n*maxLabels)
	a.path = resize(a.path, n*maxLabels)
	a.back = resize(a.back, n*maxLabels)
	for i := range a.units {
		sum := (*[maxLabels]float32)(a.scores[i*maxLabels:])
		for d := range 2*window + 1 {
			from := &a.near(i+d-window, i).sums[d]
			for k := range sum {
				sum[k] += from[k]
			}
		}
		for _, f := range a.pair(i) {
			a.m.addTo(sum[:], f)
		}
	}
}

// decode finds the best labels of the units [from, to).
func (a *Article) decode(from, to int) {
	moves := &a.m.moves
	for i := from; i < to; i++ {
		now := (*[maxLabels]float32)(a.path[i*maxLabels:])
		score := (*[maxLabels]float32)(a.scores[i*maxLabels:])
		if i == from {
			for k := range now {
				now[k] = moves[maxLabels][k] + score[k]
			}
			continue
		}
		before := (*[maxLabels]float32)(a.path[(i-1)*maxLabels:])
		for k := range now {
			best, by := float32(math.Inf(-1)), 0
			for j := range before {
				if s := before[j] + moves[j][k]; s > best {
					best, by = s, j
				}
			}
			now[k] = best + score[k]
			a.back[i*maxLabels+k] = uint8(by)
		}
	}
	label := uint8(0)
	for k := range maxLabels {
		if a.path[(to-1)*maxLabels+k] > a.path[(to-1)*maxLabels+int(label)] {
			label = uint8(k)
		}
	}
	for i := to - 1; i >= from; i-- {
		a.labels[i] = label
		label = a.back[i*maxLabels+int(label)]
	}
}

// revise labels the units [from, to) again where votes bear on them.
func (a *Article) revise(from, to int) {
	var buffer [16]feature
	some := false
	for i := from; i < to; i++ {
		for _, f := range a.docFeatures(buffer[:0], i) {
			a.m.addTo(a.scores[i*maxLabels:(i+1)*maxLabels], f)
			some = true
		}
	}
	if some {
		a.decode(from, to)
	}
}

// Vote lets every word with a label in labels, one a unit, speak for the other
// places of the article where it stands.
func (a *Article) Vote(labels []uint8) {
	clear(a.ballot)
	a.tallies = a.tallies[:0]
	clear(a.votes)
	for i, label := range labels {
		if label > 0 && len(a.facts[i].keys) > 0 {
			key := a.facts[i].keys[0]
			if begins(label) {
				a.cuts[i] = a.cutOf(i, label)
				key = a.facts[i].keyOf(a.cuts[i])
			}
			at, ok := a.ballot[key]
			if !ok {
				at = int32(len(a.tallies))
				a.ballot[key] = at
				a.tallies = append(a.tallies, [maxLabels]uint16{})
			}
			a.tallies[at][label]++
		}
	}
	if len(a.tallies) == 0 {
		return
	}
	for i, label := range labels {
		if label == 0 {
			if at, ok := a.tallyOf(i); ok {
				a.tallies[at][0]++
			}
		}
	}
	for i, label := range labels {
		if at, ok := a.tallyOf(i); ok {
			a.votes[i] = verdict(a.tallies[at], label)
		}
	}
}

// tallyOf finds the tally of the unit at i, under the longest of its variants.
func (a *Article) tallyOf(i int) (int32, bool) {
	for _, key := range a.facts[i].keys {
		if at, ok := a.ballot[key]; ok {
			return at, true
		}
	}
	return 0, false
}

// keyOf is the key of what a cut of so many letters leaves.
func (f *facts) keyOf(letters uint8) feature {
	n := 0
	for _, v := range f.variants {
		if v.bare {
			continue
		}
		if v.letters == int(letters) {
			return f.keys[n]
		}
		n++
	}
	return f.keys[0]
}

// VoteFeatures appends what [Article.Vote] made other places say of unit i.
func (a *Article) VoteFeatures(dst []uint32, i int) []uint32 { return a.docFeatures(dst, i) }

// SetLabels labels every unit, as a trainer knows them.
func (a *Article) SetLabels(labels []uint8) { copy(a.labels, labels) }

// verdict packs what a tally says, less the voter's own label: the label of
// most names, its share and its number. 0 is none.
func verdict(tally [maxLabels]uint16, own uint8) uint32 {
	tally[own] -= min(tally[own], 1)
	best, sum := 0, uint16(0)
	for k, n := range tally {
		sum += n
		if k > 0 && n > 0 && (best == 0 || n > tally[best]) {
			best = k
		}
	}
	if best == 0 {
		return 0
	}
	share := uint32(0)
	switch n := tally[best]; {
	case n == sum:
		share = 2
	case 2*n > sum:
		share = 1
	}
	return uint32(best)<<4 | share<<2 | uint32(min(tally[best], 3))
}

// collect appends the names that the labels make.
func (a *Article) collect(dst []Name) []Name {
	open := -1
	for i, label := range a.labels {
		goesOn := open >= 0 && label > 0 && !begins(label) && a.units[i].Sentence == a.units[open].Sentence
		if open >= 0 && !goesOn {
			dst = a.close(dst, open, i)
			open = -1
		}
		if label > 0 && open < 0 {
			open = i
		}
	}
	if open >= 0 {
		dst = a.close(dst, open, len(a.labels))
	}
	return dst
}

// close appends the name of the units [from, to), less marks at its ends.
func (a *Article) close(dst []Name, from, to int) []Name {
	for to > from && a.units[to-1].Class == analyze.PunctToken && !a.closes(from, to-1) {
		to--
	}
	for from < to && a.units[from].Class == analyze.PunctToken {
		from++
	}
	if from == to {
		return dst
	}
	label := a.labels[from]
	unit := a.units[from].Span
	letters := a.cutOf(from, label)
	span := fahras.Span{Start: unit.Start + gazetteer.Letters(unit.In(a.text), int(letters)), End: a.units[to-1].Span.End}
	if span.Len() <= 0 {
		return dst
	}
	return append(dst, Name{from, to, span, KindOf(label), a.confidence(from, label)})
}

// closes reports whether the mark at i closes a quotation that the name from
// its first unit on opens.
func (a *Article) closes(from, i int) bool {
	if a.units[i].Word.Entity != "»" {
		return false
	}
	for j := i - 1; j >= from; j-- {
		if a.units[j].Word.Entity == "«" {
			return true
		}
	}
	return false
}

// confidence is how much the first unit's features prefer its label.
func (a *Article) confidence(i int, label uint8) float64 {
	row := a.scores[i*maxLabels : (i+1)*maxLabels]
	sum := 0.0
	for k, s := range row {
		if uint8(k) == label || k == 0 || begins(uint8(k)) {
			sum += math.Exp(float64(s - row[label]))
		}
	}
	return min(max(1/sum, 0.01), 1)
}
