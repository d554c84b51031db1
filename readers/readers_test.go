package readers_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/readers"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const (
	headline = "شركة تتم صفقة كبيرة في السوق"
	body     = "أتمت الشركة صفقة كبيرة قالت إنها ستغير السوق في السنوات المقبلة."
	page     = `<!DOCTYPE html><html lang="ar-SA"><head><meta charset="utf-8"><title>` + headline + ` - صحيفة ما</title>
<link rel="canonical" href="https://example.com/a/1"><meta property="og:site_name" content="صحيفة ما">
<meta property="article:published_time" content="2025-06-13T22:30:00+03:00"></head>
<body><nav><a href="/">الرئيسية</a><a href="/e">اقتصاد</a></nav><article><h1>` + headline + `</h1><p>` + body + `</p><p>` + body + ` ثم قالت.</p></article>
<footer>جميع الحقوق محفوظة</footer></body></html>`
)

// read collects what paths hold, and the messages of what failed.
func read(t *testing.T, o readers.Options, paths ...string) (articles []fahras.Article, failures []string) {
	t.Helper()
	for a, err := range readers.Open(o, paths...).Articles(context.Background()) {
		if err != nil {
			failures = append(failures, err.Error())
			continue
		}
		if !utf8.ValidString(a.Text) || a.ID != fahras.ArticleID(a.URL, a.Text) {
			t.Errorf("article %q is not well formed", a.Text)
		}
		articles = append(articles, a)
	}
	return articles, failures
}

// stdin reads content from standard input.
func stdin(t *testing.T, o readers.Options, content string) ([]fahras.Article, []string) {
	t.Helper()
	o.Stdin = strings.NewReader(content)
	return read(t, o, readers.Stdin)
}

// write puts files into a folder of their own and gives its path.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func zip(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

func TestText(t *testing.T) {
	wide := func(order unicode.Endianness, mark unicode.BOMPolicy) string {
		s, _ := unicode.UTF16(order, mark).NewEncoder().String(headline + "\n\n" + body)
		return s
	}
	narrow, _ := charmap.Windows1256.NewEncoder().String(headline + "\n\n" + body)
	for _, c := range []struct{ name, content string }{
		{"UTF-8", headline + "\n\n" + body},
		{"UTF-8 with a mark", "\ufeff" + headline + "\n\n" + body},
		{"windows-1256", narrow},
		{"UTF-16 little-endian with a mark", wide(unicode.LittleEndian, unicode.UseBOM)},
		{"UTF-16 big-endian with a mark", wide(unicode.BigEndian, unicode.UseBOM)},
		{"UTF-16 little-endian without a mark", wide(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"UTF-16 big-endian without a mark", wide(unicode.BigEndian, unicode.IgnoreBOM)},
		{"gzip", zip(headline + "\n\n" + body)},
		{"gzip of windows-1256", zip(narrow)},
		{"spaces round it", "\n\n  " + headline + "\n\n" + body + " \r\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			articles, failures := stdin(t, readers.Options{Region: "sa", Source: "صحيفة"}, c.content)
			if len(articles) != 1 || failures != nil {
				t.Fatalf("%d articles, %v", len(articles), failures)
			}
			a := articles[0]
			if a.Text != headline+"\n\n"+body || a.Region != "SA" || a.Source != "صحيفة" || a.Lang != "ar" || a.Title != "" {
				t.Errorf("got %+v", a)
			}
		})
	}
}

func TestEncodingOption(t *testing.T) {
	narrow, _ := charmap.ISO8859_6.NewEncoder().String("في")
	if articles, failures := stdin(t, readers.Options{Encoding: "iso-8859-6"}, narrow); failures != nil || articles[0].Text != "في" {
		t.Errorf("got %v, %v", articles, failures)
	}
	if _, failures := stdin(t, readers.Options{Encoding: "klingon"}, "في"); len(failures) != 1 {
		t.Errorf("an unknown encoding fails once, not %v", failures)
	}
}

