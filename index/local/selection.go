package local

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

// selection is the condition of a query under way: conditions joined by AND,
// with their arguments.
type selection struct {
	conditions []string
	args       []any
}

// and adds a condition.
func (s *selection) and(condition string, args ...any) {
	s.conditions = append(s.conditions, condition)
	s.args = append(s.args, args...)
}

// with is a copy of s with one more condition.
func (s *selection) with(condition string, args ...any) *selection {
	c := &selection{slices.Clone(s.conditions), slices.Clone(s.args)}
	c.and(condition, args...)
	return c
}

// in adds the condition that a column has one of values, if there are any.
func in[T any](s *selection, column string, values []T) {
	if len(values) > 0 {
		s.and(column+" IN ("+placeholders(len(values))+")", anys(values)...)
	}
}

// where writes the conditions as a WHERE clause.
func (s *selection) where() string {
	if len(s.conditions) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(s.conditions, " AND ")
}

// articles confines documents d to those that pass f.
func (s *selection) articles(f index.Filter) {
	if f.Since != "" {
		s.and("d.day >= ?", f.Since)
	}
	if f.Until != "" {
		s.and("d.day <= ?", f.Until)
	}
	if len(f.Sources) > 0 {
		s.and("d.source IN (SELECT id FROM sources WHERE name IN ("+placeholders(len(f.Sources))+"))", anys(f.Sources)...)
	}
}

// matched confines documents d to hits; nil for all articles, which is not the
// same as no hit.
func (s *selection) matched(hits []string) error {
	if hits == nil {
		return nil
	}
	list, err := json.Marshal(hits)
	if err != nil {
		return err
	}
	s.and("d.article IN (SELECT value FROM json_each(?))", string(list))
	return nil
}

// figures confines figures f of documents d to those that pass a filter.
func (s *selection) figures(f *index.FigureFilter, hits []string) error {
	kinds := make([]string, len(f.Kinds))
	for i, k := range f.Kinds {
		kinds[i] = k.String()
	}
	in(s, "f.kind", kinds)
	in(s, "f.unit", f.Units)
	if f.Min != nil {
		s.and("f.amount >= ?", sortable(f.Min))
	}
	if f.Max != nil {
		s.and("f.amount <= ?", sortable(f.Max))
	}
	if len(f.Entities) > 0 {
		// The first condition finds the documents, the second the sentences.
		const wanted = "IN (SELECT id FROM entities WHERE entity IN ("
		ids, args := placeholders(len(f.Entities))+"))", anys(f.Entities)
		s.and("d.id IN (SELECT document FROM appearances WHERE entity "+wanted+ids+")", args...)
		s.and("EXISTS (SELECT 1 FROM mentions m WHERE m.document = f.document AND m.sentence = f.sentence AND m.entity "+
			wanted+ids+")", args...)
	}
	s.articles(f.Filter)
	return s.matched(hits)
}

// kinds confines entities e to those of a filter.
func (s *selection) kinds(kinds []fahras.Kind) {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = k.String()
	}
	in(s, "e.kind", names)
}
