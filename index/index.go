// Package index says what an index is asked and what it answers: the
// interface [Index], its filters and its rows, independent of any backend.
//
//	ix, err := local.Open(ctx, "fahras-index", local.Options{})
//	...
//	for row, err := range ix.Entities(ctx, index.EntityFilter{Limit: 10}) {
//		fmt.Println(row.Entity.Name, row.Mentions, row.Articles)
//	}
//
// An index holds [fahras.Document]s, that is articles with what was found in
// them, and keeps the corrections that a user made to the links of entities.
package index

import (
	"context"
	"iter"

	"github.com/fahras-ar/fahras"
)

// Index holds documents and answers for them. Its methods may be called from
// several goroutines; a cancelled context ends each of them within a second
// and leaves the index as it was before the call, or before the batch under way.
//
// A method that changes the index returns [ErrReadOnly] on one that was opened
// for reading.
type Index interface {
	// Known gives the digests of those articles that the index holds. It is
	// asked before anything is analysed.
	Known(ctx context.Context, ids ...string) (map[string]Digest, error)

	// Put adds documents and settles those whose article it holds already, or
	// that are given twice, by rule: the winner depends on no order. When it
	// returns without an error, the documents are durable and found.
	Put(ctx context.Context, rule Rule, docs ...fahras.Document) (PutResult, error)

	// Delete removes articles and what was found in them, and says how many
	// there were. An unknown id is no error.
	Delete(ctx context.Context, ids ...string) (int, error)

	// Documents gives the articles with these ids, in the order of the ids;
	// unknown ids are left out. Corrections are applied.
	Documents(ctx context.Context, ids ...string) ([]Stored, error)

	// Complete gives the ids that begin with prefix, sorted, ten at most.
	Complete(ctx context.Context, prefix string) ([]string, error)

	// All yields every article that passes f, by id, as it was extracted:
	// corrections are not applied.
	All(ctx context.Context, f Filter) iter.Seq2[Stored, error]

	// Resolve gives the entities that a name in either script names: an
	// entity's id, its preferred names and the aliases seen. Exact matches come
	// first, then those by folded letters; by mentions within each, then by id.
	Resolve(ctx context.Context, name string) ([]fahras.Entity, error)

	// Near gives the names closest to one that Resolve does not know, best
	// first, for a suggestion: limit at most.
	Near(ctx context.Context, name string, limit int) ([]fahras.Entity, error)

	// Correct applies a correction from now on, to articles of later batches
	// as well, until the index is deleted.
	Correct(ctx context.Context, c Correction) error

	// SetGazetteer keeps a user's own gazetteer, in the columns of
	// seeds/gazetteer, beside the articles; nil removes it.
	SetGazetteer(ctx context.Context, tsv []byte) error

	// Gazetteer gives what SetGazetteer kept, nil if nothing.
	Gazetteer(ctx context.Context) ([]byte, error)

	// Stats counts what the index holds.
	Stats(ctx context.Context) (Stats, error)

	// Verify compares the stores of the index with each other and counts
	// anew what is kept counted; with repair it mends what it can.
	Verify(ctx context.Context, repair bool) (Report, error)

	// Rebuild puts docs in the place of all documents, at once when the last
	// is written; until then the old ones answer. Times of adding, corrections
	// and the gazetteer are kept.
	Rebuild(ctx context.Context, docs iter.Seq2[Stored, error]) error

	// RebuildFulltext derives the full text anew from the documents held.
	RebuildFulltext(ctx context.Context) error

	// Search gives the articles that match q.
	Search(ctx context.Context, q Query) (Hits, error)

	// Figures yields the figures that pass f.
	Figures(ctx context.Context, f FigureFilter) iter.Seq2[FigureRow, error]

	// FigureGroups counts the figures that pass f by what g names, the largest
	// group first, equal ones by name. The filter's Sort has no meaning here.
	FigureGroups(ctx context.Context, f FigureFilter, g Grouping) ([]FigureGroup, error)

	// Entities yields the entities that pass f.
	Entities(ctx context.Context, f EntityFilter) iter.Seq2[EntityRow, error]

	// Close ends the use of the index. Nothing that a method reported as done
	// depends on it.
	Close() error
}
