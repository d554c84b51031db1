package figure

import (
	"strings"

	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// Roles that numbers are made of.
var (
	digitsOrWords = roles(lexicon.Cardinal, lexicon.Hundred, lexicon.Magnitude, lexicon.Fraction, lexicon.Vague)
	numberWords   = roles(lexicon.Cardinal, lexicon.Hundred)
	magnitude     = roles(lexicon.Magnitude)
)

// number is one number as it stands: what sections A to G join.
type number struct {
	value value
	next  int // the item behind it
	start int // byte where it begins, behind its particles
	// unit is the product of the magnitudes at its end, 0 if there is none:
	// what a range shares with its first end (section L).
	unit int64
	// sole is the item of the numeral of which it consists, -1 if it has words.
	sole int
	// digits counts those of its first numeral, 0 if that is in words.
	digits int
	// counted tells that something counts its magnitude: false for مليون,
	// مليونين and ملايين alone.
	counted bool
	// wants tells that its last word wants a noun: ملياري, مئتا.
	wants bool
	vague bool  // عشرات الآلاف, ملايين: an order of magnitude
	min   value // ends of a vague number, where the word bounds it
	max   value
	some  bool // نيف وستون: rather more
	// clitics are those of its first word.
	clitics lexicon.Clitics
	// definite tells that its last word bears the article.
	definite bool
	spoken   bool // colloquial words only: wants company
	one      bool // the word واحد alone
	part     bool // a fraction of nothing named: نصف, ثلثا
	single   bool // one word of 1 to 10
}

// number reads the number that begins at item i: parts that descend, joined
// by و (order of decisions 2 and 3).
func (r *reader) number(i int) (number, bool) {
	if n, ok := r.vagueNumber(i); ok {
		return n, true
	}
	sum, ok := r.part(i)
	if !ok {
		return sum, false
	}
	for {
		next, ok := r.joined(&sum)
		if !ok {
			return r.someMore(sum), true
		}
		sum = next
	}
}

// joined adds the part behind sum, if one joins it.
func (r *reader) joined(sum *number) (number, bool) {
	if less := r.lessPart(*sum); less.next > sum.next {
		return less, true
	}
	j, ok := r.conjunction(sum.next)
	if !ok {
		return *sum, false
	}
	if f, ok := r.fractionOfUnit(j, sum); ok {
		return f, true
	}
	p, ok := r.part(j)
	switch {
	case !ok || p.vague || sum.unit == 0 && (sum.sole >= 0 || p.unit == 0):
		return *sum, false
	case sum.unit > 0 && p.value.less(whole(sum.unit)) && (p.unit == 0 || p.unit < sum.unit) && !p.fraction():
		// مليون و200 ألف
		p.value = sum.value.plus(p.value)
		if p.unit == 0 {
			p.unit = 1
		}
	case r.governs(sum, &p):
		p.value = sum.value.times(whole(p.unit)).plus(p.value)
	default:
		return *sum, false
	}
	p.start, p.clitics, p.counted, p.sole = sum.start, sum.clitics, true, -1
	p.single = false
	return p, true
}

func (n *number) fraction() bool { _, ok := n.value.integer(); return !ok }

// governs reports whether the whole sum counts the magnitude of p: مئة وثلاثة
// آلاف is 103,000, ألف و200 مليون is 1,200 millions. A part before it must be
// a round one that p's own count fills up.
func (r *reader) governs(sum, p *number) bool {
	if !p.counted || p.unit == 0 || !sum.value.less(whole(1000000)) {
		return false
	}
	own := p.value.over(p.unit)
	room := sum.unit
	if room == 0 {
		room = 100
		if n, ok := sum.value.integer(); !ok || n%100 != 0 || n == 0 {
			return false
		}
	}
	// 400 ألف و3 ملايين are two numbers, 14 ألف و012 مليون is one.
	filled := sum.value.less(whole(10000)) || p.digits == 3
	return p.unit > room && own.less(whole(room)) && room <= 1000 && filled
}

// conjunction gives the item that و joins to what ends before item i: the
// word that bears the و itself, or the number behind a و apart.
func (r *reader) conjunction(i int) (int, bool) {
	if !r.near(i) {
		return i, false
	}
	if r.lone(i, "و") && r.near(i+1) {
		return i + 1, true
	}
	for k := range r.items[i].senses {
		s := &r.items[i].senses[k]
		if s.Clitics == lexicon.And && digitsOrWords.Has(1<<s.Role) {
			return i, true
		}
	}
	return i, false
}

// lone reports whether item i is the word alone: a و apart or before digits.
func (r *reader) lone(i int, word string) bool {
	return i >= 0 && i < len(r.items) && r.items[i].kind == wordItem && r.items[i].word.Entity == word
}

// part reads one part: a count and the magnitudes that it counts, or a
// magnitude that counts itself.
func (r *reader) part(i int) (number, bool) {
	p := number{next: i, sole: -1}
	switch {
	case i >= len(r.items):
		return p, false
	case r.items[i].kind == numberItem:
		p = r.digits(i)
	case r.has(i, numberWords):
		w, ok := r.words(i)
		if !ok && !r.has(i, magnitude|roles(lexicon.Fraction)) {
			return p, false
		}
		p = w
		if ok {
			p = r.pointInWords(p)
		}
		if f, isFraction := r.fraction(i); isFraction && f.next > p.next {
			p = f
		}
	case r.has(i, roles(lexicon.Fraction)):
		f, ok := r.fraction(i)
		if !ok {
			return p, false
		}
		return f, true
	}
	return r.magnitudes(i, p)
}

// magnitudes reads the magnitudes behind the count p, or at item i where
// nothing counts them.
func (r *reader) magnitudes(i int, p number) (number, bool) {
	counted := p.next > i
	j := r.bracketed(i, p.next)
	for {
		s, next := r.magnitudeAt(j, counted || p.unit > 0)
		if s == nil {
			break
		}
		scale := s.Value
		if p.unit == 0 && !counted {
			p.start, p.clitics, p.value = r.stem(i, s), s.Clitics, whole(1)
			if s.Form&lexicon.Plural != 0 {
				return p, false
			}
			if s.Form&lexicon.Dual != 0 || s.Form&lexicon.Accusative != 0 && r.dualHere(j) {
				p.value = whole(2)
			}
		} else if s.Form&lexicon.Dual != 0 {
			break
		}
		if p.unit == 0 {
			p.unit = 1
		}
		unit, fits := mul(p.unit, scale)
		if !fits || unit > 1e18 {
			break
		}
		p.unit = unit
		p.value = p.value.times(whole(scale))
		p.wants = s.Form&lexicon.Construct != 0
		p.definite = s.Clitics&lexicon.Article != 0
		p.next, p.sole, p.single, p.one, j = next, -1, false, false, next
	}
	p.counted = counted
	return p, p.next > i
}

// magnitudeAt gives the magnitude at item j. Behind a count it bears no
// particle; Latin ones stand glued behind digits or after one space.
func (r *reader) magnitudeAt(j int, counted bool) (*lexicon.Sense, int) {
	if !r.has(j, magnitude) || counted && !r.near(j) {
		return nil, j
	}
	return r.senseWhere(j, lexicon.Magnitude, func(s *lexicon.Sense) bool {
		switch {
		case s.Form&lexicon.Latin != 0:
			return counted && r.latinMagnitude(j)
		case s.Form&lexicon.Spoken != 0: // لك, كرور
			return counted && r.indian(j)
		case counted:
			return s.Clitics&^lexicon.Article == 0
		}
		return r.thousand(j, s)
	})
}

// thousand reports whether a magnitude that nothing counts is one: ألف may be
// a verb or a letter, and بـألف a greeting.
func (r *reader) thousand(j int, s *lexicon.Sense) bool {
	if s.Value != 1000 {
		return true
	}
	if r.is(j+1, lexicon.Label, "thousand") {
		return false
	}
	if s.Form&lexicon.Accusative != 0 {
		return r.dualHere(j) || r.hasAnd(j+1)
	}
	// ألف كتابا: a thousand wants the genitive, so this is a verb.
	return s.Form != 0 || !r.indefiniteNoun(j+1) || !strings.HasSuffix(r.items[j+1].word.Entity, "ا") ||
		r.has(j+1, roles(lexicon.Currency, lexicon.Minor, lexicon.Unit, lexicon.TimeUnit))
}

func (r *reader) hasAnd(i int) bool {
	_, ok := r.conjunction(i)
	return ok
}

// dualHere reports whether a word in ا such as مليونا is a dual rather than an
// accusative: the noun that it counts follows at once.
func (r *reader) dualHere(j int) bool {
	if !r.near(j+1) || r.hasAnd(j+1) {
		return false
	}
	if r.has(j+1, roles(lexicon.Currency, lexicon.Unit, lexicon.Minor, lexicon.Magnitude, lexicon.TimeUnit, lexicon.Code)) {
		return true
	}
	return r.indefiniteNoun(j+1) && (!r.lone(j, "ألفا") || r.knownNoun(j+1))
}

// bracketed steps over the bracket of a number that closes before its
// magnitude: (50) مليار.
func (r *reader) bracketed(i, next int) int {
	if r.mark(i-1, '(') && r.mark(next, ')') && next == i+1 && r.has(next+1, magnitude) {
		return next + 1
	}
	return next
}

// latinMagnitude reports whether letters behind digits are a magnitude
// (section K): with a currency always, without one only K, k and a capital M
// or B glued to digits.
func (r *reader) latinMagnitude(j int) bool {
	it := &r.items[j]
	text := r.text[it.start:it.end]
	if len(text) > 2 || text == "bn" || text == "mn" || text == "tn" {
		return true
	}
	money := r.has(j+1, roles(lexicon.Code, lexicon.Currency)) || r.codeBefore(j-1)
	if money {
		return true
	}
	if it.gap != glued {
		return false
	}
	switch text {
	case "K", "k", "M", "B":
		return r.countedNounAt(j + 1)
	}
	return false
}

// codeBefore reports whether a sign or code of currency stands before the
// number whose last item is i.
func (r *reader) codeBefore(i int) bool {
	return r.has(i-1, roles(lexicon.Code)) && r.items[i].gap != broken
}

// indian reports whether a magnitude of India is one here: before روبية, or
// behind digits grouped as in India.
func (r *reader) indian(j int) bool {
	return r.is(j+1, lexicon.Currency, "روبية")
}

// digits reads the numeral at item i, with a sign of fraction behind it.
func (r *reader) digits(i int) number {
	n := &r.nums[r.items[i].num]
	p := number{value: n.value(), next: i + 1, start: int(r.items[i].start), sole: i, counted: true, digits: n.count}
	if n.widths[0] > 0 { // a date in digits is no number
		p.next = i
		return p
	}
	if j := i + 1; j < len(r.items) && r.items[j].kind == numberItem && r.items[j].gap == glued && r.nums[r.items[j].num].vulgar {
		p.value = p.value.plus(r.nums[r.items[j].num].value())
		p.next, p.sole = j+1, -1
	}
	p.value, p.next = r.exponent(p.value, p.next)
	return r.pointInWords(p)
}

// exponent reads ×10^23 behind a numeral.
func (r *reader) exponent(v value, j int) (value, int) {
	if !(r.mark(j, '×') || r.mark(j, 'x') || r.mark(j, '*')) || !r.mark(j+2, '^') || j+3 >= len(r.items) ||
		r.items[j+1].kind != numberItem || r.items[j+3].kind != numberItem {
		return v, j
	}
	base, power := r.nums[r.items[j+1].num], r.nums[r.items[j+3].num]
	if base.digits != 10 || !power.plain() || power.digits > maxDigits {
		return v, j
	}
	for range power.digits {
		v = v.times(whole(10))
	}
	return v, j + 4
}

// pointInWords reads فاصلة and the digits behind it (section E).
func (r *reader) pointInWords(p number) number {
	j := p.next
	if !r.near(j) || !r.is(j, lexicon.Mark, "point") || r.lone(j, "نقطة") && p.sole >= 0 {
		return p
	}
	fraction, width := value{}, 0
	next := j + 1
	if next < len(r.items) && r.items[next].kind == numberItem && r.items[next].gap != broken {
		n := &r.nums[r.items[next].num]
		if !n.plain() || n.count > 9 {
			return p
		}
		fraction, width = whole(n.digits), n.count
		next++
	} else if w, ok := r.words(next); ok && w.clitics == 0 {
		n, isInteger := w.value.integer()
		if !isInteger || n > 999999 {
			return p
		}
		for width = 1; n >= pow10(width); width++ {
		}
		fraction, next = w.value, w.next
	}
	if width == 0 {
		return p
	}
	p.value = p.value.plus(fraction.over(pow10(width)))
	p.next, p.sole, p.single, p.one = next, -1, false, false
	return p
}