func TestRecords(t *testing.T) {
	const one = `{"id":7,"title":"عنوان","text":"متن","url":"https://example.com/1","source":"صحيفة","region":"eg","published":"2025-06-13T23:30:00+02:00"}`
	for _, c := range []struct {
		name, content string
		texts         []string
	}{
		{"JSONL", one + "\n\n" + `{"text":"ثان"}` + "\n", []string{"عنوان\n\nمتن", "ثان"}},
		{"JSONL without an end of line", one, []string{"عنوان\n\nمتن"}},
		{"array", "[" + one + ",\n" + `{"text":"ثان]}"}` + "]", []string{"عنوان\n\nمتن", "ثان]}"}},
		{"spread object", "{\n  \"text\": \"متن \\\" }\",\n  \"tags\": [1, {}]\n}", []string{`متن " }`}},
		{"an array of none", "[ ]", nil},
		{"a title that the text begins with", `{"title":"عنوان","text":"عنوان\nمتن"}`, []string{"عنوان\nمتن"}},
		{"a title alone", `{"title":"عنوان","text":""}`, []string{"عنوان"}},
		{"a text as it is", `{"text":"menu\n&amp; \u200f<b>\r\n "}`, []string{"menu\n&amp; \u200f<b>\r\n "}},
		{"a bad byte", "{\"text\":\"القاهرة في الصباح \xC3 ثم\"}", []string{"القاهرة في الصباح \uFFFD ثم"}},
		{"half a pair", `{"text":"قال \ud800"}`, []string{"قال \uFFFD"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			articles, failures := stdin(t, readers.Options{}, c.content)
			var texts []string
			for _, a := range articles {
				texts = append(texts, a.Text)
			}
			if failures != nil || !slices.Equal(texts, c.texts) {
				t.Errorf("got %q, %v; want %q", texts, failures, c.texts)
			}
		})
	}
	articles, _ := stdin(t, readers.Options{Region: "SA"}, one)
	a := articles[0]
	if a.Key != "7" || a.URL != "https://example.com/1" || a.Source != "صحيفة" || a.Region != "EG" || a.Title != "عنوان" ||
		a.Published.Format(time.RFC3339) != "2025-06-13T23:30:00+02:00" {
		t.Errorf("got %+v", a)
	}
}

func TestRepairOption(t *testing.T) {
	const record = `{"text":"&amp; <b>قال</b>"}`
	if articles, _ := stdin(t, readers.Options{Repair: true}, record); articles[0].Text != "& قال" {
		t.Errorf("got %q", articles[0].Text)
	}
}

func TestFields(t *testing.T) {
	o := readers.Options{Fields: map[string]string{"text": "content.body", "title": "headline"}}
	articles, failures := stdin(t, o, `{"headline":"عنوان","content":{"body":"متن"}}`)
	if failures != nil || articles[0].Text != "عنوان\n\nمتن" {
		t.Errorf("got %v, %v", articles, failures)
	}
	if _, failures := stdin(t, readers.Options{Fields: map[string]string{"body": "text"}}, "{}"); len(failures) != 1 {
		t.Errorf("an unknown field fails once, not %v", failures)
	}
}

func TestPage(t *testing.T) {
	declared, _ := charmap.Windows1256.NewEncoder().String(strings.Replace(page, "utf-8", "windows-1256", 1))
	for _, c := range []struct{ name, content string }{
		{"UTF-8", page},
		{"windows-1256", declared},
		{"with an XML declaration", `<?xml version="1.0"?>` + page},
		{"with a comment before it", "<!-- saved -->\n" + page},
	} {
		t.Run(c.name, func(t *testing.T) {
			articles, failures := stdin(t, readers.Options{}, c.content)
			if len(articles) != 1 || failures != nil {
				t.Fatalf("%d articles, %v", len(articles), failures)
			}
			a := articles[0]
			if want := headline + "\n\n" + body + "\n\n" + body + " ثم قالت."; a.Text != want {
				t.Errorf("got  %q\nwant %q", a.Text, want)
			}
			if a.Title != headline || a.URL != "https://example.com/a/1" || a.Source != "صحيفة ما" || a.Lang != "ar" ||
				a.Published.Format(time.RFC3339) != "2025-06-13T22:30:00+03:00" {
				t.Errorf("got %+v", a)
			}
		})
	}
}

func TestShortPage(t *testing.T) {
	articles, failures := stdin(t, readers.Options{}, `<html><body><nav>menu</nav><p>قال <b>الوزير</b> نعم.</p><p>ثم غادر.</p></body></html>`)
	if failures != nil || len(articles) != 1 || strings.Join(strings.Fields(articles[0].Text), " ") != "قال الوزير نعم. ثم غادر." {
		t.Errorf("got %q, %v", articles, failures)
	}
}

