package local

import (
	"context"
	"crypto/rand"
	"encoding/hex"

	"github.com/fahras-ar/fahras/index"
)

// Names in the table meta.
const (
	identityName = "fulltext"  // identity of the full text derived from this catalogue
	sequenceName = "sequence"  // number of the last change that the full text has to follow
	appliedName  = "applied"   // number of the last change that it is known to hold
	userNames    = "gazetteer" // the user's own, as given
)

// newIdentity makes the identity of a full text.
func newIdentity() string {
	var random [16]byte
	rand.Read(random[:]) // never fails
	return hex.EncodeToString(random[:])
}

// accept makes the full text of this identity, which holds every change up to
// sequence, the only one that belongs to the catalogue.
func (c *catalogue) accept(identity string, sequence uint64) error {
	return c.update(context.Background(), func(t *transaction) error {
		if err := t.setMeta(identityName, identity); err != nil {
			return err
		}
		if err := t.setMeta(appliedName, sequence); err != nil {
			return err
		}
		return t.exec("DELETE FROM pending")
	})
}

// inherit takes over what another generation holds beside documents: the
// user's names, the corrections, and the entities that these introduced.
func (c *catalogue) inherit(ctx context.Context, old *catalogue) error {
	return old.view(ctx, func(from *transaction) error {
		return c.update(ctx, func(t *transaction) error {
			var tsv []byte
			ok, err := from.meta(userNames, &tsv)
			if err == nil && ok {
				err = t.setMeta(userNames, tsv)
			}
			if err != nil {
				return err
			}
			to, err := newWriter(t)
			if err != nil {
				return err
			}
			if err := to.copyCorrections(from); err != nil {
				return err
			}
			return from.each("SELECT "+entityColumns+` FROM entities e WHERE e.entity IN (SELECT "into" FROM corrections)`, nil,
				func(scan scanner) error {
					e, err := scanEntity(scan)
					if err != nil {
						return err
					}
					return to.introduce(e)
				})
		})
	})
}

func (w *writer) copyCorrections(from *transaction) error {
	return from.each(`SELECT id, change, entity, article, "into" FROM corrections`, nil, func(scan scanner) error {
		var step correction
		var entity string
		if err := scan(&step.id, &step.change, &entity, &step.article, &step.into); err != nil {
			return err
		}
		return w.exec(`INSERT INTO corrections (id, change, entity, article, "into") VALUES (?, ?, ?, ?, ?)`,
			step.id, step.change, entity, step.article, step.into)
	})
}

func (t *transaction) setMeta(name string, value any) error {
	return t.exec("INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", name, value)
}

// meta reads a value; ok is false if there is none.
func (t *transaction) meta(name string, dest any) (ok bool, err error) {
	return t.row([]any{dest}, "SELECT value FROM meta WHERE name = ?", name)
}

// advance numbers the change under way.
func (t *transaction) advance() (sequence uint64, err error) {
	_, err = t.row([]any{&sequence}, `
		INSERT INTO meta (name, value) VALUES (?, 1)
		ON CONFLICT DO UPDATE SET value = value + 1 RETURNING value`, sequenceName)
	return sequence, err
}

// derivation says how far the full text follows the catalogue.
type derivation struct {
	stamp    stamp  // identity, and the sequence that the full text holds at least
	sequence uint64 // of the last change
	articles int
	pending  int
}

// derivation reads how far the full text follows.
func (c *catalogue) derivation(ctx context.Context) (d derivation, err error) {
	err = c.view(ctx, func(t *transaction) error {
		if _, err := t.meta(identityName, &d.stamp.identity); err != nil {
			return err
		}
		if _, err := t.meta(appliedName, &d.stamp.sequence); err != nil {
			return err
		}
		if _, err := t.meta(sequenceName, &d.sequence); err != nil {
			return err
		}
		_, err := t.row([]any{&d.articles, &d.pending}, "SELECT articles, (SELECT count(*) FROM pending) FROM totals")
		return err
	})
	return d, err
}

// pendingDocuments gives some of the articles whose full text is pending: those
// to index, and the ids of those to delete.
func (c *catalogue) pendingDocuments(ctx context.Context, limit int) (docs []index.Stored, gone []string, err error) {
	err = c.view(ctx, func(t *transaction) error {
		var ids []string
		err := t.each("SELECT article FROM pending ORDER BY article LIMIT ?", []any{limit}, func(scan scanner) error {
			var id string
			err := scan(&id)
			ids = append(ids, id)
			return err
		})
		if err != nil {
			return err
		}
		for _, id := range ids {
			doc, ok, err := t.document(id, asExtracted)
			switch {
			case err != nil:
				return err
			case ok:
				docs = append(docs, doc)
			default:
				gone = append(gone, id)
			}
		}
		return nil
	})
	return docs, gone, err
}

// clearPending notes that the full text holds these articles as the catalogue
// does, and with done everything up to sequence.
func (c *catalogue) clearPending(docs []index.Stored, gone []string, sequence uint64, done bool) error {
	return c.update(context.Background(), func(t *transaction) error {
		const forget = "DELETE FROM pending WHERE article = ?"
		for i := range docs {
			if err := t.exec(forget, docs[i].Article.ID); err != nil {
				return err
			}
		}
		for _, id := range gone {
			if err := t.exec(forget, id); err != nil {
				return err
			}
		}
		if !done {
			return nil
		}
		return t.setMeta(appliedName, sequence)
	})
}

// eachDigest calls f with the id and Digest.Hash of every article.
func (c *catalogue) eachDigest(ctx context.Context, f func(id string, hash []byte)) error {
	return c.view(ctx, func(t *transaction) error {
		return t.each("SELECT article, hash FROM documents", nil, func(scan scanner) error {
			var id string
			var hash []byte
			err := scan(&id, &hash)
			f(id, hash)
			return err
		})
	})
}
