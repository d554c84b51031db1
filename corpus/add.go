package corpus

import (
	"context"
	"errors"
	"iter"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
	"github.com/fahras-ar/fahras/readers"
)

// AddOptions say how articles are added. The zero AddOptions keep the better
// version of an article that comes twice; see [index.KeepBest].
type AddOptions struct {
	// Update takes the version given, whatever the corpus holds.
	Update bool
	// SkipKnown leaves articles alone whose URL, or text where there is no URL,
	// the corpus holds.
	SkipKnown bool
	// DryRun reads, extracts and counts, and changes nothing.
	DryRun bool
	// Workers is the number of articles extracted at once; 0 for one a processor.
	Workers int
	// Progress, if not nil, is told how far Add is, in the goroutine of some
	// stage and never twice at once.
	Progress func(AddReport)
}

// Batches are long enough to cost little and short enough that three of them,
// which is what is under way at once, fit into a little memory.
const (
	batchBytes    = 5 << 20
	batchArticles = 5000
)

// Add reads articles, extracts those that the corpus does not hold, and puts
// them in. An error of the sequence is noted as a Failure and the next article
// read, but for that of a cancelled context. What the report counts as added,
// updated or known is durable even if Add fails.
func (c *Corpus) Add(ctx context.Context, articles iter.Seq2[fahras.Article, error], options AddOptions) (AddReport, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	a := &adding{corpus: c, options: options, cancel: cancel, begun: time.Now()}
	if options.Update {
		a.rule = index.Replace
	}
	if a.options.Workers <= 0 {
		a.options.Workers = runtime.GOMAXPROCS(0)
	}
	a.report.Failed = []Failure{}
	err := a.run(ctx, articles)
	return a.finish(), err
}

// adding is one call of Add: batches go through three stages, each in a
// goroutine of its own and in order, so that reading, extracting and writing
// overlap.
type adding struct {
	corpus  *Corpus
	options AddOptions
	rule    index.Rule
	cancel  context.CancelCauseFunc
	begun   time.Time

	mu     sync.Mutex // guards report
	report AddReport
}

// batch is a number of articles on their way into the index.
type batch struct {
	articles []fahras.Article
	places   map[string]int // of the articles, by id
	bytes    int
	docs     []fahras.Document
}

func (a *adding) run(ctx context.Context, articles iter.Seq2[fahras.Article, error]) error {
	read, extracted := make(chan *batch), make(chan *batch)
	var stages sync.WaitGroup
	stages.Go(func() {
		defer close(extracted)
		for b := range read {
			a.extract(ctx, b)
			extracted <- b
		}
	})
	stages.Go(func() {
		for b := range extracted {
			if err := a.put(ctx, b); err != nil {
				a.cancel(err)
			}
		}
	})
	err := a.read(ctx, articles, read)
	close(read)
	stages.Wait()
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	return err
}

// read sends batches of what has to be extracted.
func (a *adding) read(ctx context.Context, articles iter.Seq2[fahras.Article, error], to chan<- *batch) error {
	b := &batch{}
	for article, err := range articles {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			a.fail(err)
			continue
		}
		a.take(b, article)
		if b.bytes >= batchBytes || len(b.articles) >= batchArticles {
			if err := a.send(ctx, b, to); err != nil {
				return err
			}
			b = &batch{}
		}
	}
	return a.send(ctx, b, to)
}

// fail notes what could not be read.
func (a *adding) fail(err error) {
	failure := Failure{Error: err.Error()}
	var located *readers.Error
	if errors.As(err, &located) {
		failure = Failure{File: located.File, Record: located.Record, Error: located.Err.Error()}
	}
	a.count(func(r *AddReport) {
		r.Articles++
		r.Failed = append(r.Failed, failure)
	})
}

// take adds an article to a batch, or settles it with the one of the same id
// that is there.
func (a *adding) take(b *batch, article fahras.Article) {
	a.count(func(r *AddReport) {
		r.Articles++
		r.Bytes += int64(len(article.Text))
	})
	if at, ok := b.places[article.ID]; ok {
		held := &b.articles[at]
		if a.rule.Prefers(index.DigestOf(&article), index.DigestOf(held)) {
			*held = article
		}
		a.count(func(r *AddReport) { r.Known++ })
		return
	}
	if b.places == nil {
		b.places = make(map[string]int)
	}
	b.places[article.ID] = len(b.articles)
	b.articles = append(b.articles, article)
	b.bytes += len(article.Text)
}

// send leaves out of a batch what the index would not take and sends the rest.
func (a *adding) send(ctx context.Context, b *batch, to chan<- *batch) error {
	ids := make([]string, len(b.articles))
	for i := range b.articles {
		ids[i] = b.articles[i].ID
	}
	known, err := a.corpus.index.Known(ctx, ids...)
	if err != nil {
		return err
	}
	wanted := b.articles[:0]
	for i := range b.articles {
		article := &b.articles[i]
		held, ok := known[article.ID]
		if ok && (a.options.SkipKnown || !a.rule.Prefers(index.DigestOf(article), held)) {
			a.count(func(r *AddReport) { r.Known++ })
			continue
		}
		if a.options.DryRun {
			a.count(func(r *AddReport) { countDry(r, ok) })
		}
		wanted = append(wanted, *article)
	}
	b.articles = wanted
	select {
	case to <- b:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func countDry(r *AddReport, held bool) {
	if held {
		r.Updated++
	} else {
		r.Added++
	}
}

// extract reads the articles of a batch, several at once.
func (a *adding) extract(ctx context.Context, b *batch) {
	b.docs = make([]fahras.Document, len(b.articles))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range a.options.Workers {
		workers.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(b.articles) {
					return
				}
				b.docs[i] = a.corpus.extractor.Extract(b.articles[i])
			}
		})
	}
	workers.Wait()
}

// put writes the documents of a batch.
func (a *adding) put(ctx context.Context, b *batch) error {
	if err := ctx.Err(); err != nil || a.options.DryRun {
		return err
	}
	result, err := a.corpus.index.Put(ctx, a.rule, b.docs...)
	a.count(func(r *AddReport) {
		r.Added += result.Added
		r.Updated += result.Updated
		r.Known += result.Known
	})
	return err
}

// count changes the report and tells how far Add is.
func (a *adding) count(change func(*AddReport)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	change(&a.report)
	if a.options.Progress != nil {
		report := a.report
		report.Seconds = time.Since(a.begun).Seconds()
		a.options.Progress(report)
	}
}

func (a *adding) finish() AddReport {
	a.report.Seconds = time.Since(a.begun).Seconds()
	return a.report
}
