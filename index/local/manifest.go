package local

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// manifestName is a file beside the segments that says in which state their
// writer left them, so that changes from outside are noticed when the store is
// opened, and only segments that it does not list need reading for that.
const manifestName = "manifest"

// manifest is what a writer knew of its store.
type manifest struct {
	// closed is true if the writer closed the store: root is then the CRC-32
	// of the file that lists the segments.
	closed   bool
	root     uint32
	segments map[string]segmentState
}

// segmentState is enough to notice that a file was written to.
type segmentState struct{ size, modified int64 }

// readManifest reads the manifest of a store; one that is missing or cannot be
// read lists nothing.
func readManifest(dir string) manifest {
	m := manifest{segments: map[string]segmentState{}}
	content, err := os.ReadFile(filepath.Join(dir, manifestName))
	if err != nil {
		return m
	}
	for lines := bufio.NewScanner(bytes.NewReader(content)); lines.Scan(); {
		var name string
		var s segmentState
		if _, err := fmt.Sscanf(lines.Text(), rootName+" %x", &m.root); err == nil {
			m.closed = true
		} else if _, err := fmt.Sscanf(lines.Text(), "%s %d %d", &name, &s.size, &s.modified); err == nil {
			m.segments[name] = s
		}
	}
	return m
}

// writeManifest notes the state of a store that this process has written or
// checked. It replaces the old one by rename.
func writeManifest(dir string, closed bool) error {
	var content strings.Builder
	if closed {
		root, err := os.ReadFile(filepath.Join(dir, rootName))
		if err != nil {
			return err
		}
		fmt.Fprintf(&content, "%s %x\n", rootName, crc32.ChecksumIEEE(root))
	}
	segments, err := segmentStates(dir)
	if err != nil {
		return err
	}
	for name, s := range segments {
		fmt.Fprintf(&content, "%s %d %d\n", name, s.size, s.modified)
	}
	path := filepath.Join(dir, manifestName)
	temporary := path + ".new"
	if err := os.WriteFile(temporary, []byte(content.String()), 0o644); err != nil {
		return errors.Join(err, removeIfThere(temporary))
	}
	return os.Rename(temporary, path)
}

// segmentStates lists the segments on disk.
func segmentStates(dir string) (map[string]segmentState, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	states := map[string]segmentState{}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), segmentSuffix) {
			continue
		}
		info, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) {
			continue // merged away
		}
		if err != nil {
			return nil, err
		}
		states[e.Name()] = segmentState{info.Size(), info.ModTime().UnixNano()}
	}
	return states, nil
}

// checkStore reports a store that is missing or was changed by another than
// its writer.
func checkStore(dir string) error {
	root, err := os.ReadFile(filepath.Join(dir, rootName))
	if err != nil {
		return err
	}
	known := readManifest(dir)
	if known.closed && crc32.ChecksumIEEE(root) != known.root {
		return fmt.Errorf("%s: %w", rootName, errChecksum)
	}
	states, err := segmentStates(dir)
	if err != nil {
		return err
	}
	for name, state := range states {
		if known.segments[name] == state {
			continue
		}
		if err := checkSegment(filepath.Join(dir, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("segment %s: %w", name, err)
		}
	}
	return nil
}

// beginWriting takes back that the store is closed.
func beginWriting(dir string) error {
	if err := writeManifest(dir, false); err != nil {
		return removeIfThere(filepath.Join(dir, manifestName))
	}
	return nil
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
