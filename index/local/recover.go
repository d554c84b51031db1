package local

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// newFulltextName is a full text under way, to take the place of the old one.
const newFulltextName = fulltextName + ".new"

// recover opens the full text of a writer and brings it up to the catalogue,
// whatever a crash interrupted. A damaged one is noted, and only what needs
// the full text fails by it.
func (g *generation) recover(ctx context.Context) error {
	d, err := g.catalogue.derivation(ctx)
	if err != nil {
		return err
	}
	if err := g.finishRebuild(d.stamp.identity); err != nil {
		return err
	}
	f, err := openFulltext(g.path(fulltextName), d.stamp.identity, g.options.Analyzer, false)
	if err != nil {
		g.damaged = err
		return nil
	}
	if err := d.check(f); err != nil {
		g.damaged = err
		return f.close()
	}
	g.fulltext = f
	return g.followCatalogue(ctx, d)
}

// path is a file of the generation.
func (g *generation) path(name string) string { return filepath.Join(g.dir, name) }

// check reports a full text that cannot be the one that the catalogue knows.
func (d *derivation) check(f *fulltext) error {
	if f.stamp.sequence < d.stamp.sequence || f.stamp.sequence > d.sequence {
		return damagedFulltext(errBehind)
	}
	if d.pending > 0 {
		return nil
	}
	articles, err := f.count()
	if err == nil && articles != d.articles {
		err = errIncomplete
	}
	return damagedFulltext(err)
}

// errIncomplete says that articles are missing from the full text, or too many.
var errIncomplete = errors.New("it does not hold the articles of the catalogue")

// followCatalogue does what is pending.
func (g *generation) followCatalogue(ctx context.Context, d derivation) error {
	const atOnce = 500
	for left := d.pending; left > 0; {
		docs, gone, err := g.catalogue.pendingDocuments(ctx, atOnce)
		if err != nil {
			return err
		}
		left -= len(docs) + len(gone)
		if err := g.fulltext.apply(ctx, d.sequence, docs, gone); err != nil {
			return err
		}
		if err := g.catalogue.clearPending(docs, gone, d.sequence, left <= 0); err != nil {
			return err
		}
	}
	return nil
}

// finishRebuild puts a new full text in the place of the old one, if the
// catalogue has agreed to it already, else removes it.
func (g *generation) finishRebuild(identity string) error {
	next, old := g.path(newFulltextName), g.path(fulltextName)
	if _, err := os.Stat(next); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	f, err := openFulltext(next, identity, g.options.Analyzer, false)
	if err != nil {
		return os.RemoveAll(next)
	}
	if err := f.close(); err != nil {
		return err
	}
	return replaceFolder(next, old)
}

// replaceFolder puts a folder in the place of another.
func replaceFolder(next, old string) error {
	if err := os.RemoveAll(old); err != nil {
		return err
	}
	if err := os.Rename(next, old); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(old))
}

// searchable gives the full text until leave is called: that of a writer, a
// snapshot of a reader.
func (g *generation) searchable(ctx context.Context) (f *fulltext, leave func(), err error) {
	if g.options.write() {
		return g.fulltext, func() {}, g.damaged
	}
	d, err := g.catalogue.derivation(ctx)
	if err != nil {
		return nil, nil, err
	}
	return g.snapshot.enter(d.stamp, func() (*snapshot, error) {
		s, err := takeSnapshot(ctx, g.path(fulltextName), filepath.Dir(g.dir), d.stamp, g.options.Analyzer)
		if err == nil || !errors.Is(err, errForeign) {
			return s, err
		}
		// A rebuild is being put in its place at this moment.
		return takeSnapshot(ctx, g.path(newFulltextName), filepath.Dir(g.dir), d.stamp, g.options.Analyzer)
	})
}
