package main

import (
	"cmp"
	"context"
	"runtime"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/corpus"
	"github.com/spf13/cobra"
)

type extractOptions struct {
	input     inputFlags
	gazetteer string
	shard     string
	maxErrors int
	workers   int
}

func (a *app) extractCommand() *cobra.Command {
	var o extractOptions
	cmd := &cobra.Command{
		Use:   "extract [FILE…|-]",
		Short: "Find figures and names without an index: articles in, one JSON object each out",
		RunE:  func(cmd *cobra.Command, args []string) error { return a.extract(cmd.Context(), o, args) },
	}
	o.input.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&o.gazetteer, "gazetteer", "", "names of your own, in the columns of seeds/gazetteer")
	flags.StringVar(&o.shard, "shard", "", "only one part of the records, as 2/4")
	flags.IntVar(&o.maxErrors, "max-errors", 0, "stop after so many bad records (0: never)")
	flags.IntVar(&o.workers, "workers", runtime.GOMAXPROCS(0), "articles at work at once")
	a.formatFlag(cmd, streamFormats...)
	return cmd
}

func (a *app) extract(ctx context.Context, o extractOptions, paths []string) error {
	part, err := parseShard(o.shard)
	if err != nil {
		return err
	}
	reader, err := o.input.open(a, paths, false)
	if err != nil {
		return err
	}
	extractor, err := newExtractor(o.gazetteer)
	if err != nil {
		return err
	}
	s := stream[corpus.ArticleRecord]{
		app: a, workers: o.workers, maxErrors: o.maxErrors, columns: extractColumns, preset: a.streamPreset(),
	}
	return s.run(ctx, part.cut(reader.Articles(ctx)), func(article fahras.Article) []corpus.ArticleRecord {
		doc := extractor.Extract(article)
		return []corpus.ArticleRecord{corpus.NewArticleRecord(&doc)}
	})
}

var extractColumns = []column[corpus.ArticleRecord]{
	{heading: "Article", cell: func(r corpus.ArticleRecord) cell { return plain(cmp.Or(r.Title, r.ID)) }},
	{heading: "Figures", cell: func(r corpus.ArticleRecord) cell {
		return listCell(r.Figures, func(f corpus.FigureRecord) string { return f.Text })
	}},
	{heading: "Names", cell: func(r corpus.ArticleRecord) cell {
		return listCell(r.Mentions, func(m corpus.MentionRecord) string { return m.Text })
	}},
}
