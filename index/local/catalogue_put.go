package local

import (
	"context"
	"fmt"
	"time"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

// written is what a put changed: the documents that the full text has to take.
type written struct {
	result   index.PutResult
	docs     []index.Stored
	sequence uint64
}

// outcome is what became of a document.
type outcome uint8

const (
	stayedOut outcome = iota
	cameNew
	tookPlace
)

func (w *written) count(became outcome) {
	if became == cameNew {
		w.result.Added++
	} else {
		w.result.Updated++
	}
}

// put writes docs in one transaction, those that rule prefers to what the
// catalogue holds, and marks their articles as pending.
func (c *catalogue) put(ctx context.Context, rule index.Rule, docs []index.Stored) (done written, err error) {
	err = c.update(ctx, func(t *transaction) error {
		w, err := newWriter(t)
		if err != nil {
			return err
		}
		last := make(map[string]int, len(docs)) // place of an article in done.docs
		for i := range docs {
			if err := ctx.Err(); err != nil {
				return err
			}
			id := docs[i].Article.ID
			became, err := w.settle(rule, &docs[i])
			if err != nil {
				return fmt.Errorf("article %s: %w", id, err)
			}
			at, again := last[id]
			switch {
			case became == stayedOut:
				done.result.Known++
			case again: // the one before loses after all
				done.result.Known++
				done.docs[at] = docs[i]
			default:
				done.count(became)
				last[id] = len(done.docs)
				done.docs = append(done.docs, docs[i])
			}
		}
		done.sequence, err = w.finish(len(done.docs) > 0)
		return err
	})
	if err != nil {
		return written{}, err
	}
	return done, nil
}

// remove deletes articles in one transaction and leaves tombstones; it gives
// those that were there.
func (c *catalogue) remove(ctx context.Context, ids []string) (gone []string, sequence uint64, err error) {
	err = c.update(ctx, func(t *transaction) error {
		w, err := newWriter(t)
		if err != nil {
			return err
		}
		for _, id := range ids {
			if err := ctx.Err(); err != nil {
				return err
			}
			held, ok, err := t.held(id)
			if err == nil && ok {
				gone = append(gone, id)
				err = w.erase(held, id)
			}
			if err != nil {
				return fmt.Errorf("article %s: %w", id, err)
			}
		}
		sequence, err = w.finish(len(gone) > 0)
		return err
	})
	if err != nil {
		return nil, 0, err
	}
	return gone, sequence, nil
}

// writer changes documents within a transaction and counts what follows from it.
type writer struct {
	*transaction
	corrections corrections
	tally       tally
	encoder     textEncoder
}

func newWriter(t *transaction) (*writer, error) {
	c, err := t.readCorrections()
	return &writer{transaction: t, corrections: c}, err
}

// finish writes the counts and numbers the change.
func (w *writer) finish(changed bool) (sequence uint64, err error) {
	if !changed {
		return 0, nil
	}
	if err := w.tally.write(w.transaction); err != nil {
		return 0, err
	}
	return w.advance()
}

// heldDocument is what the catalogue has of an article.
type heldDocument struct {
	row    int64
	digest index.Digest
	added  int64 // microseconds since 1970
}

// held finds an article by its id.
func (t *transaction) held(id string) (h heldDocument, ok bool, err error) {
	var hash []byte
	var published *string
	ok, err = t.row([]any{&h.row, &hash, &published, &h.digest.Length, &h.added},
		"SELECT id, hash, published, bytes, added FROM documents WHERE article = ?", id)
	if err != nil || !ok {
		return h, false, err
	}
	copy(h.digest.Hash[:], hash)
	h.digest.Published, err = parsePublished(published)
	return h, true, err
}

// settle writes doc if it is new or preferred.
func (w *writer) settle(rule index.Rule, doc *index.Stored) (outcome, error) {
	digest := index.DigestOf(&doc.Article)
	held, ok, err := w.held(doc.Article.ID)
	if err != nil {
		return stayedOut, err
	}
	if !ok {
		return cameNew, w.insert(doc, digest)
	}
	if !rule.Prefers(digest, held.digest) {
		return stayedOut, nil
	}
	doc.Added = time.UnixMicro(held.added)
	if err := w.erase(held, doc.Article.ID); err != nil {
		return stayedOut, err
	}
	return tookPlace, w.insert(doc, digest)
}

// erase deletes a document and counts down what it counted for.
func (w *writer) erase(held heldDocument, id string) error {
	if err := w.countDown(held.row); err != nil {
		return err
	}
	if err := w.exec("DELETE FROM documents WHERE id = ?", held.row); err != nil {
		return err
	}
	return w.markPending(id)
}

func (t *transaction) markPending(id string) error {
	return t.exec("INSERT OR IGNORE INTO pending (article) VALUES (?)", id)
}

// insert writes a document that the catalogue does not hold.
func (w *writer) insert(doc *index.Stored, digest index.Digest) error {
	a := &doc.Article
	source, err := w.source(a.Source)
	if err != nil {
		return err
	}
	version, err := w.version(doc.Version)
	if err != nil {
		return err
	}
	published, day := formatPublished(a.Published)
	var row int64
	_, err = w.row([]any{&row}, `
		INSERT INTO documents (article, key, url, source, region, lang, title, published, day, bytes, hash, version, added)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
		a.ID, a.Key, a.URL, source, a.Region, a.Lang, a.Title, published, day,
		len(a.Text), digest.Hash[:], version, doc.Added.UnixMicro())
	if err != nil {
		return err
	}
	text, err := w.encoder.encode(a.Text)
	if err != nil {
		return err
	}
	err = w.exec("INSERT INTO texts (document, text, sentences) VALUES (?, ?, ?)",
		row, text, encodeSpans(doc.Sentences))
	if err != nil {
		return err
	}
	w.tally.document(1, source, version, day == nil, len(a.Text), len(doc.Figures))
	if err := w.insertFigures(row, doc.Figures); err != nil {
		return err
	}
	if err := w.insertMentions(row, day, &doc.Document); err != nil {
		return err
	}
	return w.markPending(a.ID)
}

func (w *writer) insertFigures(document int64, figures []fahras.Figure) error {
	for n := range figures {
		f := &figures[n]
		err := w.exec(`
			INSERT INTO figures (document, n, start, "end", sentence, kind, qualifier, unit, value, min, max, amount,
				candidates, per, date, grain, calendar, hijri, inferred)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			document, n, f.Span.Start, f.Span.End, f.Sentence, f.Kind.String(), f.Qualifier.String(), f.Unit,
			formatAmount(f.Value), formatAmount(f.Min), formatAmount(f.Max), figureAmount(f),
			joinCodes(f.Candidates), f.Per, f.Date.ISO, f.Date.Grain, f.Date.Calendar, f.Date.Hijri, f.Date.Inferred)
		if err != nil {
			return fmt.Errorf("figure %d: %w", n, err)
		}
	}
	return nil
}