// TestFailures: each names the file, the record and the reason, and everything
// else is read.
func TestFailures(t *testing.T) {
	dir := write(t, map[string]string{
		"a.txt":       body,
		"b.jsonl":     `{"text":"أول"}` + "\n" + `{"text":"ثان"` + "\n" + `{"id":"x"}` + "\n" + `{"body":"رابع"}` + "\n7\n" + `{"id":"y","text":[1]}` + "\n" + `{"text":" "}` + "\n" + `{"text":"ثامن"}`,
		"c.bin":       "\x00\x01\x02\x03\x7fELF\x00\x00\x01\x02",
		"d.txt":       "",
		"e.pdf":       "%PDF-1.4",
		"f.csv":       "text,title\nمتن,عنوان",
		"g.xml":       "<?xml version=\"1.0\"?><rss/>",
		"h.json":      `[{"text":"أول"},{"text":7},{"text":"ثالث"`,
		"i.png":       "\x89PNG\r\n\x1a\n\x00\x00",
		"j.gz":        "\x1f\x8b\x08broken",
		".hidden.txt": body,
		"z.txt":       body,
	})
	empty := t.TempDir()
	articles, failures := read(t, readers.Options{}, filepath.Join(dir, "missing"), dir, empty)
	want := []string{
		"missing: no such file or directory",
		"b.jsonl: record 2: broken JSON at byte 17: unexpected end of JSON input",
		"b.jsonl: record 3: the record has no \"text\" but id; --field text=NAME says where the text is",
		"b.jsonl: record 4: the record has no \"text\" but body; --field text=NAME says where the text is",
		"b.jsonl: record 5: a JSON number is no record",
		"b.jsonl: record 6: \"text\" is no text",
		"b.jsonl: record 7: the text is empty",
		"c.bin: a binary file, not text",
		"d.txt: the file is empty",
		"e.pdf: PDF is not read yet",
		"f.csv: CSV is not read yet; --type text reads the file as one article",
		"g.xml: XML is not read yet",
		"h.json: record 3: broken JSON: the file ends inside a record",
		"j.gz: gzip: unexpected EOF",
		filepath.Base(empty) + ": a folder with nothing to read",
	}
	for i, failure := range failures {
		failures[i] = filepath.Base(strings.SplitN(failure, ": ", 2)[0]) + ": " + strings.SplitN(failure, ": ", 2)[1]
	}
	if !slices.Equal(failures, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(failures, "\n"), strings.Join(want, "\n"))
	}
	if len(articles) != 6 { // a, b twice, h twice ("7" is a text), z
		t.Errorf("%d articles, want 6", len(articles))
	}
}

func TestUnreadableFile(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
	}
	dir := write(t, map[string]string{"a.txt": body, "b.txt": body})
	os.Chmod(filepath.Join(dir, "a.txt"), 0)
	articles, failures := read(t, readers.Options{}, dir)
	if len(articles) != 1 || len(failures) != 1 || !strings.HasSuffix(failures[0], "a.txt: permission denied") {
		t.Errorf("%d articles, %v", len(articles), failures)
	}
}

func TestErrorNamesTheRecord(t *testing.T) {
	for _, err := range readers.Open(readers.Options{Stdin: strings.NewReader(`{"id":"k"}`)}, readers.Stdin).Articles(context.Background()) {
		var failure *readers.Error
		if !errors.As(err, &failure) || failure.File != "-" || failure.Record != 1 || failure.Key != "k" {
			t.Errorf("got %#v", err)
		}
	}
}

func TestWarnings(t *testing.T) {
	var warnings []string
	o := readers.Options{Warn: func(err error) { warnings = append(warnings, err.Error()) }}
	articles, failures := stdin(t, o, `{"text":"أول","published":"2025-06-13 مساء"}`+"\n"+`{"text":"ثان","published":"أمس","region":"مصر"}`)
	if failures != nil || len(articles) != 2 || articles[0].Day() != "2025-06-13" || articles[1].Day() != "" || articles[1].Region != "" {
		t.Errorf("got %v, %v", articles, failures)
	}
	if len(warnings) != 2 && len(warnings) != 3 || !strings.HasPrefix(warnings[len(warnings)-1], "-: record 2: ") {
		t.Errorf("warnings %q", warnings)
	}
}

