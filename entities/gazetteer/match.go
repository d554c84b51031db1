package gazetteer

import (
	"strings"
	"unicode"

	"github.com/blevesearch/vellum"
	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
)

// Match is one known name in a text.
type Match struct {
	// First and End are the tokens [First, End) that hold it.
	First, End int
	// Span is the name in the text, without the clitics before it.
	Span fahras.Span
	// groups are the groups of aliases in each layer, plus one; 0 is none.
	groups [maxLayers]uint32
}

// maxLayers is the number of lists that a Gazetteer may have.
const maxLayers = 2

// maxWords bounds the tokens of one name.
const maxWords = 16

// Names appends the aliases that m may be to dst, the user's own first.
func (g *Gazetteer) Names(dst []Name, m Match) []Name {
	for i, group := range m.groups {
		if group > 0 {
			dst = g.layers[i].appendGroup(dst, group-1)
		}
	}
	return dst
}

// A Matcher finds the names of a Gazetteer in tokens. It remembers words and
// so serves one goroutine, for many texts.
type Matcher struct {
	g        *Gazetteer
	readers  []*vellum.Reader
	openings map[string][]opening // by search form
	key      []byte
}

// maxOpenings bounds the words a Matcher remembers.
const maxOpenings = 1 << 16

// opening is one way in which a name may begin at a word.
type opening struct {
	letters int    // of clitics before the name
	key     string // the word less the clitics
	values  [maxLayers]uint64
	pending bool // the key ends in the first part of a compound
}

// Matcher makes a Matcher for g.
func (g *Gazetteer) Matcher() *Matcher {
	return &Matcher{g: g, readers: g.readers(), openings: map[string][]opening{}}
}

// Match appends the longest name that begins at each token, in the order of
// the text, less those that lie within one already found. Of two of equal
// length that begin at one token the whole word goes before what is left of
// it behind clitics.
func (m *Matcher) Match(dst []Match, text string, tokens []analyze.Token) []Match {
	end := 0
	for i := range tokens {
		ways := m.open(&tokens[i])
		var best Match
		for j := range ways {
			if found := m.longest(text, tokens, i, &ways[j]); found.End > best.End {
				best = found
			}
		}
		if best.End > end {
			dst = append(dst, best)
			end = best.End
		}
	}
	return dst
}

// open gives the ways in which a name may begin at t.
func (m *Matcher) open(t *analyze.Token) []opening {
	switch t.Class {
	case analyze.WordToken, analyze.LatinToken, analyze.MixedToken, analyze.NumberToken:
	default:
		return nil
	}
	search := t.Word.SearchText()
	ways, known := m.openings[search]
	if known {
		return ways
	}
	for letters, rest := range Stripped(search) {
		way := opening{letters: letters}
		m.key = appendKey(m.key[:0], rest)
		way.pending = pending(m.key)
		if m.get(&way.values) || way.pending {
			way.key = string(m.key)
			ways = append(ways, way)
		}
	}
	if len(m.openings) >= maxOpenings {
		clear(m.openings)
	}
	m.openings[strings.Clone(search)] = ways
	return ways
}

// get looks m.key up in every layer and reports whether one has it.
func (m *Matcher) get(values *[maxLayers]uint64) (found bool) {
	for i, r := range m.readers {
		value, ok, _ := r.Get(m.key)
		values[i] = value
		found = found || ok
	}
	return found
}

// longest gives the longest name that begins at tokens[i] in this way; its
// End is 0 if there is none.
func (m *Matcher) longest(text string, tokens []analyze.Token, i int, way *opening) (best Match) {
	values, live := way.values, way.pending
	m.key = append(m.key[:0], way.key...)
	quoted := 0
	for j := i; ; {
		live = live || goesOn(values)
		if m.accept(&best, values) {
			best.End = j + 1
		}
		next := follows(tokens, j, &quoted)
		if !live || next < 0 || next-i >= maxWords {
			break
		}
		j = next
		m.key = appendKey(m.key, tokens[j].Word.SearchText())
		live = pending(m.key)
		values = [maxLayers]uint64{}
		if !m.get(&values) && !live {
			break
		}
	}
	if best.End > 0 {
		best.First = i
		best.Span = m.span(text, tokens, &best, way.letters)
	}
	return best
}

// goesOn reports whether a longer key exists in a layer.
func goesOn(values [maxLayers]uint64) bool {
	for _, v := range values {
		if v&continues != 0 {
			return true
		}
	}
	return false
}

// accept notes the groups of values in best, if there are any.
func (m *Matcher) accept(best *Match, values [maxLayers]uint64) (found bool) {
	var groups [maxLayers]uint32
	for i, v := range values {
		groups[i] = uint32(v >> groupShift)
		found = found || groups[i] > 0
	}
	if found {
		best.groups = groups
	}
	return found
}

// follows gives the token after tokens[i] that a name may go on with, over
// marks that may stand inside a name: a hyphen or stop that touches it, and
// quotation marks round a part. It is -1 where the name cannot go on.
func follows(tokens []analyze.Token, i int, quoted *int) int {
	for j := i + 1; j < len(tokens) && tokens[j].Sentence == tokens[i].Sentence; j++ {
		t := &tokens[j]
		if t.Class != analyze.PunctToken {
			if t.Class == analyze.HashtagToken || t.Class > analyze.HashtagToken {
				return -1
			}
			return j
		}
		switch t.Word.Entity {
		case "«", "\"":
			*quoted++
		case "»":
			*quoted--
		case "-", ".":
			if tokens[j-1].Span.End != t.Span.Start {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// span is the stretch of text that best holds: behind its clitics, and over
// the quotation mark that closes a part of it.
func (m *Matcher) span(text string, tokens []analyze.Token, best *Match, letters int) fahras.Span {
	first, last := tokens[best.First].Span, tokens[best.End-1].Span
	s := fahras.Span{Start: first.Start + Letters(first.In(text), letters), End: last.End}
	if best.End < len(tokens) && strings.Count(s.In(text), "«") > strings.Count(s.In(text), "»") &&
		tokens[best.End].Word.Entity == "»" {
		s.End = tokens[best.End].Span.End
		best.End++
	}
	return s
}

// Stripped gives the ways to take proclitics off a word of the search form:
// how many letters go, and the rest with its article restored behind لل. The
// whole word comes first.
func Stripped(search string) func(yield func(letters int, rest string) bool) {
	return func(yield func(int, string) bool) {
		if !yield(0, search) {
			return
		}
		rest, letters := search, 0
		if strings.HasPrefix(rest, "و") || strings.HasPrefix(rest, "ف") {
			rest, letters = rest[len("و"):], 1
			if len(rest) >= minName && !yield(letters, rest) {
				return
			}
		}
		switch {
		case strings.HasPrefix(rest, "لل"):
			if len(rest)-len("لل") >= minName {
				yield(letters+2, "ا"+rest[len("ل"):])
			}
		case strings.HasPrefix(rest, "ب") || strings.HasPrefix(rest, "ل") || strings.HasPrefix(rest, "ك"):
			if len(rest)-len("ب") >= minName {
				yield(letters+1, rest[len("ب"):])
			}
		}
	}
}

// minName is the least length in bytes of what clitics leave: two letters.
const minName = 4

// Letters gives the length in bytes of the first n letters of surface, with
// the marks and tatweel that belong to them.
func Letters(surface string, n int) int {
	if n == 0 {
		return 0
	}
	for i, r := range surface {
		if r == 0x0640 || unicode.In(r, unicode.Mn, unicode.Cf) { // tatweel, marks, controls
			continue
		}
		if n == 0 {
			return i
		}
		n--
	}
	return len(surface)
}
