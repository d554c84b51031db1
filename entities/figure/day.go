package figure

import (
	"fmt"
	"time"
)

// day is a calendar day; the zero day is none. A zero month or date of the
// month is one that is not stated.
type day struct{ year, month, date int }

func dayOf(t time.Time) day {
	if t.IsZero() {
		return day{}
	}
	y, m, d := t.Date()
	return day{y, int(m), d}
}

func (d day) known() bool { return d != day{} }

func (d day) time() time.Time {
	return time.Date(d.year, time.Month(d.month), d.date, 0, 0, 0, 0, time.UTC)
}

// plus is the day n days later.
func (d day) plus(n int) day { return dayOf(d.time().AddDate(0, 0, n)) }

// months is the first of the month n months later.
func (d day) months(n int) day {
	return dayOf(time.Date(d.year, time.Month(d.month+n), 1, 0, 0, 0, 0, time.UTC))
}

// weekday is the day of the week, 0 for Sunday.
func (d day) weekday() int { return int(d.time().Weekday()) }

// before reports whether d is earlier than e.
func (d day) before(e day) bool { return d.time().Before(e.time()) }

// iso writes as much of d as it states: 2025-06-13, 2025-06, 2025, --06-13.
func (d day) iso() string {
	switch {
	case d.year == 0 && d.month == 0:
		return ""
	case d.year == 0:
		return fmt.Sprintf("--%02d-%02d", d.month, d.date)
	case d.month == 0:
		return isoYear(d.year)
	case d.date == 0:
		return fmt.Sprintf("%s-%02d", isoYear(d.year), d.month)
	}
	return fmt.Sprintf("%s-%02d-%02d", isoYear(d.year), d.month, d.date)
}

// isoYear writes a year with four digits; those before Christ count from
// 0000, the year 1 before Christ.
func isoYear(y int) string {
	if y < 0 {
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// week writes the week of d as ISO 8601 counts weeks.
func (d day) week() string {
	y, w := d.time().ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}

// quarter is the quarter of d, 1 to 4.
func (d day) quarter() int { return (d.month + 2) / 3 }

// monthDays is the length of a month; of February without a year 29.
func monthDays(year, month int) int {
	if year == 0 {
		year = 2000
	}
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// valid reports whether d can be a day of the Gregorian calendar.
func (d day) valid() bool {
	return d.month >= 1 && d.month <= 12 && d.date >= 1 && d.date <= monthDays(d.year, d.month)
}
