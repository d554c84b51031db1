package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"time"

	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/entities/ner"
)

// trained are the things that train makes, in their order.
var trained = []struct {
	name string
	make func(root string, arguments []string) error
}{
	{"words", trainWords},
	{"ner", trainTagger},
}

// train learns the named artefact from ../shared/data, or every one.
func train(root string, arguments []string) error {
	for _, t := range trained {
		if len(arguments) == 0 || arguments[0] == t.name {
			if err := t.make(root, arguments[min(1, len(arguments)):]); err != nil {
				return fmt.Errorf("train %s: %w", t.name, err)
			}
		}
	}
	return nil
}

// trainWords makes entities/ner/words.bin: what text without labels and
// tables of names tell of words.
func trainWords(root string, _ []string) error {
	shared := filepath.Join(root, "..", "shared")
	var texts []string
	err := eachLine(filepath.Join(shared, "data", "articles", "news.jsonl"), func(line []byte) error {
		var article struct{ Title, Text string }
		if err := json.Unmarshal(line, &article); err != nil {
			return err
		}
		texts = append(texts, article.Title+"\n\n"+article.Text)
		return nil
	})
	if err != nil {
		return err
	}
	lore := &ner.Lore{}
	var v *vocabulary
	lore.Words, lore.Coarse, v = learnWords(analyze.New(), texts)
	if lore.Likeness, err = learnLikeness(shared, v); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(root, "entities", "ner", "words.bin"), lore.Encode(), 0o644)
}

// trainTagger makes entities/ner/model.bin. With the argument "held" it
// leaves out the held-out fifth, reports on it and writes nothing; with "dev"
// it leaves out another fifth too and reports on that. A further argument
// names a file for the model in that case.
func trainTagger(root string, arguments []string) error {
	all, err := readLabelled(filepath.Join(root, "..", "shared", "data", "ner", "news-labelled.jsonl"))
	if err != nil {
		return err
	}
	mode := ""
	if len(arguments) > 0 {
		mode = arguments[0]
	}
	s := newSchool()
	var study, exam []*lesson
	for _, l := range all {
		switch part := fold(l.ID); {
		case mode == "dev" && part == 1, mode == "held" && part == 0:
			exam = append(exam, s.lesson(l))
		case mode == "" || part != 0:
			study = append(study, s.lesson(l))
		}
	}
	began := time.Now()
	p := &ner.Parameters{}
	learnTagger(p, study)
	data := p.Encode()
	fmt.Fprintf(os.Stderr, "%v: trained on %d texts, %d features, %d bytes\n", time.Since(began).Round(time.Second), len(study), len(p.Weights), len(data))
	name := filepath.Join(root, "entities", "ner", "model.bin")
	if mode != "" {
		examine(mustOpen(p), exam)
		if len(arguments) < 2 {
			return nil
		}
		name = arguments[1]
	}
	return os.WriteFile(name, data, 0o644)
}

// softmax turns scores into chances.
func softmax(scores []float64) {
	top, sum := math.Inf(-1), 0.0
	for _, s := range scores {
		top = max(top, s)
	}
	for i, s := range scores {
		scores[i] = math.Exp(s - top)
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}

// tally counts names.
type tally struct{ gold, got, right int }

func (t tally) String() string {
	p, r := float64(t.right)/float64(max(t.got, 1)), float64(t.right)/float64(max(t.gold, 1))
	return fmt.Sprintf("P %.3f R %.3f F1 %.4f (n=%d)", p, r, 2*p*r/max(p+r, 1e-9), t.gold)
}

// examine prints how well model does on lessons: exact spans and kinds, names
// marked optional neither missed nor wrong.
func examine(model *ner.Model, lessons []*lesson) {
	a := model.NewArticle()
	s := newSchool()
	byType := map[string]*tally{"all": {}, "start": {}}
	for name := range kindOf {
		byType[name] = &tally{}
	}
	for _, l := range lessons {
		got := a.Tag(nil, l.Text, l.units, s.known, l.known)
		count(byType, l, got)
	}
	for _, name := range []string{"PER", "ORG", "LOC", "PRODUCT", "start", "all"} {
		fmt.Println(name, byType[name])
	}
}

func count(byType map[string]*tally, l *lesson, got []ner.Name) {
	used := make([]bool, len(got))
	for _, e := range l.Entities {
		if e.Optional {
			continue
		}
		byType[e.Type].gold++
		byType["all"].gold++
		byType["start"].gold++
		for i, n := range got {
			if used[i] || n.Span.End != e.End || n.Kind != kindOf[e.Type] {
				continue
			}
			byType["start"].right++
			used[i] = true
			if n.Span.Start == e.Start {
				byType[e.Type].right++
				byType["all"].right++
			}
		}
	}
	for i, n := range got {
		if !used[i] && overlapsOptional(l, n) {
			continue
		}
		for name, kind := range kindOf {
			if kind == n.Kind {
				byType[name].got++
			}
		}
		byType["all"].got++
		byType["start"].got++
	}
}

func overlapsOptional(l *lesson, n ner.Name) bool {
	for _, e := range l.Entities {
		if e.Optional && n.Span.Start < e.End && e.Start < n.Span.End {
			return true
		}
	}
	return false
}
