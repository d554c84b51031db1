package ner

// pairCount is how many features of a unit depend on more than one word.
const pairCount = 27

// pair fills a.pairs with the features of the unit at i that tell of several
// words at once, or of its place in the text.
func (a *Article) pair(i int) []feature {
	b2, b1, f, n1, n2 := a.near(i-2, i), a.near(i-1, i), a.facts[i], a.near(i+1, i), a.near(i+2, i)
	known, before, after := a.matches[i], a.matchNear(i-1, i), a.matchNear(i+1, i)
	p := a.pairs[:0]
	add := func(which uint32, x, y feature) { p = append(p, mix(mix(tagPair<<8|which, x), y)) }
	add(0, b1.word, f.word)
	add(1, f.word, n1.word)
	add(2, b1.stem, f.cluster)
	add(3, f.cluster, n1.stem)
	add(4, b1.cluster, f.cluster)
	add(5, f.cluster, n1.cluster)
	add(6, b1.cluster, n1.cluster)
	add(7, b1.sort, n1.sort)
	add(8, b1.sort, f.looks)
	add(9, f.looks, n1.looks)
	add(10, b1.looks, f.looks)
	add(11, b2.stem, b1.stem)
	add(12, n1.stem, n2.stem)
	add(13, b2.sort, b1.sort)
	add(14, mix(b1.sort, f.looks), n1.sort)
	add(15, f.looks, mix(a.quotes[i], a.opener(i).sort))
	if a.quotes[i] > 0 {
		add(16, a.quotes[i], a.opener(i).stem)
	}
	if known > 0 {
		add(17, known, 0)
		add(18, known>>8, known&0x87)
		add(19, known, b1.sort)
		add(20, known&^0x78, n1.sort)
		add(21, known>>7, b1.stem)
		add(25, known>>7, n1.stem)
	}
	if before > 0 {
		add(22, before, f.sort)
	}
	if after > 0 {
		add(23, after, f.sort)
	}
	if a.units[i].Sentence == 0 {
		add(24, f.looks, 0)
	}
	return p
}

// opener gives the word before the quotation mark or bracket round unit i.
func (a *Article) opener(i int) *facts {
	q := int(a.quotes[i])
	if q == 0 || q == 6 {
		return a.edge
	}
	return a.near(i-q-1, i)
}

// docFeatures appends what other places of the article say of unit i.
func (a *Article) docFeatures(dst []feature, i int) []feature {
	for d := -1; d <= 1; d++ {
		j := i + d
		if j < 0 || j >= len(a.votes) || a.votes[j] == 0 || a.units[j].Sentence != a.units[i].Sentence {
			continue
		}
		dst = append(dst, mix(tagDoc<<8|uint32(d+1), a.votes[j]))
		if d == 0 {
			dst = append(dst, mix(mix(tagDoc<<8|4, a.votes[j]>>4), a.matches[i]>>7),
				mix(mix(tagDoc<<8|5, a.votes[j]>>4), a.facts[i].looks))
		}
	}
	return dst
}

// Features appends every feature of unit i but the votes: what a trainer
// learns weights for. A masked unit hides which word it is.
func (a *Article) Features(dst []uint32, i int, masked func(i int) bool) []uint32 {
	for d := range 2*window + 1 {
		j := i + d - window
		f := a.near(j, i)
		traits := f.traits
		if f != a.edge && masked != nil && masked(j) {
			traits = traits[f.lexical:]
		}
		for _, t := range traits {
			if int(t.reach) >= distance(d) {
				dst = append(dst, at(t.feature, d))
			}
		}
	}
	return append(dst, a.pair(i)...)
}

// Masked appends the features of unit i as if no list, no cluster and no
// earlier text knew the masked units: what is left of a name never met.
func (a *Article) Masked(dst []uint32, i int, masked func(i int) bool) []uint32 {
	facts, matches := a.facts, a.matches
	hidden := make([]uint32, len(matches))
	copy(hidden, matches)
	for j := max(i-window, 0); j <= min(i+window, len(matches)-1); j++ {
		if masked(j) {
			hidden[j] = 0
		}
	}
	a.matches = hidden
	dst = a.Features(dst, i, masked)
	a.facts, a.matches = facts, matches
	return dst
}
