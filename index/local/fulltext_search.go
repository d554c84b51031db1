package local

import (
	"context"
	"errors"

	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/collector"
	"github.com/blevesearch/bleve/v2/search/searcher"
	bleve "github.com/blevesearch/bleve_index_api"

	"github.com/fahras-ar/fahras/index"
)

// Weights of the views of a word.
const (
	surfaceWeight = 0.3
	lemmaWeight   = 1.0
)

// search answers q. Of an article that mentions the entities wanted, which the
// catalogue knows, within is the id; nil if q names no entity.
func (f *fulltext) search(ctx context.Context, q *index.Query, within []string) (hits index.Hits, err error) {
	defer recoverDamage(&err)
	reader, err := f.store.Reader()
	if err != nil {
		return hits, err
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	s, err := f.searcher(ctx, reader, q, within)
	if err != nil || s == nil {
		return hits, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()

	order := search.ParseSortOrderStrings([]string{"-_score", "_id"})
	if q.Sort == index.HitsByDate {
		order = search.SortOrder{
			&search.SortField{Field: dayField, Desc: true, Type: search.SortFieldAsString, Missing: search.SortFieldMissingLast},
			&search.SortDocID{},
		}
	}
	top := collector.NewTopNCollector(q.Limit, q.Offset, order)
	if err := top.Collect(ctx, s, reader); err != nil {
		return hits, err
	}
	hits.Total = int(top.Total())
	for _, m := range top.Results() {
		hits.Hits = append(hits.Hits, index.Hit{ID: m.ID, Score: m.Score})
	}
	return hits, nil
}

// all gives the ids of all articles that match q, in no order.
func (f *fulltext) all(ctx context.Context, q *index.Query, within []string) (ids []string, err error) {
	defer recoverDamage(&err)
	reader, err := f.store.Reader()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	s, err := f.searcher(ctx, reader, q, within)
	if err != nil || s == nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	sc := &search.SearchContext{
		DocumentMatchPool: search.NewDocumentMatchPool(s.DocumentMatchPoolSize()+1, 0),
		IndexReader:       reader,
	}
	for {
		m, err := s.Next(sc)
		if err == nil {
			err = ctx.Err()
		}
		if err != nil || m == nil {
			return ids, err
		}
		id, err := reader.ExternalID(m.IndexInternalID)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
		sc.DocumentMatchPool.Put(m)
	}
}

// searcher finds the articles that match q; nil if nothing can.
func (f *fulltext) searcher(ctx context.Context, reader bleve.IndexReader, q *index.Query, within []string) (search.Searcher, error) {
	p := plan{ctx: ctx, reader: reader, fulltext: f}
	var must []search.Searcher
	var wanted []search.Searcher
	for _, term := range q.Terms {
		if s := p.term(term, q.Exact); s != nil {
			wanted = append(wanted, s)
		}
	}
	if len(wanted) > 0 {
		least := 1.0
		if q.All {
			least = float64(len(wanted))
		}
		must = append(must, p.any(wanted, least))
	} else if len(q.Terms) > 0 {
		return nil, errors.Join(p.err, p.close())
	}
	if within != nil {
		must = append(must, p.keep(searcher.NewDocIDSearcher(ctx, reader, within, 0, p.options)))
	}
	if len(must) == 0 {
		return nil, p.err
	}
	if q.Since != "" || q.Until != "" {
		must = append(must, p.days(q.Since, q.Until))
	}
	if len(q.Sources) > 0 {
		must = append(must, p.keep(searcher.NewMultiTermSearcher(ctx, reader, q.Sources, sourceField, 0, p.options, false)))
	}
	if p.err != nil {
		return nil, errors.Join(p.err, p.close())
	}
	return searcher.NewConjunctionSearcher(ctx, reader, must, p.options)
}

// plan makes the searchers of one query and keeps the first error.
type plan struct {
	ctx      context.Context
	reader   bleve.IndexReader
	fulltext *fulltext
	options  search.SearcherOptions
	made     []search.Searcher
	err      error
}

// keep notes a searcher that was made, or why it could not be.
func (p *plan) keep(s search.Searcher, err error) search.Searcher {
	if err != nil {
		p.err = errors.Join(p.err, err)
		return nil
	}
	p.made = append(p.made, s)
	return s
}

func (p *plan) close() error {
	var errs []error
	for _, s := range p.made {
		errs = append(errs, s.Close())
	}
	return errors.Join(errs...)
}

func (p *plan) any(of []search.Searcher, least float64) search.Searcher {
	if p.err != nil {
		return nil
	}
	return p.keep(searcher.NewDisjunctionSearcher(p.ctx, p.reader, of, least, p.options))
}

// term finds a word by surface or lemma, and a phrase by the lemmas of its
// words; exactly, both by surface alone. It is nil for what holds no word.
func (p *plan) term(t index.Term, exact bool) search.Searcher {
	stream := &termStream{tokens: p.fulltext.analyzer.Analyse(nil, t.Text)}
	surfaces, lemmas := stream.surfaces(), stream.lemmas()
	if len(surfaces) == 0 {
		return nil
	}
	if t.Phrase {
		if exact {
			return p.phrase(surfaces.places(), surfaceField)
		}
		return p.phrase(lemmas.places(), lemmaField)
	}
	var views []search.Searcher
	for _, s := range surfaces {
		views = append(views, p.keep(searcher.NewTermSearcher(p.ctx, p.reader, string(s.Term), surfaceField, surfaceWeight, p.options)))
	}
	if !exact {
		for _, l := range lemmas {
			views = append(views, p.keep(searcher.NewTermSearcher(p.ctx, p.reader, string(l.Term), lemmaField, lemmaWeight, p.options)))
		}
	}
	return p.any(views, 1)
}

func (p *plan) phrase(places [][]string, field string) search.Searcher {
	return p.keep(searcher.NewMultiPhraseSearcher(p.ctx, p.reader, places, 0, false, field, lemmaWeight, p.options))
}

// days finds the articles of an interval, both ends included.
func (p *plan) days(since, until string) search.Searcher {
	if since == "" {
		since = "0"
	}
	if until == "" {
		until = "9999-99-99"
	}
	yes := true
	return p.keep(searcher.NewTermRangeSearcher(p.ctx, p.reader, []byte(since), []byte(until), &yes, &yes, dayField, 0, p.options))
}
