package figure

import (
	"strings"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// shortInterval reads an interval whose first end is not a date by itself:
// 13 إلى 15 تموز, 20 و21 جوان 2017, 2024/25, 2010 و2015 behind بين.
func (r *reader) shortInterval(i int) (figure, bool) {
	if f, ok := r.yearInterval(i); ok {
		return f, true
	}
	n, start, j, ok := r.dayNumber(i)
	if !ok {
		return r.monthInterval(i)
	}
	k, linked := r.dateLink(i, j, true)
	if !linked || k >= len(r.items) {
		return figure{}, false
	}
	m, _, after, ok := r.dayNumber(k)
	if !ok || m <= n {
		return figure{}, false
	}
	d, ok := r.restOfDate(m, start, after)
	if !ok {
		return figure{}, false
	}
	first := d
	first.date = n
	return r.intervalFigure(i, first, d)
}

// dateLink gives the item behind the link of two dates at item j. days tells
// that the dates are days of one month, which و joins as well.
func (r *reader) dateLink(i, j int, days bool) (int, bool) {
	if !r.near(j) {
		return j, false
	}
	between := r.frameBefore(i, "between") || r.betweenYears(i)
	switch {
	case r.mark(j, '-') && (r.items[j].gap == glued || j+1 < len(r.items) && r.items[j+1].gap == r.items[j].gap):
		return j + 1, true
	case r.frame(j, "to"):
		return j + 1, true
	case days || between:
		if r.lone(j, "و") {
			return j + 1, true
		}
		for k := range r.items[j].senses {
			s := &r.items[j].senses[k]
			if s.Role == lexicon.Ordinal && s.Clitics&lexicon.And != 0 {
				return j, true
			}
			if between && s.Role == lexicon.Month && s.Clitics == lexicon.And {
				return j, true
			}
		}
	}
	return j, false
}

// betweenYears reports whether بين عامي or the like stands before item i.
func (r *reader) betweenYears(i int) bool {
	return i > 1 && r.has(i-1, roles(lexicon.TimeUnit)) && r.is(i-2, lexicon.Frame, "between")
}

// yearInterval reads two years: 2024/2025, 2024-25, 2010 و2015 behind بين,
// 2031 إلى 2080 behind من.
func (r *reader) yearInterval(i int) (figure, bool) {
	if r.items[i].kind != numberItem || r.near(i) && (r.gluedMark(i-1, '/') && i > 1 && r.items[i-2].kind == numberItem) {
		return figure{}, false
	}
	n := &r.nums[r.items[i].num]
	if f, ok := r.hijriYears(i, n); ok {
		return f, true
	}
	worded := r.afterYearWord(i)
	if !n.plain() || n.count != 4 || n.digits < 1000 || n.digits > 2500 || !n.year() && !worded && !r.mark(i-1, '(') && !r.frameBefore(i, "between") && !r.frameBefore(i, "from") {
		return figure{}, false
	}
	j := i + 1
	if e, next := r.eraAt(j, n); e == gregorian {
		j = next
	}
	k, ok := r.yearLink(i, j)
	if !ok || k >= len(r.items) || r.items[k].kind != numberItem || r.items[k].gap == broken {
		return figure{}, false
	}
	m := &r.nums[r.items[k].num]
	second := m.digits
	switch {
	case !m.plain():
		return figure{}, false
	case m.count == 2 && (r.mark(j, '/') || r.mark(j, '-')) && (n.digits+1)%100 == second:
		second = n.digits + 1
	case m.count != 4 || second < 1000 || second > 2500 || !m.year() && !worded && !n.year():
		return figure{}, false
	}
	if r.countsUnit(k) || r.countedNounAt(k+1) && !worded && !r.mark(j, '/') {
		return figure{}, false
	}
	if r.gluedMark(k+1, '/') && r.digitsNext(k+1, glued) || r.gluedMark(k+1, '-') && r.digitsNext(k+1, glued) {
		return figure{}, false
	}
	first := date{day: day{year: int(n.digits)}, calendar: gregorian, start: int(r.items[i].start)}
	last := date{day: day{year: int(second)}, calendar: gregorian, next: k + 1}
	if e, next := r.eraAt(k+1, m); e == gregorian && r.near(k+1) {
		last.next = next
	} else if e == hijri {
		return figure{}, false
	}
	if second < n.digits {
		first.year, last.year = last.year, first.year
	}
	return r.intervalFigure(i, first, last)
}

// hijriYears reads 293-382هـ.
func (r *reader) hijriYears(i int, n *numeral) (figure, bool) {
	if !n.plain() || n.count < 2 || !r.gluedMark(i+1, '-') || !r.digitsNext(i+1, glued) {
		return figure{}, false
	}
	m := &r.nums[r.items[i+2].num]
	era, next := r.eraAt(i+3, m)
	if era != hijri || !m.plain() || m.digits <= n.digits || m.digits > 1600 {
		return figure{}, false
	}
	first := date{day: day{year: int(n.digits)}, calendar: hijri, start: int(r.items[i].start)}
	return r.intervalFigure(i, first, date{day: day{year: int(m.digits)}, calendar: hijri, next: next})
}

// yearLink gives the item of the second year behind the link at item j.
func (r *reader) yearLink(i, j int) (int, bool) {
	if !r.near(j) {
		return j, false
	}
	if r.mark(j, '/') {
		return j + 1, true
	}
	k, ok := r.dateLink(i, j, false)
	if !ok {
		return j, false
	}
	if r.frame(j, "to") && !r.frameBefore(i, "from") && !r.frameBefore(i, "between") && !r.fromYear(i) {
		return j, false
	}
	if s, next := r.senseWhere(k, lexicon.TimeUnit, func(s *lexicon.Sense) bool { return s.Key == "year" && s.Form == 0 && s.Clitics&^lexicon.Article == 0 }); s != nil && r.near(k) {
		k = next
	}
	return k, true
}

// fromYear reports whether من عام or منذ عام stands before item i.
func (r *reader) fromYear(i int) bool {
	return i > 1 && r.afterYearWord(i) && (r.is(i-2, lexicon.Frame, "from") || r.is(i-2, lexicon.Frame, "since") || r.is(i-2, lexicon.Frame, "between"))
}

// monthInterval reads يناير إلى مارس 2024: the first month has its year from
// the second.
func (r *reader) monthInterval(i int) (figure, bool) {
	month, calendar, j := r.monthAt(i)
	if month == 0 || calendar != gregorian {
		return figure{}, false
	}
	k, ok := r.dateLink(i, j, false)
	if !ok || !r.near(k) && k != j {
		return figure{}, false
	}
	if r.frame(j, "to") && !r.frameBefore(i, "from") && !r.frameBefore(i, "between") {
		return figure{}, false
	}
	last, ok := r.monthYear(k)
	if !ok || last.calendar != gregorian {
		return figure{}, false
	}
	s, _ := r.sense(i, lexicon.Month)
	first := date{day: day{last.year, month, 0}, calendar: gregorian}
	if s != nil {
		first.start = r.stem(i, s)
	}
	if !(month < last.month) {
		first.year--
	}
	return r.intervalFigure(i, first, last)
}

// interval joins the date d, which begins at item i, with another behind it:
// from … to, between … and, a hyphen.
func (r *reader) interval(i int, d date) (figure, bool) {
	j := d.next
	k, ok := r.dateLink(i, j, false)
	if !ok || k >= len(r.items) || !r.near(k) && k != j {
		return figure{}, false
	}
	if r.frame(j, "to") && !r.frameBefore(i, "from") && !r.frameBefore(i, "between") && !r.fromYear(i) && d.date == 0 {
		return figure{}, false
	}
	last, ok := r.date(k)
	if !ok || last.calendar != d.calendar || last.grain() != d.grain() || d.grain() == "year" && r.mark(j, '-') && r.items[j].gap != glued {
		return figure{}, false
	}
	first := d
	if first.year == 0 && last.year != 0 {
		first.year = last.year
		if first.day.month > last.month {
			first.year--
		}
	}
	if first.year != 0 && last.year == 0 {
		return figure{}, false
	}
	if first.iso() >= last.iso() {
		return figure{}, false
	}
	return r.intervalFigure(i, first, last)
}

// intervalFigure makes the figure of two dates.
func (r *reader) intervalFigure(i int, first, last date) (figure, bool) {
	f := r.dateFigure(i, last)
	f.start = first.start
	f.date.Inferred = ""
	if last.calendar == hijri {
		f.date.Hijri = first.iso() + "/" + last.iso()
		f.date.ISO = ""
		if a, b := first.gregorian(), last.gregorian(); a != "" && b != "" {
			f.date.ISO = strings.Split(a, "/")[0] + "/" + strings.Split(b, "/")[len(strings.Split(b, "/"))-1]
		}
		return f, true
	}
	f.date.ISO = first.iso() + "/" + last.iso()
	if last.year == 0 && r.day.known() {
		a, b := r.infer(date{day: first.day, next: last.next}), r.infer(date{day: last.day, next: last.next})
		if a != "" && b != "" {
			f.date.Inferred = a + "/" + b
		}
	}
	return f, true
}

// shareYears gives the dates of a list the year that its last one names:
// 10 يوليوز و17 غشت 1923.
func (r *reader) shareYears() {
	for i := len(r.found) - 2; i >= 0; i-- {
		f, g := &r.found[i], &r.found[i+1]
		if f.kind != fahras.DateFigure || g.kind != fahras.DateFigure || f.date.Calendar != gregorian || g.date.Calendar != gregorian ||
			len(f.date.ISO) != len("--06-13") || len(g.date.ISO) != len("2025-06-13") {
			continue
		}
		joined := f.next == g.first && r.hasAnyAnd(g.first) || g.first == f.next+1 && (r.lone(f.next, "و") || r.frame(f.next, "or"))
		if joined {
			f.date.ISO, f.date.Inferred = g.date.ISO[:4]+f.date.ISO[1:], ""
		}
	}
}

func (r *reader) hasAnyAnd(i int) bool {
	_, ok := r.andAny(i)
	return ok
}
