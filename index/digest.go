package index

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"time"

	"github.com/fahras-ar/fahras"
)

// Digest is what decides between two versions of one article.
type Digest struct {
	// Hash is the SHA-256 of the article but for what follows from the rest of
	// it: ID, Lang, and Title, with which Text begins.
	Hash [sha256.Size]byte
	// Published is the article's time of publication, zero if unknown.
	Published time.Time
	// Length is the length of Text in bytes.
	Length int
	// Version names the analysis and gazetteer that extracted the document,
	// "" of an article not yet in an index.
	Version string
}

// DigestOf is the digest of an article at hand.
func DigestOf(a *fahras.Article) Digest {
	h := sha256.New()
	published := ""
	if !a.Published.IsZero() {
		published = a.Published.Format(time.RFC3339Nano)
	}
	for _, field := range []string{a.Key, a.URL, a.Source, a.Region, published, a.Text} {
		writeField(h, field)
	}
	d := Digest{Published: a.Published, Length: len(a.Text)}
	h.Sum(d.Hash[:0])
	return d
}

// writeField writes s after its length, so that no two lists of fields are alike.
func writeField(h hash.Hash, s string) {
	var length [8]byte
	binary.LittleEndian.PutUint64(length[:], uint64(len(s)))
	h.Write(length[:])
	h.Write([]byte(s))
}

// Same reports whether d and e are of the same article word for word.
func (d Digest) Same(e Digest) bool { return d.Hash == e.Hash }

// Beats reports whether d is of the version to keep rather than e: the later
// Published, then the longer text, then the greater hash. Any order of adding
// ends alike. A version never beats itself.
func (d Digest) Beats(e Digest) bool {
	order := cmp.Or(
		d.Published.Compare(e.Published),
		cmp.Compare(d.Length, e.Length),
		cmp.Compare(string(d.Hash[:]), string(e.Hash[:])),
	)
	return order > 0
}

// Rule says which version of an article stays.
type Rule uint8

// The rules.
const (
	KeepBest Rule = iota // the one whose Digest beats the other's
	Replace              // the one given last
)

// Prefers reports whether a version with digest d takes the place of one with
// digest held.
func (r Rule) Prefers(d, held Digest) bool {
	if r == Replace {
		return !d.Same(held)
	}
	return d.Beats(held)
}
