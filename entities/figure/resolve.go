package figure

import (
	"slices"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// placeIndex is where the article names countries, by itself, a city or a
// nationality. A name that two countries have stands there twice.
type placeIndex struct {
	built    bool
	mentions []placeMention
}

type placeMention struct {
	country  string
	sentence int32
	item     int
}

// placesOf lists the mentions of countries; they are looked for once, when
// the first shared name of a currency asks.
func (r *reader) placesOf() []placeMention {
	if r.places.built {
		return r.places.mentions
	}
	r.places.built = true
	add := func(i int, senses []lexicon.Sense) {
		for k := range senses {
			s := &senses[k]
			if s.Role != lexicon.Place && s.Role != lexicon.Nation {
				continue
			}
			if _, ok := r.follows(i, s.Rest); ok {
				r.places.mentions = append(r.places.mentions, placeMention{s.Key, r.items[i].sentence, i})
			}
		}
	}
	for i := range r.items {
		it := &r.items[i]
		if it.flags.Has(roles(lexicon.Place, lexicon.Nation)) {
			add(i, it.senses)
		}
		if it.kind == blockItem && it.word != nil {
			for p := range it.word.Parts {
				add(i, it.word.Parts[p].Word.Senses)
			}
		}
	}
	return r.places.mentions
}

// resolve gives every amount of money its currency (section N).
func (r *reader) resolve() {
	for i := range r.found {
		f := &r.found[i]
		if f.kind != fahras.Money {
			r.readPer(f)
			continue
		}
		if f.noun == "" {
			f.unit = r.ambiguousSign(f)
		} else if !f.historic {
			r.resolveNoun(i)
		}
		r.readPer(f)
	}
}

// ambiguousSign settles ¥, the sign of two currencies.
func (r *reader) ambiguousSign(f *figure) string {
	if f.unit == "JPY" && r.holdsSpan(f, '¥') {
		for _, m := range r.placesOf() {
			if m.country == "CN" && m.sentence == r.items[f.first].sentence {
				return "CNY"
			}
			if m.country == "JP" {
				return "JPY"
			}
		}
	}
	return f.unit
}

func (r *reader) holdsSpan(f *figure, c rune) bool {
	for i := f.first; i < f.next; i++ {
		if r.mark(i, c) {
			return true
		}
	}
	return false
}

// resolveNoun settles the currency of found[i] by its noun.
func (r *reader) resolveNoun(i int) {
	f := &r.found[i]
	p := currencies()
	choices := p.shared(f.noun, f.minor)
	if f.part != "" {
		choices = slices.DeleteFunc(slices.Clone(choices), func(c *lexicon.CurrencyInfo) bool { return perMajor(c, f.part) == 0 })
	}
	if f.noun == "درهم" && !f.minor {
		choices = append(slices.Clone(choices), p.byMinor["درهم"]...)
	}
	code := r.chosen(i, choices)
	if code == nil {
		r.candidates(f, choices)
		return
	}
	f.unit = code.Code
	r.convert(f, code)
}

// convert turns minor units and tomans into the currency (section O).
func (r *reader) convert(f *figure, c *lexicon.CurrencyInfo) {
	per := perMajor(c, f.noun)
	switch {
	case f.noun == toman:
		r.rescale(f, whole(10))
	case f.minor && per > 0, f.noun == "درهم" && c.Noun != f.noun && per > 0:
		r.rescale(f, ratio(1, per))
	}
}

func (r *reader) rescale(f *figure, by value) {
	if f.scale.ok() {
		by = by.times(f.scale)
	}
	f.scale = by
}

// candidates lists the currencies that the text leaves open, best first.
func (r *reader) candidates(f *figure, choices []*lexicon.CurrencyInfo) {
	for _, c := range choices {
		if c.Noun == f.noun || f.minor {
			f.candidates = append(f.candidates, c.Code)
		}
	}
	slices.SortStableFunc(f.candidates, func(a, b string) int { return rank(a) - rank(b) })
	if f.nation == zone {
		f.candidates = []string{"XOF", "XAF"}
	}
}

// prominence orders candidates by how often the Arabic press speaks of them.
var prominence = []string{"USD", "SAR", "EGP", "AED", "KWD", "IQD", "QAR", "JOD", "BHD", "LYD", "TND", "DZD", "MAD", "TRY", "LBP",
	"SYP", "OMR", "YER", "IRR", "SDG", "GBP", "CHF", "INR", "PKR", "SEK", "XOF", "XAF"}

func rank(code string) int {
	if i := slices.Index(prominence, code); i >= 0 {
		return i
	}
	return len(prominence)
}

// zone stands for the adjective أفريقي, which two francs bear.
const zone = "CFA"

// chosen applies the rules of section N in their order.
func (r *reader) chosen(i int, choices []*lexicon.CurrencyInfo) *lexicon.CurrencyInfo {
	f := &r.found[i]
	if f.nation == "XAF" || f.nation == "XOF" {
		if !r.qualifiedZone(f) {
			f.nation = zone
		}
	}
	if f.nation != "" && f.nation != zone {
		if c := payer(choices, f.nation); c != nil {
			return c
		}
		return payer(currencies().byOther[f.noun], f.nation)
	}
	if f.nation == zone {
		choices = slices.DeleteFunc(slices.Clone(choices), func(c *lexicon.CurrencyInfo) bool { return c.Code != "XAF" && c.Code != "XOF" })
	}
	if len(choices) == 1 {
		return choices[0]
	}
	sentence := r.items[f.first].sentence
	if c := r.namedBefore(i, choices, sentence); c != nil {
		return c
	}
	if code := r.bareDefault(f); code != "" {
		if f.minor {
			return r.cent(f, choices, code)
		}
		return currencies().byCode[code]
	}
	if c := r.placeIn(f, choices, func(m placeMention) bool { return m.sentence == sentence }); c != nil {
		return c
	}
	if c := r.namedAnywhere(i, choices); c != nil {
		return c
	}
	if c := r.placeIn(f, choices, func(m placeMention) bool { return m.sentence == 0 }); c != nil {
		return c
	}
	if c := r.dominant(choices); c != nil {
		return c
	}
	return payer(choices, r.region)
}

// qualifiedZone reports whether the adjective says which of the two francs
// of Africa is meant: غرب أفريقي.
func (r *reader) qualifiedZone(f *figure) bool {
	for i := f.first; i < f.next; i++ {
		if r.says(i, "غرب", "وسط") {
			return true
		}
	}
	return false
}

// bareDefault is the currency of a noun that needs no country, "" of others.
func (r *reader) bareDefault(f *figure) string {
	if f.minor && f.noun == "سنت" {
		return "USD"
	}
	if f.minor {
		return ""
	}
	return lexicon.DefaultCurrency(f.noun)
}

// payer is the first of choices with which a country pays; nil if none.
func payer(choices []*lexicon.CurrencyInfo, country string) *lexicon.CurrencyInfo {
	for _, c := range choices {
		if country != "" && slices.Contains(c.Countries, country) {
			return c
		}
	}
	return nil
}

// live leaves out currencies that are no longer paid with; only an adjective
// names those.
func live(c *lexicon.CurrencyInfo) bool {
	switch c.Code {
	case "ITL", "FRF", "BEF", "DEM", "ESP", "PTE", "GRD", "HRK", "CYP", "MTL", "FIM", "ATS", "NLG", "IEP", "EEK", "SKK", "LVL", "LTL":
		return false
	}
	return true
}

// cent decides about سنت: of the dollar, unless a country of other cents
// stands in the sentence and no dollar does.
func (r *reader) cent(f *figure, choices []*lexicon.CurrencyInfo, code string) *lexicon.CurrencyInfo {
	sentence := r.items[f.first].sentence
	for j := range r.items {
		if r.items[j].sentence == sentence && (r.is(j, lexicon.Currency, "دولار") || r.key(j, lexicon.Code) == "USD") {
			return currencies().byCode[code]
		}
	}
	if c := r.placeIn(f, choices, func(m placeMention) bool { return m.sentence == sentence }); c != nil {
		return c
	}
	return currencies().byCode[code]
}

// namedBefore finds the same noun with an adjective earlier in the sentence.
func (r *reader) namedBefore(i int, choices []*lexicon.CurrencyInfo, sentence int32) *lexicon.CurrencyInfo {
	f := &r.found[i]
	for j := i - 1; j >= 0 && r.items[r.found[j].first].sentence == sentence; j-- {
		if c := r.lends(&r.found[j], f, choices); c != nil {
			return c
		}
	}
	return nil
}

// namedAnywhere finds the same noun with an adjective elsewhere, the nearest
// before it first.
func (r *reader) namedAnywhere(i int, choices []*lexicon.CurrencyInfo) *lexicon.CurrencyInfo {
	f := &r.found[i]
	for j := i - 1; j >= 0; j-- {
		if c := r.lends(&r.found[j], f, choices); c != nil {
			return c
		}
	}
	for j := i + 1; j < len(r.found); j++ {
		if c := r.lends(&r.found[j], f, choices); c != nil {
			return c
		}
	}
	return nil
}

// lends gives the currency of g for f, where g names it by adjective or code
// and f's noun may mean it.
func (r *reader) lends(g, f *figure, choices []*lexicon.CurrencyInfo) *lexicon.CurrencyInfo {
	if g.kind != fahras.Money || g.historic {
		return nil
	}
	switch {
	case g.noun == f.noun && g.nation != "" && g.nation != zone:
		return payer(choices, g.nation)
	case g.noun == "" && g.unit != "" || f.minor && !g.minor && g.nation != "":
		for _, c := range choices {
			if c.Code == g.unit || g.nation != "" && c.Noun == g.noun && slices.Contains(c.Countries, g.nation) {
				return c
			}
		}
	}
	return nil
}

// placeIn finds the currency of a country that the article names where in
// accepts it. Among several, the one that the headline, the region or the
// rest of the article supports wins, then the first.
func (r *reader) placeIn(f *figure, choices []*lexicon.CurrencyInfo, in func(placeMention) bool) *lexicon.CurrencyInfo {
	var found []*lexicon.CurrencyInfo
	for _, m := range r.placesOf() {
		if !in(m) {
			continue
		}
		if c := payer(choices, m.country); c != nil && live(c) && !slices.Contains(found, c) && !r.partOfMoney(m.item, f) {
			found = append(found, c)
		}
	}
	switch len(found) {
	case 0:
		return nil
	case 1:
		return found[0]
	}
	if c := payer(found, r.region); c != nil {
		return c
	}
	return found[0]
}

// partOfMoney reports whether item i is the adjective of another currency's
// name: الدولار الأمريكي says nothing about where the sentence plays.
func (r *reader) partOfMoney(i int, f *figure) bool {
	return i > 0 && r.has(i-1, roles(lexicon.Currency)) && r.items[i].gap != broken && !r.is(i-1, lexicon.Currency, f.noun)
}

// dominant is the currency of the only country of the article that pays in
// the noun.
func (r *reader) dominant(choices []*lexicon.CurrencyInfo) *lexicon.CurrencyInfo {
	counts := map[*lexicon.CurrencyInfo]int{}
	for _, m := range r.placesOf() {
		if c := payer(choices, m.country); c != nil && live(c) {
			counts[c]++
		}
	}
	var best *lexicon.CurrencyInfo
	for _, c := range choices { // in the order of the table
		if n := counts[c]; n > 0 && (best == nil || n > counts[best]) {
			best = c
		}
	}
	if best == nil {
		return nil
	}
	for c, n := range counts {
		if c != best && 2*n >= counts[best] {
			return nil // two countries: the text does not decide
		}
	}
	return best
}

// supported reports whether a weak noun of currency, an everyday word too, has
// a country that pays with it in the article or the region.
func (r *reader) supported(f *figure) bool {
	choices := currencies().shared(f.noun, f.minor)
	if payer(choices, r.region) != nil {
		return true
	}
	for _, m := range r.placesOf() {
		if payer(choices, m.country) != nil {
			return true
		}
	}
	return false
}
