package analyze

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/fahras-ar/fahras"
)

// scanner cuts a text into tokens, from left to right and never back.
type scanner struct {
	text   string
	words  *cache
	first  int // the first token of this text
	tokens []Token
	pos    int32 // number of the next word
	last   int32 // number of the last word
	// quote is the number of quotation marks that stand open.
	quote int
}

// scan appends the tokens of the whole text. Spaces, and words of Arabic
// letters between plain marks, are most of it and take the short way.
func (s *scanner) scan() {
	kinds := lowKinds()
	for i := 0; i < len(s.text); {
		if s.text[i] == ' ' {
			i++
			continue
		}
		if end := plainWord(s.text, i, kinds); end > i {
			s.emit(i, end, WordToken)
			i = end
			continue
		}
		i = s.next(i)
	}
}

// lowKinds are the kinds of the runes of one or two bytes.
var lowKinds = sync.OnceValue(func() *[lowRunes]kind {
	var kinds [lowRunes]kind
	for r := range rune(lowRunes) {
		kinds[r] = cellOf(r).kind
	}
	return &kinds
})

// plainEnds are the bytes behind which no word goes on, if it has two letters.
var plainEnds = [256]bool{' ': true, '\n': true, ',': true, ':': true, '.': true, ')': true, '!': true, '/': true}

// plainWord is where the word of Arabic letters and marks at text[i:] ends, if
// what follows cannot join it, else i. Words of one letter need a closer look.
func plainWord(text string, i int, kinds *[lowRunes]kind) int {
	end := i
	for end < len(text) {
		if text[end]>>2 != 0xD8>>2 || end+1 == len(text) || text[end+1]&0xC0 != 0x80 {
			if !plainEnds[text[end]] {
				return i
			}
			break
		}
		k := kinds[rune(text[end]&0x1F)<<6|rune(text[end+1]&0x3F)]
		if k == other {
			break
		}
		if k != letter && k != mark {
			return i
		}
		end += 2
	}
	if end < i+2*len("ا") {
		return i
	}
	return end
}

// next reads what begins at text[i:] and returns where the rest begins.
func (s *scanner) next(i int) int {
	k, size := kindOf(s.text, i)
	switch k {
	case space, line, ignored, joiner, accent:
		return i + size
	case letter, mark, tatweel:
		return s.arabic(i)
	case latin:
		return s.foreign(i)
	case digit:
		return s.number(i)
	case super, fraction:
		return s.emit(i, i+size, NumberToken)
	case sign:
		return s.emit(i, i+size, WordToken)
	case emoji:
		return s.emoji(i)
	}
	return s.symbol(i)
}

// emit appends the token text[start:end] and returns end.
func (s *scanner) emit(start, end int, class Class) int {
	word := s.words.word(s.text[start:end], class)
	s.append(start, end, class, word)
	return end
}

func (s *scanner) append(start, end int, class Class, word *Word) {
	pos := s.last
	if word.places > 0 {
		pos = s.pos
		s.last = s.pos + int32(word.places) - 1
		s.pos += int32(word.places)
	}
	s.tokens = append(s.tokens, Token{
		Span: fahras.Span{Start: start, End: end}, Pos: pos, Class: class, Word: word,
	})
}

// glue makes the next word share the number of the last one: a clitic and
// the number or name it stands before are one word.
func (s *scanner) glue() { s.pos = s.last }

// at is the kind and the length of what stands at text[i:]; other and 0 at the end.
func (s *scanner) at(i int) (kind, int) {
	if i >= len(s.text) {
		return other, 0
	}
	return kindOf(s.text, i)
}

func (s *scanner) is(i int, kinds ...kind) bool {
	k, size := s.at(i)
	if size == 0 {
		return false
	}
	for _, want := range kinds {
		if k == want {
			return true
		}
	}
	return false
}

func (s *scanner) has(i int, prefix string) bool {
	return i <= len(s.text) && strings.HasPrefix(s.text[i:], prefix)
}

// oneOf is the length of the rune at text[i:] if set holds it, else 0.
func (s *scanner) oneOf(i int, set string) int {
	if i >= len(s.text) {
		return 0
	}
	r, size := utf8.DecodeRuneInString(s.text[i:])
	if strings.ContainsRune(set, r) {
		return size
	}
	return 0
}

// run goes on from i while runes are of the kinds, and returns where the
// last that is no invisible one ends.
func (s *scanner) run(i int, inside func(kind) bool) int {
	end := i
	for i < len(s.text) {
		k, size := kindOf(s.text, i)
		i += size
		switch {
		case inside(k):
			end = i
		case k != ignored && k != joiner:
			return end
		}
	}
	return end
}

func arabicKind(k kind) bool { return k == letter || k == mark || k == tatweel || k == accent }
func latinKind(k kind) bool  { return k == latin || k == accent || k == mark }
func digitKind(k kind) bool  { return k == digit }
func wordKind(k kind) bool {
	return arabicKind(k) || latinKind(k) || k == digit || k == super
}

// emoji reads one emoji: flags are pairs, selectors, skin tones, keycaps and
// what ZWJ joins belong to it.
func (s *scanner) emoji(i int) int {
	first, end := utf8.DecodeRuneInString(s.text[i:])
	end += i
	if regional(first) {
		if second, size := utf8.DecodeRuneInString(s.text[end:]); regional(second) {
			end += size
		}
	}
	return s.emit(i, s.emojiTail(end), EmojiToken)
}

func regional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

func (s *scanner) emojiTail(end int) int {
	for end < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[end:])
		switch {
		case r == 0x200D && s.is(end+size, emoji):
			_, next := s.at(end + size)
			end += size + next
		case r != 0x200D && r != 0x200C && isJoiner(r), r == 0x20E3, r >= 0x1F3FB && r <= 0x1F3FF:
			end += size
		default:
			return end
		}
	}
	return end
}
