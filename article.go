package fahras

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"slices"
	"strings"
	"time"
)

// Span is a half-open byte range [Start, End) of one Article's Text, on rune
// boundaries. The zero Span is empty and points nowhere.
type Span struct{ Start, End int }

// Len is the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// In cuts s out of text, the Text it was made for.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Article (مقال) is one text as it was read.
type Article struct {
	// ID is the first 32 hexadecimal digits of the SHA-256 of the normalised
	// URL, or of Text where URL is empty; see [ArticleID].
	ID string
	// Key is the record's own id in its source, "" if it has none. It is
	// shown to users and never an identity.
	Key string
	// URL is where the article stood, "" if the source does not say.
	URL string
	// Source is the publisher or feed, "" if unknown.
	Source string
	// Region is the publisher's country, ISO 3166-1 alpha-2 in capitals, ""
	// if unknown. It settles دينار, ريال and other shared names.
	Region string
	// Lang is "ar", or the BCP 47 code of what most of the text is written in.
	Lang string
	// Title is the record's title, or the first line of Text where that is a
	// headline, else "". No Span points into it.
	Title string
	// Published carries the offset that the source states: its own calendar
	// day is the article's day. Zero if unknown.
	Published time.Time
	// Text is the title, a blank line and the body, valid UTF-8. Nothing
	// alters it once it is set: spans count its bytes.
	Text string
}

// Day is the calendar day of publication in ISO 8601, "" if unknown.
func (a *Article) Day() string {
	if a.Published.IsZero() {
		return ""
	}
	return a.Published.Format(time.DateOnly)
}

// ArticleID gives the identity of an article with this URL and text.
func ArticleID(rawURL, text string) string {
	identity := text
	if rawURL != "" {
		identity = NormalURL(rawURL)
	}
	sum := sha256.Sum256([]byte(identity))
	return hex.EncodeToString(sum[:16])
}

// trackers are query parameters that name a reader's way to a page, not the
// page; "utm_" stands for all that begin so.
var trackers = []string{
	"fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid",
	"mc_eid", "_ga", "ref_src", "cmpid", "ocid", "at_medium", "at_campaign",
}

// NormalURL gives the form in which two URLs of one page are equal: without
// scheme, user, "www.", default port, fragment, tracking parameters and
// closing slash, percent-decoded, its host in lower case and its remaining
// parameters sorted. What is no URL comes back trimmed of spaces.
func NormalURL(raw string) string {
	raw = strings.TrimSpace(raw)
	u, err := url.Parse(raw)
	if err != nil || u.Host == "" {
		u, err = url.Parse("//" + raw)
		if err != nil || u.Host == "" {
			return raw
		}
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	normal := host + strings.TrimRight(u.Path, "/")
	if query := normalQuery(u.Query()); query != "" {
		normal += "?" + query
	}
	return normal
}

// normalQuery writes parameters sorted, decoded and without trackers.
func normalQuery(values url.Values) string {
	var pairs []string
	for name, list := range values {
		if strings.HasPrefix(name, "utm_") || slices.Contains(trackers, name) {
			continue
		}
		for _, value := range list {
			pairs = append(pairs, name+"="+value)
		}
	}
	slices.Sort(pairs)
	return strings.Join(pairs, "&")
}
