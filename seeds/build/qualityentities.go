package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/entities"
)

// goldNames is a set of labelled texts and the exact F1 below which
// quality fails.
type goldNames struct {
	path string
	need float64
	only func(id string) bool
}

// namesGold are the sets that measure names; those outside the repository are
// left out where they are not there.
var namesGold = []goldNames{
	{path: "testdata/gold/entities.jsonl", need: 0.90},
	{path: "../shared/data/gold-sample", need: 0.80},
	{path: "../shared/spec/entities-examples.jsonl", need: 0.90},
}

// qualityEntities measures names and links as the project's scorer does. With
// arguments it measures those files or folders instead.
func qualityEntities(root string, arguments []string) error {
	extractor, err := entities.New(entities.Options{})
	if err != nil {
		return err
	}
	sets := namesGold
	if len(arguments) > 0 {
		sets = nil
		for _, path := range arguments {
			sets = append(sets, goldNames{path: path})
		}
	}
	listed, err := listedSlugs(root)
	if err != nil {
		return err
	}
	for _, set := range sets {
		path := set.path
		if !filepath.IsAbs(path) {
			path = filepath.Join(root, path)
		}
		texts, err := readGold(path)
		if errors.Is(err, fs.ErrNotExist) {
			fmt.Printf("%s is not here: skipped\n", set.path)
			continue
		}
		if err != nil {
			return err
		}
		s := score{listed: listed}
		for _, l := range texts {
			s.count(l, extractor.Extract(fahras.Article{Text: l.Text}))
		}
		fmt.Printf("%s: %s\n", set.path, &s)
		if f := s.strict().f1(); f < set.need {
			return fmt.Errorf("quality: %s: exact F1 %.4f is below %.2f", set.path, f, set.need)
		}
	}
	return nil
}

// readGold reads labelled texts: a JSON object a line, or a folder of them.
func readGold(path string) ([]labelled, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return readLabelled(path)
	}
	names, err := filepath.Glob(filepath.Join(path, "*.json"))
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	var texts []labelled
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		var l labelled
		if err := json.Unmarshal(data, &l); err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Base(name), err)
		}
		l.toBytes()
		texts = append(texts, l)
	}
	return texts, nil
}

// listedSlugs are the slugs of which the scorer knows the right id: those of
// the shared seed list, and of places those of the shared table of places.
func listedSlugs(root string) (map[string]bool, error) {
	listed := map[string]bool{}
	lists := filepath.Join(root, "..", "shared", "data", "gazetteer", "permissive")
	err := eachLine(filepath.Join(lists, "entities-seed.tsv"), func(line []byte) error {
		id, _, _ := strings.Cut(string(line), "\t")
		listed[id[strings.LastIndexByte(id, '/')+1:]] = true
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return listed, nil
	}
	other := regexp.MustCompile("[^a-z0-9]+")
	return listed, errors.Join(err, eachLine(filepath.Join(lists, "locations.tsv"), func(line []byte) error {
		cells := strings.Split(string(line), "\t")
		listed["LOC "+other.ReplaceAllString(strings.ToLower(cells[1]), "-")] = true
		return nil
	}))
}

// score adds up the measures of one set.
type score struct {
	listed       map[string]bool
	byKind       [5]struct{ gold, got, strict, soft int }
	pairs        [][2]string // gold id, given id
	known, right int
}

// count compares the mentions of one text with its labels.
func (s *score) count(l labelled, doc fahras.Document) {
	used := make([]bool, len(doc.Mentions))
	for _, e := range l.Entities {
		if e.Optional {
			continue
		}
		kind := kindOf[e.Type]
		s.byKind[kind].gold++
		best, rank := -1, 0
		for i, m := range doc.Mentions {
			if used[i] || m.Span.Start >= e.End || e.Start >= m.Span.End {
				continue
			}
			if r := likeGold(l.Text, e, m); best < 0 || r > rank {
				best, rank = i, r
			}
		}
		if rank < 2 {
			continue
		}
		used[best] = true
		if rank&4 != 0 {
			s.byKind[kind].strict++
		}
		s.byKind[kind].soft++
		s.link(e, kind, doc.Mentions[best].EntityID)
	}
	for i, m := range doc.Mentions {
		if used[i] || !slices.ContainsFunc(l.Entities, func(e label) bool {
			return e.Optional && m.Span.Start < e.End && e.Start < m.Span.End
		}) {
			s.byKind[m.Kind].got++
		}
	}
}

// likeGold ranks how like a label a mention is: 4 the same, 2 the same but
// for its start or an alternative type, 1 the type right.
func likeGold(text string, e label, m fahras.Mention) (rank int) {
	kind := kindOf[e.Type]
	typed := m.Kind == kind || slices.ContainsFunc(e.AltTypes, func(t string) bool { return kindOf[t] == m.Kind })
	if typed {
		rank |= 1
	}
	from, to := min(e.Start, m.Span.Start), max(e.Start, m.Span.Start)
	if typed && m.Span.End == e.End && len([]rune(text[from:to])) <= 9 {
		rank |= 2
	}
	if m.Span.Start == e.Start && m.Span.End == e.End && m.Kind == kind {
		rank |= 4
	}
	return rank
}

// link notes which id a label's mention was given.
func (s *score) link(e label, kind fahras.Kind, id string) {
	if e.ID == "" {
		return
	}
	s.pairs = append(s.pairs, [2]string{e.ID, id})
	if s.listed[e.ID] || kind == fahras.Place && s.listed["LOC "+e.ID] {
		s.known++
		if id[strings.LastIndexByte(id, '/')+1:] == e.ID {
			s.right++
		}
	}
}

func (t tally) f1() float64 {
	p, r := float64(t.right)/float64(max(t.got, 1)), float64(t.right)/float64(max(t.gold, 1))
	return 2 * p * r / max(p+r, 1e-9)
}

func (s *score) strict() (t tally) {
	for _, k := range s.byKind {
		t.gold, t.got, t.right = t.gold+k.gold, t.got+k.got, t.right+k.strict
	}
	return t
}

func (s *score) soft() (t tally) {
	t = s.strict()
	t.right = 0
	for _, k := range s.byKind {
		t.right += k.soft
	}
	return t
}

// cubed is the B-cubed F1 of the clusters that ids make.
func (s *score) cubed() float64 {
	gold, given, both := map[string]int{}, map[string]int{}, map[[2]string]int{}
	for _, p := range s.pairs {
		gold[p[0]]++
		given[p[1]]++
		both[p]++
	}
	precision, recall := 0.0, 0.0
	for _, p := range s.pairs {
		precision += float64(both[p]) / float64(given[p[1]])
		recall += float64(both[p]) / float64(gold[p[0]])
	}
	return 2 * precision * recall / max(precision+recall, 1e-9) / float64(max(len(s.pairs), 1))
}

// String prints the measures on one line.
func (s *score) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "exact %v, forgiving F1 %.4f [", s.strict(), s.soft().f1())
	for kind := fahras.Person; kind <= fahras.Product; kind++ {
		k := s.byKind[kind]
		fmt.Fprintf(&b, " %s %.3f", kind, tally{k.gold, k.got, k.strict}.f1())
	}
	fmt.Fprintf(&b, " ]; linking B3 F1 %.4f, right id %.3f of %d", s.cubed(), float64(s.right)/float64(max(s.known, 1)), s.known)
	return b.String()
}
