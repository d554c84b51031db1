package figure

import (
	"fmt"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// period reads a quarter, a half, a part of a month, a decade or a century
// (sections S and T).
func (r *reader) period(i int) (figure, bool) {
	for _, read := range [...]func(int) (figure, bool){r.partOfYear, r.partOfMonth, r.decade, r.century, r.decadeOfLife} {
		if f, ok := read(i); ok {
			return f, true
		}
	}
	return figure{}, false
}

func (r *reader) periodFigure(i, start, next int, iso string) (figure, bool) {
	f := figure{kind: fahras.DateFigure, first: i, start: start, next: next}
	f.date = fahras.Date{ISO: iso, Grain: "period", Calendar: gregorian}
	return f, true
}

// partOfYear reads الربع الثالث من 2024 and النصف الأول من العام الجاري.
func (r *reader) partOfYear(i int) (figure, bool) {
	s, j := r.senseWhere(i, lexicon.Fraction, func(s *lexicon.Sense) bool {
		return (s.Value == 2 || s.Value == 4) && s.Form == 0 && s.Clitics&lexicon.Article != 0
	})
	if s == nil || !r.near(j) {
		return figure{}, false
	}
	o, k := r.senseWhere(j, lexicon.Ordinal, func(o *lexicon.Sense) bool { return o.Clitics == lexicon.Article && o.Form == 0 })
	if o == nil || o.Value > s.Value || !r.near(k) {
		return figure{}, false
	}
	number := o.Value
	if o.Key == "last" {
		number = s.Value
	}
	letter := map[int64]string{2: "H", 4: "Q"}[s.Value]
	if r.lone(k, "من") || r.lone(k, "في") {
		k++
	}
	if s.Value == 2 {
		if f, ok := r.halfOfMonth(i, r.stem(i, s), k, number); ok {
			return f, true
		}
	}
	if year, next, ok := r.yearOfPeriod(k); ok {
		return r.periodFigure(i, r.stem(i, s), next, fmt.Sprintf("%s-%s%d", isoYear(year), letter, number))
	}
	for _, read := range [...]func(int) (figure, bool){r.thisUnit, r.shiftedUnit} {
		f, ok := read(k)
		if !ok || !r.near(k) {
			continue
		}
		if u, _, _ := r.unitAt(k, lexicon.Article); u != "year" && u != "" {
			return figure{}, false
		}
		return r.relativeFigure(i, r.stem(i, s), f.next, fmt.Sprintf("%s-%s%d", f.date.Inferred, letter, number))
	}
	return figure{}, false
}

// halfOfMonth reads النصف الثاني من يوليو 2024; without a year it is no
// figure, and no day either.
func (r *reader) halfOfMonth(i, start, k int, half int64) (figure, bool) {
	if !r.near(k) {
		return figure{}, false
	}
	if r.lone(k, "شهر") {
		k++
	}
	month, calendar, next := r.monthAt(k)
	if month == 0 {
		return figure{}, false
	}
	d, ok := r.monthYear(k)
	if !ok || calendar != gregorian {
		return figure{kind: fahras.NoFigure, next: next}, true
	}
	first, last := day{d.year, d.month, 1}, day{d.year, d.month, 15}
	if half == 2 {
		first.date, last.date = 16, monthDays(d.year, d.month)
	}
	return r.periodFigure(i, start, d.next, first.iso()+"/"+last.iso())
}

// yearOfPeriod reads the year that a period is part of: 2024, عام 2024, لعام 2024.
func (r *reader) yearOfPeriod(k int) (int, int, bool) {
	if !r.near(k) {
		return 0, k, false
	}
	if s, next := r.senseWhere(k, lexicon.TimeUnit, func(s *lexicon.Sense) bool {
		return s.Key == "year" && s.Form == 0 && s.Clitics&^(lexicon.Article|lexicon.For) == 0 && s.Rest == ""
	}); s != nil {
		k = next
	}
	if !r.near(k) || r.items[k].kind != numberItem {
		return 0, k, false
	}
	n := &r.nums[r.items[k].num]
	if !n.year() || r.gluedMark(k+1, '-') || r.gluedMark(k+1, '/') {
		return 0, k, false
	}
	next := k + 1
	if e, after := r.eraAt(next, n); e == gregorian {
		next = after
	}
	return int(n.digits), next, true
}

// Days with which the parts of a month begin and end; 0 is its last day.
var monthParts = map[string][2]int{"early": {1, 10}, "middle": {11, 20}, "late": {21, 0}}

// partOfMonth reads أواخر مايو 2024. Before a year such a word stays outside,
// and so it does before a month without one.
func (r *reader) partOfMonth(i int) (figure, bool) {
	s, j := r.senseWhere(i, lexicon.Part, func(s *lexicon.Sense) bool {
		_, ok := monthParts[s.Key]
		return ok && s.Clitics&lexicon.Article == 0
	})
	if s == nil || !r.near(j) {
		return figure{}, false
	}
	if r.lone(j, "شهر") {
		j++
	}
	if !r.near(j) {
		return figure{}, false
	}
	d, ok := r.monthYear(j)
	if !ok || d.calendar != gregorian {
		return figure{}, false
	}
	days := monthParts[s.Key]
	if days[1] == 0 {
		days[1] = monthDays(d.year, d.month)
	}
	first, last := day{d.year, d.month, days[0]}, day{d.year, d.month, days[1]}
	return r.periodFigure(i, r.stem(i, s), d.next, first.iso()+"/"+last.iso())
}

// decade reads تسعينيات القرن الماضي and الثمانينات; in somebody's age it is
// his age.
func (r *reader) decade(i int) (figure, bool) {
	s, next := r.sense(i, lexicon.Decade)
	if s == nil {
		return figure{}, false
	}
	start := r.stem(i, s)
	if r.lone(next, "من") && r.is(next+1, lexicon.Age, "age") || r.frameBefore(i, "in") && r.ageBefore(i) {
		return r.ageDecade(i, start, next, s.Value)
	}
	hundred := int64(1900)
	if r.lone(next, "من") {
		if c, after := r.centuryAt(next + 1); after > next+1 {
			return r.periodFigure(i, start, after, isoYear((c-1)*100+int(s.Value))+"/"+isoYear((c-1)*100+int(s.Value)+9))
		}
	}
	if c, after := r.centuryAt(next); after > next {
		hundred, next = int64(c-1)*100, after
	} else if s.Clitics&lexicon.Article == 0 {
		return figure{kind: fahras.NoFigure, next: next}, true
	}
	from := int(hundred + s.Value)
	return r.periodFigure(i, start, next, isoYear(from)+"/"+isoYear(from+9))
}

func (r *reader) ageBefore(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if r.is(j, lexicon.Age, "age") {
			return true
		}
	}
	return false
}

