package local

import (
	"cmp"
	"maps"
	"slices"
)

// tally sums up how a transaction changes what the catalogue keeps counted, so
// that each count is written once.
type tally struct {
	articles, undated, figures, bytes int
	sources, versions                 map[int64]int
	entities                          map[int64]*entityTally
	aliases                           map[aliasKey]int
	descriptions                      map[int64]int
}

// entityTally is the change of one entity.
type entityTally struct {
	mentions, articles int
	first, last        string // of the days added, "" if none
	removed            bool   // first and last must be sought anew
}

type aliasKey struct{ entity, surface int64 }

// count adds n to the counter of id in a table.
func count[K comparable](table *map[K]int, id K, n int) {
	if *table == nil {
		*table = make(map[K]int)
	}
	(*table)[id] += n
}

// document counts one document more or less, as sign is 1 or -1.
func (y *tally) document(sign int, source, version int64, undated bool, bytes, figures int) {
	y.articles += sign
	y.bytes += sign * bytes
	y.figures += sign * figures
	if undated {
		y.undated += sign
	}
	count(&y.sources, source, sign)
	count(&y.versions, version, sign)
}

// alias counts n mentions of an entity under a surface.
func (y *tally) alias(entity, surface int64, n int) {
	count(&y.aliases, aliasKey{entity, surface}, n)
}

// describe counts one document more or less that gives a description.
func (y *tally) describe(description int64, sign int) { count(&y.descriptions, description, sign) }

// appear counts an appearance on a day, nil if it has no date.
func (y *tally) appear(entity int64, mentions, sign int, day *string) {
	e := y.entities[entity]
	if e == nil {
		if y.entities == nil {
			y.entities = map[int64]*entityTally{}
		}
		e = &entityTally{}
		y.entities[entity] = e
	}
	e.mentions += sign * mentions
	e.articles += sign
	switch {
	case sign < 0:
		e.removed = true
	case day != nil:
		e.last = max(e.last, *day)
		if e.first == "" || *day < e.first {
			e.first = *day
		}
	}
}

// write brings the counts of the catalogue up to date.
func (y *tally) write(t *transaction) error {
	err := t.exec("UPDATE totals SET articles = articles + ?, undated = undated + ?, figures = figures + ?, bytes = bytes + ?",
		y.articles, y.undated, y.figures, y.bytes)
	if err != nil {
		return err
	}
	if err := addCounts(t, "UPDATE sources SET articles = articles + ? WHERE id = ?", y.sources); err != nil {
		return err
	}
	if err := addCounts(t, "UPDATE versions SET articles = articles + ? WHERE id = ?", y.versions); err != nil {
		return err
	}
	if err := addCounts(t, "UPDATE descriptions SET articles = articles + ? WHERE id = ?", y.descriptions); err != nil {
		return err
	}
	for _, id := range slices.Sorted(maps.Keys(y.descriptions)) {
		if err := t.exec(chooseDescription+" WHERE id = (SELECT entity FROM descriptions WHERE id = ?)", id); err != nil {
			return err
		}
	}
	if err := y.writeAliases(t); err != nil {
		return err
	}
	return y.writeEntities(t)
}

// addCounts runs update for each id whose count changes, in order of the ids.
func addCounts(t *transaction, update string, counts map[int64]int) error {
	for _, id := range slices.Sorted(maps.Keys(counts)) {
		if n := counts[id]; n != 0 {
			if err := t.exec(update, n, id); err != nil {
				return err
			}
		}
	}
	return nil
}

func (y *tally) writeAliases(t *transaction) error {
	keys := slices.SortedFunc(maps.Keys(y.aliases), func(a, b aliasKey) int {
		return cmp.Or(cmp.Compare(a.entity, b.entity), cmp.Compare(a.surface, b.surface))
	})
	for _, k := range keys {
		n := y.aliases[k]
		if n == 0 {
			continue
		}
		err := t.exec(`
			INSERT INTO aliases (entity, surface, mentions) VALUES (?, ?, ?)
			ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions`, k.entity, k.surface, n)
		if err != nil {
			return err
		}
		if n < 0 {
			err = t.exec("DELETE FROM aliases WHERE entity = ? AND surface = ? AND mentions = 0", k.entity, k.surface)
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func (y *tally) writeEntities(t *transaction) error {
	for _, id := range slices.Sorted(maps.Keys(y.entities)) {
		e := y.entities[id]
		err := t.exec(`
			UPDATE entities SET
				mentions = mentions + ?1, articles = articles + ?2,
				first = CASE WHEN ?3 = '' THEN first ELSE min(coalesce(first, ?3), ?3) END,
				last  = CASE WHEN ?4 = '' THEN last  ELSE max(coalesce(last, ?4), ?4) END
			WHERE id = ?5`, e.mentions, e.articles, e.first, e.last, id)
		if err == nil && e.removed {
			err = t.exec(seekDays+" WHERE id = ?", id)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// seekDays finds the first and last day of entities anew.
const seekDays = `
	UPDATE entities SET (first, last) = (
		SELECT min(d.day), max(d.day) FROM appearances a JOIN documents d ON d.id = a.document WHERE a.entity = entities.id)`

// chooseDescription gives entities the description that most articles give.
const chooseDescription = `
	UPDATE entities SET (name, latin, subtype) = (
		SELECT name, latin, subtype FROM descriptions WHERE entity = entities.id
		ORDER BY articles DESC, name, latin, subtype LIMIT 1)`
