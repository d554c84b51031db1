package figure_test

import (
	"flag"
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/entities/figure"
)

var (
	amounts = flag.Int("amounts", 20000, "how many random amounts the generator writes")
	seed    = flag.Uint64("seed", 1, "the generator's seed")
)

// writer writes amounts in the words of the specification's sections A to E,
// in any of the spellings that newspapers use. It shares nothing with the
// reader: it knows how Arabic counts, not how it is read.
type writer struct {
	*rand.Rand
	feminine bool // the gender of what is counted
	oblique  bool // accusative or genitive
	old      bool // مائة for مئة
	apart    bool // و with a space behind it
	bare     bool // no hamza, ه for ة
	vowels   bool // some vowel signs
	tatweel  bool
	sloppy   bool // the singular of a magnitude after any number
	digits   bool // some counts in digits
}

func newWriter(r *rand.Rand) *writer {
	coin := func(n int) bool { return r.IntN(n) == 0 }
	return &writer{r, coin(2), coin(2), coin(2), coin(5), coin(6), coin(8), coin(12), coin(4), coin(3)}
}

// pick takes the oblique form of a pair where the writer is in that case.
func (w *writer) pick(nominative, oblique string) string {
	if w.oblique {
		return oblique
	}
	return nominative
}

func (w *writer) either(forms ...string) string { return forms[w.IntN(len(forms))] }

// and joins parts with و, glued or apart.
func (w *writer) and(parts []string) string {
	if w.apart {
		return strings.Join(parts, " و ")
	}
	return strings.Join(parts, " و")
}

// ones are three to ten as they stand before a masculine noun, and a feminine one.
var ones = map[int][2]string{
	3: {"ثلاثة", "ثلاث"}, 4: {"أربعة", "أربع"}, 5: {"خمسة", "خمس"}, 6: {"ستة", "ست"}, 7: {"سبعة", "سبع"},
	8: {"ثمانية", "ثماني"}, 9: {"تسعة", "تسع"}, 10: {"عشرة", "عشر"},
}

var tens = map[int][2]string{
	20: {"عشرون", "عشرين"}, 30: {"ثلاثون", "ثلاثين"}, 40: {"أربعون", "أربعين"}, 50: {"خمسون", "خمسين"},
	60: {"ستون", "ستين"}, 70: {"سبعون", "سبعين"}, 80: {"ثمانون", "ثمانين"}, 90: {"تسعون", "تسعين"},
}

// below100 writes 1 to 99; with alone the word for one or two stands by itself.
func (w *writer) below100(n int) string {
	gender := 0
	if w.feminine {
		gender = 1
	}
	switch {
	case n == 1:
		return []string{"واحد", "واحدة"}[gender]
	case n == 2:
		return w.pick([]string{"اثنان", "اثنتان"}[gender], []string{"اثنين", "اثنتين"}[gender])
	case n <= 10:
		return ones[n][gender]
	case n == 11:
		return []string{"أحد عشر", "إحدى عشرة"}[gender]
	case n == 12:
		return w.pick([]string{"اثنا عشر", "اثنتا عشرة"}[gender], []string{"اثني عشر", "اثنتي عشرة"}[gender])
	case n < 20:
		return ones[n-10][gender] + []string{" عشر", " عشرة"}[gender]
	}
	ten := tens[n/10*10]
	if n%10 == 0 {
		return w.pick(ten[0], ten[1])
	}
	return w.and([]string{w.below100(n % 10), w.pick(ten[0], ten[1])})
}

func (w *writer) hundredWord() string {
	if w.old {
		return "مائة"
	}
	return "مئة"
}

// hundred writes 100 to 900; construct tells that a noun follows at once.
func (w *writer) hundred(n int, construct bool) string {
	h := w.hundredWord()
	stem := strings.TrimSuffix(h, "ة")
	switch {
	case n == 1:
		return h
	case n == 2 && construct:
		return stem + w.pick("تا", "تي")
	case n == 2:
		return stem + w.pick("تان", "تين")
	case n == 8:
		return w.either("ثمان", "ثماني") + h
	}
	if w.IntN(6) == 0 {
		return ones[n][1] + " " + h
	}
	return ones[n][1] + h
}

// below1000 writes 1 to 999.
func (w *writer) below1000(n int, construct bool) string {
	var parts []string
	if n >= 100 {
		parts = append(parts, w.hundred(n/100, construct && n%100 == 0))
	}
	if n%100 > 0 {
		parts = append(parts, w.below100(n%100))
	}
	return w.and(parts)
}

