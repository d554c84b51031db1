package main

import (
	"context"
	"runtime"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
	"github.com/spf13/cobra"
)

type analyzeOptions struct {
	input inputFlags
	form  string
}

// forms by the names that --form takes.
var formNames = map[string]analyze.Form{
	"display": analyze.DisplayForm, "entity": analyze.EntityForm, "search": analyze.SearchForm,
}

func (a *app) analyzeCommand() *cobra.Command {
	var o analyzeOptions
	cmd := &cobra.Command{
		Use:   "analyze [FILE…|-]",
		Short: "Print the tokens of articles, or their text in one form, without an index",
		RunE:  func(cmd *cobra.Command, args []string) error { return a.analyze(cmd.Context(), o, args) },
	}
	o.input.add(cmd)
	cmd.Flags().StringVar(&o.form, "form", "", "print the text instead, as display, entity or search form")
	a.formatFlag(cmd, streamFormats...)
	return cmd
}

func (a *app) analyze(ctx context.Context, o analyzeOptions, paths []string) error {
	analyzer := analyze.New()
	reader, err := o.input.open(a, paths, o.form != "")
	if err != nil {
		return err
	}
	if o.form == "" {
		s := stream[tokenRecord]{app: a, workers: runtime.GOMAXPROCS(0), columns: tokenColumns, preset: a.streamPreset()}
		return s.run(ctx, reader.Articles(ctx), func(article fahras.Article) []tokenRecord {
			return tokenRecords(article, analyzer.Analyse(nil, article.Text))
		})
	}
	if err := oneOf("form", o.form, []string{"display", "entity", "search"}); err != nil {
		return err
	}
	s := stream[formRecord]{app: a, workers: runtime.GOMAXPROCS(0), columns: formColumns, preset: "lines"}
	return s.run(ctx, reader.Articles(ctx), func(article fahras.Article) []formRecord {
		return []formRecord{{recordID(article), analyzer.Normalise(formNames[o.form], article.Text)}}
	})
}
