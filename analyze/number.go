package analyze

import (
	"unicode/utf8"
)

// Marks that may stand in a number.
const (
	commas      = ",\u060C\u066C" // ASCII and Arabic comma, Arabic thousands separator
	points      = ".\u066B"       // full stop, Arabic decimal separator
	groupSpaces = " \u00A0\u202F\u2009\u2007"
	signMarks   = "+-\u2212"
	rangeSigns  = "+-\u2010\u2011\u2013\u2212"
	percents    = "%\u066A\uFF05\u2030\u0609"
)

// numeral reads one number of a text and writes its entity form: an optional
// sign; digits in ASCII without separators of groups; "." before a fraction;
// "%" or "‰" at the end, wherever it stood. Ranges and scores ("3-1"), dates
// ("15/3/2025"), times of day ("10:30"), versions and addresses
// ("192.168.1.2") keep their inner marks; a telephone number with + loses its
// spaces.
type numeral struct {
	text  string
	end   int    // where the reading stands
	out   []byte // nil if the form is not wanted
	marks int    // signs and inner marks, two for other than a point
}

// number reads the number that begins, sign included, at text[i:].
func (s *scanner) number(i int) int {
	n := numeral{text: s.text, end: i}
	n.read()
	if n.marks < 2 { // digits with at most one point
		if next := s.unit(n.end); next > n.end {
			return s.emit(i, next, MixedToken)
		}
	}
	return s.emit(i, n.end, NumberToken)
}

// unit reads on over Latin letters glued to a number: 5G, 14.8B, 737-MAX.
func (s *scanner) unit(end int) int {
	start := end
	if size := s.oneOf(end, hyphens); size > 0 && s.is(end+size, latin) {
		start += size
	}
	if !s.is(start, latin) {
		return end
	}
	return s.run(start, sameScript(latin))
}

// read reads a number, a range or a telephone number.
func (n *numeral) read() {
	if n.phone() {
		return
	}
	n.sign(signMarks)
	size := runeIn(n.text, n.end, percents)
	n.end += size
	n.quantity(size > 0)
	for {
		size := runeIn(n.text, n.end, rangeSigns)
		if size == 0 || !n.digitAt(n.end+size) {
			return
		}
		n.sign(rangeSigns)
		n.quantity(false)
	}
}

// write adds a mark to the form.
func (n *numeral) write(mark string) {
	if n.marks += 2; mark == "." {
		n.marks--
	}
	if n.out != nil {
		n.out = append(n.out, mark...)
	}
}

// sign takes a sign if one of set stands here.
func (n *numeral) sign(set string) {
	if size := runeIn(n.text, n.end, set); size > 0 {
		if n.text[n.end] == '+' {
			n.write("+")
		} else {
			n.write("-")
		}
		n.end += size
	}
}

// quantity reads one end of a range: decimals joined by slash or colon, and
// what may stand behind the digits. A percent sign that stood before them is
// written behind.
func (n *numeral) quantity(percent bool) {
	n.decimal()
	for n.end < len(n.text) && (n.text[n.end] == '/' || n.text[n.end] == ':') && n.digitAt(n.end+1) {
		n.write(n.text[n.end : n.end+1])
		n.end++
		n.decimal()
	}
	if percent {
		n.write("%")
		return
	}
	n.behind()
}

// behind reads what may follow the digits: a fraction (2½), an exponent, a
// percent sign, a minus that a text in the wrong direction put there, and
// the pieces of a keycap.
func (n *numeral) behind() {
	if r, size := utf8.DecodeRuneInString(n.text[n.end:]); cellOf(r).kind == fraction || cellOf(r).kind == super {
		n.write(n.text[n.end : n.end+size])
		n.end += size
	}
	if minus := runeIn(n.text, n.end, "-\u2212"); minus > 0 && runeIn(n.text, n.end+minus, percents) > 0 {
		n.marks += 2
		if n.out != nil {
			n.out = append([]byte{'-'}, n.out...)
		}
		n.end += minus
	}
	if size := runeIn(n.text, n.end, percents); size > 0 {
		r, _ := utf8.DecodeRuneInString(n.text[n.end:])
		n.write(entityText(r, other))
		n.end += size
	}
	for runeIn(n.text, n.end, "\uFE0F\u20E3") > 0 {
		n.end += len("\uFE0F")
	}
}

// digitAt reports whether a digit stands at text[i:].
func (n *numeral) digitAt(i int) bool {
	if i >= len(n.text) {
		return false
	}
	k, _ := kindOf(n.text, i)
	return k == digit
}

// maxParts bounds the groups of one number; what is longer is no number that
// a reader would take for one.
const maxParts = 9

// part is a run of digits and the separator before it.
type part struct {
	sep        rune // 0 before the first
	start, end int  // in text
	digits     int
	nought     bool // the first digit is 0
}

// decimal reads digits with separators of groups and of the fraction.
func (n *numeral) decimal() {
	var buffer [maxParts]part
	parts := n.parts(buffer[:0])
	count, style := shape(parts, n.listed())
	n.spell(parts[:count], style)
	n.end = parts[count-1].end
}

// listed reports whether the number goes on a list of numbers with commas
// and no spaces.
func (n *numeral) listed() bool {
	r, size := utf8.DecodeLastRuneInString(n.text[:n.end])
	if r != ',' && r != '\u060C' {
		return false
	}
	r, _ = utf8.DecodeLastRuneInString(n.text[:n.end-size])
	return cellOf(r).kind == digit
}

// parts reads runs of digits with one separator between.
func (n *numeral) parts(parts []part) []part {
	i, sep := n.end, rune(0)
	for len(parts) < cap(parts) {
		p := part{sep: sep, start: i}
		for i < len(n.text) {
			r, size := utf8.DecodeRuneInString(n.text[i:])
			c := cellOf(r)
			if c.kind != digit && (c.kind != ignored || !n.digitAt(i+size)) {
				break
			}
			if c.kind == digit {
				p.nought = p.nought || p.digits == 0 && digitOf(c) == '0'
				p.digits += c.entity.len()
			}
			i += size
		}
		p.end = i
		parts = append(parts, p)
		size := runeIn(n.text, i, commas+points+groupSpaces+"ر")
		if size == 0 || !n.digitAt(i+size) {
			break
		}
		sep, _ = utf8.DecodeRuneInString(n.text[i:])
		i += size
	}
	return parts
}

func digitOf(c *cell) byte { return byte(c.entity) }

// runeIn is the length of the rune at text[i:] if set holds it, else 0.
func runeIn(text string, i int, set string) int {
	if i >= len(text) {
		return 0
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	for _, member := range set {
		if r == member {
			return size
		}
	}
	return 0
}
