package ner

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/entities/gazetteer"
)

// variant is a word, or what is left of it behind proclitics or the article.
type variant struct {
	text    string
	letters int  // of proclitics that are gone
	bare    bool // the article is gone too
}

// variants gives the ways to strip a word of the search form, the whole first.
func variants(search string) []variant {
	var list []variant
	for letters, rest := range gazetteer.Stripped(search) {
		list = append(list, variant{rest, letters, false})
		if bare, ok := strings.CutPrefix(rest, "ال"); ok && len(bare) >= 4 {
			list = append(list, variant{bare, letters, true})
		}
	}
	return list
}

// trait is one feature of a word that depends on its spelling alone.
type trait struct {
	feature feature
	// reach is how many units away it still counts.
	reach uint8
}

// Tags keep features of different sorts apart.
const (
	tagWord = iota + 1
	tagEntity
	tagStem
	tagLemma
	tagPOS
	tagPrefix
	tagSuffix
	tagShape
	tagCluster
	tagLikeness
	tagParts
	tagTrigger
	tagHabit
	tagCount
	tagKnown
	tagQuote
	tagPlace
	tagPair
	tagMatch
	tagDoc
	tagOffset
	tagArticle
	tagSound
)

// traitsOf lists the traits of a word. The lexical ones, which name the word
// itself, come first; the second result counts them.
func (m *Model) traitsOf(w *analyze.Word, class analyze.Class, vs []variant) (list []trait, lexical int) {
	add := func(f feature, reach uint8) { list = append(list, trait{f, reach}) }
	add(hash(tagWord, vs[0].text), 2)
	add(hash(tagEntity, w.Entity), 0)
	for _, v := range vs {
		add(hash(tagStem, v.text), 1)
	}
	if len(w.Analyses) > 0 && w.Analyses[0].Lemma != "" {
		add(hash(tagLemma, w.Analyses[0].Lemma), 2)
	}
	lexical = len(list)
	if class == analyze.WordToken {
		m.addForm(add, vs)
		m.addReadings(add, w)
	}
	m.addLearned(add, vs)
	add(mix(tagShape, shape(w, class)), 2)
	return list, lexical
}

// addForm adds what the letters of an Arabic word tell.
func (m *Model) addForm(add func(feature, uint8), vs []variant) {
	whole := vs[0].text
	for n, i := 1, 0; n <= 4 && i < len(whole); n++ {
		_, size := utf8.DecodeRuneInString(whole[i:])
		i += size
		add(hash(tagPrefix<<8|uint32(n), whole[:i]), boolReach(n >= 2))
	}
	for n, i := 1, len(whole); n <= 4 && i > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(whole[:i])
		i -= size
		add(hash(tagSuffix<<8|uint32(n), whole[i:]), boolReach(n >= 2))
	}
	if strings.HasPrefix(whole, "ال") {
		add(hash(tagArticle, ""), 2)
	}
	if t := trigger(vs); t > 0 {
		add(mix(tagTrigger, uint32(t)), 2)
	}
}

func boolReach(near bool) uint8 {
	if near {
		return 1
	}
	return 0
}

// addReadings adds what the lexicon tells of a word.
func (m *Model) addReadings(add func(feature, uint8), w *analyze.Word) {
	known, set := uint32(0), uint32(0)
	for i := range w.Analyses {
		a := &w.Analyses[i]
		set |= 1 << a.POS
		if a.Lemma != "" {
			known = 1
		}
	}
	if len(w.Analyses) > 0 {
		add(mix(tagPOS, uint32(w.Analyses[0].POS)<<1|known), 2)
		add(mix(tagKnown, set<<1|known), 1)
	}
}

// addLearned adds what unlabelled text and tables of names taught of a word.
func (m *Model) addLearned(add func(feature, uint8), vs []variant) {
	stripped := uint32(0)
	var best entry
	for _, v := range vs {
		if e, ok := m.words.get(v.text); ok && (v.letters == 0 || !best.known()) {
			best, stripped = e, uint32(v.letters)<<1|boolBit(v.bare)
			break
		}
	}
	if best.known() {
		for level, c := range m.words.clusters(best) {
			add(mix(tagCluster+uint32(level)<<8+boolBit(stripped > 0)<<16, uint32(c)), 2)
		}
		add(mix(tagCount, uint32(best.count)), 0)
	} else {
		add(hash(tagCluster, ""), 2)
	}
	parts := uint32(0)
	for _, v := range vs {
		if p := m.partsOf(v.text); p > 0 {
			parts = uint32(p) | uint32(min(v.letters, 1))<<4 | boolBit(v.bare)<<5
			break
		}
	}
	if parts > 0 {
		add(mix(tagParts, parts), 1)
	}
	for _, v := range vs {
		if !v.bare {
			add(mix(tagLikeness+uint32(min(v.letters, 1))<<8, m.likeness.bucket(v.text)), 1)
			if v.letters > 0 {
				break
			}
		}
	}
}

func boolBit(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// plainDigits writes every digit as 0: a number counts by its form.
func plainDigits(s string) string {
	if strings.IndexFunc(s, unicode.IsDigit) < 0 {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return r
	}, s)
}

// shape tells the class of a word, its length, and the capitals of a Latin one.
func shape(w *analyze.Word, class analyze.Class) uint32 {
	s := uint32(class) << 8
	switch class {
	case analyze.WordToken:
		return s | uint32(min(utf8.RuneCountInString(w.Search), 9))
	case analyze.LatinToken, analyze.MixedToken:
		upper, lower := 0, 0
		for _, r := range w.Entity {
			if unicode.IsUpper(r) {
				upper++
			} else if unicode.IsLower(r) {
				lower++
			}
		}
		first, _ := utf8.DecodeRuneInString(w.Entity)
		return s | boolBit(unicode.IsUpper(first)) | uint32(min(upper, 2))<<1 | boolBit(lower > 0)<<3
	}
	return s
}

// WordText is a token as the word store knows it: the search form with every
// digit as 0, or the mark itself.
func WordText(t *analyze.Token) string {
	if t.Class == analyze.PunctToken {
		return t.Word.Entity
	}
	return plainDigits(t.Word.SearchText())
}
