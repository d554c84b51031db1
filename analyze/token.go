package analyze

import (
	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// Class is the sort of a Token.
type Class uint8

// The classes of token. White space is never a token.
const (
	WordToken    Class = iota // letters of the Arabic script, clitics included
	NumberToken               // digits with their separators, sign and percent sign
	LatinToken                // letters of another script
	MixedToken                // letters and digits: GPT-4o, إف-16, 5G
	HashtagToken              // #ميتا
	HandleToken               // @meta
	URLToken                  // https://example.com/خبر, www.example.com
	EmailToken                // a.b@example.com
	EmojiToken                // one emoji, flag, keycap or joined sequence
	PunctToken                // one mark of punctuation, an ellipsis, a symbol
)

var classNames = [...]string{
	"word", "number", "latin", "mixed", "hashtag", "handle", "url", "email", "emoji", "punct",
}

// String is the class's name in records: "word", "number" and so on.
func (c Class) String() string { return classNames[c] }

// Token (لفظة) is one occurrence of a word, number or mark in a text.
type Token struct {
	// Span is in bytes of the text as given.
	Span fahras.Span
	// Sentence is the 0-based number of the sentence that holds the token.
	Sentence int32
	// Pos is the 0-based number of the word in the text. A clitic that is a
	// token of its own (و12, بـ5, وGoogle, a lone و) shares it with its word; a
	// compound takes as many numbers as its Parts have places. Marks of
	// punctuation bear the number of the word before them.
	Pos int32
	// Class says what the token is.
	Class Class
	// Reading is the index of the chosen Analysis in Word.Analyses; 0 where
	// there is none.
	Reading uint8
	// Word is what is known of the spelling; never nil.
	Word *Word
}

// Word (كلمة) is what the analyser knows of one spelling. It is immutable and
// shared by every Token spelt so.
type Word struct {
	// Entity is the entity form: marks, tatweel and foreign letter shapes
	// gone, digits in ASCII; hamza, ة and ى kept.
	Entity string
	// Search is the search form: folded further, what an exact search compares.
	// It is "" for what is no term: a mark, or a compound of which only the
	// Parts are.
	Search string
	// Parts are what an index holds beside Search, or in its place where that
	// is "": the words of a hyphened pair or a hashtag, the ends of a range,
	// the numbers of a date, a spelling without hyphens. Mostly nil.
	Parts []Part
	// Senses are what the spelling may mean within a figure; nil for most.
	Senses []lexicon.Sense
	// Flags are the roles of Senses: what the figure grammar asks first.
	Flags lexicon.Flags
	// Analyses are the readings of the spelling, likeliest first; words have at
	// least one, made by rule where the lexicon has none, other classes none.
	Analyses []Analysis
	// places is how many words of the text a Token counts for.
	places uint8
}

// Part is one further term of a Token.
type Part struct {
	// Span is in bytes from the Token's start.
	Span fahras.Span
	// Place is the 0-based number of the part's word, counted from the Token's
	// Pos; two parts may share one.
	Place int
	// Word is what is known of the part's spelling; never nil.
	Word *Word
}

// POS is a part of speech.
type POS = lexicon.POS

// The parts of speech. The zero POS is unknown.
const (
	NoPOS    = lexicon.NoPOS
	Noun     = lexicon.NounPOS     // اسم
	Adj      = lexicon.AdjPOS      // صفة
	Verb     = lexicon.VerbPOS     // فعل
	Name     = lexicon.NamePOS     // اسم علم
	Particle = lexicon.ParticlePOS // حرف and other closed-class words
)

// Analysis is one way to read a Word.
type Analysis struct {
	// Lemma is the dictionary headword without vowel signs, "" where only
	// rules spoke.
	Lemma string
	// Stem is the search form less clitics and affixes.
	Stem string
	// POS is the part of speech of the stem.
	POS POS
	// Cuts are byte offsets from the Token's start where a segment begins, the
	// first one excepted; nil for a word of one segment. A word over 255 bytes
	// is not cut.
	Cuts []uint8
	// Proclitics is the number of segments before the stem; those behind it
	// are enclitics.
	Proclitics uint8
	// cost is how unlikely the reading is, in tenths of a nat; letters counts
	// those of the proclitics and of the enclitic.
	cost    int
	letters [2]uint8
}
