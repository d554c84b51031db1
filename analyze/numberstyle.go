package analyze

import "strings"

// style says what the separators of a number are.
type style uint8

const (
	grouped  style = iota // separators of groups, to be dropped
	decimals              // the last separator begins the fraction
	dotted                // dates, versions and addresses: kept
	reversed              // agency style: fraction ر whole, 5ر1 is 1.5
)

// shape decides how many of parts make one number, and what their
// separators are. In a list, a comma is never inside a number.
func shape(parts []part, listed bool) (int, style) {
	if n := spaceGroups(parts); n > 1 {
		if n < len(parts) && strings.ContainsRune(points+commas, parts[n].sep) && !nextIs(parts, n+1, points+commas) {
			return n + 1, decimals
		}
		return n, grouped
	}
	n := 1
	for n < len(parts) && !strings.ContainsRune(groupSpaces, parts[n].sep) {
		n++
	}
	parts = parts[:n]
	switch {
	case n == 1:
		return 1, grouped
	case parts[1].sep == 'ر':
		return agency(parts)
	case listed && strings.ContainsRune(commas, parts[1].sep):
		return 1, grouped
	}
	for i, p := range parts {
		if p.sep == 'ر' {
			parts = parts[:i]
			break
		}
	}
	return marked(parts)
}

func nextIs(parts []part, i int, set string) bool {
	return i < len(parts) && strings.ContainsRune(set, parts[i].sep)
}

// spaceGroups counts the groups that single spaces part: one to three digits,
// then exactly three each.
func spaceGroups(parts []part) int {
	n := 1
	for n < len(parts) && strings.ContainsRune(groupSpaces, parts[n].sep) {
		if parts[n].digits != 3 {
			return 1
		}
		n++
	}
	if parts[0].digits > 3 || parts[0].nought {
		return 1
	}
	return n
}

// agency reads fraction ر whole; parts of three noughts before ر are thousands.
func agency(parts []part) (int, style) {
	n := 2
	for n < len(parts) && parts[n].sep == 'ر' && parts[n].digits <= 3 {
		n++
	}
	if n > 2 {
		return 1, grouped
	}
	return n, reversed
}

// marked decides about stops and commas.
func marked(parts []part) (int, style) {
	n := len(parts)
	last := n - 1
	comma := func(i int) bool { return strings.ContainsRune(commas, parts[i].sep) }
	groups := groupsOf(parts)
	switch {
	case n == 2 && !comma(1):
		return 2, decimals
	case n == 2 && parts[1].digits == 3 && parts[0].digits <= 3 && !parts[0].nought:
		return 2, grouped
	case n == 2 && (parts[1].digits <= 3 || parts[1].sep == ',' && parts[0].digits <= 3):
		return 2, decimals
	case n == 2:
		return 1, grouped
	case groups == n && !address(parts):
		return n, grouped
	case groups == last && groups > 1 && comma(1) != comma(last):
		return n, decimals
	}
	for i := 1; i < n; i++ {
		if comma(i) {
			if i == 1 {
				return 1, grouped
			}
			return marked(parts[:i])
		}
	}
	return n, dotted
}

// groupsOf counts the parts from the first that are groups: of three digits
// in all, or of two and a last of three as in India, with one separator.
func groupsOf(parts []part) int {
	if parts[0].digits > 3 || parts[0].nought {
		return 1
	}
	n := 1
	for n < len(parts) && parts[n].digits == 3 && parts[n].sep == parts[1].sep {
		n++
	}
	if n > 1 {
		return n
	}
	for n < len(parts) && parts[n].digits == 2 && parts[n].sep == parts[1].sep && parts[n].sep == ',' {
		n++
	}
	if n > 1 && n < len(parts) && parts[n].digits == 3 && parts[n].sep == ',' {
		return n + 1
	}
	return 1
}

// address reports whether parts are the four numbers of an address on the
// internet rather than groups of thousands.
func address(parts []part) bool {
	if len(parts) != 4 || parts[1].sep != '.' {
		return false
	}
	for _, p := range parts {
		if p.nought && p.digits > 1 {
			return false
		}
	}
	return true
}

// spell writes parts in the entity form.
func (n *numeral) spell(parts []part, s style) {
	last := len(parts) - 1
	if s == reversed {
		n.digits(parts[1])
		if fraction := n.text[parts[0].start:parts[0].end]; parts[0].digits != 3 || strings.Trim(EntityForm.Fold(fraction), "0") != "" {
			n.write(".")
		}
		n.digits(parts[0])
		return
	}
	for i, p := range parts {
		if i > 0 && s == dotted || i == last && s == decimals {
			n.write(".")
		}
		n.digits(p)
	}
}

// digits writes the digits of p in ASCII.
func (n *numeral) digits(p part) {
	if n.out == nil {
		return
	}
	n.out = EntityForm.AppendFold(n.out, nil, n.text[p.start:p.end])
}

// phone reads an international telephone number: + and 8 to 15 digits in
// groups with single spaces or hyphens between.
func (n *numeral) phone() bool {
	if n.end >= len(n.text) || n.text[n.end] != '+' || !n.digitAt(n.end+1) {
		return false
	}
	i, end, digits, groups := n.end+1, n.end, 0, 0
	for n.digitAt(i) {
		for n.digitAt(i) {
			_, size := kindOf(n.text, i)
			i += size
			digits++
		}
		end = i
		groups++
		i += runeIn(n.text, i, groupSpaces+"-\u2010\u2011")
	}
	if groups < 3 || digits < 8 || digits > 15 {
		return false
	}
	n.write("+")
	for j := n.end + 1; j < end; {
		k, size := kindOf(n.text, j)
		if k == digit {
			n.digits(part{start: j, end: j + size})
		}
		j += size
	}
	n.end = end
	return true
}
