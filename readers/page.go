package readers

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readPage reads a page of HTML: one article.
func (r *Reader) readPage(in *input, emit emit) error {
	content, err := in.whole()
	if err != nil {
		return fail(emit, in.file, err)
	}
	doc, err := html.Parse(strings.NewReader(r.decodePage(in, content)))
	if err != nil {
		return fail(emit, in.file, fmt.Errorf("broken HTML: %w", err))
	}
	return r.emitWhole(in, pageRecord(doc), emit)
}

// declaredCharset finds the encoding that a page names in its head.
var declaredCharset = regexp.MustCompile(`(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([a-z0-9_:-]{2,40})`)

// decodePage decodes a page by the encoding it declares where its bytes are no
// UTF-8 and the user names none.
func (r *Reader) decodePage(in *input, content []byte) string {
	good, bad := utf8Evidence(content)
	declared := declaredCharset.FindSubmatch(content[:min(len(content), headLength)])
	if r.options.Encoding != "" || declared == nil || good >= 2*bad {
		return in.decode(content)
	}
	named, err := encodingNamed(string(bytes.Join(declared[1:], nil)))
	if err != nil || strings.HasPrefix(strings.ToLower(string(declared[1])), "utf") {
		return in.decode(content)
	}
	return named(content)
}

// pageRecord takes the article out of a page.
func pageRecord(doc *html.Node) record {
	facts := factsOf(doc)
	rec := record{URL: facts.url, Source: facts.site, Lang: facts.lang, Published: facts.published}
	var body string
	if page, err := readability.FromDocument(doc, nil); err == nil {
		rec.Title = page.Title()
		if page.Node != nil {
			var text strings.Builder
			if page.RenderText(&text) == nil {
				body = text.String()
			}
		}
		if at, err := page.PublishedTime(); err == nil && rec.Published == "" {
			rec.Published = at.Format("2006-01-02T15:04:05Z07:00")
		}
	}
	if strings.TrimSpace(body) == "" {
		body = blockText(doc)
	}
	rec.Title = strings.TrimSpace(repair(headline(rec.Title, facts)))
	rec.Text = bodyWithout(rec.Title, withoutFurniture(repair(body)))
	return rec
}

// bodyWithout drops the lines of body that repeat the title.
func bodyWithout(title, body string) string {
	var kept []string
	for line := range strings.Lines(body) {
		if title == "" || foldLine(line) != foldLine(title) {
			kept = append(kept, line)
		}
	}
	return strings.TrimSpace(strings.Join(kept, ""))
}

// pageFacts are what a page says of itself beside its text.
type pageFacts struct {
	url, site, lang, published string
	headings                   []string // of the first order
}

func factsOf(doc *html.Node) pageFacts {
	var f pageFacts
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Html:
			f.lang, _, _ = strings.Cut(attribute(n, "lang"), "-")
		case atom.Link:
			if attribute(n, "rel") == "canonical" {
				set(&f.url, attribute(n, "href"))
			}
		case atom.Meta:
			f.meta(attribute(n, "property")+attribute(n, "name")+attribute(n, "itemprop"), attribute(n, "content"))
		case atom.Time:
			if attribute(n, "itemprop") == "datePublished" || attribute(n, "pubdate") != "" {
				set(&f.published, attribute(n, "datetime"))
			}
		case atom.H1:
			f.headings = append(f.headings, textOf(n))
		}
	}
	return f
}

func (f *pageFacts) meta(name, content string) {
	switch strings.ToLower(name) {
	case "og:url":
		set(&f.url, content)
	case "og:site_name":
		set(&f.site, content)
	case "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate", "publishdate":
		set(&f.published, content)
	}
}

// set gives *field its first value.
func set(field *string, value string) {
	if *field == "" {
		*field = strings.TrimSpace(value)
	}
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// textOf joins the words under n with single spaces.
func textOf(n *html.Node) string {
	var text strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			text.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(text.String()), " ")
}

// titleMarks part a headline from the name of the site in a page's title.
const titleMarks = "-–—|:»«·•/"

// headline takes the site's name off a page's title: the heading that begins
// the title is the headline, and a heading stands in for a missing title.
func headline(title string, facts pageFacts) string {
	for _, heading := range facts.headings {
		rest, found := strings.CutPrefix(title, heading)
		rest = strings.TrimSpace(rest)
		if found && heading != "" && (rest == "" || strings.ContainsAny(rest[:runeLength(rest)], titleMarks)) {
			return heading
		}
	}
	if title == "" && len(facts.headings) > 0 {
		return facts.headings[0]
	}
	if rest, found := strings.CutSuffix(title, facts.site); found && facts.site != "" {
		if bare := strings.TrimSpace(rest); strings.TrimRight(bare, titleMarks) != bare {
			return strings.TrimSpace(strings.TrimRight(bare, titleMarks))
		}
	}
	return title
}

// notArticle are elements whose text belongs to the page.
var notArticle = map[atom.Atom]bool{
	atom.Nav: true, atom.Header: true, atom.Footer: true, atom.Aside: true, atom.Script: true, atom.Style: true,
	atom.Noscript: true, atom.Form: true, atom.Button: true, atom.Select: true, atom.Head: true, atom.Iframe: true,
	atom.Template: true, atom.Svg: true, atom.Figcaption: true,
}

// inline are elements that do not break a line.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Cite: true, atom.Code: true, atom.Em: true,
	atom.Font: true, atom.I: true, atom.Mark: true, atom.Q: true, atom.S: true, atom.Small: true, atom.Span: true,
	atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.U: true, atom.Label: true,
}

// blockText is the text of a page that is too short, or too plain, for an
// article to stand out: all but what is marked as belonging to the page.
func blockText(doc *html.Node) string {
	var text strings.Builder
	var visit func(*html.Node)
	visit = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			text.WriteString(strings.ReplaceAll(n.Data, "\n", " "))
		case notArticle[n.DataAtom]:
			return
		}
		for child := range n.ChildNodes() {
			visit(child)
		}
		if n.Type == html.ElementNode && !inline[n.DataAtom] {
			text.WriteString("\n")
		}
	}
	visit(doc)
	return text.String()
}
