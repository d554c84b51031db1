package local

import (
	"context"
	"crypto/sha256"
	"fmt"

	"github.com/fahras-ar/fahras/index"
)

// version names what extracts at present: the program's part as given, and
// the user's own names, which the catalogue keeps.
func (c *catalogue) version(ctx context.Context, program string) (version string, err error) {
	err = c.view(ctx, func(t *transaction) error {
		version, err = t.extraction(program)
		return err
	})
	return version, err
}

func (t *transaction) extraction(program string) (version string, err error) {
	var tsv []byte
	kept, err := t.meta(userNames, &tsv)
	if err != nil || !kept {
		return program, err
	}
	return fmt.Sprintf("%s+%x", program, sha256.Sum256(tsv))[:len(program)+1+16], nil
}

// stats counts what the catalogue holds; program is the version of the program.
func (c *catalogue) stats(ctx context.Context, program string) (s index.Stats, err error) {
	err = c.view(ctx, func(t *transaction) error {
		version, err := t.extraction(program)
		if err != nil {
			return err
		}
		_, err = t.row([]any{&s.Articles, &s.Undated, &s.Figures, &s.Bytes, &s.Sources, &s.Outdated, &s.Entities, &s.Mentions, &s.First, &s.Last}, `
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
