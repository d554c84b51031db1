package readers

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// redecode restores a line of Arabic that was decoded by the wrong table: UTF-8
// read as windows-1252 or windows-1256, or windows-1256 read as Latin-1. Any
// other line comes back as it is.
func redecode(line string) string {
	e := evidenceOf(line)
	switch {
	case e.scandinavian*3 > e.foreign:
		return restored(line, latinBytes, fromUTF8, e.scandinavian)
	case e.emphatic*3 > e.foreign:
		return restored(line, arabicBytes, fromUTF8, e.emphatic)
	case e.accented >= minLetters && e.accented*2 > e.letters && e.arabic == 0:
		return restored(line, latinBytes, windows1256.decode, e.accented)
	}
	return line
}

// evidence counts what gives a wrongly decoded line away.
type evidence struct {
	foreign      int // beyond ASCII
	letters      int
	arabic       int
	accented     int // letters of Latin-1 beyond ASCII
	scandinavian int // Ø and Ù: the first bytes of Arabic letters in UTF-8, as windows-1252
	emphatic     int // ط and ظ: the same bytes as windows-1256
}

func evidenceOf(line string) evidence {
	var e evidence
	for _, r := range line {
		if r >= utf8.RuneSelf {
			e.foreign++
		}
		if unicode.IsLetter(r) {
			e.letters++
		}
		switch {
		case r == 'Ø' || r == 'Ù':
			e.scandinavian++
			e.accented++
		case r == 'ط' || r == 'ظ':
			e.emphatic++
			e.arabic++
		case r >= 0xC0 && r <= 0xFF:
			e.accented++
		case unicode.Is(unicode.Arabic, r):
			e.arabic++
		}
	}
	return e
}

// restored turns the runes of line back into bytes and decodes those. What has
// no byte was right already and stays. Unless the result reads like Arabic,
// with a letter or more for each piece of evidence, line comes back.
func restored(line string, bytes map[rune]byte, decode decoder, evidence int) string {
	var s strings.Builder
	var run []byte
	for _, r := range line {
		b, ok := bytes[r]
		switch {
		case r < utf8.RuneSelf:
			run = append(run, byte(r))
		case ok:
			run = append(run, b)
		default:
			s.WriteString(decode(run))
			s.WriteRune(r)
			run = run[:0]
		}
	}
	s.WriteString(decode(run))
	if score, letters := plausibility(s.String()); score < minScore || letters*10 < evidence*8 {
		return line
	}
	return s.String()
}

var (
	latinBytes  = bytesOf(windows1252)
	arabicBytes = bytesOf(windows1256)
)

// bytesOf inverts a table. Bytes that it leaves undefined, and all of Latin-1
// that it does not hold, stand for themselves, as lenient decoders take them.
func bytesOf(t *table) map[rune]byte {
	bytes := make(map[rune]byte, 256)
	for b := 0x80; b <= 0xFF; b++ {
		bytes[rune(b)] = byte(b)
	}
	for i, r := range t.upper {
		if r != utf8.RuneError {
			bytes[r] = byte(0x80 + i)
		}
	}
	return bytes
}

// fromUTF8 decodes bytes as UTF-8. The byte 0xD9 that has lost its other half
// was ف: of all letters only ف has the byte 0x81, for which windows-1252 has
// no character.
func fromUTF8(b []byte) string {
	var s strings.Builder
	for i := 0; i < len(b); {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 && b[i] == 0xD9 {
			r = 'ف'
		}
		s.WriteRune(r)
		i += size
	}
	return s.String()
}
