package inflect

import "strings"

// Participles gives the active and passive participle of a verb, "" where
// none can be told. Its verbal nouns tell form I from form II, which are
// written alike.
func Participles(past, imperfect string, verbalNouns []string) (active, passive string) {
	if strings.Contains(past, shadda) || isSecondForm(verbalNouns) {
		return derivedParticiples(bare(past), bare(imperfect))
	}
	past, imperfect = bare(past), bare(imperfect)
	stem := strings.TrimPrefix(imperfect, "ي")
	first := letter(past, 0)
	fourth := first == 'أ' && letter(stem, 0) != 'أ'
	if length(past) > 3 || first == 'آ' && letter(stem, 0) == 'ؤ' || fourth {
		return derivedParticiples(past, imperfect)
	}
	return firstFormParticiples(past, stem)
}

// isSecondForm tells form II by its verbal noun, تفعيل or تفعلة.
func isSecondForm(verbalNouns []string) bool {
	for _, n := range verbalNouns {
		if letter(n, 0) == 'ت' && (length(n) == 5 && letter(n, 3) == 'ي' || length(n) == 5 && letter(n, 4) == 'ة') {
			return true
		}
	}
	return false
}

// derivedParticiples puts م before the stem of the imperfect: معلن, مقيم
// and مقام, معطي and معطى, منشئ and منشأ.
func derivedParticiples(past, imperfect string) (active, passive string) {
	stem := strings.TrimPrefix(imperfect, "ي")
	active, passive = "م"+stem, "م"+stem
	switch last := letter(stem, -1); {
	case last == 'ى':
		active = "م" + cut(stem, 1) + "ي"
	case last == 'ي':
		passive = "م" + cut(stem, 1) + "ى"
	case last == 'ئ':
		passive = "م" + cut(stem, 1) + "أ"
	case last == 'أ':
		active = "م" + cut(stem, 1) + "ئ"
	case hollow(past, stem):
		passive = "م" + replace(stem, -2, "ا")
	}
	return active, passive
}

// firstFormParticiples are فاعل and مفعول.
func firstFormParticiples(past, stem string) (active, passive string) {
	last := letter(past, -1)
	switch {
	case length(past) == 2: // مد: ماد, ممدود
		c1, c2 := string(letter(past, 0)), string(last)
		return c1 + "ا" + c2, "م" + past + "و" + c2
	case hollow(past, stem): // قال: قائل, مقول; باع: بائع, مبيع
		active = replace(past, 1, "ائ")
		if last == 'ء' {
			active = string(letter(past, 0)) + "ائي"
		}
		if is(letter(stem, -2), "وي") && last != 'ء' {
			passive = "م" + stem
		}
		return active, passive
	}
	c1, c2, c3 := string(letter(past, 0)), string(letter(past, 1)), string(last)
	active, passive = c1+"ا"+c2+c3, "م"+c1+c2+"و"+c3
	switch last {
	case 'ى', 'ي': // رمى: رامي, مرمي
		active, passive = c1+"ا"+c2+"ي", "م"+c1+c2+"ي"
	case 'ا': // دعا: داعي, مدعو
		active, passive = c1+"ا"+c2+"ي", "م"+c1+c2+"و"
	case 'أ': // قرأ: قارئ, مقروء
		active, passive = c1+"ا"+c2+"ئ", "م"+c1+c2+"وء"
	}
	if c2 == "أ" { // سأل: سائل, مسؤول
		return strings.Replace(active, "أ", "ئ", 1), strings.Replace(passive, "أ", "ؤ", 1)
	}
	return join(c1, strings.TrimPrefix(active, c1)), passive
}