// magnitude is a power of a thousand in its forms.
type magnitude struct {
	value                 int64
	one, accusative, many string
	duals                 [4]string // absolute and construct, each in both cases
}

var magnitudes = []magnitude{
	{1e12, "تريليون", "تريليونا", "تريليونات", [4]string{"تريليونان", "تريليونين", "تريليونا", "تريليوني"}},
	{1e9, "مليار", "مليارا", "مليارات", [4]string{"ملياران", "مليارين", "مليارا", "ملياري"}},
	{1e6, "مليون", "مليونا", "ملايين", [4]string{"مليونان", "مليونين", "مليونا", "مليوني"}},
	{1e3, "ألف", "ألفا", "آلاف", [4]string{"ألفان", "ألفين", "ألفا", "ألفي"}},
}

// scaled writes count times a magnitude; last tells that the noun follows.
func (w *writer) scaled(count int, m magnitude, last bool) string {
	if w.digits && w.IntN(2) == 0 && count > 2 {
		return w.numeral(count) + " " + w.counted(count, m)
	}
	switch {
	case count == 1 && last:
		return m.one
	case count == 1:
		// Before و the one word may be an accusative: مليونا و...
		return w.either(m.one, m.one, w.tanwin(m.accusative))
	case count == 2 && last:
		return w.pick(m.duals[2], m.duals[3])
	case count == 2:
		return w.pick(m.duals[0], m.duals[1])
	}
	gender := w.feminine
	w.feminine = false
	text := w.below1000(count, true) + " " + w.counted(count, m)
	w.feminine = gender
	return text
}

// counted gives a magnitude the form that its count wants.
func (w *writer) counted(count int, m magnitude) string {
	switch rest := count % 100; {
	case w.sloppy && m.value > 1000:
		return m.one
	case rest >= 3 && rest <= 10:
		return m.many
	case rest >= 11:
		return w.either(m.one, w.tanwin(m.accusative))
	}
	return m.one
}

// tanwin writes the signs of the accusative, before or behind its alif.
func (w *writer) tanwin(word string) string {
	switch w.IntN(3) {
	case 0:
		return strings.TrimSuffix(word, "ا") + "\u064Bا"
	case 1:
		return word + "\u064B"
	}
	return word
}

// numeral writes digits of one of three sets.
func (w *writer) numeral(n int) string {
	zero := []rune{'0', '0', '\u0660', '\u06F0'}[w.IntN(4)]
	return strings.Map(func(r rune) rune { return r - '0' + zero }, fmt.Sprint(n))
}

// integer writes n, 1 to 999 999 999 999 999, in parts that descend.
func (w *writer) integer(n int64) string {
	var parts []string
	for _, m := range magnitudes {
		if count := int(n / m.value); count > 0 {
			n %= m.value
			parts = append(parts, w.scaled(count, m, n == 0))
		}
	}
	if n > 0 {
		if w.digits && len(parts) > 0 && n > 2 && w.IntN(2) == 0 {
			parts = append(parts, w.numeral(int(n)))
		} else {
			parts = append(parts, w.below1000(int(n), true))
		}
	}
	return w.and(parts)
}

// amount writes a random amount and gives its value.
func (w *writer) amount() (string, *big.Rat) {
	switch w.IntN(12) {
	case 0:
		return w.fraction()
	case 1:
		return w.andHalf()
	case 2:
		return w.decimal()
	case 3:
		return w.thousandOf()
	}
	digits := 1 + w.IntN(15)
	n := w.Int64N(pow(digits)-1) + 1
	if w.IntN(3) == 0 { // round numbers are the most frequent
		unit := pow(w.IntN(digits))
		n = max(n/unit*unit, unit)
	}
	if n < 3 { // one and two are said with the noun alone
		n = 3
	}
	return w.integer(n), new(big.Rat).SetInt64(n)
}

func pow(digits int) int64 {
	n := int64(1)
	for range digits {
		n *= 10
	}
	return n
}

// fractions are parts, alone and in the dual.
var fractions = []struct {
	word     string
	num, den int64
}{{"نصف", 1, 2}, {"ربع", 1, 4}, {"ثلث", 1, 3}, {"ثلثي", 2, 3}, {"ثلثا", 2, 3}, {"ثلاثة أرباع", 3, 4}}

// fraction writes a part of a magnitude: نصف مليون, ثلاثة أرباع المليار.
func (w *writer) fraction() (string, *big.Rat) {
	f := fractions[w.IntN(len(fractions))]
	m := magnitudes[w.IntN(3)]
	return f.word + " " + w.either("", "ال") + m.one, big.NewRat(f.num*m.value, f.den)
}

