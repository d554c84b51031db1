package main

import (
	"strings"

	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// A noun of a figure, as its seed states it.
type figureNoun struct {
	words   []string // the noun, prefixes before and adjectives behind it
	gender  string   // "m", "f"; "x" has no dual; "p" is a plural itself
	plurals []string
}

// measurePrefixes are written apart from the unit that they scale, which is
// what bears the endings: كيلو مترا.
var measurePrefixes = map[string]bool{
	"كيلو": true, "ملي": true, "مللي": true, "ميلي": true, "سنتي": true, "ميغا": true, "ميجا": true,
	"غيغا": true, "جيجا": true, "تيرا": true, "بيتا": true,
}

// entries gives every form of n with the sense s.
func (n figureNoun) entries(s lexicon.Sense) []entry {
	head := 0
	if len(n.words) > 1 && measurePrefixes[n.words[0]] {
		head = 1
	}
	before := strings.Join(n.words[:head], " ")
	behind := n.words[head+1:]
	var found []entry
	add := func(form lexicon.Form, noun string) {
		sense := s
		sense.Form |= form
		for _, tail := range adjectiveForms(behind) {
			found = append(found, entry{strings.TrimSpace(before + " " + noun + " " + tail), sense})
		}
	}
	nounForms(n.words[head], n.gender, add)
	for _, plural := range n.plurals {
		add(lexicon.Plural, plural)
		if n.gender != "x" && !strings.Contains(plural, " ") && !strings.HasSuffix(plural, "ات") {
			add(lexicon.Plural, plural+"ا")
		}
	}
	return found
}

// nounForms gives the singular, its accusative and its duals.
func nounForms(noun, gender string, add func(lexicon.Form, string)) {
	switch gender {
	case "x":
		add(0, noun)
		return
	case "p":
		add(lexicon.Plural, noun)
		return
	}
	add(0, noun)
	if stem, ok := strings.CutSuffix(noun, "ة"); ok {
		add(lexicon.Dual, stem+"تان")
		add(lexicon.Dual, stem+"تين")
		add(lexicon.Dual|lexicon.Construct, stem+"تا")
		add(lexicon.Dual|lexicon.Construct, stem+"تي")
		return
	}
	add(lexicon.Accusative, noun+"ا")
	add(lexicon.Dual, noun+"ان")
	add(lexicon.Dual, noun+"ين")
	add(lexicon.Dual|lexicon.Construct, noun+"ي")
}

// adjectiveForms gives the endings that the words behind a noun may bear.
// Only one adjective agrees; what is no adjective stays.
func adjectiveForms(words []string) []string {
	if len(words) == 0 {
		return []string{""}
	}
	stem := strings.TrimSuffix(words[0], "ة")
	if len(words) > 1 || !isAdjective(stem) {
		return []string{strings.Join(words, " ")}
	}
	return []string{stem, stem + "ا", stem + "ة", stem + "ان", stem + "ين", stem + "تان", stem + "تين"}
}

func isAdjective(stem string) bool {
	return stem == "مربع" || stem == "مكعب" || strings.HasSuffix(stem, "ي")
}

// nisbaForms gives the forms of a nationality, كويتي: of persons and of
// money, one, two and many.
func nisbaForms(nisba string) []string {
	before, last := "", nisba
	if i := strings.LastIndexByte(nisba, ' '); i >= 0 {
		before, last = nisba[:i+1], nisba[i+1:]
	}
	if !strings.HasSuffix(last, "ي") {
		return []string{nisba}
	}
	forms := []string{nisba}
	for _, ending := range []string{"ا", "ة", "ان", "ين", "تان", "تين", "ون", "ات"} {
		forms = append(forms, before+last+ending)
	}
	if before == "" {
		return forms
	}
	// جنوب سوداني is also written with the ending on the country: جنوب السودان.
	return forms
}

// verbForms gives the forms of a verb that a report uses: third person,
// past and imperfect, future.
func verbForms(past, imperfect string) []string {
	var forms []string
	if past != "" {
		stem := strings.TrimSuffix(strings.TrimSuffix(past, "ى"), "ا")
		forms = append(forms, past, stem+"ت", past+"وا", stem+"تا")
		if stem == past {
			forms = append(forms, past+"ا")
		}
	}
	if rest, ok := strings.CutPrefix(imperfect, "ي"); ok {
		for _, prefix := range []string{"ي", "ت", "ن", "سي", "ست", "لي", "لت"} {
			forms = append(forms, prefix+rest)
		}
		// After لم a weak last letter falls: لم يتخط.
		if weak := strings.TrimRight(rest, "ىوي"); weak != rest {
			forms = append(forms, "ي"+weak, "ت"+weak)
		}
		// After لم a doubled one may part: لم يقل, with the sense kept.
		forms = append(forms, imperfect+"ون")
	}
	return forms
}
