package local

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/fahras-ar/fahras/index"
)

// Names within the folder of an index, and within a generation.
const (
	currentName      = "CURRENT"
	generationPrefix = "generation-"
	catalogueName    = "catalogue.db"
	fulltextName     = "fulltext"
)

// currentGeneration reads which generation is live; it is index.ErrNoIndex if
// dir holds none.
func currentGeneration(dir string) (string, error) {
	content, err := os.ReadFile(filepath.Join(dir, currentName))
	if errors.Is(err, fs.ErrNotExist) {
		return "", index.ErrNoIndex
	}
	if err != nil {
		return "", err
	}
	name := strings.TrimSpace(string(content))
	if !strings.HasPrefix(name, generationPrefix) || name != filepath.Base(name) {
		return "", fmt.Errorf("%s names no generation: %.40q", currentName, name)
	}
	return name, nil
}

// setCurrent makes a generation the live one, at once and for good.
func setCurrent(dir, name string) error {
	temporary := filepath.Join(dir, currentName+".new")
	if err := writeDurably(temporary, name+"\n"); err != nil {
		return err
	}
	if err := os.Rename(temporary, filepath.Join(dir, currentName)); err != nil {
		return err
	}
	return syncFolder(dir)
}

// writeDurably writes a small file and waits until the disk has it.
func writeDurably(path, content string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	_, err = file.WriteString(content)
	return errors.Join(err, file.Sync(), file.Close())
}

// syncFolder waits until the disk has the names in dir.
func syncFolder(dir string) error {
	folder, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = folder.Sync()
	if errors.Is(err, errors.ErrUnsupported) || errors.Is(err, fs.ErrInvalid) || errors.Is(err, fs.ErrPermission) {
		err = nil // some systems cannot, and need not
	}
	return errors.Join(err, folder.Close())
}

// makeGeneration makes the folder of the generation after name, "" for the
// first. A folder of that name is what a crash left behind.
func makeGeneration(dir, name string) (string, error) {
	number := 0
	if name != "" {
		if _, err := fmt.Sscanf(name, generationPrefix+"%d", &number); err != nil {
			return "", fmt.Errorf("generation %q has no number", name)
		}
	}
	next := fmt.Sprintf("%s%d", generationPrefix, number+1)
	if err := os.RemoveAll(filepath.Join(dir, next)); err != nil {
		return "", err
	}
	return next, os.Mkdir(filepath.Join(dir, next), 0o755)
}

// isLeftover reports whether a name in the folder may be what a crash left behind.
func isLeftover(name string) bool {
	return strings.HasPrefix(name, generationPrefix) || name == currentName+".new" ||
		strings.HasPrefix(name, snapshotPrefix)
}

// sweep removes what a crash left behind: generations that are not the live
// one, files half written, snapshots of readers that are gone. The caller
// holds the lock.
func sweep(dir, live string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	var errs []error
	for _, e := range entries {
		name := e.Name()
		if !isLeftover(name) || name == live || strings.HasPrefix(name, snapshotPrefix) && !isStale(e) {
			continue
		}
		errs = append(errs, os.RemoveAll(filepath.Join(dir, name)))
	}
	return errors.Join(errs...)
}

// generation is one state of an index: a catalogue and the full text derived
// from it.
type generation struct {
	name      string
	dir       string
	options   *Options
	catalogue *catalogue
	lease     lease

	// fulltext is a writer's; nil where damaged says why. What needs none goes
	// on without it.
	fulltext *fulltext
	damaged  error // an *index.DamagedError, or why it could not be written
	// behind is true while a change of this process is pending.
	behind bool
	// snapshot is a reader's.
	snapshot snapshotHolder
}

// openGeneration opens a generation that exists, for reading or writing.
func openGeneration(ctx context.Context, dir, name string, options *Options) (*generation, error) {
	g := newGeneration(dir, name, options)
	path := filepath.Join(g.dir, catalogueName)
	_, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, damagedCatalogue(err)
	}
	if err != nil {
		return nil, err
	}
	g.catalogue, err = openCatalogue(ctx, path, options.write(), options.synchronous())
	return g, err
}

func newGeneration(dir, name string, options *Options) *generation {
	g := &generation{name: name, dir: filepath.Join(dir, name), options: options}
	g.lease.close = g.close
	return g
}

// createGeneration makes the generation after name, "" for the first.
func createGeneration(ctx context.Context, dir, name string, options *Options) (*generation, error) {
	next, err := makeGeneration(dir, name)
	if err != nil {
		return nil, err
	}
	g := newGeneration(dir, next, options)
	if err := g.create(ctx); err != nil {
		return nil, errors.Join(err, g.close(), os.RemoveAll(g.dir))
	}
	return g, nil
}

func (g *generation) create(ctx context.Context) (err error) {
	g.catalogue, err = openCatalogue(ctx, g.path(catalogueName), true, g.options.synchronous())
	if err != nil {
		return err
	}
	identity := newIdentity()
	if err := g.catalogue.accept(identity, 0); err != nil {
		return err
	}
	if g.fulltext, err = createFulltext(g.path(fulltextName), identity, g.options.Analyzer); err != nil {
		return err
	}
	return syncFolder(g.dir)
}

func (g *generation) close() error {
	errs := []error{g.snapshot.close()}
	if g.fulltext != nil {
		errs = append(errs, g.fulltext.close())
	}
	if g.catalogue != nil {
		errs = append(errs, g.catalogue.close())
	}
	return errors.Join(errs...)
}
