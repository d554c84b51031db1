package analyze

import (
	"encoding/binary"
	"slices"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Form is one of the three spellings of a text.
type Form uint8

// The forms, each folded further than the one before.
const (
	// DisplayForm is what a reader sees: invisible controls gone, runs of
	// spaces made one, every letter as it was typed.
	DisplayForm Form = iota
	// EntityForm also drops marks and tatweel, turns foreign letter shapes into
	// Arabic ones and digits into ASCII; hamza, ة and ى stay.
	EntityForm
	// SearchForm also levels hamza, ة and ى, and lower-cases.
	SearchForm
)

// Fold gives text in form f, letter by letter. What words and numbers need
// beyond their letters (separators of digits, quotation marks, the joining of
// spaced letters) is the work of [Analyzer.Normalise]. Folding twice is
// folding once. Any bytes are legal; a byte that is no UTF-8 becomes U+FFFD.
func (f Form) Fold(text string) string {
	if f.holds(text) {
		return text
	}
	return string(f.AppendFold(nil, nil, text))
}

// AppendFold appends text in form f to dst and, if a is not nil, sets a to
// tell where each appended byte came from.
func (f Form) AppendFold(dst []byte, a *Alignment, text string) []byte {
	a.reset()
	w := folder{form: f, text: text, dst: dst, start: len(dst), align: a, base: -1}
	even := evenGlyphs()
	for i := 0; i < len(text); {
		if i = w.run(i, &even[f]); i < len(text) {
			i = w.step(i)
		}
	}
	if w.base >= 0 && a.pending() {
		a.cancel()
		a.join(w.baseOut-w.start, len(w.dst)-w.start, w.base, len(text))
	}
	return w.dst
}

// holds reports whether text is in form f already, as most words are.
func (f Form) holds(text string) bool {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		c := cellOf(r)
		if c.quirk != plain || r == utf8.RuneError || f == DisplayForm && c.kind == ignored {
			return false
		}
		if f != DisplayForm && !c.glyph(f).spells(text[i:i+size]) {
			return false
		}
		i += size
	}
	return true
}

func (c *cell) glyph(f Form) glyph {
	if f == SearchForm {
		return c.search
	}
	return c.entity
}

// isRune reports whether g is one rune of that many bytes, one or two.
func (g glyph) isRune(size int) bool {
	return g.len() == size && (size == 1 || byte(g) >= utf8.RuneSelf)
}

// spells reports whether g is the text s of at most three bytes.
func (g glyph) spells(s string) bool {
	if g.len() != len(s) {
		return false
	}
	for i := range len(s) {
		if byte(g>>(8*i)) != s[i] {
			return false
		}
	}
	return true
}

// folder holds the state of one pass.
type folder struct {
	form  Form
	text  string
	dst   []byte
	start int // where this fold begins in dst
	align *Alignment
	// base and baseOut are where the last kept letter of the word begins in
	// text and in dst; base is -1 where there is none.
	base, baseOut int
	// partner is that letter as NFC would compose it with a mark, 0 if
	// something stands between.
	partner rune
}

// lowRunes are those of one or two bytes: most of an Arabic text.
const lowRunes = 0x800

// evenGlyphs holds, for each form, the low runes that keep their length and
// need no look at their neighbours; 0 stands for all others.
var evenGlyphs = sync.OnceValue(func() *[3][lowRunes]glyph {
	var even [3][lowRunes]glyph
	for r := range rune(lowRunes) {
		c := cellOf(r)
		if c.quirk != plain && r != ' ' {
			continue
		}
		size := utf8.RuneLen(r)
		if c.kind != ignored {
			even[DisplayForm][r] = new(page).glyph(string(r))
		}
		if c.entity.isRune(size) {
			even[EntityForm][r] = c.entity
		}
		if c.search.isRune(size) {
			even[SearchForm][r] = c.search
		}
	}
	return &even
})

// run folds from text[i:] as long as all runes are even, and returns where it stops.
func (w *folder) run(i int, even *[lowRunes]glyph) int {
	text, begin := w.text, i
	w.dst = slices.Grow(w.dst, len(text)-i+utf8.UTFMax)
	out := len(w.dst)
	dst := w.dst[:cap(w.dst)]
	last, size := -1, 0
	for i < len(text) {
		r := rune(text[i])
		size = 1
		if r >= utf8.RuneSelf {
			if r < 0xC2 || r > 0xDF || i+1 == len(text) || text[i+1]&0xC0 != 0x80 {
				break
			}
			r, size = r&0x1F<<6|rune(text[i+1]&0x3F), 2
		}
		g := even[r]
		if g == 0 || r == ' ' && (out == w.start || dst[out-1] == ' ') {
			break
		}
		binary.LittleEndian.PutUint32(dst[out:], uint32(g))
		out += size
		last = i
		i += size
	}
	if last >= 0 {
		w.dst = dst[:out]
		w.align.add(i-begin, begin, i, true)
		w.kept(last, out-(i-last))
	}
	return i
}

