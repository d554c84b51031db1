package analyze

import (
	"strings"
	"unicode/utf8"

	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// Words that the spelling alone does not tell.
var (
	openingQuote = &Word{Entity: "«"}
	closingQuote = &Word{Entity: "»"}
	// hijriSign is هـ behind a year: its tatweel is part of it.
	hijriSign = &Word{Entity: "هـ", Search: "ه", Analyses: []Analysis{{Stem: "ه", POS: Particle}}, places: 1}
	// silentArticle is the الـ before digits.
	silentArticle = &Word{}
)

// newWord makes the Word of a spelling.
func newWord(surface string, class Class) *Word {
	w := &Word{}
	switch class {
	case NumberToken:
		n := numeral{text: surface, out: make([]byte, 0, len(surface))}
		n.read()
		w.Entity = string(n.out)
		w.Search = SearchForm.Fold(w.Entity)
	case EmojiToken:
		if first := surface[0]; first < utf8.RuneSelf { // a keycap
			w.Entity, w.Search = surface[:1], surface[:1]
		}
	case PunctToken:
		w.Entity = punctuation(surface)
	case WordToken:
		var alignment Alignment
		w.Entity = string(EntityForm.AppendFold(nil, &alignment, surface))
		w.Search = SearchForm.Fold(w.Entity)
		w.Analyses = analyses(surface, w, &alignment)
	case URLToken:
		w.Entity = surface
	default:
		w.Entity = strings.ReplaceAll(EntityForm.Fold(surface), "'", string(apostrophe))
		w.Search = SearchForm.Fold(w.Entity)
	}
	if class == WordToken || class == MixedToken {
		w.Senses = lexicon.Senses(w.Entity)
		w.Flags = lexicon.FlagsOf(w.Senses)
	}
	w.split(surface, class)
	w.places = w.count(class)
	return w
}

// punctuation is the entity form of a mark: one dash, one ellipsis, no marks
// of lists.
func punctuation(surface string) string {
	form := EntityForm.Fold(surface)
	first, size := utf8.DecodeRuneInString(form)
	switch {
	case form == "": // tatweel by itself
		return "-"
	case strings.ContainsRune(listMarks, first):
		return ""
	case first == '.' && size < len(form), first == 0x2026:
		return "\u2026"
	}
	return form
}
