package figure

import (
	"strings"

	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// words reads a number below a thousand in words (section C): hundreds, then
// ones before tens, joined by و, with or without a space behind it.
func (r *reader) words(i int) (number, bool) {
	n := number{next: i, sole: -1, counted: true}
	s, ok := r.ones(&n, i, 0)
	if !ok {
		if s, ok = r.hundreds(&n, i, 0); !ok {
			return n, false
		}
		n.spoken = s.Form&lexicon.Spoken != 0
		r.behindHundreds(&n)
	} else {
		n.single = n.value.less(whole(11)) && n.next == i+1
		n.spoken = s.Form&lexicon.Spoken != 0
		n.one = n.single && s.Key == "one"
		r.hundredsOf(&n)
	}
	n.start, n.clitics = r.stem(i, s), s.Clitics
	n.single = n.single && n.next == i+1
	n.one = n.one && n.next == i+1
	n.definite = s.Clitics&lexicon.Article != 0
	return n, true
}

// ones reads 0 to 99 at item i. The word bears clitics of its own at the
// start of a number, and و behind a hundred (want is then lexicon.And).
func (r *reader) ones(n *number, i int, want lexicon.Clitics) (*lexicon.Sense, bool) {
	s, next := r.cardinal(i, want)
	if s == nil {
		return nil, false
	}
	if s.Value >= 1 && s.Value <= 9 {
		if ten, after := r.cardinal(next, 0); ten != nil && ten.Value == 10 && ten.Skip == 0 && r.near(next) {
			n.value, n.next = whole(s.Value+10), after
			return s, true
		}
		if j, ok := r.andAt(next); ok {
			if tens, after := r.tensAt(j); tens != nil {
				n.value, n.next = whole(s.Value+tens.Value), after
				return s, true
			}
		}
	}
	if s.Form&lexicon.Construct != 0 { // أحد and اثنا are no numbers alone
		return nil, false
	}
	n.value, n.next = whole(s.Value), next
	return s, true
}

// cardinal gives the sense of item i as a cardinal with want before it; with
// want 0 any clitics will do.
func (r *reader) cardinal(i int, want lexicon.Clitics) (*lexicon.Sense, int) {
	return r.senseWhere(i, lexicon.Cardinal, func(s *lexicon.Sense) bool {
		return want == 0 || s.Clitics&^lexicon.Article == want
	})
}

// andAt gives the item that و joins at item i: i itself where the word may
// bear it, the next one behind a و apart.
func (r *reader) andAt(i int) (int, bool) {
	if !r.near(i) {
		return i, false
	}
	if r.lone(i, "و") && r.near(i+1) {
		return i + 1, true
	}
	return i, r.has(i, numberWords)
}

// tensAt gives the tens at item i, with و glued or in the item before.
func (r *reader) tensAt(i int) (*lexicon.Sense, int) {
	want := lexicon.And
	if r.lone(i-1, "و") {
		want = 0
	}
	s, next := r.senseWhere(i, lexicon.Cardinal, func(s *lexicon.Sense) bool {
		return s.Value >= 20 && s.Clitics&^lexicon.Article == want
	})
	return s, next
}

// hundreds reads مئة, مئتان and خمسمئة.
func (r *reader) hundreds(n *number, i int, want lexicon.Clitics) (*lexicon.Sense, bool) {
	s, next := r.senseWhere(i, lexicon.Hundred, func(s *lexicon.Sense) bool {
		return want == 0 || s.Clitics&^lexicon.Article == want
	})
	if s == nil {
		return nil, false
	}
	n.value, n.next = whole(s.Value), next
	entity := r.items[i].word.Entity
	n.wants = s.Value == 200 && (strings.HasSuffix(entity, "تي") || strings.HasSuffix(entity, "تا"))
	return s, true
}

// hundredsOf reads مئة behind three to nine, ثلاث مئة, and what joins it.
func (r *reader) hundredsOf(n *number) {
	count, _ := n.value.integer()
	if !n.single || count < 3 || count > 9 || !r.near(n.next) {
		return
	}
	s, next := r.senseWhere(n.next, lexicon.Hundred, func(s *lexicon.Sense) bool { return s.Skip == 0 && s.Value == 100 })
	if s == nil {
		return
	}
	n.value, n.next = whole(count*100), next
	r.behindHundreds(n)
}

// behindHundreds adds the ones and tens behind hundreds. Spoken hundreds need
// no و: خمسمية خمسة وعشرين.
func (r *reader) behindHundreds(n *number) {
	j, ok := r.andAt(n.next)
	if !ok {
		return
	}
	want := lexicon.And
	if j > n.next {
		want = 0
	}
	rest := number{next: j}
	s, ok := r.ones(&rest, j, want)
	if !ok && n.spoken && j == n.next {
		s, ok = r.ones(&rest, j, 0)
		ok = ok && s.Skip == 0
	}
	if !ok || want == 0 && s.Clitics&^lexicon.Article != 0 {
		return
	}
	if ones, _ := rest.value.integer(); ones == 0 {
		return
	}
	n.value, n.next, n.wants = n.value.plus(rest.value), rest.next, false
}

// fraction reads a part: نصف, ثلثا, ثلاثة أرباع, and the magnitude of which it
// is the part (section D).
func (r *reader) fraction(i int) (number, bool) {
	count := whole(1)
	n := number{next: i, sole: -1, counted: true}
	j := i
	if w, ok := r.words(i); ok && w.single {
		count, j = w.value, w.next
		n.start, n.clitics = w.start, w.clitics
	} else if r.items[i].kind == numberItem && r.nums[r.items[i].num].plain() {
		count, j = r.nums[r.items[i].num].value(), i+1
		n.start = int(r.items[i].start)
	}
	plural := j > i
	s, next := r.senseWhere(j, lexicon.Fraction, func(s *lexicon.Sense) bool {
		if plural {
			return s.Form&lexicon.Plural != 0 && s.Clitics == 0
		}
		return s.Form&lexicon.Plural == 0 && (s.Form&lexicon.Dual == 0 || s.Value > 2)
	})
	if s == nil {
		return n, false
	}
	if !plural {
		n.start, n.clitics = r.stem(j, s), s.Clitics
		if s.Form&lexicon.Dual != 0 {
			count = whole(2)
		}
	}
	n.value, n.next, n.part = count.over(s.Value), next, true
	n.definite = s.Clitics&lexicon.Article != 0
	return r.ofMagnitude(n), true
}

// ofMagnitude multiplies the part n by the magnitude behind it.
func (r *reader) ofMagnitude(n number) number {
	if !r.near(n.next) {
		return n
	}
	s, next := r.senseWhere(n.next, lexicon.Magnitude, func(s *lexicon.Sense) bool {
		return s.Clitics&^lexicon.Article == 0 && s.Form&^lexicon.Accusative == 0
	})
	if s == nil {
		return n
	}
	n.value, n.unit, n.next, n.part = n.value.times(whole(s.Value)), s.Value, next, false
	n.definite = s.Clitics&lexicon.Article != 0
	return n
}

// fractionOfUnit adds the part at item j, behind و or إلا, to sum: of the
// magnitude that it names, else of the last one, else of one.
func (r *reader) fractionOfUnit(j int, sum *number) (number, bool) {
	if sum.part || !r.has(j, roles(lexicon.Fraction)) {
		return *sum, false
	}
	f, ok := r.fraction(j)
	if !ok || f.value.less(ratio(1, 10)) && f.part {
		return *sum, false
	}
	n := *sum
	switch {
	case f.part && (f.definite || r.definiteNoun(f.next)), f.part && f.value.less(ratio(1, 4)):
		return n, false // وسبع is and seven
	case f.part:
		unit := max(sum.unit, 1)
		f.value = f.value.times(whole(unit))
	case sum.unit == 0 || f.unit > sum.unit:
		return n, false
	}
	n.value, n.next = n.value.plus(f.value), f.next
	n.sole, n.single, n.one, n.wants, n.definite, n.counted = -1, false, false, false, f.definite, true
	return n, true
}

// lessPart takes away the part behind إلا: مليار إلا ربعا.
func (r *reader) lessPart(sum number) number {
	if !r.near(sum.next) || !r.is(sum.next, lexicon.Frame, "less") || !r.has(sum.next+1, roles(lexicon.Fraction)) {
		return sum
	}
	f, ok := r.fraction(sum.next + 1)
	if !ok || f.clitics != 0 {
		return sum
	}
	if f.part {
		f.value = f.value.times(whole(max(sum.unit, 1)))
	}
	sum.value, sum.next, sum.sole, sum.single = sum.value.plus(f.value.neg()), f.next, -1, false
	return sum
}

// definiteNoun reports whether item i is a noun with the article that is
// neither a magnitude nor a unit.
func (r *reader) definiteNoun(i int) bool {
	return r.near(i) && r.items[i].kind == wordItem && strings.HasPrefix(r.items[i].word.Entity, "ال") &&
		!r.has(i, roles(lexicon.Magnitude, lexicon.Currency, lexicon.Unit, lexicon.TimeUnit, lexicon.Minor))
}
