package analyze

import (
	"sort"

	"github.com/fahras-ar/fahras"
)

// Alignment tells which bytes of a text each byte of its folded form came
// from. It holds one segment for each stretch in which the two run in step,
// and one for each letter that changed its length. The zero value is ready
// for [Form.AppendFold], which may use one again and again.
type Alignment struct {
	segments []segment
	out      int // bytes of the folded form so far
}

// segment maps the folded bytes from out to the next segment's out onto
// [src, srcEnd) of the text: byte for byte if even, else as a whole.
type segment struct {
	out, src, srcEnd int
	even             bool
}

func (a *Alignment) reset() {
	if a != nil {
		*a = Alignment{segments: a.segments[:0]}
	}
}

// add notes that text[src:srcEnd] became the next n folded bytes, if even
// byte for byte.
func (a *Alignment) add(n, src, srcEnd int, even bool) {
	if a == nil {
		return
	}
	last := len(a.segments) - 1
	switch {
	case a.pending(): // what was dropped before a letter is the letter's
		a.segments[last].srcEnd = srcEnd
	case last >= 0 && even && a.segments[last].even:
		a.segments[last].srcEnd = srcEnd
	default:
		a.segments = append(a.segments, segment{a.out, src, srcEnd, even})
	}
	a.out += n
}

// pending reports whether dropped bytes wait for the letter they belong to.
func (a *Alignment) pending() bool {
	return a != nil && len(a.segments) > 0 && a.segments[len(a.segments)-1].out == a.out
}

// cancel forgets what was dropped last.
func (a *Alignment) cancel() { a.segments = a.segments[:len(a.segments)-1] }

// join notes that text[src:srcEnd] as a whole became the folded bytes [out,
// end): a letter with the marks behind it.
func (a *Alignment) join(out, end, src, srcEnd int) {
	if a == nil {
		return
	}
	a.out = end
	last := &a.segments[len(a.segments)-1]
	if last.out == out {
		last.srcEnd, last.even = srcEnd, false
		return
	}
	last.srcEnd = src
	a.segments = append(a.segments, segment{out, src, srcEnd, false})
}

// Source is the range of the text that the folded range came from, on rune
// boundaries: a match inside an expanded letter is the whole letter, and
// marks go with their letter.
func (a *Alignment) Source(folded fahras.Span) fahras.Span {
	if len(a.segments) == 0 {
		return fahras.Span{}
	}
	start := a.at(folded.Start)
	span := fahras.Span{Start: start.src, End: start.srcEnd}
	if start.even {
		span.Start += folded.Start - start.out
	}
	if folded.Len() == 0 {
		span.End = span.Start
		return span
	}
	end := a.at(folded.End - 1)
	span.End = end.srcEnd
	if end.even {
		span.End = end.src + folded.End - end.out
	}
	return span
}

// at is the segment that holds the folded byte at out.
func (a *Alignment) at(out int) segment {
	i := sort.Search(len(a.segments), func(i int) bool { return a.segments[i].out > out })
	return a.segments[max(0, i-1)]
}
