package figure

import (
	"strings"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// exception reports how far the number at item i is no figure (section W):
// the number of an article of law, a model, a telephone, a place in a list.
// It returns i where none of its rules holds.
func (r *reader) exception(i int) int {
	if r.items[i].kind != numberItem {
		return r.wordException(i)
	}
	n := &r.nums[r.items[i].num]
	if next := r.gluedLetters(i); next > i {
		return next
	}
	switch {
	case r.mark(i-1, '[') && r.mark(i+1, ']'), // a note
		r.listNumber(i),
		r.telephone(i, n):
		return i + 1
	case n.widths[0] > 0 || r.measured(i):
		return i
	case r.labelled(i, n):
		return r.identifierEnd(i)
	case r.behindLatin(i, n):
		return i + 1
	}
	return i
}

// measured reports whether a unit, magnitude, percent sign or month behind the
// number at item i makes it an amount or a date, whatever stands before it.
func (r *reader) measured(i int) bool {
	j := i + 1
	if r.mark(j, '-') && r.digitsNext(j, glued) {
		j += 2
	}
	if r.mark(j, '/') && r.digitsNext(j, glued) || r.mark(j, ':') && r.digitsNext(j, glued) {
		return true
	}
	if !r.near(j) {
		return false
	}
	if r.mark(j, '%') || r.mark(j, '‰') {
		return true
	}
	if r.has(j, roles(lexicon.Month, lexicon.HijriMonth, lexicon.Currency, lexicon.Minor, lexicon.Code)) {
		return true
	}
	for _, role := range [...]lexicon.Role{lexicon.Magnitude, lexicon.Unit, lexicon.TimeUnit} {
		if s, _ := r.senseWhere(j, role, func(s *lexicon.Sense) bool { return s.Clitics == 0 && s.Form&lexicon.Latin == 0 }); s != nil {
			return true
		}
	}
	return r.is(j, lexicon.Frame, "in") && r.has(j+1, roles(lexicon.Hundred)) || r.has(j, roles(lexicon.Hundred))
}

// gluedLetters takes a number with letters of another script glued behind it
// (5G, 3XL, 3M), unless they are a unit, a magnitude or a currency.
func (r *reader) gluedLetters(i int) int {
	j := i + 1
	if j >= len(r.items) || r.items[j].kind != latinItem || r.items[j].gap != glued {
		return i
	}
	if r.has(j, roles(lexicon.Code)) || r.has(j, roles(lexicon.Minor)) && r.has(i-2, roles(lexicon.Code)) {
		return i
	}
	if s, _ := r.magnitudeAt(j, true); s != nil {
		return i
	}
	it := &r.items[j]
	if s, _ := r.sense(j, lexicon.Unit); s != nil && !(it.end-it.start == 1 && r.text[it.start] <= 'Z') {
		return i
	}
	return j + 1
}

// behindLatin reports whether a name in Latin letters stands before a number
// that counts nothing: Llama 4, ISO 9001.
func (r *reader) behindLatin(i int, n *numeral) bool {
	before := i - 1
	return before >= 0 && r.items[i].gap != broken && r.items[before].kind == latinItem && n.plain() && n.count <= 5 &&
		!r.has(before, roles(lexicon.Code, lexicon.Magnitude, lexicon.Month)) && !r.countedNounAt(i+1)
}

// listNumber reports whether the number at item i counts the items of a list:
// it begins a line, and a hyphen, stop or bracket stands behind it.
func (r *reader) listNumber(i int) bool {
	if i > 0 && r.items[i].gap != broken && !(r.mark(i-1, '(') && i > 1 && r.items[i-1].gap == broken) {
		return false
	}
	n := &r.nums[r.items[i].num]
	if !n.plain() || n.count > 2 || i+2 >= len(r.items) {
		return false
	}
	behind := r.mark(i+1, '-') || r.mark(i+1, '.') || r.mark(i+1, ')') || r.mark(i+1, '/')
	return behind && r.items[i+1].gap == glued && r.items[i+2].kind != numberItem
}

// telephone reports whether the digits at item i are those of a telephone, an
// account or an identity card.
func (r *reader) telephone(i int, n *numeral) bool {
	if !n.plain() {
		return false
	}
	if n.nought && n.count > 4 && !r.mark(i+1, ':') {
		return true
	}
	for j := i - 1; j >= 0 && j >= i-4 && r.items[j].sentence == r.items[i].sentence; j-- {
		if r.is(j, lexicon.Label, "phone") && n.count >= 3 && !n.year() {
			return !r.measured(i)
		}
	}
	return n.count >= 9 && !r.measured(i) && !r.countedNounAt(i+1)
}

// labelled reports whether the word before item i makes its digits a name:
// المادة 140, آيفون 16, إيه 380, قناة العربية 24.
func (r *reader) labelled(i int, n *numeral) bool {
	if !n.plain() && !n.open && n.scale == 0 {
		return false
	}
	j := i - 1
	for j >= 0 && (r.articleOfDigits(j) || r.mark(j, '"') || r.mark(j, ':') || r.mark(j, '(')) && r.items[j+1].gap != broken {
		j--
	}
	if j < 0 || r.items[j+1].gap == broken || !r.has(j, roles(lexicon.Label)) {
		return r.channel(i, n)
	}
	s, _ := r.sense(j, lexicon.Label)
	if s == nil {
		return false
	}
	switch s.Key {
	case "label":
		return !r.countedNounAt(i+1) || !n.year() && s.Clitics&lexicon.Article != 0 || r.says(j, "رقم", "الرقم")
	case "minute":
		return s.Clitics&lexicon.Article != 0
	case "group":
		return r.grouped(j)
	case "model":
		return n.count <= 4 && !(n.year() && r.countedNounAt(i+1))
	case "letter":
		return n.count <= 4 && !r.countedNounAt(i+1) || r.has(j-1, roles(lexicon.Label))
	}
	return false
}

// grouped reports whether item j is مجموعة, not مجموعه: only ة makes a group.
func (r *reader) grouped(j int) bool { return strings.HasSuffix(r.items[j].word.Entity, "ة") }

// channel reports whether a small number stands behind the name of a channel:
// قناة العربية 24.
func (r *reader) channel(i int, n *numeral) bool {
	if n.count > 2 || r.measured(i) {
		return false
	}
	for j := i - 2; j >= 0 && j >= i-3; j-- {
		if r.says(j, "قناه", "القناه", "تلفزيون", "فضاييه", "شبكه") {
			return r.items[i].gap != broken
		}
	}
	return false
}

// identifierEnd goes on over the rest of an identifier: 5+1, 10/2018, 45+2.
func (r *reader) identifierEnd(i int) int {
	j := i + 1
	for j+1 < len(r.items) && r.items[j].gap == glued && r.items[j+1].gap == glued && r.items[j+1].kind == numberItem &&
		(r.mark(j, '+') || r.mark(j, '-') || r.mark(j, '/') || r.mark(j, '.')) {
		j += 2
	}
	return j
}

// wordException does the same for number words: مجموعة العشرين, ألف ليلة وليلة.
func (r *reader) wordException(i int) int {
	if !r.has(i, digitsOrWords) {
		return i
	}
	if r.is(i-1, lexicon.Label, "group") && r.items[i].gap != broken && r.grouped(i-1) {
		if n, ok := r.number(i); ok && n.definite && !r.has(n.next, roles(lexicon.Currency)) {
			return n.next
		}
	}
	if r.is(i, lexicon.Magnitude, "") && (r.is(i+1, lexicon.Label, "thousand") || r.says(i+1, "ليله") && r.says(i+2, "وليله", "ليله")) {
		return i + 2
	}
	return i
}

// countable reports whether a plain number that stands at item i is one that
// the text states: not the one word واحد, the letter ألف, a lady (ست), a
// number alone in brackets or a share of a name.
func (r *reader) countable(i int, f *figure) bool {
	n := &f.number
	if r.wholeText(i, f.next) {
		return true
	}
	if n.sole >= 0 {
		return r.countableDigits(i, f)
	}
	switch {
	case n.value.is(0):
		return n.clitics&lexicon.Article == 0 && !r.says(i-1, "شهر") && !r.mark(i-1, '-')
	case !n.counted && n.definite && n.unit > 0 && !n.vague:
		return r.has(i-1, roles(lexicon.Qualifier)) || r.frameBefore(i, "to") || r.is(i-1, lexicon.Verb, "exceed") ||
			r.is(i-1, lexicon.Verb, "near") || r.is(i-1, lexicon.Verb, "reach")
	case n.single && r.definiteNoun(n.next) && !n.definite:
		return false
	case n.single && n.value.is(10) && r.has(i-1, roles(lexicon.Ordinal)):
		return false
	}
	return true
}

func (r *reader) countableDigits(i int, f *figure) bool {
	k := f.number.sole
	if r.mark(i-1, '(') && r.mark(f.next, ')') && f.number.value.less(whole(1000)) {
		return false
	}
	if r.gluedMark(f.next, '+') || r.gluedMark(k-1, '+') && r.items[k].gap == glued && k > i {
		return false
	}
	if r.gluedMark(f.next, '/') && r.digitsNext(f.next, glued) {
		return r.slashFraction(k, f)
	}
	behind := r.items[k].gap == glued && k > 1 && r.items[k-2].kind == numberItem
	return !(behind && (r.mark(k-1, ':') || r.mark(k-1, '/')))
}

func (r *reader) gluedMark(i int, m rune) bool { return r.mark(i, m) && r.items[i].gap == glued }

// slashFraction makes 3/4 a fraction where a noun of its own follows, or
// nothing else is said; a day and a month look the same.
func (r *reader) slashFraction(k int, f *figure) bool {
	j := f.next
	top, bottom := &r.nums[r.items[k].num], &r.nums[r.items[j+1].num]
	if !top.plain() || !bottom.plain() || bottom.digits == 0 || r.mark(j+2, '/') {
		return false
	}
	if !r.wholeText(f.first, j+2) && !(r.definiteNoun(j+2) && top.digits < bottom.digits) {
		return false
	}
	share := ratio(top.digits, bottom.digits)
	if f.value.less(whole(0)) {
		share = share.neg()
	}
	f.kind, f.value, f.next, f.bare = fahras.Fraction, share, j+2, false
	return true
}
