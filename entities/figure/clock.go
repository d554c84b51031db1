package figure

import (
	"fmt"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// clock reads a time of day (section R): 10:30 صباحا, التاسعة والنصف مساء,
// 15:00 بتوقيت غرينتش. الساعة before it stays outside.
func (r *reader) clock(i int) (figure, bool) {
	hour, minute, start, next, sure := r.clockDigits(i)
	if next == i {
		hour, minute, start, next, sure = r.clockWords(i)
	}
	if next == i || hour > 24 || minute > 59 {
		return figure{}, false
	}
	half, next := r.halfDay(next)
	zone, next := r.zone(next)
	if half == "" && r.lone(next, "من") { // الثالثة من مساء اليوم
		half = r.key(next+1, lexicon.Clock)
	}
	if !sure && half == "" && zone == "" && !r.hourBefore(i) {
		return figure{}, false
	}
	switch {
	case half == "pm" && hour < 12, half == "noon" && hour < 6, half == "night" && hour >= 6 && hour < 12:
		hour += 12
	case (half == "am" || half == "night") && hour == 12:
		hour = 0
	}
	f := figure{kind: fahras.Time, first: i, start: start, next: next}
	f.date.ISO = fmt.Sprintf("%02d:%02d%s", hour, minute, zone)
	return f, true
}

// hourBefore reports whether الساعة stands before item i.
func (r *reader) hourBefore(i int) bool {
	if i == 0 || r.items[i].gap == broken {
		return false
	}
	s, _ := r.senseWhere(i-1, lexicon.TimeUnit, func(s *lexicon.Sense) bool {
		return s.Key == "hour" && s.Clitics&lexicon.Article != 0 && s.Form&lexicon.Plural == 0
	})
	return s != nil
}

// clockDigits reads 10:30, 9, 06,18, 12.01 and 0035. A time with a colon is
// one by itself; others want الساعة, a half of the day or a zone.
func (r *reader) clockDigits(i int) (hour, minute, start, next int, sure bool) {
	if r.items[i].kind != numberItem {
		return 0, 0, 0, i, false
	}
	n := &r.nums[r.items[i].num]
	start, next = int(r.items[i].start), i+1
	switch {
	case n.plain() && n.count <= 2 && r.gluedMark(i+1, ':') && r.digitsNext(i+1, glued):
		m := &r.nums[r.items[i+2].num]
		if !m.plain() || m.count != 2 || r.gluedMark(i-1, ':') {
			return 0, 0, 0, i, false
		}
		next = i + 3
		if r.gluedMark(next, ':') && r.digitsNext(next, glued) { // seconds
			next += 2
		}
		return int(n.digits), int(m.digits), start, next, n.digits <= 24 && m.digits < 60
	case n.plain() && n.count <= 2:
		return int(n.digits), 0, start, next, false
	case n.plain() && n.count == 4 && n.digits <= 2400:
		return int(n.digits / 100), int(n.digits % 100), start, next, false
	case !n.open && n.scale == 2 && n.count <= 4 && n.first <= 2 && n.first > 0:
		return int(n.digits / 100), int(n.digits % 100), start, next, false
	}
	return 0, 0, 0, i, false
}

// clockWords reads التاسعة والنصف, السابعة إلا ربعا, الثانية عشرة وخمس دقائق.
func (r *reader) clockWords(i int) (hour, minute, start, next int, sure bool) {
	if !r.has(i, roles(lexicon.Ordinal, lexicon.Cardinal)) {
		return 0, 0, 0, i, false
	}
	o, ok := r.ordinalNumber(i)
	if one, after := r.senseWhere(i, lexicon.Cardinal, func(s *lexicon.Sense) bool { return s.Key == "one" && s.Clitics&lexicon.Article != 0 }); !ok && one != nil {
		o, ok = ordinal{value: 1, start: r.stem(i, one), next: after, definite: true}, true
	}
	if !ok || !o.definite || o.value > 12 {
		return 0, 0, 0, i, false
	}
	hour, start, next = int(o.value), o.start, o.next
	if part, after, ok := r.clockPart(next); ok {
		minute, next = part, after
	} else if n, after, ok := r.clockMinutes(next); ok {
		minute, next = n, after
	}
	if minute < 0 {
		hour, minute = (hour+11)%12, 60+minute
		if hour == 0 {
			hour = 12
		}
	}
	return hour, minute, start, next, false
}

// clockPart reads والنصف, والربع, إلا ثلثا as minutes.
func (r *reader) clockPart(i int) (int, int, bool) {
	if !r.near(i) {
		return 0, i, false
	}
	if r.is(i, lexicon.Frame, "less") {
		s, next := r.senseWhere(i+1, lexicon.Fraction, func(s *lexicon.Sense) bool { return s.Value >= 3 && s.Value <= 4 && s.Clitics&^lexicon.Article == 0 })
		if s != nil {
			return -60 / int(s.Value), next, true
		}
		return 0, i, false
	}
	j, want := i, lexicon.And
	if r.lone(i, "و") {
		j, want = i+1, 0
	}
	s, next := r.senseWhere(j, lexicon.Fraction, func(s *lexicon.Sense) bool {
		return s.Value <= 4 && s.Form == 0 && s.Clitics&^lexicon.Article == want
	})
	if s == nil {
		return 0, i, false
	}
	return 60 / int(s.Value), next, true
}

// clockMinutes reads وخمس دقائق.
func (r *reader) clockMinutes(i int) (int, int, bool) {
	j, ok := r.andAny(i)
	if !ok {
		return 0, i, false
	}
	v, s, next := r.timePart(j)
	if s == nil || s.Key != "minute" {
		return 0, i, false
	}
	n, isWhole := v.integer()
	return int(n), next, isWhole && n < 60
}

// halfDay reads صباحا, مساء, ظهرا and their like at item i.
func (r *reader) halfDay(i int) (string, int) {
	if !r.near(i) {
		return "", i
	}
	s, next := r.senseWhere(i, lexicon.Clock, func(s *lexicon.Sense) bool {
		return s.Key != "Z" && s.Key != "at" && s.Clitics == 0 && (s.Form&lexicon.Latin != 0 || r.adverbial(i))
	})
	if s == nil {
		return "", i
	}
	return s.Key, next
}

// adverbial reports whether صباح and the like stand as an adverb: صباحا, not
// صباح الجمعة.
func (r *reader) adverbial(i int) bool {
	switch r.items[i].word.Entity {
	case "صباح", "فجر", "ظهر", "عصر", "مغرب":
		return false
	case "مساء":
		_, weekday := r.weekdayAt(i + 1)
		return weekday == i+1 && !r.has(i+1, roles(lexicon.Day))
	}
	return true
}

// zone reads بتوقيت غرينتش, غرينتش and GMT; other zones stay outside.
func (r *reader) zone(i int) (string, int) {
	j := i
	if r.near(j) && r.is(j, lexicon.Clock, "at") {
		j++
	}
	for r.mark(j, '"') && r.near(j) {
		j++
	}
	if !r.near(j) || !r.is(j, lexicon.Clock, "Z") {
		return "", i
	}
	j++
	return "Z", j
}
