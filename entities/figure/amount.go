package figure

import (
	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// amount reads a number with its unit, a range of them, or a unit that counts
// itself (sections A to L).
func (r *reader) amount(i int) (figure, bool) {
	if f, ok := r.double(i); ok {
		return f, true
	}
	f, ok := r.end1(i, false)
	if !ok {
		return r.bareUnit(i)
	}
	if g, ok := r.ranged(i, f); ok {
		return g, true
	}
	if f.kind == fahras.Number && !r.countable(i, &f) {
		return f, false
	}
	return f, true
}

// end1 reads one amount, which may be an end of a range: short tells that it
// must not run over a و that may join the other end.
func (r *reader) end1(i int, short bool) (figure, bool) {
	p := r.prefix(i)
	if p.at > i && p.at >= len(r.items) {
		return figure{next: i}, false
	}
	n, ok := r.numberOf(p.at, short)
	if !ok || p.at > i && n.clitics != 0 && p.code != "" {
		return figure{next: i}, false
	}
	f := figure{first: i, next: n.next, start: n.start, value: n.value, number: n, kind: fahras.Number, bare: true}
	if p.at > i {
		f.start = p.start
	}
	if p.negative {
		f.value = f.value.neg()
		f.number.value = f.value
	}
	if n.vague {
		f.value, f.min, f.max, f.qual = value{}, n.min, n.max, fahras.Vague
	}
	if n.some {
		f.qual = fahras.Greater
	}
	switch {
	case p.percent:
		f.kind, f.unit, f.bare = fahras.Percent, "%", false
	case p.code != "":
		f.kind, f.unit, f.bare = fahras.Money, p.code, false
		r.moneyTail(&f)
	case r.attach(&f):
		f.bare = false
	}
	if f.bare && (n.spoken && !r.wholeText(i, n.next) || n.one && !r.wholeText(i, n.next) || n.wants && !r.nounBehind(n.next)) {
		return f, false
	}
	if f.bare && n.part {
		return r.share(f)
	}
	if f.bare && n.single && n.sole < 0 { // خمس الناتج
		if g, ok := r.singleShare(i, f); ok {
			return g, true
		}
	}
	return f, true
}

// singleShare reads a word that is both a number and its part as the part,
// where what it is of follows.
func (r *reader) singleShare(i int, f figure) (figure, bool) {
	s, next := r.senseWhere(i, lexicon.Fraction, func(s *lexicon.Sense) bool { return s.Form == 0 })
	if s == nil || !r.definiteNoun(next) {
		return f, false
	}
	f.number.value, f.number.part, f.number.next, f.value, f.next = ratio(1, s.Value), true, next, ratio(1, s.Value), next
	return r.share(f)
}

// numberOf is number; short stops before a و that stands between two numbers
// of their own.
func (r *reader) numberOf(i int, short bool) (number, bool) {
	if i >= len(r.items) {
		return number{next: i}, false
	}
	if !short {
		return r.number(i)
	}
	if w, ok := r.words(i); ok && w.single {
		if n, ok := r.magnitudes(i, w); ok {
			return n, true
		}
	}
	return r.part(i)
}

// prefix is what may stand before a number: a sign, a percent sign, a sign
// or code of currency.
type prefix struct {
	at       int // the number's item
	start    int // byte where it begins
	negative bool
	percent  bool
	code     string
}

func (r *reader) prefix(i int) prefix {
	p := prefix{at: i, start: int(r.items[i].start)}
	for range 3 {
		j := p.at
		if j >= len(r.items) || j > i && r.items[j].gap == broken {
			return prefix{at: i}
		}
		it := &r.items[j]
		switch {
		case it.kind == markItem && (it.mark == '-' || it.mark == '+') && r.signAt(j):
			p.negative = it.mark == '-'
		case it.kind == markItem && it.mark == '%' && r.digitsNext(j, glued):
			p.percent = true
		case p.code == "" && r.codePrefix(j):
			p.code = r.key(j, lexicon.Code)
		case r.is(j, lexicon.Mark, "sign") && r.near(j+1) && (r.items[j+1].kind == numberItem || r.has(j+1, digitsOrWords)):
			s, _ := r.senseWhere(j, lexicon.Mark, func(s *lexicon.Sense) bool { return s.Key == "sign" })
			p.negative = s.Value < 0
			p.start = r.stem(j, s)
		default:
			return p
		}
		p.at++
	}
	return p
}

// signAt reports whether the hyphen at item j is the sign of the number
// behind it: glued to it, and to nothing before it.
func (r *reader) signAt(j int) bool {
	if j+1 >= len(r.items) || r.items[j+1].gap != glued {
		return false
	}
	next := r.items[j+1].kind == numberItem || r.has(j+1, roles(lexicon.Code)) && r.items[j+1].kind == markItem || r.mark(j+1, '%')
	before := j == 0 || r.items[j].gap != glued || r.mark(j-1, '(') || r.mark(j-1, '"') || r.has(j-1, roles(lexicon.Code)) ||
		r.mark(j-1, '[') || r.mark(j-1, ':')
	return next && before
}

func (r *reader) digitsNext(j int, most gap) bool {
	return j+1 < len(r.items) && r.items[j+1].kind == numberItem && r.items[j+1].gap <= most
}

// codePrefix reports whether item j is a sign or code of currency that stands
// before its number.
func (r *reader) codePrefix(j int) bool {
	if !r.has(j, roles(lexicon.Code)) {
		return false
	}
	s, _ := r.sense(j, lexicon.Code)
	if s == nil || s.Skip != 0 {
		return false
	}
	next := j + 1
	if r.mark(next, '-') && r.items[next].gap == glued {
		next++
	}
	if next >= len(r.items) || r.items[next].gap == broken {
		return false
	}
	it := &r.items[next]
	if it.kind != numberItem {
		return false
	}
	n := &r.nums[it.num]
	if r.items[j].kind == latinItem && it.gap != glued && (n.year() || commonWord[r.text[r.items[j].start:r.items[j].end]]) {
		return false
	}
	// 100 $ 5: the sign belongs to the number before it.
	behind := j > 0 && r.items[j-1].kind == numberItem && r.items[j].gap <= it.gap && r.items[j].gap != broken
	return !behind
}

// commonWord holds the codes that are also words or names of other things.
var commonWord = map[string]bool{"ALL": true, "TOP": true, "CUP": true, "TRY": true, "AMD": true, "SOS": true, "PEN": true,
	"GEL": true, "BAM": true, "CF": true, "ID": true, "SR": true, "LE": true, "DA": true, "CA": true, "BD": true, "RM": true,
	"KM": true, "FG": true, "RO": true, "LL": true, "LS": true, "UM": true, "MOP": true, "LAK": true, "DT": true}

// share makes a fraction that names no unit a share of something: ثلث الأسهم
// (section D), or gives up.
func (r *reader) share(f figure) (figure, bool) {
	if !r.shareOf(f.first, f.next, &f.number) {
		return f, false
	}
	f.kind, f.bare = fahras.Fraction, false
	return f, true
}

// shareOf reports whether the fraction word at item i is a share: a definite
// noun follows, or it is definite itself behind ب or إلى.
func (r *reader) shareOf(i, next int, n *number) bool {
	if r.is(next, lexicon.Label, "final") || r.has(next, roles(lexicon.Ordinal)) || n.definite && r.definiteNoun(next) {
		return false
	}
	s, _ := r.sense(next-1, lexicon.Fraction)
	if s == nil || s.Form&lexicon.Spoken != 0 { // نص is a text
		return false
	}
	ambiguous := s.Value >= 7 && s.Form == 0 // ثمن is a price, سبع a lion
	if n.definite {
		return !ambiguous && (r.has(i-1, roles(lexicon.Frame, lexicon.Qualifier)) || r.says(i-1, "مقدار", "نسبه", "بواقع") || n.clitics&lexicon.With != 0)
	}
	if ambiguous || s.Form&lexicon.Plural != 0 && next-1 == i {
		return false
	}
	if s.Value == 5 && s.Form == 0 && !r.definiteNoun(next) {
		return false
	}
	return r.definiteNoun(next) || s.Value <= 4 && s.Form&lexicon.Accusative == 0 && r.constructNoun(next)
}

// says reports whether item i is one of the folded words, behind particles too.
func (r *reader) says(i int, words ...string) bool {
	if i < 0 || i >= len(r.items) || r.items[i].kind != wordItem {
		return false
	}
	entity := r.items[i].word.Entity
	for _, w := range words {
		if foldsTo(entity, w) || len(entity) > 2 && foldsTo(entity[2:], w) {
			return true
		}
	}
	return false
}
