package figure

import (
	"slices"
	"sync"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// purse is what the grammar asks about currencies.
type purse struct {
	byNoun  map[string][]*lexicon.CurrencyInfo // دينار → KWD, IQD …
	byOther map[string][]*lexicon.CurrencyInfo // جنيه → LBP, with its adjective only
	byMinor map[string][]*lexicon.CurrencyInfo // فلس → KWD, AED …
	byCode  map[string]*lexicon.CurrencyInfo
}

var currencies = sync.OnceValue(func() purse {
	p := purse{map[string][]*lexicon.CurrencyInfo{}, map[string][]*lexicon.CurrencyInfo{}, map[string][]*lexicon.CurrencyInfo{},
		map[string]*lexicon.CurrencyInfo{}}
	all := lexicon.Currencies()
	for i := range all {
		c := &all[i]
		p.byCode[c.Code] = c
		p.byNoun[c.Noun] = append(p.byNoun[c.Noun], c)
		if c.Other != "" {
			p.byOther[c.Other] = append(p.byOther[c.Other], c)
		}
		for _, m := range c.Minor {
			p.byMinor[m.Noun] = append(p.byMinor[m.Noun], c)
		}
	}
	return p
})

// Names of money that are not a currency of their own.
const (
	toman    = "تومان"    // ten rials of Iran
	sterling = "إسترليني" // the pound of Britain without its noun
)

// shared gives the currencies that a noun may name.
func (p purse) shared(noun string, minor bool) []*lexicon.CurrencyInfo {
	switch {
	case minor:
		return p.byMinor[noun]
	case noun == toman:
		return []*lexicon.CurrencyInfo{p.byCode["IRR"]}
	case noun == sterling || noun == "باوند":
		return []*lexicon.CurrencyInfo{p.byCode["GBP"]}
	}
	return p.byNoun[noun]
}

// of gives the currencies named by noun that the country pays with: live
// ones before dead ones, which no country has been given in the second place.
func (p purse) of(noun string, minor bool, country string) []*lexicon.CurrencyInfo {
	var found []*lexicon.CurrencyInfo
	for _, c := range p.shared(noun, minor) {
		if slices.Contains(c.Countries, country) {
			found = append(found, c)
		}
	}
	for _, c := range p.byOther[noun] {
		if slices.Contains(c.Countries, country) {
			found = append(found, c)
		}
	}
	return found
}

// perMajor is how many of the minor noun make one of the currency; 0 if none do.
func perMajor(c *lexicon.CurrencyInfo, noun string) int64 {
	for _, m := range c.Minor {
		if m.Noun == noun {
			return m.PerMajor
		}
	}
	return 0
}

// money reads a code, sign or noun of currency behind the number of f
// (sections I and J).
func (r *reader) money(f *figure, j int) bool {
	if r.codeBehind(f, j) {
		r.moneyTail(f)
		return true
	}
	k, from := j, false
	if r.lone(j, "من") && r.near(j+1) {
		k, from = j+1, true
	}
	if !r.currencyNoun(f, k, from) {
		return false
	}
	r.moneyTail(f)
	return true
}

// codeBehind reads a code or sign of currency that stands behind its number.
func (r *reader) codeBehind(f *figure, j int) bool {
	s, next := r.senseWhere(j, lexicon.Code, func(s *lexicon.Sense) bool { return s.Skip == 0 })
	if s == nil {
		return false
	}
	it := &r.items[j]
	if it.gap != glued && next < len(r.items) && r.items[next].kind == numberItem && r.items[next].gap == glued && it.kind == markItem {
		return false // 100 $5: the sign of the next amount
	}
	if it.kind == latinItem && it.gap != glued && commonWord[r.text[it.start:it.end]] && r.near(next) && r.items[next].kind == latinItem {
		return false
	}
	f.kind, f.unit, f.next = fahras.Money, s.Key, next
	f.end = r.abbreviationEnd(next - 1)
	return true
}

// abbreviationEnd is where an abbreviation ends: its last stop is inside
// unless it is the one that ends the sentence.
func (r *reader) abbreviationEnd(i int) int {
	end := r.endOf(i)
	it := &r.items[i]
	if it.kind != wordItem || !r.holds(i, '.') {
		return 0
	}
	if r.text[end-1] != '.' {
		if r.mark(i+1, '.') && r.items[i+1].gap == glued && r.items[i+1].end == it.end+2 {
			return end + 1 // the stop of the abbreviation, and that of the sentence
		}
		if r.mark(i+1, '.') && r.items[i+1].gap == glued && i+2 < len(r.items) && r.items[i+2].sentence == it.sentence {
			return r.endOf(i + 1)
		}
		return 0
	}
	last := i+1 >= len(r.items) || r.items[i+1].sentence != it.sentence || r.items[i+1].gap == broken
	if last && !r.mark(i+1, '.') {
		return end - 1
	}
	return end
}

// currencyNoun reads the noun of a currency at item k, and its adjective.
// from tells that من stands before it.
func (r *reader) currencyNoun(f *figure, k int, from bool) bool {
	if !r.has(k, roles(lexicon.Currency, lexicon.Minor)) {
		return false
	}
	accept := func(s *lexicon.Sense) bool {
		if s.Clitics&^lexicon.Article != 0 || s.Form&lexicon.Dual != 0 {
			return false
		}
		definite := s.Clitics&lexicon.Article != 0
		return !from && !(definite && f.number.sole >= 0) || definite && s.Form&lexicon.Plural != 0 ||
			from && (definite || s.Form&lexicon.Plural != 0) && f.number.sole < 0
	}
	s, next := r.senseWhere(k, lexicon.Currency, accept)
	minor := false
	if m, after := r.senseWhere(k, lexicon.Minor, accept); m != nil && after > next {
		s, next, minor = m, after, true
	}
	if s == nil || r.is(next, lexicon.Label, "club") {
		return false
	}
	return r.named(f, s, next, minor)
}

// named gives f the currency noun s and the adjective behind it.
func (r *reader) named(f *figure, s *lexicon.Sense, next int, minor bool) bool {
	if len(s.Key) == 3 && s.Key[0] < 0x80 { // euros in Latin letters
		f.kind, f.unit, f.next = fahras.Money, s.Key, next
		return true
	}
	g := *f
	g.kind, g.noun, g.minor, g.next = fahras.Money, s.Key, minor, next
	if s.Value > 1 { // م د: a million dinars
		g.scale = whole(s.Value)
	}
	r.adjective(&g)
	if s.Form&lexicon.Weak != 0 && g.nation == "" && !r.supported(&g) {
		return false
	}
	if g.noun == "أوقية" && g.nation == "" && !r.supported(&g) {
		return false
	}
	*f = g
	return true
}

// adjective reads the country's adjective behind the noun of currency, the
// country itself, or جديد.
func (r *reader) adjective(f *figure) {
	j := f.next
	if !r.near(j) || r.items[j].kind != wordItem {
		return
	}
	if s, next := r.senseWhere(j, lexicon.Currency, func(s *lexicon.Sense) bool { return s.Key == sterling && s.Clitics&^lexicon.Article == 0 }); s != nil && f.noun == "جنيه" {
		f.nation, f.next = "GB", next
		return
	}
	if r.nationality(f, j, lexicon.Nation) || r.nationality(f, j, lexicon.Place) {
		r.newMoney(f)
		return
	}
	if r.is(j, lexicon.Label, "historic") {
		f.historic, f.next = true, j+1
		return
	}
	r.newMoney(f)
}

// nationality reads a country's adjective or name at item j, if the country
// pays in f's noun.
func (r *reader) nationality(f *figure, j int, role lexicon.Role) bool {
	p := currencies()
	s, next := r.senseWhere(j, role, func(s *lexicon.Sense) bool {
		if role == lexicon.Place && s.Clitics != 0 || s.Clitics&^lexicon.Article != 0 {
			return false
		}
		return len(p.of(f.noun, f.minor, s.Key)) > 0
	})
	if s == nil || role == lexicon.Place && !r.genitiveCountry(f, j, next) {
		return false
	}
	f.nation, f.next = s.Key, next
	return true
}

// genitiveCountry reports whether a country's name behind the noun of
// currency belongs to it: فرنك جزر القمر. A name with the article, or one of
// an Arab state, is rather the next word of the sentence.
func (r *reader) genitiveCountry(f *figure, j, next int) bool {
	return !r.mark(j-1, ',') && r.items[j].word.Entity[:min(len("ال"), len(r.items[j].word.Entity))] != "ال"
}

// newMoney takes جديد into a currency's name: شيكل جديد, ليرة جديدة.
func (r *reader) newMoney(f *figure) {
	j := f.next
	if !r.near(j) || r.items[j].kind != wordItem {
		return
	}
	switch r.items[j].word.Entity {
	case "جديد", "جديدة", "الجديد", "الجديدة", "جديدا":
		if f.nation != "" || f.noun == "شيكل" {
			f.next = j + 1
		}
	}
}

// moneyTail reads what an amount of money may go on with: a half, cents, and
// some more.
func (r *reader) moneyTail(f *figure) {
	if f.qual == fahras.Vague {
		return
	}
	if part, next, ok := r.halfBehind(f.next); ok && !f.minor {
		r.moneyHalf(f, part, next)
	} else {
		r.cents(f)
	}
	if n := r.some(f.next); n > 0 && r.near(f.next) {
		f.next, f.qual, f.end = f.next+n, fahras.Greater, 0
	}
}

// moneyHalf adds the half behind the currency: of the magnitude where one
// stands before it, else of one (section D).
func (r *reader) moneyHalf(f *figure, part value, next int) {
	switch s, after := r.senseWhere(next, lexicon.Currency, func(s *lexicon.Sense) bool { return s.Key == f.noun && s.Clitics&^lexicon.Article == 0 }); {
	case s != nil:
		f.value, next = f.value.plus(part), after
	case r.definiteNoun(next) || r.has(next, magnitude):
		return
	default:
		f.value = f.value.plus(part.times(whole(max(f.number.unit, 1))))
	}
	f.next, f.end = next, 0
}

// cents adds an amount of the minor unit: و25 سنتا. Signs need no و: 20$ 43c.
func (r *reader) cents(f *figure) {
	if f.minor {
		return
	}
	j, ok := r.andDigits(f.next)
	if !ok {
		return
	}
	n, ok := r.number(j)
	if !ok || n.vague || n.unit > 0 {
		return
	}
	s, next := r.senseWhere(n.next, lexicon.Minor, func(s *lexicon.Sense) bool { return s.Clitics == 0 })
	if s == nil || !r.near(n.next) {
		return
	}
	per := int64(0)
	for _, c := range currencies().shared(f.noun, false) {
		per = max(per, perMajor(c, s.Key))
	}
	if c := currencies().byCode[f.unit]; c != nil {
		per = perMajor(c, s.Key)
	}
	if per == 0 {
		return
	}
	f.value, f.next, f.end, f.part = f.value.plus(n.value.over(per)), next, 0, s.Key
	r.adjective(f)
}

// andDigits gives the item of a number that و joins at item i.
func (r *reader) andDigits(i int) (int, bool) {
	if !r.near(i) {
		return i, false
	}
	if r.lone(i, "و") && r.near(i+1) {
		return i + 1, r.items[i+1].kind == numberItem || r.has(i+1, digitsOrWords)
	}
	if r.items[i].kind == numberItem {
		return i, r.has(i+1, roles(lexicon.Minor)) && r.items[i-1].kind == markItem
	}
	return r.conjunction(i)
}

// bareUnit reads a unit that counts itself: دولارين, دولارا واحدا, سنة ونصف.
func (r *reader) bareUnit(i int) (figure, bool) {
	f := figure{first: i, next: i, kind: fahras.NoFigure}
	if !r.has(i, roles(lexicon.Currency, lexicon.Minor, lexicon.TimeUnit, lexicon.Unit)) {
		return f, false
	}
	for _, role := range [...]lexicon.Role{lexicon.TimeUnit, lexicon.Currency, lexicon.Minor, lexicon.Unit} {
		s, next := r.senseWhere(i, role, func(s *lexicon.Sense) bool { return s.Form&(lexicon.Plural|lexicon.Construct) == 0 })
		if s == nil || role == lexicon.TimeUnit && r.twoCents(i) {
			continue
		}
		f.start, f.next = r.stem(i, s), next
		f.number = number{value: whole(1), sole: -1, next: i, clitics: s.Clitics}
		f.value = whole(1)
		if s.Form&lexicon.Dual != 0 {
			f.value = whole(2)
		}
		if g, ok := r.counted(f, s); ok {
			return g, true
		}
	}
	return figure{next: i}, false
}

// twoCents reports whether سنتين is two cents: behind a verb of change, with a
// price beside it (section O).
func (r *reader) twoCents(i int) bool {
	if !r.has(i, roles(lexicon.Minor)) || !r.verbBefore(i, 5, "change") {
		return false
	}
	for j := i + 1; j < len(r.items) && j < i+8 && r.items[j].sentence == r.items[i].sentence; j++ {
		if r.has(j, roles(lexicon.Currency, lexicon.Code)) {
			return true
		}
	}
	return false
}

// counted decides whether the unit s, one or two of it, is a figure.
func (r *reader) counted(f figure, s *lexicon.Sense) (figure, bool) {
	dual := s.Form&lexicon.Dual != 0
	definite := s.Clitics&lexicon.Article != 0
	switch s.Role {
	case lexicon.Currency, lexicon.Minor:
		if s.Form&(lexicon.Weak|lexicon.Latin) != 0 || r.is(f.next, lexicon.Label, "club") {
			return f, false
		}
		f.kind, f.noun, f.minor = fahras.Money, s.Key, s.Role == lexicon.Minor
		r.adjective(&f)
		one := r.oneBehind(&f)
		before := f.next
		r.moneyTail(&f)
		price := !definite && (s.Form&lexicon.Accusative != 0 && r.verbBefore(f.first, 4, "change") || s.Skip == 0 && r.boundBefore(f.first))
		return f, (dual && !definite) || one || f.next > before && !definite || price
	case lexicon.TimeUnit:
		one := r.oneBehind(&f)
		if definite || s.Form&lexicon.Spoken != 0 || s.Key == "decade" && !r.spanBefore(f.first) {
			return f, false
		}
		before := f.next
		ok := r.duration(&f, s.Key)
		return f, ok && (dual || one || f.next > before)
	}
	return r.countedMeasure(f, s)
}

// boundBefore reports whether a bound or approximator ends right before item
// i: بأكثر من دولار.
func (r *reader) boundBefore(i int) bool {
	for j := i - 1; j >= 0 && j >= i-2 && r.items[j+1].gap != broken; j-- {
		s, next := r.senseWhere(j, lexicon.Qualifier, func(s *lexicon.Sense) bool { return s.Form&lexicon.Plural == 0 && s.Key != "le" })
		if s != nil && next == i {
			return true
		}
	}
	return false
}

func (r *reader) countedMeasure(f figure, s *lexicon.Sense) (figure, bool) {
	dual := s.Form&lexicon.Dual != 0
	if s.Clitics&lexicon.Article != 0 || s.Form&lexicon.Spoken != 0 {
		return f, false
	}
	f.kind, f.unit = fahras.Quantity, s.Key
	switch s.Key {
	case "pp":
		f.kind = fahras.PercentagePoint
		return f, true
	case "bp":
		f.kind = fahras.BasisPoint
		return f, true
	case "foot", "bar", "bit", "byte", "karat", "carat", "knot", "horsepower", "degree", "acre", "watt", "pound":
		dual = false
	case "ounce":
		if r.topic(f.first, "metal") {
			f.unit = "ounce-troy"
		}
	}
	one := r.oneBehind(&f)
	before := f.next
	r.fractionBehind(&f, s)
	return f, dual || one && s.Key != "point" || f.next > before
}

// oneBehind takes واحد behind a unit.
func (r *reader) oneBehind(f *figure) bool {
	if !r.near(f.next) {
		return false
	}
	s, next := r.senseWhere(f.next, lexicon.Cardinal, func(s *lexicon.Sense) bool { return s.Key == "one" && s.Clitics&^lexicon.Article == 0 })
	if s == nil && r.items[f.next].kind == wordItem && r.items[f.next].word.Entity == "واحدا" {
		next = f.next + 1
	} else if s == nil {
		return false
	}
	f.next = next
	return true
}
