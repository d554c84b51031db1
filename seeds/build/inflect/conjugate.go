package inflect

import "github.com/fahras-ar/fahras/analyze/lexicon"

const (
	bareOnly = lexicon.Bare
	hostOnly = lexicon.Host
	both     = lexicon.Bare | lexicon.Host
)

// An ending is the letters that a person, number or case adds.
type ending struct {
	letters string
	slot    lexicon.Slot
	attach  lexicon.Attach
}

// Endings of the past, by the stem they want.
var (
	pastInT    = []ending{{"ت", lexicon.Past3fs, both}, {"تا", lexicon.Past3fd, both}}
	pastInAlef = []ending{{"ا", lexicon.Past3md, both}}
	pastInWaw  = []ending{{"وا", lexicon.Past3mp, bareOnly}, {"و", lexicon.Past3mp, hostOnly}}
	pastClosed = []ending{
		{"ت", lexicon.Past1s, both}, {"ن", lexicon.Past3fp, both}, {"نا", lexicon.Past1p, both},
		{"تم", lexicon.Past2mp, bareOnly}, {"تمو", lexicon.Past2mp, hostOnly},
		{"تما", lexicon.Past2d, both}, {"تن", lexicon.Past2fp, both},
	}
)

func (p *paradigm) past(s pastStem, passive bool) {
	put := func(stems []string, endings []ending, join func(stem, ending string) string) {
		for _, e := range endings {
			for _, stem := range stems {
				p.addVerb(join(stem, e.letters), e.slot, e.attach, passive)
			}
		}
	}
	put(s.bare, []ending{{"", lexicon.Past3ms, bareOnly}}, join)
	put(s.host, []ending{{"", lexicon.Past3ms, hostOnly}}, join)
	put(s.t, pastInT, join)
	put(s.alef, pastInAlef, join)
	put(s.waw, pastInWaw, join)
	put(s.closed, pastClosed, joinDoubled)
}

func (p *paradigm) addVerb(spelling string, slot lexicon.Slot, attach lexicon.Attach, passive bool) {
	if passive {
		slot = slot.Passive()
	}
	p.add(spelling, slot, attach)
}

// Persons of the imperfect: a prefix and an ending.
type person struct {
	prefix string
	ending ending
}

// Persons of the imperfect, by the stem they want.
var (
	withoutEnding = []person{
		{"ي", ending{"", lexicon.Imperfect3ms, both}}, {"ت", ending{"", lexicon.Imperfect3fs, both}},
		{"أ", ending{"", lexicon.Imperfect1s, both}}, {"ن", ending{"", lexicon.Imperfect1p, both}},
	}
	jussive = []person{
		{"ي", ending{"", lexicon.Jussive3ms, both}}, {"ت", ending{"", lexicon.Jussive3fs, both}},
		{"أ", ending{"", lexicon.Jussive1s, both}}, {"ن", ending{"", lexicon.Jussive1p, both}},
	}
	imperfectInAlef = []person{
		{"ي", ending{"ان", lexicon.Imperfect3md, both}}, {"ت", ending{"ان", lexicon.Imperfect3fd, both}},
		{"ي", ending{"ا", lexicon.Subjunctive3md, both}}, {"ت", ending{"ا", lexicon.Subjunctive3fd, both}},
	}
	imperfectInWaw = []person{
		{"ي", ending{"ون", lexicon.Imperfect3mp, both}}, {"ت", ending{"ون", lexicon.Imperfect2mp, both}},
		{"ي", ending{"وا", lexicon.Subjunctive3mp, bareOnly}}, {"ي", ending{"و", lexicon.Subjunctive3mp, hostOnly}},
		{"ت", ending{"وا", lexicon.Subjunctive2mp, bareOnly}}, {"ت", ending{"و", lexicon.Subjunctive2mp, hostOnly}},
	}
	imperfectInYeh = []person{
		{"ت", ending{"ين", lexicon.Imperfect2fs, both}}, {"ت", ending{"ي", lexicon.Subjunctive2fs, both}},
	}
	imperfectClosed = []person{
		{"ي", ending{"ن", lexicon.Imperfect3fp, both}}, {"ت", ending{"ن", lexicon.Imperfect2fp, both}},
	}
)

func (p *paradigm) imperfect(s imperfectStem, passive bool) {
	put := func(stems []string, persons []person, attach lexicon.Attach, join func(stem, ending string) string) {
		for _, person := range persons {
			for _, stem := range stems {
				e := person.ending
				p.addVerb(join(prefixed(person.prefix, stem), e.letters), e.slot, e.attach&attach, passive)
			}
		}
	}
	put(s.bare, withoutEnding, bareOnly, join)
	put(s.host, withoutEnding, hostOnly, join)
	if s.jussive[0] != s.bare[0] {
		put(s.jussive, jussive, both, join)
	}
	put(s.alef, imperfectInAlef, both, join)
	put(s.waw, imperfectInWaw, both, join)
	put(s.yeh, imperfectInYeh, both, join)
	put(s.closed, imperfectClosed, both, joinDoubled)
}

// shortImperatives are the commands of form I that drop their first radical.
var shortImperatives = map[string]string{"أخذ": "خذ", "أكل": "كل", "أمر": "مر"}

// imperative adds the commands: the jussive of the second person without its
// prefix, with a helping alef where that would begin with two consonants.
func (p *paradigm) imperative(v verb) {
	s := v.imperfectStem()
	put := func(stems []string, letters string, slot lexicon.Slot, attach lexicon.Attach, join func(stem, ending string) string) {
		if command := v.command(stems[0]); length(command) > 1 {
			p.add(join(command, letters), slot, attach)
		}
	}
	put(s.jussive, "", lexicon.Imperative2ms, both, join)
	put(s.yeh, "ي", lexicon.Imperative2fs, both, join)
	put(s.alef, "ا", lexicon.Imperative2d, both, join)
	put(s.waw, "وا", lexicon.Imperative2mp, bareOnly, join)
	put(s.waw, "و", lexicon.Imperative2mp, hostOnly, join)
	put(s.closed, "ن", lexicon.Imperative2fp, both, joinDoubled)
}

// command makes a stem of the imperfect the stem of a command.
func (v verb) command(stem string) string {
	if short, ok := shortImperatives[stem]; ok {
		return short
	}
	first, rest := letter(v.past, 0), replace(stem, 0, "")
	switch radical := letter(stem, 0); {
	case radical == 'ؤ': // آمن, أكد: the past has the hamza as a command wants it
		return string(first) + rest
	case first == 'ا': // forms VII to X
		return "ا" + stem
	case first == 'أ' && radical != 'أ': // form IV
		return "أ" + stem
	case length(v.past) == 3 && length(v.stem) == 3 && !hollow(v.past, v.stem) && radical != 'أ':
		return "ا" + stem // form I; form II, spelt like it, needs no alef
	}
	return stem
}
