package local

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

// Put adds documents: one transaction of the catalogue, which marks them as
// pending; then the full text; then the marks are taken away.
func (ix *Index) Put(ctx context.Context, rule index.Rule, docs ...fahras.Document) (result index.PutResult, err error) {
	err = ix.change(ctx, func(g *generation) error {
		if err := g.catchUp(ctx); err != nil {
			return err
		}
		version, err := g.catalogue.version(ctx, ix.options.Version)
		if err != nil {
			return err
		}
		now := time.Now()
		stored := make([]index.Stored, len(docs))
		for i := range docs {
			stored[i] = index.Stored{Document: docs[i], Added: now, Version: version}
		}
		result, err = g.put(ctx, rule, stored)
		return err
	})
	return result, attempt(fmt.Sprintf("put %d articles", len(docs)), err)
}

// put writes documents to both stores.
func (g *generation) put(ctx context.Context, rule index.Rule, docs []index.Stored) (index.PutResult, error) {
	written, err := g.catalogue.put(ctx, rule, docs)
	if err != nil || len(written.docs) == 0 {
		return written.result, err
	}
	return written.result, g.derive(ctx, written.sequence, written.docs, nil)
}

// derive brings the full text to the state of a change of the catalogue. Where
// it fails the change stays pending, and the next change begins with it.
func (g *generation) derive(ctx context.Context, sequence uint64, docs []index.Stored, gone []string) error {
	err := g.fulltext.apply(ctx, sequence, docs, gone)
	if err == nil {
		return g.catalogue.clearPending(docs, gone, sequence, true)
	}
	g.behind = true
	if ctx.Err() == nil {
		// bleve goes on with what it could not write, and must not.
		g.damaged = fmt.Errorf("the full text could not be written: %w", err)
		err = errors.Join(err, g.fulltext.close())
		g.fulltext = nil
	}
	return err
}

// catchUp does what an earlier change left pending.
func (g *generation) catchUp(ctx context.Context) error {
	if !g.behind {
		return g.damaged
	}
	if g.fulltext == nil {
		g.damaged = nil
		if err := g.recover(ctx); err != nil {
			return err
		}
		g.behind = g.damaged != nil
		return g.damaged
	}
	d, err := g.catalogue.derivation(ctx)
	if err == nil {
		err = g.followCatalogue(ctx, d)
	}
	g.behind = err != nil
	return err
}

// Delete removes articles; the full text is told by tombstones.
func (ix *Index) Delete(ctx context.Context, ids ...string) (removed int, err error) {
	err = ix.change(ctx, func(g *generation) error {
		if err := g.catchUp(ctx); err != nil {
			return err
		}
		gone, sequence, err := g.catalogue.remove(ctx, ids)
		removed = len(gone)
		if err != nil || removed == 0 {
			return err
		}
		return g.derive(ctx, sequence, nil, gone)
	})
	return removed, attempt("delete", err)
}

// Correct applies a correction.
func (ix *Index) Correct(ctx context.Context, c index.Correction) error {
	if err := c.Check(); err != nil {
		return err
	}
	err := ix.change(ctx, func(g *generation) error { return g.catalogue.correct(ctx, c) })
	return attempt(c.Change.String()+" "+c.Entity, err)
}

// SetGazetteer keeps a user's own gazetteer.
func (ix *Index) SetGazetteer(ctx context.Context, tsv []byte) error {
	err := ix.change(ctx, func(g *generation) error {
		return g.catalogue.update(ctx, func(t *transaction) error {
			if tsv == nil {
				return t.exec("DELETE FROM meta WHERE name = ?", userNames)
			}
			return t.setMeta(userNames, tsv)
		})
	})
	return attempt("keep the gazetteer", err)
}

// change runs f as the only change of the index.
func (ix *Index) change(ctx context.Context, f func(g *generation) error) error {
	if !ix.options.write() {
		return index.ErrReadOnly
	}
	ix.changing.Lock()
	defer ix.changing.Unlock()
	g, leave, err := ix.enter(ctx)
	if err != nil {
		return err
	}
	defer leave()
	return f(g)
}
