package fahras

// Document (وثيقة) is an Article with what was found in it: all that an index
// stores. Making one is a pure function of the article, the embedded data and
// the user's gazetteer.
type Document struct {
	Article Article
	// Sentences cover Article.Text in order, without overlap.
	Sentences []Span
	// Figures are in the order of the text; no two overlap.
	Figures []Figure
	// Mentions are in the order of the text; no two overlap.
	Mentions []Mention
	// Entities are those that Mentions name, each once, by ID.
	Entities []Entity
}
