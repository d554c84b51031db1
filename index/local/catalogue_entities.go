package local

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

// entitiesAtOnce is the number of entities whose details are read together.
const entitiesAtOnce = 64

// entities yields the entities that pass f, of the articles hit, nil for all.
func (c *catalogue) entities(ctx context.Context, f index.EntityFilter, hits []string) iter.Seq2[index.EntityRow, error] {
	return func(yield func(index.EntityRow, error) bool) {
		err := c.view(ctx, func(t *transaction) error {
			l := entityLister{transaction: t, companions: f.Companions}
			if err := l.choose(f.Filter, hits); err != nil {
				return err
			}
			var rows []*entityRow
			err := l.summaries(&f, func(row *entityRow) error {
				if rows = append(rows, row); len(rows) < entitiesAtOnce {
					return nil
				}
				err := l.yield(rows, yield)
				rows = nil
				return err
			})
			if err != nil {
				return err
			}
			return l.yield(rows, yield)
		})
		if err != nil && !errors.Is(err, errStopped) {
			yield(index.EntityRow{}, err)
		}
	}
}

// entityLister lists entities, counted over all documents or over those in the
// temporary table chosen.
type entityLister struct {
	*transaction
	confined   bool
	companions int // of a row, at most
	figures    figureReader
}

// entityRow is a row under way.
type entityRow struct {
	index.EntityRow
	id int64
}

// choose notes which documents count, if not all do.
func (l *entityLister) choose(f index.Filter, hits []string) error {
	l.figures.transaction = l.transaction
	if f.IsZero() && hits == nil {
		return nil
	}
	l.confined = true
	var chosen selection
	chosen.articles(f)
	if err := chosen.matched(hits); err != nil {
		return err
	}
	if err := l.exec("CREATE TEMP TABLE chosen (document INTEGER PRIMARY KEY)"); err != nil {
		return err
	}
	return l.exec("INSERT INTO chosen SELECT d.id FROM documents d"+chosen.where(), chosen.args...)
}

// The orders of entities, by the columns of summaries.
var entityOrders = map[index.EntitySort]string{
	index.EntitiesByMentions: "mentions DESC, e.entity",
	index.EntitiesByArticles: "articles DESC, e.entity",
	index.EntitiesByName:     "e.name, e.entity",
	index.EntitiesByFirst:    "first ASC NULLS LAST, e.entity",
	index.EntitiesByLast:     "last DESC, e.entity",
}

// summaries calls f with the entities that pass a filter, in order, without
// aliases, companions and figures.
func (l *entityLister) summaries(filter *index.EntityFilter, f func(*entityRow) error) error {
	var chosen selection
	chosen.kinds(filter.Kinds)
	in(&chosen, "e.entity", filter.IDs)
	least := max(filter.MinMentions, 1)
	columns := "e.id, e.entity, e.name, e.latin, e.subtype"
	var query string
	if l.confined {
		query = "SELECT " + columns + `, sum(a.mentions) mentions, count(*) articles, min(d.day) first, max(d.day) last
			FROM chosen c CROSS JOIN documents d ON d.id = c.document
			CROSS JOIN appearances a ON a.document = d.id JOIN entities e ON e.id = a.entity` +
			chosen.where() + " GROUP BY e.id HAVING sum(a.mentions) >= ?"
		chosen.args = append(chosen.args, least)
	} else {
		chosen.and("e.mentions >= ?", least)
		query = "SELECT " + columns + ", e.mentions, e.articles, e.first, e.last FROM entities e" + chosen.where()
	}
	query += " ORDER BY " + entityOrders[filter.Sort]
	if filter.Limit > 0 || filter.Offset > 0 {
		limit := filter.Limit
		if limit == 0 {
			limit = -1
		}
		query += fmt.Sprintf(" LIMIT %d OFFSET %d", limit, filter.Offset)
	}
	return l.each(query, chosen.args, func(scan scanner) error {
		var row entityRow
		var first, last *string
		e := &row.Entity
		err := scan(&row.id, &e.ID, &e.Name, &e.Latin, &e.Subtype, &row.Mentions, &row.Articles, &first, &last)
		if err != nil {
			return err
		}
		e.Kind, _ = fahras.ParseKind(kindOf(e.ID))
		if first != nil {
			row.First, row.Last = *first, *last
		}
		return f(&row)
	})
}

