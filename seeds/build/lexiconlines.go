package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/fahras-ar/fahras/analyze/lexicon"
	"github.com/fahras-ar/fahras/seeds/build/inflect"
)

const shadda = "\u0651" // ARABIC SHADDA

func unvocalised(s string) string { return strings.ReplaceAll(s, shadda, "") }

// add gives a lemma its forms.
func (l *lexemes) add(key lexemeKey, takes lexicon.Takes, forms []inflect.Form) *lexeme {
	x := l.get(key)
	for _, f := range forms {
		x.forms = append(x.forms, lexicon.SourceForm{Spelling: f.Spelling, Slot: f.Slot, Attach: f.Attach, Takes: takes})
	}
	return x
}

// addClosed adds a word of closed.tsv.
func (l *lexemes) addClosed(r row, _ map[string]bool) error {
	word, lemma := r.cell["word"], r.cell["lemma"]
	if lemma == "" {
		lemma = word
	}
	class, ok := lexicon.ParseClass(r.cell["class"])
	if !ok {
		return fmt.Errorf("no class %q", r.cell["class"])
	}
	takes, ok := lexicon.ParseTakes(r.cell["proclitics"])
	if !ok {
		return fmt.Errorf("no proclitics %q", r.cell["proclitics"])
	}
	attach, ok := map[string]lexicon.Attach{"": lexicon.Bare, "+": lexicon.Bare | lexicon.Host, "!": lexicon.Host}[r.cell["enclitics"]]
	if !ok {
		return fmt.Errorf("no enclitics %q", r.cell["enclitics"])
	}
	l.add(lexemeKey{lemma, lexicon.ParticlePOS, class}, takes, []inflect.Form{{Spelling: word, Attach: attach}})
	return nil
}

// addName adds one written word of a proper name.
func (l *lexemes) addName(r row, _ map[string]bool) error {
	l.name(r.cell["name"])
	return nil
}

// name adds a name, with the article if it always bears it.
func (l *lexemes) name(name string) {
	stem, bears := strings.CutPrefix(name, "ال")
	var takes lexicon.Takes
	if bears && len(stem) >= len("ببب") && name != "الله" {
		takes = lexicon.NeedsArticle
	} else {
		stem = name
	}
	key := lexemeKey{text: name, pos: lexicon.NamePOS}
	if l.at[key] == nil {
		l.add(key, takes, []inflect.Form{{Spelling: stem, Attach: lexicon.Bare}})
	}
}

// addAdjective adds an adjective and its elative, which is a lemma of its own.
func (l *lexemes) addAdjective(r row, weak map[string]bool) error {
	lemma := r.cell["lemma"]
	forms, err := inflect.Adjective{
		Lemma: lemma, Feminine: r.cell["feminine"], Plurals: r.list("plurals"), Defective: weak[unvocalised(lemma)],
	}.Forms()
	if err != nil {
		return err
	}
	l.add(lexemeKey{text: unvocalised(lemma), pos: lexicon.AdjPOS}, 0, forms)
	if elative := r.list("elative"); len(elative) > 0 && elative[0] != "-" {
		return l.addElative(elative)
	}
	return nil
}

// addElative adds an elative with the feminine it may have: أكبر, كبرى.
func (l *lexemes) addElative(elative []string) error {
	key := lexemeKey{text: unvocalised(elative[0]), pos: lexicon.AdjPOS}
	if l.at[key] != nil {
		return nil
	}
	forms, err := inflect.Elative(elative[0], strings.Join(elative[1:], ""))
	if err != nil {
		return err
	}
	l.add(key, 0, forms)
	return nil
}

// addNoun adds a noun.
func (l *lexemes) addNoun(r row, weak map[string]bool) error {
	return l.noun(r.cell["lemma"], r.list("plurals"), weak)
}

func (l *lexemes) noun(lemma string, plurals []string, weak map[string]bool) error {
	forms, err := inflect.Noun{Lemma: lemma, Plurals: plurals, Defective: weak[unvocalised(lemma)]}.Forms()
	if err != nil {
		return err
	}
	l.add(lexemeKey{text: unvocalised(lemma), pos: lexicon.NounPOS}, 0, forms)
	return nil
}

// addVerb adds a verb, and its verbal nouns where no list of nouns has them.
func (l *lexemes) addVerb(r row, weak map[string]bool) error {
	past := r.cell["past"]
	forms, err := inflect.Verb(past, r.cell["imperfect"])
	if err != nil {
		return err
	}
	l.add(lexemeKey{text: unvocalised(past), pos: lexicon.VerbPOS}, 0, forms)
	for _, noun := range r.list("nouns") {
		if noun == "-" || l.has(unvocalised(noun), lexicon.NounPOS) {
			continue
		}
		if err := l.noun(noun, nil, weak); err != nil {
			return err
		}
	}
	return nil
}

// addParticiples adds the participles of a verb that no list has.
func (l *lexemes) addParticiples(r row, _ map[string]bool) error {
	active, passive := inflect.Participles(r.cell["past"], r.cell["imperfect"], r.list("nouns"))
	for _, lemma := range []string{active, passive} {
		if lemma == "" || l.has(lemma, lexicon.NounPOS, lexicon.AdjPOS) {
			continue
		}
		forms, err := inflect.Adjective{Lemma: lemma, Defective: strings.HasSuffix(lemma, "ي")}.Forms()
		if err != nil {
			return err
		}
		l.add(lexemeKey{text: lemma, pos: lexicon.AdjPOS}, 0, forms).derived = true
	}
	return nil
}

// weakWords are the words that lose their yeh with nunation: the active
// participles and the verbal nouns of verbs whose last letter is weak
// (محامي, تحدي), and those listed below.
func weakWords(verbs []row) map[string]bool {
	weak := map[string]bool{}
	for _, r := range verbs {
		active, _ := inflect.Participles(r.cell["past"], r.cell["imperfect"], r.list("nouns"))
		for _, word := range append(r.list("nouns"), active) {
			if word = unvocalised(word); utf8.RuneCountInString(word) > 3 && strings.HasSuffix(word, "ي") {
				weak[word] = true
			}
		}
	}
	for _, word := range weakOnes {
		weak[word] = true
	}
	for _, word := range notWeak {
		delete(weak, word)
	}
	return weak
}

// weakOnes are weak words of no verb in use.
var weakOnes = []string{
	"بالي", "تالي", "حافي", "دامي", "زاهي", "ضاري", "عاتي", "عاري", "قاني", "متناهي", "مجزي", "مدوي", "نادي", "وادي",
}

// notWeak are nisbas, and two passive participles, spelled like weak ones.
var notWeak = []string{"حالي", "عادي", "عامي", "غاني", "فاشي", "مجري", "مخفي", "مداري", "مدني", "منسي"}
