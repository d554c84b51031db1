package gazetteer

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/blevesearch/vellum"
	"github.com/fahras-ar/fahras"
)

// Entry is one known entity.
type Entry struct {
	fahras.Entity
	// Country is an ISO 3166-1 alpha-2 code, "" if none or many.
	Country string
}

// Name is one alias of an Entry.
type Name struct {
	*Entry
	// Text is the alias as the list writes it.
	Text string
	// Trap tells that the alias is an everyday word or another name as well,
	// and counts only with evidence beside it.
	Trap bool
}

// magic opens a compiled table and names the version of its layout.
const magic = "fahras gazetteer 2\n"

// The sections of a compiled table, each behind its length in four bytes.
// Numbers are little-endian; a text is its offset and length in texts.
const (
	texts       = iota // every text of the table, end to end
	entryTable         // entryBytes each: id, subtype, name, Latin, country, kind
	aliasTable         // aliasBytes each: entry, text, flags; by group
	groupTable         // four bytes each: a group's first alias
	keyTable           // FST: folded key → group and whether a longer key goes on
	soundTable         // FST: sound key → group of soundGroups
	soundGroups        // four bytes each: a count, then that many groups of groupTable
	partTable          // FST: folded word → the Parts it may be
	sections
)

const (
	entryBytes = 5*8 + 4
	aliasBytes = 4 + 8 + 4
	trapFlag   = 1
)

// Values of keyTable: the number of a group plus one above continues.
const (
	continues  = 1
	groupShift = 1
)

// table is an opened compiled table. It never changes.
type table struct {
	entries []Entry
	byID    map[string]*Entry
	text    string
	aliases []byte
	groups  []byte
	keys    *vellum.FST
	sounds  *vellum.FST
	soundTo []byte
	parts   *vellum.FST
}

// open reads a compiled table; it keeps data.
func open(data []byte) (*table, error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, errors.New("gazetteer: open: not a compiled table of this version")
	}
	var part [sections][]byte
	rest := data[len(magic):]
	for i := range part {
		if len(rest) < 4 || uint64(len(rest)-4) < uint64(binary.LittleEndian.Uint32(rest)) {
			return nil, fmt.Errorf("gazetteer: open: section %d is cut short", i)
		}
		n := binary.LittleEndian.Uint32(rest)
		part[i], rest = rest[4:4+n], rest[4+n:]
	}
	t := &table{
		text: string(part[texts]), aliases: part[aliasTable],
		groups: part[groupTable], soundTo: part[soundGroups],
	}
	t.readEntries(part[entryTable])
	for _, fst := range []struct {
		to   **vellum.FST
		from []byte
	}{{&t.keys, part[keyTable]}, {&t.sounds, part[soundTable]}, {&t.parts, part[partTable]}} {
		var err error
		if *fst.to, err = vellum.Load(fst.from); err != nil {
			return nil, fmt.Errorf("gazetteer: open: %w", err)
		}
	}
	return t, nil
}

func (t *table) readEntries(data []byte) {
	t.entries = make([]Entry, len(data)/entryBytes)
	t.byID = make(map[string]*Entry, len(t.entries))
	for i := range t.entries {
		record := data[i*entryBytes:]
		e := &t.entries[i]
		for j, field := range []*string{&e.ID, &e.Subtype, &e.Name, &e.Latin, &e.Country} {
			*field = t.cut(record[j*8:])
		}
		e.Kind = fahras.Kind(record[5*8])
		t.byID[e.ID] = e
	}
}

// cut gives the text whose place stands at the head of record.
func (t *table) cut(record []byte) string {
	start := binary.LittleEndian.Uint32(record)
	return t.text[start : start+binary.LittleEndian.Uint32(record[4:])]
}

// appendGroup appends the names of one group.
func (t *table) appendGroup(dst []Name, group uint32) []Name {
	first := binary.LittleEndian.Uint32(t.groups[4*group:])
	end := binary.LittleEndian.Uint32(t.groups[4*group+4:])
	for i := first; i < end; i++ {
		record := t.aliases[i*aliasBytes:]
		dst = append(dst, Name{
			Entry: &t.entries[binary.LittleEndian.Uint32(record)],
			Text:  t.cut(record[4:]),
			Trap:  record[12]&trapFlag != 0,
		})
	}
	return dst
}

// appendSounding appends the names of every group that sounds like sound.
func (t *table) appendSounding(dst []Name, sound string) []Name {
	at, ok, _ := t.sounds.Get([]byte(sound))
	if !ok || sound == "" {
		return dst
	}
	list := t.soundTo[4*at:]
	for i := uint32(1); i <= binary.LittleEndian.Uint32(list); i++ {
		dst = t.appendGroup(dst, binary.LittleEndian.Uint32(list[4*i:]))
	}
	return dst
}