// yield completes rows and hands them on.
func (l *entityLister) yield(rows []*entityRow, yield func(index.EntityRow, error) bool) error {
	if len(rows) == 0 {
		return nil
	}
	byID := make(map[int64]*entityRow, len(rows))
	ids := make([]int64, len(rows))
	for i, row := range rows {
		byID[row.id] = row
		ids[i] = row.id
	}
	if err := l.addAliases(ids, byID); err != nil {
		return err
	}
	if err := l.addCompanions(ids, byID); err != nil {
		return err
	}
	for _, row := range rows {
		if err := l.addFigure(row); err != nil {
			return err
		}
		if !yield(row.EntityRow, nil) {
			return errStopped
		}
	}
	return nil
}

func (l *entityLister) addAliases(ids []int64, rows map[int64]*entityRow) error {
	query := `
		SELECT a.entity, s.text, a.mentions FROM aliases a JOIN surfaces s ON s.id = a.surface
		WHERE a.entity IN (` + placeholders(len(ids)) + ") ORDER BY a.entity, a.mentions DESC, s.text"
	if l.confined {
		query = `
			SELECT m.entity, s.text, count(*) FROM chosen c CROSS JOIN mentions m ON m.document = c.document
			JOIN surfaces s ON s.id = m.surface
			WHERE m.entity IN (` + placeholders(len(ids)) + ") GROUP BY m.entity, m.surface ORDER BY m.entity, count(*) DESC, s.text"
	}
	return l.each(query, anys(ids), func(scan scanner) error {
		var id int64
		var alias index.Alias
		err := scan(&id, &alias.Text, &alias.Mentions)
		if err == nil {
			rows[id].Aliases = append(rows[id].Aliases, alias)
		}
		return err
	})
}

func (l *entityLister) addCompanions(ids []int64, rows map[int64]*entityRow) error {
	if l.companions == 0 {
		return nil
	}
	within := ""
	if l.confined {
		within = " AND a.document IN (SELECT document FROM chosen)"
	}
	query := `
		WITH pairs AS (
			SELECT a.entity entity, b.entity companion, count(*) articles
			FROM appearances a CROSS JOIN appearances b ON b.document = a.document
			WHERE a.entity IN (` + placeholders(len(ids)) + ") AND b.entity <> a.entity" + within + `
			GROUP BY a.entity, b.entity),
		ranked AS (
			SELECT p.*, row_number() OVER (PARTITION BY p.entity ORDER BY p.articles DESC, e.entity) place
			FROM pairs p JOIN entities e ON e.id = p.companion)
		SELECT r.entity, e.entity, e.name, e.latin, e.subtype, r.articles
		FROM ranked r JOIN entities e ON e.id = r.companion WHERE r.place <= ? ORDER BY r.entity, r.place`
	return l.each(query, append(anys(ids), l.companions), func(scan scanner) error {
		var id int64
		var m index.Companion
		e := &m.Entity
		err := scan(&id, &e.ID, &e.Name, &e.Latin, &e.Subtype, &m.Articles)
		if err == nil {
			e.Kind, _ = fahras.ParseKind(kindOf(e.ID))
			rows[id].Companions = append(rows[id].Companions, m)
		}
		return err
	})
}

// addFigure finds the largest amount of money beside an entity.
func (l *entityLister) addFigure(row *entityRow) error {
	within := ""
	if l.confined {
		within = " AND a.document IN (SELECT document FROM chosen)"
	}
	var document int64
	var n int
	ok, err := l.row([]any{&document, &n}, `
		SELECT a.document, a.figure FROM appearances a JOIN documents d ON d.id = a.document
		WHERE a.entity = ? AND a.amount IS NOT NULL`+within+`
		ORDER BY a.amount DESC, d.article LIMIT 1`, row.id)
	if err != nil || !ok {
		return err
	}
	figure, err := l.figures.read(document, n)
	row.Figure = &index.NamedFigure{Figure: figure.Figure, Text: figure.Text, Article: figure.Article.ID}
	return err
}
