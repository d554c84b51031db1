// Package readers turns files as they are into articles.
//
//	reader := readers.Open(readers.Options{Region: "SA"}, "page.html", "feed.jsonl", "folder")
//	for article, err := range reader.Articles(ctx) {
//		if err != nil {
//			log.Print(err) // one record could not be read; the rest follows
//			continue
//		}
//		fmt.Println(article.Title)
//	}
//
// Plain text, HTML and JSON are told apart by their content, then by the
// file's name, and brought to UTF-8 from any encoding of Arabic. What transport
// has broken is mended here and nowhere else, before an article's Text exists:
// HTML entities and tags, text decoded by the wrong table, letters in visual
// order, words that a PDF has cut at a line's end. Lines that belong to a page
// and not to its article are left out. The text of a JSON record is taken as
// it is.
//
// Memory is bounded by [MaxRecord], whatever the length of a file.
package readers
