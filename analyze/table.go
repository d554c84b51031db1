package analyze

import (
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// kind is the sort of a rune, as the tokenizer sees it.
type kind uint8

const (
	other    kind = iota // a mark of punctuation or a symbol
	space                // white space and control characters
	line                 // the end of a line
	ignored              // an invisible that is never a boundary
	joiner               // ZWNJ, ZWJ, selectors, number signs: they shape what stands beside them
	letter               // a letter of the Arabic script
	mark                 // a mark on an Arabic letter
	tatweel              // U+0640
	latin                // a letter of another script
	accent               // a combining mark of another script
	digit                // a decimal digit of any script
	super                // a superscript or subscript
	fraction             // a vulgar fraction
	sign                 // one character that stands for a word or words
	emoji
)

// quirk marks the runes whose folding depends on the rune before them.
type quirk uint8

const (
	plain      quirk = iota
	blank            // runs of blanks become one
	hamza            // U+0653 to U+0655 compose with alef, waw and yeh
	accentMark       // composes with the letter before it or goes
	allah            // U+FDF2 shares its first letters with ا and ل before it
)

// cell is what the analysis knows of one rune.
type cell struct {
	entity, search glyph
	kind           kind
	quirk          quirk
}

// glyph is what a rune becomes in one form: its length in bytes in the high
// byte, and up to three bytes of UTF-8 from the low byte up. A longer text
// stands in the page's list, at the index in the low bytes.
type glyph uint32

const inList = 0xFF

func (g glyph) len() int { return int(g >> 24) }

// page holds the cells of 256 runes. It never changes once it is made.
type page struct {
	cells [256]cell
	texts []string // what has more than three bytes
}

func (p *page) glyph(s string) glyph {
	if len(s) > 3 {
		p.texts = append(p.texts, s)
		return glyph(inList<<24 | len(p.texts) - 1)
	}
	g := glyph(len(s)) << 24
	for i := range len(s) {
		g |= glyph(s[i]) << (8 * i)
	}
	return g
}

// pages is the table of all runes. A page is made from the rules when its
// first rune is met: a text in Arabic needs about ten.
var pages [(unicode.MaxRune + 1) / 256]atomic.Pointer[page]

func pageOf(r rune) *page {
	slot := &pages[uint32(r)>>8]
	if p := slot.Load(); p != nil {
		return p
	}
	p := new(page)
	first := r &^ 0xFF
	for i := range p.cells {
		p.cells[i] = p.describe(first + rune(i))
	}
	slot.CompareAndSwap(nil, p)
	return slot.Load()
}

func cellOf(r rune) *cell { return &pageOf(r).cells[r&0xFF] }

// kindOf is the kind of the rune at text[i:], and its length in bytes.
func kindOf(text string, i int) (kind, int) {
	r, size := utf8.DecodeRuneInString(text[i:])
	return cellOf(r).kind, size
}

func (p *page) describe(r rune) cell {
	k := runeKind(r)
	c := cell{kind: k}
	entity := entityText(r, k)
	switch {
	case k == space || k == line:
		c.quirk, entity = blank, " "
	case r >= 0x0653 && r <= 0x0655:
		c.quirk = hamza
	case k == accent:
		c.quirk = accentMark
	case r == 0xFDF2:
		c.quirk = allah
	}
	c.entity = p.glyph(entity)
	c.search = p.glyph(searchText(r, k, entity))
	return c
}

// runeKind sorts runes by sections 1 to 7 of the specification.
func runeKind(r rune) kind {
	switch {
	case r == 0x0640:
		return tatweel
	case isArabicMark(r):
		return mark
	case r == '\n' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return line
	case isBlank(r):
		return space
	case isIgnored(r):
		return ignored
	case isJoiner(r):
		return joiner
	case isEmoji(r):
		return emoji
	case signs[r] != "":
		return sign
	case unicode.Is(unicode.Mn, r) && norm.NFD.PropertiesString(string(r)).CCC() >= 200:
		return accent
	case isSuper(r):
		return super
	case isVulgarFraction(r):
		return fraction
	case unicode.In(r, unicode.Arabic) && unicode.IsLetter(r) || strings.ContainsRune("\u06FD\u06FE", r):
		return letter
	case r == 0x02BC: // an apostrophe, by name a letter
		return other
	case unicode.IsLetter(r) || unicode.Is(unicode.M, r) || r == utf8.RuneError:
		return foreignKind(r)
	case unicode.IsDigit(r):
		return digit
	}
	return compatKind(r)
}

// foreignKind keeps the replacement character among the letters: it stands
// for one that was lost.
func foreignKind(r rune) kind {
	if r == utf8.RuneError {
		return letter
	}
	return latin
}

// compatKind sorts symbols by what they stand for: ① is a digit, ㎞ a sign.
func compatKind(r rune) kind {
	text := compat(r)
	first, size := utf8.DecodeRuneInString(text)
	switch {
	case first == r:
		return other
	case strings.IndexFunc(text, func(r rune) bool { return !unicode.IsDigit(r) }) < 0:
		return digit
	case size == len(text) && unicode.IsLetter(first):
		return runeKind(first)
	case strings.IndexFunc(text, unicode.IsLetter) >= 0:
		return sign
	}
	return other
}

func isArabicMark(r rune) bool {
	switch {
	case r < 0x0610 || r > 0xFE7F:
		return false
	case r <= 0x061A, r >= 0x064B && r <= 0x065F, r == 0x0670:
		return true
	case r >= 0x06D6 && r <= 0x06ED:
		return r <= 0x06DC || r >= 0x06DF && r <= 0x06E8 || r >= 0x06EA
	case r >= 0x0897 && r <= 0x089F, r >= 0x08CA && r <= 0x08FF:
		return r != 0x08E2
	case r >= 0xFC5E && r <= 0xFC63, r >= 0xFCF2 && r <= 0xFCF4:
		return true
	}
	return r >= 0xFE70 && r != 0xFE75
}

// isBlank holds control characters and U+FFFC for spaces, as a reader sees them.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == 0xFFFC
}

