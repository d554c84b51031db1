package analyze

import "strings"

// domains are the last labels that make a dotted Latin word an address.
var domains = map[string]bool{}

func init() {
	for d := range strings.FieldsSeq(`com net org info biz gov edu mil int io ai co me tv app dev news online site xyz tech
		ae bh dz eg iq jo kw lb ly ma mr om ps qa sa sd so sy tn ye
		uk us de fr it es nl ru cn jp in ir tr il ca au ch se no dk at be br eu pl pt gr kr za pk`) {
		domains[d] = true
	}
}

// Longest parts of an address that are looked at, so that no text costs more
// than its length.
const (
	maxLocal = 64
	maxHost  = 253
)

// web emits the URL or e-mail address that begins at text[i:], and returns i
// if there is none.
func (s *scanner) web(i int) int {
	head := s.text[i:min(len(s.text), i+8)]
	for _, scheme := range []string{"https://", "http://", "ftp://"} {
		if len(head) >= len(scheme) && strings.EqualFold(head[:len(scheme)], scheme) {
			if end := s.path(i + len(scheme)); end > i+len(scheme) {
				return s.emit(i, end, URLToken)
			}
		}
	}
	if end := s.email(i); end > i {
		return s.emit(i, end, EmailToken)
	}
	end := s.hostname(i)
	if end == i {
		return i
	}
	if s.has(end, "/") || s.has(end, "?") || s.has(end, ":") && s.is(end+1, digit) {
		end = s.path(end)
	}
	return s.emit(i, end, URLToken)
}

// path reads on to the end of an address: a space, a mark of Arabic
// punctuation, a bracket or a quotation mark. A mark at its end stays outside.
func (s *scanner) path(i int) int {
	end := i
	for end < len(s.text) && !s.is(end, space, line, emoji) && s.oneOf(end, "،؛؟<>()[]{}|"+quotes) == 0 {
		_, size := s.at(end)
		end += size
	}
	for end > i && strings.IndexByte(".,:;!?'", s.text[end-1]) >= 0 {
		end--
	}
	return end
}

// email reads an address with @, or returns i.
func (s *scanner) email(i int) int {
	at := i
	for at < len(s.text) && at < i+maxLocal && (isASCIIWord(s.text[at]) || strings.IndexByte(".+-%", s.text[at]) >= 0) {
		at++
	}
	if at == i || !s.has(at, "@") {
		return i
	}
	if end, dots := s.labels(at + 1); dots > 0 {
		return end
	}
	return i
}

// hostname reads the name of a host with a known last label, or with www., or
// returns i.
func (s *scanner) hostname(i int) int {
	end, dots := s.labels(i)
	if dots == 0 {
		return i
	}
	host := strings.ToLower(s.text[i:end])
	if !domains[host[strings.LastIndexByte(host, '.')+1:]] && !(strings.HasPrefix(host, "www.") && dots > 1) {
		return i
	}
	return end
}

// labels reads ASCII labels with dots between, and counts the dots.
func (s *scanner) labels(i int) (end, dots int) {
	end = i
	for j := i; j < len(s.text) && j < i+maxHost; {
		k := j
		for k < len(s.text) && k < i+maxHost && (isASCIIWord(s.text[k]) || s.text[k] == '-') {
			k++
		}
		if k == j {
			break
		}
		if end = k; j > i {
			dots++
		}
		if !s.has(k, ".") {
			break
		}
		j = k + 1
	}
	return end, dots
}
