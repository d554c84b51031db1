package figure

import (
	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// borrow gives plain numbers the unit that a neighbour names for both
// (section L): in lists, from … to, and comparisons.
func (r *reader) borrow() {
	for i := len(r.found) - 1; i >= 0; i-- {
		if f := &r.found[i]; f.bare && f.kind == fahras.Number && f.qual != fahras.Vague {
			if i+1 < len(r.found) && r.listed(f, &r.found[i+1]) {
				r.lend(f, &r.found[i+1], true)
			}
		}
	}
	for i := range r.found {
		f := &r.found[i]
		if !f.bare || f.kind != fahras.Number || f.qual == fahras.Vague {
			continue
		}
		if lender := r.lender(i); lender != nil {
			r.lend(f, lender, false)
		}
	}
}

// lendable reports whether f has a unit that it may lend.
func lendable(f *figure) bool {
	switch f.kind {
	case fahras.Money, fahras.Percent, fahras.PercentagePoint, fahras.BasisPoint, fahras.Quantity, fahras.Duration, fahras.Age:
		return !f.bare
	}
	return false
}

// lend gives f the unit of g. share gives it g's magnitude too, where f has
// none: 2 و3 و5 ملايين دولار.
func (r *reader) lend(f, g *figure, share bool) {
	f.kind, f.unit, f.noun, f.minor, f.nation, f.historic = g.kind, g.unit, g.noun, g.minor, g.nation, g.historic
	f.scale, f.bare, f.borrowed = g.scale, false, true
	if share && f.number.unit == 0 && g.number.unit > 1 && f.number.value.less(whole(1000)) {
		f.value = f.value.times(whole(g.number.unit))
		f.number.unit = g.number.unit
	}
	if f.kind == fahras.Duration || f.kind == fahras.Age {
		f.kind = g.kind
	}
}

// listed reports whether nothing but a link stands between f and g: و, أو, or
// the إلى of a change.
func (r *reader) listed(f, g *figure) bool {
	if !lendable(g) || g.qual == fahras.Range && f.qual == fahras.Range || f.next > g.first || r.items[f.first].sentence != r.items[g.first].sentence {
		return false
	}
	gapItems := g.first - f.next
	if r.bothBounds(f.next, g.first) {
		return true
	}
	and := gapItems == 0 && g.number.clitics&lexicon.And != 0 || gapItems <= 2 && gapItems > 0 && r.linkWord(f.next)
	if and {
		return true
	}
	change := r.frameBefore(f.first, "from") && r.frameBefore(g.first, "to") || r.frameBefore(f.first, "to") && r.frameBefore(g.first, "from")
	return change && gapItems <= 12 && !r.countedNounAt(f.next) && r.plainBetween(f.next, g.first)
}

// bothBounds reports whether items i to j are the words of a second bound: لا
// تقل عن 10 آلاف ولا تزيد على 50 ألف درهم.
func (r *reader) bothBounds(i, j int) bool {
	if j-i < 2 || j-i > 6 || !(r.lone(i, "و") || r.says(i, "لا", "لم") && !r.lone(i, "لا")) {
		return false
	}
	for k := i + 1; k < j; k++ {
		if !r.has(k, roles(lexicon.Verb, lexicon.Qualifier, lexicon.Frame)) && !r.negation(k) {
			return false
		}
	}
	return true
}

// linkWord reports whether item i is و or أو by itself.
func (r *reader) linkWord(i int) bool {
	return r.near(i) && (r.lone(i, "و") || r.lone(i, "وال") || r.frame(i, "or") || r.mark(i, ',') && r.lone(i+1, "و") || r.lone(i, "والـ"))
}

// plainBetween reports whether no stop or bracket parts items i to j.
func (r *reader) plainBetween(i, j int) bool {
	for ; i < j; i++ {
		if r.items[i].gap == broken || r.mark(i, '(') || r.mark(i, '.') {
			return false
		}
	}
	return true
}

// comparers are the words behind which a bare number is compared with the
// amount before it.
var comparers = []string{"مقابل", "بدل", "بدلا", "مقارنه", "كان", "كانت", "وليس", "ليس", "منها", "بينها", "اصل", "بعد", "عوضا", "ضد"}

// lender finds the figure that names the unit of the bare number i.
func (r *reader) lender(i int) *figure {
	f := &r.found[i]
	from, to := r.frameBefore(f.first, "from"), r.frameBefore(f.first, "to")
	counts := r.countedNounAt(f.next)
	before := r.lenderBefore(i)
	switch {
	case counts:
		return nil
	case before != nil && from && r.frameBefore(before.first, "to") && r.items[before.first].sentence == r.items[f.first].sentence && i > 0 && before == &r.found[i-1] && r.plainBetween(before.next, f.first):
		return before
	case to && i > 0 && r.found[i-1].kind == fahras.Quantity && r.adjacent(&r.found[i-1], f):
		return &r.found[i-1]
	case before != nil && to && r.frameBefore(before.first, "from") && r.adjacent(before, f):
		return before
	case before != nil && i > 0 && before == &r.found[i-1] && r.adjacent(before, f) && r.compared(f.first) && before.kind == fahras.Money:
		return before
	}
	if f.number.unit < 1e6 || f.number.spoken || r.countsHeads(f.first) || r.goesOn(i) {
		return nil
	}
	if before == nil {
		before = r.lenderBehind(i)
	}
	return before
}

// goesOn reports whether the number i goes on counting what a number before
// it counts: 1.4 مليون شخص … و3.3 ملايين يعملون. What stands nearer decides, an
// amount of money or a number.
func (r *reader) goesOn(i int) bool {
	f := &r.found[i]
	for j := i - 1; j >= 0 && r.items[r.found[j].first].sentence == r.items[f.first].sentence; j-- {
		switch g := &r.found[j]; {
		case g.kind == fahras.Money:
			return false
		case g.kind == fahras.Number && g.qual != fahras.Vague && !g.number.single:
			return true
		}
	}
	return false
}

// adjacent reports whether f follows g in one sentence, not far behind.
func (r *reader) adjacent(g, f *figure) bool {
	return r.items[g.first].sentence == r.items[f.first].sentence && f.first-g.next <= 12
}

// compared reports whether a word of comparison stands before item i.
func (r *reader) compared(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if r.says(j, comparers...) {
			return true
		}
		if !r.has(j, roles(lexicon.Frame, lexicon.Qualifier)) && !r.articleOfDigits(j) && !r.lone(j, "ب") && !r.lone(j, "بـ") {
			return false
		}
	}
	return false
}

