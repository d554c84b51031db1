package figure

import (
	"math/big"
	"strings"
	"unicode/utf8"
)

// numeral is one string of digits as it stands (section F). What its
// separators mean is settled at once where one rule decides; a numeral with
// one separator and exactly three digits behind it stays open until unit and
// article are known.
type numeral struct {
	digits int64    // all its digits as one number
	scale  int      // how many of them are a fraction
	count  int      // digits in all
	first  int      // digits before the first separator
	nought bool     // begins with 0
	open   bool     // rule 6: grouping or decimal
	sep    rune     // of an open numeral: its separator
	point  rune     // the separator that was decimal for certain, 0 if none
	group  rune     // the separator that grouped for certain, 0 if none
	long   *big.Rat // its value where digits cannot hold it
	parts  [3]int64 // of three runs that stops part (13.06.2025): a date perhaps
	widths [3]int
	vulgar bool // ½: digits over scale
}

// value is the number that n stands for.
func (n *numeral) value() value {
	switch {
	case n.vulgar:
		return ratio(n.digits, int64(n.scale))
	case n.long != nil:
		return wideValue(n.long)
	}
	return ratio(n.digits, pow10(n.scale)).short()
}

// plain reports whether n is digits and nothing else.
func (n *numeral) plain() bool { return n.first == n.count && !n.vulgar && n.long == nil }

// year reports whether n may be a year that needs little proof.
func (n *numeral) year() bool {
	return n.plain() && n.count == 4 && n.digits >= 1900 && n.digits <= 2099
}

// Limits of a string of digits that states an amount.
const (
	maxRuns   = 12 // groups
	maxDigits = 36 // longer ones are identifiers
)

// run is digits without a separator, and the separator before them.
type run struct {
	sep        rune
	start, end int
	digits     int
}

// readNumeral reads the digits at text[i:], up to limit. It returns where
// they end; ok is false where they form no number: addresses, versions,
// identifiers of many digits.
func readNumeral(text string, i, limit int) (n numeral, end int, ok bool) {
	if n, end, ok := readVulgar(text, i); ok {
		return n, end, true
	}
	var buffer [maxRuns]run
	runs := readRuns(buffer[:0], text, i, limit)
	end = runs[len(runs)-1].end
	if len(runs) == maxRuns {
		return n, end, false
	}
	return shape(text, runs)
}

// vulgars are the signs of fractions.
var vulgars = map[rune][2]int64{
	'½': {1, 2}, '⅓': {1, 3}, '⅔': {2, 3}, '¼': {1, 4}, '¾': {3, 4}, '⅕': {1, 5}, '⅖': {2, 5}, '⅗': {3, 5},
	'⅘': {4, 5}, '⅙': {1, 6}, '⅚': {5, 6}, '⅐': {1, 7}, '⅛': {1, 8}, '⅜': {3, 8}, '⅝': {5, 8}, '⅞': {7, 8},
	'⅑': {1, 9}, '⅒': {1, 10},
}

