package local

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

// known gives the digests of those articles that the catalogue holds.
func (c *catalogue) known(ctx context.Context, ids []string) (map[string]index.Digest, error) {
	digests := make(map[string]index.Digest)
	err := c.view(ctx, func(t *transaction) error {
		for _, id := range ids {
			var d index.Digest
			var hash []byte
			var published *string
			ok, err := t.row([]any{&hash, &published, &d.Length, &d.Version}, `
				SELECT d.hash, d.published, d.bytes, v.name FROM documents d JOIN versions v ON v.id = d.version
				WHERE d.article = ?`, id)
			if err != nil {
				return err
			}
			if !ok {
				continue
			}
			copy(d.Hash[:], hash)
			if d.Published, err = parsePublished(published); err != nil {
				return err
			}
			digests[id] = d
		}
		return nil
	})
	return digests, err
}

// complete gives the article ids that begin with prefix.
func (c *catalogue) complete(ctx context.Context, prefix string) (ids []string, err error) {
	err = c.view(ctx, func(t *transaction) error {
		return t.each("SELECT article FROM documents WHERE article >= ? AND article < ? ORDER BY article LIMIT 10",
			[]any{prefix, prefix + "\U0010ffff"}, func(scan scanner) error {
				var id string
				err := scan(&id)
				ids = append(ids, id)
				return err
			})
	})
	return ids, err
}

// documents gives articles with corrections applied.
func (c *catalogue) documents(ctx context.Context, ids []string) (docs []index.Stored, err error) {
	err = c.view(ctx, func(t *transaction) error {
		for _, id := range ids {
			doc, ok, err := t.document(id, asCorrected)
			if err != nil {
				return err
			}
			if ok {
				docs = append(docs, doc)
			}
		}
		return nil
	})
	return docs, err
}

// all yields articles by id, as extracted, in one state of the catalogue. Of a
// damaged one it yields an error in the place of each article that cannot be
// read, and goes on.
func (c *catalogue) all(ctx context.Context, f index.Filter) iter.Seq2[index.Stored, error] {
	return func(yield func(index.Stored, error) bool) {
		err := c.view(ctx, func(t *transaction) error {
			var chosen selection
			chosen.articles(f)
			return t.each("SELECT d.article FROM documents d"+chosen.where()+" ORDER BY d.article", chosen.args,
				func(scan scanner) error {
					var id string
					if err := scan(&id); err != nil {
						return err
					}
					doc, _, err := t.document(id, asExtracted)
					if err != nil && !isDamage(err) {
						return fmt.Errorf("article %s: %w", id, err)
					}
					if err != nil {
						err = fmt.Errorf("article %s: %w", id, damagedCatalogue(err))
					}
					if !yield(doc, err) {
						return errStopped
					}
					return nil
				})
		})
		if err != nil && !errors.Is(err, errStopped) {
			yield(index.Stored{}, err)
		}
	}
}

// errStopped ends an iteration whose consumer wants no more.
var errStopped = errors.New("stopped")

// linking says which entities a document is read with.
type linking bool

const (
	asExtracted linking = false
	asCorrected linking = true
)

// document reads one article whole; ok is false if it is not held.
func (t *transaction) document(id string, l linking) (doc index.Stored, ok bool, err error) {
	head, err := t.head("d.article = ?", id)
	if err != nil || head == nil {
		return doc, false, err
	}
	if err := head.into(&doc); err != nil {
		return doc, false, err
	}
	if doc.Figures, err = t.figuresOf(head.row); err != nil {
		return doc, false, err
	}
	doc.Mentions, doc.Entities, err = t.mentionsOf(head.row, l)
	return doc, err == nil, err
}

// documentHead holds the columns of an article and its text as they are stored.
type documentHead struct {
	row, added      int64
	article         fahras.Article // without Text and Published
	published       *string
	version         string
	text, sentences []byte
}

// head reads the article that condition chooses; nil if there is none.
func (t *transaction) head(condition string, args ...any) (*documentHead, error) {
	var h documentHead
	a := &h.article
	ok, err := t.row([]any{&h.row, &a.ID, &a.Key, &a.URL, &a.Source, &a.Region, &a.Lang, &a.Title,
		&h.published, &h.added, &h.version, &h.text, &h.sentences}, `
		SELECT d.id, d.article, d.key, d.url, s.name, d.region, d.lang, d.title,
			d.published, d.added, v.name, x.text, x.sentences
		FROM documents d JOIN sources s ON s.id = d.source
		JOIN versions v ON v.id = d.version JOIN texts x ON x.document = d.id
		WHERE `+condition, args...)
	if err != nil || !ok {
		return nil, err
	}
	return &h, nil
}

// into decodes the columns.
func (h *documentHead) into(doc *index.Stored) (err error) {
	doc.Article = h.article
	doc.Added, doc.Version = time.UnixMicro(h.added), h.version
	if doc.Article.Published, err = parsePublished(h.published); err != nil {
		return err
	}
	if doc.Article.Text, err = decodeText(h.text); err != nil {
		return err
	}
	doc.Sentences, err = decodeSpans(h.sentences)
	return err
}

// figureColumns are what scanFigure reads, of figures f.
const figureColumns = `f.start, f."end", f.sentence, f.kind, f.qualifier, f.unit, f.value, f.min, f.max,
	f.candidates, f.per, f.date, f.grain, f.calendar, f.hijri, f.inferred`

// figureScan holds the columns of a figure until figure makes it of them.
type figureScan struct {
	f                           fahras.Figure
	kind, qualifier, candidates string
	value, min, max             *string
}

// dest is where figureColumns go.
func (s *figureScan) dest() []any {
	f := &s.f
	return []any{&f.Span.Start, &f.Span.End, &f.Sentence, &s.kind, &s.qualifier, &f.Unit, &s.value, &s.min, &s.max,
		&s.candidates, &f.Per, &f.Date.ISO, &f.Date.Grain, &f.Date.Calendar, &f.Date.Hijri, &f.Date.Inferred}
}

// figure makes a figure of the columns read.
func (s *figureScan) figure() (f fahras.Figure, err error) {
	f = s.f
	f.Kind, _ = fahras.ParseFigureKind(s.kind)
	f.Qualifier, _ = fahras.ParseQualifier(s.qualifier)
	f.Candidates = splitCodes(s.candidates)
	if f.Value, err = parseAmount(s.value); err != nil {
		return f, err
	}
	if f.Min, err = parseAmount(s.min); err != nil {
		return f, err
	}
	f.Max, err = parseAmount(s.max)
	return f, err
}

func (t *transaction) figuresOf(document int64) (figures []fahras.Figure, err error) {
	err = t.each("SELECT "+figureColumns+" FROM figures f WHERE f.document = ? ORDER BY f.n", []any{document},
		func(scan scanner) error {
			var s figureScan
			if err := scan(s.dest()...); err != nil {
				return err
			}
			f, err := s.figure()
			figures = append(figures, f)
			return err
		})
	return figures, err
}
