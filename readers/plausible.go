package readers

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// letterShare is how often each letter stands in a thousand letters of
// newspaper Arabic, rounded.
var letterShare = map[rune]float64{
	'ا': 130, 'ل': 120, 'ي': 75, 'م': 63, 'و': 58, 'ن': 56, 'ر': 46, 'ت': 44, 'ب': 35, 'ع': 34, 'ة': 33, 'د': 31,
	'س': 27, 'أ': 26, 'ه': 25, 'ف': 27, 'ك': 20, 'ق': 22, 'ح': 19, 'ج': 14, 'ش': 12, 'ص': 11, 'ط': 11, 'إ': 11,
	'خ': 10, 'ى': 10, 'ض': 7, 'ذ': 7, 'ز': 7, 'ث': 6, 'ء': 5, 'ئ': 5, 'غ': 5, 'ظ': 3, 'آ': 2, 'ؤ': 1,
}

// Logarithms for what is no letter: the marks of an Arabic page, the letters of
// a French one, and what belongs to neither.
const (
	logMark    = -4.0
	logForeign = -6.0
	logAlien   = -14.0
	// logArticle rewards a word that begins with the article, logMisplaced
	// punishes ة or ى that begins a word or stands inside one, and letters of
	// two scripts in one word.
	logArticle   = 6.0
	logMisplaced = -10.0
	// logShape prefers plain letters to the shapes of CP864, which shares most
	// of its letters with ISO-8859-6.
	logShape = -0.5
)

const pageMarks = "،؛؟٪«»“”‘’–—…•\u00a0\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u200c\u200d\u200e\u200f\ufeff"

// plausibility says how much text reads like Arabic: the mean logarithm of its
// runes beyond ASCII, and how many of them are Arabic letters.
func plausibility(text string) (score float64, letters int) {
	n := 0
	for word := range strings.FieldsSeq(text) {
		if hasPresentation(word) {
			word = norm.NFKC.String(word)
			score += logShape
		}
		sum, runes, arabic := wordScore(word)
		score, n, letters = score+sum, n+runes, letters+arabic
	}
	if n == 0 {
		return 0, 0
	}
	return score / float64(n), letters
}

// wordScore sums the logarithms of the runes beyond ASCII in a word, and counts
// them and the Arabic letters among them.
func wordScore(word string) (sum float64, runes, letters int) {
	if strings.HasPrefix(word, "ال") && utf8.RuneCountInString(word) > 3 {
		sum += logArticle
	}
	mixed := strings.ContainsFunc(word, func(r rune) bool { return r < utf8.RuneSelf && unicode.IsLetter(r) })
	for i, r := range word {
		if r < utf8.RuneSelf {
			continue
		}
		runes++
		share, known := letterShare[r]
		switch {
		case known:
			letters++
			sum += math.Log(share / 1000)
			next, _ := utf8.DecodeRuneInString(word[i+utf8.RuneLen(r):])
			if mixed || (r == 'ة' || r == 'ى') && (i == 0 || letterShare[next] > 0) {
				sum += logMisplaced
			}
		case strings.ContainsRune(pageMarks, r) || unicode.Is(unicode.Nd, r):
			sum += logMark
		case unicode.Is(unicode.Latin, r):
			sum += logForeign
		default:
			sum += logAlien
		}
	}
	return sum, runes, letters
}

// hasPresentation reports whether s holds a letter in one of the shapes that
// Unicode keeps for old code pages.
func hasPresentation(s string) bool {
	return strings.ContainsFunc(s, isPresentation)
}

func isPresentation(r rune) bool {
	return r >= 0xFB50 && r <= 0xFDFB || r >= 0xFE70 && r <= 0xFEFC
}
