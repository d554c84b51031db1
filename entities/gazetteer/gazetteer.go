package gazetteer

import (
	_ "embed"
	"fmt"
	"slices"
	"sync"

	"github.com/blevesearch/vellum"
)

//go:embed gazetteer.bin
var compiled []byte

// Gazetteer is a list of known names. It never changes and may be used by
// many goroutines.
type Gazetteer struct {
	layers []*table // the user's own before the one that is embedded
	own    []Row    // the user's rows
}

// Default is the list that the program carries. It panics if that does not
// open, which a test rules out.
var Default = sync.OnceValue(func() *Gazetteer {
	t, err := open(compiled)
	if err != nil {
		panic(err)
	}
	return &Gazetteer{layers: []*table{t}}
})

// With gives g with the user's own rows laid over it: what they say of an
// entity that g knows adds to its aliases and replaces its other fields.
func (g *Gazetteer) With(rows []Row) (*Gazetteer, error) {
	base := g.layers[len(g.layers)-1]
	own := slices.Concat(g.own, rows)
	complete := make([]Row, len(own))
	for i, row := range own {
		complete[i] = row.over(base.byID[row.ID])
	}
	data, err := Compile(complete, nil)
	if err != nil {
		return nil, err
	}
	t, err := open(data)
	if err != nil {
		return nil, fmt.Errorf("gazetteer: lay over: %w", err)
	}
	return &Gazetteer{layers: []*table{t, base}, own: own}, nil
}

// over gives r with what it leaves out taken from the known entity e, if any.
func (r Row) over(e *Entry) Row {
	if e == nil {
		return r
	}
	r.Kind = max(r.Kind, e.Kind)
	if r.Subtype == "" {
		r.Subtype = e.Subtype
	}
	if r.Country == "" {
		r.Country = e.Country
	}
	if e.Name != e.Latin {
		r.Arabic = append([]string{e.Name}, r.Arabic...)
	}
	if e.Latin != "" {
		r.Latin = append([]string{e.Latin}, r.Latin...)
	}
	return r
}

// Entry gives the known entity with this id.
func (g *Gazetteer) Entry(id string) (*Entry, bool) {
	for _, t := range g.layers {
		if e, ok := t.byID[id]; ok {
			return e, true
		}
	}
	return nil, false
}

// Find gives the aliases whose folded key is that of name, in any script:
// those spelt like it first, then by entity id; nil if there are none.
func (g *Gazetteer) Find(name string) []Name {
	key := []byte(Key(name))
	var found []Name
	for _, t := range g.layers {
		if value, ok, _ := t.keys.Get(key); ok && value>>groupShift > 0 {
			found = t.appendGroup(found, uint32(value>>groupShift)-1)
		}
	}
	return ranked(found, name)
}

// Sounding gives the aliases whose sound key is that of name: proposals, in
// the order of Find.
func (g *Gazetteer) Sounding(name string) []Name {
	sound := Sound(name)
	var found []Name
	for _, t := range g.layers {
		found = t.appendSounding(found, sound)
	}
	return ranked(found, name)
}

// ranked sorts names by whether they are spelt like name, then by id, and
// keeps one of each entity and spelling, the user's own.
func ranked(names []Name, name string) []Name {
	want := spelling(name)
	slices.SortStableFunc(names, func(a, b Name) int {
		same := func(n Name) int {
			if spelling(n.Text) == want {
				return 0
			}
			return 1
		}
		if d := same(a) - same(b); d != 0 {
			return d
		}
		return compareIDs(a, b)
	})
	return slices.CompactFunc(names, func(a, b Name) bool { return a.ID == b.ID })
}

// PartsOf tells which parts of a person's name a word of a key may be, in
// either script; 0 if none that is known.
func (g *Gazetteer) PartsOf(word string) Parts {
	value, _, _ := g.layers[len(g.layers)-1].parts.Get([]byte(word))
	return Parts(value)
}

// Kinds of a name's entities, joined: bit k is set where one is of fahras.Kind k.
func Kinds(names []Name) (set uint8) {
	for _, n := range names {
		set |= 1 << n.Kind
	}
	return set
}

func compareIDs(a, b Name) int {
	switch {
	case a.ID < b.ID:
		return -1
	case a.ID > b.ID:
		return 1
	}
	return 0
}

// readers gives one reader for the keys of each layer.
func (g *Gazetteer) readers() []*vellum.Reader {
	readers := make([]*vellum.Reader, len(g.layers))
	for i, t := range g.layers {
		readers[i], _ = t.keys.Reader() // its error is always nil
	}
	return readers
}
