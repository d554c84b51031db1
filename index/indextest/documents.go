package indextest

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"time"

	"github.com/fahras-ar/fahras"
)

// The entities that made documents name, each with its surfaces; the first is
// the preferred name.
var cast = []struct {
	entity   fahras.Entity
	surfaces []string
}{
	{fahras.Entity{ID: "org/nakhla", Kind: fahras.Org, Subtype: "company", Name: "نخلة", Latin: "Nakhla"}, []string{"نخلة", "نخلة القابضة", "Nakhla"}},
	{fahras.Entity{ID: "org/sahab", Kind: fahras.Org, Subtype: "company", Name: "سحاب", Latin: "Sahab"}, []string{"سحاب", "Sahab"}},
	{fahras.Entity{ID: "org/manara", Kind: fahras.Org, Subtype: "bank", Name: "بنك المنارة", Latin: "Manara Bank"}, []string{"بنك المنارة"}},
	{fahras.Entity{ID: "person/سعد-المرزوق", Kind: fahras.Person, Name: "سعد المرزوق"}, []string{"سعد المرزوق", "المرزوق"}},
	{fahras.Entity{ID: "person/هيا-الدوسري", Kind: fahras.Person, Name: "هيا الدوسري"}, []string{"هيا الدوسري", "الدوسري"}},
	{fahras.Entity{ID: "place/wadi-noor", Kind: fahras.Place, Subtype: "city", Name: "وادي النور", Latin: "Wadi Noor"}, []string{"وادي النور"}},
	{fahras.Entity{ID: "product/barq", Kind: fahras.Product, Subtype: "app", Name: "برق", Latin: "Barq"}, []string{"برق", "Barq"}},
}

var (
	verbs   = []string{"أعلنت", "كشفت", "ذكرت", "نفت", "أكدت"}
	words   = []string{"الشركة", "استثمار", "الأسواق", "المشروع", "الجديد", "خطة", "أرباح", "النفط", "الحكومة", "تقنية", "السوق", "العام"}
	sources = []string{"صحيفة الميدان", "Al Midan", ""}
	units   = []string{"USD", "SAR", ""}
	days    = []string{"2025-06-13", "2025-06-14T09:30:00+03:00", "2024-01-02", ""}
)

// Document makes a document of r: a title and some sentences, each with
// mentions and a figure now and then. The url decides its id; "" for a document
// that is named by its text.
func Document(r *rand.Rand, url string) fahras.Document {
	b := builder{}
	b.title(pick(r, verbs) + " " + pick(r, words) + " " + pick(r, words))
	for range 1 + r.IntN(4) {
		b.sentence(r)
	}
	a := &b.doc.Article
	a.Text = b.text.String()
	a.URL = url
	a.Source = pick(r, sources)
	a.Region = "SA"
	a.Lang = "ar"
	a.Published = published(pick(r, days))
	a.ID = fahras.ArticleID(url, a.Text)
	a.Key = "key-" + a.ID[:4]
	return b.doc
}

func pick[T any](r *rand.Rand, of []T) T { return of[r.IntN(len(of))] }

// published reads a day or a time, zero of "".
func published(s string) time.Time {
	for _, form := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(form, s); err == nil {
			return t
		}
	}
	return time.Time{}
}

// builder writes a document from its start to its end.
type builder struct {
	text strings.Builder
	doc  fahras.Document
}

// write appends text and says where it stands.
func (b *builder) write(s string) fahras.Span {
	start := b.text.Len()
	b.text.WriteString(s)
	return fahras.Span{Start: start, End: b.text.Len()}
}

func (b *builder) title(title string) {
	b.doc.Article.Title = title
	b.doc.Sentences = append(b.doc.Sentences, b.write(title))
	b.write("\n\n")
}

// sentence writes one sentence: verb, names, words, figure.
func (b *builder) sentence(r *rand.Rand) {
	n := len(b.doc.Sentences)
	start := b.write(pick(r, verbs)).Start
	for range r.IntN(3) {
		b.write(" ")
		c := pick(r, cast)
		b.mention(c.entity, pick(r, c.surfaces), n)
	}
	for range 1 + r.IntN(4) {
		b.write(" " + pick(r, words))
	}
	if r.IntN(2) == 0 {
		b.write(" بقيمة ")
		b.figure(r, n)
	}
	b.write(".")
	b.doc.Sentences = append(b.doc.Sentences, fahras.Span{Start: start, End: b.text.Len()})
	b.write(" ")
}

func (b *builder) mention(e fahras.Entity, surface string, sentence int) {
	b.doc.Mentions = append(b.doc.Mentions, fahras.Mention{
		Span: b.write(surface), Sentence: sentence, Kind: e.Kind, EntityID: e.ID, Score: 0.5,
	})
	for i, known := range b.doc.Entities {
		if known.ID == e.ID {
			return
		}
		if known.ID > e.ID {
			b.doc.Entities = append(b.doc.Entities[:i], append([]fahras.Entity{e}, b.doc.Entities[i:]...)...)
			return
		}
	}
	b.doc.Entities = append(b.doc.Entities, e)
}

func (b *builder) figure(r *rand.Rand, sentence int) {
	f := fahras.Figure{Sentence: sentence, Kind: fahras.Money, Unit: pick(r, units)}
	amount := big.NewRat(int64(1+r.IntN(400)), int64(1+r.IntN(3)))
	surface := fmt.Sprintf("%s %s", fahras.FormatValue(amount), f.Unit)
	switch r.IntN(6) {
	case 0:
		f.Kind, f.Unit = fahras.Percent, "%"
		f.Value = amount
	case 1:
		f.Qualifier, f.Min, f.Max = fahras.Range, big.NewRat(1, 2), amount
	case 2:
		f.Qualifier, f.Unit, f.Candidates = fahras.Vague, "", []string{"SAR", "QAR"}
	case 3:
		f.Kind, f.Unit = fahras.DateFigure, ""
		f.Date = fahras.Date{ISO: "2025-06", Grain: "month", Calendar: "gregorian"}
	case 4:
		f.Qualifier, f.Value, f.Per = fahras.Greater, amount, "barrel"
	default:
		f.Value = amount
	}
	f.Span = b.write(strings.TrimSpace(surface))
	b.doc.Figures = append(b.doc.Figures, f)
}
