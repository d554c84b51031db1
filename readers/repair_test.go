package readers

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

func TestRepair(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain text stays", "وصل الوزير إلى الرياض.", "وصل الوزير إلى الرياض."},
		{"line ends", "سطر\r\nآخر\rثالث", "سطر\nآخر\nثالث"},

		{"B01 entities", "&#8220;طوارئ&#8221; &amp; أمن", "“طوارئ” & أمن"},
		{"B02 escaped twice", "&amp;quot;نص", "\"نص"},
		{"escaped three times", "&amp;amp;quot;نص", "\"نص"},
		{"an escaped name that is no entity", "&amp;شركة;", "&شركة;"},
		{"B20 entity of a control", "&rlm;قال", "\u200fقال"},
		{"B21 entity of a space", "قال&nbsp;له", "قال\u00a0له"},
		{"B22 entity without semicolon", "نص &amp أمن", "نص & أمن"},
		{"an ampersand in a name", "شركة AT&T وشركة A&B;", "شركة AT&T وشركة A&B;"},
		{"an ampersand in an address", "https://a.example/?x=1&copy=2&lt=3", "https://a.example/?x=1&copy=2&lt=3"},
		{"hexadecimal entity", "&#x642;&#x627;&#x644;", "قال"},

		{"B03 tags", "<b>عاجل</b>", "عاجل"},
		{"block tags break lines", "<p>سطر</p>آخر<br/>ثالث", "\nسطر\nآخر\nثالث"},
		{"a script is no text", "قبل<script>var x = '<p>';</script>بعد", "قبلبعد"},
		{"a comment is no text", "قبل<!-- <p> -->بعد", "قبلبعد"},
		{"escaped tags", "&lt;b&gt;عاجل&lt;/b&gt;", "عاجل"},
		{"less than and more than", "إذا كان 3 < x و y > 5", "إذا كان 3 < x و y > 5"},
		{"an address in angles", "<a.b@example.com>", "<a.b@example.com>"},

		{"B04 UTF-8 read as windows-1252", "Ø§Ù„Ù‚Ø§Ù‡Ø±Ø©", "القاهرة"},
		{"B04 beside a Latin word", "Ø´Ø±ÙƒØ© Meta", "شركة Meta"},
		{"B04 with a byte that has no character", "Ø´Ø±ÙƒØ© ÙŠ ÙÙŠ Ø§Ù„Ø±ÙŠØ§Ø¶", "شركة ي في الرياض"},
		{"B04 read as Latin-1", "Ø§Ù\u0084Ù\u0082Ø§Ù\u0087Ø±Ø©", "القاهرة"},
		{"B05 UTF-8 read as windows-1256", "ط§ظ„ظ‚ط§ظ‡ط±ط©", "القاهرة"},
		{"B06 windows-1256 read as Latin-1", "ÇáÞÇåÑÉ", "القاهرة"},
		{"B06 in a sentence", "æÕá ÇáæÒíÑ Åáì ÇáÑíÇÖ Ýí 13 íæäíæ 2025.", "وصل الوزير إلى الرياض في 13 يونيو 2025."},
		{"French stays", "Il a été élu à l'unanimité, déjà.", "Il a été élu à l'unanimité, déjà."},
		{"Danish stays", "Ørsted og Ærø", "Ørsted og Ærø"},
		{"emphatic letters stay", "طوط وظظ", "طوط وظظ"},

		{"B09 visual order", "ةرهاقلا", "القاهرة"},
		{"visual order around a number and a Latin word", "2025 ماع يف Scale AI ةكرش", "شركة Scale AI في عام 2025"},
		{"visual order with brackets as they look", "(49%) ةصح", "حصة (49%)"},
		{"visual order with brackets as they are read", ")49%( ةصح", "حصة (49%)"},
		{"visual order marked as such", "\u202Eلاق\u202C", "قال"},
		{"logical order marked otherwise stays", "\u202Bقال\u202C", "\u202Bقال\u202C"},
		{"a logical text with one slip stays", "قال ةن القاهرة والرياض مدينة", "قال ةن القاهرة والرياض مدينة"},
		{"B10 visual order in presentation forms", "ﺓﺮﻫﺎﻘﻟﺍ", "القاهرة"},
		{"presentation forms in logical order stay", "ﺍﻟﺴﻼﻡ", "ﺍﻟﺴﻼﻡ"},

		{"B13 hyphenation", "وزارة الخار-\nجية", "وزارة الخارجية"},
		{"a hyphen between two words", "الحرب الروسية-\nالأوكرانية", "الحرب الروسية-الأوكرانية"},
		{"a dash at the end of a line", "الرياض -\nواس", "الرياض -\nواس"},
		{"B15 Arabizi", "salam", "salam"},
		{"B16 look-alikes", "Мeta", "Мeta"},
		{"B19 read also", "اقرأ أيضا:", "اقرأ أيضا:"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := repair(c.in); got != c.want {
				t.Errorf("repair(%q)\n got %q\nwant %q", c.in, got, c.want)
			}
		})
	}
}

