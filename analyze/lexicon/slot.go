package lexicon

import "strconv"

// POS is a part of speech.
type POS uint8

// The parts of speech. The zero POS is unknown.
const (
	NoPOS       POS = iota
	NounPOS         // اسم
	AdjPOS          // صفة
	VerbPOS         // فعل
	NamePOS         // اسم علم
	ParticlePOS     // حرف and other closed-class words
)

var posNames = [...]string{"", "noun", "adj", "verb", "name", "particle"}

// String gives the English word for p, "" where it is unknown.
func (p POS) String() string {
	if int(p) < len(posNames) {
		return posNames[p]
	}
	return "POS(" + strconv.Itoa(int(p)) + ")"
}

// ParsePOS is the inverse of [POS.String]; false where it knows no such word.
func ParsePOS(s string) (POS, bool) {
	for p, name := range posNames {
		if name == s {
			return POS(p), true
		}
	}
	return NoPOS, false
}

// Slot is the place of a form in the paradigm of its lemma. Arabic writes
// fewer distinctions than it speaks: a Slot is what the letters can show.
type Slot uint8

// The slots of words that do not inflect, of nouns and adjectives, of verbs.
// A noun in ة has no feminine slots; they are those of adjectives.
const (
	Invariable Slot = iota

	Singular
	Nunated   // indefinite accusative in alef: كتابا
	Defective // indefinite without its yeh: قاض
	DualNominative
	DualOblique
	DualNominativeConstruct
	DualObliqueConstruct
	BrokenPlural
	BrokenPluralNunated
	BrokenPluralDefective
	MasculinePlural
	MasculinePluralOblique
	MasculinePluralConstruct
	MasculinePluralObliqueConstruct
	FemininePlural
	Feminine
	FeminineDualNominative
	FeminineDualOblique
	FeminineDualNominativeConstruct
	FeminineDualObliqueConstruct

	Past3ms
	Past3fs
	Past3md
	Past3fd
	Past3mp
	Past3fp
	Past1s // and second person singular
	Past2d
	Past2mp
	Past2fp
	Past1p
	Imperfect3ms
	Imperfect3fs // and second person masculine singular
	Imperfect1s
	Imperfect1p
	Imperfect3md
	Imperfect3fd
	Imperfect3mp
	Imperfect2mp
	Imperfect3fp
	Imperfect2fp
	Imperfect2fs
	Subjunctive3md // subjunctive and jussive: the nun dropped
	Subjunctive3fd
	Subjunctive3mp
	Subjunctive2mp
	Subjunctive2fs
	Jussive3ms // where its letters differ from the indicative
	Jussive3fs
	Jussive1s
	Jussive1p
	Imperative2ms
	Imperative2fs
	Imperative2d
	Imperative2mp
	Imperative2fp

	firstPassive // Past3ms in the passive, where its letters differ, and so on
	Slots        = firstPassive + (Imperative2ms - Past3ms)
)

// Passive gives the passive counterpart of a slot of the past or imperfect.
func (s Slot) Passive() Slot {
	if s < Past3ms || s >= Imperative2ms {
		return s
	}
	return s - Past3ms + firstPassive
}

// Active gives the active counterpart of a passive slot, other slots as they are.
func (s Slot) Active() Slot {
	if s < firstPassive {
		return s
	}
	return s - firstPassive + Past3ms
}

// TakesArticle reports whether a form in s may stand behind ال: neither what
// is indefinite by its ending nor what must govern the next word may.
func (s Slot) TakesArticle() bool {
	switch s {
	case Nunated, Defective, BrokenPluralNunated, BrokenPluralDefective,
		DualNominativeConstruct, DualObliqueConstruct,
		FeminineDualNominativeConstruct, FeminineDualObliqueConstruct,
		MasculinePluralConstruct, MasculinePluralObliqueConstruct:
		return false
	}
	return s < Past3ms
}

// IsPast reports whether s is a verb in the past.
func (s Slot) IsPast() bool {
	s = s.Active()
	return s >= Past3ms && s <= Past1p
}

// IsImperfect reports whether s is a verb in the imperfect, any mood.
func (s Slot) IsImperfect() bool {
	s = s.Active()
	return s >= Imperfect3ms && s <= Jussive1p
}

// IsIndicative reports whether s is a verb in the imperfect that س or سوف may
// stand before: no nun dropped, no vowel shortened.
func (s Slot) IsIndicative() bool {
	s = s.Active()
	return s >= Imperfect3ms && s <= Imperfect2fs
}

// IsNominative reports whether s shows a case that no preposition governs, or
// the accusative of an indefinite.
func (s Slot) IsNominative() bool {
	switch s {
	case Nunated, BrokenPluralNunated, DualNominative, DualNominativeConstruct, MasculinePlural, MasculinePluralConstruct,
		FeminineDualNominative, FeminineDualNominativeConstruct:
		return true
	}
	return false
}

// IsImperative reports whether s is a command.
func (s Slot) IsImperative() bool { return s >= Imperative2ms && s <= Imperative2fp }

