// Package inflect derives every written form of an Arabic lemma from what no
// rule can know of it: of a verb its past and imperfect, of a noun its
// plurals, of an adjective what is irregular.
//
// Spelling is unvocalised, so that forms which differ in their vowels only
// are one form. The tables follow W. Wright, A Grammar of the Arabic
// Language, 3rd ed., volume I, and the seats of hamza the usage of the press,
// older seats beside newer ones (شؤون, شئون).
package inflect

import (
	"strings"
	"unicode/utf8"

	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// Form is one spelling of a lemma and the place it fills.
type Form struct {
	Spelling string
	Slot     lexicon.Slot
	// Attach says whether the form stands bare, before a pronoun, or both:
	// شركة is bare, its شركت stands before a pronoun only.
	Attach lexicon.Attach
}

// paradigm collects forms; the first to claim a spelling and slot keeps it.
type paradigm struct {
	forms []Form
	at    map[Form]int
}

func (p *paradigm) add(spelling string, slot lexicon.Slot, attach lexicon.Attach) {
	if p.at == nil {
		p.at = map[Form]int{}
	}
	key := Form{Spelling: spelling, Slot: slot}
	if i, ok := p.at[key]; ok {
		p.forms[i].Attach |= attach
		return
	}
	p.at[key] = len(p.forms)
	p.forms = append(p.forms, Form{spelling, slot, attach})
}

// join writes ending behind stem: أ and a following alef are one آ.
func join(stem, ending string) string {
	if strings.HasSuffix(stem, "أ") && strings.HasPrefix(ending, "ا") {
		return strings.TrimSuffix(stem, "أ") + "آ" + strings.TrimPrefix(ending, "ا")
	}
	return stem + ending
}

// joinDoubled writes an ending that begins with a consonant behind a stem
// that bears sukun: two equal letters are one with shadda (كنا of كان, أثبت of the first person).
func joinDoubled(stem, ending string) string {
	for _, letter := range []string{"ن", "ت"} {
		if strings.HasSuffix(stem, letter) && strings.HasPrefix(ending, letter) {
			return stem + strings.TrimPrefix(ending, letter)
		}
	}
	return stem + ending
}

// prefixed writes a prefix of the imperfect before stem: أ and أ are one آ.
func prefixed(prefix, stem string) string {
	if prefix == "أ" && strings.HasPrefix(stem, "أ") {
		return "آ" + strings.TrimPrefix(stem, "أ")
	}
	return prefix + stem
}

// bare removes the shadda that tells two lemmas of one spelling apart.
func bare(lemma string) string { return strings.ReplaceAll(lemma, shadda, "") }

const shadda = "\u0651" // ARABIC SHADDA

func length(s string) int { return utf8.RuneCountInString(s) }

// letter gives the i-th letter of s, from the end if i is negative; 0 where
// there is none.
func letter(s string, i int) rune {
	letters := []rune(s)
	if i < 0 {
		i += len(letters)
	}
	if i < 0 || i >= len(letters) {
		return 0
	}
	return letters[i]
}

// cut gives s without its last n letters.
func cut(s string, n int) string {
	letters := []rune(s)
	return string(letters[:max(0, len(letters)-n)])
}

// replace gives s with its i-th letter, from the end if i is negative, made into by.
func replace(s string, i int, by string) string {
	letters := []rune(s)
	if i < 0 {
		i += len(letters)
	}
	return string(letters[:i]) + by + string(letters[i+1:])
}

// is reports whether r is one of letters.
func is(r rune, letters string) bool { return r != 0 && strings.ContainsRune(letters, r) }
