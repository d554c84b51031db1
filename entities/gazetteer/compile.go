package gazetteer

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/blevesearch/vellum"
	"github.com/fahras-ar/fahras/analyze"
)

// Parts says which part of a person's name a word may be.
type Parts uint8

// The parts of a name, to be joined by |.
const (
	GivenName Parts = 1 << iota
	FamilyName
)

// Compile makes the table that [Default] opens and [Gazetteer.With] lays over
// it: a pure function of its arguments. Rows of one id are one entity: the
// aliases add up, and of the other fields the last one that says something counts.
// parts are words of persons' names, in either script.
func Compile(rows []Row, parts map[string]Parts) ([]byte, error) {
	c := compiler{places: map[string]uint32{}, groups: map[string][]alias{}}
	for i, row := range merge(rows) {
		c.entry(row)
		c.aliasesOf(uint32(i), row)
	}
	var out [sections][]byte
	out[entryTable] = c.entries
	var err error
	if out[keyTable], err = c.keys(); err != nil {
		return nil, err
	}
	if out[soundTable], err = c.sounds(); err != nil {
		return nil, err
	}
	if out[partTable], err = compileParts(parts); err != nil {
		return nil, err
	}
	out[texts], out[aliasTable], out[groupTable], out[soundGroups] = c.text, c.aliases, c.groupStarts, c.soundTo
	data := []byte(magic)
	for _, section := range out {
		data = binary.LittleEndian.AppendUint32(data, uint32(len(section)))
		data = append(data, section...)
	}
	return data, nil
}

// merge gives one row an id, sorted by id.
func merge(rows []Row) []Row {
	byID := map[string]Row{}
	for _, row := range rows {
		old, known := byID[row.ID]
		if known {
			row.Latin = append(slices.Clone(old.Latin), row.Latin...)
			row.Arabic = append(slices.Clone(old.Arabic), row.Arabic...)
			row.Traps = append(slices.Clone(old.Traps), row.Traps...)
			row.Subtype = cmp.Or(row.Subtype, old.Subtype)
			row.Country = cmp.Or(row.Country, old.Country)
		}
		byID[row.ID] = row
	}
	merged := make([]Row, 0, len(byID))
	for _, id := range slices.Sorted(maps.Keys(byID)) {
		merged = append(merged, byID[id])
	}
	return merged
}

// compiler gathers the sections of one table.
type compiler struct {
	text    []byte
	places  map[string]uint32 // where a text stands in text
	entries []byte
	groups  map[string][]alias // by folded key

	aliases, groupStarts, soundTo []byte
}

// alias is one alias of an entry before it is written.
type alias struct {
	entry uint32
	text  string
	trap  bool
}

// place appends where s stands among the texts.
func (c *compiler) place(dst []byte, s string) []byte {
	at, ok := c.places[s]
	if !ok {
		at = uint32(len(c.text))
		c.text = append(c.text, s...)
		c.places[s] = at
	}
	dst = binary.LittleEndian.AppendUint32(dst, at)
	return binary.LittleEndian.AppendUint32(dst, uint32(len(s)))
}

func (c *compiler) entry(row Row) {
	names := append(slices.Clone(row.Arabic), row.Latin...)
	latin := ""
	if len(row.Latin) > 0 {
		latin = row.Latin[0]
	}
	for _, s := range []string{row.ID, row.Subtype, names[0], latin, row.Country} {
		c.entries = c.place(c.entries, s)
	}
	c.entries = append(c.entries, byte(row.Kind), 0, 0, 0)
}

// aliasesOf files every alias of row under its key, once.
func (c *compiler) aliasesOf(entry uint32, row Row) {
	for _, text := range append(slices.Clone(row.Arabic), row.Latin...) {
		key := Key(text)
		trap := slices.ContainsFunc(row.Traps, func(t string) bool { return spelling(t) == spelling(text) })
		group := c.groups[key]
		twin := slices.IndexFunc(group, func(a alias) bool {
			return a.entry == entry && spelling(a.text) == spelling(text)
		})
		if key != "" && twin < 0 {
			c.groups[key] = append(group, alias{entry, text, trap})
		}
	}
}

// keys writes the groups and the FST of their keys, with a key for each
// beginning of an alias of several words, so that a matcher knows when to go on.
func (c *compiler) keys() ([]byte, error) {
	values := map[string]uint64{}
	count := uint32(0)
	for group, key := range slices.Sorted(maps.Keys(c.groups)) {
		c.groupStarts = binary.LittleEndian.AppendUint32(c.groupStarts, count)
		for _, a := range c.groups[key] {
			c.aliases = binary.LittleEndian.AppendUint32(c.aliases, a.entry)
			c.aliases = c.place(c.aliases, a.text)
			flags := uint32(0)
			if a.trap {
				flags = trapFlag
			}
			c.aliases = binary.LittleEndian.AppendUint32(c.aliases, flags)
			count++
		}
		values[key] |= uint64(group+1) << groupShift
		for i := strings.LastIndexByte(key, ' '); i >= 0; i = strings.LastIndexByte(key[:i], ' ') {
			values[key[:i]] |= continues
		}
	}
	c.groupStarts = binary.LittleEndian.AppendUint32(c.groupStarts, count)
	return compileFST(values)
}

// sounds writes, for each sound key, the list of groups that have it.
func (c *compiler) sounds() ([]byte, error) {
	lists := map[string][]uint32{}
	for group, key := range slices.Sorted(maps.Keys(c.groups)) {
		if sound := Sound(key); sound != "" {
			lists[sound] = append(lists[sound], uint32(group))
		}
	}
	values := map[string]uint64{}
	for _, sound := range slices.Sorted(maps.Keys(lists)) {
		values[sound] = uint64(len(c.soundTo) / 4)
		c.soundTo = binary.LittleEndian.AppendUint32(c.soundTo, uint32(len(lists[sound])))
		for _, group := range lists[sound] {
			c.soundTo = binary.LittleEndian.AppendUint32(c.soundTo, group)
		}
	}
	return compileFST(values)
}

func compileParts(parts map[string]Parts) ([]byte, error) {
	values := map[string]uint64{}
	for word, p := range parts {
		values[string(appendKey(nil, analyze.SearchForm.Fold(word)))] |= uint64(p)
	}
	delete(values, "")
	return compileFST(values)
}

func compileFST(values map[string]uint64) ([]byte, error) {
	var b bytes.Buffer
	builder, err := vellum.New(&b, nil)
	if err != nil {
		return nil, fmt.Errorf("gazetteer: compile: %w", err)
	}
	for _, key := range slices.Sorted(maps.Keys(values)) {
		if err := builder.Insert([]byte(key), values[key]); err != nil {
			return nil, fmt.Errorf("gazetteer: compile %q: %w", key, err)
		}
	}
	if err := builder.Close(); err != nil {
		return nil, fmt.Errorf("gazetteer: compile: %w", err)
	}
	return b.Bytes(), nil
}
