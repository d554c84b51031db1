package entities

import "github.com/fahras-ar/fahras/analyze"

// Units appends tokens to dst with each pair bound by a hyphen taken
// apart, for a name may be either half (واشنطن-موسكو) or the whole (جان-لوك):
// the tokens that names are found in.
func Units(dst, tokens []analyze.Token) []analyze.Token {
	for _, t := range tokens {
		if t.Class != analyze.WordToken && t.Class != analyze.LatinToken || t.Word.Search != "" || len(t.Word.Parts) < 2 {
			dst = append(dst, t)
			continue
		}
		for _, part := range t.Word.Parts {
			half := t
			half.Word, half.Reading = part.Word, 0
			half.Span.Start = t.Span.Start + part.Span.Start
			half.Span.End = t.Span.Start + part.Span.End
			dst = append(dst, half)
		}
	}
	return dst
}
