// Package local keeps an index in a folder: a catalogue in SQLite, which is the
// truth, and a full text in bleve's store, which is derived from it and can be
// built anew.
//
//	ix, err := local.Open(ctx, "fahras-index", local.Options{Access: local.Create})
//
// The folder holds generations, one of them live; the file CURRENT, replaced
// by rename, names it. One process writes at a time; any number read beside it,
// and none waits for another.
package local

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/index"
)

// Access is what an index is opened for.
type Access uint8

// The ways to open an index.
const (
	Read   Access = iota // beside a writer, if there is one
	Write                // as the one writer
	Create               // as the one writer, making the index if there is none
)

// Options say how an index is opened. The zero Options read.
type Options struct {
	Access Access
	// Version names the analysis and gazetteer of the documents that will be
	// put; the index notes it with each.
	Version string
	// Analyzer makes the terms of texts and queries; nil for a new one. One
	// that also extracts has met most words already.
	Analyzer *analyze.Analyzer
	// Unsafe leaves out waiting for the disk, for measurements: a loss of power
	// may then damage the index.
	Unsafe bool
}

func (o *Options) write() bool { return o.Access != Read }

// synchronous is SQLite's word for what a commit waits for.
func (o *Options) synchronous() string {
	if o.Unsafe {
		return "off"
	}
	return "full"
}

// Index is an index in a folder.
type Index struct {
	dir     string
	options Options
	lock    *lock // nil of a reader
	// changing is held by the one change under way.
	changing sync.Mutex

	mu   sync.Mutex // guards live
	live *generation
}

var _ index.Index = (*Index)(nil)

// Open opens the index in dir. A writer first finishes what a crash
// interrupted. Errors: index.ErrNoIndex where there is none;
// *index.LockedError where another process writes; *index.FormatError where a
// newer program wrote; *index.DamagedError for a damaged catalogue. A damaged
// full text fails only what needs it.
func Open(ctx context.Context, dir string, options Options) (ix *Index, err error) {
	defer func() { err = attempt("open "+dir, err) }()
	if options.Analyzer == nil {
		options.Analyzer = analyze.New()
	}
	ix = &Index{dir: dir, options: options}
	if options.write() {
		if err := ix.openForWriting(ctx); err != nil {
			return nil, errors.Join(err, ix.Close())
		}
		return ix, nil
	}
	name, err := currentGeneration(dir)
	if err != nil {
		return nil, err
	}
	if ix.live, err = openGeneration(ctx, dir, name, &ix.options); err != nil {
		return nil, err
	}
	return ix, nil
}

// openForWriting takes the lock, makes the index if it has to, and finishes
// what a crash interrupted.
func (ix *Index) openForWriting(ctx context.Context) (err error) {
	_, missing := currentGeneration(ix.dir)
	if ix.options.Access == Create && errors.Is(missing, index.ErrNoIndex) {
		if err := checkEmpty(ix.dir); err != nil {
			return err
		}
		if err := os.MkdirAll(ix.dir, 0o755); err != nil {
			return err
		}
	} else if missing != nil {
		return missing
	}
	if ix.lock, err = acquireLock(ix.dir); err != nil {
		return err
	}
	name, err := currentGeneration(ix.dir)
	switch {
	case errors.Is(err, index.ErrNoIndex):
		if err := sweep(ix.dir, ""); err != nil {
			return err
		}
		ix.live, err = createGeneration(ctx, ix.dir, "", &ix.options)
		if err != nil {
			return err
		}
		return setCurrent(ix.dir, ix.live.name)
	case err != nil:
		return err
	}
	if err := sweep(ix.dir, name); err != nil {
		return err
	}
	if ix.live, err = openGeneration(ctx, ix.dir, name, &ix.options); err != nil {
		return err
	}
	return ix.live.recover(ctx)
}

// checkEmpty refuses to make an index in a folder of other things.
func checkEmpty(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if name := e.Name(); name != lockName && !isLeftover(name) {
			return fmt.Errorf("the folder holds %s and no index; name an empty or a new one", name)
		}
	}
	return nil
}

// Close lets go of the index. What is under way in other goroutines ends first.
func (ix *Index) Close() error {
	ix.changing.Lock()
	defer ix.changing.Unlock()
	ix.mu.Lock()
	defer ix.mu.Unlock()
	var errs []error
	if ix.live != nil {
		errs = append(errs, ix.live.lease.retire())
		ix.live = nil
	}
	if ix.lock != nil {
		errs = append(errs, ix.lock.release())
		ix.lock = nil
	}
	return attempt("close "+ix.dir, errors.Join(errs...))
}

// errClosed says that Close was called.
var errClosed = errors.New("the index is closed")

// enter gives the live generation until leave is called. A reader moves on
// where a writer has made another one live.
func (ix *Index) enter(ctx context.Context) (g *generation, leave func(), err error) {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	if ix.live == nil {
		return nil, nil, errClosed
	}
	if !ix.options.write() {
		if err := ix.follow(ctx); err != nil {
			return nil, nil, err
		}
	}
	g = ix.live
	g.lease.enter()
	return g, func() { g.lease.leave() }, nil
}

// follow opens the generation that CURRENT names, if it is another.
func (ix *Index) follow(ctx context.Context) error {
	name, err := currentGeneration(ix.dir)
	if err != nil || name == ix.live.name {
		return err
	}
	next, err := openGeneration(ctx, ix.dir, name, &ix.options)
	if err != nil {
		return err
	}
	old := ix.live
	ix.live = next
	return old.lease.retire()
}

// attempt says what failed.
func attempt(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("local: %s: %w", what, err)
}

// path is the index's folder, or a file in it.
func (ix *Index) path(names ...string) string {
	return filepath.Join(append([]string{ix.dir}, names...)...)
}
