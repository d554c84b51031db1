package figure

import "github.com/fahras-ar/fahras/analyze/lexicon"

// vagueNumber reads an order of magnitude: عشرات الآلاف, ملايين, بضعة آلاف.
func (r *reader) vagueNumber(i int) (number, bool) {
	n := number{next: i, sole: -1, vague: true, counted: true}
	if s, next := r.sense(i, lexicon.Vague); s != nil {
		switch s.Key {
		case "few":
			return r.few(i, s, next)
		case "some":
			return r.someBefore(i, s, next)
		}
		n.start, n.clitics, n.next = r.stem(i, s), s.Clitics, next
		n.definite = s.Clitics&lexicon.Article != 0
		return r.vagueMagnitudes(n), true
	}
	s, next := r.senseWhere(i, lexicon.Magnitude, func(s *lexicon.Sense) bool {
		return s.Form&lexicon.Plural != 0 && s.Form&lexicon.Spoken == 0
	})
	if s == nil {
		return n, false
	}
	n.start, n.clitics, n.next, n.unit = r.stem(i, s), s.Clitics, next, s.Value
	n.definite = s.Clitics&lexicon.Article != 0
	return r.vagueMagnitudes(n), true
}

// vagueMagnitudes reads the magnitudes behind عشرات and ملايين, with or
// without من between.
func (r *reader) vagueMagnitudes(n number) number {
	for {
		j := n.next
		if r.lone(j, "من") {
			j++
		}
		if !r.near(n.next) || !r.near(j) {
			return n
		}
		s, next := r.senseWhere(j, lexicon.Magnitude, func(s *lexicon.Sense) bool {
			return s.Clitics&^lexicon.Article == 0 && s.Form&(lexicon.Dual|lexicon.Latin|lexicon.Spoken) == 0
		})
		if s == nil {
			return n
		}
		n.next, n.unit, n.definite = next, s.Value, s.Clitics&lexicon.Article != 0
	}
}

// few reads بضعة, three to nine, and what it counts: magnitudes, مئات or
// عشرات. Alone it is no number.
func (r *reader) few(i int, s *lexicon.Sense, next int) (number, bool) {
	n := number{next: next, sole: -1, vague: true, counted: true, start: r.stem(i, s), clitics: s.Clitics, unit: 1}
	for r.near(n.next) {
		m, after := r.senseWhere(n.next, lexicon.Magnitude, func(s *lexicon.Sense) bool { return s.Clitics&^lexicon.Article == 0 })
		if m == nil {
			m, after = r.senseWhere(n.next, lexicon.Vague, func(s *lexicon.Sense) bool { return s.Clitics == 0 && s.Key == "many" })
		}
		if m == nil || n.unit > 1e15 {
			break
		}
		n.unit, n.next = n.unit*m.Value, after
	}
	if n.unit == 1 {
		return n, false
	}
	n.min, n.max = whole(3*n.unit), whole(9*n.unit)
	return n, true
}

// someBefore reads نيف before a number: نيف وستون is more than sixty.
func (r *reader) someBefore(i int, s *lexicon.Sense, next int) (number, bool) {
	j, ok := r.conjunction(next)
	if !ok {
		return number{next: i}, false
	}
	n, ok := r.part(j)
	if !ok {
		return n, false
	}
	n.start, n.clitics, n.some, n.sole, n.single = r.stem(i, s), s.Clitics, true, -1, false
	return n, true
}

// someMore reads ونيف behind a number.
func (r *reader) someMore(n number) number {
	if r.near(n.next) && r.some(n.next) > 0 {
		n.next += r.some(n.next)
		n.some, n.sole = true, -1
	}
	return n
}

// some is how many items ونيف takes at item i.
func (r *reader) some(i int) int {
	if r.lone(i, "و") && r.is(i+1, lexicon.Vague, "some") {
		return 2
	}
	s, _ := r.senseWhere(i, lexicon.Vague, func(s *lexicon.Sense) bool { return s.Key == "some" && s.Clitics == lexicon.And })
	if s != nil {
		return 1
	}
	return 0
}
