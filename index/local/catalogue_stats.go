package local

import (
	"context"
	"strings"

	"github.com/fahras-ar/fahras/index"
)

// stats counts what the catalogue holds; version is that of the extraction at work.
func (c *catalogue) stats(ctx context.Context, version string) (s index.Stats, err error) {
	err = c.view(ctx, func(t *transaction) error {
		_, err := t.row([]any{&s.Articles, &s.Undated, &s.Figures, &s.Bytes, &s.Sources, &s.Outdated, &s.Entities, &s.Mentions, &s.First, &s.Last}, `
			SELECT articles, undated, figures, bytes,
				(SELECT count(*) FROM sources WHERE articles > 0 AND name <> ''),
				(SELECT coalesce(sum(articles), 0) FROM versions WHERE name <> ?),
				(SELECT count(*) FROM entities WHERE mentions > 0),
				(SELECT coalesce(sum(mentions), 0) FROM entities),
				(SELECT coalesce(min(day), '') FROM documents),
				(SELECT coalesce(max(day), '') FROM documents)
			FROM totals`, version)
		return err
	})
	return s, err
}

// articleCondition writes a filter as a condition on documents d.
func articleCondition(f index.Filter) (where string, args []any) {
	conditions := []string{"TRUE"}
	if f.Since != "" {
		conditions, args = append(conditions, "d.day >= ?"), append(args, f.Since)
	}
	if f.Until != "" {
		conditions, args = append(conditions, "d.day <= ?"), append(args, f.Until)
	}
	if len(f.Sources) > 0 {
		conditions = append(conditions, "d.source IN (SELECT id FROM sources WHERE name IN ("+placeholders(len(f.Sources))+"))")
		args = append(args, anys(f.Sources)...)
	}
	return strings.Join(conditions, " AND "), args
}
