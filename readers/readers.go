package readers

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"sync/atomic"

	"github.com/fahras-ar/fahras"
)

// MaxRecord is the greatest length of one record in bytes: a line of JSONL, an
// element of a JSON array, a file of text or HTML.
const MaxRecord = 64 << 20

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Options say how files are read. The zero Options read what is on disk by its
// content.
type Options struct {
	// Type is one of [Types], "" to tell by content and name.
	Type string
	// Encoding is the name of a character encoding, "" to tell by content.
	Encoding string
	// Fields names the field of a JSON record that holds one of ours: "text":
	// "body". A dot leads into an object. Fields not named bear our names.
	Fields map[string]string
	// Region and Source are those of articles that do not state their own.
	Region, Source string
	// Repair mends the text of JSON records too.
	Repair bool
	// Stdin is what the path "-" reads.
	Stdin io.Reader
	// Warn, if not nil, is told of what was read otherwise than it stands: an
	// *Error, of an article that is yielded all the same.
	Warn func(error)
}

// The kinds of input.
const (
	typeText  = "text"
	typeHTML  = "html"
	typeJSONL = "jsonl"
	typeJSON  = "json"
)

// Types are the names that Options.Type takes.
func Types() []string { return []string{typeText, typeHTML, typeJSONL, typeJSON} }

// fieldNames are the fields of a record, by our names.
var fieldNames = []string{"id", "title", "text", "url", "source", "region", "published", "lang"}

// Check reports the first option that names something unknown.
func (o *Options) Check() error {
	if o.Type != "" && !slices.Contains(Types(), o.Type) {
		return fmt.Errorf("unknown type %q; types: %v", o.Type, Types())
	}
	if o.Encoding != "" {
		if _, err := encodingNamed(o.Encoding); err != nil {
			return err
		}
	}
	for name := range o.Fields {
		if !slices.Contains(fieldNames, name) {
			return fmt.Errorf("unknown field %q; fields: %v", name, fieldNames)
		}
	}
	if o.Region != "" && !isRegion(o.Region) {
		return fmt.Errorf("unknown region %q; wanted are two letters of ISO 3166-1, as SA", o.Region)
	}
	return nil
}

// Error says which record of which file could not be read, and why.
type Error struct {
	// File is the path as it was given, or found in a folder.
	File string
	// Record counts from 1; 0 where the file as a whole failed.
	Record int
	// Key is the record's own id where that could be read.
	Key string
	Err error
}

func (e *Error) Error() string {
	if e.Record == 0 {
		return fmt.Sprintf("%s: %v", e.File, e.Err)
	}
	return fmt.Sprintf("%s: record %d: %v", e.File, e.Record, e.Err)
}

func (e *Error) Unwrap() error { return e.Err }

// errStop ends a walk whose consumer has had enough.
var errStop = errors.New("stop")

// Reader reads articles from paths.
type Reader struct {
	options Options
	paths   []string
	files   atomic.Int64
	bytes   atomic.Int64
}

// Open prepares to read paths: files, folders, and "-" for standard input.
// Nothing is opened before Articles is called.
func Open(options Options, paths ...string) *Reader {
	return &Reader{options: options, paths: paths}
}

// Files counts the files opened so far.
func (r *Reader) Files() int { return int(r.files.Load()) }

// Bytes counts the bytes read so far, as they are on disk.
func (r *Reader) Bytes() int64 { return r.bytes.Load() }

// Articles yields the articles of all paths in order; those of a folder by
// path. What cannot be read is an *Error, and the rest follows. A cancelled
// context is the last error yielded.
func (r *Reader) Articles(ctx context.Context) iter.Seq2[fahras.Article, error] {
	return func(yield func(fahras.Article, error) bool) {
		if err := r.options.Check(); err != nil {
			yield(fahras.Article{}, fmt.Errorf("readers: %w", err))
			return
		}
		emit := func(a fahras.Article, err error) error {
			if ctx.Err() != nil {
				yield(fahras.Article{}, ctx.Err())
				return errStop
			}
			if !yield(a, err) {
				return errStop
			}
			return nil
		}
		for _, path := range r.paths {
			if r.readPath(ctx, path, emit) != nil {
				return
			}
		}
	}
}

// emit hands on an article or an error; it returns errStop when no more is wanted.
type emit func(fahras.Article, error) error
