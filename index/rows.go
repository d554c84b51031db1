package index

import (
	"math/big"
	"time"

	"github.com/fahras-ar/fahras"
)

// PutResult counts what became of the documents given to Put.
type PutResult struct {
	Added   int // articles new to the index
	Updated int // articles whose other version gave way
	Known   int // documents that lost, or that the index held word for word
}

// Stored is a document as an index holds it.
type Stored struct {
	fahras.Document
	// Added is when the index first took the article.
	Added time.Time
	// Version names the analysis and gazetteer that extracted the document.
	Version string
}

// Stats counts what an index holds.
type Stats struct {
	Articles, Mentions, Entities, Figures int
	Sources                               int   // different publishers
	Bytes                                 int64 // of all texts
	First, Last                           string
	// Undated counts the articles without a date.
	Undated int
	// Outdated counts the articles that another version of analysis or
	// gazetteer extracted than the one at work.
	Outdated int
}

// Report is what Verify found.
type Report struct {
	Articles int
	Problems []Problem
}

// OK reports whether nothing is wrong, or nothing any more.
func (r Report) OK() bool {
	for _, p := range r.Problems {
		if !p.Repaired {
			return false
		}
	}
	return true
}

// Problem is one fault of an index.
type Problem struct {
	// What says it in words.
	What string
	// Repaired is true of what Verify mended.
	Repaired bool
}

// Hits answers a Query.
type Hits struct {
	// Total counts all articles that match.
	Total int
	// Hits are those asked for, in the order asked for.
	Hits []Hit
}

// Hit is one article that matches.
type Hit struct {
	ID    string
	Score float64
}

// FigureRow is one figure with where it stands.
type FigureRow struct {
	// Article has no Text.
	Article fahras.Article
	Figure  fahras.Figure
	// Text is the figure as written.
	Text string
	// Sentence is the sentence that holds it.
	Sentence string
	// Entities are the ids of those mentioned in that sentence, in order of
	// mention, each once.
	Entities []string
}

// FigureGroup counts the figures that have something in common.
type FigureGroup struct {
	// By is the currency or unit, the month or the entity's id; "" of figures
	// without it.
	By                string
	Figures, Articles int
	// Min, Median and Max are of those figures that have an amount, by the rule
	// of FigureFilter.Min; nil where there is none, or where the group mixes
	// units. Of an even number Median is the lower middle.
	Min, Median, Max *big.Rat
}

// EntityRow is one entity with what is counted of it.
type EntityRow struct {
	Entity fahras.Entity
	// Mentions and Articles count the mentions and the articles that hold them.
	Mentions, Articles int
	// First and Last are days in ISO 8601, "" where no article is dated.
	First, Last string
	// Aliases are the surfaces seen, most frequent first, equal ones by text.
	Aliases []Alias
	// Companions are the entities of the same articles, most articles first,
	// equal ones by id.
	Companions []Companion
	// Figure is the largest amount of money in one sentence with the entity,
	// nil if there is none: the greatest number, whatever its currency; of
	// equal ones the first by article and place.
	Figure *NamedFigure
}

// Alias is a surface of an entity.
type Alias struct {
	Text     string
	Mentions int
}

// Companion is an entity that shares articles with another.
type Companion struct {
	Entity   fahras.Entity
	Articles int
}

// NamedFigure is a figure and the article that states it.
type NamedFigure struct {
	Figure  fahras.Figure
	Text    string // as written
	Article string // id
}
