package entities

import (
	"sync"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/entities/figure"
	"github.com/fahras-ar/fahras/entities/gazetteer"
	"github.com/fahras-ar/fahras/entities/ner"
)

// Options say what an Extractor knows beside the data that the program
// carries. The zero Options are the usual ones.
type Options struct {
	// Names are the user's own, as [gazetteer.ReadList] reads them.
	Names []gazetteer.Row
	// Analyzer is what words are read with; nil for a new one.
	Analyzer *analyze.Analyzer
	// Tagger makes a Tagger in place of the one that the program carries, one
	// for each goroutine that extracts; nil for that one.
	Tagger func() Tagger
}

// A Tagger finds the names in a text. It serves one goroutine at a time.
type Tagger interface {
	// Tag appends the names of text to dst, in order and without overlap.
	// units are its tokens, pairs bound by hyphens taken apart; known are the
	// names of g among them. What it gives must hang on these alone.
	Tag(dst []ner.Name, text string, units []analyze.Token, g *gazetteer.Gazetteer, known []gazetteer.Match) []ner.Name
}

// Extractor turns articles into documents. It is safe for any number of
// goroutines, which share the words it has met: make one and keep it.
type Extractor struct {
	analyzer  *analyze.Analyzer
	gazetteer *gazetteer.Gazetteer
	readers   sync.Pool // of *reader
}

// New makes an Extractor. It fails if the user's names do not compile.
func New(options Options) (*Extractor, error) {
	known := gazetteer.Default()
	if len(options.Names) > 0 {
		var err error
		if known, err = known.With(options.Names); err != nil {
			return nil, err
		}
	}
	tagger := options.Tagger
	if tagger == nil {
		model := ner.Default()
		tagger = func() Tagger { return model.NewArticle() }
	}
	x := &Extractor{analyzer: options.Analyzer, gazetteer: known}
	if x.analyzer == nil {
		x.analyzer = analyze.New()
	}
	x.readers.New = func() any { return &reader{x: x, matcher: known.Matcher(), tagger: tagger()} }
	return x, nil
}

// Gazetteer is the list of known names that x uses.
func (x *Extractor) Gazetteer() *gazetteer.Gazetteer { return x.gazetteer }

// Analyzer is what x reads words with; analysing with it again costs less
// than with another.
func (x *Extractor) Analyzer() *analyze.Analyzer { return x.analyzer }

// Extract reads one article. Any text is legal; the time is linear in its length.
func (x *Extractor) Extract(article fahras.Article) fahras.Document {
	r := x.readers.Get().(*reader)
	defer x.readers.Put(r)
	return r.read(article)
}

// reader holds what one extraction needs, to be used again by the next.
type reader struct {
	x       *Extractor
	matcher *gazetteer.Matcher
	figures figure.Reader
	tokens  []analyze.Token
	units   []analyze.Token
	matches []gazetteer.Match
	found   []ner.Name
	tagger  Tagger
}

func (r *reader) read(article fahras.Article) fahras.Document {
	text := article.Text
	r.tokens = r.x.analyzer.Analyse(r.tokens[:0], text)
	doc := fahras.Document{Article: article, Sentences: analyze.Sentences(nil, r.tokens)}
	doc.Figures = r.figures.Read(nil, &article, r.tokens)
	r.units = Units(r.units[:0], r.tokens)
	r.matches = r.matcher.Match(r.matches[:0], text, r.units)
	r.found = r.tagger.Tag(r.found[:0], text, r.units, r.x.gazetteer, r.matches)
	l := linker{known: r.x.gazetteer, text: text, units: r.units}
	doc.Mentions, doc.Entities = l.link(r.found)
	return doc
}
