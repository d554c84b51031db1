package inflect

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// A nominalStem is the stem of a noun or adjective before each sort of
// ending; nil where it takes none of the sort.
type nominalStem struct {
	bare      []string // no ending: شركة, مستوى
	host      []string // before a pronoun: شركت(ه), مستوا(ه), وزراؤ(ه)
	nunated   []string // the whole indefinite accusative: كتابا
	defective []string // what nunation leaves of a defective: قاض
	dual      []string // before ان and ين: شركت(ان), مستوي(ان)
	ون        []string // before ون: قاض(ون), بناؤ(ون)
	ين        []string // before ين of the plural
	ات        []string // before ات: شرك(ات), مستوي(ات)
}

// stemOf tells the stem by the last letters of the noun or adjective. A
// diptote takes no alef of nunation; a defective loses its yeh with nunation.
func stemOf(s string, diptote, defective bool) nominalStem {
	base, one := cut(s, 1), same(s)
	last, before := letter(s, -1), letter(s, -2)
	switch {
	case last == 'ة':
		open := same(base + "ت")
		return nominalStem{one, open, nil, nil, open, nil, nil, beforeAt(base)}
	case last == 'ى':
		yeh := same(base + "ي")
		return nominalStem{one, same(join(base, "ا")), nil, nil, yeh, same(base), same(base), yeh}
	case last == 'ا':
		return alefStem(s, base)
	case last == 'ء' && before == 'ا':
		seats := same(s, base+"ؤ", base+"ئ")
		return nominalStem{one, seats, nil, nil, same(s, base+"و"), same(base+"ؤ", s), same(base+"ئ", s), same(s, base+"و")}
	case last == 'ء':
		return hamzaStem(s, base, before)
	case last == 'أ': // مبدأ, مبدؤه, مبدأان written مبدآن
		return nominalStem{one, same(s, base+"ؤ", base+"ئ"), nil, nil, one, same(base + "ؤ"), same(base + "ئ"), one}
	case last == 'ؤ':
		return nominalStem{one, same(s, base+"ئ"), same(s + "ا"), nil, one, one, same(base + "ئ"), one}
	case last == 'ي' && defective:
		stem := nominalStem{one, one, same(s + "ا"), same(base), one, same(base), same(base), one}
		return stem.withoutNunation(diptote) // ثوان, but ثواني in the accusative
	}
	stem := nominalStem{one, one, same(s + "ا"), nil, one, one, one, one}
	return stem.withoutNunation(diptote)
}

func (s nominalStem) withoutNunation(diptote bool) nominalStem {
	if diptote {
		s.nunated = nil
	}
	return s
}

// beforeAt is what a noun keeps of its letters before ة when ات follows:
// شركة شركات, مباراة مباريات, قناة قنوات.
func beforeAt(base string) []string {
	if letter(base, -1) != 'ا' {
		return same(base)
	}
	if length(base) > 3 {
		return same(cut(base, 1) + "ي")
	}
	return same(cut(base, 1) + "و")
}

// alefStem is of nouns in a long alef: عصا, قضايا, كاميرا.
func alefStem(s, base string) nominalStem {
	if length(s) == 3 {
		weak := same(base + "و")
		return nominalStem{same(s), same(s), nil, nil, weak, nil, nil, weak}
	}
	weak := same(base + "ي")
	return nominalStem{same(s), same(s), nil, nil, weak, nil, nil, append(weak, base)}
}

// hamzaStem is of nouns in a hamza on the line: شيء, جزء, هدوء, عبء. Before
// an ending it sits on ئ, unless the letter before does not join to it.
func hamzaStem(s, base string, before rune) nominalStem {
	line := same(s)
	if !is(before, "دذرزوا") {
		line = same(base + "ئ")
	}
	host := same(s, base+"ؤ", base+"ئ")
	if is(before, "ي") {
		host = same(base + "ئ")
	} else if before != 'و' {
		host = append(host, base+"أ")
	}
	dual := same(s)
	if line[0] != s {
		dual = append(dual, line[0])
	} else if before != 'و' { // جزءين, جزأين
		dual = append(dual, base+"أ")
	}
	return nominalStem{same(s), host, same(line[0] + "ا"), nil, dual, same(base + "ؤ"), same(base + "ئ"), line}
}

// number adds one stem with its duals. The slots are those of a singular; a
// broken plural or a feminine passes its own.
type number struct {
	free, nunated, defective lexicon.Slot
	dual, oblique            lexicon.Slot // Invariable: no dual
	dualC, obliqueC          lexicon.Slot
}

var (
	singular = number{lexicon.Singular, lexicon.Nunated, lexicon.Defective,
		lexicon.DualNominative, lexicon.DualOblique, lexicon.DualNominativeConstruct, lexicon.DualObliqueConstruct}
	broken   = number{free: lexicon.BrokenPlural, nunated: lexicon.BrokenPluralNunated, defective: lexicon.BrokenPluralDefective}
	feminine = number{lexicon.Feminine, lexicon.Nunated, lexicon.Defective,
		lexicon.FeminineDualNominative, lexicon.FeminineDualOblique,
		lexicon.FeminineDualNominativeConstruct, lexicon.FeminineDualObliqueConstruct}
)

