package readers

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// layouts are the forms of a full date, tried in order on digits of ASCII and
// single spaces. Where day and month are numbers and the year comes last, the
// day stands first.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04:05.999999999", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700", "2006-01-02T15:04",
	"2006-01-02 15:04:05.999999999Z07:00", "2006-01-02 15:04:05.999999999 Z07:00", "2006-01-02 15:04:05.999999999 -0700", "2006-01-02 15:04:05.999999999 -0700 MST",
	"2006-01-02 15:04:05.999999999 MST", "2006-01-02 15:04:05.999999999", "2006-01-02 15:04", time.DateOnly,
	"2006/1/2 15:04:05", "2006/1/2 15:04", "2006/1/2", "2006.1.2", "20060102T150405Z0700", "20060102T150405", "20060102",
	"Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05", "Mon, 2 Jan 2006 15:04 -0700", "Mon, 2 Jan 2006 15:04 MST", "Mon, 2 Jan 06 15:04:05 -0700", "Mon, 2 Jan 2006",
	"2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04:05", "2 Jan 2006 15:04", "2 Jan 2006", "Monday, 02-Jan-06 15:04:05 MST", "02-Jan-2006", "2-Jan-06",
	time.ANSIC, time.UnixDate, time.RubyDate, "Mon Jan 2 2006 15:04:05 GMT-0700", "Mon Jan 2 2006",
	"Jan 2, 2006 15:04:05 -0700", "Jan 2, 2006 3:04 PM", "Jan 2, 2006, 3:04 PM", "Jan 2, 2006 15:04", "Jan 2, 2006", "Jan 2 2006",
	"January 2, 2006 15:04:05", "January 2, 2006 3:04 PM", "January 2, 2006, 3:04 PM", "January 2, 2006 15:04", "January 2, 2006", "2 January 2006 15:04:05", "2 January 2006 15:04", "2 January 2006", "Monday, 2 January 2006", "Monday, January 2, 2006", "Monday, January 2, 2006 15:04",
	"2/1/2006 15:04:05", "2/1/2006 15:04", "2/1/2006", "2-1-2006 15:04:05", "2-1-2006 15:04", "2-1-2006", "2.1.2006 15:04", "2.1.2006",
}

// parseTime reads a date of publication with the offset it states, in UTC
// where it states none. Of what cannot be read in full it gives the day, as
// far as that can be found, and an error that says so.
func parseTime(s string) (time.Time, error) {
	plain := plainDate(s)
	for _, layout := range layouts {
		if t, err := time.Parse(layout, plain); err == nil {
			return t, nil
		}
	}
	if t, ok := unixTime(plain); ok {
		return t, nil
	}
	day, whole := findDay(plain)
	switch {
	case day.IsZero():
		return day, fmt.Errorf("published %q is no date", s)
	case whole:
		return day, nil
	}
	return day, fmt.Errorf("published %q is read as %s only", s, day.Format(time.DateOnly))
}

// plainDate writes s with ASCII digits, single spaces and no direction marks.
func plainDate(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Cf, r):
			return -1
		case r >= '٠' && r <= '٩':
			return '0' + r - '٠'
		case r >= '۰' && r <= '۹':
			return '0' + r - '۰'
		case r == '،':
			return ','
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// unixTime reads seconds or milliseconds since 1970, from the year 1980 to 2100.
func unixTime(s string) (time.Time, bool) {
	const first, last = 315532800, 4102444800
	n, err := strconv.ParseFloat(s, 64)
	switch {
	case err != nil:
		return time.Time{}, false
	case n >= first && n < last:
		return time.Unix(int64(n), 0).UTC(), true
	case n >= first*1000 && n < last*1000:
		return time.UnixMilli(int64(n)).UTC(), true
	}
	return time.Time{}, false
}

// months are the names of the months in use from Morocco to Iraq, and the first
// three letters of the English ones.
var months = map[string]time.Month{
	"يناير": 1, "جانفي": 1, "كانون الثاني": 1, "فبراير": 2, "فيفري": 2, "شباط": 2, "مارس": 3, "آذار": 3, "اذار": 3,
	"أبريل": 4, "ابريل": 4, "إبريل": 4, "أفريل": 4, "نيسان": 4, "مايو": 5, "ماي": 5, "أيار": 5, "ايار": 5, "يونيو": 6, "يونية": 6, "جوان": 6, "حزيران": 6,
	"يوليو": 7, "يوليوز": 7, "جويلية": 7, "تموز": 7, "أغسطس": 8, "اغسطس": 8, "غشت": 8, "أوت": 8, "آب": 8, "اب": 8,
	"سبتمبر": 9, "شتنبر": 9, "أيلول": 9, "ايلول": 9, "أكتوبر": 10, "اكتوبر": 10, "تشرين الأول": 10, "تشرين الاول": 10,
	"نوفمبر": 11, "نونبر": 11, "تشرين الثاني": 11, "ديسمبر": 12, "دجنبر": 12, "كانون الأول": 12, "كانون الاول": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

var (
	isoDay   = regexp.MustCompile(`(?:^|\D)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)`)
	dayFirst = regexp.MustCompile(`(?:^|\D)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\D|$)`)
	namedDay = regexp.MustCompile(`(?:^|\D)(\d{1,2})(?:st|nd|rd|th)?[ ,/-]+(?:من )?((?:كانون|تشرين) \p{L}+|\p{L}+)(?:[ ,/-]+\p{L}+)?[ ,.]+(\d{4})(?:\D|$)`)
)

// findDay looks for a day anywhere in s; whole is true where nothing of s but
// the name of the weekday lies outside it.
func findDay(s string) (day time.Time, whole bool) {
	for _, form := range []*regexp.Regexp{isoDay, dayFirst, namedDay} {
		at := form.FindStringSubmatchIndex(s)
		if at == nil {
			continue
		}
		part := func(i int) string { return s[at[2*i]:at[2*i+1]] }
		year, month, date := part(3), part(2), part(1)
		if form == isoDay {
			year, date = date, year
		}
		if day = dayOf(year, month, date); !day.IsZero() {
			rest := strings.Trim(s[:at[2]]+s[at[2*3+1]:], " ,")
			return day, !strings.ContainsAny(rest, "0123456789") && len(strings.Fields(rest)) <= 1
		}
	}
	return time.Time{}, false
}

// dayOf makes a day in UTC of its parts, the zero time of what is no day.
func dayOf(year, month, date string) time.Time {
	y, _ := strconv.Atoi(year)
	d, _ := strconv.Atoi(date)
	m := monthOf(month)
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d || t.Month() != m {
		return time.Time{}
	}
	return t
}

// monthOf reads a month by number or name, 0 of what is none.
func monthOf(s string) time.Month {
	if n, err := strconv.Atoi(s); err == nil {
		return time.Month(n)
	}
	s = strings.ToLower(s)
	if m, ok := months[s]; ok {
		return m
	}
	if len(s) > 3 && s[0] < 0x80 {
		return months[s[:3]]
	}
	return 0
}
