package figure

import (
	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// Items away from a figure at which its qualifier may stand: a phrase at most
// three words off, a verb further (section M).
const (
	phraseReach = 7
	verbReach   = 14
)

// qualifierOf names the senses of qualifiers.tsv.
var qualifierOf = map[string]fahras.Qualifier{
	"approx": fahras.Approx, "gt": fahras.Greater, "ge": fahras.GreaterEqual, "lt": fahras.Less, "le": fahras.LessEqual,
}

// qualify reads the approximators and bounds before and behind each figure.
func (r *reader) qualify() {
	for i := range r.found {
		f := &r.found[i]
		if f.qual != fahras.Exact || !qualifiable(f.kind) {
			continue
		}
		limit := 0
		if i > 0 {
			limit = r.found[i-1].next
		}
		if q, ok := r.partedRange(i); ok {
			f.qual = q
			continue
		}
		if q, ok := r.behind(f); ok {
			f.qual = q
		} else if q, ok := r.before(f, limit); ok {
			f.qual = q
		} else if i > 0 && r.governedWith(&r.found[i-1], f) {
			f.qual = r.found[i-1].qual
		}
	}
}

// governedWith reports whether one verb bounds both g and f: يتجاوز سعرها 750
// مليون ليرة في بيروت و500 مليون خارجها.
func (r *reader) governedWith(g, f *figure) bool {
	if g.qual != fahras.Greater && g.qual != fahras.LessEqual || !sameUnit(g, f) || r.items[g.first].sentence != r.items[f.first].sentence {
		return false
	}
	and := f.number.clitics == lexicon.And || r.lone(f.first-1, "و") && f.number.clitics == 0
	return and && f.first-g.next <= 5 && r.plainBetween(g.next, f.first) && r.verbBefore(g.first, 6, "exceed") &&
		!r.has(f.first-1, roles(lexicon.Qualifier))
}

func qualifiable(kind fahras.FigureKind) bool {
	return kind != fahras.DateFigure && kind != fahras.Time && kind != fahras.Ordinal
}

// behind reads a qualifier behind the figure, over what it is per.
func (r *reader) behind(f *figure) (fahras.Qualifier, bool) {
	for _, j := range [...]int{f.next, f.perEnd} {
		if !r.near(j) || j == 0 {
			continue
		}
		if r.mark(j, ',') {
			j++
		}
		if q, ok := r.phraseBehind(j); ok {
			return q, true
		}
	}
	if f.kind == fahras.Number { // 30 شخصا على الأقل
		for j := f.next; j < f.next+2 && r.countedNounAt(j); j++ {
			if q, ok := r.phraseBehind(j + 1); ok {
				return q, true
			}
		}
	}
	return 0, false
}

// phraseBehind reads the qualifier behind a figure at item j.
func (r *reader) phraseBehind(j int) (fahras.Qualifier, bool) {
	if !r.near(j) {
		return 0, false
	}
	s, next := r.senseWhere(j, lexicon.Qualifier, func(s *lexicon.Sense) bool { return s.Form&lexicon.Plural != 0 })
	if s == nil || r.lone(next, "من") && !r.frame(j, "or") {
		return 0, false // وأكثر من: the bound of the next figure
	}
	return qualifierOf[s.Key], true
}

// before reads the qualifier before the figure: the nearest phrase that ends
// right before it, or a verb that governs it.
func (r *reader) before(f *figure, limit int) (fahras.Qualifier, bool) {
	end := r.opening(f.first)
	if r.mark(end-1, '~') {
		return fahras.Approx, true
	}
	words := 0
	for j := end - 1; j >= limit && j >= end-verbReach; j-- {
		if r.items[j+1].gap == broken || r.stops(j) {
			return 0, false
		}
		if q, ok := r.phrase(f, j, end); ok {
			return q, true
		}
		if q, ok := r.verb(f, j, end); ok {
			return q, q != fahras.Exact
		}
		words++
	}
	return 0, false
}

// opening steps back over what stands between a qualifier and its figure: a
// bracket, a quotation mark, the article or particle of digits, words such as
// مبلغ and حاجز.
func (r *reader) opening(i int) int {
	for i > 0 && r.items[i].gap != broken {
		j := i - 1
		if r.mark(j, '"') || r.articleOfDigits(j) ||
			r.mark(j, '(') && r.has(j-1, roles(lexicon.Qualifier)) || r.says(j, "مبلغ", "حاجز", "مستوي", "عتبه", "سقف", "نسبه", "عن", "قيمته") && r.has(j-1, roles(lexicon.Qualifier, lexicon.Verb, lexicon.Frame)) && !r.says(j, "عن") {
			i = j
			continue
		}
		return i
	}
	return i
}

// stops reports whether item j parts a figure from what stands before it.
func (r *reader) stops(j int) bool {
	it := &r.items[j]
	if it.kind != markItem {
		return false
	}
	switch it.mark {
	case '.', ',', '؛', ';', ':', '(', ')', '؟', '!':
		return true
	}
	return false
}

// phrase reads the qualifier that begins at item j and ends before item end,
// or a few words off.
func (r *reader) phrase(f *figure, j, end int) (fahras.Qualifier, bool) {
	s, next := r.senseWhere(j, lexicon.Qualifier, func(s *lexicon.Sense) bool {
		return s.Form&lexicon.Plural == 0 && s.Clitics&lexicon.Then == 0
	})
	if s == nil || next > end {
		return 0, false
	}
	distance := end - next
	if s.Form&lexicon.Construct != 0 && distance > 0 || distance > 3 {
		return 0, false
	}
	if distance > 0 && r.has(end-1, roles(lexicon.Frame)) {
		return 0, false
	}
	if s.Form&lexicon.Construct != 0 && !r.bounds(f, j, s) {
		return 0, false
	}
	q := qualifierOf[s.Key]
	if r.negated(j) || s.Key == "lt" && r.negatedVerb(j) {
		q = opposite(q)
	}
	return q, true
}

// bounds reports whether a word with another sense, such as فوق or حتى, does
// bound the figure: over three towns, without three players are no bounds.
func (r *reader) bounds(f *figure, j int, s *lexicon.Sense) bool {
	small := f.kind == fahras.Number && f.number.single || f.kind == fahras.Number && f.value.less(whole(11))
	switch s.Key {
	case "gt", "lt":
		return !small && (f.kind != fahras.Number || r.countedNounAt(f.next) || f.number.unit > 0 || !f.value.less(whole(100)))
	case "le": // حتى
		return f.kind != fahras.Number || f.number.unit > 0
	}
	return true
}

// negated reports whether لا, لم or ما لا stands before item j.
func (r *reader) negated(j int) bool {
	return j > 0 && r.items[j].gap != broken && r.negation(j-1)
}

func (r *reader) negation(j int) bool {
	if j < 0 || r.items[j].kind != wordItem {
		return false
	}
	return r.says(j, "لا", "لم", "لن", "الا", "لما", "بلا") && r.items[j].word.Entity != "إلا"
}

// negatedVerb reports whether the verb before أقل من is negated: لن يبيع بأقل من.
func (r *reader) negatedVerb(j int) bool {
	for k := j - 1; k >= 0 && k >= j-3 && r.items[k+1].gap != broken; k-- {
		if r.negation(k) {
			return true
		}
	}
	return false
}

// opposite is the bound that remains when its phrase is denied.
func opposite(q fahras.Qualifier) fahras.Qualifier {
	switch q {
	case fahras.Greater:
		return fahras.LessEqual
	case fahras.Less:
		return fahras.GreaterEqual
	}
	return q
}

// verb reads the verb at item j as what bounds the figure that begins at item
// end: تجاوزت الخسائر 70 مليون. A preposition right before the figure
// frees it from the verb.
func (r *reader) verb(f *figure, j, end int) (fahras.Qualifier, bool) {
	if !r.has(j, roles(lexicon.Verb)) {
		return 0, false
	}
	s, next := r.senseWhere(j, lexicon.Verb, func(s *lexicon.Sense) bool { return s.Key != "change" && s.Key != "between" && s.Key != "almost" })
	if s == nil || next > end {
		return 0, false
	}
	apart := s.Form&lexicon.Construct != 0
	if apart && !r.prepositionOf(s.Key, end-1) || apart && end-j > 6 {
		return 0, false
	}
	free := !apart && next < end && (r.ruled(end-1) || f.number.clitics&(lexicon.With|lexicon.For) != 0)
	direct := next == end
	switch s.Key {
	case "exceed":
		if free || s.Rest != "" && !direct {
			return 0, s.Rest == ""
		}
		if r.negated(j) {
			return fahras.LessEqual, true
		}
		return fahras.Greater, true
	case "below":
		if !direct && !apart {
			return 0, false
		}
		if r.negated(j) {
			return fahras.GreaterEqual, true
		}
		return fahras.Less, true
	case "near":
		if free {
			return 0, true
		}
		return fahras.Approx, s.Rest == "" || direct
	case "begin":
		return fahras.GreaterEqual, r.lone(end-1, "من") && end-j <= 5
	case "reach":
		return r.reached(f, j, end), true
	}
	return 0, false
}

// prepositionOf reports whether item j is the preposition that a verb of the
// class governs, apart from it: يربو عددهم على.
func (r *reader) prepositionOf(class string, j int) bool {
	switch class {
	case "exceed":
		return r.is(j, lexicon.Frame, "on") || r.is(j, lexicon.Frame, "of")
	case "below":
		return r.is(j, lexicon.Frame, "of")
	}
	return r.lone(j, "من")
}

// ruled reports whether item j is a preposition that takes the figure away
// from a verb before it.
func (r *reader) ruled(j int) bool {
	return r.has(j, roles(lexicon.Frame)) && !r.is(j, lexicon.Frame, "the") && !r.lone(j, "و")
}

// reached decides about بلغ and يصل إلى: exact, but an upper bound behind قد
// and يمكن, or of a reward or fine.
func (r *reader) reached(f *figure, j, end int) fahras.Qualifier {
	if r.is(j-1, lexicon.Verb, "almost") {
		return fahras.Approx
	}
	if !r.says(j, "يصل", "تصل", "يبلغ", "تبلغ", "ليصل", "لتصل") {
		return fahras.Exact
	}
	if r.says(j-1, "ما") && r.says(j, "يصل", "تصل") {
		return fahras.LessEqual
	}
	if j > 0 && r.says(j-1, "قد", "وقد", "يمكن", "ربما") || j > 1 && r.says(j-2, "يمكن", "ممكن") && r.says(j-1, "ان") {
		if r.is(end-1, lexicon.Frame, "to") || end-j <= 4 {
			return fahras.LessEqual
		}
	}
	if !r.is(end-1, lexicon.Frame, "to") || !r.says(j, "يصل", "تصل") {
		return fahras.Exact
	}
	for k := j - 1; k >= 0 && k >= j-5 && r.items[k+1].gap != broken && !r.stops(k); k-- {
		if r.says(k, "مكافاه", "جائزه", "غرامه", "بغرامه", "جوائز", "غرامات", "عقوبه", "سقف", "حد", "حوافز", "جاءزه") {
			return fahras.LessEqual
		}
	}
	return fahras.Exact
}

// partedRange gives the ends of a range that a bracket or a clause parts:
// بين 112 ألف ريال (30 ألف دولار) و167 ألف ريال are two bounds.
func (r *reader) partedRange(i int) (fahras.Qualifier, bool) {
	f := &r.found[i]
	if r.frameBefore(f.first, "between") && r.verbBefore(f.first, 6, "between") {
		return fahras.GreaterEqual, true
	}
	if f.number.clitics&lexicon.And == 0 && !r.lone(f.first-1, "و") && !r.verbAmount(f.first) {
		return 0, false
	}
	sentence := r.items[f.first].sentence
	for j := i - 1; j >= 0 && r.items[r.found[j].first].sentence == sentence; j-- {
		g := &r.found[j]
		if g.qual == fahras.GreaterEqual && r.frameBefore(g.first, "between") {
			return fahras.LessEqual, sameUnit(g, f)
		}
		if sameUnit(g, f) && g.qual == fahras.LessEqual {
			return 0, false
		}
	}
	return 0, false
}

// verbAmount reports whether إلى زيادة مقدارها or the like stands before item
// i: the second end of a parted range in words of its own.
func (r *reader) verbAmount(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if r.is(j, lexicon.Frame, "to") {
			return true
		}
	}
	return false
}