// isIgnored tells the invisible characters that vanish from every form:
// direction marks, U+200B, soft hyphens, byte order marks.
func isIgnored(r rune) bool {
	if isJoiner(r) || r == 0x06DD || r == 0x08E2 {
		return false
	}
	return unicode.Is(unicode.Cf, r) || r == 0x034F || r == 0x115F || r == 0x1160 || r == 0x3164 || r == 0x180F
}

// isJoiner tells the invisible characters that the display form keeps: they
// shape what stands beside them, as do the Arabic number signs.
func isJoiner(r rune) bool {
	return r == 0x200C || r == 0x200D || r >= 0x0600 && r <= 0x0605 || r >= 0xFE00 && r <= 0xFE0F || r >= 0xE0020 && r <= 0xE01EF
}

func isEmoji(r rune) bool {
	switch {
	case r < 0x231A:
		return false
	case r >= 0x1F000 && r <= 0x1FAFF:
		return r < 0x1F100 || r > 0x1F1E5
	case r >= 0x2600 && r <= 0x27BF, r >= 0x2B05 && r <= 0x2B55:
		return true
	}
	return r == 0x231A || r == 0x231B || r == 0x2328 || r >= 0x23E9 && r <= 0x23FA
}

func isSuper(r rune) bool {
	return r == 0xB2 || r == 0xB3 || r == 0xB9 || r >= 0x2070 && r <= 0x2094
}

func isVulgarFraction(r rune) bool {
	return r >= 0xBC && r <= 0xBE || r >= 0x2150 && r <= 0x215F || r == 0x2189
}

// compat is the compatibility decomposition of r, composed, or r itself.
func compat(r rune) string {
	text := norm.NFKC.String(string(r))
	if text == "" || text[0] == ' ' {
		return string(r)
	}
	return text
}
