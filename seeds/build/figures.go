package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// figureArtefact is what compileFigures writes and analyze/lexicon embeds.
const figureArtefact = "analyze/lexicon/figures.tsv"

// entry is one compiled line: a spelling and one sense of it.
type entry struct {
	spelling string
	sense    lexicon.Sense
}

// figureSeeds are the seed tables of figures and how each becomes entries.
var figureSeeds = []struct {
	file    string
	columns int
	compile func(row []string) ([]entry, error)
}{
	{"numbers.tsv", 3, compileNumber},
	{"months.tsv", 3, compileMonth},
	{"currencies.tsv", 6, compileCurrency},
	{"currency-nouns.tsv", 5, compileCurrencyNoun},
	{"countries.tsv", 4, compileCountry},
	{"units.tsv", 3, compileUnit},
	{"qualifiers.tsv", 3, compileQualifier},
	{"figure-verbs.tsv", 4, compileFigureVerb},
	{"figure-words.tsv", 3, compileFigureWord},
}

// compileFigures writes the table of figure words from seeds/lexicon.
func compileFigures(root string, _ []string) error {
	var lines []string
	for _, seed := range figureSeeds {
		rows, err := readSeed(filepath.Join(root, "seeds", "lexicon", seed.file), seed.columns)
		if err != nil {
			return err
		}
		for _, row := range rows {
			entries, err := seed.compile(row)
			if err != nil {
				return fmt.Errorf("figures: compile %s: %q: %w", seed.file, row[0], err)
			}
			for _, e := range entries {
				lines = append(lines, e.line())
			}
			switch {
			case seed.file == "currencies.tsv":
				lines = append(lines, strings.Join([]string{"#currency", row[0], row[1], row[2], row[3]}, "\t"))
			case seed.file == "currency-nouns.tsv" && !strings.HasPrefix(row[1], "minor"):
				lines = append(lines, strings.Join([]string{"#noun", row[0], row[4]}, "\t"))
			}
		}
	}
	slices.Sort(lines)
	lines = slices.Compact(lines)
	table := strings.Join(lines, "\n") + "\n"
	return os.WriteFile(filepath.Join(root, figureArtefact), []byte(table), 0o644)
}

// readSeed reads the rows of one seed table behind its head line.
func readSeed(path string, columns int) ([][]string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("figures: read seed: %w", err)
	}
	var rows [][]string
	for line := range strings.Lines(string(text)) {
		row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(row) != columns {
			return nil, fmt.Errorf("figures: read %s: %d columns in %q, want %d", path, len(row), line, columns)
		}
		rows = append(rows, row)
	}
	return rows[1:], nil
}

// line writes e as the lexicon reads it; words that must follow the first
// become the sense's Rest. A slash or a degree sign is a word of its own.
func (e entry) line() string {
	spelling := strings.NewReplacer("/", " / ", "°", "° ").Replace(e.spelling)
	words := strings.Fields(lexicon.FigureFold(spelling))
	s := e.sense
	return fmt.Sprintf("%s\t%d\t%d\t%d\t%s\t%s", words[0], s.Role, s.Form, s.Value, s.Key, strings.Join(words[1:], " "))
}

// values splits a cell.
func values(cell string) []string {
	return strings.FieldsFunc(cell, func(r rune) bool { return r == '|' })
}

// one makes the entries of spellings that share a sense.
func one(s lexicon.Sense, spellings ...string) []entry {
	entries := make([]entry, len(spellings))
	for i, spelling := range spellings {
		entries[i] = entry{spelling, s}
	}
	return entries
}
