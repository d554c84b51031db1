package analyze_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
)

func TestFoldLettersOnly(t *testing.T) {
	for _, c := range []struct{ text, display, entity, search string }{
		{"", "", "", ""},
		{"مُحَمَّدٌ", "مُحَمَّدٌ", "محمد", "محمد"},
		{"الــوزيــر", "الــوزيــر", "الوزير", "الوزير"},
		{"المسؤولة إلى", "المسؤولة إلى", "المسؤولة إلى", "المسءوله الي"},
		{"\u200Fقال \u200F له", "قال له", "قال له", "قال له"},
		{"سطر\nسطر", "سطر\nسطر", "سطر سطر", "سطر سطر"},
		{"e\u0301te\u0301", "e\u0301te\u0301", "été", "été"},
		{"E\u0323\u0302", "E\u0323\u0302", "Ệ", "ệ"},
		{"ﬁn ﬂux", "ﬁn ﬂux", "fin flux", "fin flux"},
		{"\xff\xfe", "\uFFFD\uFFFD", "\uFFFD\uFFFD", "\uFFFD\uFFFD"},
		{"اﷲ لﷲ باﷲ وﷲ", "اﷲ لﷲ باﷲ وﷲ", "الله لله بالله والله", "الله لله بالله والله"},
		{"ا\u0654ب ا\u0655ب و\u0654 ي\u0654", "ا\u0654ب ا\u0655ب و\u0654 ي\u0654", "أب إب ؤ ئ", "اب اب ء ء"},
		{"ا\u064E\u0654", "ا\u064E\u0654", "أ", "ا"},
		{"اـ\u0654", "اـ\u0654", "ا", "ا"},
	} {
		t.Run(c.text, func(t *testing.T) {
			for form, want := range map[analyze.Form]string{
				analyze.DisplayForm: c.display, analyze.EntityForm: c.entity, analyze.SearchForm: c.search,
			} {
				if got := form.Fold(c.text); got != want {
					t.Errorf("form %d: got %q, want %q", form, got, want)
				}
			}
		})
	}
}

// TestAlignment asks which bytes of a text a piece of its entity form is.
func TestAlignment(t *testing.T) {
	for _, c := range []struct{ name, text, piece, want string }{
		{"letters in step", "قال الوزير", "الوزير", "الوزير"},
		{"marks go with their letter", "كَتَبَ شيئا", "كتب", "كَتَبَ"},
		{"a mark in the middle", "مُحَمَّد", "حم", "حَمَّ"},
		{"tatweel joins the letter before it", "محـــمد", "مح", "محـــ"},
		{"shadda and fatha are one with their letter", "العربيَّة", "ي", "يَّ"},
		{"an invisible before a word is the word's", "قال \u200Fنعم", "نعم", "\u200Fنعم"},
		{"an invisible behind a word is the word's", "قال\u200F نعم", "قال", "قال\u200F"},
		{"a rune of two letters gives all of itself", "ﻻعب", "ا", "ﻻ"},
		{"a sign of four words gives all of itself", "محمد ﷺ", "عليه", "ﷺ"},
		{"presentation forms", "ﺍﻟﺴﻼﻡ", "سلام", "ﺴﻼﻡ"},
		{"hamza above is one with its alef", "ا\u0654حمد", "أ", "ا\u0654"},
		{"spaces that became one", "قال \u00A0 له", " ", " \u00A0 "},
		{"an accent is one with its letter", "cafe\u0301", "é", "e\u0301"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var alignment analyze.Alignment
			folded := string(analyze.EntityForm.AppendFold(nil, &alignment, c.text))
			start := strings.Index(folded, c.piece)
			if start < 0 {
				t.Fatalf("%q is not in %q", c.piece, folded)
			}
			source := alignment.Source(fahras.Span{Start: start, End: start + len(c.piece)})
			if got := source.In(c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

var hostile = []string{
	"", "\u064B", "ـ", "\u200F", " \u064B", "ا\u0653\u0654\u0655", "\xff\u064E\xfe", "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
	"ﷲﷲ", "لﷲاﷲ", "ﷺ\u064Eﷺ", "\u0301", " \u0301", "1\uFE0F\u20E3", "İ", "Ǆ", "\uFDFA\uFDFB", "한국", "𝟙𝟡",
}

func FuzzFold(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	for _, c := range forms {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for form := analyze.DisplayForm; form <= analyze.SearchForm; form++ {
			var alignment analyze.Alignment
			folded := string(form.AppendFold(nil, &alignment, text))
			if again := form.Fold(folded); again != folded {
				t.Errorf("form %d of %q is %q, and of that %q", form, text, folded, again)
			}
			if plain := form.Fold(text); plain != folded {
				t.Errorf("form %d of %q: %q without offsets, %q with them", form, text, plain, folded)
			}
			checkAlignment(t, &alignment, text, folded)
		}
	})
}

// checkAlignment holds that the sources of the folded runes follow each
// other, begin and end between runes, and cover the text.
func checkAlignment(t *testing.T, alignment *analyze.Alignment, text, folded string) {
	t.Helper()
	last := fahras.Span{}
	for i, r := range folded {
		source := alignment.Source(fahras.Span{Start: i, End: i + utf8.RuneLen(r)})
		switch {
		case source.Start > last.End || source.Start < last.Start || source.End < last.End:
			t.Fatalf("%q of %q: %v follows %v", folded, text, source, last)
		case !boundary(text, source.Start) || !boundary(text, source.End):
			t.Fatalf("%q of %q: %v cuts a rune", folded, text, source)
		}
		last = source
	}
	if folded != "" && last.End != len(text) {
		t.Fatalf("%q of %q: %v is the last, of %d bytes", folded, text, last, len(text))
	}
}

// boundary reports whether no rune of text goes on over i.
func boundary(text string, i int) bool {
	for k := 1; k < utf8.UTFMax && k <= i; k++ {
		if _, size := utf8.DecodeRuneInString(text[i-k:]); size > k {
			return false
		}
	}
	return true
}
