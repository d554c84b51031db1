package analyze_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
)

// checkTokens holds what every consumer may rely on, for any text.
func checkTokens(t *testing.T, text string, tokens []analyze.Token) {
	t.Helper()
	end, sentence, pos := 0, int32(0), int32(0)
	for i, token := range tokens {
		switch {
		case token.Span.Start < end || token.Span.Len() <= 0 || token.Span.End > len(text):
			t.Fatalf("%q: token %d %v begins before %d or is empty", text, i, token.Span, end)
		case !boundary(text, token.Span.Start) || !boundary(text, token.Span.End):
			t.Fatalf("%q: token %d %v cuts a rune", text, i, token.Span)
		case token.Word == nil:
			t.Fatalf("%q: token %d has no word", text, i)
		case token.Sentence < sentence || token.Sentence > sentence+1 || i == 0 && token.Sentence != 0:
			t.Fatalf("%q: token %d is in sentence %d after %d", text, i, token.Sentence, sentence)
		case token.Pos < pos:
			t.Fatalf("%q: token %d has place %d after %d", text, i, token.Pos, pos)
		}
		checkWord(t, token.Span.In(text), token.Class, token.Word)
		end, sentence, pos = token.Span.End, token.Sentence, token.Pos
	}
}

// checkWord holds that segments cut the surface without gap and that parts
// lie within it.
func checkWord(t *testing.T, surface string, class analyze.Class, word *analyze.Word) {
	t.Helper()
	if class == analyze.WordToken && len(word.Analyses) == 0 && len(word.Parts) == 0 && word.Entity != "" {
		t.Fatalf("the word %q has no analysis", surface)
	}
	for _, a := range word.Analyses {
		last := 0
		for _, cut := range a.Cuts {
			if int(cut) <= last || int(cut) >= len(surface) || !boundary(surface, int(cut)) {
				t.Fatalf("%q is cut at %v", surface, a.Cuts)
			}
			last = int(cut)
		}
		if int(a.Proclitics) > len(a.Cuts) {
			t.Fatalf("%q has %d proclitics and %d cuts", surface, a.Proclitics, len(a.Cuts))
		}
	}
	place := 0
	for _, p := range word.Parts {
		if p.Span.Start < 0 || p.Span.End > len(surface) || p.Span.Len() <= 0 || p.Place < place || p.Word == nil {
			t.Fatalf("%q has the part %v at place %d", surface, p.Span, p.Place)
		}
		place = p.Place
	}
}

// dependsOnNeighbours reports whether the form of a token is not that of its
// surface alone: marks of quotation pair by position, هـ and الـ are what
// they are beside a number.
func dependsOnNeighbours(token analyze.Token) bool {
	switch token.Word.Entity {
	case "«", "»", "هـ", "":
		return true
	}
	return false
}

func FuzzAnalyse(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	for _, c := range forms {
		f.Add(c.text)
	}
	analyzer := analyze.New()
	f.Fuzz(func(t *testing.T, text string) {
		tokens := analyzer.Analyse(nil, text)
		checkTokens(t, text, tokens)
		if !utf8.ValidString(text) {
			return
		}
		for _, token := range tokens {
			surface := token.Span.In(text)
			alone := analyzer.Analyse(nil, surface)
			if dependsOnNeighbours(token) {
				continue
			}
			if len(alone) != 1 || alone[0].Word.Entity != token.Word.Entity || alone[0].Class != token.Class {
				t.Errorf("%q in %q is %q, alone it is %d tokens", surface, text, token.Word.Entity, len(alone))
			}
		}
	})
}

func FuzzNormalise(f *testing.F) {
	for _, c := range forms {
		f.Add(c.text)
	}
	analyzer := analyze.New()
	f.Fuzz(func(t *testing.T, text string) {
		for form := analyze.DisplayForm; form <= analyze.SearchForm; form++ {
			once := analyzer.Normalise(form, text)
			if twice := analyzer.Normalise(form, once); twice != once && !meets(once) {
				t.Errorf("form %d of %q is %q, and of that %q", form, text, once, twice)
			}
		}
	})
}

// meets reports whether text has two numbers, or و and a word, with one space
// between: what stood between them in the source may have kept them apart,
// and by the rules of the forms the space alone does not.
func meets(text string) bool {
	fields := strings.Fields(text)
	for i := 1; i < len(fields); i++ {
		if fields[i-1] == "و" || endsInDigit(fields[i-1]) && strings.ContainsAny(fields[i][:1], "0123456789") {
			return true
		}
	}
	return false
}

func endsInDigit(s string) bool { return strings.ContainsAny(s[len(s)-1:], "0123456789") }

// TestHostileText runs long texts of one thing through every property.
func TestHostileText(t *testing.T) {
	analyzer := analyze.New()
	for _, piece := range []string{
		"\u064B", "ا", "و", "ـ", "\u200F", "ا ", "و ", "..", "\n\n", ". ", "55", "5,", "5 ", "+5 ", "1 000 ", "5ر", "--", "-5", "5-", "aa", "a.", "aa.",
		"a@", "@a", "##", "#ا_", "http://", "\"\"", "««", "((", "ا-", "🚨🚨", "\U0001F468\u200D", "🇸🇸", "\xff\xff", "ﷲﷲ", "ﷺﷺ", "e\u0301", "\u0301\u0301", "د.", "ا\nا ",
	} {
		t.Run(piece, func(t *testing.T) {
			size := 1 << 19
			if len([]rune(piece)) == 1 && !testing.Short() {
				size = 10 << 20
			}
			text := strings.Repeat(piece, size/len(piece))
			checkTokens(t, text, analyzer.Analyse(nil, text))
			for form := analyze.DisplayForm; form <= analyze.SearchForm; form++ {
				var alignment analyze.Alignment
				folded := form.AppendFold(nil, &alignment, text)
				if whole := alignment.Source(fahras.Span{End: len(folded)}); len(folded) > 0 && whole.End != len(text) {
					t.Errorf("form %d covers %v of %d bytes", form, whole, len(text))
				}
			}
		})
	}
}
