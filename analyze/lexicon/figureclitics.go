package lexicon

import "strings"

// proclitics are what may stand before a word of a figure, longest first
// among those with one beginning. A word that is known whole (فلس, وون, بر)
// is found before anything is cut off.
var proclitics = []struct {
	text    string
	clitics Clitics
	letters uint8
}{
	{"وبال", And | With | Article, 4},
	{"وكال", And | Like | Article, 4},
	{"ولل", And | For | Article, 3},
	{"وال", And | Article, 3},
	{"وب", And | With, 2},
	{"ول", And | For, 2},
	{"وك", And | Like, 2},
	{"و", And, 1},
	{"فبال", Then | With | Article, 4},
	{"فلل", Then | For | Article, 3},
	{"فال", Then | Article, 3},
	{"فب", Then | With, 2},
	{"فل", Then | For, 2},
	{"ف", Then, 1},
	{"بال", With | Article, 3},
	{"ب", With, 1},
	{"كال", Like | Article, 3},
	{"ك", Like, 1},
	{"لل", For | Article, 2},
	{"ل", For, 1},
	{"ال", Article, 2},
}

// Senses gives what a word in entity form may mean within a figure, whole
// words before those behind clitics; nil for most words.
func Senses(entity string) []Sense {
	table := figures().senses
	key := FigureFold(entity)
	if len(key) > 1 && strings.HasSuffix(key, ".") {
		key = key[:len(key)-1] // the last stop of an abbreviation
	}
	found := table[key]
	if strings.HasPrefix(entity, "وأ") { // وأحد is not واحد
		found = nil
	}
	for _, p := range proclitics {
		stem, ok := strings.CutPrefix(key, p.text)
		if !ok || len(stem) < len("اا") {
			continue
		}
		for _, s := range table[stem] {
			if s.Form&Latin != 0 || s.Role == Frame && p.clitics&Article != 0 {
				continue
			}
			s.Clitics, s.Skip = p.clitics, p.letters
			found = append(found[:len(found):len(found)], s)
		}
	}
	return found
}
