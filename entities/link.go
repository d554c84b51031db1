package entities

import (
	"cmp"
	"slices"
	"strings"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/entities/gazetteer"
	"github.com/fahras-ar/fahras/entities/ner"
)

// name is one name of an article on its way to an entity.
type name struct {
	ner.Name
	surface string
	key     string   // the folded key of surface
	words   []string // of key
	latin   bool     // no letter of the Arabic script
	// candidates are the known aliases of this key and a kind that fits.
	candidates []gazetteer.Name
	// id is what the name stands for, "" as long as that is open.
	id string
}

// linker finds out which entity each name of one article stands for. What it
// answers hangs on the article and the gazetteer alone.
type linker struct {
	known *gazetteer.Gazetteer
	text  string
	units []analyze.Token
	names []name
}

// link gives the mentions of found names and the entities they name.
func (l *linker) link(found []ner.Name) ([]fahras.Mention, []fahras.Entity) {
	l.names = make([]name, len(found))
	for i, n := range found {
		l.names[i] = l.prepare(n)
	}
	l.lookUp()
	l.tieShortForms()
	l.tieNeighbours()
	l.tieScripts()
	for i := range l.names {
		if l.names[i].id == "" {
			l.names[i].id = madeID(&l.names[i])
		}
	}
	return l.mentions(), l.entities()
}

func (l *linker) prepare(n ner.Name) name {
	p := name{Name: n, surface: n.Span.In(l.text)}
	p.key = gazetteer.Key(p.surface)
	p.words = strings.Fields(p.key)
	p.latin = !strings.ContainsFunc(p.key, func(r rune) bool { return r >= 0x0620 && r <= 0x06FF })
	return p
}

// fits reports whether a mention of kind may name an entity of another: a
// platform acts as a firm, and a firm lends its name to its product.
func fits(mention, entity fahras.Kind) bool {
	acts := func(k fahras.Kind) bool { return k == fahras.Org || k == fahras.Product }
	return mention == entity || acts(mention) && acts(entity)
}

// lookUp links every name that the gazetteer knows by its key.
func (l *linker) lookUp() {
	countries := map[string]bool{}
	for i := range l.names {
		n := &l.names[i]
		for _, c := range l.find(n) {
			if fits(n.Kind, c.Kind) {
				n.candidates = append(n.candidates, c)
			}
			if c.Kind == fahras.Place && n.Kind == fahras.Place && c.Country != "" {
				countries[c.Country] = true
			}
		}
	}
	for i := range l.names {
		if n := &l.names[i]; len(n.candidates) > 0 {
			n.id = likeliest(n, countries).ID
		}
	}
}

// find gives the known aliases of a name: of its key, of the key with the
// article that لل swallowed, of the beginning that a longer nasab goes on
// from, or of a spelling of the same sound.
func (l *linker) find(n *name) []gazetteer.Name {
	if found := l.known.Find(n.surface); found != nil {
		return found
	}
	if l.behindLam(n) {
		if found := l.known.Find("ال" + n.key); found != nil {
			return found
		}
	}
	if n.Kind == fahras.Person {
		for i := len(n.words) - 1; i >= 2; i-- {
			if n.words[i] == "بن" || n.words[i] == "ال" {
				if found := l.known.Find(strings.Join(n.words[:i], " ")); found != nil {
					return found
				}
			}
		}
	}
	return l.sounding(n)
}

// sounding gives the known aliases of a name that is spelt in another way.
func (l *linker) sounding(n *name) (found []gazetteer.Name) {
	for _, c := range l.known.Sounding(n.key) {
		if c.Kind == n.Kind && !c.Trap && spelt(n, c) {
			found = append(found, c)
		}
	}
	return found
}

// spelt reports whether n is likely another spelling of the alias c, which
// has the same consonants: as many words, of which none is so short that
// chance would explain it.
func spelt(n *name, c gazetteer.Name) bool {
	words := strings.Fields(gazetteer.Key(c.Text))
	if len(words) != len(n.words) {
		return false
	}
	sound := 0
	for i, w := range words {
		if strings.HasPrefix(w, "ال") != strings.HasPrefix(n.words[i], "ال") {
			return false
		}
		sound = max(sound, len(gazetteer.Sound(w)))
	}
	return sound >= 3
}

// behindLam reports whether لل stands before n, whose ل took the article away.
func (l *linker) behindLam(n *name) bool {
	return strings.HasSuffix(l.text[:n.Span.Start], "لل") && l.units[n.First].Span.Start < n.Span.Start
}

// likeliest chooses among the candidates of a name: the kind it has, then a
// country that the article names, then one that is nothing else, then the
// first by id.
func likeliest(n *name, countries map[string]bool) gazetteer.Name {
	rank := func(c gazetteer.Name) (r int) {
		if c.Kind == n.Kind {
			r += 8
		}
		if countries[c.Country] {
			r += 4
		}
		if c.Country == "" {
			r += 2
		}
		if !c.Trap {
			r++
		}
		return r
	}
	return slices.MinFunc(n.candidates, func(a, b gazetteer.Name) int {
		return cmp.Or(rank(b)-rank(a), cmp.Compare(a.ID, b.ID))
	})
}

// madeID is the id of a name that no list knows: its folded form.
func madeID(n *name) string {
	slug := strings.ReplaceAll(n.key, " ", "-")
	return n.Kind.String() + "/" + strings.Trim(slug, "-")
}

// mentions are the names with their ids.
func (l *linker) mentions() []fahras.Mention {
	list := make([]fahras.Mention, len(l.names))
	for i := range l.names {
		n := &l.names[i]
		list[i] = fahras.Mention{
			Span: n.Span, Sentence: int(l.units[n.First].Sentence),
			Kind: n.Kind, EntityID: n.id, Score: n.Score,
		}
	}
	return list
}

// entities are those that the names stand for, each once, by ID.
func (l *linker) entities() []fahras.Entity {
	byID := map[string][]*name{}
	for i := range l.names {
		byID[l.names[i].id] = append(byID[l.names[i].id], &l.names[i])
	}
	list := make([]fahras.Entity, 0, len(byID))
	for id, names := range byID {
		if e, ok := l.known.Entry(id); ok {
			list = append(list, e.Entity)
		} else {
			list = append(list, made(id, names))
		}
	}
	slices.SortFunc(list, func(a, b fahras.Entity) int { return cmp.Compare(a.ID, b.ID) })
	return list
}

// made is the entity of names that no list knows: called by its most frequent
// full surface, and by its most frequent Latin one.
func made(id string, names []*name) fahras.Entity {
	prefix, _, _ := strings.Cut(id, "/")
	kind, _ := fahras.ParseKind(prefix)
	arabic, latin := map[string]int{}, map[string]int{}
	words := 0
	for _, n := range names {
		if !n.latin {
			words = max(words, len(n.words))
		}
	}
	for _, n := range names {
		surface := strings.Trim(analyze.EntityForm.Fold(n.surface), " «»\"")
		switch {
		case n.latin:
			latin[surface]++
		case len(n.words) == words:
			arabic[surface]++
		}
	}
	e := fahras.Entity{ID: id, Kind: kind, Name: mostFrequent(arabic), Latin: mostFrequent(latin)}
	if e.Name == "" {
		e.Name = e.Latin
	}
	return e
}

// mostFrequent is the text of the greatest count, of equals the first by text.
func mostFrequent(counts map[string]int) (best string) {
	for text, n := range counts {
		if best == "" || n > counts[best] || n == counts[best] && text < best {
			best = text
		}
	}
	return best
}
