package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/fahras-ar/fahras/entities"
	"github.com/fahras-ar/fahras/entities/gazetteer"
	"github.com/fahras-ar/fahras/readers"
	"github.com/spf13/cobra"
)

// inputFlags say how a command reads articles.
type inputFlags struct {
	kind, encoding, region, source string
	fields                         []string
}

func (f *inputFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.kind, "type", "", "kind of input: "+strings.Join(readers.Types(), ", ")+" (default by content)")
	flags.StringVar(&f.encoding, "encoding", "", "character encoding, as windows-1256 (default by content)")
	flags.StringVar(&f.region, "region", "", "country of articles that state none, as SA")
	flags.StringVar(&f.source, "source", "", "publisher of articles that state none")
	flags.StringArrayVar(&f.fields, "field", nil, "where a record keeps a field, as text=body,title=headline")
}

// options turns the flags into those of package readers.
func (f *inputFlags) options(a *app) (readers.Options, error) {
	o := readers.Options{
		Type: f.kind, Encoding: f.encoding, Region: f.region, Source: f.source,
		Fields: map[string]string{}, Stdin: a.stdin, Warn: a.warn,
	}
	for _, list := range f.fields {
		for _, pair := range strings.Split(list, ",") {
			ours, theirs, found := strings.Cut(pair, "=")
			if !found {
				return o, usagef("--field takes name=name, not %q", pair)
			}
			o.Fields[strings.TrimSpace(ours)] = strings.TrimSpace(theirs)
		}
	}
	if err := o.Check(); err != nil {
		return o, usageError{err}
	}
	return o, nil
}

// open prepares to read paths, or standard input where there are none.
func (f *inputFlags) open(a *app, paths []string, repair bool) (*readers.Reader, error) {
	o, err := f.options(a)
	if err != nil {
		return nil, err
	}
	o.Repair = repair
	if len(paths) == 0 {
		if isTerminal(a.stdin) {
			return nil, usagef("nothing to read: name files, or pipe articles in")
		}
		paths = []string{readers.Stdin}
	}
	return readers.Open(o, paths...), nil
}

// readNames reads a user's own gazetteer, nil if path is "".
func readNames(path string) ([]gazetteer.Row, error) {
	if path == "" {
		return nil, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read gazetteer: %w", err)
	}
	defer f.Close()
	rows, err := gazetteer.ReadList(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return rows, nil
}

// newExtractor makes an extractor that knows the names of a user's gazetteer.
func newExtractor(path string) (*entities.Extractor, error) {
	rows, err := readNames(path)
	if err != nil {
		return nil, err
	}
	x, err := entities.New(entities.Options{Names: rows})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return x, nil
}
