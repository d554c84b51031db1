package analyze

import "strings"

// maxHeadline is how many words a line without a final stop may have and
// still be a headline.
const maxHeadline = 14

// splitSentences numbers the sentences of tokens.
func splitSentences(text string, tokens []Token) {
	var sentence int32
	words := 0
	for i := range tokens {
		if i > 0 && sentenceEnds(text, tokens, i-1, words) {
			sentence++
			words = 0
		}
		tokens[i].Sentence = sentence
		if tokens[i].Class != PunctToken {
			words++
		}
	}
}

// sentenceEnds reports whether a sentence ends between tokens[i] and
// tokens[i+1]; words counts those since it began.
func sentenceEnds(text string, tokens []Token, i, words int) bool {
	gap := text[tokens[i].Span.End:tokens[i+1].Span.Start]
	mark := text[tokens[i].Span.Start:tokens[i].Span.End]
	if lines := strings.Count(gap, "\n"); lines > 0 {
		return lines > 1 || words <= maxHeadline || endsSentence(mark)
	}
	next := &tokens[i+1]
	if next.Word == closingQuote && gap == "" || next.Class == PunctToken && endsSentence(text[next.Span.Start:next.Span.End]) {
		return false
	}
	switch {
	case tokens[i].Word == closingQuote:
		return i > 0 && gap != "" && stopsBefore(text, tokens, i)
	case mark == "." || mark == "..":
		return !abbreviated(text, tokens, i) && (gap != "" || next.Class == WordToken)
	}
	return endsSentence(mark)
}

// endsSentence reports whether mark ends a sentence wherever it stands.
func endsSentence(mark string) bool {
	switch mark {
	case ".", "!", "?", "؟", "۔":
		return true
	}
	return false
}

func stopsBefore(text string, tokens []Token, i int) bool {
	return tokens[i-1].Class == PunctToken && endsSentence(text[tokens[i-1].Span.Start:tokens[i-1].Span.End])
}

// abbreviated reports whether the stop tokens[i] follows one letter, as in
// د. and م.
func abbreviated(text string, tokens []Token, i int) bool {
	if i == 0 || tokens[i-1].Span.End != tokens[i].Span.Start {
		return i == 0
	}
	before := text[tokens[i-1].Span.Start:tokens[i-1].Span.End]
	return tokens[i-1].Class == WordToken && len(before) == len("د")
}
