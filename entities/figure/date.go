package figure

import (
	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// Calendars, as records name them.
const (
	gregorian = "gregorian"
	hijri     = "hijri"
)

// date is a date as it stands.
type date struct {
	day
	calendar string
	start    int // byte
	next     int // the item behind it
	end      int // byte, 0 for the end of its last item
}

// dates reads the longest date, interval, relative date or period at item i.
// It may find words that name a date without being a figure, such as a month
// alone: NoFigure then, and where to go on.
func (r *reader) dates(i int) (figure, bool) {
	best, ok := r.absolute(i)
	for _, read := range [...]func(int) (figure, bool){r.relative, r.period} {
		if f, also := read(i); also && (!ok || f.next > best.next) {
			best, ok = f, true
		}
	}
	return best, ok
}

// absolute reads a date that names its day, month or year, or an interval.
func (r *reader) absolute(i int) (figure, bool) {
	if f, ok := r.shortInterval(i); ok {
		return f, true
	}
	d, ok := r.date(i)
	if !ok {
		return r.bareMonth(i)
	}
	if f, ok := r.interval(i, d); ok {
		return f, true
	}
	return r.dateFigure(i, d), true
}

// date reads one date.
func (r *reader) date(i int) (date, bool) {
	if d, ok := r.numericDate(i); ok {
		return d, true
	}
	if d, ok := r.dayMonth(i); ok {
		return d, true
	}
	if d, ok := r.monthYear(i); ok {
		return d, true
	}
	return r.year(i)
}

// dateFigure makes the figure of a date.
func (r *reader) dateFigure(i int, d date) figure {
	f := figure{kind: fahras.DateFigure, first: i, next: d.next, start: d.start, end: d.end}
	f.date = fahras.Date{Grain: d.grain(), Calendar: d.calendar}
	if d.calendar == hijri {
		f.date.Hijri, f.date.ISO = d.iso(), d.gregorian()
		return f
	}
	f.date.ISO = d.iso()
	if d.year == 0 {
		f.date.Inferred = r.infer(d)
	}
	return f
}

func (d *date) grain() string {
	switch {
	case d.date != 0:
		return "day"
	case d.month != 0:
		return "month"
	}
	return "year"
}

// infer completes a date without a year by the day of publication: the last
// one, the next one, or that of the year, as الماضي and المقبل behind it say.
func (r *reader) infer(d date) string {
	if !r.day.known() {
		return ""
	}
	full := day{r.day.year, d.month, d.date}
	switch shift, ok := r.shiftAt(d.next); {
	case ok && shift < 0 && !full.before(r.day):
		full.year--
	case ok && shift > 0 && !r.day.before(full):
		full.year++
	}
	if !full.valid() {
		return ""
	}
	return full.iso()
}

// shiftAt reads الماضي, المقبل or الجاري at item i, with the year that it may
// follow: من العام الماضي.
func (r *reader) shiftAt(i int) (int, bool) {
	if r.lone(i, "من") && r.is(i+1, lexicon.TimeUnit, "year") {
		i += 2
	}
	if !r.near(i) {
		return 0, false
	}
	s, _ := r.senseWhere(i, lexicon.Shift, func(s *lexicon.Sense) bool { return s.Clitics == lexicon.Article })
	if s == nil {
		return 0, false
	}
	return int(s.Value), true
}

// dayNumber reads the day of a month: digits, an ordinal, أول, غرة.
func (r *reader) dayNumber(i int) (n, start, next int, ok bool) {
	it := &r.items[i]
	if it.kind == numberItem {
		num := &r.nums[it.num]
		if num.plain() && num.count <= 2 && num.digits >= 1 && num.digits <= 31 {
			return int(num.digits), int(it.start), i + 1, true
		}
		return 0, 0, i, false
	}
	if s, after := r.senseWhere(i, lexicon.Part, func(s *lexicon.Sense) bool { return s.Key == "first" }); s != nil {
		if s.Clitics&lexicon.Article == 0 || !r.has(i, roles(lexicon.Ordinal)) {
			return 1, r.stem(i, s), after, true
		}
	}
	o, found := r.ordinalNumber(i)
	if !found || o.value > 31 || r.partBefore(i) {
		return 0, 0, i, false
	}
	return int(o.value), o.start, o.next, true
}

// partBefore reports whether the rank at item i counts a week, a half or
// another part of the month behind it: الأسبوع الأول من يونيو is no day.
func (r *reader) partBefore(i int) bool {
	if i == 0 || r.items[i].gap == broken {
		return false
	}
	s, _ := r.senseWhere(i-1, lexicon.TimeUnit, func(s *lexicon.Sense) bool { return s.Key != "day" && s.Clitics&lexicon.Article != 0 })
	part, _ := r.senseWhere(i-1, lexicon.Fraction, func(s *lexicon.Sense) bool { return s.Clitics&lexicon.Article != 0 })
	return s != nil || part != nil
}

// monthAt reads the name of a month at item i, with the second name that the
// press puts beside it: حزيران/يونيو, يونيو (حزيران), مارس آذار.
func (r *reader) monthAt(i int) (month int, calendar string, next int) {
	month, calendar, next = r.monthName(i)
	if month == 0 || calendar == hijri {
		return month, calendar, next
	}
	j := next
	switch {
	case r.mark(j, '/') || r.mark(j, '-') && r.items[j].gap == glued:
		if m, _, after := r.monthName(j + 1); m == month {
			next = after
		}
	case r.mark(j, '('):
		if m, _, after := r.monthName(j + 1); m == month && r.mark(after, ')') {
			next = after + 1
		}
	default:
		if m, _, after := r.monthName(j); m == month && r.near(j) {
			next = after
		}
	}
	return month, calendar, next
}

// monthName reads one name of a month; تشرين and كانون may be counted in digits.
func (r *reader) monthName(i int) (month int, calendar string, next int) {
	if m, _, after := r.countedMonth(i); m != 0 {
		return m, gregorian, after
	}
	calendar = gregorian
	s, next := r.sense(i, lexicon.Month)
	if h, after := r.sense(i, lexicon.HijriMonth); h != nil && after > next {
		s, next, calendar = h, after, hijri
	}
	if s == nil || s.Clitics&^(lexicon.With|lexicon.For|lexicon.And) != 0 || s.Form&lexicon.Latin != 0 && !r.latinMonth(i) {
		return 0, "", i
	}
	return int(s.Value), calendar, next
}

// latinMonth reports whether the letters of item i name a month: May, not may.
func (r *reader) latinMonth(i int) bool {
	first := r.text[r.items[i].start]
	return first >= 'A' && first <= 'Z'
}

// countedMonth reads تشرين 1 and كانون 2.
func (r *reader) countedMonth(i int) (int, string, int) {
	if i+1 >= len(r.items) || r.items[i].kind != wordItem || r.items[i+1].kind != numberItem || r.items[i+1].gap == broken {
		return 0, "", i
	}
	n := &r.nums[r.items[i+1].num]
	if !n.plain() || n.count != 1 || n.digits < 1 || n.digits > 2 {
		return 0, "", i
	}
	switch r.items[i].word.Entity {
	case "تشرين":
		return 9 + int(n.digits), gregorian, i + 2
	case "كانون":
		return []int{12, 1}[n.digits-1], gregorian, i + 2
	}
	return 0, "", i
}

// dayMonth reads a day and its month, and the year if one follows.
func (r *reader) dayMonth(i int) (date, bool) {
	n, start, j, ok := r.dayNumber(i)
	if !ok {
		return r.englishDate(i)
	}
	return r.restOfDate(n, start, j)
}

// restOfDate reads the month and year behind a day.
func (r *reader) restOfDate(n, start, j int) (date, bool) {
	if !r.near(j) {
		return date{}, false
	}
	if r.lone(j, "من") {
		j++
	}
	if r.lone(j, "شهر") || r.lone(j, "الشهر") || r.lone(j, "لشهر") {
		j++
	}
	if !r.near(j) {
		return date{}, false
	}
	month, calendar, next := r.monthAt(j)
	if month == 0 || calendar == gregorian && n > monthDays(0, month) || calendar == hijri && n > 30 {
		return date{}, false
	}
	d := date{day: day{0, month, n}, calendar: calendar, start: start, next: next}
	r.yearBehind(&d)
	return d, true
}

// monthYear reads a month and its year.
func (r *reader) monthYear(i int) (date, bool) {
	month, calendar, next := r.monthAt(i)
	if month == 0 {
		return date{}, false
	}
	s, _ := r.sense(i, lexicon.Month)
	if calendar == hijri {
		s, _ = r.sense(i, lexicon.HijriMonth)
	}
	d := date{day: day{month: month}, calendar: calendar, start: r.stem(i, s), next: next}
	r.yearBehind(&d)
	return d, d.year != 0
}

// yearBehind gives d the year that follows its month: 2025, من عام 2021,
// 1446هـ, 2025م.
func (r *reader) yearBehind(d *date) {
	j := d.next
	if !r.near(j) {
		return
	}
	if r.mark(j, ',') {
		j++
	}
	if r.lone(j, "من") || r.lone(j, "في") {
		j++
	}
	word := false
	if s, next := r.senseWhere(j, lexicon.TimeUnit, func(s *lexicon.Sense) bool {
		return s.Key == "year" && s.Form == 0 && s.Clitics&^(lexicon.Article|lexicon.For) == 0
	}); s != nil && r.near(j) {
		j, word = next, true
	}
	if j != d.next && !word && !r.mark(d.next, ',') {
		return
	}
	if !r.near(j) || r.items[j].kind != numberItem {
		return
	}
	n := &r.nums[r.items[j].num]
	if !n.plain() || r.mark(j+1, ':') && r.digitsNext(j+1, glued) {
		return
	}
	low, high := int64(1000), int64(2200)
	if d.calendar == hijri {
		low, high = 1, 1600
	}
	if n.count > 4 || n.digits < low || n.digits > high || n.count < 3 && d.calendar == gregorian {
		return
	}
	if !word && !n.year() && d.calendar == gregorian && r.measured(j) {
		return
	}
	if !word && !n.year() && r.countsUnit(j) {
		return
	}
	d.year, d.next = int(n.digits), j+1
	if e, next := r.eraAt(d.next, n); e != "" && (e == gregorian) == (d.calendar == gregorian) {
		d.next = next
		d.end = r.eraEnd(next - 1)
	}
}

// eraAt reads the sign of an era behind a year: هـ, م, ميلادية, ق.م.
func (r *reader) eraAt(i int, n *numeral) (string, int) {
	if !r.near(i) && !(i < len(r.items) && i > 0) {
		return "", i
	}
	if r.items[min(i, len(r.items)-1)].gap == broken {
		return "", i
	}
	s, next := r.senseWhere(i, lexicon.Era, func(s *lexicon.Sense) bool { return s.Clitics&^lexicon.For == 0 })
	if s == nil {
		return "", i
	}
	short := len(r.items[i].word.Entity) <= len("هـ")
	if short && s.Key == gregorian && (r.items[i].gap != glued || n.count < 3) {
		return "", i
	}
	return s.Key, next
}

// eraEnd keeps the stop of ق.م. out of the span where it ends the sentence.
func (r *reader) eraEnd(i int) int { return r.abbreviationEnd(i) }

// year reads a year by itself (section T).
func (r *reader) year(i int) (date, bool) {
	if r.items[i].kind != numberItem {
		return r.yearInWords(i)
	}
	n := &r.nums[r.items[i].num]
	if !n.plain() || n.count < 3 || n.count > 4 {
		return date{}, false
	}
	d := date{day: day{year: int(n.digits)}, calendar: gregorian, start: int(r.items[i].start), next: i + 1}
	era, next := r.eraAt(i+1, n)
	worded := r.afterYearWord(i)
	switch era {
	case hijri:
		d.calendar, d.next = hijri, next
		return d, n.digits <= 1600
	case "bc":
		d.year, d.next, d.end = 1-d.year, next, r.eraEnd(next-1)
		return d, true
	case gregorian:
		if worded || len(r.items[i+1].word.Entity) > len("م") || n.year() || r.mark(i-1, '/') {
			d.next, d.end = next, r.eraEnd(next-1)
			return d, true
		}
	}
	return d, r.isYear(i, n, worded)
}

// isYear reports whether four digits are a year: behind عام and the like
// always; behind في, منذ or in brackets where they count no noun; from 1900
// on wherever they count none.
func (r *reader) isYear(i int, n *numeral, worded bool) bool {
	if r.gluedMark(i+1, ':') && r.digitsNext(i+1, glued) || r.mark(i-1, ':') && r.items[i].gap == glued || r.is(i-1, lexicon.TimeUnit, "hour") {
		return false
	}
	if r.gluedMark(i+1, '-') && r.digitsNext(i+1, glued) && !n.year() {
		return false
	}
	switch {
	case worded:
		return n.digits >= 500 && n.digits <= 2500 && !r.countsUnit(i)
	case n.count != 4 || n.digits < 1500 || n.digits > 2099 || r.countsUnit(i):
		return false
	case n.year():
		return !r.countedBehindYear(i)
	}
	return (r.yearFrame(i) || r.mark(i-1, '(') && (r.mark(i+1, ')') || r.mark(i+1, '-'))) && !r.countedNounAt(i+1)
}

// countsUnit reports whether a unit or magnitude behind item i makes it an amount.
func (r *reader) countsUnit(i int) bool {
	f := figure{first: i, next: i + 1, number: number{sole: i, value: whole(1)}, value: whole(1)}
	s, _ := r.magnitudeAt(i+1, true)
	return s != nil || r.attach(&f)
}

// yearFrame reports whether a word that dates an event stands before item i.
func (r *reader) yearFrame(i int) bool {
	j := i - 1
	if j < 0 || r.items[i].gap == broken {
		return false
	}
	return r.frame(j, "in") || r.is(j, lexicon.Frame, "since") || r.lone(j, "ب") || r.lone(j, "بـ") || r.says(j, "بحلول", "حلول", "خلال", "سنه", "عام", "موسم", "مواليد")
}

// countedBehindYear reports whether four digits that may be a year count the
// word behind them: one in the accusative (2011 عاملا), or, where no word says
// that they date an event, one that the lexicon knows for a noun.
func (r *reader) countedBehindYear(i int) bool {
	if !r.countedNounAt(i + 1) {
		return false
	}
	if r.items[i+1].kind != wordItem || r.lone(i+1, "من") {
		return !r.yearFrame(i)
	}
	return r.accusative(i+1) || !r.yearFrame(i) && r.knownNoun(i+1)
}

// yearInWords reads عام ألفين وواحد.
func (r *reader) yearInWords(i int) (date, bool) {
	if !r.has(i, roles(lexicon.Magnitude, lexicon.Cardinal)) || !r.afterYearWord(i) {
		return date{}, false
	}
	n, ok := r.number(i)
	if !ok || n.vague || n.part {
		return date{}, false
	}
	y, isInteger := n.value.integer()
	if !isInteger || y < 1000 || y > 2200 {
		return date{}, false
	}
	return date{day: day{year: int(y)}, calendar: gregorian, start: n.start, next: n.next}, true
}

// bareMonth steps over a month that names neither day nor year: no figure,
// and تشرين الأول no ordinal.
func (r *reader) bareMonth(i int) (figure, bool) {
	month, _, next := r.monthAt(i)
	return figure{kind: fahras.NoFigure, next: next}, month != 0
}

// englishDate reads April 12, 2024.
func (r *reader) englishDate(i int) (date, bool) {
	if r.items[i].kind != latinItem {
		return date{}, false
	}
	month, _, j := r.monthName(i)
	if month == 0 || j >= len(r.items) || r.items[j].kind != numberItem || r.items[j].gap == broken {
		return date{}, false
	}
	n := &r.nums[r.items[j].num]
	if !n.plain() || n.count > 2 || n.digits < 1 || int(n.digits) > monthDays(0, month) {
		return date{}, false
	}
	d := date{day: day{0, month, int(n.digits)}, calendar: gregorian, start: int(r.items[i].start), next: j + 1}
	r.yearBehind(&d)
	return d, true
}
