package local

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/fahras-ar/fahras/index"
)

// derived is a part of the catalogue that the rest determines: what it should
// hold, and how to write that.
type derived struct {
	what     string // for a message
	held     string // the rows that there are
	expected string // the rows that there should be
	mend     []string
}

// largestBeside finds the largest amount of money in one sentence with each
// entity of each document; of equal ones the first.
const largestBeside = `
	WITH largest AS (
		SELECT document, sentence, n, amount,
			row_number() OVER (PARTITION BY document, sentence ORDER BY amount DESC, n) place
		FROM figures WHERE kind = 'money' AND amount IS NOT NULL),
	beside AS (
		SELECT m.entity, m.document, l.n, l.amount,
			row_number() OVER (PARTITION BY m.entity, m.document ORDER BY l.amount DESC, l.n) place
		FROM mentions m JOIN largest l ON l.document = m.document AND l.sentence = m.sentence AND l.place = 1
		WHERE m.entity IS NOT NULL),
	counted AS (
		SELECT entity, document, count(*) mentions FROM mentions WHERE entity IS NOT NULL GROUP BY entity, document)
	SELECT c.entity, c.document, c.mentions, b.n, b.amount
	FROM counted c LEFT JOIN beside b ON b.entity = c.entity AND b.document = c.document AND b.place = 1`

const countedAliases = `
	SELECT entity, surface, count(*) FROM mentions WHERE entity IS NOT NULL GROUP BY entity, surface`

const countedEntities = `
	SELECT e.id, coalesce(sum(a.mentions), 0), count(a.document), min(d.day), max(d.day)
	FROM entities e LEFT JOIN appearances a ON a.entity = e.id LEFT JOIN documents d ON d.id = a.document
	GROUP BY e.id`

const countedDescriptions = `
	SELECT d.id, coalesce(g.articles, 0) articles FROM descriptions d LEFT JOIN (
		SELECT description, count(DISTINCT document) articles FROM mentions GROUP BY description) g ON g.description = d.id`

const chosenDescriptions = `
	SELECT entity, name, latin, subtype FROM (
		SELECT *, row_number() OVER (PARTITION BY entity ORDER BY articles DESC, name, latin, subtype) place FROM descriptions)
	WHERE place = 1`

const countedTotals = `
	SELECT count(*), coalesce(sum(day IS NULL), 0), (SELECT count(*) FROM figures), coalesce(sum(bytes), 0) FROM documents`

// derivedParts come in an order in which each can be made of those before it.
var derivedParts = []derived{
	{
		what:     "entities counted in articles",
		held:     "SELECT entity, document, mentions, figure, amount FROM appearances",
		expected: largestBeside,
		mend:     []string{"DELETE FROM appearances", "INSERT INTO appearances (entity, document, mentions, figure, amount)" + largestBeside},
	},
	{
		what:     "aliases counted",
		held:     "SELECT entity, surface, mentions FROM aliases",
		expected: countedAliases,
		mend:     []string{"DELETE FROM aliases", "INSERT INTO aliases (entity, surface, mentions)" + countedAliases},
	},
	{
		what:     "entities counted",
		held:     "SELECT id, mentions, articles, first, last FROM entities",
		expected: countedEntities,
		mend: []string{`UPDATE entities SET (mentions, articles, first, last) = (
			SELECT coalesce(sum(a.mentions), 0), count(a.document), min(d.day), max(d.day)
			FROM appearances a JOIN documents d ON d.id = a.document WHERE a.entity = entities.id)`},
	},
	{
		what:     "descriptions counted",
		held:     "SELECT id, articles FROM descriptions",
		expected: countedDescriptions,
		mend:     []string{`UPDATE descriptions SET articles = g.articles FROM (` + countedDescriptions + `) g WHERE g.id = descriptions.id`},
	},
	{
		what:     "descriptions chosen",
		held:     "SELECT id, name, latin, subtype FROM entities WHERE id IN (SELECT entity FROM descriptions)",
		expected: chosenDescriptions,
		mend:     []string{chooseDescription + " WHERE id IN (SELECT entity FROM descriptions)"},
	},
	{
		what:     "sources counted",
		held:     "SELECT id, articles FROM sources",
		expected: "SELECT s.id, count(d.id) FROM sources s LEFT JOIN documents d ON d.source = s.id GROUP BY s.id",
		mend:     []string{"UPDATE sources SET articles = (SELECT count(*) FROM documents WHERE source = sources.id)"},
	},
	{
		what:     "versions counted",
		held:     "SELECT id, articles FROM versions",
		expected: "SELECT v.id, count(d.id) FROM versions v LEFT JOIN documents d ON d.version = v.id GROUP BY v.id",
		mend:     []string{"UPDATE versions SET articles = (SELECT count(*) FROM documents WHERE version = versions.id)"},
	},
	{
		what:     "totals",
		held:     "SELECT articles, undated, figures, bytes FROM totals",
		expected: countedTotals,
		mend:     []string{"UPDATE totals SET (articles, undated, figures, bytes) = (" + countedTotals + ")"},
	},
}

