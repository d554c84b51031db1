package readers

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Marks of direction that tell of visual order.
const (
	rightToLeftOverride = "\u202E"
	popFormatting       = "\u202C"
)

// logicalOrder restores the lines of a text whose letters were stored as they
// stand on paper, from left to right. Words that begin with ة or ى, which none
// does, and shapes of letters on the wrong side of their word give it away.
func logicalOrder(text string) string {
	lines := strings.Split(text, "\n")
	var all order
	for _, line := range lines {
		all.add(orderOf(line))
	}
	if all.proofs == 0 || all.visual <= all.logical {
		return text
	}
	for i, line := range lines {
		if o := orderOf(line); o.visual >= o.logical {
			lines[i] = reverseLine(line)
		}
	}
	return strings.Join(lines, "\n")
}

// order counts what in a text speaks for visual order and what for logical
// order; proofs are the signs that logical text never bears.
type order struct{ visual, logical, proofs int }

func (o *order) add(p order) {
	o.visual += p.visual
	o.logical += p.logical
	o.proofs += p.proofs
}

func orderOf(line string) order {
	var o order
	if strings.Contains(line, rightToLeftOverride) {
		o.add(order{visual: 1, proofs: 1})
	}
	for word := range strings.FieldsFuncSeq(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }) {
		if hasPresentation(word) {
			o.add(orderOfShapes(word))
			word = norm.NFKC.String(word)
		}
		o.add(orderOfWord(word))
	}
	return o
}

// orderOfWord looks at the ends of a word of three letters or more.
func orderOfWord(word string) order {
	var o order
	if utf8.RuneCountInString(word) < 3 {
		return o
	}
	first, _ := utf8.DecodeRuneInString(word)
	last, _ := utf8.DecodeLastRuneInString(word)
	switch {
	case first == 'ة' || first == 'ى':
		o.visual, o.proofs = 1, 1
	case last == 'ة' || last == 'ى':
		o.logical = 1
	}
	switch {
	case strings.HasPrefix(word, "ال"):
		o.logical++
	case strings.HasSuffix(word, "لا"):
		o.visual++
	}
	return o
}

// orderOfShapes looks at each two neighbours of a word in presentation forms:
// the one read first reaches for the other.
func orderOfShapes(word string) order {
	var o order
	before := noShape
	for _, r := range word {
		s := shapeOf(r)
		forth, back := joinsAfter(before) && joinsBefore(s), joinsBefore(before) && joinsAfter(s)
		switch {
		case forth && !back:
			o.logical++
		case back && !forth:
			o.visual++
			o.proofs++
		}
		before = s
	}
	return o
}

// reverseLine turns a line of visual order into logical order. Numbers and
// words of another script, which stand from left to right in both, keep theirs;
// letters in the shapes of old code pages become plain ones. Brackets are turned
// round where the line was kept as it looks, its first one opening.
func reverseLine(line string) string {
	line = strings.NewReplacer(rightToLeftOverride, "", popFormatting, "").Replace(line)
	first := strings.IndexAny(line, openers+closers)
	mirror := first >= 0 && strings.Contains(openers, line[first:first+runeLength(line[first:])])
	clusters := clustersOf(line)
	slices.Reverse(clusters)
	for start := 0; start < len(clusters); start++ {
		end := start
		for end < len(clusters) && isLeftToRight(clusters, end) {
			end++
		}
		if end > start {
			slices.Reverse(clusters[start:end])
			start = end
		}
	}
	var s strings.Builder
	for _, c := range clusters {
		if hasPresentation(c) {
			c = norm.NFKC.String(c)
		} else if mirrored, ok := mirrors[c]; ok && mirror {
			c = mirrored
		}
		s.WriteString(c)
	}
	return s.String()
}

// clustersOf cuts s into letters with their marks.
func clustersOf(s string) []string {
	var clusters []string
	start := 0
	for i, r := range s {
		if i > start && !unicode.Is(unicode.Mn, r) {
			clusters = append(clusters, s[start:i])
			start = i
		}
	}
	if start < len(s) {
		clusters = append(clusters, s[start:])
	}
	return clusters
}

// isLeftToRight reports whether the cluster at i belongs to a number or a word
// of another script: it is of one, or a mark or space between two that are.
func isLeftToRight(clusters []string, i int) bool {
	switch direction(clusters[i]) {
	case leftToRight:
		return true
	case rightToLeft:
		return false
	}
	before := i > 0 && direction(clusters[i-1]) == leftToRight
	after := i+1 < len(clusters) && direction(clusters[i+1]) == leftToRight
	switch clusters[i] {
	case "%", "٪":
		return before || after
	case " ":
		return before && after && isLatin(clusters[i-1]) && isLatin(clusters[i+1])
	}
	return before && after && strings.Contains(".,:/-+'@_٫٬", clusters[i])
}

func isLatin(cluster string) bool {
	r, _ := utf8.DecodeRuneInString(cluster)
	return unicode.IsLetter(r)
}

// The directions of characters that matter here.
const (
	neutral = iota
	leftToRight
	rightToLeft
)

func direction(cluster string) int {
	r, _ := utf8.DecodeRuneInString(cluster)
	switch {
	case unicode.IsDigit(r):
		return leftToRight
	case unicode.Is(unicode.Arabic, r) || isPresentation(r):
		return rightToLeft
	case unicode.IsLetter(r):
		return leftToRight
	}
	return neutral
}

const (
	openers = "([{<«‹"
	closers = ")]}>»›"
)

// runeLength is the length of the first rune of s in bytes.
func runeLength(s string) int {
	_, size := utf8.DecodeRuneInString(s)
	return size
}

// mirrors are the marks that look the other way in text of the other direction.
var mirrors = map[string]string{
	"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<", "«": "»", "»": "«", "‹": "›", "›": "‹",
}

// shape is how a letter of the presentation forms joins its neighbours.
type shape uint8

const (
	noShape shape = iota // any other character
	isolated
	final
	initial
	medial
)

func joinsBefore(s shape) bool { return s == final || s == medial }
func joinsAfter(s shape) bool  { return s == initial || s == medial }

// firstShape begins the letters of Presentation Forms-B, which stand in the
// order of the alphabet, each with as many shapes as shapeCounts says:
// isolated, final, and where it joins its successor initial and medial.
const (
	firstShape  = 0xFE80
	shapeCounts = "1222242424444422224444444444444442242222"
)

// shapes are those of Presentation Forms-B from firstShape on.
var shapes = func() (all []shape) {
	for _, count := range shapeCounts {
		all = append(all, []shape{isolated, final, initial, medial}[:count-'0']...)
	}
	return all
}()

func shapeOf(r rune) shape {
	if i := int(r) - firstShape; i >= 0 && i < len(shapes) {
		return shapes[i]
	}
	return noShape
}
