package indextest

import (
	"cmp"
	"context"
	"maps"
	"math/big"
	"slices"
	"testing"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

// placed is a figure with its document.
type placed struct {
	doc *fahras.Document
	n   int
}

func (p placed) figure() *fahras.Figure { return &p.doc.Figures[p.n] }

// amount is what a figure is sorted and bounded by.
func (p placed) amount() *big.Rat {
	switch f := p.figure(); f.Qualifier {
	case fahras.Vague:
		return nil
	case fahras.Range:
		return f.Max
	default:
		return f.Value
	}
}

// entities are the ids of the figure's sentence, in order of mention.
func (p placed) entities() []string {
	var list []string
	for _, m := range p.doc.Mentions {
		if m.Sentence == p.figure().Sentence && !slices.Contains(list, m.EntityID) {
			list = append(list, m.EntityID)
		}
	}
	return list
}

// passes says the same as the documentation of FigureFilter.
func (p placed) passes(f *index.FigureFilter) bool {
	a, figure, amount := &p.doc.Article, p.figure(), p.amount()
	switch {
	case f.Since != "" && a.Day() < f.Since,
		f.Until != "" && (a.Day() == "" || a.Day() > f.Until),
		len(f.Sources) > 0 && !slices.Contains(f.Sources, a.Source),
		len(f.Kinds) > 0 && !slices.Contains(f.Kinds, figure.Kind),
		len(f.Units) > 0 && !slices.Contains(f.Units, figure.Unit),
		f.Min != nil && (amount == nil || amount.Cmp(f.Min) < 0),
		f.Max != nil && (amount == nil || amount.Cmp(f.Max) > 0):
		return false
	}
	return len(f.Entities) == 0 || slices.ContainsFunc(f.Entities, func(id string) bool {
		return slices.Contains(p.entities(), id)
	})
}

// chosen gives the figures that pass f, in its order.
func chosen(docs []fahras.Document, f *index.FigureFilter) []placed {
	var list []placed
	perUnit := map[string]int{}
	for i := range docs {
		for n := range docs[i].Figures {
			if p := (placed{&docs[i], n}); p.passes(f) {
				list = append(list, p)
				perUnit[p.figure().Unit]++
			}
		}
	}
	slices.SortFunc(list, func(a, b placed) int {
		place := cmp.Or(cmp.Compare(a.doc.Article.ID, b.doc.Article.ID), cmp.Compare(a.n, b.n))
		if f.Sort == index.FiguresByDate {
			return cmp.Or(cmp.Compare(b.doc.Article.Day(), a.doc.Article.Day()), place)
		}
		x, y := a.figure().Unit, b.figure().Unit
		byUnit := cmp.Or(cmp.Compare(perUnit[y], perUnit[x]), cmp.Compare(x, y))
		order := 0
		switch v, w := a.amount(), b.amount(); {
		case v == nil && w == nil:
		case v == nil:
			order = 1
		case w == nil:
			order = -1
		case f.Sort == index.FiguresByValueDown:
			order = w.Cmp(v)
		default:
			order = v.Cmp(w)
		}
		return cmp.Or(byUnit, order, place)
	})
	return list
}

// figureFilters are some that take different ways through an index.
func figureFilters() []index.FigureFilter {
	return []index.FigureFilter{
		{},
		{Sort: index.FiguresByValue},
		{Sort: index.FiguresByValueDown},
		{Kinds: []fahras.FigureKind{fahras.Money}, Sort: index.FiguresByValueDown},
		{Kinds: []fahras.FigureKind{fahras.Percent, fahras.DateFigure}},
		{Units: []string{"USD"}, Sort: index.FiguresByValue},
		{Units: []string{""}},
		{Min: big.NewRat(100, 1), Sort: index.FiguresByValue},
		{Max: big.NewRat(301, 3), Min: big.NewRat(1, 3)},
		{Entities: []string{"org/nakhla"}},
		{Entities: []string{"org/nakhla", "product/barq"}, Sort: index.FiguresByValueDown},
		{Entities: []string{"org/unknown"}},
		{Filter: index.Filter{Since: "2025-06-13", Until: "2025-06-13"}},
		{Filter: index.Filter{Sources: sources[:1]}, Sort: index.FiguresByValue},
	}
}

func testFigures(t *testing.T, empty func(t *testing.T) index.Index) {
	ctx := context.Background()
	ix := empty(t)
	docs := documents(7, 60)
	put(t, ix, index.KeepBest, docs...)
	for _, f := range figureFilters() {
		all := chosen(docs, &f)
		for _, page := range []struct{ offset, limit int }{{0, 0}, {0, 3}, {2, 5}, {len(all), 1}} {
			f.Offset, f.Limit = page.offset, page.limit
			want := all[min(f.Offset, len(all)):]
			if f.Limit > 0 {
				want = want[:min(f.Limit, len(want))]
			}
			checkFigures(t, ix, f, want)
		}
	}
	query := index.Query{Terms: []index.Term{{Text: "no such word"}}}
	checkFigures(t, ix, index.FigureFilter{Query: &query}, nil)
	query = index.Query{Entities: []string{"place/wadi-noor"}}
	var within []fahras.Document
	for _, d := range docs {
		if slices.ContainsFunc(d.Entities, func(e fahras.Entity) bool { return e.ID == "place/wadi-noor" }) {
			within = append(within, d)
		}
	}
	checkFigures(t, ix, index.FigureFilter{Query: &query}, chosen(within, &index.FigureFilter{}))
	for range ix.Figures(ctx, index.FigureFilter{}) {
		break // leaving early is legal
	}
}

func checkFigures(t *testing.T, ix index.Index, f index.FigureFilter, want []placed) {
	t.Helper()
	n := 0
	for row, err := range ix.Figures(context.Background(), f) {
		if err != nil {
			t.Fatalf("%+v: %v", f, err)
		}
		if n < len(want) {
			p := want[n]
			a := p.doc.Article
			sentence := p.doc.Sentences[p.figure().Sentence].In(a.Text)
			if row.Article.ID != a.ID || figure(&row.Figure) != figure(p.figure()) || row.Article.Text != "" ||
				row.Article.Title != a.Title || row.Article.Source != a.Source || row.Article.Day() != a.Day() ||
				row.Text != p.figure().Span.In(a.Text) || row.Sentence != sentence || !slices.Equal(row.Entities, p.entities()) {
				t.Errorf("%+v: row %d is %s %s, want %s %s", f, n, row.Article.ID, figure(&row.Figure), a.ID, figure(p.figure()))
			}
		}
		n++
	}
	if n != len(want) {
		t.Errorf("%+v: %d rows, want %d", f, n, len(want))
	}
}

func testFigureGroups(t *testing.T, empty func(t *testing.T) index.Index) {
	ctx := context.Background()
	ix := empty(t)
	docs := documents(8, 60)
	put(t, ix, index.KeepBest, docs...)
	keys := map[index.Grouping]func(placed) []string{
		index.ByUnit:   func(p placed) []string { return []string{p.figure().Unit} },
		index.ByMonth:  func(p placed) []string { d := p.doc.Article.Day(); return []string{d[:min(7, len(d))]} },
		index.ByEntity: placed.entities,
	}
	for _, f := range figureFilters() {
		for g, key := range keys {
			want := grouped(chosen(docs, &f), key)
			got, err := ix.FigureGroups(ctx, f, g)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.EqualFunc(got, want, equalGroups) {
				t.Errorf("%+v by %d:\n%v\nwant\n%v", f, g, got, want)
			}
			f.Offset, f.Limit = 1, 2
			got, err = ix.FigureGroups(ctx, f, g)
			want = want[min(1, len(want)):]
			if want = want[:min(2, len(want))]; err != nil || !slices.EqualFunc(got, want, equalGroups) {
				t.Errorf("%+v by %d: %v, want %v; %v", f, g, got, want, err)
			}
			f.Offset, f.Limit = 0, 0
		}
	}
}

func equalGroups(a, b index.FigureGroup) bool {
	return a.By == b.By && a.Figures == b.Figures && a.Articles == b.Articles && fahras.FormatValue(a.Min) == fahras.FormatValue(b.Min) &&
		fahras.FormatValue(a.Median) == fahras.FormatValue(b.Median) && fahras.FormatValue(a.Max) == fahras.FormatValue(b.Max)
}

// grouped counts figures by keys.
func grouped(figures []placed, keys func(placed) []string) []index.FigureGroup {
	members := map[string][]placed{}
	for _, p := range figures {
		for _, k := range keys(p) {
			members[k] = append(members[k], p)
		}
	}
	var groups []index.FigureGroup
	for k, list := range members {
		g := index.FigureGroup{By: k, Figures: len(list)}
		articles, units := map[string]bool{}, map[string]bool{}
		var amounts []*big.Rat
		for _, p := range list {
			articles[p.doc.Article.ID] = true
			units[p.figure().Unit] = true
			if v := p.amount(); v != nil {
				amounts = append(amounts, v)
			}
		}
		g.Articles = len(articles)
		slices.SortFunc(amounts, (*big.Rat).Cmp)
		if n := len(amounts); n > 0 && len(units) == 1 {
			g.Min, g.Median, g.Max = amounts[0], amounts[(n-1)/2], amounts[n-1]
		}
		groups = append(groups, g)
	}
	slices.SortFunc(groups, func(a, b index.FigureGroup) int {
		return cmp.Or(cmp.Compare(b.Figures, a.Figures), cmp.Compare(a.By, b.By))
	})
	return groups
}

// counted makes the rows of an entity listing out of documents.
func counted(docs []fahras.Document, companions int) map[string]*index.EntityRow {
	rows := map[string]*index.EntityRow{}
	described := map[string]fahras.Entity{}
	aliases := map[string]map[string]int{}
	together := map[string]map[string]int{}
	for i := range docs {
		d := &docs[i]
		for _, e := range d.Entities {
			described[e.ID] = e
			row := rows[e.ID]
			if row == nil {
				row = &index.EntityRow{Entity: e}
				rows[e.ID] = row
				aliases[e.ID], together[e.ID] = map[string]int{}, map[string]int{}
			}
			row.Articles++
			if day := d.Article.Day(); day != "" {
				row.Last = max(row.Last, day)
				if row.First == "" || day < row.First {
					row.First = day
				}
			}
			for _, other := range d.Entities {
				if other.ID != e.ID {
					together[e.ID][other.ID]++
				}
			}
			row.Figure = largest(d, e.ID, row.Figure)
		}
		for _, m := range d.Mentions {
			rows[m.EntityID].Mentions++
			aliases[m.EntityID][m.Span.In(d.Article.Text)]++
		}
	}
	for id, row := range rows {
		for text, n := range aliases[id] {
			row.Aliases = append(row.Aliases, index.Alias{Text: text, Mentions: n})
		}
		slices.SortFunc(row.Aliases, func(a, b index.Alias) int {
			return cmp.Or(cmp.Compare(b.Mentions, a.Mentions), cmp.Compare(a.Text, b.Text))
		})
		for other, n := range together[id] {
			row.Companions = append(row.Companions, index.Companion{Entity: described[other], Articles: n})
		}
		slices.SortFunc(row.Companions, func(a, b index.Companion) int {
			return cmp.Or(cmp.Compare(b.Articles, a.Articles), cmp.Compare(a.Entity.ID, b.Entity.ID))
		})
		row.Companions = row.Companions[:min(companions, len(row.Companions))]
	}
	return rows
}

// largest is the larger of old and the amounts beside an entity in d.
func largest(d *fahras.Document, id string, old *index.NamedFigure) *index.NamedFigure {
	for n := range d.Figures {
		p := placed{d, n}
		f := p.figure()
		if f.Kind != fahras.Money || p.amount() == nil || !slices.Contains(p.entities(), id) {
			continue
		}
		if old != nil {
			held := fahras.Document{Figures: []fahras.Figure{old.Figure}}
			order := p.amount().Cmp((placed{&held, 0}).amount())
			if order < 0 || order == 0 && (d.Article.ID > old.Article || d.Article.ID == old.Article && f.Span.Start > old.Figure.Span.Start) {
				continue
			}
		}
		old = &index.NamedFigure{Figure: *f, Text: f.Span.In(d.Article.Text), Article: d.Article.ID}
	}
	return old
}

func testEntities(t *testing.T, empty func(t *testing.T) index.Index) {
	ix := empty(t)
	docs := documents(9, 60)
	put(t, ix, index.KeepBest, docs...)
	const companions = 3
	filters := []index.EntityFilter{
		{},
		{Sort: index.EntitiesByArticles},
		{Sort: index.EntitiesByName},
		{Sort: index.EntitiesByFirst},
		{Sort: index.EntitiesByLast},
		{Limit: 2, Offset: 1},
		{MinMentions: 15},
		{Kinds: []fahras.Kind{fahras.Org, fahras.Product}},
		{IDs: []string{"org/sahab", "org/unknown"}},
		{Filter: index.Filter{Since: "2025-06-13", Until: "2025-06-13"}, Sort: index.EntitiesByName},
		{Filter: index.Filter{Sources: sources[:1]}, MinMentions: 4},
		{Filter: index.Filter{Since: "2099-01-01"}},
		{Query: &index.Query{Entities: []string{"product/barq"}}},
	}
	for _, f := range filters {
		f.Companions = companions
		var within []fahras.Document
		for i := range docs {
			article := index.FigureFilter{Filter: f.Filter}
			whole := docs[i]
			whole.Figures = []fahras.Figure{{}}
			barq := slices.ContainsFunc(docs[i].Entities, func(e fahras.Entity) bool { return e.ID == "product/barq" })
			if (placed{&whole, 0}).passes(&article) && (f.Query == nil || barq) {
				within = append(within, docs[i])
			}
		}
		checkEntities(t, ix, f, counted(within, companions))
	}
	sound(t, ix)
}

func checkEntities(t *testing.T, ix index.Index, f index.EntityFilter, rows map[string]*index.EntityRow) {
	t.Helper()
	want := slices.Collect(maps.Values(rows))
	want = slices.DeleteFunc(want, func(r *index.EntityRow) bool {
		return r.Mentions < f.MinMentions || len(f.Kinds) > 0 && !slices.Contains(f.Kinds, r.Entity.Kind) ||
			len(f.IDs) > 0 && !slices.Contains(f.IDs, r.Entity.ID)
	})
	slices.SortFunc(want, func(a, b *index.EntityRow) int {
		order := 0
		switch f.Sort {
		case index.EntitiesByMentions:
			order = cmp.Compare(b.Mentions, a.Mentions)
		case index.EntitiesByArticles:
			order = cmp.Compare(b.Articles, a.Articles)
		case index.EntitiesByName:
			order = cmp.Compare(a.Entity.Name, b.Entity.Name)
		case index.EntitiesByFirst:
			order = cmp.Or(cmp.Compare(b2i(a.First == ""), b2i(b.First == "")), cmp.Compare(a.First, b.First))
		case index.EntitiesByLast:
			order = cmp.Compare(b.Last, a.Last)
		}
		return cmp.Or(order, cmp.Compare(a.Entity.ID, b.Entity.ID))
	})
	want = want[min(f.Offset, len(want)):]
	if f.Limit > 0 {
		want = want[:min(f.Limit, len(want))]
	}
	n := 0
	for row, err := range ix.Entities(context.Background(), f) {
		if err != nil {
			t.Fatalf("%+v: %v", f, err)
		}
		if n < len(want) && !equalEntities(&row, want[n]) {
			t.Errorf("%+v: row %d is\n%+v %s, want\n%+v %s", f, n, row, namedFigure(row.Figure), *want[n], namedFigure(want[n].Figure))
		}
		n++
	}
	if n != len(want) {
		t.Errorf("%+v: %d rows, want %d", f, n, len(want))
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func equalEntities(a, b *index.EntityRow) bool {
	return a.Entity == b.Entity && a.Mentions == b.Mentions && a.Articles == b.Articles && a.First == b.First && a.Last == b.Last &&
		slices.Equal(a.Aliases, b.Aliases) && slices.Equal(a.Companions, b.Companions) && namedFigure(a.Figure) == namedFigure(b.Figure)
}
