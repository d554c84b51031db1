package local

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"sync"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"

	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/index"
)

// fulltext is the derived part of a generation: bleve's store of terms. It is
// used without bleve's mapping and analysis, which are ours.
type fulltext struct {
	dir      string
	store    bleve.Index
	queue    *bleve.AnalysisQueue
	analyzer *analyze.Analyzer
	readOnly bool
	// failed gets the first error of the store's background work.
	failed chan error
	// stamp is what the store was when it was opened or last changed.
	stamp stamp
}

// stamp ties a full text to its catalogue.
type stamp struct {
	identity string // of the store, random
	sequence uint64 // of the last change of the catalogue that it holds whole
}

// Names of what the store keeps beside terms.
var (
	identityKey = []byte("identity")
	sequenceKey = []byte("sequence")
)

// Names of the files that make a store.
const (
	rootName      = "root.bolt"
	segmentSuffix = ".zap"
)

// createFulltext makes an empty store in dir, in the place of whatever is there.
func createFulltext(dir, identity string, a *analyze.Analyzer) (*fulltext, error) {
	if err := os.RemoveAll(dir); err != nil {
		return nil, err
	}
	f, err := openStore(dir, a, false)
	if err != nil {
		return nil, err
	}
	batch := bleve.NewBatch()
	batch.SetInternal(identityKey, []byte(identity))
	if err := f.write(batch); err != nil {
		return nil, errors.Join(err, f.close())
	}
	f.stamp.identity = identity
	return f, nil
}

// openFulltext opens the store in dir. A store that is missing, cannot be read
// or has another identity is an *index.DamagedError.
func openFulltext(dir, identity string, a *analyze.Analyzer, readOnly bool) (f *fulltext, err error) {
	defer func() { err = damagedFulltext(err) }()
	if err := checkStore(dir); err != nil {
		return nil, err
	}
	if !readOnly {
		if err := beginWriting(dir); err != nil {
			return nil, err
		}
	}
	if f, err = openStore(dir, a, readOnly); err != nil {
		return nil, err
	}
	if err = f.readStamp(); err == nil && f.stamp.identity != identity {
		err = errForeign
	}
	if err != nil {
		return nil, errors.Join(err, f.close())
	}
	return f, nil
}

// errForeign says that full text and catalogue do not belong together.
var errForeign = errors.New("it belongs to another catalogue")

// openStore opens or creates a store. Damaged files make bleve panic, or fault
// where a file is shorter than it is mapped; both become errors.
func openStore(dir string, a *analyze.Analyzer, readOnly bool) (f *fulltext, err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer recoverDamage(&err)
	f = &fulltext{dir: dir, analyzer: a, readOnly: readOnly, failed: make(chan error, 1)}
	f.queue = bleve.NewAnalysisQueue(analysisWorkers())
	config := map[string]any{
		"path":                   dir,
		"read_only":              readOnly,
		"bolt_timeout":           "5s", // a writer that was killed frees its lock at once
		"asyncErrorCallbackName": asyncErrors,
	}
	listeners.Store(dir, f.failed)
	f.store, err = scorch.NewScorch(scorch.Name, config, f.queue)
	if err == nil {
		err = f.store.Open()
	}
	if err != nil {
		listeners.Delete(dir)
		f.queue.Close()
		return nil, err
	}
	return f, nil
}

// recoverDamage turns a panic of bleve over damaged files into an error.
func recoverDamage(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("it cannot be read: %v", r)
	}
}

// asyncErrors names our callback to bleve, which knows callbacks by name only;
// listeners has the channel of each open store, by path.
const asyncErrors = "fahras"

var listeners sync.Map

func init() {
	scorch.RegistryAsyncErrorCallbacks[asyncErrors] = func(err error, path string) {
		if c, ok := listeners.Load(path); ok {
			select {
			case c.(chan error) <- err:
			default: // the first one tells
			}
		}
	}
}

// readStamp reads identity and sequence.
func (f *fulltext) readStamp() (err error) {
	reader, err := f.store.Reader()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	identity, err := reader.GetInternal(identityKey)
	if err != nil {
		return err
	}
	sequence, err := reader.GetInternal(sequenceKey)
	if err != nil {
		return err
	}
	f.stamp.identity = string(identity)
	if len(sequence) == 8 {
		f.stamp.sequence = binary.BigEndian.Uint64(sequence)
	}
	return nil
}

// batchBytes is about the length of the texts that reach the store at once:
// long enough that a batch costs little, short enough that an interrupt
// between two comes within a second.
const batchBytes = 1 << 20

// apply brings the store to the state of change sequence: it indexes docs and
// deletes the articles gone. It may be called again after it failed half way.
func (f *fulltext) apply(ctx context.Context, sequence uint64, docs []index.Stored, gone []string) error {
	batch, bytes := bleve.NewBatch(), 0
	for i := range docs {
		batch.Update(f.document(&docs[i].Document))
		bytes += len(docs[i].Article.Text)
		if bytes < batchBytes {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := f.write(batch); err != nil {
			return err
		}
		batch, bytes = bleve.NewBatch(), 0
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	for _, id := range gone {
		batch.Delete(id)
	}
	batch.SetInternal(sequenceKey, binary.BigEndian.AppendUint64(nil, sequence))
	if err := f.write(batch); err != nil {
		return err
	}
	f.stamp.sequence = sequence
	// The manifest saves readers work; one that could not be written does not.
	_ = writeManifest(f.dir, false)
	return nil
}

// write hands a batch to the store and waits until the disk has it.
func (f *fulltext) write(batch *bleve.Batch) error {
	done := make(chan error, 1)
	go func() {
		var err error
		defer func() { done <- err }()
		defer recoverDamage(&err)
		err = f.store.Batch(batch)
	}()
	select {
	case err := <-done:
		return err
	case err := <-f.failed:
		return err
	}
}

// count gives the number of articles.
func (f *fulltext) count() (n int, err error) {
	reader, err := f.store.Reader()
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	articles, err := reader.DocCount()
	return int(articles), err
}

func (f *fulltext) close() error {
	err := f.store.Close()
	listeners.Delete(f.dir)
	f.queue.Close()
	if !f.readOnly && err == nil {
		_ = writeManifest(f.dir, true)
	}
	return err
}

// damagedFulltext says of an error that the full text has to be built anew.
func damagedFulltext(err error) error {
	if err == nil {
		return nil
	}
	return &index.DamagedError{Part: "full text", Cure: "fahras reindex --fulltext", Err: err}
}

// analysisWorkers is the number of texts that are made into terms at once.
func analysisWorkers() int { return runtime.GOMAXPROCS(0) }
