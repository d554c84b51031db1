package local

import (
	"encoding/binary"
	"math/big"
	"strings"
)

// sortableDigits is the number of digits that sortable keeps: amounts that
// agree so far sort as equals.
const sortableDigits = 60

// sortable writes r so that byte strings compare as the numbers do, nil of
// nil: a byte for the sign, the decimal exponent, the digits without zeros at
// either end; of negative numbers all but the sign inverted.
func sortable(r *big.Rat) []byte {
	if r == nil {
		return nil
	}
	digits, exponent := decimal(r)
	if digits == "" {
		return []byte{zeroSign}
	}
	key := []byte{positiveSign}
	key = binary.BigEndian.AppendUint32(key, uint32(int64(exponent)+1<<31))
	key = append(key, digits...)
	if r.Sign() < 0 {
		key[0] = negativeSign
		key = append(key, 0) // behind inverted digits the longer number is the smaller
		for i := range key[1:] {
			key[1+i] ^= 0xff
		}
	}
	return key
}

// The first bytes of what sortable writes.
const (
	negativeSign = 0x7f
	zeroSign     = 0x80
	positiveSign = 0x81
)

// decimal gives the digits of |r| as 0.DIGITS times ten to the exponent, cut
// off after sortableDigits; no digits of zero.
func decimal(r *big.Rat) (digits string, exponent int) {
	// The quotient of numbers of n and m digits has n-m or n-m+1 digits before
	// the point: shifting it by the difference leaves enough of them.
	numerator := new(big.Int).Abs(r.Num())
	shift := sortableDigits + 1 - (len(numerator.Text(10)) - len(r.Denom().Text(10)))
	power := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(shift, -shift))), nil)
	if shift >= 0 {
		numerator.Mul(numerator, power).Quo(numerator, r.Denom())
	} else {
		numerator.Quo(numerator, power.Mul(power, r.Denom()))
	}
	digits = numerator.Text(10)
	if digits == "0" {
		return "", 0
	}
	exponent = len(digits) - shift
	return strings.TrimRight(digits[:min(len(digits), sortableDigits)], "0"), exponent
}
