package analyze

import (
	"strings"
	"unicode/utf8"
)

// apostrophes stand inside names of other scripts.
const apostrophes = "'\u2018\u2019\u02BC"

// hyphens bind the halves of a pair when letters stand on both sides.
const hyphens = "-\u2010\u2011\u05BE"

// arabic reads a word that begins with an Arabic letter.
func (s *scanner) arabic(i int) int {
	end := s.run(i, arabicKind)
	word := s.text[i:end]
	switch {
	case strings.IndexFunc(word, isLetter) < 0:
		if strings.Contains(word, "\u0640") {
			return s.emit(i, end, PunctToken)
		}
		return end // marks on nothing
	case s.hijri(i, word):
		s.append(i, end, WordToken, hijriSign)
		return end
	}
	if next := s.dotted(i, end); next > end {
		return s.emit(i, next, WordToken)
	}
	if next := s.joined(end); next > end {
		return s.compound(i, next)
	}
	if s.has(end, "+") && !s.is(end+1, letter, latin, digit) {
		return s.emit(i, end+1, MixedToken)
	}
	if size := s.squared(word, end); size > 0 {
		return s.emit(i, end+size, MixedToken)
	}
	s.emit(i, end, WordToken)
	s.host(word, end)
	return end
}

// clitics are what may stand, alone or with tatweel, before a number, a name
// in another script or a quotation mark.
var clitics = map[string]bool{
	"و": true, "ف": true, "ب": true, "ل": true, "ك": true, "وب": true, "ول": true, "فب": true, "وك": true, "فل": true,
	"ال": true, "وال": true, "بال": true, "لل": true, "فال": true, "كال": true, "وبال": true, "ولل": true,
}

// host glues a clitic to the number or name behind it, a lone و to the word
// behind the space.
func (s *scanner) host(word string, end int) {
	bare := strings.TrimRight(word, "\u0640")
	switch {
	case !clitics[bare]:
	case s.is(end, digit, latin), s.oneOf(end, quotes+"#@$€£%٪") > 0:
		if bare == "ال" {
			s.tokens[len(s.tokens)-1].Word = silentArticle
		}
		s.glue()
	case word == "و" && s.has(end, " ") && s.is(end+1, letter):
		s.glue()
	}
}

// hijri reports whether word, at text[i:], is the sign of a Hijri year: هـ
// behind a number.
func (s *scanner) hijri(i int, word string) bool {
	if len(s.tokens) == s.first || s.tokens[len(s.tokens)-1].Class != NumberToken {
		return false
	}
	first, size := utf8.DecodeRuneInString(word)
	return cellOf(first).entity.spells("ه") && size < len(word) && strings.Trim(word[size:], "\u0640") == "" &&
		strings.Trim(s.text[s.tokens[len(s.tokens)-1].Span.End:i], groupSpaces) == ""
}

// squared is the length of the 2 or 3 behind word that makes a square or a
// cube of a unit of length: م² and, as it is typed, كم2. Behind another word
// such a digit is a note's number.
func (s *scanner) squared(word string, end int) int {
	switch EntityForm.Fold(word) {
	case "م", "كم", "سم", "مم", "متر", "كلم":
	default:
		return 0
	}
	if size := s.oneOf(end, "²³"); size > 0 {
		return size
	}
	if s.oneOf(end, "23٢٣") == 0 || s.is(end+s.oneOf(end, "23٢٣"), digit, letter, latin) || s.oneOf(end+s.oneOf(end, "23٢٣"), commas+points+"/:") > 0 {
		return 0
	}
	return s.oneOf(end, "23٢٣")
}

// dotted reads on from a first single letter text[i:end] through further
// ones with stops between, and the last stop: أ.د، د.إ.، U.S. It returns end
// if there are none.
func (s *scanner) dotted(i, end int) int {
	first, size := s.at(i)
	if i+size != s.base(end, i+size) {
		return end
	}
	next, letters := end, 1
	for s.has(next, ".") && s.is(next+1, first) {
		_, size := s.at(next + 1)
		stop := s.run(next+1, sameScript(first))
		if s.base(stop, next+1+size) != next+1+size {
			break
		}
		next, letters = stop, letters+1
	}
	if letters == 1 {
		return end
	}
	if s.has(next, ".") && !s.has(next+1, ".") {
		next++
	}
	return next
}

// base is where the letter ends that text[:end] goes on from with marks only.
func (s *scanner) base(end, i int) int {
	if s.run(i, markKind) == end {
		return i
	}
	return end
}

func isLetter(r rune) bool { return cellOf(r).kind == letter }

func markKind(k kind) bool { return k == mark || k == accent || k == tatweel }

func sameScript(k kind) func(kind) bool {
	if k == letter {
		return arabicKind
	}
	return func(k kind) bool { return latinKind(k) || k == digit || k == super }
}

// joined reads on over hyphens with a letter or digit behind them, and
// returns end if there are none.
func (s *scanner) joined(end int) int {
	for {
		size := s.oneOf(end, hyphens)
		if size == 0 || !s.is(end+size, letter, latin, digit) {
			return end
		}
		next := s.run(end+size, wordKind)
		k, _ := s.at(end + size)
		switch {
		case k == letter:
			next = s.run(end+size, arabicKind)
		case k == digit:
			next = s.run(end+size, func(k kind) bool { return k == digit || latinKind(k) })
		case k == latin:
			next = s.run(end+size, func(k kind) bool { return k == digit || latinKind(k) })
		}
		end = next
	}
}

// compound emits a pair bound by hyphens: a name with digits is one word, two
// words are one token with two places in the text.
func (s *scanner) compound(i, end int) int {
	class := WordToken
	for j := i; j < end; {
		k, size := s.at(j)
		switch {
		case k == digit:
			class = MixedToken
		case latinKind(k) && class == WordToken && j == i:
			class = LatinToken
		}
		j += size
	}
	return s.emit(i, end, class)
}

// foreign reads a word that begins with a letter of another script.
func (s *scanner) foreign(i int) int {
	if end := s.web(i); end > i {
		return end
	}
	end := s.run(i, sameScript(latin))
	if next := s.dotted(i, end); next > end {
		return s.emit(i, next, LatinToken)
	}
	for {
		size := s.oneOf(end, apostrophes+"&")
		if size == 0 || !s.is(end+size, latin) {
			break
		}
		end = s.run(end+size, sameScript(latin))
	}
	if next := s.joined(end); next > end {
		return s.compound(i, next)
	}
	for s.has(end, "+") && !s.is(end+1, letter, latin, digit) {
		end++
	}
	class := LatinToken
	if strings.IndexFunc(s.text[i:end], func(r rune) bool { return cellOf(r).kind == digit }) >= 0 {
		class = MixedToken
	}
	return s.emit(i, end, class)
}
