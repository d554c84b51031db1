package ner

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"sync"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/entities/gazetteer"
)

// maxLabels is how many labels a model may have: outside, and the first and
// further units of a name of each kind.
const maxLabels = 9

// Model is a trained tagger. It never changes and may be used by many
// goroutines.
type Model struct {
	weights  table
	moves    [maxLabels + 1][maxLabels]float32 // from label, or from nothing, to label
	words    wordStore
	likeness likeness
	cut      cutter
	parts    *gazetteer.Gazetteer
}

// KindOf is the kind of a label, NoKind of outside; LabelOf gives the label
// that begins a kind's names, which the next one goes on with.
func KindOf(label uint8) fahras.Kind { return fahras.Kind((label + 1) / 2) }

// LabelOf is the label of the first unit of a name of kind k.
func LabelOf(k fahras.Kind) uint8 { return uint8(k)*2 - 1 }

// begins reports whether label is that of a first unit.
func begins(label uint8) bool { return label&1 == 1 }

// Follows reports whether label may stand behind before.
func Follows(before, label uint8) bool {
	return label == 0 || begins(label) || KindOf(before) == KindOf(label)
}

func (m *Model) partsOf(word string) gazetteer.Parts { return m.parts.PartsOf(word) }

// table maps features to the weights of every label, by open addressing.
type table struct {
	keys []feature // 0 is a free slot
	rows []int32
	data []float32 // maxLabels a row
}

// row gives the weights of f, nil if it has none.
func (t *table) row(f feature) []float32 {
	if len(t.keys) == 0 {
		return nil
	}
	mask := uint32(len(t.keys) - 1)
	for i := f & mask; t.keys[i] != 0; i = (i + 1) & mask {
		if t.keys[i] == f {
			at := int(t.rows[i]) * maxLabels
			return t.data[at : at+maxLabels : at+maxLabels]
		}
	}
	return nil
}

// addTo adds the weights of f to sum.
func (m *Model) addTo(sum []float32, f feature) {
	row := m.weights.row(f)
	if row == nil {
		return
	}
	row, sum = row[:maxLabels], sum[:maxLabels]
	for k := range row {
		sum[k] += row[k]
	}
}

// The embedded artefacts; MODEL.md says what they were learned from.
var (
	//go:embed model.bin
	embedded []byte
	//go:embed words.bin
	embeddedLore []byte
)

// Default is the model that the program carries. It panics if that does not
// open, which a test rules out.
var Default = sync.OnceValue(func() *Model {
	m, err := Open(embedded, DefaultLore())
	if err != nil {
		panic(err)
	}
	return m
})

// DefaultLore is what the program knows of words; see [Default].
var DefaultLore = sync.OnceValue(func() *Known {
	l, err := OpenLore(embeddedLore)
	if err != nil {
		panic(err)
	}
	return l
})

// The first lines of the two kinds of artefact.
const (
	magic     = "fahras tagger 3\n"
	loreMagic = "fahras words 1\n"
)

// Known is what a model knows of words before it sees a label. It never changes.
type Known struct {
	words    wordStore
	likeness likeness
}

// OpenLore reads what [Lore.Encode] writes.
func OpenLore(data []byte) (*Known, error) {
	part, err := split(data, loreMagic, 2)
	if err != nil {
		return nil, err
	}
	k := &Known{words: readWords(part[0])}
	k.likeness.weights = make([]int8, len(part[1]))
	for i, b := range part[1] {
		k.likeness.weights[i] = int8(b)
	}
	return k, nil
}

// Open reads a model as [Parameters.Encode] writes it.
func Open(data []byte, known *Known) (*Model, error) {
	part, err := split(data, magic, 3)
	if err != nil {
		return nil, err
	}
	m := &Model{words: known.words, likeness: known.likeness, parts: gazetteer.Default()}
	m.readWeights(part[0])
	for i := range min((maxLabels+1)*maxLabels, len(part[1])/4) {
		m.moves[i/maxLabels][i%maxLabels] = math.Float32frombits(binary.LittleEndian.Uint32(part[1][4*i:]))
	}
	m.cut.read(part[2])
	return m, nil
}

// split takes data apart into n sections behind a magic line.
func split(data []byte, magic string, n int) ([][]byte, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return nil, fmt.Errorf("ner: open: it does not begin with %q", magic)
	}
	var parts [][]byte
	for range n {
		if len(rest) < 4 || uint64(len(rest)-4) < uint64(binary.LittleEndian.Uint32(rest)) {
			return nil, errors.New("ner: open: cut short")
		}
		size := binary.LittleEndian.Uint32(rest)
		parts, rest = append(parts, rest[4:4+size]), rest[4+size:]
	}
	return parts, nil
}

// readWeights reads what [Parameters.Encode] writes of weights.
func (m *Model) readWeights(data []byte) {
	const width = 5 + maxLabels
	n := len(data) / width
	size := 1
	for size < 2*n {
		size *= 2
	}
	t := table{keys: make([]feature, size), rows: make([]int32, size), data: make([]float32, n*maxLabels)}
	for i := range n {
		record := data[i*width:]
		f := binary.LittleEndian.Uint32(record)
		at := f & uint32(size-1)
		for t.keys[at] != 0 {
			at = (at + 1) & uint32(size-1)
		}
		t.keys[at], t.rows[at] = f, int32(i)
		step := float32(stepOf(record[4]))
		for k := range maxLabels {
			t.data[i*maxLabels+k] = float32(int8(record[5+k])) * step
		}
	}
	m.weights = t
}
