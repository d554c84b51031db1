package main

import (
	"bufio"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/entities/ner"
)

// likenessSize is the number of weights for n-grams of letters.
const likenessSize = 1 << 15

// example is a word and whether it is part of a person's name.
type example struct {
	word string
	name bool
}

// learnLikeness learns which letters look like a person's name: words of the
// name tables against the frequent words of news that no table has.
func learnLikeness(shared string, v *vocabulary) ([]int8, error) {
	names, err := nameWords(shared)
	if err != nil {
		return nil, err
	}
	var examples []example
	for word := range names {
		examples = append(examples, example{word, true})
	}
	for i, word := range v.words {
		if v.counts[i] >= 8 && !names[word] && !names[strings.TrimPrefix(word, "و")] && isArabic(word) {
			examples = append(examples, example{word, false})
		}
	}
	sortExamples(examples)
	weights := make([]float64, likenessSize)
	random := rand.New(rand.NewPCG(3, 3))
	var grams []uint32
	for round := range 8 {
		random.Shuffle(len(examples), func(i, j int) { examples[i], examples[j] = examples[j], examples[i] })
		rate := 0.2 / float64(1+round)
		for _, e := range examples {
			grams = ner.LikenessGrams(grams[:0], e.word, likenessSize)
			sum, want := 0.0, 0.0
			for _, g := range grams {
				sum += weights[g]
			}
			if e.name {
				want = 1
			}
			step := rate * (want - 1/(1+math.Exp(-sum)))
			for _, g := range grams {
				weights[g] += step - rate*1e-5*weights[g]
			}
		}
	}
	packed := make([]int8, likenessSize)
	for i, w := range weights {
		packed[i] = int8(math.RoundToEven(min(max(w*16, -127), 127)))
	}
	return packed, nil
}

// nameWords are the words of the permissive tables of persons' names, in the
// search form.
func nameWords(shared string) (map[string]bool, error) {
	names := map[string]bool{}
	for _, file := range []string{"translit.wikidata.tsv", "translit.google.tsv", "person-parts.tsv", "people.tsv"} {
		f, err := os.Open(filepath.Join(shared, "data", "gazetteer", "permissive", file))
		if err != nil {
			return nil, err
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Scan()
		for lines.Scan() {
			name, _, _ := strings.Cut(lines.Text(), "\t")
			for word := range strings.FieldsSeq(analyze.SearchForm.Fold(name)) {
				if len(word) >= 4 && isArabic(word) {
					names[word] = true
				}
			}
		}
		if err := lines.Err(); err != nil {
			return nil, err
		}
	}
	return names, nil
}

func isArabic(word string) bool {
	for _, r := range word {
		if r < 0x0621 || r > 0x06FF {
			return false
		}
	}
	return word != ""
}

// sortExamples puts examples in an order that does not hang on a map's.
func sortExamples(examples []example) {
	slices.SortFunc(examples, func(a, b example) int { return strings.Compare(a.word, b.word) })
}
