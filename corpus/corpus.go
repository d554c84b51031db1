// Package corpus is the whole: it adds articles to an index and answers from
// it, and keeps what is extracted and what is indexed in step. The command line
// and the web page are thin layers over it.
//
//	c, err := corpus.Open(ctx, "fahras-index", corpus.Options{Access: corpus.Create})
//	...
//	report, err := c.Add(ctx, readers.Open(readers.Options{}, "news.jsonl").Articles(ctx), corpus.AddOptions{})
//	...
//	for row, err := range c.Figures(ctx, index.FigureFilter{Limit: 10}) {
//		fmt.Println(row.Text, row.Unit, row.Sentence)
//	}
package corpus

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/index"
	"github.com/fahras-ar/fahras/index/local"
)

// Access is what a corpus is opened for.
type Access = local.Access

// The ways to open a corpus.
const (
	Read   = local.Read   // beside a writer, if there is one
	Write  = local.Write  // as the one writer
	Create = local.Create // as the one writer, making the index if there is none
)

// Options say how a corpus is opened. The zero Options read.
type Options struct {
	Access Access
	// Gazetteer, if not nil, holds names of the user's own, in the columns of
	// seeds/gazetteer. A writer keeps it with the corpus and uses it from now
	// on; a reader uses it in the place of the one kept.
	Gazetteer []byte
}

// Corpus (مدونة) is all articles held in one index. Its methods may be called
// from several goroutines.
type Corpus struct {
	index     index.Index
	extractor *Extractor
}

// Open opens the corpus at location, the folder of an index. Errors are those
// of [local.Open].
func Open(ctx context.Context, location string, options Options) (*Corpus, error) {
	if strings.HasPrefix(location, "http://") || strings.HasPrefix(location, "https://") {
		return nil, fmt.Errorf("corpus: open %s: a cluster cannot hold an index yet; name a folder", location)
	}
	analyzer := analyze.New()
	ix, err := local.Open(ctx, location, local.Options{
		Access:   options.Access,
		Version:  version,
		Analyzer: analyzer,
	})
	if err != nil {
		return nil, err
	}
	c := &Corpus{index: ix}
	if c.extractor, err = c.names(ctx, analyzer, options); err != nil {
		return nil, errors.Join(err, ix.Close())
	}
	return c, nil
}

// names makes the extractor with the user's names: those given, else those kept.
func (c *Corpus) names(ctx context.Context, analyzer *analyze.Analyzer, options Options) (*Extractor, error) {
	kept, err := c.index.Gazetteer(ctx)
	if err != nil {
		return nil, err
	}
	if options.Gazetteer == nil || bytes.Equal(options.Gazetteer, kept) {
		return newExtractor(analyzer, kept)
	}
	x, err := newExtractor(analyzer, options.Gazetteer)
	if err == nil && options.Access != Read {
		err = c.index.SetGazetteer(ctx, options.Gazetteer)
	}
	return x, err
}

// Extractor is what the corpus reads articles with.
func (c *Corpus) Extractor() *Extractor { return c.extractor }

// Index is what the corpus rests on, for what it does not do itself.
func (c *Corpus) Index() index.Index { return c.index }

// Close lets go of the index. What was reported as done does not depend on it.
func (c *Corpus) Close() error { return c.index.Close() }