func (p *paradigm) nominal(s nominalStem, n number) {
	put := func(stems []string, letters string, slot lexicon.Slot, attach lexicon.Attach) {
		for _, stem := range stems {
			p.add(join(stem, letters), slot, attach)
		}
	}
	put(s.bare, "", n.free, bareOnly)
	put(s.host, "", n.free, hostOnly)
	put(s.nunated, "", n.nunated, bareOnly)
	put(s.defective, "", n.defective, bareOnly)
	if n.dual == lexicon.Invariable {
		return
	}
	put(s.dual, "ان", n.dual, bareOnly)
	put(s.dual, "ين", n.oblique, bareOnly)
	put(s.dual, "ا", n.dualC, both)
	put(s.dual, "ي", n.obliqueC, both)
}

func (p *paradigm) masculinePlural(s nominalStem) {
	for _, stem := range s.ون {
		p.add(stem+"ون", lexicon.MasculinePlural, bareOnly)
		p.add(stem+"و", lexicon.MasculinePluralConstruct, both)
	}
	for _, stem := range s.ين {
		p.add(stem+"ين", lexicon.MasculinePluralOblique, bareOnly)
		p.add(stem+"ي", lexicon.MasculinePluralObliqueConstruct, both)
	}
}

func (p *paradigm) femininePlural(s nominalStem) {
	for _, stem := range s.ات {
		p.add(join(stem, "ات"), lexicon.FemininePlural, both)
	}
}

// soundPlurals are the broken plurals in ون that inflect as sound ones do;
// in others, as سجون, the nun is the noun's own.
var soundPlurals = []string{"أرضون", "أهلون", "بنون", "سنون", "مئون"}

// brokenInTeh are plurals whose teh is the noun's own.
var brokenInTeh = []string{"أبيات", "أصوات", "أقوات", "أموات", "أوقات"}

// brokenPlural adds a plural that is written out; one in ات, as أخوات,
// inflects as a sound one.
func (p *paradigm) brokenPlural(plural string) {
	if slices.Contains(soundPlurals, plural) {
		p.masculinePlural(stemOf(strings.TrimSuffix(plural, "ون"), false, false))
		return
	}
	if base, ok := strings.CutSuffix(plural, "ات"); ok && length(plural) > 4 && !slices.Contains(brokenInTeh, plural) {
		p.add(base+"ات", lexicon.FemininePlural, both)
		return
	}
	p.nominal(stemOf(plural, isDiptotePlural(plural), length(plural) > 4), broken)
}

// isDiptotePlural tells the broken plurals that take no nunation: مفاعل,
// مفاعيل and their like (two letters, alef, two or three letters).
func isDiptotePlural(plural string) bool {
	n := length(plural)
	return letter(plural, 2) == 'ا' && (n == 5 || n == 6 && letter(plural, 4) == 'ي')
}

// Noun is what no rule knows of a noun.
type Noun struct {
	Lemma string
	// Plurals are "+ات", "+ون", or plurals written out; empty for the regular
	// +ات, "-" alone for none.
	Plurals []string
	// Defective says that the final yeh goes with nunation: قاضي, قاض.
	Defective bool
}

// Forms gives singular, dual and plurals of the noun.
func (n Noun) Forms() ([]Form, error) {
	lemma := bare(n.Lemma)
	if length(lemma) < 2 {
		return nil, fmt.Errorf("inflect: noun %s: two letters or more", lemma)
	}
	var p paradigm
	stem := stemOf(lemma, false, n.Defective)
	if five, ok := fiveNouns[lemma]; ok {
		stem = five
	}
	p.nominal(stem, singular)
	p.plurals(stem, n.Plurals, "+ات")
	return p.forms, nil
}

// fiveNouns are those of the five nouns (الأسماء الخمسة) that the press
// writes: a long vowel stands for the case before a noun or a pronoun.
var fiveNouns = map[string]nominalStem{
	"أب": fiveNoun("أب"), "أخ": fiveNoun("أخ"), "حم": fiveNoun("حم"),
}

func fiveNoun(s string) nominalStem {
	long := same(s, s+"و", s+"ا", s+"ي")
	return nominalStem{bare: long, host: long, nunated: same(s + "ا"), dual: same(s + "و")}
}

// plurals adds the plurals of a list; an empty list means those of regular.
func (p *paradigm) plurals(stem nominalStem, list []string, regular ...string) {
	if len(list) == 0 {
		list = regular
	}
	for _, plural := range list {
		switch plural {
		case "-", "":
		case "+ات":
			p.femininePlural(stem)
		case "+ون":
			p.masculinePlural(stem)
		default:
			p.brokenPlural(bare(plural))
		}
	}
}
