package main

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/readers"
)

// task is one record on its way through a command that reads and writes.
type task[T any] struct {
	article fahras.Article
	failure *readers.Error // nil of an article
	result  chan T
}

// inOrder turns each article, or the error in its place, into a result by as
// many workers as asked for, and writes the results in the order of the input.
// At most a few results for each worker wait for their turn.
func inOrder[T any](ctx context.Context, workers int, articles iter.Seq2[fahras.Article, error], work func(fahras.Article, *readers.Error) T, write func(T) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	tasks := make(chan task[T])
	waiting := make(chan chan T, 4*workers)
	for range workers {
		go func() {
			for t := range tasks {
				t.result <- work(t.article, t.failure)
			}
		}()
	}
	var failed error
	go func() {
		defer close(waiting)
		defer close(tasks)
		for article, err := range articles {
			t := task[T]{article: article, result: make(chan T, 1)}
			if err != nil && !errors.As(err, &t.failure) {
				failed = err // read after waiting is closed
				return
			}
			select {
			case waiting <- t.result:
			case <-ctx.Done():
				return
			}
			tasks <- t
		}
	}()
	for result := range waiting {
		if err := write(<-result); err != nil {
			return err
		}
	}
	if failed == nil {
		failed = context.Cause(ctx)
	}
	return failed
}

// shard is the part of the records that a command takes: those whose number
// leaves Part when divided by Of; all if Of is 0.
type shard struct{ part, of int }

// parseShard reads "2/4": the second of four parts. 0/4 is as good as 4/4.
func parseShard(s string) (shard, error) {
	if s == "" {
		return shard{}, nil
	}
	var p shard
	var rest string
	if n, _ := fmt.Sscanf(s, "%d/%d%s", &p.part, &p.of, &rest); n != 2 || p.of < 1 || p.part < 0 || p.part > p.of {
		return p, usagef("--shard takes part/parts, as 2/4, not %q", s)
	}
	return p, nil
}

// of yields every record of articles that belongs to the shard.
func (p shard) cut(articles iter.Seq2[fahras.Article, error]) iter.Seq2[fahras.Article, error] {
	if p.of <= 1 {
		return articles
	}
	return func(yield func(fahras.Article, error) bool) {
		number := 0
		for article, err := range articles {
			number++
			if number%p.of == p.part%p.of && !yield(article, err) {
				return
			}
		}
	}
}
