package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// countTable holds what was learned from news: how often each lemma stands
// there, and each slot among the lemmas that have it.
const countTable = "seeds/lexicon/counts.tsv"

// counts are expected occurrences.
type counts struct {
	lemma map[lexemeKey]float64
	total float64
	// slot is a share: of the occurrences of lemmas that have the slot.
	slot [lexicon.Slots]float64
}

// smallest is the count that a lemma has which news never showed.
const smallest = 0.3

func (c *counts) lemmaCost(key lexemeKey) int {
	return tenths((c.lemma[key] + smallest) / (c.total + smallest))
}

func (c *counts) slotCosts() (costs [lexicon.Slots]int) {
	for s := range costs {
		costs[s] = tenths(c.slot[s])
	}
	return costs
}

// tenths is the cost of a share: -10 ln, at least of one in 10,000,000.
func tenths(share float64) int {
	return int(math.Round(-10 * math.Log(max(share, 1e-7))))
}

// readCounts reads the table; without one, all lemmas are alike.
func readCounts(path string) (*counts, error) {
	c := &counts{lemma: map[lexemeKey]float64{}, slot: firstShares()}
	text, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		c.total = 1e4
		return c, nil
	}
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) != 4 {
			return nil, fmt.Errorf("counts.tsv: %d columns in %q, want 4", len(cells), line)
		}
		n, err := strconv.ParseFloat(cells[3], 64)
		if err != nil {
			continue // the head line
		}
		if slot, ok := lexicon.ParseSlot(cells[0]); ok && cells[1] == "slot" {
			c.slot[slot] = n
			continue
		}
		pos, _ := lexicon.ParsePOS(cells[1])
		class, _ := lexicon.ParseClass(cells[2])
		c.lemma[lexemeKey{cells[0], pos, class}] = n
		c.total += n
	}
	return c, nil
}

// write writes the table: lemmas, then slots.
func (c *counts) write(path string) error {
	var b strings.Builder
	b.WriteString("lemma\tpos\tclass\tcount\n")
	keys := slices.SortedFunc(maps.Keys(c.lemma), func(a, b lexemeKey) int {
		return cmp.Or(cmp.Compare(a.text, b.text), cmp.Compare(a.pos, b.pos), cmp.Compare(a.class, b.class))
	})
	for _, k := range keys {
		if n := c.lemma[k]; n >= 0.05 {
			fmt.Fprintf(&b, "%s\t%s\t%s\t%.1f\n", k.text, k.pos, k.class, n)
		}
	}
	for s, share := range c.slot {
		fmt.Fprintf(&b, "%s\tslot\t\t%.6f\n", lexicon.Slot(s), share)
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// firstShares is where learning starts: rough shares of the slots.
func firstShares() (shares [lexicon.Slots]float64) {
	rough := map[float64][]lexicon.Slot{
		1:     {lexicon.Invariable, lexicon.Singular, lexicon.BrokenPlural, lexicon.Past3ms, lexicon.Imperfect3ms},
		0.5:   {lexicon.FemininePlural, lexicon.Past3fs, lexicon.Imperfect3fs},
		0.3:   {lexicon.Feminine, lexicon.MasculinePlural, lexicon.MasculinePluralOblique, lexicon.Nunated, lexicon.BrokenPluralNunated},
		0.2:   {lexicon.Past3mp, lexicon.Imperfect3mp, lexicon.Subjunctive3mp, lexicon.Jussive3ms, lexicon.Jussive3fs},
		0.1:   {lexicon.Past1p, lexicon.Imperfect1p, lexicon.Defective, lexicon.BrokenPluralDefective, lexicon.Past1s},
		0.03:  {lexicon.DualNominative, lexicon.DualOblique, lexicon.Imperfect1s, lexicon.Imperfect3md, lexicon.Past3md},
		0.001: {lexicon.Imperative2ms, lexicon.Imperative2d, lexicon.Imperative2fp, lexicon.Imperative2fs, lexicon.Imperative2mp},
	}
	for s := range shares {
		shares[s] = 0.01
	}
	for share, slots := range rough {
		for _, s := range slots {
			shares[s] = share
		}
	}
	for s := lexicon.Past3ms; s < lexicon.Imperative2ms; s++ {
		shares[s.Passive()] = shares[s] / 10
	}
	return shares
}

// learnCounts estimates counts from news, with no labels, and writes the table.
func learnCounts(root string, arguments []string) error {
	if len(arguments) != 1 {
		return fmt.Errorf("learn-counts: want the news, a JSONL file")
	}
	words, err := countWords(arguments[0])
	if err != nil {
		return err
	}
	lexemes, err := readLexicon(root)
	if err != nil {
		return err
	}
	even := &counts{total: 1e4, slot: firstShares()}
	source := encodeSource(lexemes, even)
	artefact, err := lexicon.Encode(source)
	if err != nil {
		return err
	}
	lex, err := lexicon.New(artefact)
	if err != nil {
		return err
	}
	e := newEstimate(lexemes, source, even.slot)
	e.collect(lex, words)
	for range 12 {
		e.step()
	}
	return e.counts(lexemes).write(filepath.Join(root, countTable))
}

// countWords counts the words of the articles in a JSONL file, by entity form.
func countWords(path string) (map[string]int, error) {
	words := map[string]int{}
	analyzer := analyze.New()
	var tokens []analyze.Token
	err := eachArticle(path, func(text string) {
		tokens = analyzer.Analyse(tokens[:0], text)
		for _, t := range tokens {
			if t.Class == analyze.WordToken {
				words[t.Word.Entity]++
			}
		}
	})
	return words, err
}

// eachArticle calls do with title and text of each article in a JSONL file.
func eachArticle(path string, do func(text string)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var article struct{ Title, Text string }
		if err := json.Unmarshal(lines.Bytes(), &article); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		do(article.Title + "\n\n" + article.Text)
	}
	return lines.Err()
}
