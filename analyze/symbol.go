package analyze

import (
	"unicode/utf8"
)

// quotes are the marks that the entity form writes « and ».
const quotes = "\"«»“”„‟‹›″﴾﴿"

// listMarks stand before an item of a list; they are left out of all forms
// but the display form.
const listMarks = "•●·*٭▪■◦○◆►▶✓✔" + "\u06DD\u06DE\u06E9\u08E2" // the last four: signs of verses

// symbol reads one mark of punctuation or one symbol, or what it begins.
func (s *scanner) symbol(i int) int {
	r, size := utf8.DecodeRuneInString(s.text[i:])
	end := i + size
	switch {
	case r == '#':
		if stop := s.tag(end); stop > end {
			return s.emit(i, stop, HashtagToken)
		}
	case r == '@':
		if stop := s.handle(i, end); stop > end {
			return s.emit(i, stop, HandleToken)
		}
	case r == '.' || r == 0x2026:
		return s.stops(i, end)
	case s.oneOf(i, "+-\u2212%٪") > 0 && s.signed(i, end):
		return s.number(i)
	case r == '°' && s.oneOf(end, "CFcf") > 0 && !s.is(end+1, latin, digit):
		return s.emit(i, end+1, LatinToken)
	case s.oneOf(i, quotes) > 0:
		return s.quotation(i, end, r)
	}
	return s.emit(i, end, PunctToken)
}

// stops reads a full stop, or the run of stops that is an ellipsis.
func (s *scanner) stops(i, end int) int {
	for {
		size := s.oneOf(end, ".\u2026")
		if size == 0 {
			break
		}
		end += size
	}
	if end == i+1 && s.is(end, digit) && !s.wordBefore(i) {
		return s.number(i)
	}
	return s.emit(i, end, PunctToken)
}

// wordBefore reports whether text[i:] is glued to a word before it.
func (s *scanner) wordBefore(i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s.text[:i])
	return i > 0 && wordKind(cellOf(r).kind)
}

// signed reports whether the sign text[i:end] belongs to the number behind
// it: digits follow, and no word or digit stands before.
func (s *scanner) signed(i, end int) bool {
	if s.oneOf(i, "%٪") == 0 && s.oneOf(end, "%٪") > 0 {
		end += s.oneOf(end, "%٪")
	}
	return s.is(end, digit) && !s.wordBefore(i)
}

// quotation emits one of the guillemets for any mark of quotation: it opens
// where a space stands before it and closes where one stands behind, and
// elsewhere the two alternate, for the shape of the mark is no guide.
func (s *scanner) quotation(i, end int, r rune) int {
	opens := s.quote == 0
	before, _ := utf8.DecodeLastRuneInString(s.text[:i])
	spaceBefore := i == 0 || cellOf(before).kind == space || cellOf(before).kind == line
	spaceBehind := end == len(s.text) || s.is(end, space, line)
	switch {
	case r == '«' || r == '‹' || r == '﴿':
		opens = true
	case r == '»' || r == '›' || r == '﴾':
		opens = false
	case spaceBefore != spaceBehind:
		opens = spaceBefore
	}
	word := closingQuote
	if s.quote = 0; opens {
		s.quote, word = 1, openingQuote
	}
	s.append(i, end, PunctToken, word)
	return end
}

// tag reads the letters, digits and low lines of a hashtag behind its #. A
// tag of digits only is a number.
func (s *scanner) tag(i int) int {
	end, letters := i, false
	for end < len(s.text) {
		k, size := s.at(end)
		if !wordKind(k) && k != joiner && !s.has(end, "_") {
			break
		}
		letters = letters || k == letter || k == latin
		end += size
	}
	if !letters {
		return i
	}
	return end
}

// handle reads an account's name behind the @ at text[at:i].
func (s *scanner) handle(at, i int) int {
	if s.wordBefore(at) {
		return i
	}
	end := i
	for end < len(s.text) && (isASCIIWord(s.text[end]) || s.text[end] == '.' && end+1 < len(s.text) && isASCIIWord(s.text[end+1])) {
		end++
	}
	return end
}

func isASCIIWord(c byte) bool {
	return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