// lenderBefore is the nearest amount of money before figure i, in its sentence
// or the two before; what only converts another amount lends nothing.
func (r *reader) lenderBefore(i int) *figure {
	sentence := r.items[r.found[i].first].sentence
	for j := i - 1; j >= 0; j-- {
		g := &r.found[j]
		if r.items[g.first].sentence < sentence-2 {
			return nil
		}
		if g.kind == fahras.Percent && r.items[g.first].sentence == sentence && r.found[i].number.unit == 0 && j == i-1 {
			return g
		}
		if g.kind == fahras.Money && !g.borrowed && !r.converts(g) {
			return g
		}
	}
	return nil
}

// lenderBehind is the next amount of money behind figure i in its sentence.
func (r *reader) lenderBehind(i int) *figure {
	for j := i + 1; j < len(r.found); j++ {
		g := &r.found[j]
		if r.items[g.first].sentence != r.items[r.found[i].first].sentence {
			return nil
		}
		if g.kind == fahras.Money && !r.converts(g) {
			return g
		}
	}
	return nil
}

// converts reports whether the amount g says another one again in a currency
// of its own: in brackets, or behind أي and يعادل.
func (r *reader) converts(g *figure) bool {
	for j := g.first - 1; j >= 0 && j >= g.first-4 && r.items[j].sentence == r.items[g.first].sentence; j-- {
		if r.mark(j, '(') || r.says(j, "يعادل", "تعادل", "معادل", "يساوي", "اي") {
			return true
		}
		if r.items[j].kind == numberItem {
			return false
		}
	}
	return false
}

// heads are the words before a number of people or things.
var heads = []string{"عدد", "عددهم", "عددها", "اعداد", "سكان", "تعداد", "اعدادهم", "العدد", "مستخدميه", "مستخدمي", "انتاج", "الانتاج"}

// Items that such a word may stand away from its number.
const headReach = 12

func (r *reader) countsHeads(i int) bool {
	for j := i - 1; j >= 0 && j >= i-headReach && r.items[j].sentence == r.items[i].sentence; j-- {
		if r.says(j, heads...) {
			return true
		}
	}
	return false
}