// ageDecade makes an age of ten years.
func (r *reader) ageDecade(i, start, next int, from int64) (figure, bool) {
	f := figure{kind: fahras.Age, first: i, start: start, next: next, unit: "year", qual: fahras.Range}
	f.min, f.max = whole(from), whole(from+9)
	return f, true
}

// decadeOfLife reads في عقدها الرابع: the thirties.
func (r *reader) decadeOfLife(i int) (figure, bool) {
	s, next := r.senseWhere(i, lexicon.Mark, func(s *lexicon.Sense) bool { return s.Key == "decade" })
	if s == nil || !r.near(next) {
		return figure{}, false
	}
	o, after := r.senseWhere(next, lexicon.Ordinal, func(o *lexicon.Sense) bool { return o.Clitics == lexicon.Article && o.Form == 0 && o.Key == "" })
	if o == nil {
		return figure{}, false
	}
	own := r.items[i].word.Entity != "عقد" && r.items[i].word.Entity != "العقد"
	if !own && !(r.lone(after, "من") && r.is(after+1, lexicon.Age, "age")) {
		return figure{}, false
	}
	return r.ageDecade(i, r.stem(i, s), after, (o.Value-1)*10)
}

// century reads القرن التاسع عشر and القرن الـ19.
func (r *reader) century(i int) (figure, bool) {
	s, _ := r.senseWhere(i, lexicon.Mark, func(s *lexicon.Sense) bool { return s.Key == "century" && s.Clitics&lexicon.Article != 0 })
	if s == nil {
		return figure{}, false
	}
	c, next := r.centuryAt(i)
	if next == i || r.shiftBehind(i) {
		return figure{}, false
	}
	from := (c-1)*100 + 1
	return r.periodFigure(i, r.stem(i, s), next, isoYear(from)+"/"+isoYear(from+99))
}

func (r *reader) shiftBehind(i int) bool {
	_, ok := r.shiftAt(i + 1)
	return ok
}

// centuryAt gives the number of the century named at item i, and the item
// behind it; القرن الماضي is the twentieth.
func (r *reader) centuryAt(i int) (int, int) {
	if !r.near(i) {
		return 0, i
	}
	s, j := r.senseWhere(i, lexicon.Mark, func(s *lexicon.Sense) bool { return s.Key == "century" && s.Clitics&lexicon.Article != 0 })
	if s == nil || !r.near(j) {
		return 0, i
	}
	if shift, ok := r.shiftAt(j); ok && shift <= 0 {
		return 20 + shift + 1, j + 1
	}
	k := j
	if r.articleOfDigits(k) {
		k++
	}
	if k < len(r.items) && r.items[k].kind == numberItem && r.nums[r.items[k].num].plain() {
		if n := r.nums[r.items[k].num].digits; n >= 1 && n <= 30 {
			return int(n), k + 1
		}
	}
	if o, ok := r.ordinalNumber(j); ok && o.value <= 30 {
		return int(o.value), o.next
	}
	if t, next := r.senseWhere(j, lexicon.Cardinal, func(s *lexicon.Sense) bool { return s.Value == 20 && s.Clitics == lexicon.Article }); t != nil {
		return 20, next
	}
	return 0, i
}