// Affixes are the letters, folded, that inflection puts before and after the
// stem in slot s; the stem may have swallowed them (قاض has lost a letter).
func (s Slot) Affixes() (prefix, suffix string) {
	a := slotTable[s.Active()]
	return a.prefix, a.suffix
}

// String gives the slot's name, as in seeds/lexicon/counts.tsv.
func (s Slot) String() string {
	switch {
	case s >= Slots:
		return "Slot(" + strconv.Itoa(int(s)) + ")"
	case s >= firstPassive:
		return "passive-" + slotTable[s.Active()].name
	}
	return slotTable[s].name
}

// ParseSlot is the inverse of [Slot.String]; false where it knows no such name.
func ParseSlot(name string) (Slot, bool) {
	for s := range Slots {
		if s.String() == name {
			return s, true
		}
	}
	return 0, false
}

var slotTable = [firstPassive]struct{ name, prefix, suffix string }{
	Invariable:                      {"invariable", "", ""},
	Singular:                        {"singular", "", ""},
	Nunated:                         {"nunated", "", "ا"},
	Defective:                       {"defective", "", ""},
	DualNominative:                  {"dual-nominative", "", "ان"},
	DualOblique:                     {"dual-oblique", "", "ين"},
	DualNominativeConstruct:         {"dual-nominative-construct", "", "ا"},
	DualObliqueConstruct:            {"dual-oblique-construct", "", "ي"},
	BrokenPlural:                    {"broken-plural", "", ""},
	BrokenPluralNunated:             {"broken-plural-nunated", "", "ا"},
	BrokenPluralDefective:           {"broken-plural-defective", "", ""},
	MasculinePlural:                 {"masculine-plural", "", "ون"},
	MasculinePluralOblique:          {"masculine-plural-oblique", "", "ين"},
	MasculinePluralConstruct:        {"masculine-plural-construct", "", "و"},
	MasculinePluralObliqueConstruct: {"masculine-plural-oblique-construct", "", "ي"},
	FemininePlural:                  {"feminine-plural", "", "ات"},
	Feminine:                        {"feminine", "", "ه"},
	FeminineDualNominative:          {"feminine-dual-nominative", "", "تان"},
	FeminineDualOblique:             {"feminine-dual-oblique", "", "تين"},
	FeminineDualNominativeConstruct: {"feminine-dual-nominative-construct", "", "تا"},
	FeminineDualObliqueConstruct:    {"feminine-dual-oblique-construct", "", "تي"},
	Past3ms:                         {"past-3ms", "", ""},
	Past3fs:                         {"past-3fs", "", "ت"},
	Past3md:                         {"past-3md", "", "ا"},
	Past3fd:                         {"past-3fd", "", "تا"},
	Past3mp:                         {"past-3mp", "", "وا"},
	Past3fp:                         {"past-3fp", "", "ن"},
	Past1s:                          {"past-1s", "", "ت"},
	Past2d:                          {"past-2d", "", "تما"},
	Past2mp:                         {"past-2mp", "", "تم"},
	Past2fp:                         {"past-2fp", "", "تن"},
	Past1p:                          {"past-1p", "", "نا"},
	Imperfect3ms:                    {"imperfect-3ms", "ي", ""},
	Imperfect3fs:                    {"imperfect-3fs", "ت", ""},
	Imperfect1s:                     {"imperfect-1s", "ا", ""},
	Imperfect1p:                     {"imperfect-1p", "ن", ""},
	Imperfect3md:                    {"imperfect-3md", "ي", "ان"},
	Imperfect3fd:                    {"imperfect-3fd", "ت", "ان"},
	Imperfect3mp:                    {"imperfect-3mp", "ي", "ون"},
	Imperfect2mp:                    {"imperfect-2mp", "ت", "ون"},
	Imperfect3fp:                    {"imperfect-3fp", "ي", "ن"},
	Imperfect2fp:                    {"imperfect-2fp", "ت", "ن"},
	Imperfect2fs:                    {"imperfect-2fs", "ت", "ين"},
	Subjunctive3md:                  {"subjunctive-3md", "ي", "ا"},
	Subjunctive3fd:                  {"subjunctive-3fd", "ت", "ا"},
	Subjunctive3mp:                  {"subjunctive-3mp", "ي", "وا"},
	Subjunctive2mp:                  {"subjunctive-2mp", "ت", "وا"},
	Subjunctive2fs:                  {"subjunctive-2fs", "ت", "ي"},
	Jussive3ms:                      {"jussive-3ms", "ي", ""},
	Jussive3fs:                      {"jussive-3fs", "ت", ""},
	Jussive1s:                       {"jussive-1s", "ا", ""},
	Jussive1p:                       {"jussive-1p", "ن", ""},
	Imperative2ms:                   {"imperative-2ms", "", ""},
	Imperative2fs:                   {"imperative-2fs", "", "ي"},
	Imperative2d:                    {"imperative-2d", "", "ا"},
	Imperative2mp:                   {"imperative-2mp", "", "وا"},
	Imperative2fp:                   {"imperative-2fp", "", "ن"},
}

// Attach says what may follow a form: nothing, a pronoun, or either.
type Attach uint8

// The ways to attach.
const (
	Bare Attach = 1 << iota // stands without a pronoun
	Host                    // stands before a pronoun
)
