package figure

import (
	"unicode"
	"unicode/utf8"

	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// itemKind is the sort of an item.
type itemKind uint8

const (
	wordItem   itemKind = iota // an Arabic word, its clitics included
	numberItem                 // one string of digits, or ½
	latinItem                  // letters of another script
	markItem                   // one mark or symbol
	blockItem                  // a URL, hashtag, model name: nothing is read from it
)

// gap is what stands between an item and the one before it.
type gap uint8

const (
	glued gap = iota // nothing that a reader sees
	spaced1
	broken // a line break: no figure reaches across it
)

// item is one piece of an article as the grammar sees it: a token, or a part
// of one, for a token of digits may hold a sum of money with sign and unit.
type item struct {
	kind     itemKind
	gap      gap
	sentence int32
	start    int32 // bytes of the text
	end      int32
	num      int32 // of a numberItem: its place in reader.nums
	mark     rune  // of a markItem
	flags    lexicon.Flags
	senses   []lexicon.Sense
	word     *analyze.Word
}

// scan cuts tokens into items.
func (r *reader) scan(tokens []analyze.Token) {
	last := 0
	for i := range tokens {
		t := &tokens[i]
		g := gapIn(r.text[last:t.Span.Start])
		last = t.Span.End
		it := item{gap: g, sentence: t.Sentence, start: int32(t.Span.Start), end: int32(t.Span.End), word: t.Word}
		switch t.Class {
		case analyze.WordToken:
			it.senses, it.flags = t.Word.Senses, t.Word.Flags
			if it.flags == 0 && t.Word.Entity == "هـ" {
				it.senses = lexicon.Senses("هـ")
				it.flags = lexicon.FlagsOf(it.senses)
			}
			if r.text[t.Span.Start] >= 0xE0 {
				r.sign(&it)
			}
			r.items = append(r.items, it)
		case analyze.NumberToken, analyze.MixedToken, analyze.LatinToken, analyze.PunctToken:
			r.pieces(it, t.Class)
		default:
			it.kind = blockItem
			r.items = append(r.items, it)
		}
	}
}

// gapIn classifies the text between two tokens.
func gapIn(text string) gap {
	g := glued
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c == ' ' || c == '\t':
			g = max(g, spaced1)
			i++
			continue
		case c == '\n' || c == '\r':
			return broken
		case c < utf8.RuneSelf:
			g = max(g, spaced1)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch {
		case r == 0x85, r == 0x2028, r == 0x2029:
			return broken
		case unicode.IsSpace(r):
			g = max(g, spaced1)
		}
	}
	return g
}

// sign gives a currency sign that the analysis spells as a word (⃁ is ريال)
// the sense of its own.
func (r *reader) sign(it *item) {
	if senses := lexicon.Senses(r.text[it.start:it.end]); senses != nil {
		it.senses, it.flags = senses, lexicon.FlagsOf(senses)
	}
}

// pieces cuts a token of digits, Latin letters or marks into items.
func (r *reader) pieces(it item, class analyze.Class) {
	if class == analyze.MixedToken {
		if it.word.Senses != nil { // كم²
			it.senses, it.flags = it.word.Senses, it.word.Flags
			r.items = append(r.items, it)
			return
		}
		if !r.separable(int(it.start), int(it.end)) {
			it.kind = blockItem
			r.items = append(r.items, it)
			return
		}
	}
	limit := int(it.end)
	if r.dialled(int(it.start), limit) {
		it.kind = blockItem
		r.items = append(r.items, it)
		return
	}
	for i := int(it.start); i < limit; {
		if i = skipIgnorable(r.text, i, limit); i >= limit {
			break
		}
		it.start = int32(i)
		i = r.piece(&it, i, limit)
		it.end = int32(i)
		it.end = r.trimEnd(it.start, it.end)
		if it.kind == latinItem {
			r.latin(&it)
		}
		if !r.signBehindLatin(&it) {
			r.items = append(r.items, it)
		}
		it.gap, it.flags, it.senses = glued, 0, nil
	}
}

// dialled reports whether a token is an international telephone number: + and
// groups of digits.
func (r *reader) dialled(start, end int) bool {
	if r.text[start] != '+' {
		return false
	}
	digits, groups := 0, 0
	for i := start + 1; i < end; i++ {
		if d, size := digit(r.text, i); d >= 0 {
			digits++
			i += size - 1
		} else {
			groups++
		}
	}
	return digits >= 8 && groups >= 2
}

// separable reports whether a token of letters and digits may hold an amount:
// digits first (14.8B, 50K), or the code of a currency (USD250).
func (r *reader) separable(start, end int) bool {
	if d, _ := digit(r.text, start); d >= 0 || r.text[start] == '.' || r.text[start] == '-' || r.text[start] == '+' {
		for i := start; i < end; i++ {
			if i > start && (r.text[i] == '-' || r.text[i] == '\'') {
				return false
			}
		}
		return true
	}
	i := start
	for i < end && latinLetter(r.text[i]) {
		i++
	}
	if d, _ := digit(r.text, i); d < 0 {
		return false
	}
	return lexicon.FlagsOf(lexicon.Senses(r.text[start:i])).Has(1 << lexicon.Code)
}

func latinLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// piece reads the next piece of text[i:limit] and returns where it ends.
func (r *reader) piece(it *item, i, limit int) int {
	first, size := utf8.DecodeRuneInString(r.text[i:])
	next := skipIgnorable(r.text, i+size, limit)
	d, _ := digit(r.text, i)
	after, _ := digit(r.text, next)
	point := (first == '.' || first == '٫') && after >= 0 && next < limit && (i == int(it.start)) && !r.digitBefore(i)
	switch {
	case d >= 0 || vulgars[first] != [2]int64{} || point:
		return r.numeral(it, i, next, limit, point)
	case first < utf8.RuneSelf && latinLetter(byte(first)):
		it.kind = latinItem
		for i < limit && (latinLetter(r.text[i]) || r.text[i] == '.' && i+1 < limit && latinLetter(r.text[i+1])) {
			i++
		}
		return i
	case unicode.IsLetter(first):
		it.kind = latinItem
		for i < limit {
			letter, size := utf8.DecodeRuneInString(r.text[i:])
			if !unicode.IsLetter(letter) && !unicode.IsMark(letter) {
				break
			}
			i += size
		}
		return i
	}
	it.kind, it.mark = markItem, levelMark(first)
	if unicode.Is(unicode.Sc, first) || first == '°' || first == '¢' || first >= 0x3300 && first <= 0x33FF || first == '℃' || first == '℉' {
		it.senses = lexicon.Senses(string(first))
		it.flags = lexicon.FlagsOf(it.senses)
	}
	if size == 1 && r.text[i] == '.' { // an ellipsis is one token
		return limit
	}
	return i + size
}

func (r *reader) digitBefore(i int) bool {
	if i == 0 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(r.text[:i])
	return unicode.IsDigit(before)
}

// numeral reads a string of digits; point tells that it begins with the
// decimal sign.
func (r *reader) numeral(it *item, i, next, limit int, point bool) int {
	if point {
		n, end, ok := readNumeral(r.text, next, limit)
		if !ok || !n.plain() && !n.open || n.count > 18 {
			it.kind = blockItem
			return end
		}
		n.scale, n.open, n.first, n.point = n.count, false, 0, rune(r.text[i])
		return r.keep(it, n, end)
	}
	n, end, ok := readNumeral(r.text, i, limit)
	if !ok {
		it.kind = blockItem
		return end
	}
	return r.keep(it, n, end)
}

func (r *reader) keep(it *item, n numeral, end int) int {
	it.kind, it.num = numberItem, int32(len(r.nums))
	r.nums = append(r.nums, n)
	return end
}

// trimEnd leaves invisible characters at the end of a piece out of it.
func (r *reader) trimEnd(start, end int32) int32 {
	for end > start && r.text[end-1] >= utf8.RuneSelf {
		last, size := utf8.DecodeLastRuneInString(r.text[start:end])
		if !ignorable(last) {
			break
		}
		end -= int32(size)
	}
	return end
}

// latin looks up letters of another script: as they stand, then in lower
// case where they are a word rather than a code.
func (r *reader) latin(it *item) {
	text := r.text[it.start:it.end]
	if len(text) > len("september") {
		return
	}
	it.senses = lexicon.Senses(text)
	if it.senses == nil {
		it.senses = lexicon.Senses(lowerLatin(text))
	}
	it.flags = lexicon.FlagsOf(it.senses)
}

// signBehindLatin joins a currency sign with the letters that it is glued to,
// where both together are a code: US$, UK£.
func (r *reader) signBehindLatin(it *item) bool {
	last := len(r.items) - 1
	if it.kind != markItem || it.gap != glued || !it.flags.Has(1<<lexicon.Code) || last < 0 || r.items[last].kind != latinItem {
		return false
	}
	before := &r.items[last]
	senses := lexicon.Senses(r.text[before.start:it.end])
	if senses == nil {
		return false
	}
	before.end, before.senses, before.flags = it.end, senses, lexicon.FlagsOf(senses)
	return true
}

func lowerLatin(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// levelMark gives marks of one use one shape: percent signs, hyphens and
// dashes, commas.
func levelMark(r rune) rune {
	switch r {
	case '٪', '％':
		return '%'
	case '‐', '‑', '–', '−', '—', 'ـ':
		return '-'
	case '،':
		return ','
	case '؉':
		return '‰'
	case '／', '⁄':
		return '/'
	case '“', '”', '„', '"', '‹', '›', '‟', '″', '«', '»', '\'', '‘', '’':
		return '"'
	case '～', '∼', '≈':
		return '~'
	}
	return r
}
