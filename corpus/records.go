package corpus

import (
	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/index"
)

// ArticleRecord is an article with what was found in it, as "extract" writes it.
type ArticleRecord struct {
	ID        string          `json:"id"`
	Title     string          `json:"title"`
	Published string          `json:"published"`
	Text      string          `json:"text"`
	Figures   []FigureRecord  `json:"figures"`
	Mentions  []MentionRecord `json:"mentions"`
}

// FigureRecord is one figure of an ArticleRecord. Start and End are bytes into
// its text; amounts are decimals, or fractions where there is no decimal.
type FigureRecord struct {
	Kind       string   `json:"kind"`
	Text       string   `json:"text"`
	Start      int      `json:"start"`
	End        int      `json:"end"`
	Value      *string  `json:"value"`
	Min        *string  `json:"min"`
	Max        *string  `json:"max"`
	Qualifier  string   `json:"qualifier"`
	Unit       string   `json:"unit"`
	Candidates []string `json:"candidates"`
	Per        string   `json:"per"`
	Date       string   `json:"date"`
	Grain      string   `json:"grain"`
	Calendar   string   `json:"calendar"`
	Hijri      string   `json:"hijri"`
	Inferred   string   `json:"inferred"`
}

// MentionRecord is one mention of an ArticleRecord.
type MentionRecord struct {
	Kind   string  `json:"kind"`
	Text   string  `json:"text"`
	Start  int     `json:"start"`
	End    int     `json:"end"`
	Entity string  `json:"entity"`
	Name   string  `json:"name"`
	Latin  string  `json:"latin"`
	Score  float64 `json:"score"`
}

// ShownRecord is an article of the corpus, as "show" writes it.
type ShownRecord struct {
	ArticleRecord
	Key    string `json:"key"`
	URL    string `json:"url"`
	Source string `json:"source"`
	Region string `json:"region"`
	// Added is when the corpus first took the article, RFC 3339 in UTC.
	Added string `json:"added"`
}

// AddReport says what "add" did.
type AddReport struct {
	// Files is for the caller to set, who knows where articles come from.
	Files int `json:"files"`
	// Articles counts all records read, those that failed included.
	Articles int `json:"articles"`
	Added    int `json:"added"`
	Updated  int `json:"updated"`
	Known    int `json:"known"`
	// Duplicates counts near copies; 0 until they are recognised.
	Duplicates int       `json:"duplicates"`
	Failed     []Failure `json:"failed"`
	// Bytes is the length of all texts read.
	Bytes   int64   `json:"bytes"`
	Seconds float64 `json:"seconds"`
}

// Failure is one record, or a whole file, that could not be read.
type Failure struct {
	File string `json:"file"`
	// Record counts from 1; 0 where the file as a whole failed.
	Record int    `json:"record"`
	Error  string `json:"error"`
}

// StatsRecord is what "stats" writes.
type StatsRecord struct {
	Articles int    `json:"articles"`
	Mentions int    `json:"mentions"`
	Entities int    `json:"entities"`
	Figures  int    `json:"figures"`
	Sources  int    `json:"sources"`
	Bytes    int64  `json:"bytes"`
	First    string `json:"first"`
	Last     string `json:"last"`
}

// VerifyRecord is what "verify" writes. OK is false while a problem is left.
type VerifyRecord struct {
	OK       bool     `json:"ok"`
	Articles int      `json:"articles"`
	Problems []string `json:"problems"`
}

// SearchRecord is one hit.
type SearchRecord struct {
	Rank      int     `json:"rank"`
	ID        string  `json:"id"`
	Key       string  `json:"key"`
	Score     float64 `json:"score"`
	Title     string  `json:"title"`
	URL       string  `json:"url"`
	Source    string  `json:"source"`
	Published string  `json:"published"`
	// Snippet is plain text of the article; Marks are bytes into it.
	Snippet string `json:"snippet"`
	Marks   []Mark `json:"marks"`
	// Matches are bytes into the article's text, in order.
	Matches  []Mark      `json:"matches"`
	Entities []EntityRef `json:"entities"`
	// Figure is the largest amount of money the article states, or nil.
	Figure *AmountRecord `json:"figure"`
	// Similar counts near copies; 0 until they are recognised.
	Similar int `json:"similar"`
}

// Mark is a half-open range of bytes.
type Mark struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// EntityRef names an entity.
type EntityRef struct {
	Entity string `json:"entity"`
	Name   string `json:"name"`
}

// AmountRecord is an amount in short.
type AmountRecord struct {
	Text  string `json:"text"`
	Value string `json:"value"`
	Unit  string `json:"unit"`
}

