package figure

import (
	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// per finds what the amount f is for one of (section P), while the text is
// read, so that its words make no figure of their own.
func (r *reader) perAt(f *figure) int {
	j := f.next
	if !r.near(j) {
		return j
	}
	if r.mark(j, ',') {
		return j
	}
	if key, next := r.perTime(j); key != "" {
		return next
	}
	if _, next := r.perUnit(j); next > j {
		return next
	}
	return j
}

// readPer gives f what its amount is per.
func (r *reader) readPer(f *figure) {
	if f.perEnd <= f.next || f.kind != fahras.Money {
		return
	}
	if key, _ := r.perTime(f.next); key != "" {
		f.per = key
		return
	}
	s, _ := r.perUnit(f.next)
	if s == nil {
		return
	}
	switch {
	case s.Role == lexicon.Currency:
		f.per = r.perCurrency(f, s)
	case s.Key == "ounce": // only precious metals are priced by it
		f.per = "ounce-troy"
	default:
		f.per = s.Key
	}
}

// perCurrency is the code of a currency that another is the price of.
func (r *reader) perCurrency(f *figure, s *lexicon.Sense) string {
	if s.Key == "أوقية" {
		return "ounce-troy"
	}
	if code := lexicon.DefaultCurrency(s.Key); code != "" {
		return code
	}
	g := figure{kind: fahras.Money, noun: s.Key, first: f.first, next: f.next}
	if c := r.placeIn(&g, currencies().shared(s.Key, false), func(m placeMention) bool { return m.sentence == r.items[f.first].sentence }); c != nil {
		return c.Code
	}
	return ""
}

// perUnit reads للبرميل, لكل طن, عن كل أمبير, /برميل at item j.
func (r *reader) perUnit(j int) (*lexicon.Sense, int) {
	want := lexicon.For | lexicon.Article
	k := j
	switch {
	case r.mark(j, '/'):
		k, want = j+1, 0
	case r.eachAt(j) > j:
		k, want = r.eachAt(j), 0
	}
	if !r.near(k) {
		return nil, j
	}
	accept := func(s *lexicon.Sense) bool {
		return (s.Clitics == want || want == 0 && s.Clitics == lexicon.Article) && s.Form&(lexicon.Dual|lexicon.Plural) == 0
	}
	var best *lexicon.Sense
	end := k
	for _, role := range [...]lexicon.Role{lexicon.Unit, lexicon.TimeUnit, lexicon.Per, lexicon.Currency} {
		if s, next := r.senseWhere(k, role, accept); s != nil && next > end && s.Key != "karat" {
			best, end = s, next
		}
	}
	if best == nil {
		return nil, j
	}
	if r.near(end) {
		if _, next := r.senseWhere(end, lexicon.Cardinal, func(s *lexicon.Sense) bool { return s.Key == "one" && s.Clitics&^lexicon.Article == 0 }); next > end {
			end = next
		}
	}
	return best, end
}

// eachAt steps over كل, لكل, عن كل and على كل.
func (r *reader) eachAt(j int) int {
	if (r.is(j, lexicon.Frame, "of") || r.is(j, lexicon.Frame, "on")) && r.is(j+1, lexicon.Frame, "each") {
		return j + 2
	}
	if r.is(j, lexicon.Frame, "each") {
		return j + 1
	}
	return j
}