// insertMentions writes mentions with their entities as corrected, and
// appearances, which count them.
func (w *writer) insertMentions(document int64, day *string, doc *fahras.Document) error {
	described := make(map[string]fahras.Entity, len(doc.Entities))
	for _, e := range doc.Entities {
		described[e.ID] = e
	}
	counted := newAppearances(largestAmountsOf(doc))
	given := make(map[int64]bool, len(doc.Entities)) // descriptions counted
	for n, m := range doc.Mentions {
		e, ok := described[m.EntityID]
		if !ok {
			return fmt.Errorf("mention %d: no entity %q in the document", n, m.EntityID)
		}
		description, err := w.description(e)
		if err != nil {
			return err
		}
		surface, err := w.surface(m.Span.In(doc.Article.Text))
		if err != nil {
			return err
		}
		entity, err := w.corrected(m.EntityID, doc.Article.ID)
		if err != nil {
			return err
		}
		err = w.exec(`
			INSERT INTO mentions (document, n, start, "end", sentence, kind, description, entity, surface, score)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			document, n, m.Span.Start, m.Span.End, m.Sentence, m.Kind.String(), description, entity, surface, m.Score)
		if err != nil {
			return fmt.Errorf("mention %d: %w", n, err)
		}
		if !given[description] {
			given[description] = true
			w.tally.describe(description, 1)
		}
		if entity != nil {
			w.tally.alias(*entity, surface, 1)
			counted.add(*entity, m.Sentence)
		}
	}
	return w.insertAppearances(document, day, counted)
}

func (w *writer) insertAppearances(document int64, day *string, counted *appearances) error {
	for _, a := range counted.list {
		err := w.exec("INSERT INTO appearances (entity, document, mentions, figure, amount) VALUES (?, ?, ?, ?, ?)",
			a.entity, document, a.mentions, a.figure, a.amount)
		if err != nil {
			return err
		}
		w.tally.appear(a.entity, a.mentions, 1, day)
	}
	return nil
}

// corrected gives the row of the entity that a mention of id in article
// counts for, nil if it is hidden.
func (w *writer) corrected(id, article string) (*int64, error) {
	id, visible := w.corrections.apply(id, article)
	if !visible {
		return nil, nil
	}
	row, err := w.entity(id)
	return &row, err
}
