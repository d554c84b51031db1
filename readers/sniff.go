package readers

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// magic are the first bytes of kinds that are not read as text.
var magic = []struct{ bytes, kind string }{
	{"%PDF-", "PDF"},
	{"PK\x03\x04", "ZIP (DOCX and EPUB are such)"},
	{"PK\x05\x06", "ZIP"},
	{"\x28\xB5\x2F\xFD", "zstd"},
	{"WARC/", "WARC"},
	{"{\\rtf", "RTF"},
	{"\xD0\xCF\x11\xE0", "Microsoft Office"},
	{"BZh", "bzip2"},
	{"\xFD7zXZ", "xz"},
	{"7z\xBC\xAF", "7-Zip"},
}

// notYet are kinds told by a file's ending that are not read so far.
var notYet = map[string]string{
	".csv": "CSV", ".tsv": "TSV", ".xml": "XML", ".rss": "RSS", ".atom": "Atom",
}

// sniff tells the kind of a file by its head, in UTF-8 or any encoding that
// keeps ASCII, then by its name. What is not read is an error.
func sniff(head []byte, name string, encoded bool) (string, error) {
	for _, m := range magic {
		if bytes.HasPrefix(head, []byte(m.bytes)) {
			return "", fmt.Errorf("%s is not read yet", m.kind)
		}
	}
	text := bytes.TrimSpace(bytes.TrimPrefix(head, []byte(utf8BOM)))
	ending := extension(name)
	switch {
	case !encoded && isBinary(head):
		return "", errors.New("a binary file, not text")
	case isHTML(text):
		return typeHTML, nil
	case bytes.HasPrefix(text, []byte("<?xml")) || bytes.HasPrefix(text, []byte("<rss")) || bytes.HasPrefix(text, []byte("<feed")):
		return "", errors.New("XML is not read yet")
	case isObject(text):
		if ending != ".jsonl" && ending != ".ndjson" && isSpread(text) {
			return typeJSON, nil
		}
		return typeJSONL, nil
	case isArray(text):
		return typeJSON, nil
	}
	return kindByName(ending)
}

func kindByName(ending string) (string, error) {
	switch ending {
	case ".jsonl", ".ndjson":
		return typeJSONL, nil
	case ".json":
		return typeJSON, nil
	case ".html", ".htm", ".xhtml":
		return typeHTML, nil
	}
	if kind := notYet[ending]; kind != "" {
		return "", fmt.Errorf("%s is not read yet; --type text reads the file as one article", kind)
	}
	return typeText, nil
}

// isBinary reports whether head holds more control characters than text that
// has merely been damaged.
func isBinary(head []byte) bool {
	controls := 0
	for _, b := range head {
		if b < 0x09 || b >= 0x0E && b < 0x1A || b >= 0x1C && b < 0x20 {
			controls++
		}
	}
	return controls*25 > len(head)
}

// pageTags are the tags with which a page begins.
var pageTags = []string{"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<article", "<div", "<p>", "<p ", "<h1"}

// isHTML reports whether text begins as a page does, comments and an XML
// declaration apart.
func isHTML(text []byte) bool {
	start := strings.ToLower(string(text[:min(len(text), 4096)]))
	for {
		switch {
		case strings.HasPrefix(start, "<!--"):
			_, rest, found := strings.Cut(start, "-->")
			if !found {
				return false
			}
			start = strings.TrimSpace(rest)
			continue
		case strings.HasPrefix(start, "<?xml"):
			return strings.Contains(start, "<html") || strings.Contains(start, "<!doctype html")
		}
		for _, tag := range pageTags {
			if strings.HasPrefix(start, tag) {
				return true
			}
		}
		return false
	}
}

// isObject reports whether text begins with an object of JSON.
func isObject(text []byte) bool {
	return len(text) > 1 && text[0] == '{' && startsWith(text[1:], `"}`)
}

// isArray reports whether text begins with an array of objects, or an empty one.
func isArray(text []byte) bool {
	return len(text) > 1 && text[0] == '[' && startsWith(text[1:], `{]`)
}

// startsWith reports whether the first byte of text that is no space is one of chars.
func startsWith(text []byte, chars string) bool {
	text = bytes.TrimSpace(text)
	return len(text) > 0 && strings.IndexByte(chars, text[0]) >= 0
}

// isSpread reports whether an object is written over several lines: its first
// line ends where JSON may break.
func isSpread(text []byte) bool {
	line, _, found := bytes.Cut(text, []byte("\n"))
	line = bytes.TrimSpace(line)
	return found && strings.IndexByte("{[,:", line[len(line)-1]) >= 0
}
