package analyze

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
)

// Bounds of the cache: its slots, and the longest spelling it keeps, in bytes.
const (
	cacheSlots = 1 << 17
	maxCached  = 64
)

// cache keeps the words that were made, by spelling and class. A slot holds
// one word; a newcomer drives the old one out. It is safe for any number of
// goroutines, and a text of ever new words only makes it useless.
type cache struct {
	seed  maphash.Seed
	slots [cacheSlots]atomic.Pointer[cached]
}

type cached struct {
	surface string
	class   Class
	word    *Word
}

func newCache() *cache { return &cache{seed: maphash.MakeSeed()} }

// word is the Word of a spelling, made if it is not kept.
func (c *cache) word(surface string, class Class) *Word {
	if len(surface) > maxCached {
		return newWord(strings.Clone(surface), class)
	}
	slot := &c.slots[(maphash.String(c.seed, surface)+uint64(class))%cacheSlots]
	if kept := slot.Load(); kept != nil && kept.surface == surface && kept.class == class {
		return kept.word
	}
	surface = strings.Clone(surface)
	word := newWord(surface, class)
	slot.Store(&cached{surface, class, word})
	return word
}
