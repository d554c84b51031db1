package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// lexiconArtefact is what analyze/lexicon embeds.
const lexiconArtefact = "analyze/lexicon/lexicon.bin"

// compileLexicon makes the artefact of the lexicon from seeds/lexicon.
func compileLexicon(root string, _ []string) error {
	lexemes, err := readLexicon(root)
	if err != nil {
		return err
	}
	counts, err := readCounts(filepath.Join(root, countTable))
	if err != nil {
		return err
	}
	artefact, err := lexicon.Encode(encodeSource(lexemes, counts))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(root, lexiconArtefact), artefact, 0o644)
}

// A lexemeKey is what makes two lines one lemma.
type lexemeKey struct {
	text  string // unvocalised
	pos   lexicon.POS
	class lexicon.Class
}

// A lexeme is a lemma with all its forms.
type lexeme struct {
	lexemeKey
	forms   []lexicon.SourceForm // Lemma is not set
	derived bool                 // made by a rule from the line of another lemma
}

// lexemes collects lemmas; lines of the same key become one.
type lexemes struct {
	all []*lexeme
	at  map[lexemeKey]*lexeme
}

func (l *lexemes) get(key lexemeKey) *lexeme {
	found, ok := l.at[key]
	if !ok {
		found = &lexeme{lexemeKey: key}
		l.at[key] = found
		l.all = append(l.all, found)
	}
	return found
}

func (l *lexemes) has(text string, pos ...lexicon.POS) bool {
	return slices.ContainsFunc(pos, func(p lexicon.POS) bool { return l.at[lexemeKey{text: text, pos: p}] != nil })
}

// encodeSource numbers the lexemes and gives each its cost.
func encodeSource(l *lexemes, counts *counts) lexicon.Source {
	slices.SortFunc(l.all, func(a, b *lexeme) int {
		return cmp.Or(cmp.Compare(a.text, b.text), cmp.Compare(a.pos, b.pos), cmp.Compare(a.class, b.class))
	})
	source := lexicon.Source{SlotCost: counts.slotCosts()}
	for i, x := range l.all {
		source.Lemmas = append(source.Lemmas, lexicon.Lemma{
			Text: x.text, POS: x.pos, Class: x.class, Cost: counts.lemmaCost(x.lexemeKey) + x.handicap(),
		})
		for _, f := range withoutTwins(x.forms, &source.SlotCost) {
			f.Lemma = i
			source.Forms = append(source.Forms, f)
		}
	}
	return source
}

// handicap is what a lemma costs for being made by rule: many such are never
// used, and must not take forms from those that are.
func (x *lexeme) handicap() int {
	if x.derived {
		return 30
	}
	return 0
}

// withoutTwins leaves out the forms of one lemma that another form, spelt
// alike and at least as likely, covers.
func withoutTwins(forms []lexicon.SourceForm, cost *[lexicon.Slots]int) []lexicon.SourceForm {
	forms = slices.Clone(forms)
	slices.SortStableFunc(forms, func(a, b lexicon.SourceForm) int {
		return cmp.Or(cmp.Compare(a.Spelling, b.Spelling), cmp.Compare(cost[a.Slot], cost[b.Slot]), cmp.Compare(a.Slot, b.Slot))
	})
	var kept []lexicon.SourceForm
	for _, f := range forms {
		covered := slices.ContainsFunc(kept, func(k lexicon.SourceForm) bool {
			return k.Spelling == f.Spelling && k.Attach&f.Attach == f.Attach && k.Takes == f.Takes &&
				(k.Slot.TakesArticle() || !f.Slot.TakesArticle()) && (!k.Slot.IsNominative() || f.Slot.IsNominative()) &&
				k.Slot.IsPast() == f.Slot.IsPast() && k.Slot.IsImperfect() == f.Slot.IsImperfect()
		})
		if !covered {
			kept = append(kept, f)
		}
	}
	return kept
}

// readLexicon reads every list of seeds/lexicon that holds lemmas, and the
// single words of seeds/gazetteer.
func readLexicon(root string) (*lexemes, error) {
	l := &lexemes{at: map[lexemeKey]*lexeme{}}
	rows := map[string][]row{}
	for _, kind := range []string{"closed", "names", "adjectives", "nouns", "verbs"} {
		var err error
		if rows[kind], err = readRowsOf(root, kind); err != nil {
			return nil, err
		}
	}
	weak := weakWords(rows["verbs"])
	for _, step := range []struct {
		kind string
		add  func(row, map[string]bool) error
	}{
		{"closed", l.addClosed}, {"names", l.addName}, {"adjectives", l.addAdjective}, {"nouns", l.addNoun},
		{"verbs", l.addVerb}, {"verbs", l.addParticiples},
	} {
		for _, r := range rows[step.kind] {
			if err := step.add(r, weak); err != nil {
				return nil, fmt.Errorf("%s: %w", r.file, err)
			}
		}
	}
	return l, l.addGazetteer(filepath.Join(root, "seeds", "gazetteer"))
}

// A row is one line of a list, by column.
type row struct {
	file string
	cell map[string]string
}

// list gives the values of a cell; nil if it is empty.
func (r row) list(column string) []string {
	if r.cell[column] == "" {
		return nil
	}
	return strings.Split(r.cell[column], "|")
}

// readRowsOf reads the lists of one kind: nouns.tsv, nouns-sport.tsv.
func readRowsOf(root, kind string) ([]row, error) {
	folder := filepath.Join(root, "seeds", "lexicon")
	names, err := filepath.Glob(filepath.Join(folder, kind+"*.tsv"))
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	var rows []row
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
		columns := strings.Split(lines[0], "\t")
		for i, line := range lines[1:] {
			cells := strings.Split(line, "\t")
			if len(cells) > len(columns) {
				return nil, fmt.Errorf("%s:%d: %d columns, want %d", filepath.Base(name), i+2, len(cells), len(columns))
			}
			r := row{fmt.Sprintf("%s:%d", filepath.Base(name), i+2), map[string]string{}}
			for j, cell := range cells {
				r.cell[columns[j]] = cell
			}
			rows = append(rows, r)
		}
	}
	return rows, nil
}
