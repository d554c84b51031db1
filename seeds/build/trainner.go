package main

import (
	"bufio"
	"cmp"
	"crypto/sha1"
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"unicode/utf8"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/entities"
	"github.com/fahras-ar/fahras/entities/gazetteer"
	"github.com/fahras-ar/fahras/entities/ner"
)

// labelled is one text with the names that readers found in it.
type labelled struct {
	ID       string  `json:"id"`
	Text     string  `json:"text"`
	Entities []label `json:"entities"`
}

// label is one name; Start and End count code points, and bytes once read.
type label struct {
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Type     string   `json:"type"`
	ID       string   `json:"id"`
	Optional bool     `json:"optional"`
	AltTypes []string `json:"alt_types"`
}

// fold tells which fifth of the labelled leads a text belongs to: the
// remainder of the SHA-1 of its id by 5, as the published split has it.
func fold(id string) int {
	sum := sha1.Sum([]byte(id))
	return int(new(big.Int).Mod(new(big.Int).SetBytes(sum[:]), big.NewInt(5)).Int64())
}

// readLabelled reads one JSON object a line.
func readLabelled(name string) ([]labelled, error) {
	var list []labelled
	err := eachLine(name, func(line []byte) error {
		var l labelled
		if err := json.Unmarshal(line, &l); err != nil {
			return err
		}
		l.toBytes()
		list = append(list, l)
		return nil
	})
	return list, err
}

// toBytes counts labels in bytes and sorts them.
func (l *labelled) toBytes() {
	for i := range l.Entities {
		l.Entities[i].Start = byteOffset(l.Text, l.Entities[i].Start)
		l.Entities[i].End = byteOffset(l.Text, l.Entities[i].End)
	}
	slices.SortFunc(l.Entities, func(a, b label) int { return cmp.Compare(a.Start, b.Start) })
}

// byteOffset is where the n-th code point of s begins.
func byteOffset(s string, n int) int {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return i
}

func eachLine(name string, do func(line []byte) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for number := 1; lines.Scan(); number++ {
		if err := do(lines.Bytes()); err != nil {
			return fmt.Errorf("%s: line %d: %w", filepath.Base(name), number, err)
		}
	}
	return lines.Err()
}

// lesson is a labelled text as the tagger sees it.
type lesson struct {
	labelled
	units   []analyze.Token
	known   []gazetteer.Match
	allowed []uint16
	gold    []uint8
}

var kindOf = map[string]fahras.Kind{"PER": fahras.Person, "ORG": fahras.Org, "LOC": fahras.Place, "PRODUCT": fahras.Product}

// school makes lessons of labelled texts and features of lessons.
type school struct {
	analyzer *analyze.Analyzer
	matcher  *gazetteer.Matcher
	known    *gazetteer.Gazetteer
	numbers  map[uint32]int32 // of features
	names    []uint32         // of numbers
	counts   []int32
}

func newSchool() *school {
	known := gazetteer.Default()
	return &school{analyzer: analyze.New(), matcher: known.Matcher(), known: known, numbers: map[uint32]int32{}}
}

func (s *school) lesson(l labelled) *lesson {
	tokens := s.analyzer.Analyse(nil, l.Text)
	units := entities.Units(nil, tokens)
	lesson := &lesson{labelled: l, units: units, known: s.matcher.Match(nil, l.Text, units)}
	lesson.gold = make([]uint8, len(units))
	lesson.allowed = make([]uint16, len(units))
	next := 0
	for _, e := range l.Entities {
		kind, ok := kindOf[e.Type]
		if !ok {
			continue
		}
		for next < len(units) && units[next].Span.End <= e.Start {
			next++
		}
		first := ner.LabelOf(kind)
		for i := next; i < len(units) && units[i].Span.Start < e.End; i++ {
			switch {
			case units[i].Class >= analyze.HashtagToken && units[i].Class <= analyze.EmojiToken:
			case e.Optional:
				lesson.allowed[i] |= 1 | 1<<first
			default:
				lesson.gold[i] = first
			}
			first = ner.LabelOf(kind) + 1
		}
	}
	for i, g := range lesson.gold {
		if g > 0 || lesson.allowed[i] == 0 {
			lesson.allowed[i] = 1 << g
		}
	}
	return lesson
}

// number gives the number of a feature, a new one where grow is set, else -1.
func (s *school) number(f uint32, grow bool) int32 {
	n, ok := s.numbers[f]
	if !ok {
		if !grow {
			return -1
		}
		n = int32(len(s.numbers))
		s.numbers[f] = n
		s.names = append(s.names, f)
		s.counts = append(s.counts, 0)
	}
	s.counts[n]++
	return n
}

func (s *school) numberAll(features []uint32) []int32 {
	list := make([]int32, 0, len(features))
	for _, f := range features {
		list = append(list, s.number(f, true))
	}
	return list
}

