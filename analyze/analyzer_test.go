package analyze_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/fahras-ar/fahras/analyze"
)

func ExampleAnalyzer_Analyse() {
	text := "بلغت قيمتها 14.8 مليار دولار، وقالت الشركة."
	for _, token := range analyze.New().Analyse(nil, text) {
		fmt.Println(token.Span, token.Word.Entity)
	}
	// Output:
	// {0 8} بلغت
	// {9 21} قيمتها
	// {22 26} 14.8
	// {27 37} مليار
	// {38 48} دولار
	// {48 50} ،
	// {51 61} وقالت
	// {62 74} الشركة
	// {74 75} .
}

func TestNumbersHaveOneForm(t *testing.T) {
	analyzer := analyze.New()
	for _, c := range []struct{ text, want string }{
		{"٢٠٢٥", "2025"}, {"١٤٫٨", "14.8"}, {"١٬٢٣٤", "1234"}, {"1,234,567", "1234567"}, {"2,4", "2.4"}, {"2،5 مليون", "2.5 مليون"},
		{"5ر1 مليون", "1.5 مليون"}, {"333ر10", "10.333"}, {"000ر22", "22000"}, {"٪5", "5%"}, {"%5", "5%"}, {"5٪", "5%"},
		{"24ساعة", "24 ساعة"}, {"و12", "و 12"}, {"الـ24", "24"}, {"2020-2025", "2020-2025"}, {"15/3/2025", "15/3/2025"},
		{"10:30", "10:30"}, {"+966 11 234 5678", "+966112345678"}, {"م²", "م²"}, {"½", "½"}, {"-5 درجات", "-5 درجات"},
		{"1 250 000", "1250000"}, {"2024 500", "2024 500"}, {"١٬٢٥٠٫٧٥", "1250.75"}, {"1.250.000", "1250000"}, {"5G", "5G"},
		{"−3.2%", "-3.2%"}, {"العام2025", "العام 2025"}, {"25ر1047", "1047.25"}, {"12,34,567", "1234567"}, {"1.250,75", "1250.75"},
		{"1,250.75", "1250.75"}, {"3،15،270", "3 ، 15 ، 270"}, {"3.2-%", "-3.2%"}, {".75", ".75"}, {"192.168.1.2", "192.168.1.2"},
		{"0,125", "0.125"}, {"12,500", "12500"}, {"1،250،000", "1250000"}, {"(-5,2", "( -5.2"}, {"45+2", "45+2"}, {"+1.4%", "+1.4%"},
	} {
		t.Run(c.text, func(t *testing.T) {
			if got := analyzer.Normalise(analyze.EntityForm, c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestSentencesOfPlainText(t *testing.T) {
	text := "وصل الوزير. وقال د. أحمد إن السعر 14.8 دولار.\nثم غادر؟ نعم"
	var got []string
	for _, span := range analyze.Sentences(nil, analyze.New().Analyse(nil, text)) {
		got = append(got, span.In(text))
	}
	want := "وصل الوزير.|وقال د. أحمد إن السعر 14.8 دولار.|ثم غادر؟|نعم"
	if strings.Join(got, "|") != want {
		t.Errorf("got %q", got)
	}
}

func FuzzTokensRebuildTheText(f *testing.F) {
	f.Add("وللشركات 1 250 000 «ميتا» GPT-4o a.b@c.com #و_س")
	analyzer := analyze.New()
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, token := range analyzer.Analyse(nil, text) {
			if token.Span.Start < end || token.Span.End <= token.Span.Start || token.Span.End > len(text) {
				t.Fatalf("span %v after %d of %q", token.Span, end, text)
			}
			if token.Word == nil {
				t.Fatalf("no word at %v", token.Span)
			}
			end = token.Span.End
		}
	})
}
