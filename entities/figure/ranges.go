package figure

import (
	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// ranged joins the amount f, which begins at item i, with a second end
// behind it (section L). An inner pair such as 3-1 that is no range of
// anything is taken as a whole and is no figure.
func (r *reader) ranged(i int, f figure) (figure, bool) {
	if _, year := r.year(i); year && f.bare {
		return f, false
	}
	between := r.frameBefore(i, "between")
	if k, link := r.connector(i, f.next, between); link != noLink {
		if g, ok := r.joinEnds(i, f, k, link, between); ok {
			return g, true
		}
	}
	if !between {
		return f, false
	}
	// بين مئة وثلاثة آلاف: the first reading ran over both ends.
	short, ok := r.end1(i, true)
	if !ok || short.next >= f.next {
		return f, false
	}
	if k, link := r.connector(i, short.next, true); link != noLink {
		return r.joinEnds(i, short, k, link, true)
	}
	return f, false
}

// link is the word or mark between two ends.
type link uint8

const (
	noLink link = iota
	hyphenLink
	orLink
	toLink
	andLink
)

// connector finds what links the amount before item j to another, and the
// item where that begins.
func (r *reader) connector(i, j int, between bool) (int, link) {
	if !r.near(j) || !r.near(j+1) && !r.hasAnd(j) && !r.has(j, digitsOrWords) {
		return j, noLink
	}
	from := r.frameBefore(i, "from")
	switch {
	case r.mark(j, '-') && (r.items[j].gap == r.items[j+1].gap || r.items[j].gap == glued):
		return j + 1, hyphenLink
	case r.frame(j, "or"):
		return j + 1, orLink
	case r.frame(j, "to"):
		if !between && r.changes(i) {
			return j, noLink
		}
		return j + 1, toLink
	case between:
		if k, ok := r.andDigits(j); ok {
			return k, andLink
		}
		if k, ok := r.andAny(j); ok {
			return k, andLink
		}
	case from && r.has(j, digitsOrWords): // من عشرة لعشرين
		if s, _ := r.senseWhere(j, lexicon.Cardinal, func(s *lexicon.Sense) bool { return s.Clitics == lexicon.For }); s != nil {
			return j, toLink
		}
	}
	return j, noLink
}

// frame reports whether item j is a frame word without a particle.
func (r *reader) frame(j int, key string) bool {
	s, _ := r.senseWhere(j, lexicon.Frame, func(s *lexicon.Sense) bool { return s.Key == key && s.Skip == 0 })
	return s != nil
}

// frameBefore reports whether a frame word stands right before item i, over
// the mark of a quotation and the article of digits.
func (r *reader) frameBefore(i int, key string) bool {
	for j := i - 1; j >= 0 && j >= i-3 && r.items[j+1].gap != broken; j-- {
		if r.is(j, lexicon.Frame, key) {
			return true
		}
		if !r.mark(j, '"') && !r.mark(j, '(') && !r.lone(j, "الـ") && !r.articleOfDigits(j) && !r.has(j, roles(lexicon.Qualifier)) {
			return false
		}
	}
	return false
}

// articleOfDigits reports whether item j is the الـ before digits, which the
// analysis gives no spelling.
func (r *reader) articleOfDigits(j int) bool {
	if j < 0 || r.items[j].kind != wordItem {
		return false
	}
	switch r.items[j].word.Entity {
	case "", "ال", "وال", "بال", "لل", "فال", "كال", "ولل", "وبال":
		return true
	}
	return false
}

// joinEnds makes the range of f and of the amount that begins at item k.
func (r *reader) joinEnds(i int, f figure, k int, l link, between bool) (figure, bool) {
	g, ok := r.end1(k, false)
	if !ok || f.qual == fahras.Vague || g.qual == fahras.Vague {
		return f, false
	}
	if want := r.clitic(l, k); g.number.clitics&^lexicon.Article != want {
		return f, false
	}
	if f.value.is(0) && l == hyphenLink {
		return f, false
	}
	if f.bare && g.bare {
		return r.joinNumbers(i, f, g, l, between)
	}
	if g.bare && (g.number.unit > f.number.unit || l == toLink && !between && !r.frameBefore(i, "from") || r.countedNounAt(g.next)) {
		return f, false
	}
	if !f.bare && !g.bare && !sameUnit(&f, &g) {
		return f, false
	}
	return r.span(f, g)
}

// clitic is the particle that the second end bears.
func (r *reader) clitic(l link, k int) lexicon.Clitics {
	s, _ := r.senseWhere(k, lexicon.Cardinal, func(s *lexicon.Sense) bool { return s.Clitics == lexicon.For })
	switch {
	case l == toLink && s != nil && !r.frame(k-1, "to"):
		return lexicon.For
	case l == andLink && r.items[k].kind != numberItem && !r.lone(k-1, "و"):
		return lexicon.And
	}
	return 0
}

// sameUnit reports whether f and g count the same thing.
func sameUnit(f, g *figure) bool {
	if f.kind != g.kind {
		return f.kind == fahras.Duration && g.kind == fahras.Age
	}
	if f.kind == fahras.Duration || f.kind == fahras.Age {
		return true
	}
	if f.kind == fahras.Money {
		return f.noun == g.noun && f.minor == g.minor && f.unit == g.unit || f.noun == "" && g.noun != "" && f.unit != "" && lexicon.DefaultCurrency(g.noun) == f.unit
	}
	return f.unit == g.unit
}

// span makes the range from f to g: what one end leaves out it has from the
// other.
func (r *reader) span(f, g figure) (figure, bool) {
	low, high := f.value, g.value
	if !low.ok() || !high.ok() {
		return f, false
	}
	if f.bare && f.number.unit == 0 && g.number.unit > 1 {
		if shared := low.times(whole(g.number.unit)); shared.less(high) {
			low = shared
		}
	}
	whole := g
	if g.bare {
		whole = f
	}
	if !f.bare && !g.bare && f.unit != g.unit && (f.kind == fahras.Duration || f.kind == fahras.Age) {
		if v, ok := inUnit(low, f.unit, g.unit); ok {
			low = v
		} else if v, ok := inUnit(high, g.unit, f.unit); ok {
			high, whole.unit = v, f.unit
		}
	}
	if !low.less(high) {
		return f, false
	}
	if whole.nation == "" {
		whole.nation = f.nation
	}
	whole.first, whole.start, whole.next, whole.end = f.first, f.start, g.next, g.end
	whole.value, whole.min, whole.max, whole.qual = value{}, low, high, fahras.Range
	whole.number.clitics, whole.number.start = f.number.clitics, f.number.start
	whole.number.sole = -1
	whole.bare = false
	return whole, true
}

// joinNumbers makes a range of two plain numbers, where something says that
// they are one: بين or من before them, أو between, or what they count behind.
// A hyphen alone makes a score, which is no figure.
func (r *reader) joinNumbers(i int, f, g figure, l link, between bool) (figure, bool) {
	counted := r.countedNounAt(g.next)
	rises := f.value.less(g.value)
	if f.number.unit == 0 && g.number.unit > 1 {
		rises = f.value.times(whole(g.number.unit)).less(g.value) || rises
	}
	switch {
	case l == hyphenLink && (r.items[g.first-1].gap != glued || r.items[g.first].gap != glued) && !counted:
		return f, false
	case l == hyphenLink && (!counted || !rises || g.value.less(whole(21)) && !r.has(i-1, roles(lexicon.Qualifier))):
		return figure{kind: fahras.NoFigure, next: r.scoreEnd(g.next)}, true
	case l == toLink && !counted && !between && !r.frameBefore(i, "from"):
		return f, false
	case l == orLink && !counted && f.number.unit == 0:
		return f, false
	case !rises:
		return f, false
	}
	span, ok := r.span(f, g)
	span.kind, span.bare = fahras.Number, true
	return span, ok
}

// scoreEnd goes on over further numbers of a score: 6-3-1.
func (r *reader) scoreEnd(i int) int {
	for r.mark(i, '-') && i+1 < len(r.items) && r.items[i].gap == glued && r.items[i+1].kind == numberItem && r.items[i+1].gap == glued {
		i += 2
	}
	return i
}

// Items that a verb of change may stand away from its amounts.
const changeReach = 40

// changes reports whether the amount at item i goes with a verb or noun of
// change: ارتفع من … إلى … are two amounts. A verb of another kind nearer to it
// takes it.
func (r *reader) changes(i int) bool {
	for j := i - 1; j >= 0 && j >= i-changeReach && r.items[j].sentence == r.items[i].sentence; j-- {
		if r.is(j, lexicon.Verb, "change") {
			return true
		}
		if r.is(j, lexicon.Verb, "between") || r.is(j, lexicon.Verb, "reach") && j >= i-3 {
			return false
		}
	}
	return false
}