// positions gives a lesson's units with their features.
func (s *school) positions(a *ner.Article, l *lesson, votes []uint8) []position {
	a.Fill(l.Text, l.units, s.known, l.known)
	if votes != nil {
		a.Vote(votes)
	}
	masked := func(i int) bool { return i >= 0 && i < len(l.gold) && l.gold[i] > 0 }
	list := make([]position, len(l.units))
	var buffer []uint32
	for i := range l.units {
		buffer = a.Features(buffer[:0], i, nil)
		list[i] = position{features: s.numberAll(buffer), allowed: l.allowed[i]}
		hidden := false
		for j := i - 2; j <= i+2; j++ {
			hidden = hidden || masked(j)
		}
		if hidden {
			buffer = a.Masked(buffer[:0], i, masked)
			list[i].masked = s.numberAll(buffer)
		}
		list[i].votes = s.numberAll(a.VoteFeatures(buffer[:0], i))
	}
	return list
}

// sentences cuts positions where a sentence ends.
func sentences(units []analyze.Token, list []position) (cut [][]position) {
	from := 0
	for i := range list {
		if i+1 == len(list) || units[i+1].Sentence != units[i].Sentence {
			cut = append(cut, list[from:i+1])
			from = i + 1
		}
	}
	return cut
}

// usual is the schedule that the shipped model is trained by.
var usual = schedule{epochs: 14, averaged: 6, rate: 0.1, decay: 3e-4, hideNames: 0.1, hideVotes: 0.5}

// learnTagger learns the weights of labels from lessons: once without votes by parts, to see what votes would be, then
// with them.
func learnTagger(base *ner.Parameters, lessons []*lesson) {
	learnCuts(base, lessons)
	const parts = 4
	votes := make([][]uint8, len(lessons))
	for part := range parts {
		s := newSchool()
		var rest []*lesson
		for i, l := range lessons {
			if i%parts != part {
				rest = append(rest, l)
			}
		}
		quick := usual
		quick.epochs, quick.averaged, quick.hideVotes = 8, 4, 1
		s.learn(base, rest, make([][]uint8, len(rest)), quick)
		model := mustOpen(base)
		a := model.NewArticle()
		for i, l := range lessons {
			if i%parts == part {
				votes[i] = a.FirstPass(l.Text, l.units, s.known, l.known)
			}
		}
	}
	newSchool().learn(base, lessons, votes, usual)
}

// learn trains one field and puts its weights into base.
func (s *school) learn(base *ner.Parameters, lessons []*lesson, votes [][]uint8, plan schedule) {
	a := mustOpen(base).NewArticle()
	var all [][]position
	for i, l := range lessons {
		all = append(all, sentences(l.units, s.positions(a, l, votes[i]))...)
	}
	f := plan.train(all, len(s.names), 11)
	base.Weights = map[uint32][ner.Labels]float32{}
	for n, name := range s.names {
		if s.counts[n] > 1 {
			base.Weights[name] = f.weights[n]
		}
	}
	base.Moves = f.moves
	for j := range base.Moves {
		for k := range base.Moves[j] {
			if !allowedMove(j, k) {
				base.Moves[j][k] = -1e4
			}
		}
	}
}

func mustOpen(p *ner.Parameters) *ner.Model {
	m, err := ner.Open(p.Encode(), ner.DefaultLore())
	if err != nil {
		panic(err)
	}
	return m
}

// learnCuts learns how many letters of clitics stand before a name.
func learnCuts(base *ner.Parameters, lessons []*lesson) {
	a := mustOpen(base).NewArticle()
	base.Cut = map[uint32]float32{}
	known := gazetteer.Default()
	type choice struct {
		ways  [][]uint32
		right int
	}
	var choices []choice
	for _, l := range lessons {
		a.Fill(l.Text, l.units, known, l.known)
		a.SetLabels(l.gold)
		for _, e := range l.Entities {
			i := slices.IndexFunc(l.units, func(t analyze.Token) bool { return t.Span.End > e.Start })
			if i < 0 || e.Optional || l.gold[i]&1 == 0 {
				continue
			}
			c := choice{right: -1}
			for n, letters := range a.Cuts(i) {
				c.ways = append(c.ways, a.CutFeatures(nil, i, l.gold[i], letters))
				unit := l.units[i].Span
				if unit.Start+gazetteer.Letters(unit.In(l.Text), letters) == e.Start {
					c.right = n
				}
			}
			if c.right >= 0 && len(c.ways) > 1 {
				choices = append(choices, c)
			}
		}
	}
	random := rand.New(rand.NewPCG(9, 9))
	for round := range 12 {
		random.Shuffle(len(choices), func(i, j int) { choices[i], choices[j] = choices[j], choices[i] })
		for _, c := range choices {
			stepChoice(base.Cut, c.ways, c.right, 0.2/float32(1+round))
		}
	}
}

// stepChoice moves weights towards the right one of several ways.
func stepChoice(weights map[uint32]float32, ways [][]uint32, right int, rate float32) {
	scores := make([]float64, len(ways))
	for i, way := range ways {
		for _, f := range way {
			scores[i] += float64(weights[f])
		}
	}
	softmax(scores)
	for i, way := range ways {
		g := -float32(scores[i])
		if i == right {
			g++
		}
		for _, f := range way {
			weights[f] += rate*g - rate*0.001*weights[f]
		}
	}
}
