package local

import (
	"context"
	"errors"
	"iter"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

var errUnfinished = errors.New("not written yet")

func (ix *Index) Resolve(ctx context.Context, name string) ([]fahras.Entity, error) {
	return nil, errUnfinished
}
func (ix *Index) Near(ctx context.Context, name string, limit int) ([]fahras.Entity, error) {
	return nil, errUnfinished
}
func (ix *Index) Verify(ctx context.Context, repair bool) (index.Report, error) {
	return index.Report{}, errUnfinished
}
func (ix *Index) Rebuild(ctx context.Context, docs iter.Seq2[index.Stored, error]) error {
	return errUnfinished
}
func (ix *Index) RebuildFulltext(ctx context.Context) error { return errUnfinished }
func (ix *Index) Search(ctx context.Context, q index.Query) (index.Hits, error) {
	return index.Hits{}, errUnfinished
}
func (ix *Index) Figures(ctx context.Context, f index.FigureFilter) iter.Seq2[index.FigureRow, error] {
	return func(yield func(index.FigureRow, error) bool) { yield(index.FigureRow{}, errUnfinished) }
}
func (ix *Index) FigureGroups(ctx context.Context, f index.FigureFilter, g index.Grouping) ([]index.FigureGroup, error) {
	return nil, errUnfinished
}
func (ix *Index) Entities(ctx context.Context, f index.EntityFilter) iter.Seq2[index.EntityRow, error] {
	return func(yield func(index.EntityRow, error) bool) { yield(index.EntityRow{}, errUnfinished) }
}
