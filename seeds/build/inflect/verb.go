package inflect

import (
	"fmt"
	"strings"
)

// A pastStem is the stem of the past before each sort of ending.
type pastStem struct {
	bare   []string // no ending: رمى
	host   []string // no ending, before a pronoun: رما(ه)
	t      []string // before the ت and تا of the feminine: رم(ت)
	alef   []string // before the alef of the dual: رمي(ا)
	waw    []string // before the waw of the plural: رم(وا)
	closed []string // before a consonant, with sukun: رمي(نا)
}

// An imperfectStem is the stem of the imperfect, less its prefix, before each
// sort of ending.
type imperfectStem struct {
	bare    []string // no ending: رمي
	host    []string // no ending, before a pronoun
	jussive []string // jussive without ending: رم
	alef    []string // before ان, ا: رمي(ان)
	waw     []string // before ون, وا: رم(ون)
	yeh     []string // before ين, ي: رم(ين)
	closed  []string // before the نون of women: رمي(ن)
}

// Verb gives the forms of the verb whose third person masculine singular is
// past and imperfect: both voices where their letters differ, all persons and
// moods, the imperative. A shadda on a final letter says that it is doubled.
func Verb(past, imperfect string) ([]Form, error) {
	doubled := strings.HasSuffix(past, shadda) || strings.HasSuffix(imperfect, shadda)
	past, imperfect = bare(past), bare(imperfect)
	stem, ok := strings.CutPrefix(imperfect, "ي")
	if !ok || length(past) < 2 || stem == "" {
		return nil, fmt.Errorf("inflect: verb %s %s: the imperfect begins with ي, the past has two letters or more", past, imperfect)
	}
	v := verb{past: past, stem: stem}
	v.doubled = doubled || isDoubled(past, stem)
	var p paradigm
	p.past(v.pastStem(), false)
	p.imperfect(v.imperfectStem(), false)
	p.imperative(v)
	if passive, ok := v.passivePast(); ok {
		p.past(passive, true)
	}
	if passive, ok := v.passiveImperfect(); ok {
		p.imperfect(passive, true)
	}
	return p.forms, nil
}

type verb struct {
	past    string
	stem    string // of the imperfect, without its prefix
	doubled bool   // the last two radicals are one letter, written once
}

// isDoubled tells the doubled verbs by their letters: مد, أعد, انضم, احتل,
// احمر, استمر, اطمأن.
func isDoubled(past, stem string) bool {
	if is(letter(past, -1), "اىيءأؤئ") || hollow(past, stem) {
		return false
	}
	infix := is(letter(past, 2), "تطد")
	switch length(past) {
	case 2:
		return true
	case 3:
		return letter(past, 0) == 'أ' && stem == strings.TrimPrefix(past, "أ")
	case 4:
		// Before an assimilated ت there is no room for a doubled end: اتفق, اطلع, ادخر.
		return letter(past, 0) == 'ا' && (infix || !is(letter(past, 1), "تطدذث"))
	case 5:
		if rest, ok := strings.CutPrefix(past, "است"); ok {
			return !eighthOfSeen[rest]
		}
		return letter(past, 0) == 'ا' && letter(past, 1) != 'ن' && !infix
	}
	return false
}

// eighthOfSeen are the verbs of form VIII whose root begins with س: what
// follows است, which would otherwise be a doubled form X.
var eighthOfSeen = map[string]bool{
	"لم": true, "ند": true, "مع": true, "بق": true, "تر": true, "عر": true, "رق": true, "لب": true, "لف": true,
}

// hollow tells the verbs whose middle radical is weak by the alef of their past.
func hollow(past, stem string) bool {
	return letter(past, -2) == 'ا' && is(letter(stem, -2), "ويا") &&
		!is(letter(past, -1), "ىاي")
}

func same(s ...string) []string { return s }

func (v verb) pastStem() pastStem {
	return pastStemOf(v.past, v.stem, v.doubled)
}

