package readers

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/fahras-ar/fahras"
)

// record is one article as its source states it.
type record struct {
	Key, Title, Text, URL, Source, Region, Published, Lang string
}

// parseRecord reads an object of JSON. What could be read of a broken one comes
// with the error.
func (r *Reader) parseRecord(object []byte) (record, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(object, &fields); err != nil {
		return record{}, jsonError(err)
	}
	if fields == nil {
		return record{}, errors.New("null is no record")
	}
	var rec record
	var failed error
	get := func(name string) string {
		value, _, err := r.field(fields, name)
		if err != nil && failed == nil {
			failed = err
		}
		return value
	}
	rec.Key, rec.Title, rec.URL, rec.Lang = get("id"), get("title"), get("url"), get("lang")
	rec.Source, rec.Region, rec.Published = get("source"), get("region"), get("published")
	text, found, err := r.field(fields, "text")
	rec.Text = text
	switch {
	case err != nil:
		return rec, err
	case !found:
		return rec, r.noText(fields)
	}
	return rec, failed
}

// noText says that a record has no text, and what it has.
func (r *Reader) noText(fields map[string]json.RawMessage) error {
	const most = 8
	names := slices.Sorted(maps.Keys(fields))
	if len(names) > most {
		names = append(names[:most], "…")
	}
	name := r.nameOf("text")
	if len(names) == 0 || name != "text" {
		return fmt.Errorf("the record has no %q", name)
	}
	return fmt.Errorf("the record has no %q but %s; --field text=NAME says where the text is", name, strings.Join(names, ", "))
}

// nameOf is what the source calls a field of ours.
func (r *Reader) nameOf(field string) string {
	if name, ok := r.options.Fields[field]; ok {
		return name
	}
	return field
}

// field gives the value of one of our fields as text; null is as good as none.
func (r *Reader) field(fields map[string]json.RawMessage, field string) (value string, found bool, err error) {
	name := r.nameOf(field)
	raw, found := lookUp(fields, name)
	if !found || bytes.Equal(raw, []byte("null")) {
		return "", false, nil
	}
	switch c := raw[0]; {
	case c == '"':
		err = json.Unmarshal(raw, &value)
		return value, true, err
	case c == '-' || c >= '0' && c <= '9':
		return string(raw), true, nil
	}
	return "", true, fmt.Errorf("%q is no text", name)
}

// lookUp finds a field by its name, or by a path of names with dots between.
func lookUp(fields map[string]json.RawMessage, name string) (json.RawMessage, bool) {
	if raw, found := fields[name]; found {
		return raw, true
	}
	first, rest, dotted := strings.Cut(name, ".")
	raw, found := fields[first]
	if !dotted || !found {
		return nil, false
	}
	var inner map[string]json.RawMessage
	if json.Unmarshal(raw, &inner) != nil {
		return nil, false
	}
	return lookUp(inner, rest)
}

// jsonError says where JSON breaks.
func jsonError(err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("broken JSON at byte %d: %w", syntax.Offset, err)
	}
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return fmt.Errorf("a JSON %s is no record", kind.Value)
	}
	return err
}

// errNoText says that an article would be without a word.
var errNoText = errors.New("the text is empty")

// article makes an Article of a record. What it holds that cannot be used is a
// warning.
func (r *Reader) article(file string, number int, rec record) (fahras.Article, error) {
	warn := func(err error) {
		if r.options.Warn != nil {
			r.options.Warn(&Error{File: file, Record: number, Key: rec.Key, Err: err})
		}
	}
	a := fahras.Article{
		Key:    rec.Key,
		URL:    strings.TrimSpace(rec.URL),
		Source: strings.TrimSpace(rec.Source),
		Region: strings.ToUpper(strings.TrimSpace(rec.Region)),
		Title:  strings.Join(strings.Fields(rec.Title), " "),
	}
	if a.Region != "" && !isRegion(a.Region) {
		warn(fmt.Errorf("region %q is no code of ISO 3166-1", rec.Region))
		a.Region = ""
	}
	if a.Region == "" {
		a.Region = strings.ToUpper(r.options.Region)
	}
	if a.Source == "" {
		a.Source = r.options.Source
	}
	if rec.Published != "" {
		published, err := parseTime(rec.Published)
		if err != nil {
			warn(err)
		}
		a.Published = published
	}
	if a.Text = joinTitle(a.Title, rec.Text); strings.TrimSpace(a.Text) == "" {
		return a, errNoText
	}
	if a.Lang = strings.TrimSpace(rec.Lang); a.Lang == "" {
		a.Lang = languageOf(a.Text)
	}
	a.ID = fahras.ArticleID(a.URL, a.Text)
	return a, nil
}

// joinTitle puts the title before the body, unless the body begins with it.
func joinTitle(title, body string) string {
	switch {
	case title == "":
		return body
	case strings.TrimSpace(body) == "":
		return title
	}
	first, _, _ := strings.Cut(strings.TrimSpace(body), "\n")
	if len(first) < 2*len(title) && strings.Join(strings.Fields(first), " ") == title {
		return body
	}
	return title + "\n\n" + body
}

// isRegion reports whether s has the form of a country code.
func isRegion(s string) bool {
	return len(s) == 2 && isASCIILetter(s[0]) && isASCIILetter(s[1])
}
