package main

import (
	"unicode/utf8"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// forms are the shapes of a letter: isolated, final, initial, medial, as far as
// it has them. A letter of two shapes does not reach for the one behind it.
type forms []rune

// letters are those of the Arabic script that have shapes of their own in
// Unicode, Arabic ones and those of Persian and Urdu. The Arabic ones stand in
// the order of Presentation Forms-B.
var letters = func() map[rune]forms {
	all := map[rune]forms{}
	next := rune(0xFE80)
	for _, l := range []struct {
		letters string
		shapes  int
	}{
		{"ء", 1}, {"آأؤإ", 2}, {"ئ", 4}, {"ا", 2}, {"ب", 4}, {"ة", 2}, {"تثجحخ", 4}, {"دذرز", 2},
		{"سشصضطظعغفقكلمنه", 4}, {"وى", 2}, {"ي", 4},
	} {
		for _, r := range l.letters {
			for range l.shapes {
				all[r] = append(all[r], next)
				next++
			}
		}
	}
	for r, first := range map[rune]rune{'پ': 0xFB56, 'چ': 0xFB7A, 'ک': 0xFB8E, 'گ': 0xFB92, 'ڤ': 0xFB6A} {
		all[r] = forms{first, first + 1, first + 2, first + 3}
	}
	all['ژ'] = forms{0xFB8A, 0xFB8B}
	all['ی'] = forms{0xFBFC, 0xFBFD, 0xFBFE, 0xFBFF}
	all['\u0640'] = forms{0x0640, 0x0640, 0x0640, 0x0640} // tatweel
	return all
}()

// lamAlef are the ligatures of ل with each alef: isolated and final.
var lamAlef = map[rune]forms{
	'آ': {0xFEF5, 0xFEF6}, 'أ': {0xFEF7, 0xFEF8}, 'إ': {0xFEF9, 0xFEFA}, 'ا': {0xFEFB, 0xFEFC},
}

// shape gives each Arabic letter of a line, in logical order, the form it has
// beside its neighbours, for screens that cannot join letters.
func shape(line []glyph) []glyph {
	shaped := make([]glyph, 0, len(line))
	joined := false // the letter before reaches for this one
	for i := 0; i < len(line); i++ {
		base, size := utf8.DecodeRuneInString(line[i].text)
		own, marks := letters[base], line[i].text[size:]
		next := rune(0)
		if i+1 < len(line) {
			next, _ = utf8.DecodeRuneInString(line[i+1].text)
		}
		marked := line[i].marked
		if ligature := lamAlef[next]; base == 'ل' && ligature != nil {
			marks += line[i+1].text[utf8.RuneLen(next):]
			own = ligature
			i++
			next = 0
		}
		if own == nil {
			joined = false
			shaped = append(shaped, line[i])
			continue
		}
		form := 0
		if joined && len(own) > 1 {
			form = 1
		}
		reaches := len(own) == 4 && len(letters[next]) > 1
		if reaches {
			form += 2
		}
		text := string(own[form]) + marks
		shaped = append(shaped, glyph{text, twwidth.Width(text), marked})
		joined = reaches
	}
	return shaped
}
