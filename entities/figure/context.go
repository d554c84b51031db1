package figure

import (
	"strings"

	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// Items on either side within which a topic settles a sense.
const topicReach = 25

// topic reports whether the sentence of item i speaks of gold, an earthquake …
func (r *reader) topic(i int, key string) bool {
	sentence := r.items[i].sentence
	for j := i - 1; j >= 0 && j >= i-topicReach && r.items[j].sentence == sentence; j-- {
		if r.is(j, lexicon.Topic, key) {
			return true
		}
	}
	for j := i + 1; j < len(r.items) && j <= i+topicReach && r.items[j].sentence == sentence; j++ {
		if r.is(j, lexicon.Topic, key) {
			return true
		}
	}
	return false
}

// verbBefore reports whether a verb of the class stands within reach items
// before item i, in its sentence.
func (r *reader) verbBefore(i, reach int, class string) bool {
	for j := i - 1; j >= 0 && j >= i-reach && r.items[j].sentence == r.items[i].sentence; j-- {
		if r.is(j, lexicon.Verb, class) {
			return true
		}
	}
	return false
}

// spanBefore reports whether a word of duration stands before item i: عقدين
// behind it are decades, elsewhere contracts.
func (r *reader) spanBefore(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3 && r.items[j+1].gap != broken; j-- {
		if r.is(j, lexicon.Frame, "since") || r.is(j, lexicon.Frame, "before") || r.is(j, lexicon.Frame, "after") ||
			r.says(j, "خلال", "مدي", "طوال", "طيله", "مدار", "استمر", "استمرت", "دام", "دامت", "امتداد", "غضون", "مضي", "مرور") {
			return true
		}
		if !r.has(j, roles(lexicon.Qualifier, lexicon.Frame)) {
			return false
		}
	}
	return false
}

// wholeText reports whether items i to next are all that the text says: a
// number word that wants company has it then by being asked for.
func (r *reader) wholeText(i, next int) bool { return i == 0 && next == len(r.items) }

// closed are the roles of words that no number counts.
var closed = roles(lexicon.Closed, lexicon.Frame, lexicon.Qualifier, lexicon.Verb, lexicon.Shift, lexicon.Day, lexicon.Weekday,
	lexicon.Month, lexicon.HijriMonth, lexicon.Cardinal, lexicon.Hundred, lexicon.Magnitude, lexicon.Clock)

// indefiniteNoun reports whether item i may be the noun that a number before
// it counts: an Arabic word without article or particle that is no verb, no
// particle and no adverb.
func (r *reader) indefiniteNoun(i int) bool {
	if !r.near(i) || r.items[i].kind != wordItem {
		return false
	}
	it := &r.items[i]
	entity := it.word.Entity
	if it.gap == broken || len(entity) <= len("من") || strings.HasPrefix(entity, "ال") || strings.ContainsRune(entity, '.') {
		return false
	}
	for k := range it.senses {
		s := &it.senses[k]
		if s.Role == lexicon.Per && s.Form&lexicon.Construct == 0 && s.Skip == 0 {
			return false
		}
		if s.Clitics&lexicon.Article != 0 || !closed.Has(1<<s.Role) || s.Skip != 0 && s.Role != lexicon.Closed {
			continue
		}
		if _, ok := r.follows(i, s.Rest); ok {
			return false
		}
	}
	return !r.particled(it)
}

// knownNoun reports whether the lexicon knows the word of item i as a noun.
func (r *reader) knownNoun(i int) bool {
	it := &r.items[i]
	if int(it.reading) >= len(it.word.Analyses) {
		return false
	}
	a := &it.word.Analyses[it.reading]
	return a.Lemma != "" && a.POS == analyze.Noun && a.Proclitics == 0
}

// accusative reports whether the word of item i ends in the alif of tanwin:
// عاملا, whose lemma is عامل.
func (r *reader) accusative(i int) bool {
	w := r.items[i].word
	if !strings.HasSuffix(w.Entity, "ا") {
		return false
	}
	for k := range w.Analyses {
		if a := &w.Analyses[k]; a.Lemma != "" && a.POS != analyze.Verb && !strings.HasSuffix(a.Lemma, "ا") {
			return true
		}
	}
	return false
}

// particled reports whether the analysis finds a particle or verb in a word.
func (r *reader) particled(it *item) bool {
	w := it.word
	if int(it.reading) >= len(w.Analyses) {
		return false
	}
	a := &w.Analyses[it.reading]
	if a.Proclitics > 0 || a.POS == analyze.Verb || a.POS == analyze.Particle {
		return true
	}
	return a.Lemma == "" && (strings.HasPrefix(w.Entity, "وال") || strings.HasPrefix(w.Entity, "بال") || strings.HasPrefix(w.Entity, "لل"))
}

// countedNounAt reports whether what a number before it counts begins at item i.
func (r *reader) countedNounAt(i int) bool {
	if !r.near(i) {
		return false
	}
	if r.has(i, roles(lexicon.TimeUnit)) && r.near(i+1) && r.items[i+1].kind == numberItem {
		return false
	}
	if r.lone(i, "من") && r.near(i+1) && r.items[i+1].kind == wordItem && strings.HasPrefix(r.items[i+1].word.Entity, "ال") {
		return !r.has(i+1, roles(lexicon.TimeUnit))
	}
	return r.indefiniteNoun(i)
}

// nounBehind reports whether a noun stands at item i, definite or not.
func (r *reader) nounBehind(i int) bool {
	return r.indefiniteNoun(i) || r.definiteNoun(i) || r.near(i) && r.has(i, roles(lexicon.Currency, lexicon.Unit, lexicon.TimeUnit, lexicon.Code))
}

// constructNoun reports whether item i may be a noun that a share before it is
// of, in the construct: نصف إجمالي الصادرات.
func (r *reader) constructNoun(i int) bool {
	return r.indefiniteNoun(i) && r.near(i+1) && (r.definiteNoun(i+1) || r.indefiniteNoun(i+1)) &&
		!r.is(i, lexicon.Label, "final") && !r.has(i, roles(lexicon.TimeUnit, lexicon.Unit))
}

// afterYearWord reports whether عام or سنة stands before item i.
func (r *reader) afterYearWord(i int) bool {
	j := i - 1
	if r.articleOfDigits(j) {
		j--
	}
	if j < 0 || r.items[j+1].gap == broken {
		return false
	}
	s, _ := r.senseWhere(j, lexicon.TimeUnit, func(s *lexicon.Sense) bool { return s.Key == "year" && s.Rest == "" })
	return s != nil
}
