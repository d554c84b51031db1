package main

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
	"golang.org/x/term"
)

// screen is how tables reach whoever reads them.
type screen struct {
	terminal bool
	width    int // in cells; 0 where nothing bounds a line
	color    bool
	bidi     string // off, isolate or visual
}

// newScreen settles how standard output shows tables.
func (a *app) newScreen() screen {
	s := screen{terminal: isTerminal(a.stdout), bidi: a.bidi}
	if s.terminal {
		s.width = a.terminalWidth()
	}
	switch a.color {
	case "always":
		s.color = true
	case "auto":
		s.color = s.terminal && a.getenv("NO_COLOR") == "" && a.getenv("TERM") != "dumb"
	}
	if s.bidi == "auto" {
		s.bidi = terminalBidi(s.terminal, a.getenv)
	}
	return s
}

// terminalWidth asks the environment, then the terminal.
func (a *app) terminalWidth() int {
	const usual = 100
	if n, err := strconv.Atoi(a.getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	if f, ok := a.stdout.(*os.File); ok {
		if n, _, err := term.GetSize(int(f.Fd())); err == nil && n > 0 {
			return n
		}
	}
	return usual
}

// terminalBidi tells how a terminal orders Arabic by the names it goes by.
// VTE orders lines itself since 0.58 and knows isolates, as Konsole does;
// mlterm and Apple's Terminal order them without help; others do not.
func terminalBidi(terminal bool, getenv func(string) string) string {
	vte, _ := strconv.Atoi(getenv("VTE_VERSION"))
	switch {
	case !terminal:
		return "off"
	case vte >= 5800 || getenv("KONSOLE_VERSION") != "":
		return "isolate"
	case getenv("TERM_PROGRAM") == "Apple_Terminal" || getenv("MLTERM") != "" || strings.HasPrefix(getenv("TERM"), "mlterm"):
		return "off"
	}
	return "visual"
}

// writeTable prints the rows as a table. In the forms that order Arabic, the
// columns of an Arabic table run from right to left.
func (o *output[T]) writeTable() error {
	if len(o.rows) == 0 {
		return nil
	}
	columns := o.columns
	s := o.app.screen
	mirrored := o.app.language == "ar" && s.bidi != "off"
	headings := make([]string, len(columns))
	aligns := make([]tw.Align, len(columns))
	for i, c := range columns {
		headings[i] = s.line(cell{text: o.app.words.of(c.heading)}, mirrored)
		aligns[i] = tw.AlignLeft
		if c.right != mirrored {
			aligns[i] = tw.AlignRight
		}
	}
	widths := s.fit(o.widths(headings))
	rows := make([][]string, len(o.rows))
	for i, row := range o.rows {
		rows[i] = make([]string, len(row))
		for j, c := range row {
			rows[i][j] = s.lay(c, widths[j], mirrored)
		}
		if mirrored {
			slices.Reverse(rows[i])
		}
	}
	if mirrored {
		slices.Reverse(headings)
		slices.Reverse(aligns)
	}
	return draw(o.w, headings, rows, aligns)
}

// widths are the widths that columns would like to have.
func (o *output[T]) widths(headings []string) []int {
	widths := make([]int, len(headings))
	for i, heading := range headings {
		widths[i] = twwidth.Width(heading)
	}
	for _, row := range o.rows {
		for i, c := range row {
			for line := range strings.SplitSeq(c.text, "\n") {
				widths[i] = max(widths[i], twwidth.Width(line))
			}
		}
	}
	return widths
}

// Widths of a table in cells.
const (
	gap         = 2  // between two columns
	narrowest   = 12 // column that is made narrower
	widestInAll = 70 // column where the screen bounds nothing
)

// fit makes the widest columns narrower until the table fits the screen.
func (s screen) fit(widths []int) []int {
	if s.width == 0 {
		for i := range widths {
			widths[i] = min(widths[i], widestInAll)
		}
		return widths
	}
	total := 0
	for _, w := range widths {
		total += w + gap
	}
	for total > s.width {
		widest := 0
		for i, w := range widths {
			if w > widths[widest] {
				widest = i
			}
		}
		if widths[widest] <= narrowest {
			break
		}
		widths[widest]--
		total--
	}
	return widths
}

// draw prints a table of finished cells: a rule under the headings, no borders.
func draw(w interface{ Write([]byte) (int, error) }, headings []string, rows [][]string, aligns []tw.Align) error {
	var text strings.Builder
	plain := func(format tw.CellFormatting) tw.CellConfig {
		return tw.CellConfig{
			Formatting: format,
			Alignment:  tw.CellAlignment{PerColumn: aligns},
			Padding:    tw.CellPadding{Global: tw.Padding{Right: " ", Left: " "}},
		}
	}
	none := tw.CellFormatting{AutoFormat: tw.Off, AutoWrap: tw.WrapNone}
	table := tablewriter.NewTable(&text,
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Borders:  tw.BorderNone,
			Symbols:  tw.NewSymbols(tw.StyleLight),
			Settings: tw.Settings{Separators: tw.Separators{BetweenRows: tw.Off, BetweenColumns: tw.Off}},
		})),
		tablewriter.WithConfig(tablewriter.Config{Header: plain(none), Row: plain(none)}),
		tablewriter.WithTrimSpace(tw.Off),
	)
	table.Header(headings)
	if err := table.Bulk(rows); err != nil {
		return err
	}
	if err := table.Render(); err != nil {
		return err
	}
	for line := range strings.Lines(text.String()) {
		if _, err := w.Write([]byte(strings.TrimRightFunc(line, unicode.IsSpace) + "\n")); err != nil {
			return err
		}
	}
	return nil
}
