package readers

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/fahras-ar/fahras"
)

// readLines reads JSONL: one record a line, blank lines none.
func (r *Reader) readLines(in *input, emit emit) error {
	number := 0
	for {
		line, err := readLine(in.reader)
		if len(bytes.TrimSpace(line)) > 0 || err == errTooLong {
			number++
			reason := err
			if reason == io.EOF {
				reason = nil
			}
			if stop := r.emitRecord(in, number, line, reason, emit); stop != nil {
				return stop
			}
		}
		switch {
		case err == io.EOF:
			return nil
		case err != nil && err != errTooLong:
			return fail(emit, in.file, err)
		}
	}
}

// emitRecord hands on the article of a JSON object, or why there is none.
func (r *Reader) emitRecord(in *input, number int, object []byte, err error, emit emit) error {
	var rec record
	if err == nil {
		rec, err = r.parseRecord([]byte(in.decode(object)))
	}
	var a fahras.Article
	if err == nil {
		if r.options.Repair {
			rec.Title, rec.Text = repair(rec.Title), repair(rec.Text)
		}
		a, err = r.article(in.file, number, rec)
	}
	if err != nil {
		return emit(fahras.Article{}, &Error{File: in.file, Record: number, Key: rec.Key, Err: err})
	}
	return emit(a, nil)
}

// readLine gives the next line, its end included. Of a line that is too long
// it gives nothing and errTooLong, and stands behind it.
func readLine(b *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := b.ReadSlice('\n')
		long = long || len(line)+len(part) > MaxRecord
		if !long {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case long && (err == nil || err == io.EOF):
			return nil, errTooLong
		}
		return line, err
	}
}

// readArray reads the objects of an array, or objects one after the other.
func (r *Reader) readArray(in *input, emit emit) error {
	split := splitter{reader: in.reader}
	for number := 1; ; number++ {
		object, err := split.next()
		switch {
		case err == io.EOF:
			return nil
		case err != nil && err != errTooLong && err != errUnended:
			return fail(emit, in.file, err)
		}
		if stop := r.emitRecord(in, number, object, err, emit); stop != nil {
			return stop
		}
	}
}

var errUnended = errors.New("broken JSON: the file ends inside a record")

// splitter cuts a stream of JSON into its records by counting brackets, so
// that one broken record does not hide those behind it.
type splitter struct {
	reader *bufio.Reader
	begun  bool
}

// next gives the next record, or io.EOF. Of a record that is too long it gives
// nothing and errTooLong.
func (s *splitter) next() ([]byte, error) {
	first, err := s.start()
	if err != nil {
		return nil, err
	}
	record := []byte{first}
	depth, quoted, escaped, long := 0, false, false, false
	for c := first; ; {
		switch {
		case escaped:
			escaped = false
		case quoted:
			escaped, quoted = c == '\\', c != '"'
		case c == '"':
			quoted = true
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		}
		if depth <= 0 && !quoted {
			break
		}
		if c, err = s.reader.ReadByte(); err == io.EOF {
			return record, errUnended
		} else if err != nil {
			return nil, err
		}
		if long = long || len(record) == MaxRecord; !long {
			record = append(record, c)
		}
	}
	if long {
		return nil, errTooLong
	}
	return s.scalar(record)
}

// start skips to the first byte of a record: spaces, commas and the brackets
// of the array lie between records.
func (s *splitter) start() (byte, error) {
	for {
		c, err := s.reader.ReadByte()
		if err != nil {
			return 0, err
		}
		switch c {
		case ' ', '\t', '\r', '\n', ',', ']', 0xEF, 0xBB, 0xBF:
			continue
		case '[':
			if !s.begun {
				s.begun = true
				continue
			}
		}
		s.begun = true
		return c, nil
	}
}

// scalar reads on where a record began with neither bracket nor quote, to the
// comma behind it.
func (s *splitter) scalar(record []byte) ([]byte, error) {
	if c := record[0]; c == '{' || c == '[' || c == '"' {
		return record, nil
	}
	for len(record) < MaxRecord {
		c, err := s.reader.ReadByte()
		if err != nil || c == ',' || c == '\n' || c == ']' {
			break
		}
		record = append(record, c)
	}
	return record, nil
}
