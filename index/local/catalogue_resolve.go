package local

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/fahras-ar/fahras"
)

// mentioning gives the articles that mention each of the entities; nil if no
// entity is named.
func (c *catalogue) mentioning(ctx context.Context, entities []string) (ids []string, err error) {
	if len(entities) == 0 {
		return nil, nil
	}
	ids = []string{}
	err = c.view(ctx, func(t *transaction) error {
		return t.each(`
			SELECT d.article FROM entities e JOIN appearances a ON a.entity = e.id JOIN documents d ON d.id = a.document
			WHERE e.entity IN (`+placeholders(len(entities))+`)
			GROUP BY d.id HAVING count(*) = ? ORDER BY d.article`,
			append(anys(entities), len(entities)), func(scan scanner) error {
				var id string
				err := scan(&id)
				ids = append(ids, id)
				return err
			})
	})
	return ids, err
}

// entityColumns are what scanEntity reads, of entities e.
const entityColumns = "e.entity, e.name, e.latin, e.subtype"

func scanEntity(scan scanner, more ...any) (e fahras.Entity, err error) {
	err = scan(append([]any{&e.ID, &e.Name, &e.Latin, &e.Subtype}, more...)...)
	e.Kind, _ = fahras.ParseKind(kindOf(e.ID))
	return e, err
}

// resolve gives the entities that a name names.
func (c *catalogue) resolve(ctx context.Context, name string) (found []fahras.Entity, err error) {
	if name = strings.TrimSpace(name); name == "" {
		return nil, nil
	}
	err = c.view(ctx, func(t *transaction) error {
		corrections, err := t.readCorrections()
		if err != nil {
			return err
		}
		id, _ := corrections.apply(name, "")
		seen := map[string]bool{}
		collect := func(scan scanner) error {
			e, err := scanEntity(scan)
			if err == nil && !seen[e.ID] {
				seen[e.ID] = true
				found = append(found, e)
			}
			return err
		}
		for _, way := range []struct {
			condition string
			args      []any
		}{
			{"e.entity = ?", []any{id}},
			{"e.name = ? OR e.latin = ?", []any{name, name}},
			{"e.id IN (SELECT a.entity FROM aliases a JOIN surfaces s ON s.id = a.surface WHERE s.text = ?)", []any{name}},
			{"e.id IN (SELECT a.entity FROM aliases a JOIN surfaces s ON s.id = a.surface WHERE s.folded = ?)", []any{foldName(name)}},
		} {
			err := t.each("SELECT "+entityColumns+" FROM entities e WHERE e.mentions > 0 AND ("+way.condition+
				") ORDER BY e.mentions DESC, e.entity", way.args, collect)
			if err != nil {
				return err
			}
		}
		return nil
	})
	return found, err
}

// near gives the entities with the names closest to one, by the letters that
// have to change in its folded form, a third of them at most.
func (c *catalogue) near(ctx context.Context, name string, limit int) ([]fahras.Entity, error) {
	wanted := []rune(foldName(name))
	most := max(1, len(wanted)/3)
	type candidate struct {
		entity             fahras.Entity
		distance, mentions int
	}
	best := map[string]candidate{}
	err := c.view(ctx, func(t *transaction) error {
		return t.each("SELECT "+entityColumns+`, s.folded, e.mentions FROM aliases a
			JOIN surfaces s ON s.id = a.surface JOIN entities e ON e.id = a.entity`, nil, func(scan scanner) error {
			var folded string
			var mentions int
			e, err := scanEntity(scan, &folded, &mentions)
			if err != nil {
				return err
			}
			n := distance(wanted, []rune(folded), most)
			if old, ok := best[e.ID]; n <= most && (!ok || n < old.distance) {
				best[e.ID] = candidate{e, n, mentions}
			}
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	var list []candidate
	for _, found := range best {
		list = append(list, found)
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(b.mentions, a.mentions), cmp.Compare(a.entity.ID, b.entity.ID))
	})
	entities := make([]fahras.Entity, 0, limit)
	for _, found := range list[:min(limit, len(list))] {
		entities = append(entities, found.entity)
	}
	return entities, nil
}

// distance is the number of runes to insert, delete, replace or swap with the
// next that turn a into b; more than most is any number above it.
func distance(a, b []rune, most int) int {
	if max(len(a)-len(b), len(b)-len(a)) > most {
		return most + 1
	}
	before, row, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		next[0] = i + 1
		for j := range b {
			change := row[j]
			if a[i] != b[j] {
				change++
			}
			next[j+1] = min(change, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row, next = row, next, before
	}
	return row[len(b)]
}
