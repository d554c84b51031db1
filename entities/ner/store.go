package ner

import "encoding/binary"

// entry is what unlabelled text taught of one word.
type entry struct {
	cluster uint16 // plus one; 0 is no entry
	count   uint8  // how often it was met, as a power of two
	habit   uint8  // reserved
}

func (e entry) known() bool { return e.cluster > 0 }

// wordStore keeps entries by the hash of the word.
type wordStore struct {
	entries map[uint32]entry
	// coarse maps each cluster to those of two coarser clusterings.
	coarse [][2]uint16
}

const tagStore = 77

func (s *wordStore) get(word string) (entry, bool) {
	e, ok := s.entries[hash(tagStore, word)]
	return e, ok
}

// clusters are those of e, the finest first.
func (s *wordStore) clusters(e entry) [3]uint16 {
	c := e.cluster - 1
	if int(c) >= len(s.coarse) {
		return [3]uint16{c, 0, 0}
	}
	return [3]uint16{c, s.coarse[c][0], s.coarse[c][1]}
}

// likeness scores how much a word looks like a person's name by its letters.
type likeness struct {
	weights []int8 // by hash of an n-gram; the length is a power of two
}

// LikenessGrams gives the places of a word's n-grams among size weights.
func LikenessGrams(dst []uint32, word string, size int) []uint32 {
	var runes [34]rune
	n := 0
	runes[n], n = '^', n+1
	for _, r := range word {
		if n == len(runes)-1 {
			break
		}
		runes[n], n = r, n+1
	}
	runes[n], n = '$', n+1
	for width := 2; width <= 4; width++ {
		for i := 0; i+width <= n; i++ {
			h := uint32(width)
			for _, r := range runes[i : i+width] {
				h = (h ^ uint32(r)) * 16777619
			}
			dst = append(dst, scramble(h)&uint32(size-1))
		}
	}
	return dst
}

// likenessBuckets is how many steps of likeness the model tells apart.
const likenessBuckets = 12

// bucket is the step of likeness of a word, from 0, least like a name.
func (l *likeness) bucket(word string) uint32 {
	if len(l.weights) == 0 {
		return 0
	}
	var buffer [128]uint32
	sum := 0
	for _, g := range LikenessGrams(buffer[:0], word, len(l.weights)) {
		sum += int(l.weights[g])
	}
	return uint32(min(max(sum/likenessStep+likenessBuckets/2, 0), likenessBuckets-1))
}

// likenessStep is the score between two steps; weights are in sixteenths.
const likenessStep = 16

// readWords reads the section that holds the word store.
func readWords(data []byte) wordStore {
	if len(data) < 4 {
		return wordStore{}
	}
	clusters := int(binary.LittleEndian.Uint32(data))
	s := wordStore{coarse: make([][2]uint16, clusters)}
	data = data[4:]
	for i := range s.coarse {
		s.coarse[i] = [2]uint16{binary.LittleEndian.Uint16(data), binary.LittleEndian.Uint16(data[2:])}
		data = data[4:]
	}
	s.entries = make(map[uint32]entry, len(data)/8)
	for ; len(data) >= 8; data = data[8:] {
		s.entries[binary.LittleEndian.Uint32(data)] = entry{binary.LittleEndian.Uint16(data[4:]), data[6], data[7]}
	}
	return s
}
