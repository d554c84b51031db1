package local

// countDown takes back what a document counted for.
func (w *writer) countDown(document int64) error {
	var source, version int64
	var day *string
	var bytes, figures int
	_, err := w.row([]any{&source, &version, &day, &bytes, &figures}, `
		SELECT source, version, day, bytes, (SELECT count(*) FROM figures WHERE document = documents.id)
		FROM documents WHERE id = ?`, document)
	if err != nil {
		return err
	}
	w.tally.document(-1, source, version, day == nil, bytes, figures)
	err = w.each("SELECT DISTINCT description FROM mentions WHERE document = ?", []any{document},
		func(scan scanner) error {
			var description int64
			err := scan(&description)
			w.tally.describe(description, -1)
			return err
		})
	if err != nil {
		return err
	}
	return w.countDownLinks(document, day)
}

// countDownLinks takes back what the mentions of a document counted for the
// entities they are linked to.
func (w *writer) countDownLinks(document int64, day *string) error {
	err := w.each(`
		SELECT entity, surface, count(*) FROM mentions
		WHERE document = ? AND entity IS NOT NULL GROUP BY entity, surface`, []any{document},
		func(scan scanner) error {
			var entity, surface int64
			var mentions int
			err := scan(&entity, &surface, &mentions)
			w.tally.alias(entity, surface, -mentions)
			return err
		})
	if err != nil {
		return err
	}
	return w.each("SELECT entity, mentions FROM appearances WHERE document = ?", []any{document},
		func(scan scanner) error {
			var entity int64
			var mentions int
			err := scan(&entity, &mentions)
			w.tally.appear(entity, mentions, -1, day)
			return err
		})
}
