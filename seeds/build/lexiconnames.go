package main

import (
	"strings"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// addGazetteer adds the names that the gazetteer knows, one written word
// each: aliases of a single word, and the words of persons' names.
func (l *lexemes) addGazetteer(folder string) error {
	rows, parts, err := readGazetteer(folder)
	if err != nil {
		return err
	}
	for _, row := range rows {
		for _, alias := range row.Arabic {
			words := strings.Fields(analyze.EntityForm.Fold(alias))
			if len(words) > 1 && row.Kind != fahras.Person {
				continue
			}
			for _, word := range words {
				l.gazetteerWord(word)
			}
		}
	}
	for word := range parts {
		l.gazetteerWord(analyze.EntityForm.Fold(word))
	}
	return nil
}

// gazetteerWord adds a word that can be nothing but a name.
func (l *lexemes) gazetteerWord(word string) {
	var s lexicon.Spelling
	stem := strings.TrimPrefix(word, "ال")
	if !s.Set(word) || s.Len() < 3 || l.has(word, lexicon.NounPOS, lexicon.AdjPOS, lexicon.ParticlePOS) ||
		l.has(stem, lexicon.NounPOS, lexicon.AdjPOS) {
		return
	}
	l.name(word)
}
