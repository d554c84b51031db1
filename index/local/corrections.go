package local

import (
	"context"
	"strings"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

// corrections are those of an index, by the entity they change, each list in
// the order in which the user made them.
type corrections map[string][]correction

// correction is one row of its table.
type correction struct {
	id      int64
	change  string
	article string // of a split
	into    string // of a merge or split
}

// apply gives the id that a mention of entity in article counts for; visible
// is false if it is hidden. Each step takes a later correction, so that there
// is no circle.
func (c corrections) apply(entity, article string) (id string, visible bool) {
	id, visible = entity, true
	last := int64(0)
next:
	for _, step := range c[id] {
		if step.id <= last || step.change == "split" && step.article != article {
			continue
		}
		last = step.id
		if step.change == "hide" {
			visible = false
			continue
		}
		id, visible = step.into, true
		goto next
	}
	return id, visible
}

func (t *transaction) readCorrections() (corrections, error) {
	c := corrections{}
	const query = `SELECT id, change, entity, article, "into" FROM corrections ORDER BY id`
	err := t.each(query, nil, func(scan scanner) error {
		var step correction
		var entity string
		err := scan(&step.id, &step.change, &entity, &step.article, &step.into)
		c[entity] = append(c[entity], step)
		return err
	})
	return c, err
}

// correct records a correction and links the documents it concerns anew, in
// one transaction.
func (c *catalogue) correct(ctx context.Context, change index.Correction) error {
	return c.update(ctx, func(t *transaction) error {
		w, err := newWriter(t)
		if err != nil {
			return err
		}
		documents, err := w.concerned(change)
		if err != nil {
			return err
		}
		if err := w.record(change); err != nil {
			return err
		}
		if w.corrections, err = t.readCorrections(); err != nil {
			return err
		}
		for _, document := range documents {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := w.relink(document); err != nil {
				return err
			}
		}
		return w.tally.write(t)
	})
}

// concerned gives the documents in which the entity counts before a
// correction. Where it is hidden it counts in none, and every document with a
// hidden mention is taken.
func (w *writer) concerned(c index.Correction) ([]int64, error) {
	query, args := `
		SELECT document FROM appearances JOIN entities ON entities.id = appearances.entity
		WHERE entities.entity = ?`, []any{c.Entity}
	switch _, visible := w.corrections.apply(c.Entity, ""); {
	case c.Change == index.Split:
		query, args = "SELECT id FROM documents WHERE article IN ("+placeholders(len(c.Articles))+")", anys(c.Articles)
	case !visible:
		query, args = "SELECT DISTINCT document FROM mentions WHERE entity IS NULL", nil
	}
	var documents []int64
	err := w.each(query, args, func(scan scanner) error {
		var id int64
		err := scan(&id)
		documents = append(documents, id)
		return err
	})
	return documents, err
}

// record writes a correction.
func (w *writer) record(c index.Correction) error {
	articles := []string{""}
	if c.Change == index.Split {
		articles = c.Articles
	}
	for _, article := range articles {
		err := w.exec(`INSERT INTO corrections (change, entity, article, "into") VALUES (?, ?, ?, ?)`,
			c.Change.String(), c.Entity, article, c.Into.ID)
		if err != nil {
			return err
		}
	}
	if c.Change == index.Hide {
		return nil
	}
	return w.introduce(c.Into)
}

// introduce describes an entity that no document describes.
func (w *writer) introduce(e fahras.Entity) error {
	row, err := w.entity(e.ID)
	if err != nil {
		return err
	}
	var described bool
	_, err = w.row([]any{&described}, "SELECT EXISTS (SELECT 1 FROM descriptions WHERE entity = ?)", row)
	if err != nil || described {
		return err
	}
	if e.Name == "" {
		_, slug, _ := strings.Cut(e.ID, "/")
		e.Name = strings.ReplaceAll(slug, "-", " ")
	}
	if _, err := w.description(e); err != nil {
		return err
	}
	return w.exec(chooseDescription+" WHERE id = ?", row)
}

// relink gives the mentions of a document the entities that corrections say,
// and counts them anew.
func (w *writer) relink(document int64) error {
	var article string
	var day *string
	if _, err := w.row([]any{&article, &day}, "SELECT article, day FROM documents WHERE id = ?", document); err != nil {
		return err
	}
	if err := w.countDownLinks(document, day); err != nil {
		return err
	}
	if err := w.exec("DELETE FROM appearances WHERE document = ?", document); err != nil {
		return err
	}
	links, err := w.links(document)
	if err != nil {
		return err
	}
	largest, err := w.largestAmounts(document)
	if err != nil {
		return err
	}
	counted := newAppearances(largest)
	for _, l := range links {
		entity, err := w.corrected(l.extracted, article)
		if err != nil {
			return err
		}
		if err := w.exec("UPDATE mentions SET entity = ? WHERE document = ? AND n = ?", entity, document, l.n); err != nil {
			return err
		}
		if entity != nil {
			w.tally.alias(*entity, l.surface, 1)
			counted.add(*entity, l.sentence)
		}
	}
	return w.insertAppearances(document, day, counted)
}

// link is a mention as far as it concerns what is counted.
type link struct {
	n, sentence int
	surface     int64
	extracted   string // id of the entity
}

func (w *writer) links(document int64) (links []link, err error) {
	err = w.each(`
		SELECT m.n, m.sentence, m.surface, e.entity FROM mentions m
		JOIN descriptions d ON d.id = m.description JOIN entities e ON e.id = d.entity
		WHERE m.document = ? ORDER BY m.n`, []any{document}, func(scan scanner) error {
		var l link
		err := scan(&l.n, &l.sentence, &l.surface, &l.extracted)
		links = append(links, l)
		return err
	})
	return links, err
}

func (w *writer) largestAmounts(document int64) (largestAmounts, error) {
	largest := largestAmounts{}
	err := w.each("SELECT n, sentence, amount FROM figures WHERE document = ? AND kind = ? AND amount IS NOT NULL ORDER BY n",
		[]any{document, fahras.Money.String()}, func(scan scanner) error {
			var n, sentence int
			var amount []byte
			err := scan(&n, &sentence, &amount)
			largest.add(n, sentence, amount)
			return err
		})
	return largest, err
}
