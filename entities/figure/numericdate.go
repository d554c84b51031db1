package figure

// numericDate reads a date in digits: day, month, year or year, month, day,
// parted by slashes, hyphens or stops (section S).
func (r *reader) numericDate(i int) (date, bool) {
	if r.items[i].kind != numberItem {
		return date{}, false
	}
	n := &r.nums[r.items[i].num]
	if n.widths[0] > 0 {
		return r.orderedDate(n.parts, n.widths, i, i+1)
	}
	if !n.plain() || n.count > 4 {
		return date{}, false
	}
	parts, widths := [3]int64{n.digits}, [3]int{n.count}
	var sep rune
	j := i + 1
	for k := 1; k < 3; k++ {
		if j+1 >= len(r.items) || r.items[j].kind != markItem || r.items[j+1].kind != numberItem ||
			r.items[j].gap != glued && r.items[j].mark != '/' || r.items[j+1].gap == broken || r.items[j].gap == broken {
			return r.monthSlashYear(parts, widths, i, k)
		}
		mark, part := r.items[j].mark, &r.nums[r.items[j+1].num]
		if mark != '/' && mark != '-' || k > 1 && mark != sep || !part.plain() || part.count > 4 {
			return date{}, false
		}
		sep, parts[k], widths[k], j = mark, part.digits, part.count, j+2
	}
	if r.gluedMark(j, sep) && r.digitsNext(j, glued) {
		return date{}, false
	}
	return r.orderedDate(parts, widths, i, j)
}

// monthSlashYear reads 2/2013.
func (r *reader) monthSlashYear(parts [3]int64, widths [3]int, i, k int) (date, bool) {
	if k != 2 || !r.gluedMark(i+1, '/') || r.items[i+2].gap != glued || widths[0] > 2 || widths[1] != 4 ||
		parts[0] < 1 || parts[0] > 12 || parts[1] < 1900 || parts[1] > 2099 {
		return date{}, false
	}
	return date{day: day{int(parts[1]), int(parts[0]), 0}, calendar: gregorian, start: int(r.items[i].start), next: i + 3}, true
}

// orderedDate tells year, month and day apart: the four-digit part is the
// year, one above 12 the day, and the day stands before the month elsewhere.
func (r *reader) orderedDate(parts [3]int64, widths [3]int, i, next int) (date, bool) {
	d := date{calendar: gregorian, start: int(r.items[i].start), next: next}
	y, m, n := 2, 1, 0
	if widths[0] == 4 {
		y, m, n = 0, 1, 2
	}
	if widths[y] == 3 || widths[y] == 1 || widths[m] > 2 || widths[n] > 2 {
		return d, false
	}
	d.year, d.month, d.date = int(parts[y]), int(parts[m]), int(parts[n])
	if d.month > 12 && d.date <= 12 {
		d.month, d.date = d.date, d.month
	}
	if widths[y] == 2 {
		if d.year += 2000; d.year > 2069 {
			d.year -= 100
		}
		if widths[m] != 2 && widths[n] != 2 {
			return d, false
		}
	}
	if era, after := r.eraAt(next, &numeral{count: widths[y]}); era == hijri || d.year >= 1200 && d.year <= 1500 {
		d.calendar = hijri
		if era == hijri {
			d.next = after
		}
		return d, d.month >= 1 && d.month <= 12 && d.date >= 1 && d.date <= 30
	} else if era == gregorian {
		d.next = after
	}
	return d, d.valid() && d.year >= 1000 && d.year <= 2200
}
