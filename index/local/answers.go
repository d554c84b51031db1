package local

import (
	"context"
	"iter"

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
