package ner

import (
	"encoding/binary"
	"maps"
	"math"
	"slices"
)

// Parameters are what training learns from labelled text, before they are
// made small.
type Parameters struct {
	// Weights are those of each feature, by label.
	Weights map[uint32][maxLabels]float32
	// Moves are the weights from a label, the last row from the beginning, to a label.
	Moves [maxLabels + 1][maxLabels]float32
	// Cut holds the weights of the choice of clitics, by feature.
	Cut map[uint32]float32
}

// Lore is what training learns of words from text without labels and from
// tables of names.
type Lore struct {
	// Words are the clusters of words, by the word's key; Coarse maps a
	// cluster to two coarser ones.
	Words  map[uint32]WordEntry
	Coarse [][2]uint16
	// Likeness holds the weights of n-grams, in sixteenths.
	Likeness []int8
}

// WordEntry is what unlabelled text taught of one word.
type WordEntry struct {
	Cluster uint16 // plus one
	Count   uint8
	Habit   uint8
}

// Labels is the number of labels.
const Labels = maxLabels

// WordKey is the key of a word of the search form among Words.
func WordKey(word string) uint32 { return hash(tagStore, word) }

// Encode writes p in the form that [Open] reads, its weights as bytes.
func (p *Parameters) Encode() []byte {
	return encode(magic, p.encodeWeights(), p.encodeMoves(), p.encodeCut())
}

// Encode writes l in the form that [OpenLore] reads.
func (l *Lore) Encode() []byte {
	return encode(loreMagic, l.encodeWords(), l.encodeLikeness())
}

// encode writes sections behind a magic line, each behind its length.
func encode(magic string, sections ...[]byte) []byte {
	data := []byte(magic)
	for _, s := range sections {
		data = binary.LittleEndian.AppendUint32(data, uint32(len(s)))
		data = append(data, s...)
	}
	return data
}

// faint is the greatest weight of a feature that is left out.
const faint = 0.02

// encodeWeights writes, for each feature, its hash, the logarithm of its
// step, and a weight a label as so many steps in a byte.
func (p *Parameters) encodeWeights() (data []byte) {
	for _, f := range slices.Sorted(maps.Keys(p.Weights)) {
		var top float64
		for _, w := range p.Weights[f] {
			top = max(top, math.Abs(float64(w)))
		}
		if top <= faint || f == 0 {
			continue
		}
		e := uint8(min(max(math.Ceil(math.Log2(top/127)*8)+128, 0), 255))
		data = append(binary.LittleEndian.AppendUint32(data, f), e)
		for _, w := range p.Weights[f] {
			data = append(data, byte(int8(math.RoundToEven(float64(w)/stepOf(e)))))
		}
	}
	return data
}

// stepOf is the weight that one step stands for.
func stepOf(e uint8) float64 { return math.Exp2((float64(e) - 128) / 8) }

func (p *Parameters) encodeMoves() (data []byte) {
	for _, row := range p.Moves {
		for _, w := range row {
			data = binary.LittleEndian.AppendUint32(data, math.Float32bits(w))
		}
	}
	return data
}

func (l *Lore) encodeWords() []byte {
	data := binary.LittleEndian.AppendUint32(nil, uint32(len(l.Coarse)))
	for _, c := range l.Coarse {
		data = binary.LittleEndian.AppendUint16(data, c[0])
		data = binary.LittleEndian.AppendUint16(data, c[1])
	}
	for _, key := range slices.Sorted(maps.Keys(l.Words)) {
		e := l.Words[key]
		data = binary.LittleEndian.AppendUint32(data, key)
		data = binary.LittleEndian.AppendUint16(data, e.Cluster)
		data = append(data, e.Count, e.Habit)
	}
	return data
}

func (l *Lore) encodeLikeness() []byte {
	data := make([]byte, len(l.Likeness))
	for i, w := range l.Likeness {
		data[i] = byte(w)
	}
	return data
}

func (p *Parameters) encodeCut() (data []byte) {
	for _, f := range slices.Sorted(maps.Keys(p.Cut)) {
		data = binary.LittleEndian.AppendUint32(data, f)
		data = binary.LittleEndian.AppendUint32(data, math.Float32bits(p.Cut[f]))
	}
	return data
}
