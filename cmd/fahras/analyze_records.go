package main

import (
	"strings"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
)

// tokenRecord is one token as "analyze" writes it.
type tokenRecord struct {
	ID       string    `json:"id"`
	Sentence int32     `json:"sentence"`
	Pos      int32     `json:"pos"`
	Text     string    `json:"text"`
	Start    int       `json:"start"`
	End      int       `json:"end"`
	Class    string    `json:"class"`
	Search   string    `json:"search"`
	Lemma    string    `json:"lemma"`
	Segments []segment `json:"segments"`
}

// segment is a piece of a token: a clitic or what it clings to.
type segment struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Kind  string `json:"kind"`
}

// formRecord is a text in one form.
type formRecord struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

var tokenColumns = []column[tokenRecord]{
	{heading: "Text", cell: func(r tokenRecord) cell { return plain(r.Text) }},
	{heading: "Class", cell: func(r tokenRecord) cell { return plain(r.Class) }},
	{heading: "Search form", cell: func(r tokenRecord) cell { return plain(r.Search) }},
	{heading: "Lemma", cell: func(r tokenRecord) cell { return plain(r.Lemma) }},
	{heading: "Segments", cell: func(r tokenRecord) cell {
		var pieces []string
		for _, s := range r.Segments {
			pieces = append(pieces, s.Text)
		}
		return plain(strings.Join(pieces, " + "))
	}},
}

var formColumns = []column[formRecord]{
	{heading: "Article", cell: func(r formRecord) cell { return plain(r.ID) }},
	{heading: "Text", cell: func(r formRecord) cell { return plain(r.Text) }},
}

// recordID is a record's own id where it has one, else the article's.
func recordID(article fahras.Article) string {
	if article.Key != "" {
		return article.Key
	}
	return article.ID
}

func tokenRecords(article fahras.Article, tokens []analyze.Token) []tokenRecord {
	id := recordID(article)
	records := make([]tokenRecord, len(tokens))
	for i := range tokens {
		t := &tokens[i]
		r := tokenRecord{
			ID: id, Sentence: t.Sentence, Pos: t.Pos, Text: t.Span.In(article.Text),
			Start: t.Span.Start, End: t.Span.End, Class: t.Class.String(), Search: t.Word.SearchText(),
		}
		var reading analyze.Analysis
		if int(t.Reading) < len(t.Word.Analyses) {
			reading = t.Word.Analyses[t.Reading]
		}
		r.Lemma = reading.Lemma
		r.Segments = segments(r, reading)
		records[i] = r
	}
	return records
}

// segments cuts the surface of a token as its reading says.
func segments(r tokenRecord, reading analyze.Analysis) []segment {
	pieces := make([]segment, 0, len(reading.Cuts)+1)
	start := 0
	for i := range len(reading.Cuts) + 1 {
		end := len(r.Text)
		if i < len(reading.Cuts) {
			end = int(reading.Cuts[i])
		}
		kind := "stem"
		switch {
		case i < int(reading.Proclitics):
			kind = "proclitic"
		case i > int(reading.Proclitics):
			kind = "enclitic"
		}
		pieces = append(pieces, segment{r.Text[start:end], r.Start + start, r.Start + end, kind})
		start = end
	}
	return pieces
}
