package figure

import (
	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// timeSteps are the units of time from long to short, and how many of the
// next make one. Months have no fixed number of weeks or days; half a month
// is said, and means fifteen days.
var timeSteps = []struct {
	unit string
	next string
	many int64
}{
	{"century", "year", 100}, {"decade", "year", 10}, {"year", "month", 12}, {"month", "day", 30},
	{"week", "day", 7}, {"day", "hour", 24}, {"hour", "minute", 60}, {"minute", "second", 60},
}

// shorter gives the unit below unit, and how many of it make one.
func shorter(unit string) (string, int64) {
	for _, step := range timeSteps {
		if step.unit == unit {
			return step.next, step.many
		}
	}
	return "", 0
}

// inUnit gives v of a unit in a shorter one; ok is false where they do not meet.
func inUnit(v value, unit, want string) (value, bool) {
	for unit != want {
		next, many := shorter(unit)
		if next == "" {
			return v, false
		}
		v, unit = v.times(whole(many)), next
	}
	return v, true
}

// duration gives f a unit of time and reads what may follow: a half, further
// units. Broken ones come in the longest unit that makes them whole (section R).
func (r *reader) duration(f *figure, unit string) bool {
	f.kind = fahras.Duration
	if unit == "century" || unit == "decade" {
		_, many := shorter(unit)
		f.unit = "year"
		if f.value.ok() {
			f.value = f.value.times(whole(many))
		}
	} else {
		f.unit = unit
	}
	r.durationTail(f, unit)
	for f.value.ok() {
		if _, isWhole := f.value.integer(); isWhole {
			break
		}
		next, many := shorter(f.unit)
		if next == "" {
			break
		}
		v := f.value.times(whole(many))
		if _, isWhole := v.integer(); !isWhole && next == "second" {
			break
		}
		f.value, f.unit = v, next
	}
	if f.kind = fahras.Duration; r.age(f) {
		f.kind = fahras.Age
	}
	return true
}

// durationTail reads ونصف, ونصف اليوم, و20 دقيقة behind a duration.
func (r *reader) durationTail(f *figure, unit string) {
	if !f.value.ok() {
		return
	}
	if part, next, ok := r.halfBehind(f.next); ok {
		if s, after := r.senseWhere(next, lexicon.TimeUnit, func(s *lexicon.Sense) bool {
			return s.Key == unit && s.Clitics&^lexicon.Article == 0 && s.Form&lexicon.Dual == 0
		}); s != nil {
			next = after
		} else if r.has(next, roles(lexicon.TimeUnit)) && r.items[next].word != nil || r.definiteNoun(next) {
			return
		}
		if unit == "century" || unit == "decade" {
			_, many := shorter(unit)
			part = part.times(whole(many))
		}
		f.value, f.next = f.value.plus(part), next
		return
	}
	for {
		j, ok := r.andAny(f.next)
		if !ok {
			return
		}
		v, s, next := r.timePart(j)
		if s == nil {
			return
		}
		own, ok := inUnit(f.value, f.unit, s.Key)
		if !ok || s.Key == f.unit {
			return
		}
		f.value, f.unit, f.next = own.plus(v), s.Key, next
	}
}

// andAny gives the item that و joins at item i, whatever it is.
func (r *reader) andAny(i int) (int, bool) {
	if !r.near(i) {
		return i, false
	}
	if r.lone(i, "و") {
		return i + 1, r.near(i + 1)
	}
	for k := range r.items[i].senses {
		if r.items[i].senses[k].Clitics == lexicon.And {
			return i, true
		}
	}
	return i, false
}

// timePart reads a count and a unit of time, or a dual, behind و.
func (r *reader) timePart(j int) (value, *lexicon.Sense, int) {
	if s, next := r.senseWhere(j, lexicon.TimeUnit, func(s *lexicon.Sense) bool {
		return s.Clitics&^lexicon.And == 0 && s.Form&lexicon.Dual != 0 && s.Form&lexicon.Construct == 0
	}); s != nil {
		return whole(2), s, next
	}
	n, ok := r.part(j)
	if !ok || n.vague || n.unit > 0 || !r.near(n.next) {
		return value{}, nil, j
	}
	s, next := r.senseWhere(n.next, lexicon.TimeUnit, func(s *lexicon.Sense) bool {
		return s.Clitics == 0 && s.Form&lexicon.Dual == 0
	})
	return n.value, s, next
}

// Items that an age may stand away from the word that makes it one.
const ageReach = 5

// age reports whether the duration f is the age of somebody: عمره, سن or ابن
// stand before it, من العمر behind it, or brackets alone about it.
func (r *reader) age(f *figure) bool {
	if f.unit != "year" && f.unit != "month" && f.unit != "day" && f.unit != "week" {
		return false
	}
	if r.mark(f.first-1, '(') && r.mark(f.next, ')') && f.unit == "year" && f.value.less(whole(121)) && !r.sentenceOfCourt(f.first) {
		return true
	}
	if r.lone(f.next, "من") && r.is(f.next+1, lexicon.Age, "age") {
		return true
	}
	for j := f.first - 1; j >= 0 && j >= f.first-ageReach && r.items[j].sentence == r.items[f.first].sentence; j-- {
		switch {
		case r.is(j, lexicon.Age, "of"):
			return j >= f.first-2
		case r.is(j, lexicon.Age, "age"):
			return true
		case r.items[j].kind == numberItem || r.items[j].gap == broken || r.mark(j, ','):
			return r.ageRange(j)
		}
	}
	return false
}

// ageRange lets an age stand behind the other end of its range: أعمارهم بين
// 17 و18 سنة.
func (r *reader) ageRange(j int) bool {
	for k := j - 1; k >= 0 && k >= j-4; k-- {
		if r.is(k, lexicon.Age, "age") {
			return r.items[j].kind == numberItem
		}
	}
	return false
}

// sentenceOfCourt reports whether السجن stands near before item i.
func (r *reader) sentenceOfCourt(i int) bool {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		if r.says(j, "السجن", "سجن", "بالسجن", "حبس", "الحبس") {
			return true
		}
	}
	return false
}
