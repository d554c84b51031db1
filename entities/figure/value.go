package figure

import (
	"math/big"
	"math/bits"
)

// value is an exact rational number: num/den while both fit into 63 bits,
// wide beyond that. The zero value is none.
type value struct {
	num, den int64
	wide     *big.Rat
}

func whole(n int64) value        { return value{num: n, den: 1} }
func ratio(n, d int64) value     { return value{num: n, den: d} }
func wideValue(r *big.Rat) value { return value{wide: r} }

// ok reports whether v is a number at all.
func (v value) ok() bool { return v.den != 0 || v.wide != nil }

// rat is v for a record; nil of none.
func (v value) rat() *big.Rat {
	switch {
	case v.wide != nil:
		return v.wide
	case v.den == 0:
		return nil
	}
	return big.NewRat(v.num, v.den)
}

// is reports whether v is the integer n.
func (v value) is(n int64) bool { return v.wide == nil && v.num == n*v.den && v.den != 0 }

// integer gives v as an integer if it is one.
func (v value) integer() (int64, bool) {
	if v.wide != nil || v.den == 0 || v.num%v.den != 0 {
		return 0, false
	}
	return v.num / v.den, true
}

func (v value) neg() value { return v.times(whole(-1)) }

func (v value) times(w value) value {
	if v.wide == nil && w.wide == nil {
		num, fits := mul(v.num, w.num)
		den, also := mul(v.den, w.den)
		if fits && also {
			return value{num: num, den: den}.short()
		}
	}
	return wideValue(new(big.Rat).Mul(v.rat(), w.rat()))
}

func (v value) over(n int64) value { return v.times(ratio(1, n)) }

func (v value) plus(w value) value {
	if v.wide == nil && w.wide == nil {
		a, first := mul(v.num, w.den)
		b, second := mul(w.num, v.den)
		den, third := mul(v.den, w.den)
		if sum := a + b; first && second && third && (sum > a) == (b > 0) {
			return value{num: sum, den: den}.short()
		}
	}
	return wideValue(new(big.Rat).Add(v.rat(), w.rat()))
}

// less reports whether v < w.
func (v value) less(w value) bool {
	if v.wide == nil && w.wide == nil {
		a, first := mul(v.num, w.den)
		b, second := mul(w.num, v.den)
		if first && second {
			return a < b
		}
	}
	return v.rat().Cmp(w.rat()) < 0
}

// short cancels a denominator that a magnitude has made superfluous.
func (v value) short() value {
	if v.den > 1 && v.num%v.den == 0 {
		return whole(v.num / v.den)
	}
	return v
}

// mul is a*b, and whether it fits.
func mul(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(magnitudeOf(a), magnitudeOf(b))
	if hi != 0 || lo > 1<<62 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

func magnitudeOf(a int64) uint64 {
	if a < 0 {
		return uint64(-a)
	}
	return uint64(a)
}

// pow10 is ten to the n for n up to 18.
func pow10(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}
