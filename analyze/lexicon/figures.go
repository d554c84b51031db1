package lexicon

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

// Role is what a word may be within a figure.
type Role uint8

// The roles. The zero Role is none.
const (
	NoRole     Role = iota
	Cardinal        // 0 to 19 and the tens; Value
	Hundred         // 100 to 900, and the spoken thousands; Value
	Magnitude       // ألف, مليون, مليار …; Value
	Fraction        // نصف, ثلث …; Value is the denominator
	Ordinal         // أول to عاشر; Value
	Vague           // عشرات, بضعة, نيف; Key, Value
	Currency        // دولار, دينار …; Key is the noun
	Minor           // سنت, فلس …; Key is the noun
	Code            // د.إ, USD, €; Key is the ISO 4217 code
	Nation          // كويتي …; Key is the country
	Place           // العراق, دبي …; Key is the country
	Unit            // متر, طن …; Key is the unit
	TimeUnit        // يوم, سنة …; Key is the unit
	Month           // Value, 1 to 12
	HijriMonth      // Value, 1 to 12
	Weekday         // Value, 0 is Sunday
	Day             // أمس, غدا …; Value counts days from today
	Shift           // الماضي, المقبل, الجاري; Value is -1, 1, 0
	Part            // أوائل, منتصف, أواخر …; Key
	Decade          // تسعينيات …; Value is 90
	Frame           // بين, من, إلى, أو, في …; Key
	Qualifier       // أكثر من, نحو, على الأقل …; Key, and where it stands
	Verb            // تجاوز, بلغ, ارتفع …; Key is its class
	Label           // مادة, رقم, آيفون …: what makes a number no figure; Key
	Mark            // فاصلة, سالب, أضعاف …: what shapes a number; Key, Value
	Per             // يوميا, سهم …; Key is the unit
	Clock           // صباحا, مساء, غرينتش; Key
	Age             // عمره, سن, ابن; Key
	Era             // هجري, ميلادي, ق.م; Key
	Topic           // ذهب, زلزال, حرارة, ملك: what settles an open sense; Key
	Closed          // a word that no number counts: قد, عندما …
)

// Form is how a word stands: a set of the bits below.
type Form uint8

// The bits of a Form.
const (
	Dual       Form = 1 << iota // counts two by itself: مليونان, دولارين
	Construct                   // wants a noun behind it: ملياري
	Accusative                  // ends in the alif of tanwin: دولارا; a magnitude so spelt may be a dual as well
	Plural                      // ملايين, دنانير
	Spoken                      // of colloquial spelling, or an everyday word too: counts in company only
	Weak                        // a currency that wants its country: بر, سول
	Latin                       // in Latin letters
)

// Clitics are what stands glued before a word: a set of the bits below.
type Clitics uint8

// The bits of Clitics.
const (
	And     Clitics = 1 << iota // و
	Then                        // ف
	With                        // ب
	For                         // ل
	Like                        // ك
	Article                     // ال
)

// Sense is one thing that a word may mean within a figure.
type Sense struct {
	Role    Role
	Form    Form
	Clitics Clitics
	// Skip counts the letters of the clitics.
	Skip uint8
	// Value is a number, as the Role says.
	Value int64
	// Key is a code, unit or class, as the Role says.
	Key string
	// Rest is the folded words that must follow, one space between; "" if none.
	Rest string
}

// Flags say which roles a word may have: bit 1<<Role each.
type Flags uint32

// Has reports whether one of the roles is among f.
func (f Flags) Has(roles Flags) bool { return f&roles != 0 }

// FlagsOf gives the roles of senses.
func FlagsOf(senses []Sense) Flags {
	var f Flags
	for i := range senses {
		f |= 1 << senses[i].Role
	}
	return f
}

// CurrencyInfo is what is known of one currency.
type CurrencyInfo struct {
	Code string // ISO 4217, or the usual code of a coin or a dead currency
	Noun string // the noun that names it: دينار
	// Other is a noun that names it with the country's adjective only: جنيه
	// لبناني; "" if none.
	Other string
	// Countries that pay with it, ISO 3166-1; a zone of several states has its code.
	Countries []string
	// Minor units: noun and how many make one of the currency.
	Minor []MinorUnit
}

// MinorUnit is a part of a currency.
type MinorUnit struct {
	Noun     string
	PerMajor int64
}

//go:embed figures.tsv
var figureTable string

type figureData struct {
	senses     map[string][]Sense
	currencies []CurrencyInfo
	defaults   map[string]string
}

var figures = sync.OnceValue(func() figureData { return openFigures(figureTable) })

// Currencies are all currencies known, by code.
func Currencies() []CurrencyInfo { return figures().currencies }

// DefaultCurrency is the code that a noun of currency stands for by itself, ""
// where several states share it: دولار is USD, دينار is open.
func DefaultCurrency(noun string) string { return figures().defaults[noun] }

// openFigures reads the compiled table: "#currency" begins the line of a
// currency, "#noun" that of a noun of currency; one of a word holds spelling, role, form bits,
// value, key and rest.
func openFigures(table string) figureData {
	data := figureData{
		senses:   make(map[string][]Sense, strings.Count(table, "\n")),
		defaults: map[string]string{},
	}
	for line := range strings.Lines(table) {
		line = strings.TrimSuffix(line, "\n")
		form, rest, _ := strings.Cut(line, "\t")
		switch form {
		case "#currency":
			data.currencies = append(data.currencies, openCurrency(rest))
		case "#noun":
			noun, code, _ := strings.Cut(rest, "\t")
			data.defaults[noun] = code
		default:
			data.senses[form] = append(data.senses[form], openSense(rest))
		}
	}
	return data
}

func openSense(line string) Sense {
	role, line, _ := strings.Cut(line, "\t")
	form, line, _ := strings.Cut(line, "\t")
	value, line, _ := strings.Cut(line, "\t")
	key, rest, _ := strings.Cut(line, "\t")
	s := Sense{Key: key, Rest: rest}
	s.Role, s.Form, s.Value = Role(number(role)), Form(number(form)), number(value)
	return s
}

// number reads a decimal that the compiler wrote; "" is 0.
func number(s string) int64 {
	n, _ := strconv.ParseInt(s, 10, 64)
	return n
}

func openCurrency(line string) CurrencyInfo {
	fields := strings.Split(line, "\t")
	info := CurrencyInfo{Code: fields[0], Countries: strings.FieldsFunc(fields[2], isBar)}
	info.Noun, info.Other, _ = strings.Cut(fields[1], "|")
	for _, minor := range strings.FieldsFunc(fields[3], isBar) {
		noun, per, _ := strings.Cut(minor, ":")
		info.Minor = append(info.Minor, MinorUnit{noun, number(per)})
	}
	return info
}

func isBar(r rune) bool { return r == '|' }

// FigureFold gives the spelling under which the table keeps a word: أإآٱ as
// ا, ى as ي, ة as ه; an abbreviation stays as it is, for د.أ and د.إ are two.
// The source must be in entity form.
func FigureFold(s string) string {
	if strings.Contains(s, ".") || !strings.ContainsAny(s, "أإآٱىة") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		b.WriteRune(FoldLetter(r))
	}
	return b.String()
}

// FoldLetter folds one letter as FigureFold does.
func FoldLetter(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى':
		return 'ي'
	case 'ة':
		return 'ه'
	}
	return r
}
