package lexicon

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/blevesearch/vellum"
)

// The artefact is a magic word, the lengths of its sections as four bytes
// each, little endian, and the sections:
const (
	formSection    = iota // FST: key to number of its first record
	recordSection         // recordSize bytes a reading
	kindSection           // kindSize bytes a kind
	patternSection        // patterns, a line each
	lemmaSection          // lemmas, a line each
	traitSection          // traitSize bytes a lemma: POS, class, cost
	slotSection           // the cost of each slot
	sections
)

const (
	magic      = "fahras lexicon 1\n"
	recordSize = 4 // bits 0–15 lemma, 16–30 kind, 31 last of its form
	kindSize   = 5 // slot, attach, takes, pattern as two bytes
	traitSize  = 3
	maxCost    = 255
)

// tables are the sections of an artefact but the FST.
type tables struct {
	records  []byte
	kinds    []byte
	patterns []string
	lemmas   []string
	traits   []byte
	slotCost []byte
}

type record struct {
	lemma, kind int
	last        bool
}

type kind struct {
	slot    Slot
	attach  Attach
	takes   Takes
	pattern string
}

func (t *tables) record(i int) record {
	bits := binary.LittleEndian.Uint32(t.records[i*recordSize:])
	return record{int(bits & 0xFFFF), int(bits >> 16 & 0x7FFF), bits>>31 == 1}
}

func (t *tables) kind(i int) kind {
	b := t.kinds[i*kindSize:]
	return kind{Slot(b[0]), Attach(b[1]), Takes(b[2]), t.patterns[binary.LittleEndian.Uint16(b[3:])]}
}

// cost is how rare a lemma is in a slot.
func (t *tables) cost(lemma int, slot Slot) int {
	return int(t.traits[lemma*traitSize+2]) + int(t.slotCost[slot])
}

// open reads the sections and gives the FST among them.
func (t *tables) open(artefact []byte) (fst []byte, err error) {
	rest, ok := bytes.CutPrefix(artefact, []byte(magic))
	if !ok || len(rest) < 4*sections {
		return nil, errors.New("not an artefact of this version")
	}
	lengths, rest := rest[:4*sections], rest[4*sections:]
	var section [sections][]byte
	for i := range section {
		n := int(binary.LittleEndian.Uint32(lengths[4*i:]))
		if n > len(rest) {
			return nil, fmt.Errorf("section %d of %d bytes is cut short", i, n)
		}
		section[i], rest = rest[:n], rest[n:]
	}
	t.records, t.kinds, t.slotCost = section[recordSection], section[kindSection], section[slotSection]
	t.patterns = strings.Split(string(section[patternSection]), "\n")
	t.lemmas = strings.Split(string(section[lemmaSection]), "\n")
	t.traits = section[traitSection]
	if len(t.traits) != traitSize*len(t.lemmas) || len(t.slotCost) != int(Slots) {
		return nil, errors.New("sections do not fit together")
	}
	return section[formSection], nil
}

// A Source is what an artefact is made of.
type Source struct {
	Lemmas   []Lemma
	SlotCost [Slots]int
	Forms    []SourceForm
}

// SourceForm is one reading of one spelling.
type SourceForm struct {
	Spelling string // in entity form
	Lemma    int    // index into Source.Lemmas
	Slot     Slot
	Attach   Attach
	Takes    Takes
}

type sourceRecord struct {
	key, pattern string
	SourceForm
}

// Encode makes an artefact: the same source gives the same bytes.
func Encode(source Source) ([]byte, error) {
	records := make([]sourceRecord, 0, len(source.Forms))
	var s Spelling
	for _, f := range source.Forms {
		if !s.Set(f.Spelling) || len(f.Spelling) == 0 {
			return nil, fmt.Errorf("lexicon: encode %q: not in Arabic letters", f.Spelling)
		}
		records = append(records, sourceRecord{string(s.Key), s.pattern(), f})
	}
	slices.SortFunc(records, func(a, b sourceRecord) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.Lemma, b.Lemma), cmp.Compare(a.Slot, b.Slot),
			cmp.Compare(a.pattern, b.pattern), cmp.Compare(a.Attach, b.Attach))
	})
	var e encoder
	e.intern(records)
	if err := e.forms(records); err != nil {
		return nil, err
	}
	e.lemmas(source)
	if len(source.Lemmas) > 1<<16 || len(e.kinds) > 1<<15 {
		return nil, fmt.Errorf("lexicon: encode: %d lemmas and %d kinds do not fit a record", len(source.Lemmas), len(e.kinds))
	}
	return e.artefact(), nil
}

type sourceKind struct {
	slot    Slot
	attach  Attach
	takes   Takes
	pattern string
}

type encoder struct {
	kinds   map[sourceKind]int
	section [sections][]byte
}

func (r sourceRecord) kind() sourceKind {
	return sourceKind{r.Slot, r.Attach, r.Takes, r.pattern}
}

// intern numbers the kinds and patterns that records use.
func (e *encoder) intern(records []sourceRecord) {
	e.kinds = map[sourceKind]int{}
	patterns := map[string]int{}
	var names []string
	for _, r := range records {
		if _, ok := patterns[r.pattern]; !ok {
			patterns[r.pattern] = len(names)
			names = append(names, r.pattern)
		}
		if _, ok := e.kinds[r.kind()]; ok {
			continue
		}
		e.kinds[r.kind()] = len(e.kinds)
		b := append(e.section[kindSection], byte(r.Slot), byte(r.Attach), byte(r.Takes))
		e.section[kindSection] = binary.LittleEndian.AppendUint16(b, uint16(patterns[r.pattern]))
	}
	e.section[patternSection] = []byte(strings.Join(names, "\n"))
}

// forms writes the records and the FST that leads to them.
func (e *encoder) forms(records []sourceRecord) error {
	var fst bytes.Buffer
	builder, err := vellum.New(&fst, nil)
	if err != nil {
		return fmt.Errorf("lexicon: build forms: %w", err)
	}
	for i, r := range records {
		bits := uint32(r.Lemma) | uint32(e.kinds[r.kind()])<<16
		if i+1 == len(records) || records[i+1].key != r.key {
			bits |= 1 << 31
		}
		e.section[recordSection] = binary.LittleEndian.AppendUint32(e.section[recordSection], bits)
		if i > 0 && records[i-1].key == r.key {
			continue
		}
		if err := builder.Insert([]byte(r.key), uint64(i)); err != nil {
			return fmt.Errorf("lexicon: build forms: %w", err)
		}
	}
	if err := builder.Close(); err != nil {
		return fmt.Errorf("lexicon: build forms: %w", err)
	}
	e.section[formSection] = fst.Bytes()
	return nil
}

func (e *encoder) lemmas(source Source) {
	var names []string
	for _, l := range source.Lemmas {
		names = append(names, l.Text)
		e.section[traitSection] = append(e.section[traitSection], byte(l.POS), byte(l.Class), clampCost(l.Cost))
	}
	e.section[lemmaSection] = []byte(strings.Join(names, "\n"))
	for _, cost := range source.SlotCost {
		e.section[slotSection] = append(e.section[slotSection], clampCost(cost))
	}
}

func clampCost(cost int) byte { return byte(min(max(cost, 0), maxCost)) }

func (e *encoder) artefact() []byte {
	out := []byte(magic)
	for _, s := range e.section {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(s)))
	}
	for _, s := range e.section {
		out = append(out, s...)
	}
	return out
}
