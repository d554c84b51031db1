package readers

import "unicode"

// telltale are letters of Persian, Urdu and Kurdish that Arabic borrows at most
// now and then.
var telltale = map[rune]string{
	'پ': "fa", 'چ': "fa", 'ژ': "fa", 'گ': "fa", 'ک': "fa", 'ی': "fa",
	'ٹ': "ur", 'ڈ': "ur", 'ڑ': "ur", 'ں': "ur", 'ے': "ur", 'ہ': "ur", 'ھ': "ur",
	'ڕ': "ckb", 'ڵ': "ckb", 'ۆ': "ckb", 'ێ': "ckb", 'ە': "ckb",
}

// languageSample is how much of a text tells its language, in bytes.
const languageSample = 4 << 10

// languageOf tells what most of a text is written in: "ar", another language of
// the Arabic script by its letters, or "und-" and the name of a script, as far
// as the letters of its beginning tell it; "" of a text without letters.
func languageOf(text string) string {
	letters, arabic, latin, marbuta := 0, 0, 0, 0
	foreign := map[string]int{}
	for _, r := range text[:min(len(text), languageSample)] {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		switch {
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.Is(unicode.Arabic, r):
			arabic++
			if language, ok := telltale[r]; ok {
				foreign[language]++
			}
		}
		if r == 'ة' {
			marbuta++
		}
	}
	switch {
	case letters == 0:
		return ""
	case latin > arabic:
		return "und-Latn"
	case arabic*2 < letters:
		return "und"
	case marbuta*100 > arabic:
		return "ar" // typed on a Farsi keyboard perhaps: no neighbour writes so many
	}
	for _, language := range []string{"ckb", "ur", "fa"} {
		if foreign[language]*12 > arabic {
			return language
		}
	}
	return "ar"
}
