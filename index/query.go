package index

import (
	"fmt"
	"strings"
)

// Query asks for articles by their text. The zero Query matches nothing.
type Query struct {
	// Filter confines the articles.
	Filter
	// Terms are what is looked for.
	Terms []Term
	// All demands every term; otherwise one is enough, and more rank higher.
	All bool
	// Exact compares folded letters only, clitics and the article included.
	Exact bool
	// Entities are ids, each of which an article must mention.
	Entities []string
	Sort     SearchSort
	// Limit is the greatest number of hits, 0 for none but their Total; Offset
	// those left out before them.
	Limit, Offset int
}

// Term is a word or a phrase of a Query.
type Term struct {
	Text string
	// Phrase demands the words of Text in order and adjacent.
	Phrase bool
}

// SearchSort is the order of hits. Equal ones come by id.
type SearchSort uint8

// The orders of hits.
const (
	HitsByScore SearchSort = iota // best first
	HitsByDate                    // latest first, undated last
)

// Parse reads a query as users type it: words, and phrases between straight
// or typographic quotes. A quote or bracket left open is a [*SyntaxError].
func Parse(text string) (Query, error) {
	var q Query
	var words strings.Builder
	flush := func(phrase bool) {
		if t := strings.TrimSpace(words.String()); t != "" {
			if phrase {
				q.Terms = append(q.Terms, Term{t, true})
			} else {
				for _, w := range strings.Fields(t) {
					q.Terms = append(q.Terms, Term{w, false})
				}
			}
		}
		words.Reset()
	}
	opened, closing := -1, rune(0)
	var brackets []int
	for at, r := range text {
		switch {
		case closing != 0 && r == closing:
			flush(true)
			closing = 0
		case closing != 0:
			words.WriteRune(r)
		case quotes[r] != 0:
			flush(false)
			opened, closing = at, quotes[r]
		case r == '(':
			brackets = append(brackets, at)
			words.WriteByte(' ')
		case r == ')':
			if len(brackets) == 0 {
				return Query{}, &SyntaxError{at, "a bracket closes that was not opened"}
			}
			brackets = brackets[:len(brackets)-1]
			words.WriteByte(' ')
		default:
			words.WriteRune(r)
		}
	}
	if closing != 0 {
		return Query{}, &SyntaxError{opened, "a quote is left open"}
	}
	if len(brackets) > 0 {
		return Query{}, &SyntaxError{brackets[len(brackets)-1], "a bracket is left open"}
	}
	flush(false)
	return q, nil
}

// quotes gives the closing quote of each opening one.
var quotes = map[rune]rune{'"': '"', '“': '”', '«': '»', '„': '“'}

// SyntaxError points at what is wrong in the text of a query.
type SyntaxError struct {
	At   int // byte offset
	What string
}

func (e *SyntaxError) Error() string {
	return fmt.Sprintf("query: %s at byte %d", e.What, e.At)
}
