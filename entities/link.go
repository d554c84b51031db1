package entities

import (
	"cmp"
	"slices"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/entities/gazetteer"
)

// linker gathers the mentions of one article and the entities they name.
type linker struct {
	mentions []fahras.Mention
	named    map[string]fahras.Entity // by ID
}

// add notes one mention of a known entity.
func (l *linker) add(m fahras.Mention, e *gazetteer.Entry) {
	if l.named == nil {
		l.named = map[string]fahras.Entity{}
	}
	l.mentions = append(l.mentions, m)
	l.named[m.EntityID] = e.Entity
}

// entities are those named, by ID.
func (l *linker) entities() []fahras.Entity {
	list := make([]fahras.Entity, 0, len(l.named))
	for _, e := range l.named {
		list = append(list, e)
	}
	slices.SortFunc(list, func(a, b fahras.Entity) int { return cmp.Compare(a.ID, b.ID) })
	return list
}
