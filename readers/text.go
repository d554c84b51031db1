package readers

import (
	"strings"
)

// readText reads a file of plain text: one article.
func (r *Reader) readText(in *input, emit emit) error {
	content, err := in.whole()
	if err != nil {
		return fail(emit, in.file, err)
	}
	text := strings.TrimSpace(withoutFurniture(repair(in.decode(content))))
	return r.emitWhole(in, record{Text: text}, emit)
}

// emitWhole hands on the one article of a file.
func (r *Reader) emitWhole(in *input, rec record, emit emit) error {
	a, err := r.article(in.file, 0, rec)
	if err != nil {
		return fail(emit, in.file, err)
	}
	return emit(a, nil)
}
