package index

import (
	"math/big"

	"github.com/fahras-ar/fahras"
)

// Filter chooses articles. The zero Filter chooses all.
type Filter struct {
	// Since and Until are the first and last day of publication, in ISO 8601,
	// "" for no bound. An article without a date passes neither.
	Since, Until string
	// Sources are the publishers wanted, any if there is none.
	Sources []string
}

// IsZero reports whether f chooses every article.
func (f Filter) IsZero() bool { return f.Since == "" && f.Until == "" && len(f.Sources) == 0 }

// FigureFilter chooses figures, and their order.
type FigureFilter struct {
	Filter
	// Query chooses the articles by their text; nil for all.
	Query *Query
	// Kinds are those wanted, any if there is none.
	Kinds []fahras.FigureKind
	// Units are the currencies or units wanted, any if there is none. "" is a
	// unit too: that of counts and of money whose currency is open.
	Units []string
	// Min and Max bound the amount, both inclusive; nil for no bound. A range
	// is compared by its Max, a bound by its Value; figures without either,
	// dates and vague amounts among them, pass no bound.
	Min, Max *big.Rat
	// Entities are ids, one of which the figure's sentence must mention; any
	// figure passes if there is none.
	Entities []string
	Sort     FigureSort
	// Limit is the greatest number of rows, 0 for all; Offset those left out
	// before them.
	Limit, Offset int
}

// FigureSort is the order of figures. Equal ones come by article and place.
type FigureSort uint8

// The orders of figures. By value means within a unit, the most frequent unit
// first, figures without an amount last in it.
const (
	FiguresByDate      FigureSort = iota // latest article first, undated last
	FiguresByValue                       // smallest first
	FiguresByValueDown                   // largest first
)

// Grouping is what figures are counted by.
type Grouping uint8

// The groupings.
const (
	ByUnit   Grouping = iota // currency or unit
	ByMonth                  // month of publication, 2025-06
	ByEntity                 // entities of the same sentence
)

// EntityFilter chooses entities, and their order. A Filter or Query also
// confines what is counted to the articles it chooses.
type EntityFilter struct {
	Filter
	// Query chooses the articles by their text; nil for all.
	Query *Query
	// IDs are the entities wanted, any if there is none.
	IDs []string
	// Kinds are the kinds wanted, any if there is none.
	Kinds []fahras.Kind
	// MinMentions is the least number of mentions.
	MinMentions int
	Sort        EntitySort
	// Limit is the greatest number of rows, 0 for all; Offset those left out
	// before them.
	Limit, Offset int
	// Companions is the greatest number of companions of a row; 0 for none.
	Companions int
}

// EntitySort is the order of entities. Equal ones come by id.
type EntitySort uint8

// The orders of entities.
const (
	EntitiesByMentions EntitySort = iota // most first
	EntitiesByArticles                   // most first
	EntitiesByName                       // by preferred name, in code point order
	EntitiesByFirst                      // first dated article, earliest first, undated last
	EntitiesByLast                       // last dated article, latest first, undated last
)
