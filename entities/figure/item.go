package figure

import (
	"strings"
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
	reading  uint8 // the Analysis chosen for a wordItem
	flags    lexicon.Flags
	senses   []lexicon.Sense
	word     *analyze.Word
}

// scan cuts tokens into items.
func (r *reader) scan(tokens []analyze.Token) {
	last := 0
	for i := range tokens {
		t := &tokens[i]
		if t.Span.End <= last {
			continue // read with what stands before it
		}
		start := max(t.Span.Start, last)
		g := gapIn(r.text[last:start])
		last = t.Span.End
		it := item{gap: g, sentence: t.Sentence, start: int32(start), end: int32(t.Span.End), word: t.Word, reading: t.Reading}
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
			if it.flags == 0 && r.compound(it) {
				continue
			}
			r.items = append(r.items, it)
		case analyze.NumberToken, analyze.MixedToken, analyze.LatinToken, analyze.PunctToken:
			if end := r.hyphened(it, t.Class); end > 0 {
				last = end
				continue
			}
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

// wordOf makes the item of text[start:end], part of a token, as a word by itself.
func (r *reader) wordOf(it item, start, end int) item {
	entity := analyze.EntityForm.Fold(r.text[start:end])
	it.kind, it.start, it.end = wordItem, int32(start), int32(end)
	it.word = &analyze.Word{Entity: entity, Senses: lexicon.Senses(entity)}
	it.senses, it.flags = it.word.Senses, lexicon.FlagsOf(it.word.Senses)
	return it
}

// Bytes of the shortest word that may be two glued ones: مليوندولار.
const shortestCompound = len("الفدولار")

// compound cuts a word behind a number that a missing space has made of two:
// مليار and دولار, دولار and للأوقية.
func (r *reader) compound(it item) bool {
	last := len(r.items) - 1
	if last < 0 || it.end-it.start < int32(shortestCompound) || r.items[last].kind != numberItem && !r.items[last].flags.Has(digitsOrWords) {
		return false
	}
	text := r.text[it.start:it.end]
	for i := len("الف"); i <= len(text)-len("دولار"); i++ {
		if !utf8.RuneStart(text[i]) {
			continue
		}
		head, tail := r.wordOf(it, int(it.start), int(it.start)+i), r.wordOf(it, int(it.start)+i, int(it.end))
		tail.gap = glued
		if glues(&head, lexicon.Magnitude, &tail, lexicon.Currency) || glues(&head, lexicon.Currency, &tail, lexicon.Unit) ||
			glues(&head, lexicon.Magnitude, &tail, lexicon.Unit) {
			r.items = append(r.items, head, tail)
			return true
		}
	}
	return false
}

// glues reports whether head has a sense of its own in one role and tail one
// in the other; a unit has its ل.
func glues(head *item, first lexicon.Role, tail *item, second lexicon.Role) bool {
	a, b := false, false
	for i := range head.senses {
		s := &head.senses[i]
		a = a || s.Role == first && s.Skip == 0 && s.Rest == "" && s.Form&(lexicon.Spoken|lexicon.Weak) == 0
	}
	for i := range tail.senses {
		s := &tail.senses[i]
		own := s.Skip == 0 && first == lexicon.Magnitude || s.Clitics == lexicon.For|lexicon.Article
		b = b || s.Role == second && own && s.Rest == "" && s.Form&(lexicon.Spoken|lexicon.Weak) == 0
	}
	return a && b
}

// hyphened cuts a token in which a hyphen joins letters and digits that are no
// name: a month and a day (يونيو-15), a particle and a number (ب-14.8). It
// returns where the number ends, 0 if the token is another one.
func (r *reader) hyphened(it item, class analyze.Class) int {
	text := r.text[it.start:it.end]
	hyphen := strings.IndexByte(text, '-')
	if class != analyze.MixedToken || hyphen < len("و") || text[0] < utf8.RuneSelf {
		return 0
	}
	digits := int(it.start) + hyphen + 1
	if d, _ := digit(r.text, digits); d < 0 {
		return 0
	}
	head := r.wordOf(it, int(it.start), int(it.start)+hyphen)
	particle := particles[head.word.Entity]
	if !particle && !head.flags.Has(roles(lexicon.Month, lexicon.HijriMonth)) {
		return 0
	}
	r.items = append(r.items, head)
	if !particle || head.word.Entity == "و" && r.negativeBefore() {
		mark := item{kind: markItem, mark: '-', sentence: it.sentence, start: int32(digits - 1), end: int32(digits), word: it.word}
		if particle {
			mark.gap = spaced1
		}
		r.items = append(r.items, mark)
	}
	limit := digits
	for limit < len(r.text) && r.text[limit] > ' ' {
		limit++
	}
	number := item{sentence: it.sentence, start: int32(digits), word: it.word}
	end := r.numeral(&number, digits, digits, limit, false)
	number.end = int32(end)
	r.items = append(r.items, number)
	return end
}

// particles are the words that hang on digits.
var particles = map[string]bool{"و": true, "ف": true, "ب": true, "ل": true, "ك": true, "ال": true, "وال": true, "بال": true}

// Items within which a negative number makes و-3 another one.
const negativeReach = 30

// negativeBefore reports whether a number with a minus stands before the end
// of items: they list losses then.
func (r *reader) negativeBefore() bool {
	last := len(r.items) - 1
	for i := last - 1; i > 0 && i > last-negativeReach && r.items[i].sentence == r.items[last].sentence; i-- {
		if r.mark(i, '-') && r.items[i].gap != glued && r.items[i+1].kind == numberItem && r.items[i+1].gap == glued {
			return true
		}
	}
	return false
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
	if last := len(r.items) - 1; it.gap == glued && last >= 0 && r.mark(last, '٫') && r.items[last].gap != glued && n.plain() && n.count <= 18 {
		n.scale, n.first, n.point = n.count, 0, '٫' // ٫٧٧
		it.start, it.gap = r.items[last].start, r.items[last].gap
		r.items = r.items[:last]
	}
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
