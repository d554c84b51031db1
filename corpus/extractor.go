package corpus

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/entities"
	"github.com/fahras-ar/fahras/entities/gazetteer"
)

// version names the analysis at work, which an index notes with each article.
// It changes whenever the same article may give another Document or other
// terms, so that an older index is known to need fahras reindex.
const version = "1"

// Extractor turns articles into documents. It is safe for any number of goroutines.
type Extractor struct{ *entities.Extractor }

// NewExtractor makes an Extractor that also knows the names of tsv, in the
// columns of seeds/gazetteer; nil for none.
func NewExtractor(tsv []byte) (*Extractor, error) { return newExtractor(analyze.New(), tsv) }

func newExtractor(analyzer *analyze.Analyzer, tsv []byte) (*Extractor, error) {
	options := entities.Options{Analyzer: analyzer}
	if tsv != nil {
		rows, err := gazetteer.ReadList(bytes.NewReader(tsv))
		if err != nil {
			return nil, fmt.Errorf("corpus: read the gazetteer: %w", err)
		}
		options.Names = rows
	}
	x, err := entities.New(options)
	if err != nil {
		return nil, fmt.Errorf("corpus: make an extractor: %w", err)
	}
	return &Extractor{x}, nil
}

// Extract reads one article, and sets its Title where the record has none and
// the text begins with a headline.
func (x *Extractor) Extract(article fahras.Article) fahras.Document {
	doc := x.Extractor.Extract(article)
	if doc.Article.Title == "" {
		doc.Article.Title = headline(doc.Article.Text, doc.Sentences)
	}
	return doc
}

// headlineRunes is the greatest length of a headline; longer lines are leads.
const headlineRunes = 160

// headline gives the first line of text if it reads as one: short, no list's
// head, no full stop at its end, no sentence that runs on below it, and more
// text behind it.
func headline(text string, sentences []fahras.Span) string {
	body := strings.TrimLeftFunc(text, unicode.IsSpace)
	first, rest, _ := strings.Cut(body, "\n")
	line := strings.TrimRightFunc(first, unicode.IsSpace)
	if strings.TrimSpace(rest) == "" || utf8.RuneCountInString(line) > headlineRunes {
		return ""
	}
	switch last, _ := utf8.DecodeLastRuneInString(line); last {
	case '.', ':', '،', '؛':
		return ""
	}
	end := len(text) - len(body) + len(line)
	for _, s := range sentences {
		if s.Start < end && end < s.End {
			return ""
		}
	}
	return line
}
