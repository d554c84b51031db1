package ner

import (
	"encoding/binary"
	"math"
	"strings"

	"github.com/fahras-ar/fahras/analyze"
)

// cutter weighs the ways to take clitics off the first word of a name.
type cutter struct {
	weights map[feature]float32
}

func (c *cutter) read(data []byte) {
	c.weights = make(map[feature]float32, len(data)/8)
	for ; len(data) >= 8; data = data[8:] {
		c.weights[binary.LittleEndian.Uint32(data)] = math.Float32frombits(binary.LittleEndian.Uint32(data[4:]))
	}
}

// cutOf chooses how many letters of clitics stand before the name that begins
// with unit i and has label.
func (a *Article) cutOf(i int, label uint8) uint8 {
	best, letters := float32(math.Inf(-1)), 0
	var buffer [24]feature
	ways := a.Cuts(i)
	if len(ways) < 2 {
		return 0
	}
	for _, way := range ways {
		sum := float32(0)
		for _, f := range a.CutFeatures(buffer[:0], i, label, way) {
			sum += a.m.cut.weights[f]
		}
		if sum > best {
			best, letters = sum, way
		}
	}
	return uint8(letters)
}

// Cuts gives the numbers of letters that may be clitics before unit i.
func (a *Article) Cuts(i int) []int {
	if a.units[i].Class != analyze.WordToken {
		return []int{0}
	}
	return a.facts[i].cuts
}

// CutFeatures appends the features of one way to cut unit i.
func (a *Article) CutFeatures(dst []uint32, i int, label uint8, letters int) []uint32 {
	f := a.facts[i]
	whole := f.variants[0].text
	rest := whole
	for _, v := range f.variants {
		if v.letters == letters && !v.bare {
			rest = v.text
		}
	}
	// taken are the letters gone, or the clitic that stays on as a letter.
	taken := hash(1, whole[:min(2*letters, len(whole))])
	if letters == 0 {
		taken = hash(2, whole[:min(2, len(whole))])
	}
	add := func(tag uint32, f feature) { dst = append(dst, mix(mix(tag, taken), f)) }
	kind := uint32(KindOf(label))
	add(10, kind)
	article := boolBit(strings.HasPrefix(rest, "ال"))
	add(11, article)
	count := uint32(0)
	if e, ok := a.m.words.get(rest); ok {
		count = uint32(e.count) + 1
	}
	add(12, count)
	add(13, uint32(a.m.partsOf(rest)))
	add(14, a.m.likeness.bucket(rest))
	add(15, uint32(min(len(rest)/2, 8)))
	switch {
	case a.matched[i] == 0:
		add(16, 0)
	case int(a.matched[i]) == letters+1:
		add(16, 1)
	default:
		add(16, 2)
	}
	if len(rest) >= 4 {
		add(17, hash(3, rest[:4]))
	}
	if r := a.units[i].Reading; int(r) < len(a.units[i].Word.Analyses) {
		reading := &a.units[i].Word.Analyses[r]
		add(18, uint32(reading.Proclitics)<<4|uint32(reading.POS)<<1|boolBit(reading.Lemma != ""))
	}
	before := uint32(0)
	if i > 0 && a.labels[i-1] > 0 {
		before = 1 + boolBit(KindOf(a.labels[i-1]) == KindOf(label))
	}
	add(19, before)
	_, seen := a.wholes[hash(tagStem, rest)]
	add(20, boolBit(seen && letters > 0))
	add(21, hash(4, rest))
	return dst
}

// noteWholes notes which words stand in the article without clitics.
func (a *Article) noteWholes() {
	clear(a.wholes)
	for i, f := range a.facts {
		if a.units[i].Class == analyze.WordToken && len(f.keys) > 0 {
			a.wholes[f.keys[0]] = struct{}{}
		}
	}
}

// cutsOf are the numbers of letters of the variants that keep the article.
func cutsOf(vs []variant) (cuts []int) {
	for _, v := range vs {
		if !v.bare {
			cuts = append(cuts, v.letters)
		}
	}
	return cuts
}
