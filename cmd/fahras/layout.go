package main

import (
	"strings"
	"unicode"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// A glyph is one letter with its marks, as a terminal shows it.
type glyph struct {
	text   string
	width  int
	marked bool
}

// Marks of direction that terminals with the algorithm of Unicode know.
const (
	rightToLeftIsolate  = "\u2067"
	popDirectionIsolate = "\u2069"
)

// lay turns a cell into lines of at most width cells of the screen, each in
// the order that the screen needs. Nothing is left out.
func (s screen) lay(c cell, width int, rightToLeft bool) string {
	var lines []string
	for _, line := range wrap(glyphsOf(c), width) {
		lines = append(lines, s.order(line, rightToLeft))
	}
	return strings.Join(lines, "\n")
}

// line lays a cell without breaking it.
func (s screen) line(c cell, rightToLeft bool) string {
	return s.order(glyphsOf(c), rightToLeft)
}

// glyphsOf cuts the text of a cell into glyphs; marks of direction, which have
// no business in a table, go, and control characters are shown as spaces.
func glyphsOf(c cell) []glyph {
	var glyphs []glyph
	mark := 0
	for i, r := range c.text {
		for mark < len(c.marks) && i >= c.marks[mark].End {
			mark++
		}
		switch {
		case r != '\n' && unicode.IsControl(r):
			r = ' '
		case isDirectionMark(r):
			continue
		}
		if n := len(glyphs); n > 0 && (unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r)) {
			glyphs[n-1].text += string(r)
			glyphs[n-1].width = twwidth.Width(glyphs[n-1].text)
			continue
		}
		glyphs = append(glyphs, glyph{string(r), twwidth.Width(string(r)), mark < len(c.marks) && i >= c.marks[mark].Start})
	}
	return glyphs
}

func isDirectionMark(r rune) bool {
	return r == 0x061C || r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0xFEFF
}

// wrap breaks glyphs at line ends, and at spaces where a line would be wider
// than width; a word wider than a line is cut.
func wrap(glyphs []glyph, width int) [][]glyph {
	var lines [][]glyph
	start, space, taken := 0, -1, 0
	for i := 0; i < len(glyphs); i++ {
		g := glyphs[i]
		switch {
		case g.text == "\n":
			lines = append(lines, glyphs[start:i])
			start, space, taken = i+1, -1, 0
			continue
		case g.text == " ":
			space = i
		}
		if taken += g.width; taken <= width || width <= 0 || g.text == " " {
			continue
		}
		end := i
		if space > start {
			end = space
		}
		end = max(end, start+1)
		lines = append(lines, glyphs[start:end])
		if start = end; end < len(glyphs) && glyphs[end].text == " " {
			start++
		}
		space, taken = -1, 0
		i = start - 1
	}
	return append(lines, glyphs[start:])
}

// order writes one line for the screen.
func (s screen) order(line []glyph, rightToLeft bool) string {
	for len(line) > 0 && line[len(line)-1].text == " " {
		line = line[:len(line)-1]
	}
	if s.bidi == "visual" {
		line = visual(shape(line), rightToLeft)
	}
	text := s.paint(line)
	if s.bidi == "isolate" && text != "" {
		return rightToLeftIsolate + text + popDirectionIsolate
	}
	return text
}

// paint joins glyphs; marked ones are bold, or in brackets without colour.
func (s screen) paint(line []glyph) string {
	on, off := "[", "]"
	if s.color {
		on, off = "\x1b[1;33m", "\x1b[0m"
	}
	var text strings.Builder
	marked := false
	for _, g := range line {
		if g.marked != marked {
			text.WriteString(map[bool]string{true: on, false: off}[g.marked])
			marked = g.marked
		}
		text.WriteString(g.text)
	}
	if marked {
		text.WriteString(off)
	}
	return text.String()
}