func TestTooLong(t *testing.T) {
	if testing.Short() {
		t.Skip("reads more than a record may hold")
	}
	long := `{"text":"` + strings.Repeat("a", readers.MaxRecord) + `"}`
	articles, failures := stdin(t, readers.Options{}, long+"\n"+`{"text":"ثان"}`)
	if len(articles) != 1 || len(failures) != 1 || failures[0] != "-: record 1: longer than 64 MiB" {
		t.Errorf("%d articles, %v", len(articles), failures)
	}
	articles, failures = stdin(t, readers.Options{}, "["+long+`,{"text":"ثان"}]`)
	if len(articles) != 1 || len(failures) != 1 || failures[0] != "-: record 1: longer than 64 MiB" {
		t.Errorf("%d articles, %v", len(articles), failures)
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var errs []error
	n := 0
	for _, err := range readers.Open(readers.Options{Stdin: strings.NewReader(strings.Repeat("{\"text\":\"نص\"}\n", 100))}, readers.Stdin).Articles(ctx) {
		if err != nil {
			errs = append(errs, err)
		}
		if n++; n == 10 {
			cancel()
		}
	}
	if n != 11 || len(errs) != 1 || !errors.Is(errs[0], context.Canceled) {
		t.Errorf("%d yields, %v", n, errs)
	}
}

func TestSize(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": "1234", "b/c.txt": "56", "d.png": "789"})
	r := readers.Open(readers.Options{}, dir)
	if got := r.Size(context.Background()); got != 6 {
		t.Errorf("size %d, want 6", got)
	}
	for range r.Articles(context.Background()) {
	}
	if r.Files() != 2 || r.Bytes() != 6 {
		t.Errorf("%d files, %d bytes; want 2, 6", r.Files(), r.Bytes())
	}
}

// TestSharedArticle reads the article of the specification: what belonged to
// its page is gone, and its headline stands once.
func TestSharedArticle(t *testing.T) {
	path := filepath.Join("..", "..", "shared", "seeds", "article.txt")
	if _, err := os.Stat(path); err != nil {
		t.Skip("the shared article is not here")
	}
	articles, failures := read(t, readers.Options{}, path)
	if len(articles) != 1 || failures != nil {
		t.Fatalf("%d articles, %v", len(articles), failures)
	}
	lines := strings.Split(articles[0].Text, "\n")
	if n := strings.Count(articles[0].Text, lines[0]); n != 1 || len(lines[0]) < 100 {
		t.Errorf("headline %q stands %d times", lines[0], n)
	}
	for _, l := range lines {
		if words := len(strings.Fields(l)); words > 0 && words < 8 {
			t.Errorf("furniture: %q", l)
		}
	}
}

// FuzzReaders: any bytes are legal; every article is valid UTF-8 and has text.
func FuzzReaders(f *testing.F) {
	for _, seed := range []string{page, headline + "\n" + body, `{"text":"نص"}` + "\n{", `[{"text":"نص"},{]`, "\xC7\xE1\xDE\xC7\xE5\xD1\xC9", "\xff\xfe\x27\x06", zip("نص"), "&amp;#1;<b>", "ةرهاقلا (5", "ï»¿Ø§Ù„"} {
		f.Add([]byte(seed), false)
	}
	f.Fuzz(func(t *testing.T, content []byte, repair bool) {
		o := readers.Options{Stdin: bytes.NewReader(content), Repair: repair}
		for a, err := range readers.Open(o, readers.Stdin).Articles(context.Background()) {
			if err == nil && (!utf8.ValidString(a.Text) || strings.TrimSpace(a.Text) == "" || !utf8.ValidString(a.Title+a.Key+a.URL+a.Source)) {
				t.Errorf("article %+v", a)
			}
		}
	})
}

func BenchmarkText(b *testing.B) {
	content := []byte(headline + "\n\n" + strings.Repeat(body+"\n\n", 20))
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		for range readers.Open(readers.Options{Stdin: bytes.NewReader(content)}, readers.Stdin).Articles(context.Background()) {
		}
	}
}

func BenchmarkJSONL(b *testing.B) {
	content := []byte(strings.Repeat(`{"id":"7","title":"`+headline+`","text":"`+strings.Repeat(body+" ", 20)+`","published":"2025-06-13"}`+"\n", 50))
	b.SetBytes(int64(len(content)))
	for b.Loop() {
		for range readers.Open(readers.Options{Stdin: bytes.NewReader(content)}, readers.Stdin).Articles(context.Background()) {
		}
	}
}
