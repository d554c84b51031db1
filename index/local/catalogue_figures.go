package local

import (
	"context"
	"errors"
	"iter"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

// figures yields the figures that pass f, of the articles hit, nil for all.
func (c *catalogue) figures(ctx context.Context, f index.FigureFilter, hits []string) iter.Seq2[index.FigureRow, error] {
	return func(yield func(index.FigureRow, error) bool) {
		err := c.view(ctx, func(t *transaction) error {
			var chosen selection
			if err := chosen.figures(&f, hits); err != nil {
				return err
			}
			rows := figureReader{transaction: t}
			skip, left := f.Offset, f.Limit
			return t.figureKeys(&chosen, f.Sort, func(document int64, n int) error {
				if skip > 0 {
					skip--
					return nil
				}
				row, err := rows.read(document, n)
				if err != nil {
					return err
				}
				if left--; !yield(row, nil) || left == 0 {
					return errStopped
				}
				return nil
			})
		})
		if err != nil && !errors.Is(err, errStopped) {
			yield(index.FigureRow{}, err)
		}
	}
}

// figureKeys calls f with the key of each figure chosen, in order.
func (t *transaction) figureKeys(chosen *selection, order index.FigureSort, f func(document int64, n int) error) error {
	keys := func(scan scanner) error {
		var document int64
		var n int
		if err := scan(&document, &n); err != nil {
			return err
		}
		return f(document, n)
	}
	if order == index.FiguresByDate {
		// CROSS JOIN keeps the order of the tables: days come from an index, and
		// a limit ends the search early.
		return t.each("SELECT f.document, f.n FROM documents d CROSS JOIN figures f ON f.document = d.id"+
			chosen.where()+" ORDER BY d.day DESC, d.article, f.n", chosen.args, keys)
	}
	units, err := t.units(chosen)
	if err != nil {
		return err
	}
	direction := "ASC"
	if order == index.FiguresByValueDown {
		direction = "DESC"
	}
	for _, unit := range units {
		for _, part := range []struct{ condition, order string }{
			{"f.amount IS NOT NULL", "f.amount " + direction + ", d.article, f.n"},
			{"f.amount IS NULL", "d.article, f.n"},
		} {
			within := chosen.with("f.unit = ?", unit).with(part.condition)
			err := t.each("SELECT f.document, f.n FROM figures f JOIN documents d ON d.id = f.document"+
				within.where()+" ORDER BY "+part.order, within.args, keys)
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// units gives the units of the figures chosen, the most frequent first.
func (t *transaction) units(chosen *selection) (units []string, err error) {
	err = t.each("SELECT f.unit FROM figures f JOIN documents d ON d.id = f.document"+chosen.where()+
		" GROUP BY f.unit ORDER BY count(*) DESC, f.unit", chosen.args, func(scan scanner) error {
		var unit string
		err := scan(&unit)
		units = append(units, unit)
		return err
	})
	return units, err
}

// figureReader reads figures with where they stand; it keeps the last article
// for the next figure.
type figureReader struct {
	*transaction
	document  int64
	article   fahras.Article
	sentences []fahras.Span
}

// read gives the n-th figure of a document.
func (r *figureReader) read(document int64, n int) (row index.FigureRow, err error) {
	if r.document != document {
		if err := r.load(document); err != nil {
			return row, err
		}
	}
	row.Article = r.article
	row.Article.Text = ""
	if row.Figure, err = r.figure(document, n); err != nil {
		return row, err
	}
	row.Text = row.Figure.Span.In(r.article.Text)
	if s := row.Figure.Sentence; s < len(r.sentences) {
		row.Sentence = r.sentences[s].In(r.article.Text)
	}
	err = r.each(`
		SELECT e.entity FROM mentions m JOIN entities e ON e.id = m.entity
		WHERE m.document = ? AND m.sentence = ? GROUP BY m.entity ORDER BY min(m.n)`,
		[]any{document, row.Figure.Sentence}, func(scan scanner) error {
			var id string
			err := scan(&id)
			row.Entities = append(row.Entities, id)
			return err
		})
	return row, err
}

func (r *figureReader) load(document int64) error {
	var stored index.Stored
	head, err := r.head("d.id = ?", document)
	if err != nil {
		return err
	}
	if err := head.into(&stored); err != nil {
		return err
	}
	r.document, r.article, r.sentences = document, stored.Article, stored.Sentences
	return nil
}

// figure reads one figure.
func (t *transaction) figure(document int64, n int) (fahras.Figure, error) {
	var s figureScan
	_, err := t.row(s.dest(), "SELECT "+figureColumns+" FROM figures f WHERE f.document = ? AND f.n = ?", document, n)
	if err != nil {
		return fahras.Figure{}, err
	}
	return s.figure()
}
