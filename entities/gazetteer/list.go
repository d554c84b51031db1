package gazetteer

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/fahras-ar/fahras"
)

// Row is one record of a list of names: an entity and its aliases.
type Row struct {
	// ID is kind and slug, "org/meta"; "misc/…" is a name to leave alone.
	ID      string
	Kind    fahras.Kind
	Subtype string
	// Latin and Arabic are the aliases, the usual one first.
	Latin, Arabic []string
	// Country is an ISO 3166-1 alpha-2 code, "" if none or many.
	Country string
	// Traps are those aliases that are everyday words or other names as well.
	Traps []string
}

// columns of a list, by the name in its first line.
var columns = map[string]func(r *Row, cell string) error{
	"id":      func(r *Row, cell string) error { r.ID = cell; return nil },
	"type":    (*Row).setType,
	"subtype": func(r *Row, cell string) error { r.Subtype = cell; return nil },
	"en":      func(r *Row, cell string) error { r.Latin = aliases(cell); return nil },
	"ar":      func(r *Row, cell string) error { r.Arabic = aliases(cell); return nil },
	"country": func(r *Row, cell string) error { r.Country = cell; return nil },
	"trap":    func(r *Row, cell string) error { r.Traps = aliases(cell); return nil },
}

// ReadList reads a list in the form of seeds/gazetteer: tab-separated UTF-8,
// the first line names the columns, which may stand in any order and be left
// out, save id and one of en and ar. Columns of other names are passed over.
// Errors name the line.
func ReadList(r io.Reader) ([]Row, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	if !lines.Scan() {
		return nil, errors.Join(errors.New("gazetteer: read list: no line names the columns"), lines.Err())
	}
	head := strings.Split(strings.TrimPrefix(lines.Text(), "\ufeff"), "\t") // byte order mark
	for i := range head {
		head[i] = strings.TrimSpace(head[i])
	}
	if !slices.Contains(head, "id") || !slices.Contains(head, "en") && !slices.Contains(head, "ar") {
		return nil, fmt.Errorf("gazetteer: read list: line 1 names %q; it must name id, and ar or en", head)
	}
	var rows []Row
	for number := 2; lines.Scan(); number++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		row, err := readRow(head, strings.Split(lines.Text(), "\t"))
		if err != nil {
			return nil, fmt.Errorf("gazetteer: read list: line %d: %w", number, err)
		}
		rows = append(rows, row)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("gazetteer: read list: %w", err)
	}
	return rows, nil
}

func readRow(head, cells []string) (Row, error) {
	var row Row
	if len(cells) > len(head) {
		return row, fmt.Errorf("%d cells under %d columns", len(cells), len(head))
	}
	for i, cell := range cells {
		if set := columns[head[i]]; set != nil {
			if err := set(&row, strings.TrimSpace(cell)); err != nil {
				return row, err
			}
		}
	}
	prefix, slug, ok := strings.Cut(row.ID, "/")
	kind, known := fahras.ParseKind(prefix)
	if !ok || slug == "" || !known && prefix != "misc" {
		return row, fmt.Errorf("id %q is not kind/slug", row.ID)
	}
	if row.Kind == fahras.NoKind {
		row.Kind = kind
	}
	if len(row.Latin)+len(row.Arabic) == 0 {
		return row, fmt.Errorf("%s has no name", row.ID)
	}
	return row, nil
}

// types are the labels of lists and label files.
var types = map[string]fahras.Kind{
	"": fahras.NoKind, "MISC": fahras.NoKind, "PER": fahras.Person,
	"ORG": fahras.Org, "LOC": fahras.Place, "PRODUCT": fahras.Product,
}

func (r *Row) setType(cell string) error {
	kind, ok := types[cell]
	if !ok {
		return fmt.Errorf("type %q is none of ORG, PER, LOC, PRODUCT, MISC", cell)
	}
	r.Kind = kind
	return nil
}

func aliases(cell string) []string {
	var list []string
	for alias := range strings.SplitSeq(cell, "|") {
		if alias = strings.TrimSpace(alias); alias != "" {
			list = append(list, alias)
		}
	}
	return list
}
