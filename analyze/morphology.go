package analyze

import (
	"strings"
	"unicode/utf8"

	"github.com/fahras-ar/fahras"
)

// small holds words before which و ف ب ل ك are cut for certain.
var small = map[string]bool{}

func init() {
	for w := range strings.FieldsSeq(`قال قالت أعلن أكد أن إن كان كانت لم لن لا ما من في على إلى عن مع هو هي هذا هذه ذلك تلك
		الذي التي الذين كل بعد قبل بين خلال أكثر أقل نحو حوالي أوضح أضاف أشار ذكر بلغ`) {
		small[w] = true
	}
}

// analyses reads the word w, spelt surface. The alignment tells where the
// letters of its entity form stand in surface.
func analyses(surface string, w *Word, alignment *Alignment) []Analysis {
	reading := Analysis{Stem: w.Search}
	first, size := utf8.DecodeRuneInString(w.Entity)
	rest := w.Entity[size:]
	cut := strings.ContainsRune("وفبلك", first) && (small[rest] || strings.HasPrefix(rest, "ال") && len(rest) > len("الاا")) ||
		first == 'ل' && strings.HasPrefix(rest, "ل") && len(rest) > len("لاا")
	if cut && len(surface) <= 255 {
		reading.Cuts = []uint8{uint8(alignment.Source(fahras.Span{Start: 0, End: size}).End)}
		reading.Proclitics = 1
		reading.Stem = SearchForm.Fold(rest)
	}
	return []Analysis{reading}
}

// chooseReadings sets the Reading of each token in its sentence.
func chooseReadings([]Token) {}
