package analyze

import "strings"

// Normalise gives text in form f as `fahras analyze --form` prints it: the
// display form as text, the others as their tokens joined by one space.
func (a *Analyzer) Normalise(f Form, text string) string {
	if f == DisplayForm {
		return f.Fold(text)
	}
	var out strings.Builder
	tokens := a.Analyse(nil, text)
	clings := true
	for i, token := range tokens {
		piece := token.Word.Entity
		if f == SearchForm {
			piece = token.Word.SearchText()
		}
		if piece == "" || f == EntityForm && binds(text, tokens, i) {
			continue
		}
		if !clings && token.Word != closingQuote {
			out.WriteByte(' ')
		}
		out.WriteString(piece)
		clings = f == EntityForm && (token.Word == openingQuote || loneAnd(text, tokens, i))
	}
	return out.String()
}

// binds reports whether tokens[i] is a slash or low line between two words.
func binds(text string, tokens []Token, i int) bool {
	mark := tokens[i].Span.In(text)
	return (mark == "/" || mark == "_") && i > 0 && i+1 < len(tokens) &&
		tokens[i-1].Span.End == tokens[i].Span.Start && tokens[i].Span.End == tokens[i+1].Span.Start
}

// loneAnd reports whether tokens[i] is a و that stands apart from its word.
func loneAnd(text string, tokens []Token, i int) bool {
	return tokens[i].Span.In(text) == "و" && i+1 < len(tokens) && tokens[i+1].Class == WordToken &&
		tokens[i+1].Pos == tokens[i].Pos && tokens[i+1].Span.Start > tokens[i].Span.End
}
