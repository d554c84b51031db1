package readers

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/fahras-ar/fahras"
	"golang.org/x/text/transform"
)

// headLength is how much of a file tells its encoding and kind, in bytes.
const headLength = 64 << 10

// readPath reads a file, all files of a folder, or standard input.
func (r *Reader) readPath(ctx context.Context, path string, emit emit) error {
	if path == Stdin {
		stdin := r.options.Stdin
		if stdin == nil {
			stdin = os.Stdin
		}
		return r.readStream(path, "", stdin, emit)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return fail(emit, path, err)
	case !info.IsDir():
		return r.readFile(path, emit)
	}
	found := 0
	err = walk(ctx, path, func(name string) error {
		found++
		return r.readFile(name, emit)
	}, func(name string, err error) error { return fail(emit, name, err) })
	if err == nil && found == 0 {
		return fail(emit, path, errors.New("a folder with nothing to read"))
	}
	return err
}

// Size is the sum of the sizes of all files that will be read, in bytes; 0 if
// standard input is among them. A file that vanishes meanwhile counts nothing.
func (r *Reader) Size(ctx context.Context) int64 {
	var size int64
	add := func(name string) error {
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
			size += info.Size()
		}
		return nil
	}
	ignore := func(string, error) error { return nil }
	for _, path := range r.paths {
		if path == Stdin {
			return 0
		}
		if walk(ctx, path, add, ignore) != nil {
			return 0
		}
	}
	return size
}

// walk calls visit with each file under root that may hold an article, in
// order of path, and failed with each place that cannot be listed.
func walk(ctx context.Context, root string, visit func(string) error, failed func(string, error) error) error {
	return filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			return failed(name, err)
		case name == root && !entry.IsDir():
			return visit(name)
		case name != root && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir() || besideArticles[extension(name)]:
			return nil
		}
		if entry.Type()&fs.ModeSymlink != 0 {
			if info, err := os.Stat(name); err == nil && info.IsDir() {
				return nil // a folder linked to might hold this one
			}
		}
		return visit(name)
	})
}

// besideArticles are the endings of files that saved pages and folders of
// articles bring along. Named by themselves such files are read, or refused.
var besideArticles = map[string]bool{
	".css": true, ".js": true, ".mjs": true, ".map": true, ".png": true, ".jpg": true, ".jpeg": true, ".gif": true,
	".webp": true, ".avif": true, ".svg": true, ".ico": true, ".bmp": true, ".tif": true, ".tiff": true,
	".woff": true, ".woff2": true, ".ttf": true, ".otf": true, ".eot": true,
	".mp3": true, ".mp4": true, ".m4a": true, ".webm": true, ".ogg": true, ".wav": true, ".avi": true, ".mov": true,
}

func extension(name string) string { return strings.ToLower(filepath.Ext(name)) }

// fail hands on an error of a whole file. The reason of the system comes
// without the path, which the Error names.
func fail(emit emit, file string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return emit(fahras.Article{}, &Error{File: file, Err: err})
}

func (r *Reader) readFile(path string, emit emit) error {
	if info, err := os.Stat(path); err == nil && info.Mode()&(fs.ModeSocket|fs.ModeDevice) != 0 {
		return fail(emit, path, errors.New("neither a file nor a folder"))
	}
	f, err := os.Open(path)
	if err != nil {
		return fail(emit, path, err)
	}
	defer f.Close()
	return r.readStream(path, path, f, emit)
}

// input is an open file, uncompressed and with its kind and encoding known.
type input struct {
	file   string // as errors name it
	reader *bufio.Reader
	decode decoder // of whole texts and of single records
}

// readStream reads all articles of one file; name is "" if it has none.
func (r *Reader) readStream(file, name string, stream io.Reader, emit emit) error {
	r.files.Add(1)
	in := &input{file: file, reader: bufio.NewReaderSize(&counter{stream, r}, headLength)}
	kind, err := r.prepare(in, name)
	switch {
	case err != nil:
		return fail(emit, file, err)
	case kind == typeJSONL:
		return r.readLines(in, emit)
	case kind == typeJSON:
		return r.readArray(in, emit)
	case kind == typeHTML:
		return r.readPage(in, emit)
	}
	return r.readText(in, emit)
}

// prepare looks at the head of in, unpacks it and settles kind and encoding.
func (r *Reader) prepare(in *input, name string) (kind string, err error) {
	head, err := peek(in.reader)
	if err == nil && bytes.HasPrefix(head, []byte{0x1F, 0x8B}) {
		unpacked, err := gzip.NewReader(in.reader)
		if err != nil {
			return "", fmt.Errorf("gzip: %w", err)
		}
		in.reader = bufio.NewReaderSize(unpacked, headLength)
		name = strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".GZ")
		if head, err = peek(in.reader); err != nil {
			return "", fmt.Errorf("gzip: %w", err)
		}
	} else if err != nil {
		return "", err
	}
	if in.decode, err = r.decoder(); err != nil {
		return "", err
	}
	if wide := utf16In(head); wide != nil && r.options.Encoding == "" {
		in.reader = bufio.NewReaderSize(transform.NewReader(in.reader, wide.NewDecoder()), headLength)
		in.decode = utf8Of
		if head, err = peek(in.reader); err != nil {
			return "", err
		}
	}
	if len(bytes.TrimSpace(bytes.TrimPrefix(head, []byte(utf8BOM)))) == 0 && len(head) < headLength {
		return "", errors.New("the file is empty")
	}
	if r.options.Type != "" {
		return r.options.Type, nil
	}
	return sniff(head, name, r.options.Encoding != "")
}

func (r *Reader) decoder() (decoder, error) {
	if r.options.Encoding == "" {
		return guess, nil
	}
	return encodingNamed(r.options.Encoding)
}

// peek gives the head of what b reads, whole if it is shorter.
func peek(b *bufio.Reader) ([]byte, error) {
	head, err := b.Peek(headLength)
	if err == io.EOF {
		err = nil
	}
	return head, err
}

// counter counts what is read of a file.
type counter struct {
	io.Reader
	r *Reader
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.Reader.Read(b)
	c.r.bytes.Add(int64(n))
	return n, err
}

// whole reads the rest of in, or fails where it is longer than a record may be.
func (in *input) whole() ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(in.reader, MaxRecord+1))
	if err == nil && len(content) > MaxRecord {
		err = errTooLong
	}
	return content, err
}

var errTooLong = fmt.Errorf("longer than %d MiB", MaxRecord>>20)
