package main

import (
	"slices"
	"strings"

	"github.com/fahras-ar/fahras/corpus"
)

// cell is what stands in one place of a table.
type cell struct {
	text string
	// marks are ranges of text to bring out, in order, in bytes.
	marks []corpus.Mark
}

func plain(text string) cell { return cell{text: text} }

// marked gives the text with what stands before and behind each mark.
func (c cell) marked(before, behind string, escape func(string) string) string {
	var s strings.Builder
	at := 0
	for _, m := range c.marks {
		s.WriteString(escape(c.text[at:m.Start]) + before + escape(c.text[m.Start:m.End]) + behind)
		at = m.End
	}
	s.WriteString(escape(c.text[at:]))
	return s.String()
}

// listCell shows each item once, a line each.
func listCell[T any](items []T, text func(T) string) cell {
	var lines []string
	for _, item := range items {
		if t := text(item); !slices.Contains(lines, t) {
			lines = append(lines, t)
		}
	}
	return plain(strings.Join(lines, "\n"))
}
