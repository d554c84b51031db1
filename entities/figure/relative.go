package figure

import (
	"fmt"
	"strings"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// relativeFigure makes a relative date; without a day of publication there is
// none, but its words make no other figure either.
func (r *reader) relativeFigure(i, start, next int, inferred string) (figure, bool) {
	f := figure{kind: fahras.DateFigure, first: i, start: start, next: next}
	if !r.day.known() || inferred == "" {
		f.kind = fahras.NoFigure
	}
	f.date = fahras.Date{Grain: "relative", Calendar: gregorian, Inferred: inferred}
	return f, true
}

// relative reads a date that only the day of publication settles: اليوم, أمس,
// الأربعاء, الشهر الماضي, قبل 3 أيام.
func (r *reader) relative(i int) (figure, bool) {
	for _, read := range [...]func(int) (figure, bool){r.namedDay, r.today, r.weekday, r.thisUnit, r.shiftedUnit, r.ago, r.dayOfMonth} {
		if f, ok := read(i); ok {
			return f, true
		}
	}
	return figure{}, false
}

// namedDay reads أمس, غدا and their like, and the weekday behind.
func (r *reader) namedDay(i int) (figure, bool) {
	s, next := r.sense(i, lexicon.Day)
	if s == nil {
		return figure{}, false
	}
	if w, after := r.weekdayAt(next); w >= 0 && !r.dateFollows(after) {
		next = after
	}
	return r.relativeFigure(i, r.stem(i, s), next, r.shiftDays(int(s.Value)))
}

func (r *reader) shiftDays(n int) string {
	if !r.day.known() {
		return ""
	}
	return r.day.plus(n).iso()
}

// today reads اليوم as an adverb: not the day of a count (في اليوم, اليوم
// الأول), nor one of another time (ذلك اليوم).
func (r *reader) today(i int) (figure, bool) {
	s, next := r.senseWhere(i, lexicon.TimeUnit, func(s *lexicon.Sense) bool {
		return s.Key == "day" && s.Form == 0 && s.Clitics&^lexicon.And == lexicon.Article
	})
	if s == nil || r.afterDay(i) || r.items[i].gap != broken && (r.has(i-1, roles(lexicon.Frame)) && !r.frame(i-1, "or") && !r.is(i-1, lexicon.Frame, "from") && !r.is(i-1, lexicon.Frame, "to") ||
		r.says(i-1, "ذلك", "نفس", "طوال", "طيله", "هذا", "المصري", "مدار", "روسيا", "صحيفه", "بعد", "قبل", "بدايه", "نهايه", "معظم", "باقي", "اخر", "ذاك", "نصف")) {
		return figure{}, false
	}
	return r.relativeFigure(i, r.stem(i, s), next, r.shiftDays(0))
}

// afterDay reports whether what follows اليوم makes it another day.
func (r *reader) afterDay(i int) bool {
	if !r.near(i + 1) {
		return false
	}
	return r.has(i+1, roles(lexicon.Ordinal, lexicon.Shift, lexicon.Cardinal)) && !r.has(i+1, roles(lexicon.Weekday)) ||
		r.says(i+1, "التالي", "الواحد", "الذي", "نفسه", "العالمي", "الوطني", "الدولي", "الموالي", "ذاته", "السابق")
}

// weekdayAt gives the day of the week named at item i, -1 if none is.
func (r *reader) weekdayAt(i int) (int, int) {
	if !r.near(i) {
		return -1, i
	}
	s, next := r.senseWhere(i, lexicon.Weekday, func(s *lexicon.Sense) bool { return s.Clitics&lexicon.Article != 0 })
	if s == nil {
		return -1, i
	}
	return int(s.Value), next
}

// weekday reads a day of the week: the last one, or the next where المقبل or
// a verb of the future says so. Before a date it only repeats it.
func (r *reader) weekday(i int) (figure, bool) {
	s, next := r.senseWhere(i, lexicon.Weekday, func(s *lexicon.Sense) bool { return s.Clitics&lexicon.Article != 0 })
	if s == nil || r.has(i+1, numberWords) && r.near(i+1) && s.Value <= 1 && !r.dateFollows(next) {
		return figure{}, false
	}
	if r.dateFollows(next) || r.says(i-1, "كل", "ايام", "صلاه", "خطبه", "جمعه") {
		return figure{kind: fahras.NoFigure, next: next}, true
	}
	if !r.day.known() {
		return figure{kind: fahras.NoFigure, next: next}, true
	}
	shift, ok := r.shiftAt(next)
	if ok {
		next++
	}
	back := (r.day.weekday() - int(s.Value) + 7) % 7
	n := -back
	switch {
	case ok && shift < 0 && back == 0:
		n = -7
	case ok && shift > 0 || !ok && back > 0 && r.future(i):
		n = 7 - back
	}
	return r.relativeFigure(i, r.stem(i, s), next, r.shiftDays(n))
}

// dateFollows reports whether a date stands behind the weekday that ends
// before item i: الجمعة 13 يونيو, الأحد، 1 سبتمبر, الخميس الموافق 5 رمضان.
func (r *reader) dateFollows(i int) bool {
	for range 2 {
		if i < len(r.items) && (r.mark(i, ',') || r.mark(i, '-') || r.mark(i, '(') || r.says(i, "الموافق", "بتاريخ", "في", "المصادف", "تاريخ")) {
			i++
		}
	}
	if !r.near(i) || r.items[i].kind != numberItem && !r.has(i, roles(lexicon.Ordinal, lexicon.Part, lexicon.Cardinal)) {
		return false
	}
	d, ok := r.date(i)
	if ok && d.date != 0 {
		return true
	}
	f, ok := r.shortInterval(i)
	return ok && strings.Count(f.date.ISO, "-") > 1
}

// future reports whether a verb of the future governs item i: ستعلن الاثنين.
func (r *reader) future(i int) bool {
	for j := i - 1; j >= 0 && j >= i-12 && r.items[j].sentence == r.items[i].sentence && !r.mark(j, '.'); j-- {
		if r.items[j].kind != wordItem {
			continue
		}
		entity := strings.TrimPrefix(r.items[j].word.Entity, "و")
		for _, prefix := range [...]string{"سي", "ست", "سن"} {
			if strings.HasPrefix(entity, prefix) && len(entity) > len("ستعق") && !r.has(j, numberWords) {
				return true
			}
		}
		if entity == "سوف" || r.says(j, "المقبل", "المقرر", "المنتظر", "المتوقع", "يتوقع", "المزمع") {
			return true
		}
	}
	return false
}

// unitDate gives the date of the publication's unit of time, shift units on.
func (r *reader) unitDate(unit string, shift int) string {
	if !r.day.known() {
		return ""
	}
	switch unit {
	case "day":
		return r.day.plus(shift).iso()
	case "week":
		return r.day.plus(7 * shift).week()
	case "month":
		d := r.day.months(shift)
		return day{d.year, d.month, 0}.iso()
	case "quarter":
		d := r.day.months(3 * shift)
		return fmt.Sprintf("%s-Q%d", isoYear(d.year), d.quarter())
	case "year":
		return isoYear(r.day.year + shift)
	}
	return ""
}

// unitAt gives the unit of time, definite or not, at item i; الربع counts as one.
func (r *reader) unitAt(i int, want lexicon.Clitics) (unit string, s *lexicon.Sense, next int) {
	s, next = r.senseWhere(i, lexicon.TimeUnit, func(s *lexicon.Sense) bool {
		return s.Form == 0 && s.Clitics&^(lexicon.And|lexicon.With|lexicon.For|lexicon.Like) == want && s.Rest == ""
	})
	if s != nil {
		return s.Key, s, next
	}
	s, next = r.senseWhere(i, lexicon.Fraction, func(s *lexicon.Sense) bool {
		return s.Value == 4 && s.Form == 0 && s.Clitics&^(lexicon.And|lexicon.With|lexicon.For) == want
	})
	if s != nil {
		return "quarter", s, next
	}
	return "", nil, i
}

// thisUnit reads هذا العام, هذه السنة, هذا الربع.
func (r *reader) thisUnit(i int) (figure, bool) {
	s, next := r.senseWhere(i, lexicon.Frame, func(s *lexicon.Sense) bool { return s.Key == "this" })
	if s == nil || !r.near(next) {
		return figure{}, false
	}
	unit, u, after := r.unitAt(next, lexicon.Article)
	if u == nil || unit == "hour" || unit == "minute" || unit == "second" || unit == "night" || u.Clitics != lexicon.Article {
		return figure{}, false
	}
	return r.relativeFigure(i, r.stem(i, s), after, r.unitDate(unit, 0))
}

// shiftedUnit reads الشهر الماضي, السنة القادمة, العام الجاري.
func (r *reader) shiftedUnit(i int) (figure, bool) {
	unit, u, next := r.unitAt(i, lexicon.Article)
	if u == nil || unit == "hour" || unit == "minute" || unit == "second" || unit == "century" || unit == "decade" || !r.near(next) {
		return figure{}, false
	}
	s, after := r.senseWhere(next, lexicon.Shift, func(s *lexicon.Sense) bool { return s.Clitics == lexicon.Article })
	if s == nil {
		return figure{}, false
	}
	return r.relativeFigure(i, r.stem(i, u), after, r.unitDate(unit, int(s.Value)))
}

// ago reads قبل 3 أيام and بعد أسبوعين. Of hours the number alone is a figure,
// and what stands before or after another event is a duration too.
func (r *reader) ago(i int) (figure, bool) {
	sign := 0
	switch {
	case r.is(i, lexicon.Frame, "before"):
		sign = -1
	case r.is(i, lexicon.Frame, "after"):
		sign = 1
	}
	if sign == 0 || !r.near(i+1) || r.says(i-1, "ما") {
		return figure{}, false
	}
	f, ok := r.amount(i + 1)
	if !ok || f.kind != fahras.Duration || f.number.clitics != 0 || f.qual != fahras.Exact || f.number.sole < 0 && r.afterEvent(f.next) {
		return figure{}, false
	}
	n, isWhole := f.value.integer()
	if !isWhole || n > 3000 || r.afterEvent(f.next) {
		return figure{}, false
	}
	s, _ := r.senseWhere(i, lexicon.Frame, func(s *lexicon.Sense) bool { return s.Key == "before" || s.Key == "after" })
	inferred := ""
	if r.day.known() {
		switch f.unit {
		case "day":
			inferred = r.day.plus(sign * int(n)).iso()
		case "week":
			inferred = r.day.plus(7 * sign * int(n)).iso()
		case "month", "year":
			inferred = r.unitDate(f.unit, sign*int(n))
		}
	}
	if inferred == "" {
		return figure{}, false
	}
	return r.relativeFigure(i, r.stem(i, s), f.next, inferred)
}

// afterEvent reports whether من or على behind a duration ties it to another
// event than the publication: بعد 4 سنوات من التوقيع.
func (r *reader) afterEvent(i int) bool {
	return r.near(i) && (r.lone(i, "من") || r.lone(i, "على") || r.lone(i, "عن") || r.is(i, lexicon.Frame, "of") || r.is(i, lexicon.Frame, "on"))
}

// dayOfMonth reads 20 من الشهر الجاري.
func (r *reader) dayOfMonth(i int) (figure, bool) {
	if r.items[i].kind != numberItem && !r.has(i, roles(lexicon.Ordinal, lexicon.Cardinal)) {
		return figure{}, false
	}
	n, start, j, ok := r.dayNumber(i)
	if !ok || !r.lone(j, "من") || !r.near(j+1) {
		return figure{}, false
	}
	j++
	shift, next := 0, j
	if f, ok := r.thisUnit(j); ok && strings.HasSuffix(f.date.Inferred, r.unitDate("month", 0)) {
		next = f.next
	} else if unit, u, after := r.unitAt(j, lexicon.Article); u != nil && unit == "month" {
		s, end := r.senseWhere(after, lexicon.Shift, func(s *lexicon.Sense) bool { return s.Clitics == lexicon.Article })
		if s == nil {
			return figure{}, false
		}
		shift, next = int(s.Value), end
	}
	if next == j || !r.day.known() {
		return figure{}, false
	}
	d := r.day.months(shift)
	d.date = n
	if !d.valid() {
		return figure{}, false
	}
	return r.relativeFigure(i, start, next, d.iso())
}