// andHalf writes some of a magnitude and a part of it: ثلاثة ملايين ونصف المليون.
func (w *writer) andHalf() (string, *big.Rat) {
	f := fractions[w.IntN(3)]
	m := magnitudes[w.IntN(3)]
	count := 1 + w.IntN(20)
	text := w.and([]string{w.scaled(count, m, false), f.word + w.either("", " "+m.one, " ال"+m.one)})
	return text, new(big.Rat).Add(big.NewRat(int64(count)*m.value, 1), big.NewRat(f.num*m.value, f.den))
}

// decimal writes a decimal in words: أربعة فاصلة خمسة مليون.
func (w *writer) decimal() (string, *big.Rat) {
	m := magnitudes[w.IntN(3)]
	count, part := 1+w.IntN(99), 1+w.IntN(99)
	width := int64(10)
	if part > 9 {
		width = 100
	}
	w.feminine = false
	text := w.below100(count) + w.either(" فاصلة ", " فاصل ") + w.below100(part) + " " + m.one
	value := big.NewRat(int64(count)*width+int64(part), width)
	return text, value.Mul(value, new(big.Rat).SetInt64(m.value))
}

// thousandOf writes thousands of millions: أربعة عشر ألف مليون.
func (w *writer) thousandOf() (string, *big.Rat) {
	m := magnitudes[1+w.IntN(2)]
	count := 3 + w.IntN(900)
	thousand := magnitudes[3]
	text := w.below1000(count, true) + " " + w.counted(count, thousand) + " " + m.one
	return text, new(big.Rat).SetInt64(int64(count) * 1000 * m.value)
}

// spell gives the text the habits of its writer: hamza and ة, vowels, tatweel.
func (w *writer) spell(text string) string {
	if w.bare {
		text = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ة", "ه").Replace(text)
	}
	if !w.vowels && !w.tatweel {
		return text
	}
	var b strings.Builder
	letters := []rune(text)
	for i, c := range letters {
		b.WriteRune(c)
		letter := c >= 'ب' && c <= 'ي'
		next := i+1 < len(letters) && letters[i+1] >= 'ا' && letters[i+1] <= 'ي'
		if w.vowels && letter && next && w.IntN(3) == 0 {
			b.WriteRune([]rune("\u064E\u064F\u0650\u0652")[w.IntN(4)])
		}
		if w.tatweel && next && strings.ContainsRune("سلمعتين", c) && w.IntN(3) == 0 {
			b.WriteString("\u0640")
		}
	}
	return b.String()
}

// TestNumberWords reads random amounts of dollars. Run with -amounts 1000000
// for the long mode.
func TestNumberWords(t *testing.T) {
	t.Logf("seed %d", *seed)
	r := rand.New(rand.NewPCG(*seed, 2))
	analyzer := analyze.New()
	var reader figure.Reader
	var tokens []analyze.Token
	wrong := 0
	for range *amounts {
		w := newWriter(r)
		amount, value := w.amount()
		amount = w.spell(amount) + " دولار"
		particle := w.either("", "", "", "ب", "ل", "و")
		if strings.HasPrefix(analyze.EntityForm.Fold(amount), "احد") { // واحد is one
			particle = ""
		}
		text := "كانت الكلفة " + particle + amount + "."
		tokens = analyzer.Analyse(tokens[:0], text)
		figures := reader.Read(nil, &fahras.Article{Text: text}, tokens)
		if len(figures) == 1 && figures[0].Kind == fahras.Money && figures[0].Unit == "USD" && figures[0].Value != nil &&
			figures[0].Value.Cmp(value) == 0 && figures[0].Span.In(text) == amount {
			continue
		}
		wrong++
		if wrong <= 20 {
			t.Errorf("%q, want %s, got %s", text, fahras.FormatValue(value), show(text, figures))
		}
	}
	if wrong > 0 {
		t.Errorf("%d of %d amounts are wrong", wrong, *amounts)
	}
}

// show writes figures for a message.
func show(text string, figures []fahras.Figure) string {
	var b strings.Builder
	for _, f := range figures {
		fmt.Fprintf(&b, "[%s %q %s %s..%s %s %s %s]", f.Kind, f.Span.In(text), fahras.FormatValue(f.Value),
			fahras.FormatValue(f.Min), fahras.FormatValue(f.Max), f.Unit, f.Qualifier, f.Date.ISO)
	}
	return b.String()
}