// check looks for faults of the catalogue itself; see [Index.Verify]. What a
// damaged file does not let it read is a fault like others.
func (c *catalogue) check(ctx context.Context, repair bool) (r index.Report, err error) {
	steps := []func(context.Context, bool, *index.Report) error{c.checkFile, c.checkDocuments, c.checkLinks, c.checkCounts}
	for _, step := range steps {
		if err := step(ctx, repair, &r); err != nil {
			if !isDamage(err) {
				return r, err
			}
			r.Problems = append(r.Problems, index.Problem{What: damagedCatalogue(err).Error()})
			return r, nil
		}
	}
	return r, nil
}

// checkFile asks SQLite.
func (c *catalogue) checkFile(ctx context.Context, _ bool, r *index.Report) error {
	return c.view(ctx, func(t *transaction) error {
		err := t.each("PRAGMA integrity_check(20)", nil, func(scan scanner) error {
			var fault string
			err := scan(&fault)
			if err == nil && fault != "ok" {
				r.Problems = append(r.Problems, index.Problem{What: "the catalogue is damaged: " + strings.ReplaceAll(fault, "\n", " ")})
			}
			return err
		})
		if err != nil {
			return err
		}
		return t.each("PRAGMA foreign_key_check", nil, func(scan scanner) error {
			var table, parent string
			var row *int64
			var key int
			err := scan(&table, &row, &parent, &key)
			if err == nil {
				r.Problems = append(r.Problems, index.Problem{What: fmt.Sprintf("a row of %s has none in %s", table, parent)})
			}
			return err
		})
	})
}

// checkDocuments reads every article and compares it with its digest.
func (c *catalogue) checkDocuments(ctx context.Context, _ bool, r *index.Report) error {
	for doc, err := range c.all(ctx, index.Filter{}) {
		var damaged *index.DamagedError
		switch {
		case errors.As(err, &damaged):
			r.Problems = append(r.Problems, index.Problem{What: err.Error()})
			continue
		case err != nil:
			return err
		}
		r.Articles++
		held, err := c.known(ctx, []string{doc.Article.ID})
		if err != nil {
			return err
		}
		if !held[doc.Article.ID].Same(index.DigestOf(&doc.Article)) {
			r.Problems = append(r.Problems, index.Problem{What: "article " + doc.Article.ID + " is not what was added"})
		}
	}
	return nil
}

// checkLinks looks for mentions that do not count for the entity that
// corrections say.
func (c *catalogue) checkLinks(ctx context.Context, repair bool, r *index.Report) error {
	var wrong []int64
	err := c.view(ctx, func(t *transaction) error {
		corrections, err := t.readCorrections()
		if err != nil {
			return err
		}
		return t.each(`
			SELECT DISTINCT m.document, a.article, x.entity, coalesce(e.entity, '')
			FROM mentions m JOIN documents a ON a.id = m.document
			JOIN descriptions d ON d.id = m.description JOIN entities x ON x.id = d.entity
			LEFT JOIN entities e ON e.id = m.entity`, nil, func(scan scanner) error {
			var document int64
			var article, extracted, linked string
			if err := scan(&document, &article, &extracted, &linked); err != nil {
				return err
			}
			id, visible := corrections.apply(extracted, article)
			if !visible {
				id = ""
			}
			if id != linked {
				wrong = append(wrong, document)
			}
			return nil
		})
	})
	if err != nil || len(wrong) == 0 {
		return err
	}
	p := index.Problem{What: fmt.Sprintf("%d articles are linked against the corrections", len(wrong))}
	if repair {
		err = c.update(ctx, func(t *transaction) error {
			w, err := newWriter(t)
			for i := 0; err == nil && i < len(wrong); i++ {
				err = w.relink(wrong[i])
			}
			if err != nil {
				return err
			}
			return w.tally.write(t)
		})
		p.Repaired = err == nil
	}
	r.Problems = append(r.Problems, p)
	return err
}

// checkCounts counts anew what is kept counted.
func (c *catalogue) checkCounts(ctx context.Context, repair bool, r *index.Report) error {
	for _, part := range derivedParts {
		wrong := 0
		err := c.view(ctx, func(t *transaction) error {
			// A row that is wrong is on both sides, one that is missing on one.
			_, err := t.row([]any{&wrong}, `
				SELECT max((SELECT count(*) FROM (SELECT * FROM (`+part.held+`) EXCEPT SELECT * FROM (`+part.expected+`))),
				           (SELECT count(*) FROM (SELECT * FROM (`+part.expected+`) EXCEPT SELECT * FROM (`+part.held+`))))`)
			return err
		})
		if err != nil {
			return err
		}
		if wrong == 0 {
			continue
		}
		p := index.Problem{What: fmt.Sprintf("%s: %d wrong", part.what, wrong)}
		if repair {
			err = c.update(ctx, func(t *transaction) error {
				for _, statement := range part.mend {
					if err := t.exec(statement); err != nil {
						return err
					}
				}
				return nil
			})
			p.Repaired = err == nil
		}
		r.Problems = append(r.Problems, p)
		if err != nil {
			return err
		}
	}
	return nil
}
