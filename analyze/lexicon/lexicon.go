package lexicon

import (
	_ "embed"
	"fmt"
	"iter"
	"sync"

	"github.com/blevesearch/vellum"
)

//go:generate go run ../../seeds/build lexicon

//go:embed lexicon.bin
var artefact []byte

// Lexicon holds lemmas and every form of each. It is safe for any number of
// goroutines; each needs a [Reader] of its own.
type Lexicon struct {
	forms  *vellum.FST
	tables tables
	// readers are kept for the next who asks.
	readers sync.Pool
}

// Open gives the lexicon that is embedded, made on the first call. An
// artefact that does not open is a fault of the build: Open panics.
var Open = sync.OnceValue(func() *Lexicon {
	l, err := New(artefact)
	if err != nil {
		panic(err)
	}
	return l
})

// New opens an artefact that [Encode] made. It keeps artefact.
func New(artefact []byte) (*Lexicon, error) {
	l := &Lexicon{}
	fst, err := l.tables.open(artefact)
	if err != nil {
		return nil, fmt.Errorf("lexicon: open artefact: %w", err)
	}
	if l.forms, err = vellum.Load(fst); err != nil {
		return nil, fmt.Errorf("lexicon: load forms: %w", err)
	}
	return l, nil
}

// Lemma is a headword.
type Lemma struct {
	// Text is unvocalised.
	Text string
	POS  POS
	// Class is the sort of closed-class word, NoClass for others.
	Class Class
	// Cost is how rare the lemma is: -ln of its share of words, in tenths.
	Cost int
}

// Lemmas is the number of lemmas; their numbers are smaller.
func (l *Lexicon) Lemmas() int { return len(l.tables.lemmas) }

// Lemma gives the lemma of a number that an [Entry] bears.
func (l *Lexicon) Lemma(i int) Lemma {
	traits := l.tables.traits[i*traitSize:]
	return Lemma{l.tables.lemmas[i], POS(traits[0]), Class(traits[1]), int(traits[2])}
}

// Cost is the part of an [Entry]'s cost that lemma and slot make.
func (l *Lexicon) Cost(lemma int, slot Slot) int { return l.tables.cost(lemma, slot) }

// Entry is one reading of a form.
type Entry struct {
	Lemma  int // its number
	Slot   Slot
	Attach Attach
	// Takes are the proclitics that a closed-class word takes, 0 for others.
	Takes Takes
	// Cost is how unlikely the reading is, in tenths of a nat: the lemma, the
	// slot, and what the spelling differs from the dictionary's.
	Cost int
}

// Reader looks forms up. It is for one goroutine.
type Reader struct {
	lexicon *Lexicon
	forms   *vellum.Reader
}

// Reader gives a Reader; Close it to let the next caller have it.
func (l *Lexicon) Reader() *Reader {
	if r, ok := l.readers.Get().(*Reader); ok {
		return r
	}
	forms, _ := l.forms.Reader() // it never fails
	return &Reader{l, forms}
}

// Close hands the Reader back.
func (r *Reader) Close() { r.lexicon.readers.Put(r) }

// Entries gives the readings of a form, without clitics, in no certain order.
// Letters that the search form levels may differ, at a cost.
func (r *Reader) Entries(form Spelling) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		first, ok, err := r.forms.Get(form.Key)
		if err != nil || !ok {
			return
		}
		t := &r.lexicon.tables
		for i := int(first); ; i++ {
			record := t.record(i)
			kind := t.kind(record.kind)
			entry := Entry{
				Lemma:  record.lemma,
				Slot:   kind.slot,
				Attach: kind.attach,
				Takes:  kind.takes,
				Cost:   t.cost(record.lemma, kind.slot) + form.slipCost(kind.pattern),
			}
			if !yield(entry) || record.last {
				return
			}
		}
	}
}

// Known reports whether word, in entity form, is a form of the lexicon in
// exactly this spelling, clitics and article apart.
func (l *Lexicon) Known(word string) bool {
	var s Spelling
	if !s.Set(word) {
		return false
	}
	r := l.Reader()
	defer r.Close()
	for e := range r.Entries(s) {
		if e.Attach&Bare != 0 && e.Cost == l.Cost(e.Lemma, e.Slot) {
			return true
		}
	}
	return false
}
