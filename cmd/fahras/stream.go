package main

import (
	"context"
	"iter"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/readers"
)

// stream is a command that turns articles into records, one after the other.
type stream[T any] struct {
	app       *app
	workers   int
	maxErrors int // bad records before the end; 0 for any number
	columns   []column[T]
	preset    string // the format where the user names none
}

// badRecord stands for a record that could not be read.
type badRecord struct {
	ID    string `json:"id"`
	Error string `json:"error"`
}

// answer is what became of one record: its records, encoded where the format
// is JSON, or why there is none.
type answer[T any] struct {
	records []T
	encoded [][]byte
	failure *readers.Error
	err     error
}

// run writes what work makes of each article. Bad records are written in their
// places, and named on standard error.
func (s *stream[T]) run(ctx context.Context, articles iter.Seq2[fahras.Article, error], work func(fahras.Article) []T) error {
	out := newOutput(s.app, s.preset, s.columns)
	isJSON := out.format == "json" || out.format == "jsonl"
	answerTo := func(article fahras.Article, failure *readers.Error) answer[T] {
		a := answer[T]{failure: failure}
		switch {
		case failure == nil:
			a.records = work(article)
		case failure.Record > 0 && isJSON:
			a.add(badRecord{failure.Key, failure.Error()})
		}
		if isJSON {
			for _, record := range a.records {
				a.add(record)
			}
		}
		return a
	}
	bad := 0
	err := inOrder(ctx, max(1, s.workers), articles, answerTo, func(a answer[T]) error {
		if a.failure != nil {
			bad++
			s.app.complainOf(a.failure)
		}
		if err := a.write(out, isJSON); err != nil {
			return err
		}
		if s.maxErrors > 0 && bad >= s.maxErrors {
			return errReported
		}
		return nil
	})
	if closed := out.close(); err == nil {
		err = closed
	}
	if err == nil && bad > 0 {
		err = errReported
	}
	return err
}

// streamPreset is the format of streams where the user names none.
func (a *app) streamPreset() string {
	if a.screen.terminal {
		return "table"
	}
	return "jsonl"
}

func (a *answer[T]) add(record any) {
	encoded, err := encode(record)
	if err != nil {
		a.err = err
		return
	}
	a.encoded = append(a.encoded, encoded)
}

func (a *answer[T]) write(out *output[T], isJSON bool) error {
	if a.err != nil || isJSON {
		for _, record := range a.encoded {
			if err := out.writeEncoded(record); err != nil {
				return err
			}
		}
		return a.err
	}
	for _, record := range a.records {
		if err := out.write(record); err != nil {
			return err
		}
	}
	return nil
}
