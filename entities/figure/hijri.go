package figure

import "time"

// The Umm al-Qura calendar of Saudi Arabia, 1300 to 1600 of the Hijra: three
// hexadecimal digits a year, bit m of which is set where month m+1 has 30
// days, else it has 29. The lengths are facts; ICU 72 and OpenJDK's
// HijrahChronology, asked month by month, agree on all 3612 of them.
const (
	ummAlQuraFirst = 1300
	ummAlQuraLast  = 1600
)

const ummAlQura = "" +
	"5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a" + // 1300
	"752f25e8ad16a56ab56b4da9b92b2564ba9b35a6d95d4da5d4aa95536975" + // 1320
	"2f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac56" + // 1340
	"4aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2" + // 1360
	"aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5" + // 1380
	"aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aa" + // 1400
	"bd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d" + // 1420
	"2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26" + // 1440
	"a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a9" + // 1460
	"5552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65" + // 1480
	"d4ad1562bc5b53a6b5db2d64d29a554ad96daea6e8ed1da4d4aa6a2da5b9" + // 1500
	"b72b686d16554ab95b2ba5b5da9d52ca694e46e95d4daad5aaaa4d49b937" + // 1520
	"4b6975d6ad52aa594b2ab55bad95d2dc5d92b25555ab55b4ba97a2745593" + // 1540
	"aab4d69d65d2ba5b4aa954ad15d2dd9da5b45a952d25b8b717656db6aaca" + // 1560
	"a9652b15b2bb5b6daab94d46a8d52da9d55a755749f13e4aa965566b5baa" + // 1580
	"b94" // 1600

// ummAlQuraEpoch is the first day of 1300.
var ummAlQuraEpoch = day{1882, 11, 12}

// hijriMonths gives the months of a Hijri year that have 30 days as bits: of
// the table, and outside it of the tabular calendar (months long and short in
// turn, the last long in leap years).
func hijriMonths(year int) uint16 {
	if year >= ummAlQuraFirst && year <= ummAlQuraLast {
		at := 3 * (year - ummAlQuraFirst)
		return uint16(hexDigit(ummAlQura[at]))<<8 | uint16(hexDigit(ummAlQura[at+1]))<<4 | uint16(hexDigit(ummAlQura[at+2]))
	}
	months := uint16(0x555)
	if tabularLeap(year) {
		months |= 1 << 11
	}
	return months
}

func hexDigit(c byte) byte {
	if c <= '9' {
		return c - '0'
	}
	return c - 'a' + 10
}

// tabularLeap reports whether a year of the cycle of thirty has 355 days.
func tabularLeap(year int) bool { return (11*year+14)%30 < 11 }

// tabularDays counts the days from the epoch of the Hijra to the first of a year.
func tabularDays(year int) int { return (year-1)*354 + (3+11*year)/30 }

// hijraEpoch is the first day of the Hijra in the Gregorian calendar.
var hijraEpoch = time.Date(622, 7, 19, 0, 0, 0, 0, time.UTC)

// newYear is the Gregorian day on which a Hijri year begins.
func newYear(year int) day {
	if year < ummAlQuraFirst || year > ummAlQuraLast+1 {
		return dayOf(hijraEpoch.AddDate(0, 0, tabularDays(year)))
	}
	days := 0
	for y := ummAlQuraFirst; y < year; y++ {
		days += yearDays(y)
	}
	return ummAlQuraEpoch.plus(days)
}

func yearDays(year int) int {
	days := 0
	for month := 1; month <= 12; month++ {
		days += hijriMonthDays(year, month)
	}
	return days
}

func hijriMonthDays(year, month int) int { return 29 + int(hijriMonths(year)>>(month-1)&1) }

// monthStart is the Gregorian day on which a Hijri month begins.
func monthStart(year, month int) day {
	days := 0
	for m := 1; m < month; m++ {
		days += hijriMonthDays(year, m)
	}
	return newYear(year).plus(days)
}

// gregorian gives the Gregorian form of a Hijri date: its day; of a month the
// days or months that it touches, of a year the years; "" without a year.
func (d date) gregorian() string {
	switch {
	case d.year == 0:
		return ""
	case d.date != 0:
		return monthStart(d.year, d.month).plus(d.date - 1).iso()
	case d.month != 0:
		first := monthStart(d.year, d.month)
		last := first.plus(hijriMonthDays(d.year, d.month) - 1)
		return upTo(day{first.year, first.month, 0}, day{last.year, last.month, 0})
	}
	first, last := newYear(d.year), newYear(d.year+1).plus(-1)
	return upTo(day{year: first.year}, day{year: last.year})
}

// upTo writes the interval of two dates, one date where they are equal.
func upTo(first, last day) string {
	if first == last {
		return first.iso()
	}
	return first.iso() + "/" + last.iso()
}
