// Package figure reads the figures of Arabic news: every amount, date and
// quantity that a text states, with its value, unit and exact place.
//
// The grammar is small tables of words, compiled from seeds/lexicon, and
// rules over them, one file for each part of the language:
//
//	item.go       tokens as the grammar sees them
//	numeral.go    digits and separators
//	number.go     parts, magnitudes, what joins them
//	words.go      number words and fractions
//	vague.go      عشرات الآلاف, بضعة, نيف
//	amount.go     a number and its unit
//	money.go      names, signs and codes of currencies, minor units
//	unit.go       percent, points, quantities, durations, ages
//	ranges.go     ranges and what is left out
//	borrow.go     units that a list names once
//	qualify.go    approximators and bounds
//	resolve.go    which دينار
//	settle.go     which separator
//	date.go, numericdate.go, relative.go, period.go, hijri.go, clock.go
//	ordinal.go    ranks
//	except.go     numbers that are no figures
//
// A text is read once, from left to right; the longest reading wins, and no
// two figures overlap.
package figure

import (
	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// Reader reads figures. It keeps its working memory between articles; it is
// not safe for use by several goroutines at once. The zero Reader is ready.
type Reader struct{ r reader }

// Read appends the figures of the article to dst, in the order of the text.
// tokens are those of article.Text. The article's region settles names that
// several currencies share, its day of publication relative dates.
func (r *Reader) Read(dst []fahras.Figure, article *fahras.Article, tokens []analyze.Token) []fahras.Figure {
	return r.r.read(dst, article, tokens)
}

// reader is one pass over one article.
type reader struct {
	text   string
	region string
	day    day // of publication; zero if unknown
	items  []item
	nums   []numeral
	found  []figure
	places placeIndex
}

// figure is a figure in the making.
type figure struct {
	kind  fahras.FigureKind
	first int // its first item
	next  int // the item behind it
	start int // bytes
	end   int
	value value // as the number stands
	min   value // ends of a range or of a vague amount
	max   value
	scale value // what turns these into units: a borrowed magnitude, a minor unit
	qual  fahras.Qualifier
	unit  string
	// money
	noun       string // the noun of currency, "" where a code or sign stands
	minor      bool   // the noun is that of a minor unit
	nation     string // the country that its adjective names
	historic   bool
	part       string // the minor noun that a sum also counts: ريالان و50 هللة
	candidates []string
	per        string
	perEnd     int // the item behind what it is per
	// date
	date fahras.Date
	// what others may share
	number number
	bare   bool // a number that names no unit and counts no noun
	// borrowed tells that a neighbour named the unit.
	borrowed bool
}

func (r *reader) read(dst []fahras.Figure, article *fahras.Article, tokens []analyze.Token) []fahras.Figure {
	r.text, r.region, r.day = article.Text, article.Region, dayOf(article.Published)
	r.items, r.nums, r.found = r.items[:0], r.nums[:0], r.found[:0]
	r.places = placeIndex{mentions: r.places.mentions[:0]}
	r.scan(tokens)
	for i := 0; i < len(r.items); {
		i = r.next(i)
	}
	r.shareYears()
	r.borrow()
	r.resolve()
	r.settle()
	r.qualify()
	for i := range r.found {
		dst = append(dst, r.figure(&r.found[i]))
	}
	return dst
}

// beginners are the roles with which a figure may begin.
var beginners = roles(lexicon.Cardinal, lexicon.Hundred, lexicon.Magnitude, lexicon.Fraction, lexicon.Ordinal,
	lexicon.Vague, lexicon.Currency, lexicon.Minor, lexicon.Code, lexicon.Unit, lexicon.TimeUnit, lexicon.Month,
	lexicon.HijriMonth, lexicon.Weekday, lexicon.Day, lexicon.Part, lexicon.Decade, lexicon.Mark, lexicon.Frame)

// next reads the figure that begins at item i, if one does, and returns where
// to go on.
func (r *reader) next(i int) int {
	it := &r.items[i]
	if it.flags&beginners == 0 && it.kind != numberItem && !(it.kind == markItem && (it.mark == '-' || it.mark == '+' || it.mark == '%')) {
		return i + 1
	}
	if skip := r.exception(i); skip > i {
		return skip
	}
	best, ok := r.dates(i)
	if f, also := r.clock(i); also && (!ok || f.next > best.next) {
		best, ok = f, true
	}
	if f, also := r.amount(i); also && (!ok || f.next > best.next || best.kind == fahras.NoFigure && f.next == best.next) {
		best, ok = f, true
	}
	if f, also := r.ordinal(i); also && (!ok || f.next > best.next || best.kind == fahras.Number && f.next == best.next) {
		best, ok = f, true
	}
	if !ok {
		return max(i+1, best.next)
	}
	if best.kind != fahras.NoFigure {
		best.first = i
		if best.kind == fahras.Money {
			best.perEnd = r.perAt(&best)
		}
		r.add(best)
	}
	return max(best.next, best.perEnd, i+1)
}

// add keeps f, whose end is that of its last item.
func (r *reader) add(f figure) {
	if f.end == 0 {
		f.end = r.endOf(f.next - 1)
	}
	r.found = append(r.found, f)
}

// endOf is the byte where item i ends.
func (r *reader) endOf(i int) int { return int(r.items[i].end) }

// figure writes f as the article's record has it.
func (r *reader) figure(f *figure) fahras.Figure {
	scale := f.scale
	if !scale.ok() {
		scale = whole(1)
	}
	of := func(v value) value {
		if v.ok() {
			return v.times(scale)
		}
		return v
	}
	return fahras.Figure{
		Span:       fahras.Span{Start: f.start, End: f.end},
		Sentence:   int(r.items[f.first].sentence),
		Kind:       f.kind,
		Value:      of(f.value).rat(),
		Min:        of(f.min).rat(),
		Max:        of(f.max).rat(),
		Qualifier:  f.qual,
		Unit:       f.unit,
		Candidates: f.candidates,
		Per:        f.per,
		Date:       f.date,
	}
}
