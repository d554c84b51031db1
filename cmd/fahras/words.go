package main

import (
	"strconv"
	"strings"
)

// words are the program's own words in the language of its user.
type words struct {
	arabic map[string]string // nil for English
}

func wordsOf(language string) words {
	if language == "ar" {
		return words{arabicWords}
	}
	return words{}
}

// of gives the words for what is said in English.
func (w words) of(english string) string {
	if arabic, ok := w.arabic[english]; ok {
		return arabic
	}
	return english
}

// count writes a whole number with its thousands parted, in Arabic with the
// digits of the Arab East.
func (w words) count(n int) string {
	digits := strconv.Itoa(n)
	var s strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 && digits[i-1] != '-' {
			s.WriteRune(w.separator())
		}
		if w.arabic != nil && d != '-' {
			d += '٠' - '0'
		}
		s.WriteRune(d)
	}
	return s.String()
}

func (w words) separator() rune {
	if w.arabic != nil {
		return '٬'
	}
	return ','
}

// arabicWords translates headings and messages.
var arabicWords = map[string]string{
	"warning": "تنبيه",
	"Text":    "النص", "Class": "الصنف", "Search form": "صورة البحث", "Lemma": "المدخل", "Segments": "القطع",
	"Article": "المقال", "Kind": "النوع", "Value": "القيمة", "Figures": "الأرقام", "Names": "الأعلام", "Unit": "الوحدة",
}
