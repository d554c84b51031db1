package figure

import (
	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// unitRoles are what may give a number its unit.
var unitRoles = roles(lexicon.Currency, lexicon.Minor, lexicon.Code, lexicon.Unit, lexicon.TimeUnit, lexicon.Mark,
	lexicon.Hundred, lexicon.Magnitude, lexicon.Frame)

// attach gives f the unit that stands behind its number (order of decisions
// 4). It reports false where there is none: f then is a plain number.
func (r *reader) attach(f *figure) bool {
	j := f.next
	if j >= len(r.items) || r.items[j].gap == broken {
		return false
	}
	if r.items[j].kind == markItem {
		return r.percentSign(f, j) || r.money(f, j) || r.measure(f, j)
	}
	if !r.has(j, unitRoles) {
		return false
	}
	return r.percentWords(f, j) || r.times(f, j) || r.outOf(f, j) || r.money(f, j) || r.measure(f, j)
}

// percentSign reads %, ‰ and the minus that a text in the wrong direction
// puts before them.
func (r *reader) percentSign(f *figure, j int) bool {
	k := j
	if r.mark(k, '-') && r.items[k].gap == glued && r.mark(k+1, '%') {
		k++
	}
	switch {
	case r.mark(k, '%'):
		if k > j {
			f.value = f.value.neg()
		}
	case r.mark(k, '‰'):
		f.scale = ratio(1, 10)
	default:
		return false
	}
	f.kind, f.unit, f.next = fahras.Percent, "%", k+1
	return true
}

// percentWords reads في المئة, بالمئة, في الألف.
func (r *reader) percentWords(f *figure, j int) bool {
	k := j
	want := lexicon.With | lexicon.Article
	if r.is(j, lexicon.Frame, "in") {
		k, want = j+1, lexicon.Article
		if !r.near(k) {
			return false
		}
	}
	if s, next := r.senseWhere(k, lexicon.Hundred, func(s *lexicon.Sense) bool { return s.Value == 100 && s.Clitics == want }); s != nil {
		f.kind, f.unit, f.next = fahras.Percent, "%", next
		return true
	}
	if s, next := r.senseWhere(k, lexicon.Magnitude, func(s *lexicon.Sense) bool {
		return s.Value == 1000 && s.Form == 0 && s.Clitics == want
	}); s != nil {
		f.kind, f.unit, f.next, f.scale = fahras.Percent, "%", next, ratio(1, 10)
		return true
	}
	if r.is(j, lexicon.Mark, "percent") {
		f.kind, f.unit, f.next = fahras.Percent, "%", j+1
		return true
	}
	return false
}

// times reads أضعاف and أمثال.
func (r *reader) times(f *figure, j int) bool {
	s, next := r.senseWhere(j, lexicon.Mark, func(s *lexicon.Sense) bool {
		return s.Key == "times" && s.Form&lexicon.Dual == 0 && s.Clitics == 0
	})
	if s == nil {
		return false
	}
	f.kind, f.next = fahras.Multiplier, next
	return true
}

// outOf reads 7 من كل 10.
func (r *reader) outOf(f *figure, j int) bool {
	if !r.lone(j, "من") || !r.is(j+1, lexicon.Frame, "each") || !r.near(j+2) {
		return false
	}
	n, ok := r.number(j + 2)
	if !ok || n.clitics != 0 || n.vague || !whole(0).less(n.value) || n.value.wide != nil || f.value.wide != nil || !f.value.ok() {
		return false
	}
	f.kind, f.next = fahras.Fraction, n.next
	f.value = f.value.times(ratio(n.value.den, n.value.num))
	return true
}

// measure reads a unit of measure or of time behind a number (sections R and V).
func (r *reader) measure(f *figure, j int) bool {
	k := j
	if r.lone(j, "من") && r.near(j+1) && (f.number.unit > 1 || f.number.vague) {
		k = j + 1
	}
	accept := func(s *lexicon.Sense) bool {
		if s.Clitics&^lexicon.Article != 0 || s.Form&lexicon.Dual != 0 {
			return false
		}
		if s.Clitics&lexicon.Article != 0 && f.number.sole >= 0 {
			return false
		}
		return k == j || s.Clitics&lexicon.Article != 0
	}
	s, next := r.senseWhere(k, lexicon.Unit, accept)
	if t, after := r.senseWhere(k, lexicon.TimeUnit, accept); t != nil && after > next {
		s, next = t, after
	}
	if s == nil || r.open(f, k, s) {
		return false
	}
	f.next = next
	if s.Role == lexicon.TimeUnit {
		return r.duration(f, s.Key)
	}
	f.kind, f.unit = fahras.Quantity, s.Key
	switch s.Key {
	case "pp":
		f.kind = fahras.PercentagePoint
	case "bp":
		f.kind = fahras.BasisPoint
	case "celsius", "degree":
		f.unit = r.degree(f, s.Key)
	case "ounce":
		if r.topic(f.first, "metal") {
			f.unit = "ounce-troy"
		}
	}
	r.fractionBehind(f, s)
	r.rate(f)
	return true
}

// open reports whether the unit word at item k is rather another word behind
// a year or a number: 2018 قدم, 5 م.
func (r *reader) open(f *figure, k int, s *lexicon.Sense) bool {
	n := &f.number
	yearly := n.sole >= 0 && r.nums[r.items[n.sole].num].year()
	if s.Key == "year" && r.near(k+1) && r.items[k+1].kind == numberItem && r.nums[r.items[k+1].num].year() {
		return true // 7.3 مليون عام 2017
	}
	if s.Key == "day" && s.Form == 0 && r.has(k+1, roles(lexicon.Weekday)) && r.near(k+1) {
		return true // 4-3 يوم السبت
	}
	if yearly && (r.afterYearWord(f.first) || r.has(f.first-1, roles(lexicon.Month))) {
		return true
	}
	if yearly && s.Form&(lexicon.Accusative|lexicon.Plural|lexicon.Spoken) == 0 && (s.Role == lexicon.TimeUnit || s.Key == "foot" || s.Key == "point") {
		return true
	}
	switch {
	case s.Key == "horsepower":
		return !r.topic(f.first, "power")
	case s.Key == "decade" || s.Key == "century":
		return s.Key == "decade" && !r.spanBefore(f.first)
	case s.Form&lexicon.Spoken != 0 && s.Form&lexicon.Latin == 0 && r.items[k].kind == wordItem && len(r.items[k].word.Entity) == len("م"):
		return r.items[k].gap != glued && r.mark(k+1, '.') && r.near(k+2) && !r.mark(k+2, '"') || yearly
	case s.Key == "karat":
		return true
	}
	return false
}

// degree names the scale of a degree: that of Richter where an earthquake is
// spoken of, else Celsius.
func (r *reader) degree(f *figure, key string) string {
	switch {
	case key == "degree" && r.topic(f.first, "quake"):
		return "richter"
	case key == "degree" && r.topic(f.first, "angle"):
		return "degree"
	}
	return "celsius"
}

// rates are the rates of the closed list, by unit.
var rates = map[string]map[string]string{
	"barrel":      {"day": "barrel-per-day"},
	"cubic-foot":  {"day": "cubic-foot-per-day"},
	"cubic-meter": {"day": "cubic-meter-per-day", "second": "cubic-meter-per-second"},
	"tonne":       {"day": "tonne-per-day", "year": "tonne-per-year"},
	"kilometer":   {"hour": "kilometer-per-hour"},
	"meter":       {"second": "meter-per-second"},
	"mile":        {"hour": "mile-per-hour"},
	"megabit":     {"second": "megabit-per-second"},
	"gigabit":     {"second": "gigabit-per-second"},
}

// rate joins the time to a unit that makes a rate with it: برميل يوميا.
func (r *reader) rate(f *figure) {
	if rates[f.unit] == nil {
		return
	}
	per, next := r.perTime(f.next)
	if rate := rates[f.unit][per]; rate != "" {
		f.unit, f.next = rate, next
	}
}

// fractionBehind adds ونصف and what it is the half of to a quantity.
func (r *reader) fractionBehind(f *figure, unit *lexicon.Sense) {
	part, next, ok := r.halfBehind(f.next)
	if !ok {
		return
	}
	if s, after := r.senseWhere(next, unit.Role, func(s *lexicon.Sense) bool { return s.Key == unit.Key && s.Clitics&^lexicon.Article == 0 }); s != nil {
		next = after
	} else if r.definiteNoun(next) {
		return
	}
	f.value, f.next = f.value.plus(part), next
}

// halfBehind reads و and a fraction at item i: ونصف, وربع.
func (r *reader) halfBehind(i int) (value, int, bool) {
	j, ok := r.conjunction(i)
	if !ok || !r.has(j, roles(lexicon.Fraction)) {
		return value{}, i, false
	}
	want := lexicon.And
	if j > i {
		want = 0
	}
	s, next := r.senseWhere(j, lexicon.Fraction, func(s *lexicon.Sense) bool {
		return s.Clitics == want && s.Form&^lexicon.Spoken == 0 && s.Value <= 5
	})
	if s == nil {
		return value{}, i, false
	}
	return ratio(1, s.Value), next, true
}

// perTime reads يوميا, في اليوم, باليوم, سنويا at item i.
func (r *reader) perTime(i int) (string, int) {
	if !r.near(i) {
		return "", i
	}
	if s, next := r.senseWhere(i, lexicon.Per, func(s *lexicon.Sense) bool { return s.Form == 0 && s.Clitics == 0 }); s != nil {
		return s.Key, next
	}
	j, want := i, lexicon.With|lexicon.Article
	if r.is(i, lexicon.Frame, "in") {
		j, want = i+1, lexicon.Article
	}
	if !r.near(j) {
		return "", i
	}
	s, next := r.senseWhere(j, lexicon.TimeUnit, func(s *lexicon.Sense) bool { return s.Form == 0 && s.Clitics == want })
	if s == nil {
		return "", i
	}
	return s.Key, next
}

// double reads ضعف, ضعفي and ضعفين: twice as much. ضعف is weakness too; it is
// the double behind a verb of reaching, a bound or إلى.
func (r *reader) double(i int) (figure, bool) {
	s, next := r.senseWhere(i, lexicon.Mark, func(s *lexicon.Sense) bool {
		return s.Key == "times" && s.Value == 2 && s.Clitics&^(lexicon.And|lexicon.With) == 0
	})
	if s == nil {
		return figure{}, false
	}
	f := figure{kind: fahras.Multiplier, first: i, start: r.stem(i, s), next: next, value: whole(2)}
	sure := s.Form&lexicon.Dual != 0 || r.frameBefore(i, "to") || r.has(i-1, roles(lexicon.Qualifier)) ||
		r.lone(i-1, "من") && r.has(i-2, roles(lexicon.Qualifier)) || r.verbBefore(i, 4, "reach") || r.verbBefore(i, 2, "near") ||
		r.says(i-1, "يعادل", "تعادل", "يساوي", "يمثل", "تمثل")
	return f, sure
}
