package figure

import "github.com/fahras-ar/fahras"

// settle decides about digits with one separator and three digits behind it
// (rule 6 of section F), now that units and neighbours are known, and reads
// the figures with them again.
func (r *reader) settle() {
	if !r.anyOpen() {
		return
	}
	maghreb := r.maghreb()
	for i := range r.found {
		f := &r.found[i]
		if f.kind == fahras.DateFigure || f.kind == fahras.Time || f.kind == fahras.Ordinal {
			continue
		}
		changed := false
		for j := f.first; j < f.next; j++ {
			if r.items[j].kind != numberItem || !r.nums[r.items[j].num].open {
				continue
			}
			n := &r.nums[r.items[j].num]
			n.scale = 0
			if r.decimal(f, j, n.sep, maghreb) {
				n.scale = 3
			}
			changed = changed || n.scale == 0
		}
		if changed {
			r.reread(f)
		}
	}
}

func (r *reader) anyOpen() bool {
	for i := range r.nums {
		if r.nums[i].open {
			return true
		}
	}
	return false
}

// reread computes the value of f again; all else stays as resolved.
func (r *reader) reread(f *figure) {
	g, ok := r.amount(f.first)
	if !ok || g.next != f.next {
		if g, ok = r.end1(f.first, false); !ok || g.next != f.next {
			return
		}
	}
	f.value, f.min, f.max = g.value, g.min, g.max
	if f.borrowed && f.number.unit > 1 && g.number.unit == 0 {
		f.value = f.value.times(whole(f.number.unit))
	}
}

// decimal decides about the open numeral at item j of the figure f.
func (r *reader) decimal(f *figure, j int, sep rune, maghreb bool) bool {
	if decimal, ok := r.neighbour(f, sep); ok {
		return decimal
	}
	scaled := r.has(j+1, magnitude) && r.near(j+1)
	switch {
	case sep == '.' && (scaled || f.kind == fahras.Percent):
		return true
	case maghreb:
		return sep == ','
	case sep == ',':
		return false
	}
	switch f.unit {
	case "KWD", "BHD", "OMR", "JOD":
		return f.kind == fahras.Money
	}
	return false
}

// neighbour asks another figure of the same kind and unit that can be read in
// one way only what the separator means there.
func (r *reader) neighbour(f *figure, sep rune) (decimal, ok bool) {
	for i := range r.found {
		g := &r.found[i]
		if g == f || g.kind != f.kind || g.unit != f.unit || f.unit == "" && f.kind != fahras.Number {
			continue
		}
		for j := g.first; j < g.next; j++ {
			if r.items[j].kind != numberItem {
				continue
			}
			switch n := &r.nums[r.items[j].num]; {
			case n.point == sep && f.kind != fahras.Number:
				return true, true
			case n.group == sep:
				return false, true
			}
		}
	}
	return false, false
}

// maghreb reports whether the text is one of the Maghreb: of a publisher
// there, or naming a currency of it.
func (r *reader) maghreb() bool {
	switch r.region {
	case "DZ", "MA", "TN", "LY", "MR":
		return true
	}
	for i := range r.found {
		switch r.found[i].unit {
		case "DZD", "MAD", "TND", "LYD":
			if r.found[i].kind == fahras.Money {
				return true
			}
		}
	}
	return false
}
