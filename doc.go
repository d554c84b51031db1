// Package fahras holds the nouns of the catalogue: an [Article] as it was
// read, the [Figure]s and [Mention]s found in it, the [Entity] each mention
// names, and the [Document] that keeps them together.
//
// Every span is a byte range of one article's Text, so that any highlight is
// two integers and no text is stored twice:
//
//	doc := extractor.Extract(article)
//	for _, f := range doc.Figures {
//		fmt.Println(f.Span.In(article.Text), fahras.FormatValue(f.Value), f.Unit)
//	}
//
// The package imports the standard library only and does no work of its own;
// the packages above it do. See [github.com/fahras-ar/fahras/entities] for
// extraction and [github.com/fahras-ar/fahras/corpus] for the whole.
package fahras
