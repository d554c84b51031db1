package main

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// visual puts glyphs into the order in which they stand on a screen that knows
// nothing of direction, from left to right: the rules of Unicode's
// bidirectional algorithm (UAX 9) for a line without embeddings.
func visual(line []glyph, rightToLeft bool) []glyph {
	classes := classesOf(line)
	base := baseLevel(classes, rightToLeft)
	weaken(classes, base)
	settleNeutrals(classes, base)
	levels := make([]int, len(line))
	highest := base
	for i, c := range classes {
		levels[i] = levelOf(c, base)
		highest = max(highest, levels[i])
	}
	trailingSpace(line, levels, base)
	line = slices.Clone(line)
	for i := range line {
		if mirrored, ok := mirrors[line[i].text]; ok && levels[i]%2 == 1 {
			line[i].text = mirrored
		}
	}
	for level := highest; level > 0; level-- {
		reverseRuns(line, levels, level)
	}
	return line
}

func classesOf(line []glyph) []bidi.Class {
	classes := make([]bidi.Class, len(line))
	for i, g := range line {
		p, _ := bidi.LookupString(g.text)
		classes[i] = p.Class()
	}
	return classes
}

// baseLevel is 1 of a line whose first letter is Arabic, and of one without
// letters in a table that runs from right to left (rules P2 and P3).
func baseLevel(classes []bidi.Class, rightToLeft bool) int {
	for _, c := range classes {
		switch c {
		case bidi.L:
			return 0
		case bidi.R, bidi.AL:
			return 1
		}
	}
	if rightToLeft {
		return 1
	}
	return 0
}

// embedding is the direction of a level.
func embedding(level int) bidi.Class {
	if level%2 == 1 {
		return bidi.R
	}
	return bidi.L
}

// weaken applies the rules W2 to W7, which settle numbers and what belongs to
// them by the letters before. Combining marks lie within a glyph.
func weaken(classes []bidi.Class, base int) {
	strong := embedding(base)
	for i, c := range classes {
		switch c {
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		case bidi.EN:
			if strong == bidi.AL {
				classes[i] = bidi.AN // W2
			}
		}
	}
	for i := 1; i+1 < len(classes); i++ { // W4
		before, after := classes[i-1], classes[i+1]
		if classes[i] == bidi.ES && before == bidi.EN && after == bidi.EN || classes[i] == bidi.CS && before == after && (before == bidi.EN || before == bidi.AN) {
			classes[i] = before
		}
	}
	spread(classes, bidi.ET, bidi.EN) // W5
	strong = embedding(base)
	for i, c := range classes {
		switch c {
		case bidi.ES, bidi.ET, bidi.CS:
			classes[i] = bidi.ON // W6
		case bidi.AL:
			classes[i], strong = bidi.R, bidi.R // W3
		case bidi.L, bidi.R:
			strong = c
		case bidi.EN:
			if strong == bidi.L {
				classes[i] = bidi.L // W7
			}
		}
	}
}

// spread turns runs of one class beside another into the other.
func spread(classes []bidi.Class, from, to bidi.Class) {
	for i := range classes {
		if classes[i] == from && i > 0 && classes[i-1] == to {
			classes[i] = to
		}
	}
	for i := len(classes) - 2; i >= 0; i-- {
		if classes[i] == from && classes[i+1] == to {
			classes[i] = to
		}
	}
}

// settleNeutrals applies the rules N1 and N2: spaces and marks go with both
// neighbours where these agree, numbers counting as Arabic, else with the line.
func settleNeutrals(classes []bidi.Class, base int) {
	before := embedding(base)
	for i := 0; i < len(classes); {
		end := i
		for end < len(classes) && !isStrong(classes[end]) {
			end++
		}
		after := embedding(base)
		if end < len(classes) {
			after = sideOf(classes[end])
		}
		direction := embedding(base)
		if before == after {
			direction = before
		}
		for ; i < end; i++ {
			classes[i] = direction
		}
		if i < len(classes) {
			before = sideOf(classes[i])
			i++
		}
	}
}

func isStrong(c bidi.Class) bool {
	return c == bidi.L || c == bidi.R || c == bidi.EN || c == bidi.AN
}

// sideOf is the direction that a neutral sees in c.
func sideOf(c bidi.Class) bidi.Class {
	if c == bidi.L {
		return bidi.L
	}
	return bidi.R
}

// levelOf applies the rules I1 and I2.
func levelOf(c bidi.Class, base int) int {
	switch {
	case base == 0 && c == bidi.R, base == 1 && c != bidi.R:
		return base + 1
	case base == 0 && (c == bidi.AN || c == bidi.EN):
		return 2
	}
	return base
}

// trailingSpace gives the spaces at a line's end to the line (rule L1).
func trailingSpace(line []glyph, levels []int, base int) {
	for i := len(line) - 1; i >= 0 && line[i].text == " "; i-- {
		levels[i] = base
	}
}

// reverseRuns reverses each run of glyphs of at least a level (rule L2).
func reverseRuns(line []glyph, levels []int, level int) {
	for i := 0; i < len(line); i++ {
		end := i
		for end < len(line) && levels[end] >= level {
			end++
		}
		if end > i {
			slices.Reverse(line[i:end])
			slices.Reverse(levels[i:end])
			i = end
		}
	}
}

// mirrors are the marks that look the other way in Arabic (rule L4).
var mirrors = map[string]string{
	"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<", "«": "»", "»": "«", "‹": "›", "›": "‹",
}
