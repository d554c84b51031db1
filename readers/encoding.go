package readers

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// A table decodes the upper half of a one-byte encoding; U+FFFD marks a byte
// that it leaves undefined. The lower half is ASCII.
type table struct {
	name  string
	upper [128]rune
}

// newTable makes a table of the 128 runes of page.
func newTable(name, page string) *table {
	t := &table{name: name}
	i := 0
	for _, r := range page {
		t.upper[i] = r
		i++
	}
	return t
}

func tableOf(name string, m *charmap.Charmap) *table {
	t := &table{name: name}
	for i := range t.upper {
		t.upper[i] = m.DecodeByte(byte(0x80 + i))
	}
	return t
}

// The encodings that Arabic text has been kept in, likeliest first.
var (
	windows1256 = tableOf("windows-1256", charmap.Windows1256)
	iso88596    = tableOf("iso-8859-6", charmap.ISO8859_6)
	cp864       = newTable("cp864", page864)
	cp720       = newTable("cp720", page720)
	macArabic   = newTable("macarabic", pageMacArabic)
	windows1252 = tableOf("windows-1252", charmap.Windows1252)

	legacy = []*table{windows1256, iso88596, cp864, cp720, macArabic}
)

func (t *table) decode(b []byte) string {
	var s strings.Builder
	s.Grow(len(b) * 2)
	for _, c := range b {
		if c < utf8.RuneSelf {
			s.WriteByte(c)
		} else {
			s.WriteRune(t.upper[c-0x80])
		}
	}
	return s.String()
}

// decoder turns the bytes of a whole text into UTF-8.
type decoder func([]byte) string

// encodingNamed finds a decoder by a name of the WHATWG, or of a code page.
func encodingNamed(name string) (decoder, error) {
	plain := strings.ToLower(strings.NewReplacer("-", "", "_", "", " ", "").Replace(name))
	switch plain {
	case "utf8":
		return utf8Of, nil
	case "cp864", "ibm864", "dos864", "864":
		return cp864.decode, nil
	case "cp720", "ibm720", "dos720", "720":
		return cp720.decode, nil
	case "macarabic", "xmacarabic":
		return macArabic.decode, nil
	case "cp1256", "1256", "windows1256":
		return windows1256.decode, nil
	case "asmo708", "iso88596":
		return iso88596.decode, nil
	case "utf16", "utf16le":
		return decoderOf(utf16LE), nil
	case "utf16be":
		return decoderOf(utf16BE), nil
	}
	e, err := htmlindex.Get(name)
	if err != nil {
		return nil, fmt.Errorf("unknown encoding %q", name)
	}
	return decoderOf(e), nil
}

func decoderOf(e encoding.Encoding) decoder {
	return func(b []byte) string {
		// A decoder of x/text replaces what it cannot read and does not fail.
		s, _ := e.NewDecoder().Bytes(b)
		return string(s)
	}
}

var (
	utf16LE = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	utf16BE = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
)

const utf8BOM = "\uFEFF"

// utf16In tells whether head begins a text in UTF-16: by its mark, or by every
// second byte being that of a Latin or an Arabic letter, which no text in
// another encoding has so often. It is nil if not.
func utf16In(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}):
		return utf16LE
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		return utf16BE
	case len(head) < 4:
		return nil
	}
	pairs := len(head) / 2
	var high [2]int
	for i, b := range head[:pairs*2] {
		if b == 0x00 || b == 0x06 {
			high[i%2]++
		}
	}
	switch {
	case high[1]*10 >= pairs*8 && high[0]*10 <= pairs:
		return utf16LE
	case high[0]*10 >= pairs*8 && high[1]*10 <= pairs:
		return utf16BE
	}
	return nil
}

// utf8Of gives b as UTF-8: every byte that is none becomes one U+FFFD, and a
// byte order mark goes.
func utf8Of(b []byte) string {
	b = bytes.TrimPrefix(b, []byte(utf8BOM))
	if utf8.Valid(b) {
		return string(b)
	}
	var s strings.Builder
	s.Grow(len(b) + len(b)/8)
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		s.WriteRune(r)
		i += size
	}
	return s.String()
}

// guess decodes bytes of an unknown encoding: UTF-8 where they are valid or
// nearly so, else the encoding that reads most like Arabic, else UTF-8 with
// the bad bytes marked.
func guess(b []byte) string {
	good, bad := utf8Evidence(b)
	if bad == 0 || good >= 2*bad {
		return utf8Of(b)
	}
	if t := bestTable(b); t != nil {
		return t.decode(b)
	}
	return utf8Of(b)
}

// utf8Evidence counts the runes of more than one byte and the bytes of none.
func utf8Evidence(b []byte) (good, bad int) {
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		i += size
	}
	return good, bad
}

// A text that reads like one has at least this many letters, and a mean score.
const (
	minLetters = 3
	minScore   = -5.5
)

// sampleLength is how much of a text is tried with each encoding, in bytes.
const sampleLength = 16 << 10

// bestTable is the encoding in which b reads most like Arabic, nil if it reads
// like no text in any.
func bestTable(b []byte) *table {
	sample := b[:min(len(b), sampleLength)]
	var best *table
	top := minScore
	for _, t := range legacy {
		if score, letters := plausibility(t.decode(sample)); letters >= minLetters && score > top {
			best, top = t, score
		}
	}
	if best == nil && latinLetters(sample) {
		return windows1252
	}
	return best
}

// latinLetters reports whether the upper bytes of b are mostly letters of
// windows-1252 that touch a letter of ASCII, as in "café".
func latinLetters(b []byte) bool {
	upper, inWord := 0, 0
	for i, c := range b {
		if c < utf8.RuneSelf {
			continue
		}
		upper++
		if c >= 0xC0 && (i > 0 && isASCIILetter(b[i-1]) || i+1 < len(b) && isASCIILetter(b[i+1])) {
			inWord++
		}
	}
	return inWord*2 > upper
}

func isASCIILetter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
