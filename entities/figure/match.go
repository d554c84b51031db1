package figure

import (
	"strings"
	"unicode/utf8"

	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// roles makes the flags of some roles.
func roles(list ...lexicon.Role) lexicon.Flags {
	var f lexicon.Flags
	for _, role := range list {
		f |= 1 << role
	}
	return f
}

// has reports whether item i may have one of the roles.
func (r *reader) has(i int, want lexicon.Flags) bool {
	return i >= 0 && i < len(r.items) && r.items[i].flags.Has(want)
}

// sense gives the sense of item i in role that reaches furthest, and where
// the item behind it stands; nil and i if there is none.
func (r *reader) sense(i int, role lexicon.Role) (*lexicon.Sense, int) {
	return r.senseWhere(i, role, nil)
}

// senseWhere is sense among those that want accepts.
func (r *reader) senseWhere(i int, role lexicon.Role, want func(*lexicon.Sense) bool) (*lexicon.Sense, int) {
	if !r.has(i, 1<<role) {
		return nil, i
	}
	var best *lexicon.Sense
	end := i
	for k := range r.items[i].senses {
		s := &r.items[i].senses[k]
		if s.Role != role || want != nil && !want(s) {
			continue
		}
		if next, ok := r.follows(i, s.Rest); ok && next > end {
			best, end = s, next
		}
	}
	return best, end
}

// key gives the key of item i in role, if the item has it as a single word.
func (r *reader) key(i int, role lexicon.Role) string {
	s, _ := r.sense(i, role)
	if s == nil {
		return ""
	}
	return s.Key
}

// is reports whether item i has a sense of role with key.
func (r *reader) is(i int, role lexicon.Role, key string) bool {
	s, _ := r.senseWhere(i, role, func(s *lexicon.Sense) bool { return s.Key == key })
	return s != nil
}

// follows reports whether the words of rest come behind item i, each a space
// apart, and which item comes then.
func (r *reader) follows(i int, rest string) (int, bool) {
	for rest != "" {
		var word string
		word, rest, _ = strings.Cut(rest, " ")
		i++
		if i >= len(r.items) || r.items[i].gap == broken || !r.spelt(i, word) {
			return i, false
		}
	}
	return i + 1, true
}

// spelt reports whether item i is the folded word, with or without article.
func (r *reader) spelt(i int, word string) bool {
	it := &r.items[i]
	switch it.kind {
	case wordItem:
		return foldsTo(it.word.Entity, word) || foldsTo(strings.TrimPrefix(it.word.Entity, "ال"), word)
	case markItem:
		mark, size := utf8.DecodeRuneInString(word)
		return it.mark == mark && size == len(word)
	case latinItem:
		return strings.EqualFold(r.text[it.start:it.end], word)
	}
	return false
}

// foldsTo reports whether s, folded, is folded.
func foldsTo(s, folded string) bool {
	for _, c := range s {
		want, size := utf8.DecodeRuneInString(folded)
		if size == 0 || lexicon.FoldLetter(c) != want {
			return false
		}
		folded = folded[size:]
	}
	return folded == ""
}

// mark reports whether item i is the mark m.
func (r *reader) mark(i int, m rune) bool {
	return i >= 0 && i < len(r.items) && r.items[i].kind == markItem && r.items[i].mark == m
}

// near reports whether item i comes behind another on the same line.
func (r *reader) near(i int) bool {
	return i > 0 && i < len(r.items) && r.items[i].gap != broken
}

// stem is where the word of item i begins behind the particles و ف ب ل ك: ال
// stays on a word, save behind ل.
func (r *reader) stem(i int, s *lexicon.Sense) int {
	it := &r.items[i]
	if s == nil || s.Skip == 0 {
		return int(it.start)
	}
	letters := int(s.Skip)
	if s.Clitics&lexicon.Article != 0 && s.Clitics&lexicon.For == 0 {
		letters -= len([]rune("ال"))
	}
	return skipLetters(r.text, int(it.start), int(it.end), letters)
}

// skipLetters is where text[i:] goes on behind some letters, their vowel
// signs and their tatweel.
func skipLetters(text string, i, limit, letters int) int {
	for i < limit {
		c, size := utf8.DecodeRuneInString(text[i:])
		if !bare(c) {
			if letters == 0 {
				return i
			}
			letters--
		}
		i += size
	}
	return i
}

// bare reports whether c is a vowel sign, tatweel or invisible.
func bare(c rune) bool {
	return c == 0x0640 || c >= 0x064B && c <= 0x065F || c == 0x0670 || ignorable(c)
}

// holds reports whether the surface of item i has the character c.
func (r *reader) holds(i int, c rune) bool {
	it := &r.items[i]
	return strings.ContainsRune(r.text[it.start:it.end], c)
}
