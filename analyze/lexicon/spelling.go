package lexicon

// seats lists the letters that a lexicon key levels: the first of a line is
// the key's letter, the others are written for it (أ for ا) or it for them.
var seats = [...]string{"اأإآ", "يى", "هة", "ءؤئ"}

// alphabet holds the letters of keys; keyBytes are the bytes that stand for
// them, in the same order and such as an FST packs best.
const (
	alphabet = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"
	keyBytes = "012abcdefghijklmnopqrstuvwxyz"
)

// A Spelling is a word as the lexicon looks for it: Key has a byte a letter,
// levelled as in the search form; Seat says which letter of its sort was
// written (of the alefs 0 ا, 1 أ, 2 إ, 3 آ).
type Spelling struct {
	Key  []byte
	Seat []uint8
}

type keyLetter struct {
	key  byte // 0 for what is no letter of the lexicon
	seat uint8
	sort uint8 // 1-based line of seats, 0 for the other letters
}

const firstLetter = 'ء'

var keyLetters = func() (table ['ي' - firstLetter + 1]keyLetter) {
	i := 0
	for _, r := range alphabet {
		table[r-firstLetter].key = keyBytes[i]
		i++
	}
	for line, letters := range seats {
		first := []rune(letters)[0]
		seat := uint8(0)
		for _, r := range letters {
			table[r-firstLetter] = keyLetter{table[first-firstLetter].key, seat, uint8(line + 1)}
			seat++
		}
	}
	return table
}()

// sortOf gives the line of seats that a key byte belongs to, 0 for none.
var sortOf = func() (table [256]uint8) {
	for _, l := range keyLetters {
		table[l.key] = l.sort
	}
	return table
}()

// Set makes s the spelling of word, in entity form. It reports false, and
// leaves s in no certain state, where word has other than Arabic letters.
func (s *Spelling) Set(word string) bool {
	s.Key, s.Seat = s.Key[:0], s.Seat[:0]
	for _, r := range word {
		if r < firstLetter || int(r-firstLetter) >= len(keyLetters) {
			return false
		}
		l := keyLetters[r-firstLetter]
		if l.key == 0 {
			return false
		}
		s.Key = append(s.Key, l.key)
		s.Seat = append(s.Seat, l.seat)
	}
	return true
}

// Len is the number of letters.
func (s Spelling) Len() int { return len(s.Key) }

// Slice is the part of s from letter i to letter j.
func (s Spelling) Slice(i, j int) Spelling { return Spelling{s.Key[i:j], s.Seat[i:j]} }

// pattern is the seats of the letters that have several, as the artefact
// keeps them: a digit each.
func (s Spelling) pattern() string {
	var digits []byte
	for i, k := range s.Key {
		if sortOf[k] > 0 {
			digits = append(digits, '0'+s.Seat[i])
		}
	}
	return string(digits)
}

// slips gives, for a sort of letters, the cost of writing one for another:
// slips[sort][written][meant], in tenths of a nat. Dropping a hamza is common,
// Egyptian papers write ى for every final ي, hurried ones ه for ة; to add what
// is not there is rarer.
var slips = [...][4][4]uint8{
	1: {
		0: {0, 25, 25, 40}, // ا for أ إ آ
		1: {50, 0, 45, 50}, // أ
		2: {50, 35, 0, 60}, // إ
		3: {60, 50, 70, 0}, // آ
	},
	2: {
		0: {0, 40}, // ي for ى
		1: {35, 0}, // ى for ي
	},
	3: {
		0: {0, 45}, // ه for ة
		1: {70, 0}, // ة for ه
	},
	4: {
		0: {0, 35, 35}, // ء
		1: {40, 0, 25}, // ؤ
		2: {40, 25, 0}, // ئ
	},
}

// slipCost is what it costs to read s as the spelling of the same key whose
// pattern is meant.
func (s Spelling) slipCost(meant string) int {
	cost, next := 0, 0
	for i, k := range s.Key {
		if sort := sortOf[k]; sort > 0 {
			cost += int(slips[sort][s.Seat[i]][meant[next]-'0'])
			next++
		}
	}
	return cost
}
