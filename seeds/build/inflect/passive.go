package inflect

import "strings"

// passivePast gives the stem of the passive past where its letters differ
// from the active: قيل, رمي, بدئ, سئل, قوتل.
func (v verb) passivePast() (pastStem, bool) {
	passive := passiveInside(v.past)
	switch last := letter(passive, -1); {
	case last == 'ى' || last == 'ا':
		passive = cut(passive, 1) + "ي"
		return pastStemOf(passive, v.stem, false), true
	case last == 'أ':
		passive = cut(passive, 1) + "ئ"
	case hollow(v.past, v.stem): // قيل, قلت; جيء, جئت
		bare := replace(v.past, -2, "ي")
		open := same(strings.Replace(bare, "ء", "ئ", 1))
		return pastStem{same(bare), open, open, open, open, v.pastStem().closed}, true
	case passive == v.past:
		return pastStem{}, false
	}
	return pastStemOf(passive, v.stem, v.doubled), true
}

// passiveInside writes the ū and i that the passive past shows before the last
// radical: قاتل قوتل, تبادل تبودل, آمن أومن, سأل سئل.
func passiveInside(past string) string {
	switch {
	case strings.HasPrefix(past, "آ"):
		return "أو" + strings.TrimPrefix(past, "آ")
	case length(past) == 3 && letter(past, 1) == 'أ': // سأل سئل, رأى رئي
		return replace(past, 1, "ئ")
	case length(past) == 4 && letter(past, 1) == 'ا':
		return replace(past, 1, "و")
	case length(past) == 5 && letter(past, 0) == 'ت' && letter(past, 2) == 'ا':
		return replace(past, 2, "و")
	}
	return past
}

// passiveImperfect gives the stem of the passive imperfect where its letters
// differ from the active: يقال, يرمى, يوجد, يؤخذ, ينشأ.
func (v verb) passiveImperfect() (imperfectStem, bool) {
	stem := v.stem
	if strings.HasPrefix(v.past, "و") && !strings.HasPrefix(stem, "و") { // يجد, يوجد
		stem = "و" + stem
	}
	if rest, ok := strings.CutPrefix(stem, "أ"); ok && strings.HasPrefix(v.past, "أ") { // يأخذ, يؤخذ
		stem = "ؤ" + rest
	}
	switch last := letter(stem, -1); {
	case last == 'ي' || last == 'و':
		stem = cut(stem, 1) + "ى"
	case last == 'ئ' || last == 'ؤ':
		stem = cut(stem, 1) + "أ"
	case hollow(v.past, stem):
		stem = replace(stem, -2, "ا")
	}
	if stem == v.stem {
		return imperfectStem{}, false
	}
	return imperfectStemOf(stem, hollow(v.past, stem), v.doubled), true
}