// kept notes the last letter, at text[i:] and at dst[out:].
func (w *folder) kept(i, out int) {
	w.base, w.baseOut = i, out
	w.partner, _ = utf8.DecodeRuneInString(w.text[i:])
}

// step folds the rune at text[i:] and returns where the next begins.
func (w *folder) step(i int) int {
	r, size := utf8.DecodeRuneInString(w.text[i:])
	p := pageOf(r)
	c := &p.cells[r&0xFF]
	out := len(w.dst)
	switch {
	case c.quirk == blank:
		w.blank(i, size, c)
	case r == utf8.RuneError:
		w.dst = utf8.AppendRune(w.dst, r)
	case w.form == DisplayForm:
		if c.kind != ignored {
			w.dst = append(w.dst, w.text[i:i+size]...)
		}
	case c.quirk == accentMark:
		return w.compose(i)
	case c.quirk == hamza && w.hamza(i, r):
		return i + size
	case c.quirk == allah:
		w.dst = append(w.dst, w.afterAllah()...)
	default:
		w.put(p, c.glyph(w.form))
	}
	if len(w.dst) == out {
		w.drop(i, i+size, c.quirk == blank)
		if c.kind != mark {
			w.partner = 0
		}
		return i + size
	}
	w.align.add(len(w.dst)-out, i, i+size, false)
	w.kept(i, out)
	return i + size
}

// drop gives the bytes of a dropped rune to the letter before it, at the
// start of a word to the letter after it; those of a space to the space
// before it.
func (w *folder) drop(src, srcEnd int, space bool) {
	atStart := w.base < 0 || w.dst[w.baseOut] == ' '
	if atStart && (!space || w.align.pending()) {
		w.align.add(0, src, srcEnd, false)
		return
	}
	w.align.join(w.baseOut-w.start, len(w.dst)-w.start, w.base, srcEnd)
}

func (w *folder) put(p *page, g glyph) {
	if n := g.len(); n != inList {
		w.dst = binary.LittleEndian.AppendUint32(w.dst, uint32(g))
		w.dst = w.dst[:len(w.dst)-4+n]
		return
	}
	w.dst = append(w.dst, p.texts[g&0xFFFFFF]...)
}

// blank writes one space for a run of them; the display form keeps line ends.
func (w *folder) blank(i, size int, c *cell) {
	if w.form == DisplayForm && c.kind == line {
		w.dst = append(w.dst, w.text[i:i+size]...)
		return
	}
	if n := len(w.dst); n == w.start || w.dst[n-1] != ' ' {
		w.dst = append(w.dst, ' ')
	}
}

// hamzas are the letters that NFC makes of a letter and U+0653, U+0654 or U+0655.
var hamzas = map[[2]rune]rune{
	{'ا', 0x0653}: 'آ', {'ا', 0x0654}: 'أ', {'ا', 0x0655}: 'إ',
	{'و', 0x0654}: 'ؤ', {'ي', 0x0654}: 'ئ', {'ے', 0x0654}: 'ئ',
}

// hamza composes the mark r at text[i:] with its letter, if they compose.
func (w *folder) hamza(i int, r rune) bool {
	composed, ok := hamzas[[2]rune{firstRune(compat(w.partner)), r}]
	if !ok || w.base < 0 {
		return false
	}
	p := pageOf(composed)
	w.dst = w.dst[:w.baseOut]
	w.put(p, p.cells[composed&0xFF].glyph(w.form))
	w.partner = composed
	w.drop(i, i+2, false)
	return true
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// afterAllah is what U+FDF2 adds: NFKC would repeat the ا or ل typed before it.
func (w *folder) afterAllah() string {
	switch last, _ := utf8.DecodeLastRune(w.dst[w.start:]); last {
	case 'ا':
		return "لله"
	case 'ل':
		return "له"
	}
	return "الله"
}

// maxAccents bounds how many combining marks one letter may carry.
const maxAccents = 8

// compose joins the combining marks at text[i:] with the letter before them,
// and drops those that do not join. It returns where the next letter begins.
func (w *folder) compose(i int) int {
	end, marks := i, 0
	var buffer [64]byte
	source := buffer[:0]
	if w.base >= 0 {
		source = append(source, w.dst[w.baseOut:]...)
	}
	letters := len(source)
	for end < len(w.text) {
		r, size := utf8.DecodeRuneInString(w.text[end:])
		c := cellOf(r)
		if c.kind != accent && c.kind != ignored && c.kind != joiner {
			break
		}
		if marks++; c.kind == accent && marks <= maxAccents {
			source = utf8.AppendRune(source, r)
		}
		end += size
	}
	if letters > 0 {
		w.dst = w.dst[:w.baseOut]
		for _, r := range string(norm.NFC.Bytes(source)) {
			if p := pageOf(r); p.cells[r&0xFF].kind != accent {
				w.put(p, p.cells[r&0xFF].glyph(w.form))
			}
		}
	}
	w.drop(i, end, false)
	return end
}