const sentence = "وصل وزير الخارجية إلى القاهرة في زيارة رسمية تستمر يومين."

func TestGuess(t *testing.T) {
	encode := func(m *charmap.Charmap, s string) string {
		b, err := m.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	for _, c := range []struct{ name, in, want string }{
		{"B07 windows-1256, one word", "\xC7\xE1\xDE\xC7\xE5\xD1\xC9", "القاهرة"},
		{"windows-1256", encode(charmap.Windows1256, sentence), sentence},
		{"ISO-8859-6", encode(charmap.ISO8859_6, sentence), sentence},
		{"B08 CP720", page(t, page720, sentence), sentence},
		{"MacArabic", page(t, pageMacArabic, "«"+sentence+"»"), "«" + sentence + "»"},
		{"windows-1252", "caf\xE9 d\xE9j\xE0", "café déjà"},
		{"windows-1256 with French", encode(charmap.Windows1256, "شركة Société Générale الفرنسية"), "شركة Société Générale الفرنسية"},
		{"UTF-8", sentence, sentence},
		{"UTF-8 with a mark", "\uFEFF" + sentence, sentence},
		{"UTF-8 with a bad byte", sentence + "\xC3", sentence + "\uFFFD"},
		{"B17 surrogate half", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
		{"overlong", "ال\xC0\xAF", "ال\uFFFD\uFFFD"},
		{"empty", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := guess([]byte(c.in)); got != c.want {
				t.Errorf("guess(%q)\n got %q\nwant %q", c.in, got, c.want)
			}
		})
	}
}

// page encodes s by one of the tables of this package.
func page(t *testing.T, upper, s string) string {
	t.Helper()
	bytes := bytesOf(newTable("", upper))
	var b strings.Builder
	for _, r := range s {
		switch c, ok := bytes[r]; {
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		case ok && r > 0xFF || r == '«' || r == '»':
			b.WriteByte(c)
		default:
			t.Fatalf("no byte for %q", r)
		}
	}
	return b.String()
}

// TestGuessCP864 decodes a page that holds shapes of letters, as the programs
// of its day stored them; they stay as they are, for no other repair may follow.
func TestGuessCP864(t *testing.T) {
	const shaped = "ﻭﺻﻝ ﺍﻟﻭﺯﻳﺭ ﻓﻲ ﺍﻟﺻﺑﺎﺡ ﻋﻟﻲ ﻣﺗﻥ ﺳﻓﻳﻧﺓ"
	if got := guess([]byte(page(t, page864, shaped))); got != shaped {
		t.Errorf("got  %q\nwant %q", got, shaped)
	}
}

func TestWithoutFurniture(t *testing.T) {
	const body = "أتمت الشركة صفقة كبيرة قالت إنها ستغير السوق في السنوات المقبلة."
	const headline = "شركة تتم صفقة كبيرة في السوق"
	for _, c := range []struct{ name, in, want string }{
		{"an article stays", headline + "\n\n" + body, headline + "\n\n" + body},
		{"Latin controls", "menu\nclose\n\n" + headline + "\n" + body + "\n\nSource:\n\nLatest News", "\n" + headline + "\n" + body + "\n"},
		{"Arabic controls", "القائمة\nإغلاق\n" + headline + "\nشارك المقال عبر فيسبوك\n" + body + "\nأحدث الأخبار\nالأكثر قراءة", headline + "\n" + body},
		{"French controls", "Accueil\n" + headline + "\n" + body + "\nLire aussi", headline + "\n" + body},
		{"a row of buttons", headline + "\n" + body + "\nFacebook | Twitter | WhatsApp", headline + "\n" + body},
		{"the way to the page", "الرئيسية > اقتصاد > طاقة\n" + headline + "\n" + body, headline + "\n" + body},
		{"a section before the headline", "اقتصاد\n" + headline + "\n" + body, headline + "\n" + body},
		{"rights", headline + "\n" + body + "\n© 2025 جميع الحقوق محفوظة لصحيفة ما", headline + "\n" + body},
		{"a link to another article", headline + "\nاقرأ أيضاً: خبر آخر عن شركة أخرى\n" + body, headline + "\n" + body},
		{"a label with nothing behind it", headline + "\n" + body + "\nكتب:", headline + "\n" + body},
		{"a label with something behind it", headline + "\n" + body + "\nالمصدر: وكالة أنباء", headline + "\n" + body + "\nالمصدر: وكالة أنباء"},
		{"foreign words at the edges", "Toggle\n" + headline + "\n" + body + "\nAbonnez vous", headline + "\n" + body},
		{"a Latin line inside stays", headline + "\n" + body + "\nScale AI\n" + body, headline + "\n" + body + "\nScale AI\n" + body},
		{"a repeated headline", headline + "\n\n" + body + "\n" + headline + "\n\n" + body, headline + "\n\n" + body + "\n\n" + body},
		{"a page's title before the headline", headline + " - صحيفة ما\n" + headline + "\n" + body, headline + "\n" + body},
		{"a sentence of common words stays", "المصدر لم يذكر الخبر", "المصدر لم يذكر الخبر"},
		{"nothing but furniture stays", "اقرأ أيضا:", "اقرأ أيضا:"},
		{"a short text stays", "حريق\nالقاهرة", "حريق\nالقاهرة"},
		{"an English article", "Home\n\nMeta buys half of Scale AI for a large sum of money\n\nRead more", "\nMeta buys half of Scale AI for a large sum of money\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := withoutFurniture(c.in); got != c.want {
				t.Errorf("got %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{sentence, "ar"},
		{"قالت شركة Meta إنها ستستثمر في Scale AI", "ar"},
		{"این کتاب را از کتابخانه گرفتم و خواندم", "fa"},
		{"شرکة کبیرة فی مدینة بعیدة علی الطریق", "ar"},
		{"یہ کتاب میں نے لائبریری سے لی ہے", "ur"},
		{"Meta buys half of Scale AI", "und-Latn"},
		{"12345", ""},
	} {
		if got := languageOf(c.text); got != c.want {
			t.Errorf("languageOf(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestParseTime(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2025-06-13", "2025-06-13T00:00:00Z"},
		{"2025-06-13T22:30:00+03:00", "2025-06-13T22:30:00+03:00"},
		{"2025-06-13T22:30:00.123Z", "2025-06-13T22:30:00Z"},
		{"2025-06-13T22:30:00+0300", "2025-06-13T22:30:00+03:00"},
		{"2025-06-13 22:30:00", "2025-06-13T22:30:00Z"},
		{"2025-06-13 22:30", "2025-06-13T22:30:00Z"},
		{"Fri, 13 Jun 2025 22:30:00 +0300", "2025-06-13T22:30:00+03:00"},
		{"Fri, 13 Jun 2025 22:30:00 GMT", "2025-06-13T22:30:00Z"},
		{"June 13, 2025", "2025-06-13T00:00:00Z"},
		{"13 June 2025", "2025-06-13T00:00:00Z"},
		{"13/06/2025", "2025-06-13T00:00:00Z"},
		{"13/06/2025 22:30", "2025-06-13T22:30:00Z"},
		{"2025/06/13", "2025-06-13T00:00:00Z"},
		{"20250613", "2025-06-13T00:00:00Z"},
		{"1749853800", "2025-06-13T22:30:00Z"},
		{"1749853800000", "2025-06-13T22:30:00Z"},
		{"13 يونيو 2025", "2025-06-13T00:00:00Z"},
		{"الجمعة 13 يونيو 2025", "2025-06-13T00:00:00Z"},
		{"١٣ حزيران ٢٠٢٥", "2025-06-13T00:00:00Z"},
		{"13 حزيران/يونيو 2025", "2025-06-13T00:00:00Z"},
		{"13 تشرين الثاني 2025", "2025-11-13T00:00:00Z"},
		{"٢٠٢٥-٠٦-١٣", "2025-06-13T00:00:00Z"},
		{"13 غشت 2025", "2025-08-13T00:00:00Z"},
		{"13 جويلية 2025", "2025-07-13T00:00:00Z"},
	} {
		got, err := parseTime(c.in)
		if err != nil || got.Truncate(1e9).Format("2006-01-02T15:04:05Z07:00") != c.want {
			t.Errorf("parseTime(%q) = %s, %v; want %s", c.in, got.Format("2006-01-02T15:04:05Z07:00"), err, c.want)
		}
	}
	for _, c := range []struct{ in, day string }{
		{"2025-06-13T25:99:00Z", "2025-06-13"},
		{"2025-06-13 في المساء", "2025-06-13"},
		{"نشر في 13 يونيو 2025 الساعة 10:30 مساء", "2025-06-13"},
		{"أمس", "0001-01-01"},
		{"2025-13-45", "0001-01-01"},
		{"", "0001-01-01"},
	} {
		got, err := parseTime(c.in)
		if err == nil || got.Format("2006-01-02") != c.day {
			t.Errorf("parseTime(%q) = %s, %v; want %s and an error", c.in, got, err, c.day)
		}
	}
}
