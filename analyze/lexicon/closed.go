package lexicon

import "slices"

// Class is the sort of a closed-class word.
type Class uint8

// The classes. The zero Class is an open one.
const (
	NoClass Class = iota
	Preposition
	Conjunction
	Subordinator // كي: before an imperfect
	Complementer // أن, إن, لكن
	Negation
	Jussiver // لم, لما: before a jussive
	Interrogative
	Pronoun
	Demonstrative
	Relative
	Adverb
	Quantifier // كل, بعض, غير: before a genitive
	Numeral
	Interjection
	Vocative
	Future       // سوف
	PastParticle // قد, لقد
	Auxiliary
	Abbreviation
	Classes // how many there are
)

var classNames = [Classes]string{"", "preposition", "conjunction", "subordinator", "complementer", "negation", "jussiver",
	"interrogative", "pronoun", "demonstrative", "relative", "adverb", "quantifier", "numeral", "interjection", "vocative",
	"future", "past-particle", "auxiliary", "abbreviation"}

// String gives the name that seeds/lexicon/closed.tsv uses.
func (c Class) String() string {
	if c < Classes {
		return classNames[c]
	}
	return "?"
}

// ParseClass is the inverse of [Class.String]; false where it knows no such name.
func ParseClass(name string) (Class, bool) {
	for c, n := range classNames {
		if n == name && n != "" {
			return Class(c), true
		}
	}
	return NoClass, false
}

// Takes is a set of proclitics that a closed-class word takes: the bits below.
type Takes uint8

// The proclitics, in the order in which TakesLetters names them.
const (
	TakesWaw     Takes = 1 << iota // و
	TakesFeh                       // ف
	TakesBeh                       // ب
	TakesKaf                       // ك
	TakesLam                       // ل
	TakesHamza                     // أ, the question
	TakesArticle                   // ال, or none
	NeedsArticle                   // always ال: الذي, القاهرة
)

// takesLetters names the proclitics in closed.tsv; a is the article, A the
// article that is never left out.
const takesLetters = "وفبكلأaA"

// ParseTakes reads a cell of closed.tsv; false where it holds another letter.
func ParseTakes(cell string) (Takes, bool) {
	var set Takes
	for _, r := range cell {
		i := slices.Index([]rune(takesLetters), r)
		if i < 0 {
			return 0, false
		}
		set |= 1 << i
	}
	return set, true
}