func pastStemOf(past, stem string, doubled bool) pastStem {
	base := cut(past, 1)
	switch last := letter(past, -1); {
	case last == 'ى': // رمى, رميت; after hamza رأى, رآه
		return pastStem{same(past), same(join(base, "ا")), same(base), same(base + "ي"), same(base), same(base + "ي")}
	case last == 'ا' && strings.HasSuffix(stem, "و"): // دعا, دعوت
		return pastStem{same(past), same(past), same(base), same(base + "و"), same(base), same(base + "و")}
	case last == 'ا': // أحيا, أحييت
		return pastStem{same(past), same(past), same(base), same(base + "ي"), same(base), same(base + "ي")}
	case last == 'ي': // بقي, بقوا
		return pastStem{same(past), same(past), same(past), same(past), same(base), same(past)}
	case last == 'أ': // بدأ, بدآ, بدؤوا
		return pastStem{same(past), same(past), same(past), same(past), same(past, base+"ؤ"), same(past)}
	case last == 'ء' && hollow(past, stem): // جاء, جاؤوا, جئت; أضاء, أضأت
		seat := "أ"
		if length(past) == 3 {
			seat = map[rune]string{'ي': "ئ", 'ا': "ئ", 'و': "ؤ"}[letter(stem, -2)]
		}
		return pastStem{same(past), same(past), same(past), same(past), same(past, base+"ؤ"), same(cut(past, 2) + seat)}
	case hollow(past, stem): // قال, قلت
		short := replace(past, -2, "")
		return pastStem{same(past), same(past), same(past), same(past), same(past), same(short)}
	case doubled: // مد, مددت
		return pastStem{same(past), same(past), same(past), same(past), same(past), same(past + string(letter(past, -1)))}
	}
	return pastStem{same(past), same(past), same(past), same(past), same(past), same(past)}
}

func (v verb) imperfectStem() imperfectStem {
	return imperfectStemOf(v.stem, hollow(v.past, v.stem), v.doubled)
}

func imperfectStemOf(stem string, hollow, doubled bool) imperfectStem {
	all := same(stem)
	base := cut(stem, 1)
	switch last := letter(stem, -1); {
	case last == 'ي' || last == 'و': // يرمي, يدعو
		return imperfectStem{all, all, same(base), all, same(base), same(base), all}
	case last == 'ى': // يبقى, يبقاه
		return imperfectStem{all, same(join(base, "ا")), same(base), same(base + "ي"), same(base), same(base), same(base + "ي")}
	case last == 'ا': // يحيا
		return imperfectStem{all, all, same(base), same(base + "ي"), same(base), same(base), same(base + "ي")}
	case last == 'أ': // يبدأ, يبدؤه, يبدؤون
		return imperfectStem{all, same(stem, base+"ؤ"), all, all, same(base+"ؤ", stem), same(base+"ئ", stem), all}
	case last == 'ء' && is(letter(stem, -2), "ويا"): // يجيء, يسوء, يشاء
		return hamzaAfterLong(stem)
	case hollow: // يقول, يقل
		short := same(replace(stem, -2, ""))
		return imperfectStem{all, all, short, all, all, all, short}
	case doubled: // يمد, يمددن
		open := same(stem + string(letter(stem, -1)))
		return imperfectStem{all, all, open, all, all, all, open}
	}
	return imperfectStem{all, all, all, all, all, all, all}
}

// hamzaAfterLong is the imperfect of verbs hollow and hamzated at once.
func hamzaAfterLong(stem string) imperfectStem {
	all, base := same(stem), cut(stem, 1)
	short := cut(stem, 2)
	switch letter(stem, -2) {
	case 'ي':
		seated := same(base + "ئ")
		closed := same(short + "ئ")
		return imperfectStem{all, seated, closed, seated, seated, seated, closed}
	case 'و':
		closed := same(short + "ؤ")
		return imperfectStem{all, same(stem, base+"ؤ"), closed, all, same(stem, base+"ؤ"), same(base + "ئ"), closed}
	}
	closed := same(short + "أ")
	return imperfectStem{all, same(stem, base+"ؤ"), closed, all, same(stem, base+"ؤ"), same(base + "ئ"), closed}
}
