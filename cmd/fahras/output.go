package main

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"reflect"
	"strconv"
	"strings"
)

// Formats of listings, the default first. The other formats of the
// specification come with the command "export".
var (
	listingFormats = []string{"table", "json", "jsonl", "csv", "tsv", "md", "html"}
	streamFormats  = []string{"jsonl", "json", "table", "csv", "tsv"}
)

// column is one column of a table: its heading and what it shows of a record.
type column[T any] struct {
	heading string
	right   bool // numbers stand on the right
	cell    func(T) cell
}

// output writes records of one type in one format, each as it comes, save
// tables, which must know all their rows. The format "lines", which has no flag,
// is the last column alone.
type output[T any] struct {
	app     *app
	format  string
	columns []column[T]
	w       *bufio.Writer
	csv     *csv.Writer
	rows    [][]cell
	n       int
}

// newOutput begins to write records to standard output; format "" is preset.
func newOutput[T any](a *app, preset string, columns []column[T]) *output[T] {
	o := &output[T]{app: a, format: a.format, columns: columns, w: bufio.NewWriter(a.stdout)}
	if o.format == "" {
		o.format = preset
	}
	switch o.format {
	case "csv", "tsv":
		o.csv = csv.NewWriter(o.w)
		if o.format == "tsv" {
			o.csv.Comma = '\t'
		}
	}
	return o
}

// write takes one record.
func (o *output[T]) write(record T) error {
	o.n++
	switch o.format {
	case "json", "jsonl":
		encoded, err := encode(record)
		if err != nil {
			return err
		}
		o.n--
		return o.writeEncoded(encoded)
	case "csv", "tsv":
		names, values := fieldsOf(reflect.ValueOf(record))
		if o.n == 1 {
			o.csv.Write(names)
		}
		return o.csv.Write(o.plain(values))
	case "lines":
		return writeLine(o.w, o.columns[len(o.columns)-1].cell(record).text)
	}
	row := make([]cell, len(o.columns))
	for i, c := range o.columns {
		row[i] = c.cell(record)
	}
	o.rows = append(o.rows, row)
	return nil
}

// plain keeps the cells of TSV on one line each, as readers of it expect.
func (o *output[T]) plain(values []string) []string {
	if o.format == "tsv" {
		for i, v := range values {
			values[i] = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ").Replace(v)
		}
	}
	return values
}

// writeEncoded takes a record that is JSON already.
func (o *output[T]) writeEncoded(record []byte) error {
	o.n++
	if o.format == "json" {
		if o.n == 1 {
			o.w.WriteString("[")
		} else {
			o.w.WriteString(",\n")
		}
	}
	o.w.Write(record)
	if o.format == "jsonl" {
		o.w.WriteByte('\n')
		if o.w.Buffered() < o.w.Available() {
			return nil
		}
		return o.w.Flush()
	}
	return nil
}

// close writes what is left.
func (o *output[T]) close() error {
	switch o.format {
	case "json":
		if o.n == 0 {
			o.w.WriteString("[")
		}
		o.w.WriteString("]\n")
	case "csv", "tsv":
		if o.n == 0 {
			var none T
			names, _ := fieldsOf(reflect.ValueOf(none))
			o.csv.Write(names)
		}
		o.csv.Flush()
		if err := o.csv.Error(); err != nil {
			return err
		}
	case "md":
		o.writeMarkdown()
	case "html":
		o.writeHTML()
	case "table":
		if err := o.writeTable(); err != nil {
			return err
		}
	}
	return o.w.Flush()
}

// writeOne writes a single record: an object in both forms of JSON.
func writeOne[T any](a *app, record T, columns []column[T]) error {
	if a.format == "json" || a.format == "jsonl" {
		encoded, err := encode(record)
		if err == nil {
			_, err = a.stdout.Write(append(encoded, '\n'))
		}
		return err
	}
	o := newOutput(a, "table", columns)
	if err := o.write(record); err != nil {
		return err
	}
	return o.close()
}

// encode writes a record as JSON, its letters as they are.
func encode(record any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(record); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

func (o *output[T]) writeMarkdown() {
	headings := make([]string, len(o.columns))
	rules := make([]string, len(o.columns))
	for i, c := range o.columns {
		headings[i], rules[i] = o.app.words.of(c.heading), "---"
		if c.right {
			rules[i] = "---:"
		}
	}
	o.markdownRow(headings)
	o.markdownRow(rules)
	for _, row := range o.rows {
		values := make([]string, len(row))
		for i, c := range row {
			values[i] = strings.NewReplacer("|", `\|`, "\n", " ").Replace(c.marked("**", "**", func(s string) string { return s }))
		}
		o.markdownRow(values)
	}
}

func (o *output[T]) markdownRow(values []string) {
	fmt.Fprintf(o.w, "| %s |\n", strings.Join(values, " | "))
}

func (o *output[T]) writeHTML() {
	direction := "ltr"
	if o.app.language == "ar" {
		direction = "rtl"
	}
	fmt.Fprintf(o.w, "<table lang=%q dir=%q>\n<tr>", o.app.language, direction)
	for _, c := range o.columns {
		fmt.Fprintf(o.w, "<th>%s</th>", html.EscapeString(o.app.words.of(c.heading)))
	}
	o.w.WriteString("</tr>\n")
	for _, row := range o.rows {
		o.w.WriteString("<tr>")
		for _, c := range row {
			fmt.Fprintf(o.w, `<td dir="auto">%s</td>`, c.marked("<mark>", "</mark>", html.EscapeString))
		}
		o.w.WriteString("</tr>\n")
	}
	o.w.WriteString("</table>\n")
}

// fieldsOf gives the fields of a record under the names they bear in JSON, for
// a line of a table in a file: lists are joined, objects shown by their text.
func fieldsOf(v reflect.Value) (names, values []string) {
	t := v.Type()
	for i := range t.NumField() {
		field := t.Field(i)
		if field.Anonymous {
			n, s := fieldsOf(v.Field(i))
			names, values = append(names, n...), append(values, s...)
			continue
		}
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name == "" || name == "-" {
			continue
		}
		names, values = append(names, name), append(values, valueOf(v.Field(i)))
	}
	return names, values
}

// valueOf writes one value in a cell of a file.
func valueOf(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return ""
		}
		return valueOf(v.Elem())
	case reflect.Slice:
		parts := make([]string, v.Len())
		for i := range parts {
			parts[i] = valueOf(v.Index(i))
		}
		return strings.Join(parts, " | ")
	case reflect.Struct:
		return textOf(v)
	case reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'f', -1, 64)
	}
	return fmt.Sprint(v.Interface())
}

// textOf shows an object by the field that says what it is.
func textOf(v reflect.Value) string {
	names, values := fieldsOf(v)
	for _, wanted := range []string{"text", "name", "error"} {
		for i, name := range names {
			if name == wanted && values[i] != "" {
				return values[i]
			}
		}
	}
	return strings.Join(values, "-") // a range
}

// writeLine prints one line of text.
func writeLine(w io.Writer, s string) error {
	_, err := io.WriteString(w, s+"\n")
	return err
}
