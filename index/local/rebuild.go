package local

import (
	"context"
	"errors"
	"iter"
	"os"

	"github.com/fahras-ar/fahras/index"
)

// rebuildBytes is about the length of the texts written in one transaction of
// a rebuild.
const rebuildBytes = 5 << 20

// Rebuild writes docs into a new generation and makes it the live one when
// the last is in. A crash before leaves the old one as it was.
func (ix *Index) Rebuild(ctx context.Context, docs iter.Seq2[index.Stored, error]) error {
	err := ix.change(ctx, func(old *generation) error {
		next, err := createGeneration(ctx, ix.dir, old.name, &ix.options)
		if err != nil {
			return err
		}
		if err := next.fill(ctx, old, docs); err != nil {
			return errors.Join(err, next.lease.retire(), os.RemoveAll(next.dir))
		}
		if err := setCurrent(ix.dir, next.name); err != nil {
			return errors.Join(err, next.lease.retire(), os.RemoveAll(next.dir))
		}
		ix.mu.Lock()
		ix.live = next
		ix.mu.Unlock()
		// Readers of other processes follow CURRENT. What they have open stays.
		return errors.Join(old.lease.retire(), os.RemoveAll(old.dir))
	})
	return attempt("rebuild", err)
}

// fill writes docs into an empty generation, with the user's names and
// corrections of the old one.
func (g *generation) fill(ctx context.Context, old *generation, docs iter.Seq2[index.Stored, error]) error {
	if err := g.catalogue.inherit(ctx, old.catalogue); err != nil {
		return err
	}
	version, err := g.catalogue.version(ctx, g.options.Version)
	if err != nil {
		return err
	}
	var batch []index.Stored
	bytes := 0
	for doc, err := range docs {
		if err != nil {
			return err
		}
		doc.Version = version
		batch = append(batch, doc)
		if bytes += len(doc.Article.Text); bytes < rebuildBytes {
			continue
		}
		if _, err := g.put(ctx, index.KeepBest, batch); err != nil {
			return err
		}
		batch, bytes = batch[:0], 0
	}
	_, err = g.put(ctx, index.KeepBest, batch)
	return err
}

// RebuildFulltext derives the full text anew beside the old one and puts it in
// its place.
func (ix *Index) RebuildFulltext(ctx context.Context) error {
	err := ix.change(ctx, func(g *generation) error { return g.rebuildFulltext(ctx) })
	return attempt("rebuild the full text", err)
}

func (g *generation) rebuildFulltext(ctx context.Context) error {
	d, err := g.catalogue.derivation(ctx)
	if err != nil {
		return err
	}
	identity := newIdentity()
	f, err := createFulltext(g.path(newFulltextName), identity, g.options.Analyzer)
	if err != nil {
		return err
	}
	err = errors.Join(f.fill(ctx, d.sequence, g.catalogue.all(ctx, index.Filter{})), f.close())
	if err != nil {
		return errors.Join(err, os.RemoveAll(g.path(newFulltextName)))
	}
	// From here on the catalogue accepts the new one only; see finishRebuild.
	if err := g.catalogue.accept(identity, d.sequence); err != nil {
		return err
	}
	if g.fulltext != nil {
		err = g.fulltext.close()
		g.fulltext = nil
	}
	g.damaged, g.behind = nil, false
	if err := errors.Join(err, g.recover(ctx)); err != nil {
		return err
	}
	return g.damaged
}

// fill writes docs into an empty store.
func (f *fulltext) fill(ctx context.Context, sequence uint64, docs iter.Seq2[index.Stored, error]) error {
	var batch []index.Stored
	bytes := 0
	for doc, err := range docs {
		if err != nil {
			return err
		}
		batch = append(batch, doc)
		if bytes += len(doc.Article.Text); bytes < batchBytes {
			continue
		}
		if err := f.apply(ctx, sequence, batch, nil); err != nil {
			return err
		}
		batch, bytes = batch[:0], 0
	}
	return f.apply(ctx, sequence, batch, nil)
}
