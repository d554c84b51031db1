package local

import (
	"github.com/fahras-ar/fahras"
)

// interned remembers the row ids of names, so that most are not looked up
// again. It is bounded: a full table is emptied, for names follow Zipf and the
// frequent ones are soon back.
type interned struct {
	sources, versions, surfaces, entities map[string]int64
	descriptions                          map[fahras.Entity]int64
}

// internedLimit bounds each table of interned, at some 100 bytes a name.
const internedLimit = 50_000

// forget empties every table.
func (n *interned) forget() { *n = interned{} }

// remember puts id under key in a bounded table.
func remember[K comparable](table *map[K]int64, key K, id int64) {
	if *table == nil || len(*table) >= internedLimit {
		*table = make(map[K]int64)
	}
	(*table)[key] = id
}

// intern gives the id of the row that find finds by its arguments, or that
// insert makes of them.
func (t *transaction) intern(find, insert string, args ...any) (id int64, err error) {
	if ok, err := t.row([]any{&id}, find, args...); ok || err != nil {
		return id, err
	}
	_, err = t.row([]any{&id}, insert, args...)
	return id, err
}

func (t *transaction) source(name string) (int64, error) {
	if id, ok := t.ids.sources[name]; ok {
		return id, nil
	}
	id, err := t.intern("SELECT id FROM sources WHERE name = ?",
		"INSERT INTO sources (name) VALUES (?) RETURNING id", name)
	remember(&t.ids.sources, name, id)
	return id, err
}

func (t *transaction) version(name string) (int64, error) {
	if id, ok := t.ids.versions[name]; ok {
		return id, nil
	}
	id, err := t.intern("SELECT id FROM versions WHERE name = ?",
		"INSERT INTO versions (name) VALUES (?) RETURNING id", name)
	remember(&t.ids.versions, name, id)
	return id, err
}

func (t *transaction) surface(text string) (int64, error) {
	if id, ok := t.ids.surfaces[text]; ok {
		return id, nil
	}
	var id int64
	ok, err := t.row([]any{&id}, "SELECT id FROM surfaces WHERE text = ?", text)
	if err == nil && !ok {
		_, err = t.row([]any{&id},
			"INSERT INTO surfaces (text, folded) VALUES (?, ?) RETURNING id", text, foldName(text))
	}
	remember(&t.ids.surfaces, text, id)
	return id, err
}

// entity gives the row of the entity with this id.
func (t *transaction) entity(id string) (int64, error) {
	if row, ok := t.ids.entities[id]; ok {
		return row, nil
	}
	var row int64
	ok, err := t.row([]any{&row}, "SELECT id FROM entities WHERE entity = ?", id)
	if err == nil && !ok {
		_, err = t.row([]any{&row},
			"INSERT INTO entities (entity, kind) VALUES (?, ?) RETURNING id", id, kindOf(id))
	}
	remember(&t.ids.entities, id, row)
	return row, err
}

// description gives the row of what a document says of an entity.
func (t *transaction) description(e fahras.Entity) (int64, error) {
	if id, ok := t.ids.descriptions[e]; ok {
		return id, nil
	}
	entity, err := t.entity(e.ID)
	if err != nil {
		return 0, err
	}
	id, err := t.intern(
		"SELECT id FROM descriptions WHERE entity = ? AND name = ? AND latin = ? AND subtype = ?",
		"INSERT INTO descriptions (entity, name, latin, subtype) VALUES (?, ?, ?, ?) RETURNING id",
		entity, e.Name, e.Latin, e.Subtype)
	remember(&t.ids.descriptions, e, id)
	return id, err
}
