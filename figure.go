package fahras

import (
	"fmt"
	"math/big"
	"strings"
)

// FigureKind says what a Figure counts.
type FigureKind uint8

// The kinds of figure. The zero FigureKind is none.
const (
	NoFigure        FigureKind = iota
	Money                      // an amount of a currency
	Percent                    // a share in hundredths
	PercentagePoint            // a difference of two percentages
	BasisPoint                 // a hundredth of a percentage point
	Number                     // a plain count
	Ordinal                    // a rank: الثالث, الـ75
	Quantity                   // an amount of a unit of measure
	DateFigure                 // a day, month, year, interval or relative date
	Time                       // a time of day
	Duration                   // a length of time
	Age                        // the age of a person
	Fraction                   // a part of something: ثلث, 3/4, 7 من كل 10
	Multiplier                 // a number of times: ضعف, 5 أضعاف
)

var figureKindNames = [...]string{
	"", "money", "percent", "percentage_point", "basis_point", "number", "ordinal",
	"quantity", "date", "time", "duration", "age", "fraction", "multiplier",
}

// String is the kind's name in records, "" of the zero FigureKind.
func (k FigureKind) String() string { return figureKindNames[k] }

// ParseFigureKind is the inverse of String; ok is false for any other name.
func ParseFigureKind(name string) (k FigureKind, ok bool) {
	return parseName[FigureKind](figureKindNames[:], name)
}

// Qualifier says how the stated value bounds the one meant.
type Qualifier uint8

// The qualifiers. A bound keeps the stated number in Value.
const (
	Exact        Qualifier = iota // as stated
	Approx                        // نحو، حوالي
	Range                         // between Min and Max
	Greater                       // أكثر من
	GreaterEqual                  // لا يقل عن
	Less                          // أقل من
	LessEqual                     // لا يتجاوز
	Vague                         // an order of magnitude: عشرات الآلاف
)

var qualifierNames = [...]string{"exact", "approx", "range", "gt", "ge", "lt", "le", "vague"}

// String is the qualifier's name in records: exact, approx, range, gt, ge, lt,
// le or vague.
func (q Qualifier) String() string { return qualifierNames[q] }

// ParseQualifier is the inverse of String; ok is false for any other name.
func ParseQualifier(name string) (q Qualifier, ok bool) {
	for i, n := range qualifierNames {
		if n == name {
			return Qualifier(i), true
		}
	}
	return 0, false
}

// Figure (رقم) is one amount, date or other number that a text states. The
// rules are those of the project's figure grammar, package entities/figure.
type Figure struct {
	// Span holds number, magnitude, unit and the unit's adjective; no
	// particle, approximator or direction mark at either end.
	Span Span
	// Sentence is an index into the Document's Sentences.
	Sentence int
	Kind     FigureKind
	// Value is exact; nil for ranges, dates and vague amounts.
	Value *big.Rat
	// Min and Max are the ends of a range, or of a vague amount where the
	// word bounds it; nil otherwise.
	Min, Max  *big.Rat
	Qualifier Qualifier
	// Unit is an ISO 4217 code, "%", "pp", "bp" or a unit identifier of CLDR;
	// "" for a count, and for money whose currency the text leaves open.
	Unit string
	// Candidates are currency codes, best first, where the text leaves a choice.
	Candidates []string
	// Per is the unit, currency code or "share" that the amount is for one of; "" if none.
	Per string
	// Date is set for dates and times of day.
	Date Date
}

// Date is a date or time of day as far as a text states it. The zero Date is
// that of a Figure of another kind.
type Date struct {
	// ISO is ISO 8601: 2025-06-13, 2025-06, 2025, --06-13 without a year,
	// 2010/2015 an interval, 10:30 or 15:00Z a time of day; "" of relative
	// dates and of Hijri dates without a year.
	ISO string
	// Grain is "day", "month", "year", "relative" or "period"; "" of a time.
	Grain string
	// Calendar is "gregorian" or "hijri".
	Calendar string
	// Hijri is the Hijri date in the form of ISO, "" if none is stated.
	Hijri string
	// Inferred is the full date where the publication date settles it.
	Inferred string
}

// FormatValue writes r as records do: a decimal where it has a finite one,
// else a fraction ("1000000000/3"); nil is "".
func FormatValue(r *big.Rat) string {
	switch {
	case r == nil:
		return ""
	case r.IsInt():
		return r.Num().String()
	}
	if digits, exact := r.FloatPrec(); exact {
		return r.FloatString(digits)
	}
	return r.RatString()
}

// maxExponent bounds what ParseValue expands, for "1e999999999" is legal input.
const maxExponent = 1000

// ParseValue reads what FormatValue writes, and numbers as users type them:
// "14800000000", "0.015", "1000000000/3", "1e9".
func ParseValue(s string) (*big.Rat, error) {
	if _, exponent, ok := strings.Cut(strings.ToLower(s), "e"); ok {
		var n int
		if _, err := fmt.Sscanf(exponent, "%d", &n); err != nil || n > maxExponent || n < -maxExponent {
			return nil, fmt.Errorf("not a number: %q", s)
		}
	}
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return nil, fmt.Errorf("not a number: %q", s)
	}
	return r, nil
}
