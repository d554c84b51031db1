package local

import (
	"context"
	"iter"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

// ask runs f on the live generation.
func ask[T any](ctx context.Context, ix *Index, what string, f func(g *generation) (T, error)) (T, error) {
	g, leave, err := ix.enter(ctx)
	if err != nil {
		var none T
		return none, attempt(what, err)
	}
	defer leave()
	answer, err := f(g)
	return answer, attempt(what, damagedCatalogue(err))
}

// list runs f on the live generation and yields what it yields.
func list[T any](ctx context.Context, ix *Index, what string, f func(g *generation) iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		g, leave, err := ix.enter(ctx)
		if err != nil {
			yield(none, attempt(what, err))
			return
		}
		defer leave()
		for row, err := range f(g) {
			if !yield(row, attempt(what, damagedCatalogue(err))) {
				return
			}
		}
	}
}

// Known gives the digests of those articles that the index holds.
func (ix *Index) Known(ctx context.Context, ids ...string) (map[string]index.Digest, error) {
	return ask(ctx, ix, "look articles up", func(g *generation) (map[string]index.Digest, error) {
		return g.catalogue.known(ctx, ids)
	})
}

// Documents gives articles with corrections applied.
func (ix *Index) Documents(ctx context.Context, ids ...string) ([]index.Stored, error) {
	return ask(ctx, ix, "read articles", func(g *generation) ([]index.Stored, error) {
		return g.catalogue.documents(ctx, ids)
	})
}

// Complete gives the ids that begin with prefix.
func (ix *Index) Complete(ctx context.Context, prefix string) ([]string, error) {
	return ask(ctx, ix, "look articles up", func(g *generation) ([]string, error) {
		return g.catalogue.complete(ctx, prefix)
	})
}

// All yields articles as they were extracted, in one state of the index.
func (ix *Index) All(ctx context.Context, f index.Filter) iter.Seq2[index.Stored, error] {
	return list(ctx, ix, "read articles", func(g *generation) iter.Seq2[index.Stored, error] {
		return g.catalogue.all(ctx, f)
	})
}

// Gazetteer gives what SetGazetteer kept.
func (ix *Index) Gazetteer(ctx context.Context) ([]byte, error) {
	return ask(ctx, ix, "read the gazetteer", func(g *generation) (tsv []byte, err error) {
		err = g.catalogue.view(ctx, func(t *transaction) error {
			_, err := t.meta(userNames, &tsv)
			return err
		})
		return tsv, err
	})
}

// Stats counts what the index holds.
func (ix *Index) Stats(ctx context.Context) (index.Stats, error) {
	return ask(ctx, ix, "count", func(g *generation) (index.Stats, error) {
		return g.catalogue.stats(ctx, ix.options.Version)
	})
}

// Figures yields the figures that pass f. The full text stays closed unless f
// has a Query.
func (ix *Index) Figures(ctx context.Context, f index.FigureFilter) iter.Seq2[index.FigureRow, error] {
	return list(ctx, ix, "list figures", func(g *generation) iter.Seq2[index.FigureRow, error] {
		hits, err := g.hits(ctx, f.Query)
		if err != nil {
			return failed[index.FigureRow](err)
		}
		return g.catalogue.figures(ctx, f, hits)
	})
}

// FigureGroups counts the figures that pass f by what grouping names.
func (ix *Index) FigureGroups(ctx context.Context, f index.FigureFilter, grouping index.Grouping) ([]index.FigureGroup, error) {
	return ask(ctx, ix, "count figures", func(g *generation) ([]index.FigureGroup, error) {
		hits, err := g.hits(ctx, f.Query)
		if err != nil {
			return nil, err
		}
		return g.catalogue.figureGroups(ctx, f, grouping, hits)
	})
}

// failed is a list that gives an error only.
func failed[T any](err error) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		yield(none, err)
	}
}

// Entities yields the entities that pass f. The full text stays closed unless
// f has a Query.
func (ix *Index) Entities(ctx context.Context, f index.EntityFilter) iter.Seq2[index.EntityRow, error] {
	return list(ctx, ix, "list entities", func(g *generation) iter.Seq2[index.EntityRow, error] {
		hits, err := g.hits(ctx, f.Query)
		if err != nil {
			return failed[index.EntityRow](err)
		}
		return g.catalogue.entities(ctx, f, hits)
	})
}

// Search gives the articles that match q.
func (ix *Index) Search(ctx context.Context, q index.Query) (index.Hits, error) {
	return ask(ctx, ix, "search", func(g *generation) (hits index.Hits, err error) {
		err = g.query(ctx, &q, func(f *fulltext, within []string) error {
			hits, err = f.search(ctx, &q, within)
			return err
		})
		return hits, err
	})
}

// hits gives the articles that match q, nil where q is nil.
func (g *generation) hits(ctx context.Context, q *index.Query) (ids []string, err error) {
	if q == nil {
		return nil, nil
	}
	err = g.query(ctx, q, func(f *fulltext, within []string) error {
		ids, err = f.all(ctx, q, within)
		return err
	})
	if ids == nil {
		ids = []string{}
	}
	return ids, err
}

// query calls f with the full text and the articles of the entities that q
// demands, nil if it demands none.
func (g *generation) query(ctx context.Context, q *index.Query, f func(*fulltext, []string) error) error {
	within, err := g.catalogue.mentioning(ctx, q.Entities)
	if err != nil {
		return err
	}
	text, leave, err := g.searchable(ctx)
	if err != nil {
		return err
	}
	defer leave()
	return f(text, within)
}

// Resolve gives the entities that a name names.
func (ix *Index) Resolve(ctx context.Context, name string) ([]fahras.Entity, error) {
	return ask(ctx, ix, "look names up", func(g *generation) ([]fahras.Entity, error) {
		return g.catalogue.resolve(ctx, name)
	})
}

// Near gives the entities with the names closest to one.
func (ix *Index) Near(ctx context.Context, name string, limit int) ([]fahras.Entity, error) {
	return ask(ctx, ix, "look names up", func(g *generation) ([]fahras.Entity, error) {
		return g.catalogue.near(ctx, name, limit)
	})
}
