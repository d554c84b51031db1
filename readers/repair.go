package readers

import (
	"html"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"
)

// repair mends what transport has broken in a text, once: line ends, text
// decoded by the wrong table, tags and entities of HTML, words cut at the end
// of a line, letters in visual order. Section 9 of the project's notes on
// normalisation lists the cases.
func repair(text string) string {
	if strings.Contains(text, "\r") {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	}
	text = eachLine(text, redecode)
	text = withoutTags(text)
	if decoded := decodeEntities(text); decoded != text {
		text = withoutTags(decoded)
	}
	return logicalOrder(joinHyphenated(text))
}

// eachLine applies f to every line of text.
func eachLine(text string, f func(string) string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = f(line)
	}
	return strings.Join(lines, "\n")
}

// tag finds what may be a tag, comment or declaration of HTML.
var tag = regexp.MustCompile(`<!--[\s\S]*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)(\s[^<>]*)?/?>`)

// scripts are elements of which nothing is text.
var scripts = regexp.MustCompile(`(?is)<script\b[^>]*>.*?</script\s*>|<style\b[^>]*>.*?</style\s*>`)

// withoutTags drops the tags of HTML; one that ends a block ends the line.
// What only looks like a tag stays.
func withoutTags(text string) string {
	if !strings.Contains(text, "<") {
		return text
	}
	text = scripts.ReplaceAllString(text, "")
	return tag.ReplaceAllStringFunc(text, func(s string) string {
		if strings.HasPrefix(s, "<!--") {
			return ""
		}
		name := atom.Lookup([]byte(strings.ToLower(tag.FindStringSubmatch(s)[2])))
		switch {
		case name == 0:
			return s
		case inline[name] || name == atom.Img || name == atom.Wbr:
			return ""
		}
		return "\n"
	})
}

// decodeEntities decodes the entities of HTML, those escaped twice too. One
// without a semicolon counts before a space only.
func decodeEntities(text string) string {
	if !strings.Contains(text, "&") {
		return text
	}
	var s strings.Builder
	for {
		before, after, found := strings.Cut(text, "&")
		s.WriteString(before)
		if !found {
			return s.String()
		}
		decoded, length := entity(after)
		for decoded == "&" {
			// What was escaped twice is an entity again.
			inner, n := entity(after[length:])
			if n == 0 || after[length+n-1] != ';' {
				break
			}
			decoded, length = inner, length+n
		}
		if length == 0 {
			decoded = "&"
		}
		s.WriteString(decoded)
		text = after[length:]
	}
}

// maxEntity is the length of the longest name of an entity, in bytes.
const maxEntity = 32

// entity decodes the entity whose "&" stands before s; length is 0 if there is none.
func entity(s string) (decoded string, length int) {
	end := 0
	for end < len(s) && end < maxEntity && (isASCIILetter(s[end]) || s[end] >= '0' && s[end] <= '9' || s[end] == '#' && end == 0) {
		end++
	}
	if end < 2 {
		return "", 0
	}
	name := s[:end]
	switch {
	case end < len(s) && s[end] == ';':
		if decoded = html.UnescapeString("&" + name + ";"); decoded != "&"+name+";" {
			return decoded, end + 1
		}
	case end == len(s) || s[end] == ' ' || s[end] == '\n':
		if decoded = html.UnescapeString("&" + name); utf8.RuneCountInString(decoded) == 1 {
			return decoded, end
		}
	}
	return "", 0
}

// hyphenation finds a hyphen between the halves of a word at the end of a line.
var hyphenation = regexp.MustCompile(`(\p{Arabic})[-\x{2010}\x{2011}][ \t]*\n[ \t]*((?:ال)?\p{Arabic})`)

// joinHyphenated undoes hyphenation, which Arabic does not have: a PDF has cut
// the word at the end of its line. A hyphen before the article joins two words
// and stays.
func joinHyphenated(text string) string {
	if !strings.ContainsAny(text, "-\u2010\u2011") {
		return text
	}
	return hyphenation.ReplaceAllStringFunc(text, func(s string) string {
		halves := hyphenation.FindStringSubmatch(s)
		if strings.HasPrefix(halves[2], "ال") {
			return halves[1] + "-" + halves[2]
		}
		return halves[1] + halves[2]
	})
}
