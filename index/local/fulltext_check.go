package local

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	bleve "github.com/blevesearch/bleve_index_api"
)

// digests gives the short digest of every article that the store holds.
func (f *fulltext) digests(ctx context.Context) (digests map[string][8]byte, err error) {
	defer recoverDamage(&err)
	reader, err := f.store.Reader()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	all, err := reader.DocIDReaderAll()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, all.Close()) }()
	digests = map[string][8]byte{}
	for {
		internal, err := all.Next()
		if err == nil {
			err = ctx.Err()
		}
		if err != nil || internal == nil {
			return digests, err
		}
		id, err := reader.ExternalID(internal)
		if err != nil {
			return nil, err
		}
		doc, err := reader.Document(id)
		if err != nil {
			return nil, err
		}
		if doc == nil {
			continue
		}
		doc.VisitFields(func(field bleve.Field) {
			if field.Name() == digestField {
				digests[id] = shortDigest(field.Value())
			}
		})
	}
}

// checkSegments compares every segment with the checksum at its end.
func checkSegments(ctx context.Context, dir string) error {
	states, err := segmentStates(dir)
	if err != nil {
		return err
	}
	for name := range states {
		if err := ctx.Err(); err != nil {
			return err
		}
		// A writer may have merged it with others in the meantime.
		if err := checkSegment(filepath.Join(dir, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("segment %s: %w", name, err)
		}
	}
	return nil
}

// errChecksum says that a segment's bytes are not those written.
var errChecksum = errors.New("its checksum is wrong")

// checkSegment reads a segment: its last four bytes are the CRC-32 of the rest.
func checkSegment(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	const sumBytes = crc32.Size
	if info.Size() < sumBytes {
		return io.ErrUnexpectedEOF
	}
	sum := crc32.NewIEEE()
	if _, err := io.CopyN(sum, file, info.Size()-sumBytes); err != nil {
		return err
	}
	var written [sumBytes]byte
	if _, err := io.ReadFull(file, written[:]); err != nil {
		return err
	}
	if binary.BigEndian.Uint32(written[:]) != sum.Sum32() {
		return errChecksum
	}
	return nil
}
