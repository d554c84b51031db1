package analyze

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"github.com/fahras-ar/fahras"
)

// parts finds what an index holds of a token beside or in place of the whole,
// and takes the search form from a word of which only the parts count.
func (w *Word) split(surface string, class Class) {
	switch class {
	case HashtagToken:
		w.Parts = pieces(surface, "#_", 1)
	case NumberToken:
		w.splitNumber(surface)
	case URLToken:
		w.splitURL(surface)
	case WordToken, LatinToken, MixedToken:
		w.splitCompound(surface, class)
	}
}

// pieces cuts surface at the runes of marks into words, step places apart.
func pieces(surface, marks string, step int) []Part {
	var parts []Part
	start, place := 0, 0
	for start < len(surface) {
		end := start + strings.IndexAny(surface[start:], marks)
		if end < start {
			end = len(surface)
		}
		if end > start {
			word := newWord(surface[start:end], pieceClass(surface[start:end]))
			parts = append(parts, Part{fahras.Span{Start: start, End: end}, place, word})
			place += step
		}
		_, size := utf8.DecodeRuneInString(surface[end:])
		start = end + size
	}
	return parts
}

func pieceClass(surface string) Class {
	switch k, _ := kindOf(surface, 0); k {
	case digit:
		return NumberToken
	case latin:
		return LatinToken
	}
	return WordToken
}

// splitNumber gives both ends of a range places of their own, and the parts
// of a date the place of the whole.
func (w *Word) splitNumber(surface string) {
	switch {
	case len(w.Entity) > 1 && strings.ContainsAny(w.Entity[1:], "-+") && w.Entity[0] != '+':
		w.Parts, w.Search = pieces(surface, rangeSigns, 1), ""
	case strings.Contains(w.Entity, "/"):
		w.Parts = pieces(surface, "/", 0)
	case utf8.RuneCountInString(w.Entity) > 1:
		i := strings.IndexFunc(surface, func(r rune) bool { return cellOf(r).kind == fraction })
		if i > 0 {
			_, size := utf8.DecodeRuneInString(surface[i:])
			w.Search = ""
			w.Parts = []Part{
				{fahras.Span{Start: 0, End: i}, 0, newWord(surface[:i], NumberToken)},
				{fahras.Span{Start: i, End: i + size}, 1, newWord(surface[i:i+size], NumberToken)},
			}
		}
	}
}

// splitCompound gives the words of a hyphened pair places of their own. A
// name with digits, an abbreviation with stops and a name with a plus have a
// twin without the marks.
func (w *Word) splitCompound(surface string, class Class) {
	bare := strings.Trim(w.Search, "+")
	switch {
	case strings.Contains(w.Entity, "-") && class == MixedToken:
		w.twin(surface, strings.ReplaceAll(w.Search, "-", ""))
	case strings.Contains(w.Entity, "-"):
		w.Parts, w.Search, w.Analyses = pieces(surface, hyphens, 1), "", nil
	case strings.Contains(w.Search, ".") && class == LatinToken:
		w.Search = strings.TrimSuffix(w.Search, ".")
		w.twin(surface, strings.ReplaceAll(w.Search, ".", ""))
	case strings.Contains(w.Search, "."):
		w.Search = strings.TrimSuffix(w.Search, ".")
	case bare != w.Search && bare != "":
		w.twin(surface, bare)
	}
}

func (w *Word) twin(surface, search string) {
	w.Parts = []Part{{fahras.Span{Start: 0, End: len(surface)}, 0, &Word{Entity: w.Entity, Search: search}}}
}

// splitURL keeps of an address its host and the Arabic words of its path.
func (w *Word) splitURL(surface string) {
	host := surface
	start := 0
	if i := strings.Index(host, "://"); i >= 0 {
		start = i + len("://")
		host = host[start:]
	}
	if i := strings.IndexAny(host, "/?#"); i >= 0 {
		host = host[:i]
	}
	w.Search = strings.ToLower(host)
	path, err := url.PathUnescape(surface[start+len(host):])
	if err != nil || path == "" {
		return
	}
	w.Parts = append(w.Parts, Part{fahras.Span{Start: start, End: start + len(host)}, 0, &Word{Entity: host, Search: w.Search}})
	w.Search = ""
	place := 1
	for _, piece := range strings.FieldsFunc(path, func(r rune) bool { return !arabicKind(cellOf(r).kind) }) {
		word := newWord(piece, WordToken)
		w.Parts = append(w.Parts, Part{fahras.Span{Start: 0, End: len(surface)}, place, word})
		place++
	}
}

// count is how many words of the text a token counts for.
func (w *Word) count(class Class) uint8 {
	if len(w.Parts) > 0 {
		return uint8(w.Parts[len(w.Parts)-1].Place + 1)
	}
	if class == PunctToken || class == EmojiToken || w.Entity == "" {
		return 0
	}
	return 1
}

// SearchText is the search form of a token as it is printed: that of its
// parts where only they are terms of their own.
func (w *Word) SearchText() string {
	if w.Search != "" || len(w.Parts) == 0 {
		return w.Search
	}
	var text []string
	for _, p := range w.Parts {
		if t := p.Word.SearchText(); t != "" {
			text = append(text, t)
		}
	}
	return strings.Join(text, " ")
}
