package local

import (
	"cmp"
	"context"
	"slices"

	"github.com/fahras-ar/fahras/index"
)

// Of a grouping, the expression that names the group and the tables beside
// figures f and documents d that it needs.
var groupings = map[index.Grouping]struct{ name, tables string }{
	index.ByUnit:  {"f.unit", ""},
	index.ByMonth: {"coalesce(substr(d.day, 1, 7), '')", ""},
	index.ByEntity: {"e.entity", `
		JOIN mentions m ON m.document = f.document AND m.sentence = f.sentence
		JOIN entities e ON e.id = m.entity`},
}

// figureGroups counts the figures that pass f, of the articles hit, nil for all.
func (c *catalogue) figureGroups(ctx context.Context, f index.FigureFilter, g index.Grouping, hits []string) ([]index.FigureGroup, error) {
	var groups []index.FigureGroup
	err := c.view(ctx, func(t *transaction) error {
		var chosen selection
		if err := chosen.figures(&f, hits); err != nil {
			return err
		}
		by := groupings[g]
		group := figureGroup{}
		err := t.each(`
			SELECT DISTINCT `+by.name+`, f.document, f.n, f.unit, f.amount, coalesce(f.max, f.value)
			FROM figures f JOIN documents d ON d.id = f.document`+by.tables+chosen.where()+`
			ORDER BY 1, f.amount`, chosen.args, func(scan scanner) error {
			var name, unit string
			var document int64
			var n int
			var amount []byte
			var value *string
			if err := scan(&name, &document, &n, &unit, &amount, &value); err != nil {
				return err
			}
			if group.Figures > 0 && group.By != name {
				if err := group.endInto(&groups); err != nil {
					return err
				}
			}
			group.add(name, unit, document, amount, value)
			return nil
		})
		if err != nil || group.Figures == 0 {
			return err
		}
		return group.endInto(&groups)
	})
	slices.SortFunc(groups, func(a, b index.FigureGroup) int {
		return cmp.Or(cmp.Compare(b.Figures, a.Figures), cmp.Compare(a.By, b.By))
	})
	groups = groups[min(f.Offset, len(groups)):]
	if f.Limit > 0 {
		groups = groups[:min(f.Limit, len(groups))]
	}
	return groups, err
}

// figureGroup is a group under way; its figures come by amount.
type figureGroup struct {
	index.FigureGroup
	documents map[int64]struct{}
	unit      string
	mixed     bool     // of several units
	amounts   []string // of the figures that have one
}

func (g *figureGroup) add(name, unit string, document int64, amount []byte, value *string) {
	if g.Figures == 0 {
		*g = figureGroup{documents: map[int64]struct{}{}, unit: unit}
		g.By = name
	}
	g.Figures++
	g.documents[document] = struct{}{}
	g.mixed = g.mixed || unit != g.unit
	if amount != nil && value != nil {
		g.amounts = append(g.amounts, *value)
	}
}

// endInto appends the group to groups and begins another.
func (g *figureGroup) endInto(groups *[]index.FigureGroup) (err error) {
	g.Articles = len(g.documents)
	if n := len(g.amounts); n > 0 && !g.mixed {
		if g.Min, err = parseAmount(&g.amounts[0]); err != nil {
			return err
		}
		if g.Median, err = parseAmount(&g.amounts[(n-1)/2]); err != nil {
			return err
		}
		if g.Max, err = parseAmount(&g.amounts[n-1]); err != nil {
			return err
		}
	}
	*groups = append(*groups, g.FigureGroup)
	*g = figureGroup{}
	return nil
}
