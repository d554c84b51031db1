package analyze

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
)

// Bounds of the cache: its buckets, the words in one, and the longest
// spelling it keeps, in bytes.
const (
	cacheBuckets = 1 << 15
	cacheWays    = 7
	maxCached    = 64
)

// cache keeps the words that were made, by spelling and class. It is safe for
// any number of goroutines and takes no lock: they may make a word twice, or
// lose one, and never see half of one. It never grows, and a text of ever new
// words only makes it useless.
type cache struct {
	seed    maphash.Seed
	buckets [cacheBuckets]bucket
}

// bucket fills one line of the processor's cache. The low bytes of tags hold
// eight bits of each word's hash, so that few words of others are looked at;
// the highest byte is the hand of the clock that finds the next to go.
type bucket struct {
	tags  atomic.Uint64
	words [cacheWays]atomic.Pointer[cached]
}

type cached struct {
	word    *Word
	surface string
	class   Class
	used    atomic.Bool // since the hand last passed
}

func newCache() *cache { return &cache{seed: maphash.MakeSeed()} }

// word is the Word of a spelling, made if it is not kept.
func (c *cache) word(surface string, class Class) *Word {
	if len(surface) > maxCached {
		return newWord(strings.Clone(surface), class)
	}
	hash := maphash.String(c.seed, surface) + uint64(class)
	b := &c.buckets[hash%cacheBuckets]
	tag := byte(hash >> 56)
	tags := b.tags.Load()
	for i := range b.words {
		if byte(tags>>(8*i)) != tag {
			continue
		}
		if kept := b.words[i].Load(); kept != nil && kept.surface == surface && kept.class == class {
			if !kept.used.Load() {
				kept.used.Store(true)
			}
			return kept.word
		}
	}
	surface = strings.Clone(surface)
	word := newWord(surface, class)
	b.keep(&cached{word: word, surface: surface, class: class}, tag)
	return word
}

// keep puts a word in the place of the first one behind the hand that was not
// used since the hand last passed.
func (b *bucket) keep(c *cached, tag byte) {
	tags := b.tags.Load()
	hand := int(tags>>56) % cacheWays
	for range cacheWays {
		old := b.words[hand].Load()
		if old == nil || !old.used.Swap(false) {
			break
		}
		hand = (hand + 1) % cacheWays
	}
	b.words[hand].Store(c)
	tags &^= 0xFF<<56 | 0xFF<<(8*hand)
	b.tags.Store(tags | uint64(tag)<<(8*hand) | uint64(hand+1)<<56)
}
