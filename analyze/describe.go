package analyze

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// letterOf maps each variant letter to its Arabic letter.
var letterOf = func() map[rune]rune {
	letters := map[rune]rune{}
	for _, family := range variants {
		base, size := utf8.DecodeRuneInString(family)
		for _, r := range family[size:] {
			letters[r] = base
		}
	}
	return letters
}()

// dashes and ellipses have one shape each in the entity form.
const (
	dashes     = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u05BE\uFE58\uFE63"
	openings   = "\u2039\uFD3F"
	closings   = "\u203A\uFD3E"
	apostrophe = '\u2019'
)

// entityText is what r becomes in the entity form.
func entityText(r rune, k kind) string {
	switch {
	case k == mark || k == tatweel || k == ignored || k == joiner || k == accent:
		return ""
	case signs[r] != "":
		return signs[r]
	case k == super || k == fraction || k == emoji || r == utf8.RuneError:
		return string(r)
	case r == 0x0609:
		return "\u2030" // per mille
	case r == 0x066A:
		return "%"
	case r == 0x066B:
		return "."
	case r == 0x066C:
		return ","
	case r == 0x06D4:
		return "."
	case r == 0x2025 || r == 0x2026:
		return "\u2026"
	case strings.ContainsRune(dashes, r):
		return "-"
	case strings.ContainsRune(openings, r):
		return "«"
	case strings.ContainsRune(closings, r):
		return "»"
	}
	return strings.Map(entityRune, compat(r))
}

// entityRune maps one rune of a decomposition.
func entityRune(r rune) rune {
	if base, ok := letterOf[r]; ok {
		return base
	}
	if isArabicMark(r) || r == 0x0640 {
		return -1
	}
	if unicode.IsDigit(r) {
		return '0' + rune(digitValue(r))
	}
	return r
}

// digitValue is the value of a decimal digit of any script. Their blocks
// begin with nought at a multiple of ten from the range's start.
func digitValue(r rune) int {
	for _, table := range unicode.Nd.R16 {
		if r >= rune(table.Lo) && r <= rune(table.Hi) {
			return int(r-rune(table.Lo)) % 10
		}
	}
	for _, table := range unicode.Nd.R32 {
		if r >= rune(table.Lo) && r <= rune(table.Hi) {
			return int(r-rune(table.Lo)) % 10
		}
	}
	return 0
}

// searchText is what r becomes in the search form, given its entity form.
func searchText(r rune, k kind, entity string) string {
	switch k {
	case super, fraction:
		return strings.ReplaceAll(compat(r), "\u2044", "/")
	}
	if strings.ContainsRune(apostrophes, r) {
		return string(apostrophe)
	}
	return strings.Map(func(r rune) rune {
		if base, ok := searchFolds[r]; ok {
			return base
		}
		return unicode.ToLower(r)
	}, entity)
}
