package indextest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

// Answers writes down what an index says to many questions: two indexes that
// hold the same articles give the same string, however they came by them.
func Answers(t testing.TB, ix index.Index) string {
	t.Helper()
	ctx := context.Background()
	var b strings.Builder
	stats, err := ix.Stats(ctx)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(&b, "stats %+v\n", stats)
	for doc, err := range ix.All(ctx, index.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "article %s %s %d mentions %d figures\n", doc.Article.ID, doc.Article.Day(), len(doc.Mentions), len(doc.Figures))
	}
	for _, filter := range []index.Filter{{}, {Since: "2025-01-01"}} {
		for row, err := range ix.Entities(ctx, index.EntityFilter{Filter: filter, Companions: 3}) {
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&b, "entity %+v %d %d %s %s %v %v %s\n", row.Entity, row.Mentions, row.Articles,
				row.First, row.Last, row.Aliases, row.Companions, namedFigure(row.Figure))
		}
	}
	for _, sort := range []index.FigureSort{index.FiguresByDate, index.FiguresByValueDown} {
		for row, err := range ix.Figures(ctx, index.FigureFilter{Sort: sort}) {
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&b, "figure %s %s %q %q %v\n", row.Article.ID, figure(&row.Figure), row.Text, row.Sentence, row.Entities)
		}
	}
	for _, g := range []index.Grouping{index.ByUnit, index.ByMonth, index.ByEntity} {
		groups, err := ix.FigureGroups(ctx, index.FigureFilter{}, g)
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range groups {
			fmt.Fprintf(&b, "group %q %d %d %v %v %v\n", g.By, g.Figures, g.Articles, g.Min, g.Median, g.Max)
		}
	}
	for _, q := range Queries() {
		q.Limit = 1000
		hits, err := ix.Search(ctx, q)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "query %v %d", q.Terms, hits.Total)
		ids := map[string]bool{}
		for _, h := range hits.Hits {
			ids[h.ID] = true
		}
		fmt.Fprintf(&b, " %d ids\n", len(ids))
	}
	return b.String()
}

// Queries are some that fit the documents made here.
func Queries() []index.Query {
	queries := []index.Query{
		{Terms: []index.Term{{Text: "أعلنت الشركة", Phrase: true}}},
		{Terms: []index.Term{{Text: "استثمار"}, {Text: "النفط"}}, All: true},
		{Terms: []index.Term{{Text: "نخلة"}}, Exact: true},
		{Terms: []index.Term{{Text: "المشروع"}}, Filter: index.Filter{Since: "2025-06-01", Until: "2025-06-30"}},
		{Entities: []string{"org/nakhla"}},
	}
	for _, w := range words {
		queries = append(queries, index.Query{Terms: []index.Term{{Text: w}}})
	}
	return queries
}

func namedFigure(f *index.NamedFigure) string {
	if f == nil {
		return "-"
	}
	return figure(&f.Figure) + " " + f.Text + " " + f.Article
}

// figure writes a figure with its amounts instead of their addresses.
func figure(f *fahras.Figure) string {
	return fmt.Sprintf("%d %d %d %s %s %s %s %s %s %v %s %+v", f.Span.Start, f.Span.End, f.Sentence, f.Kind, f.Qualifier, f.Unit,
		fahras.FormatValue(f.Value), fahras.FormatValue(f.Min), fahras.FormatValue(f.Max), f.Candidates, f.Per, f.Date)
}
