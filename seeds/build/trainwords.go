package main

import (
	"cmp"
	"fmt"
	"math"
	"math/bits"
	"math/rand/v2"
	"os"
	"slices"

	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/entities/ner"
)

// What the clustering of words learns with.
const (
	minCount  = 4  // a rarer word is not learned
	vectorLen = 64 // numbers a word
	reach     = 3  // words on either side that count
	negatives = 5  // chance words a true one
	rounds    = 4  // times over the text
	fine      = 1000
	middle    = 256
	coarse    = 64
)

// vocabulary is a text as numbers of its words, the most frequent word first.
type vocabulary struct {
	words  []string
	counts []int
	lines  [][]int32
	total  int
}

// readVocabulary counts the words of texts, a line a sentence.
func readVocabulary(analyzer *analyze.Analyzer, texts []string) *vocabulary {
	var lines [][]string
	counts := map[string]int{}
	var tokens []analyze.Token
	for _, text := range texts {
		tokens = analyzer.Analyse(tokens[:0], text)
		var line []string
		for i, t := range tokens {
			word := ner.WordText(&t)
			counts[word]++
			line = append(line, word)
			if i+1 == len(tokens) || tokens[i+1].Sentence != t.Sentence {
				lines = append(lines, line)
				line = nil
			}
		}
	}
	v := &vocabulary{}
	for word, n := range counts {
		if n >= minCount {
			v.words = append(v.words, word)
		}
	}
	slices.SortFunc(v.words, func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b))
	})
	number := map[string]int32{}
	for i, word := range v.words {
		number[word] = int32(i)
		v.counts = append(v.counts, counts[word])
	}
	for _, line := range lines {
		var ids []int32
		for _, word := range line {
			if id, ok := number[word]; ok {
				ids = append(ids, id)
			}
		}
		v.total += len(ids)
		v.lines = append(v.lines, ids)
	}
	return v
}

// learnWords clusters the words of texts by the words around them.
func learnWords(analyzer *analyze.Analyzer, texts []string) (map[uint32]ner.WordEntry, [][2]uint16, *vocabulary) {
	v := readVocabulary(analyzer, texts)
	fmt.Fprintf(os.Stderr, "%d words of %d spellings\n", v.total, len(v.words))
	vectors := v.vectors()
	random := rand.New(rand.NewPCG(7, 7))
	leaves, centres := kMeans(vectors, fine, random)
	mid, midCentres := kMeans(centres, middle, random)
	top, _ := kMeans(midCentres, coarse, random)
	groups := make([][2]uint16, len(centres))
	for i := range groups {
		groups[i] = [2]uint16{uint16(mid[i]), uint16(top[mid[i]])}
	}
	entries := map[uint32]ner.WordEntry{}
	for i, word := range v.words {
		entries[ner.WordKey(word)] = ner.WordEntry{
			Cluster: uint16(leaves[i] + 1), Count: uint8(bits.Len(uint(v.counts[i]))),
		}
	}
	return entries, groups, v
}

// vectors learns a vector for each word by skip-grams with negative sampling
// (Mikolov et al. 2013), scaled to length one.
func (v *vocabulary) vectors() [][]float32 {
	random := rand.New(rand.NewPCG(1, 1))
	n := len(v.words)
	in, out := make([]float32, n*vectorLen), make([]float32, n*vectorLen)
	for i := range in {
		in[i] = (random.Float32() - 0.5) / vectorLen
	}
	chance := v.chanceTable()
	gradient := make([]float32, vectorLen)
	var kept []int32
	for round := range rounds {
		for number, line := range v.lines {
			done := (float64(round) + float64(number)/float64(len(v.lines))) / rounds
			rate := float32(0.04 * max(0.01, 1-done))
			kept = kept[:0]
			for _, w := range line {
				if f := float64(v.counts[w]) / float64(v.total); random.Float64() < math.Sqrt(1e-4/f)+1e-4/f {
					kept = append(kept, w)
				}
			}
			for i, w := range kept {
				width := 1 + random.IntN(reach)
				for j := max(0, i-width); j <= min(len(kept)-1, i+width); j++ {
					if j != i {
						learnPair(in[int(w)*vectorLen:][:vectorLen], out, kept[j], chance, gradient, rate, random)
					}
				}
			}
		}
	}
	vectors := make([][]float32, n)
	for i := range vectors {
		vectors[i] = in[i*vectorLen:][:vectorLen]
		scaleToOne(vectors[i])
	}
	return vectors
}

// learnPair moves the vector of a word towards that of a true neighbour and
// away from those of chance ones.
func learnPair(vector, out []float32, neighbour int32, chance []int32, gradient []float32, rate float32, random *rand.Rand) {
	clear(gradient)
	for k := range negatives + 1 {
		target, label := neighbour, float32(1)
		if k > 0 {
			target, label = chance[random.IntN(len(chance))], 0
			if target == neighbour {
				continue
			}
		}
		other := out[int(target)*vectorLen:][:vectorLen]
		var dot float32
		for q, x := range vector {
			dot += x * other[q]
		}
		step := rate * (label - float32(1/(1+math.Exp(-float64(dot)))))
		for q, x := range vector {
			gradient[q] += step * other[q]
			other[q] += step * x
		}
	}
	for q := range vector {
		vector[q] += gradient[q]
	}
}

// chanceTable lists words as often as chance should draw them.
func (v *vocabulary) chanceTable() []int32 {
	const size = 1 << 21
	sum := 0.0
	for _, n := range v.counts {
		sum += math.Pow(float64(n), 0.75)
	}
	table := make([]int32, 0, size)
	acc := 0.0
	for w, n := range v.counts {
		acc += math.Pow(float64(n), 0.75) / sum
		for float64(len(table)) < acc*size {
			table = append(table, int32(w))
		}
	}
	return table
}

func scaleToOne(v []float32) {
	var sum float64
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	for i := range v {
		v[i] /= float32(math.Sqrt(sum) + 1e-9)
	}
}

// kMeans puts vectors of length one into k clusters by their angles, and
// gives the cluster of each and the centres.
func kMeans(vectors [][]float32, k int, random *rand.Rand) (of []int, centres [][]float32) {
	k = min(k, len(vectors))
	for _, i := range random.Perm(min(len(vectors), 20*k))[:k] {
		centres = append(centres, slices.Clone(vectors[i]))
	}
	of = make([]int, len(vectors))
	for range 10 {
		for i, v := range vectors {
			of[i] = nearest(v, centres)
		}
		for _, c := range centres {
			clear(c)
		}
		for i, v := range vectors {
			for q, x := range v {
				centres[of[i]][q] += x
			}
		}
		for _, c := range centres {
			scaleToOne(c)
		}
	}
	return of, centres
}

func nearest(v []float32, centres [][]float32) int {
	best, at := float32(-2), 0
	for i, c := range centres {
		var dot float32
		for q, x := range v {
			dot += x * c[q]
		}
		if dot > best {
			best, at = dot, i
		}
	}
	return at
}
