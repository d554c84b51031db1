package local

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/fahras-ar/fahras/index"
)

// Verify checks the catalogue by itself, then that the full text holds the
// same articles in the same versions, in files that are as they were written.
// With repair it counts anew and sends again what is wrong.
func (ix *Index) Verify(ctx context.Context, repair bool) (index.Report, error) {
	if repair && !ix.options.write() {
		return index.Report{}, index.ErrReadOnly
	}
	if repair {
		ix.changing.Lock()
		defer ix.changing.Unlock()
	}
	return ask(ctx, ix, "verify", func(g *generation) (index.Report, error) {
		report, err := g.catalogue.check(ctx, repair)
		if err != nil || !report.OK() {
			return report, err // the full text follows a sound catalogue only
		}
		return report, g.checkFulltext(ctx, repair, &report)
	})
}

// checkFulltext compares the full text with the catalogue.
func (g *generation) checkFulltext(ctx context.Context, repair bool, r *index.Report) error {
	f, leave, err := g.searchable(ctx)
	if err == nil {
		err = damagedFulltext(checkSegments(ctx, g.path(fulltextName)))
		if err == nil {
			err = g.compare(ctx, f, repair, r)
		}
		leave()
	}
	var damaged *index.DamagedError
	if !errors.As(err, &damaged) {
		return err
	}
	p := index.Problem{What: damaged.Error()}
	if repair {
		err = g.rebuildFulltext(ctx)
		p.Repaired = err == nil
		r.Problems = append(r.Problems, p)
		return err
	}
	r.Problems = append(r.Problems, p)
	return nil
}

// compare looks for articles that are missing from the full text, that it has
// too many, or in another version.
func (g *generation) compare(ctx context.Context, f *fulltext, repair bool, r *index.Report) error {
	held, err := f.digests(ctx)
	if err != nil {
		return damagedFulltext(err)
	}
	var missing, other, extra []string
	err = g.catalogue.eachDigest(ctx, func(id string, digest []byte) {
		switch found, ok := held[id]; {
		case !ok:
			missing = append(missing, id)
		case found != shortDigest(digest):
			other = append(other, id)
		}
		delete(held, id)
	})
	if err != nil {
		return err
	}
	for id := range held {
		extra = append(extra, id)
	}
	var problems []index.Problem
	for _, found := range []struct {
		what string
		ids  []string
	}{
		{"missing from the full text", missing},
		{"in another version in the full text", other},
		{"in the full text only", extra},
	} {
		if n := len(found.ids); n > 0 {
			problems = append(problems, index.Problem{
				What: fmt.Sprintf("%d articles are %s: %s …", n, found.what, strings.Join(found.ids[:min(n, 3)], ", ")),
			})
		}
	}
	if repair && len(problems) > 0 {
		wrong := append(append(missing, other...), extra...)
		if err := g.resend(ctx, wrong); err != nil {
			return err
		}
		for i := range problems {
			problems[i].Repaired = true
		}
	}
	r.Problems = append(r.Problems, problems...)
	return nil
}

// resend marks articles as pending and does what is pending.
func (g *generation) resend(ctx context.Context, ids []string) error {
	err := g.catalogue.update(ctx, func(t *transaction) error {
		for _, id := range ids {
			if err := t.markPending(id); err != nil {
				return err
			}
		}
		_, err := t.advance()
		return err
	})
	if err != nil {
		return err
	}
	d, err := g.catalogue.derivation(ctx)
	if err != nil {
		return err
	}
	return g.followCatalogue(ctx, d)
}