func readVulgar(text string, i int) (numeral, int, bool) {
	if text[i] < utf8.RuneSelf {
		return numeral{}, i, false
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	v, ok := vulgars[r]
	return numeral{digits: v[0], scale: int(v[1]), vulgar: true, count: 1}, i + size, ok
}

// digit is the value of the decimal digit at text[i:] and its length; -1 if
// there is none. Latin, Arabic-Indic, Persian and full-width digits count.
func digit(text string, i int) (int, int) {
	if i >= len(text) {
		return -1, 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		if c >= '0' && c <= '9' {
			return int(c - '0'), 1
		}
		return -1, 0
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	for _, zero := range [...]rune{0x0660, 0x06F0, 0xFF10} {
		if r >= zero && r <= zero+9 {
			return int(r - zero), size
		}
	}
	return -1, size
}

// ignorable reports whether r is a mark of direction or another invisible
// character that may stand anywhere.
func ignorable(r rune) bool {
	switch {
	case r < 0x061C:
		return r == 0x00AD
	case r == 0x061C, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2069, r == 0xFEFF, r == 0xFE0F, r == 0xFE0E:
		return true
	}
	return false
}

// skipIgnorable is where the first visible character at or after i stands.
func skipIgnorable(text string, i, limit int) int {
	for i < limit && text[i] >= utf8.RuneSelf {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !ignorable(r) {
			break
		}
		i += size
	}
	return i
}

// readRuns reads runs of digits with one separator between each two.
func readRuns(runs []run, text string, i, limit int) []run {
	sep := rune(0)
	for len(runs) < cap(runs) {
		r := run{sep: sep, start: i, end: i}
		for i < limit {
			d, size := digit(text, i)
			if d < 0 {
				break
			}
			i += size
			r.end = i
			r.digits++
			i = skipIgnorable(text, i, limit)
		}
		runs = append(runs, r)
		if i >= limit {
			break
		}
		mark, size := utf8.DecodeRuneInString(text[i:])
		mark = separator(mark)
		next := skipIgnorable(text, i+size, limit)
		if mark == 0 || next >= limit {
			break
		}
		if d, _ := digit(text, next); d < 0 {
			break
		}
		sep, i = mark, next
	}
	return runs
}

// separator gives the separator that r is, in one shape for each kind, or 0.
func separator(r rune) rune {
	switch r {
	case '.', '٫', '٬', 'ر':
		return r
	case ',', '\u060C', '\u201A': // Latin and Arabic comma; a low quotation mark typed for one
		return ','
	case ' ', '\u00A0', '\u202F', '\u2009', '\u2007':
		return ' '
	}
	return 0
}

// shape decides what the separators of runs mean, by the order of section F,
// and where the number ends.
func shape(text string, runs []run) (numeral, int, bool) {
	if n := spaced(runs); n > 1 {
		if n < len(runs) && runs[n].sep != ' ' && n+1 >= len(runs) {
			return settled(text, runs[:n+1], runs[n].digits, runs[n].sep, ' ')
		}
		return settled(text, runs[:n], 0, 0, ' ')
	}
	for i := range runs {
		if runs[i].sep == ' ' {
			runs = runs[:i]
			break
		}
	}
	switch {
	case len(runs) == 1:
		return settled(text, runs, 0, 0, 0)
	case runs[1].sep == 'ر':
		return agency(text, runs)
	}
	for i := range runs {
		switch runs[i].sep {
		case '٫': // rule 1
			return settled(text, runs[:i+1], runs[i].digits, '٫', groupBefore(runs[:i]))
		case 'ر':
			return marked(text, runs[:i])
		}
	}
	if runs[1].sep == '٬' {
		return settled(text, runs, 0, 0, '٬')
	}
	return marked(text, runs)
}

func groupBefore(runs []run) rune {
	if len(runs) > 1 {
		return runs[1].sep
	}
	return 0
}

// spaced counts the runs that single spaces group: one to three digits, then
// exactly three each (rule 7).
func spaced(runs []run) int {
	if runs[0].digits > 3 {
		return 1
	}
	n := 1
	for n < len(runs) && runs[n].sep == ' ' {
		if runs[n].digits != 3 {
			return 1
		}
		n++
	}
	return n
}

// agency reads the decimal of the agencies, fraction ر whole (rule 2).
func agency(text string, runs []run) (numeral, int, bool) {
	n, end, ok := settled(text, runs[:1], 0, 0, 0)
	if len(runs) > 2 && runs[2].sep == 'ر' || runs[0].digits > 9 || runs[1].digits > 9 {
		return n, end, ok
	}
	fraction := n.digits
	if n, end, ok = settled(text, runs[1:2], 0, 0, 0); !ok {
		return n, end, ok
	}
	width := runs[0].digits
	n.digits, n.scale = n.digits*pow10(width)+fraction, width
	n.count, n.first = n.count+width, 0
	if width == 3 && fraction == 0 {
		n.scale = 0
	}
	return n, end, true
}

// marked decides about stops and commas (rules 3 to 6).
func marked(text string, runs []run) (numeral, int, bool) {
	last := len(runs) - 1
	groups := grouped(runs)
	switch {
	case last == 0:
		return settled(text, runs, 0, 0, 0)
	case last == 1:
		return single(text, runs)
	case groups == len(runs) && !address(text, runs):
		return settled(text, runs, 0, 0, runs[1].sep)
	case groups == last && runs[last].sep != runs[1].sep:
		return settled(text, runs, runs[last].digits, runs[last].sep, runs[1].sep)
	case last == 2 && runs[1].sep == runs[2].sep && runs[1].sep == '.':
		return dotted(text, runs)
	case runs[1].sep == ',' && runs[1].digits <= 2 && runs[last].digits != 3:
		return single(text, runs[:2]) // 3,5,7: a list that lost its spaces
	}
	return numeral{}, runs[last].end, false
}

// address reports whether four groups of threes are an address on the
// internet rather than milliards: 192.168.100.200.
func address(text string, runs []run) bool {
	if len(runs) != 4 || runs[1].sep != '.' || runs[0].digits == 1 {
		return false
	}
	for _, r := range runs {
		if part, _, _ := settled(text, []run{r}, 0, 0, 0); part.digits > 255 || part.digits == 0 {
			return false
		}
	}
	return true
}

// grouped counts the runs from the first on that one separator groups: by
// threes, or as in India by twos with a last three.
func grouped(runs []run) int {
	if runs[0].digits > 3 {
		return 1
	}
	n := 1
	for n < len(runs) && runs[n].digits == 3 && runs[n].sep == runs[1].sep {
		n++
	}
	if n > 1 {
		return n
	}
	for n < len(runs) && runs[n].digits == 2 && runs[n].sep == ',' {
		n++
	}
	if n > 1 && n+1 == len(runs) && runs[n].digits == 3 && runs[n].sep == ',' {
		return n + 1
	}
	return 1
}

// single decides about one separator (rules 5 and 6).
func single(text string, runs []run) (numeral, int, bool) {
	sep := runs[1].sep
	if runs[1].digits != 3 || runs[0].digits > 3 {
		return settled(text, runs, runs[1].digits, sep, 0)
	}
	n, end, ok := settled(text, runs, 3, 0, 0)
	if n.nought {
		n.point = sep
		return n, end, ok
	}
	n.open, n.sep = true, sep
	return n, end, ok
}

// dotted reads three runs that stops part: a date, or a version.
func dotted(text string, runs []run) (numeral, int, bool) {
	var n numeral
	for i, r := range runs {
		part, _, ok := settled(text, []run{r}, 0, 0, 0)
		if !ok || r.digits > 4 {
			return numeral{}, runs[2].end, false
		}
		n.parts[i], n.widths[i] = part.digits, r.digits
	}
	return n, runs[2].end, true
}

// settled makes the numeral of runs; the last fraction of its digits stand
// behind the decimal sign.
func settled(text string, runs []run, fraction int, point, group rune) (numeral, int, bool) {
	n := numeral{scale: fraction, first: runs[0].digits, point: point, group: group}
	end := runs[len(runs)-1].end
	for _, r := range runs {
		n.count += r.digits
	}
	if n.count > maxDigits {
		return n, end, false
	}
	if n.count > 18 {
		return n.wide(text, runs, end)
	}
	for _, r := range runs {
		for i := r.start; i < r.end; {
			d, size := digit(text, i)
			if d >= 0 {
				n.nought = n.nought || i == runs[0].start && d == 0
				n.digits = n.digits*10 + int64(d)
				i += size
				continue
			}
			_, size = utf8.DecodeRuneInString(text[i:])
			i += size
		}
	}
	return n, end, true
}

// wide reads digits that no int64 holds.
func (n numeral) wide(text string, runs []run, end int) (numeral, int, bool) {
	var b strings.Builder
	for _, r := range runs {
		for i := r.start; i < r.end; {
			d, size := digit(text, i)
			if d >= 0 {
				b.WriteByte(byte('0' + d))
			} else {
				_, size = utf8.DecodeRuneInString(text[i:])
			}
			i += size
		}
	}
	all, _ := new(big.Int).SetString(b.String(), 10)
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n.scale)), nil)
	n.long = new(big.Rat).SetFrac(all, scale)
	return n, end, true
}
