package local

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/fahras-ar/fahras/analyze"
)

// A full text is locked by its writer, even against readers. A reader opens a
// copy: its segments never change and are linked, the small root that lists
// them is copied. The copy lies beside the generations, on the same file
// system, and its files go as soon as they are open, where the system allows.
const snapshotPrefix = "snapshot-"

// staleSnapshot is the age at which a snapshot's folder is left over: a
// reader needs it for some milliseconds, or, where open files cannot be
// removed, as long as it lives.
const staleSnapshot = 24 * time.Hour

// isStale reports whether a snapshot's folder is left over.
func isStale(e os.DirEntry) bool {
	info, err := e.Info()
	return err == nil && time.Since(info.ModTime()) > staleSnapshot
}

// snapshot is a copy of a full text, opened for reading.
type snapshot struct {
	*fulltext
	lease lease
}

// takeSnapshot copies the store in dir into a folder beside the generations
// and opens it. It tries again while a writer changes the store underneath.
func takeSnapshot(ctx context.Context, dir, beside string, wanted stamp, a *analyze.Analyzer) (*snapshot, error) {
	const patience = 10 * time.Second
	for deadline := time.Now().Add(patience); ; {
		before := rootState(dir)
		s, err := trySnapshot(dir, beside, wanted.identity, a)
		if err == nil && s.stamp.sequence < wanted.sequence {
			err = errors.Join(damagedFulltext(errBehind), s.lease.retire())
		}
		if err == nil {
			return s, nil
		}
		if before == rootState(dir) || time.Now().After(deadline) {
			return nil, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// errBehind says that full text and catalogue are of different times.
var errBehind = errors.New("it is older than the catalogue")

// rootState tells whether a store changed in the meantime.
func rootState(dir string) (state [2]int64) {
	if info, err := os.Stat(filepath.Join(dir, rootName)); err == nil {
		state = [2]int64{info.Size(), info.ModTime().UnixNano()}
	}
	return state
}

func trySnapshot(dir, beside, identity string, a *analyze.Analyzer) (*snapshot, error) {
	scratch, err := makeScratch(beside)
	if err != nil {
		return nil, err
	}
	if err := linkStore(dir, scratch); err != nil {
		return nil, errors.Join(damagedFulltext(err), os.RemoveAll(scratch))
	}
	f, err := openFulltext(scratch, identity, a, true)
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(scratch))
	}
	gone := os.RemoveAll(scratch) == nil // Windows keeps open files
	s := &snapshot{fulltext: f}
	s.lease.close = func() error {
		err := f.close()
		if !gone {
			err = errors.Join(err, os.RemoveAll(scratch))
		}
		return err
	}
	return s, nil
}

// makeScratch makes a folder for a snapshot, elsewhere if the index's own
// folder may not be written.
func makeScratch(beside string) (string, error) {
	scratch, err := os.MkdirTemp(beside, snapshotPrefix)
	if err != nil {
		return os.MkdirTemp("", "fahras-"+snapshotPrefix)
	}
	return scratch, nil
}

// linkStore links or copies the segments of a store and copies its root. A
// segment is there before the root names it; so those that appear while the
// root is read are fetched afterwards.
func linkStore(dir, scratch string) error {
	err := copyFile(filepath.Join(dir, manifestName), filepath.Join(scratch, manifestName))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := linkSegments(dir, scratch); err != nil {
		return err
	}
	root, err := readRoot(filepath.Join(dir, rootName))
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(scratch, rootName), root, 0o600); err != nil {
		return err
	}
	return linkSegments(dir, scratch)
}

func linkSegments(dir, scratch string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), segmentSuffix) {
			continue
		}
		from, to := filepath.Join(dir, e.Name()), filepath.Join(scratch, e.Name())
		err := os.Link(from, to)
		if err != nil && !errors.Is(err, fs.ErrExist) && !errors.Is(err, fs.ErrNotExist) {
			err = copyFile(from, to)
		}
		// One that is gone is named by no root any more, or the store will not open.
		if err != nil && !errors.Is(err, fs.ErrExist) && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// metaBytes holds the first two pages of a root, which say where its latest
// state begins; pages of that state are not written before they change.
const metaBytes = 2 * 16384

// errBusy says that a root changed each time it was read.
var errBusy = errors.New("it changes too fast to be read")

// readRoot reads a root while its writer may be changing it: what was read
// holds together if its first pages are the same before and after.
func readRoot(path string) ([]byte, error) {
	for range 100 {
		root, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		again := make([]byte, min(len(root), metaBytes))
		if err := readStart(path, again); err != nil {
			return nil, err
		}
		if bytes.Equal(again, root[:len(again)]) {
			return root, nil
		}
	}
	return nil, errBusy
}

func readStart(path string, into []byte) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = io.ReadFull(file, into)
	return err
}

// snapshotHolder has the latest snapshot of a reader.
type snapshotHolder struct {
	mu     sync.Mutex
	latest *snapshot
}

func (h *snapshotHolder) close() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.latest == nil {
		return nil
	}
	err := h.latest.lease.retire()
	h.latest = nil
	return err
}

// enter gives a snapshot that is not older than wanted until leave is called;
// take makes one.
func (h *snapshotHolder) enter(wanted stamp, take func() (*snapshot, error)) (f *fulltext, leave func(), err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if s := h.latest; s == nil || s.stamp.identity != wanted.identity || s.stamp.sequence < wanted.sequence {
		next, err := take()
		if err != nil {
			return nil, nil, err
		}
		if s != nil {
			s.lease.retire() // it was only read
		}
		h.latest = next
	}
	s := h.latest
	s.lease.enter()
	return s.fulltext, func() { s.lease.leave() }, nil
}
