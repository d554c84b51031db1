package analyze

import "github.com/fahras-ar/fahras"

// Analyzer turns text into tokens. It is safe for any number of goroutines,
// which share the words it has met: make one and keep it.
type Analyzer struct {
	words *cache
}

// New gives an Analyzer that has met no word yet.
func New() *Analyzer { return &Analyzer{words: newCache()} }

// Analyse appends the tokens of text to dst, in order and without overlap.
// What stands between two tokens is white space, an invisible character, or
// a mark that binds two words (the slash of و/أو is a token). Any bytes are
// legal, and the time is linear in their number.
func (a *Analyzer) Analyse(dst []Token, text string) []Token {
	s := scanner{text: text, words: a.words, tokens: dst, first: len(dst)}
	s.scan()
	tokens := s.tokens[len(dst):]
	splitSentences(text, tokens)
	chooseReadings(tokens)
	return s.tokens
}

// Word is what the analyser knows of one spelling by itself.
func (a *Analyzer) Word(surface string) *Word {
	return a.words.word(surface, WordToken)
}

// Sentences appends to dst the span of each sentence of tokens, from its
// first token to its last.
func Sentences(dst []fahras.Span, tokens []Token) []fahras.Span {
	for i := range tokens {
		if i == 0 || tokens[i].Sentence != tokens[i-1].Sentence {
			dst = append(dst, tokens[i].Span)
		}
		dst[len(dst)-1].End = tokens[i].Span.End
	}
	return dst
}
