package corpus

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/big"
	"strings"
	"time"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

// ErrNotFound says that the corpus holds no such article.
var ErrNotFound = errors.New("no such article")

// AmbiguousError says that the beginning of an id fits several articles.
type AmbiguousError struct {
	Prefix string
	IDs    []string // ten at most
}

func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%q begins the ids of several articles: %s", e.Prefix, strings.Join(e.IDs, ", "))
}

// Find gives the id that prefix begins: ErrNotFound if there is none,
// *AmbiguousError if there are several.
func (c *Corpus) Find(ctx context.Context, prefix string) (string, error) {
	ids, err := c.index.Complete(ctx, strings.ToLower(prefix))
	switch {
	case err != nil:
		return "", err
	case len(ids) == 0:
		return "", fmt.Errorf("corpus: find %q: %w", prefix, ErrNotFound)
	case len(ids) > 1:
		return "", &AmbiguousError{prefix, ids}
	}
	return ids[0], nil
}

// Show gives the article whose id prefix begins, as Find finds it.
func (c *Corpus) Show(ctx context.Context, prefix string) (ShownRecord, error) {
	id, err := c.Find(ctx, prefix)
	if err != nil {
		return ShownRecord{}, err
	}
	docs, err := c.index.Documents(ctx, id)
	if err != nil {
		return ShownRecord{}, err
	}
	if len(docs) == 0 {
		return ShownRecord{}, fmt.Errorf("corpus: show %q: %w", prefix, ErrNotFound)
	}
	return newShownRecord(&docs[0]), nil
}

// All yields every article that passes f, by id.
func (c *Corpus) All(ctx context.Context, f index.Filter) iter.Seq2[ShownRecord, error] {
	return convert(c.index.All(ctx, f), func(s index.Stored) ShownRecord { return newShownRecord(&s) })
}

// Remove deletes articles by their ids and says how many there were.
func (c *Corpus) Remove(ctx context.Context, ids ...string) (int, error) {
	return c.index.Delete(ctx, ids...)
}

// Stats counts what the corpus holds.
func (c *Corpus) Stats(ctx context.Context) (StatsRecord, error) {
	s, err := c.index.Stats(ctx)
	return StatsRecord{
		Articles: s.Articles,
		Mentions: s.Mentions,
		Entities: s.Entities,
		Figures:  s.Figures,
		Sources:  s.Sources,
		Bytes:    s.Bytes,
		First:    s.First,
		Last:     s.Last,
	}, err
}

// Verify checks the index, and with repair mends what it can.
func (c *Corpus) Verify(ctx context.Context, repair bool) (VerifyRecord, error) {
	report, err := c.index.Verify(ctx, repair)
	record := VerifyRecord{OK: err == nil && report.OK(), Articles: report.Articles, Problems: []string{}}
	for _, p := range report.Problems {
		what := p.What
		if p.Repaired {
			what += " (repaired)"
		}
		record.Problems = append(record.Problems, what)
	}
	return record, err
}

// Figures yields the figures that pass f.
func (c *Corpus) Figures(ctx context.Context, f index.FigureFilter) iter.Seq2[FigureRow, error] {
	return convert(c.index.Figures(ctx, f), func(row index.FigureRow) FigureRow {
		a := &row.Article
		return FigureRow{
			FigureRecord: newFigureRecord(&row.Figure, row.Text),
			Article:      a.ID,
			Key:          a.Key,
			Title:        a.Title,
			URL:          a.URL,
			Source:       a.Source,
			Published:    a.Day(),
			Sentence:     row.Sentence,
			Entities:     list(row.Entities),
		}
	})
}

// FigureGroups counts the figures that pass f by what g names.
func (c *Corpus) FigureGroups(ctx context.Context, f index.FigureFilter, g index.Grouping) ([]FigureGroup, error) {
	groups, err := c.index.FigureGroups(ctx, f, g)
	records := make([]FigureGroup, len(groups))
	for i, group := range groups {
		records[i] = FigureGroup{
			By:       group.By,
			Figures:  group.Figures,
			Articles: group.Articles,
			Min:      amount(group.Min),
			Median:   amount(group.Median),
			Max:      amount(group.Max),
		}
	}
	return records, err
}

// Entities yields the entities that pass f.
func (c *Corpus) Entities(ctx context.Context, f index.EntityFilter) iter.Seq2[EntityRecord, error] {
	return convert(c.index.Entities(ctx, f), newEntityRecord)
}

func newEntityRecord(row index.EntityRow) EntityRecord {
	record := EntityRecord{
		Entity:     row.Entity.ID,
		Kind:       row.Entity.Kind.String(),
		Subtype:    row.Entity.Subtype,
		Name:       row.Entity.Name,
		Latin:      row.Entity.Latin,
		Mentions:   row.Mentions,
		Articles:   row.Articles,
		First:      row.First,
		Last:       row.Last,
		Aliases:    make([]AliasRecord, len(row.Aliases)),
		Companions: make([]CompanionRecord, len(row.Companions)),
	}
	for i, a := range row.Aliases {
		record.Aliases[i] = AliasRecord(a)
	}
	for i, m := range row.Companions {
		record.Companions[i] = CompanionRecord{m.Entity.ID, m.Entity.Name, m.Articles}
	}
	if f := row.Figure; f != nil {
		record.Figure = &EntityFigure{newAmountRecord(&f.Figure, f.Text), f.Article}
	}
	return record
}

// newAmountRecord writes f in short, a range by its upper end.
func newAmountRecord(f *fahras.Figure, text string) AmountRecord {
	value := f.Value
	if value == nil {
		value = f.Max
	}
	return AmountRecord{Text: text, Value: fahras.FormatValue(value), Unit: f.Unit}
}

// timeOfAdding is the form of times in records.
const timeOfAdding = time.RFC3339

// amount writes an exact value, nil of nil.
func amount(r *big.Rat) *string {
	if r == nil {
		return nil
	}
	s := fahras.FormatValue(r)
	return &s
}

// list is a list that is never null in JSON.
func list[T any](values []T) []T {
	if values == nil {
		return []T{}
	}
	return values
}

// convert yields what to makes of each row.
func convert[A, B any](rows iter.Seq2[A, error], to func(A) B) iter.Seq2[B, error] {
	return func(yield func(B, error) bool) {
		for row, err := range rows {
			if err != nil {
				var none B
				if !yield(none, err) {
					return
				}
				continue
			}
			if !yield(to(row), nil) {
				return
			}
		}
	}
}
