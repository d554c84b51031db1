package gazetteer

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fahras-ar/fahras/analyze"
)

// A key is what two spellings of one name have in common: the words of the
// search form, joined by single spaces. A hyphen counts as a space, quotation
// marks and brackets as nothing, and the first part of a compound name has no
// space behind it, so that عبد الله and عبدالله, أبو ظبي and أبوظبي meet.

// compounders are the first parts of compound names, in the search form.
var compounders = []string{"عبد", "ابو", "ابي", "ابا", "ام", "ابن"}

// Key gives the folded key of a name.
func Key(name string) string {
	return string(appendKey(nil, analyze.SearchForm.Fold(name)))
}

// spelling is the key of a name that keeps hamza, ة, ى and capitals: two
// names of one spelling are written alike but for marks and spacing.
func spelling(name string) string {
	return string(appendKey(nil, analyze.EntityForm.Fold(name)))
}

// appendKey appends the words of a folded text to key.
func appendKey(key []byte, folded string) []byte {
	apart := true // the next letter begins a word
	var last rune
	for i, r := range folded {
		switch {
		case divides(r):
			apart = true
			continue
		case r == '.' && !digitOrLetterAfter(folded[i+1:]):
			continue
		case r >= '0' && r <= '9' && unicode.Is(unicode.Arabic, last):
			apart = true
		}
		if apart && len(key) > 0 && !pending(key) {
			key = append(key, ' ')
		}
		apart = false
		key = utf8.AppendRune(key, r)
		last = r
	}
	return key
}

// divides reports whether r stands between two words of a key.
func divides(r rune) bool {
	switch r {
	case '-', '/', '_', '«', '»', '"', '\'', '(', ')', '[', ']', ',', '،', ':', '!', '#':
		return true
	}
	return unicode.IsSpace(r)
}

func digitOrLetterAfter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// pending reports whether the last word of key is the first part of a
// compound, which the next word joins.
func pending(key []byte) bool {
	last := key[bytes.LastIndexByte(key, ' ')+1:]
	for _, c := range compounders {
		if string(last) == c {
			return true
		}
	}
	return false
}

// sounds are the classes of letters that writers take for one another when
// they spell foreign names, by the table of keys in the project's rules for
// entities: ج غ ق ك for g, and so on. Letters that are not here drop out.
var sounds = map[rune]byte{
	'ج': 'k', 'غ': 'k', 'ق': 'k', 'ك': 'k', 'گ': 'k', 'خ': 'x',
	'ب': 'b', 'پ': 'b', 'ف': 'f', 'ڤ': 'f', 'ش': 'c', 'ت': 't', 'ط': 't',
	'د': 'd', 'ض': 'd', 'س': 's', 'ص': 's', 'ث': 's', 'ز': 'z', 'ذ': 'z',
	'ظ': 'z', 'ر': 'r', 'ل': 'l', 'م': 'm', 'ن': 'n', 'ه': 'h', 'ح': 'h', 'ع': 'e',
}

// Sound gives the sound key of an Arabic name: the classes of its consonants,
// the vowel letters left out save at the head of a word. It proposes
// spellings of one name and never proves one. A name without Arabic letters
// has none, "".
func Sound(name string) string {
	var b strings.Builder
	for i, word := range strings.Fields(Key(name)) {
		if i > 0 {
			b.WriteByte(' ')
		}
		soundWord(&b, word)
	}
	if strings.Trim(b.String(), " ") == "" {
		return ""
	}
	return b.String()
}

// soundWord writes the sound of one word of a key.
func soundWord(b *strings.Builder, word string) {
	word = strings.ReplaceAll(word, "تش", "ش")
	word = strings.TrimSuffix(word, "ه")
	var last byte
	for i, r := range word {
		c, ok := sounds[r]
		switch {
		case !ok && i > 0 && r >= '0' && r <= '9':
			c = byte(r)
		case !ok && i > 0:
			last = 0
			continue
		case !ok:
			c = soundAtHead(r)
		}
		if c != last && c != 0 {
			b.WriteByte(c)
		}
		last = c
	}
}

// soundAtHead is the class of a vowel letter, digit or other sign at the head of a word.
func soundAtHead(r rune) byte {
	switch {
	case r == 'و':
		return 'f'
	case r == 'ا' || r == 'ء' || r == 'ي':
		return 'a'
	case r < utf8.RuneSelf:
		return byte(r)
	}
	return 0
}
