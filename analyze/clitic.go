package analyze

import (
	"strings"

	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// A proclitic chain is what may stand glued before a word: a conjunction,
// then a preposition or the س of the future, then the article; or the أ of a
// question. The article stays on its word, so a chain has a cut behind each
// letter but those of the article.
type chain struct {
	key   string // letters as in lexicon.Spelling.Key
	cuts  int    // letters before the stem's segment, each its own segment
	takes lexicon.Takes
	// head is the particle nearest the word: one of ب ك ل س أ, 0 for none.
	head    rune
	article bool
	// swallowed: the article lost its alef behind ل: للحكومة.
	swallowed bool
	cost      int
}

// Costs in tenths of a nat: -10 ln of the share of words that bear the
// clitic, rounded, counted over news with the words that leave no doubt.
const (
	waw       = 27
	feh       = 52
	noneGlued = 1
	rareFit   = 50
)

var heads = []struct {
	letter string
	takes  lexicon.Takes
	cost   int
}{
	{"", 0, 1},
	{"ب", lexicon.TakesBeh, 29},
	{"ك", lexicon.TakesKaf, 55},
	{"ل", lexicon.TakesLam, 29},
	{"س", 0, 25},
}

// chains are all that may stand before a word, the empty one first.
var chains = func() []chain {
	var all []chain
	add := func(c chain, text string) {
		c.key = keyOf(text)
		all = append(all, c)
	}
	for _, conj := range []struct {
		letter string
		takes  lexicon.Takes
		cost   int
	}{{"", 0, noneGlued}, {"و", lexicon.TakesWaw, waw}, {"ف", lexicon.TakesFeh, feh}} {
		for _, head := range heads {
			text := conj.letter + head.letter
			c := chain{cuts: len([]rune(text)), takes: conj.takes | head.takes, cost: conj.cost + head.cost}
			for _, r := range head.letter {
				c.head = r
			}
			add(c, text)
			if c.head == 'س' {
				continue
			}
			c.article, c.takes = true, c.takes|lexicon.TakesArticle
			if c.head == 'ل' {
				c.swallowed = true
				add(c, text+"ل")
				continue
			}
			add(c, text+"ال")
		}
	}
	question := chain{cuts: 1, takes: lexicon.TakesHamza, head: 'أ', cost: 90}
	add(question, "أ")
	return all
}()

// An enclitic is a pronoun glued behind a word.
type enclitic struct {
	key string
	// cost behind a noun or particle, and behind a verb; never where negative.
	cost, verbCost int
}

// enclitics are all pronouns, the empty one first.
var enclitics = func() []enclitic {
	var all []enclitic
	for _, e := range []struct {
		letters    string
		cost, verb int
	}{
		{"", 1, 1}, {"ه", 33, 36}, {"ها", 32, 38}, {"هم", 41, 46}, {"هما", 62, 68}, {"هن", 74, 80},
		{"ك", 70, 78}, {"كم", 70, 78}, {"كما", 100, 110}, {"كن", 100, 105},
		{"ي", 52, never}, {"ني", never, 62}, {"نا", 46, 60},
	} {
		all = append(all, enclitic{keyOf(e.letters), e.cost, e.verb})
	}
	return all
}()

const never = -1

func keyOf(letters string) string {
	var s lexicon.Spelling
	s.Set(letters)
	return string(s.Key)
}

// Candidate is one way to cut a word and to read what is left.
type Candidate struct {
	lexicon.Entry
	// Cost is how unlikely the whole is, in tenths of a nat.
	Cost     int
	chain    *chain
	enclitic *enclitic
}

// Candidates calls yield for each licit reading of a word, in no certain order.
func Candidates(lex *lexicon.Lexicon, reader *lexicon.Reader, word lexicon.Spelling, yield func(Candidate)) {
	key := string(word.Key)
	for i := range chains {
		c := &chains[i]
		if len(key) <= len(c.key) || !strings.HasPrefix(key, c.key) || !c.seated(word) {
			continue
		}
		for j := range enclitics {
			e := &enclitics[j]
			if c.article && e.key != "" {
				break
			}
			end := len(key) - len(e.key)
			if end <= len(c.key) || !strings.HasSuffix(key, e.key) {
				continue
			}
			for entry := range reader.Entries(word.Slice(len(c.key), end)) {
				if cost, ok := fit(lex.Lemma(entry.Lemma), entry, c, e); ok {
					yield(Candidate{entry, cost + e.slip(word.Slice(end, len(key))), c, e})
				}
			}
		}
	}
}

// seated reports whether the alefs of the chain are spelt as they must be: a
// bare one in the article, أ in the question.
func (c *chain) seated(word lexicon.Spelling) bool {
	if c.head == 'أ' {
		return word.Seat[0] == 1
	}
	for i := range len(c.key) {
		if word.Seat[i] != 0 {
			return false
		}
	}
	return true
}

// slip is the cost of writing ة for ه or ى for ي in a pronoun.
func (e *enclitic) slip(word lexicon.Spelling) int {
	cost := 0
	for _, seat := range word.Seat {
		cost += 50 * int(seat)
	}
	return cost
}

// fit tells whether a form may stand between the clitics, and the cost.
func fit(lemma lexicon.Lemma, entry lexicon.Entry, c *chain, e *enclitic) (cost int, ok bool) {
	attach := lexicon.Bare
	if e.key != "" {
		attach = lexicon.Host
	}
	if entry.Attach&attach == 0 {
		return 0, false
	}
	switch {
	case lemma.Class != lexicon.NoClass:
		cost, ok = fitParticle(entry, c, e)
	case lemma.POS == Verb:
		cost, ok = fitVerb(entry.Slot, c, e)
	case lemma.POS == Noun || lemma.POS == Adj:
		cost, ok = fitNominal(lemma.POS, entry.Slot, c, e)
	default:
		cost, ok = fitName(entry, c, e)
	}
	return cost + entry.Cost + c.cost, ok
}

func fitParticle(entry lexicon.Entry, c *chain, e *enclitic) (int, bool) {
	if c.head == 'س' || !allows(entry.Takes, c) {
		return 0, false
	}
	return max(e.cost, e.verbCost), true
}

func fitVerb(slot lexicon.Slot, c *chain, e *enclitic) (int, bool) {
	cost := e.verbCost
	switch {
	case cost == never || c.article:
		return 0, false
	case c.head == 'س':
		return cost, slot.IsIndicative()
	case c.head == 'ل' && slot.IsPast(): // emphatic: لكان
		return cost + rareFit, true
	case c.head == 'ل':
		return cost, slot.IsImperfect()
	}
	return cost, c.head == 0 || c.head == 'أ' && !slot.IsImperative()
}

func fitNominal(pos POS, slot lexicon.Slot, c *chain, e *enclitic) (int, bool) {
	cost := e.cost
	if cost == never || c.head == 'س' || c.article && !slot.TakesArticle() {
		return 0, false
	}
	if pos == Adj && e.key != "" {
		cost += 20
	}
	if c.head != 0 && c.head != 'أ' && slot.IsNominative() {
		cost += rareFit
	}
	return cost, true
}

// fitName is of names: those that bear the article always bear it.
func fitName(entry lexicon.Entry, c *chain, e *enclitic) (int, bool) {
	takes := entry.Takes | allClitics
	return 0, e.key == "" && c.head != 'س' && allows(takes, c)
}

const allClitics = lexicon.TakesWaw | lexicon.TakesFeh | lexicon.TakesBeh | lexicon.TakesKaf | lexicon.TakesLam | lexicon.TakesHamza

// allows reports whether a word that takes these proclitics takes all of c.
func allows(takes lexicon.Takes, c *chain) bool {
	if takes&lexicon.NeedsArticle != 0 {
		if !c.article {
			return false
		}
		takes |= lexicon.TakesArticle
	}
	return c.takes&^takes == 0
}
