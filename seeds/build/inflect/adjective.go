package inflect

import (
	"fmt"
	"strings"
)

// Adjective is what no rule knows of an adjective.
type Adjective struct {
	Lemma     string
	Feminine  string   // "" for +ة
	Plurals   []string // as of a noun; empty for the regular +ون and +ات
	Defective bool     // the final yeh goes with nunation: ماضي, ماض
}

// Forms gives both genders, the duals and plurals of the adjective.
func (a Adjective) Forms() ([]Form, error) {
	lemma := bare(a.Lemma)
	if length(lemma) < 2 {
		return nil, fmt.Errorf("inflect: adjective %s: two letters or more", lemma)
	}
	var p paradigm
	stem := stemOf(lemma, isComparative(lemma), a.Defective)
	p.nominal(stem, singular)
	women := stemOf(feminineOf(lemma, a.Feminine), false, false)
	if a.Feminine != "-" {
		p.nominal(women, feminine)
		p.femininePlural(women)
	}
	p.plurals(stem, a.Plurals, "+ون")
	return p.forms, nil
}

// feminineOf is the feminine of an adjective: stated, or in ة, before which
// ى is alef: مستثنى, مستثناة.
func feminineOf(lemma, stated string) string {
	switch {
	case stated != "" && stated != "-":
		return bare(stated)
	case strings.HasSuffix(lemma, "ى"):
		return cut(lemma, 1) + "اة"
	}
	return lemma + "ة"
}

// isComparative tells أفعل, of colours and of comparison, which is a diptote.
func isComparative(lemma string) bool {
	return length(lemma) == 4 && letter(lemma, 0) == 'أ'
}

// Elative gives the forms of an elative (أكبر) and of its feminine (كبرى),
// "" if the press writes none.
func Elative(lemma, feminineForm string) ([]Form, error) {
	lemma = bare(lemma)
	if !is(letter(lemma, 0), "أآ") || length(lemma) < 3 {
		return nil, fmt.Errorf("inflect: elative %s: begins with أ", lemma)
	}
	var p paradigm
	p.nominal(stemOf(lemma, true, false), singular)
	if feminineForm != "" {
		women := stemOf(bare(feminineForm), true, false)
		p.nominal(women, feminine)
		p.femininePlural(women)
	}
	return p.forms, nil
}