// CountRecord is what "search --count" writes.
type CountRecord struct {
	Count int `json:"count"`
}

// FigureRow is one line of "figures".
type FigureRow struct {
	FigureRecord
	Article   string   `json:"article"`
	Key       string   `json:"key"`
	Title     string   `json:"title"`
	URL       string   `json:"url"`
	Source    string   `json:"source"`
	Published string   `json:"published"`
	Sentence  string   `json:"sentence"`
	Entities  []string `json:"entities"`
}

// FigureGroup is one line of "figures --by". Min, Median and Max are nil for a
// group without amounts, or of mixed units.
type FigureGroup struct {
	By       string  `json:"by"`
	Figures  int     `json:"figures"`
	Articles int     `json:"articles"`
	Min      *string `json:"min"`
	Median   *string `json:"median"`
	Max      *string `json:"max"`
}

// EntityRecord is one line of "entities".
type EntityRecord struct {
	Entity     string            `json:"entity"`
	Kind       string            `json:"kind"`
	Subtype    string            `json:"subtype"`
	Name       string            `json:"name"`
	Latin      string            `json:"latin"`
	Mentions   int               `json:"mentions"`
	Articles   int               `json:"articles"`
	First      string            `json:"first"`
	Last       string            `json:"last"`
	Aliases    []AliasRecord     `json:"aliases"`
	Companions []CompanionRecord `json:"companions"`
	Figure     *EntityFigure     `json:"figure"`
}

// AliasRecord is a surface of an entity.
type AliasRecord struct {
	Text     string `json:"text"`
	Mentions int    `json:"mentions"`
}

// CompanionRecord is an entity that shares articles with another.
type CompanionRecord struct {
	Entity   string `json:"entity"`
	Name     string `json:"name"`
	Articles int    `json:"articles"`
}

// EntityFigure is the largest amount of money beside an entity.
type EntityFigure struct {
	AmountRecord
	Article string `json:"article"`
}

// NewArticleRecord writes doc as "extract" does. Its id is the record's own
// key where it has one, else the article's ID.
func NewArticleRecord(doc *fahras.Document) ArticleRecord {
	a := &doc.Article
	record := ArticleRecord{
		ID:        a.ID,
		Title:     a.Title,
		Published: a.Day(),
		Text:      a.Text,
		Figures:   make([]FigureRecord, len(doc.Figures)),
		Mentions:  make([]MentionRecord, len(doc.Mentions)),
	}
	if a.Key != "" {
		record.ID = a.Key
	}
	for i := range doc.Figures {
		record.Figures[i] = newFigureRecord(&doc.Figures[i], doc.Figures[i].Span.In(a.Text))
	}
	named := make(map[string]*fahras.Entity, len(doc.Entities))
	for i := range doc.Entities {
		named[doc.Entities[i].ID] = &doc.Entities[i]
	}
	for i, m := range doc.Mentions {
		record.Mentions[i] = MentionRecord{
			Kind:   m.Kind.String(),
			Text:   m.Span.In(a.Text),
			Start:  m.Span.Start,
			End:    m.Span.End,
			Entity: m.EntityID,
			Score:  m.Score,
		}
		if e := named[m.EntityID]; e != nil {
			record.Mentions[i].Name, record.Mentions[i].Latin = e.Name, e.Latin
		}
	}
	return record
}

// newFigureRecord writes f, whose surface is text.
func newFigureRecord(f *fahras.Figure, text string) FigureRecord {
	candidates := f.Candidates
	if candidates == nil {
		candidates = []string{}
	}
	return FigureRecord{
		Kind:       f.Kind.String(),
		Text:       text,
		Start:      f.Span.Start,
		End:        f.Span.End,
		Value:      amount(f.Value),
		Min:        amount(f.Min),
		Max:        amount(f.Max),
		Qualifier:  f.Qualifier.String(),
		Unit:       f.Unit,
		Candidates: candidates,
		Per:        f.Per,
		Date:       f.Date.ISO,
		Grain:      f.Date.Grain,
		Calendar:   f.Date.Calendar,
		Hijri:      f.Date.Hijri,
		Inferred:   f.Date.Inferred,
	}
}

// newShownRecord writes s as "show" does; its id is always the article's ID.
func newShownRecord(s *index.Stored) ShownRecord {
	a := &s.Article
	record := ShownRecord{
		ArticleRecord: NewArticleRecord(&s.Document),
		Key:           a.Key,
		URL:           a.URL,
		Source:        a.Source,
		Region:        a.Region,
		Added:         s.Added.UTC().Format(timeOfAdding),
	}
	record.ID = a.ID
	return record
}
