package readers

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Lengths in words that tell the lines of a page apart.
const (
	maxControl  = 8  // of a line that may be a button, link or label
	minHeadline = 4  // of a line that may be a headline
	minBody     = 8  // of a line that must be of the article
	maxLinked   = 20 // of a link to another article
)

// maxFurniture is the length in bytes beyond which a line is of the article,
// whatever it says.
const maxFurniture = 600

// withoutFurniture drops the lines of text that belong to the page it was taken
// from: buttons and links, labels with nothing behind them, links to other
// articles, and a headline that stands twice. A text of nothing else comes
// back as it is.
func withoutFurniture(text string) string {
	lines := newLines(text)
	lines.markControls()
	lines.markEdges()
	lines.markRepeatedHeadline()
	return lines.kept(text)
}

// line is one line of a text with what tells furniture from article.
type line struct {
	text   string
	long   bool     // and therefore of the article; the rest is not looked at
	folded string   // "" of a blank line
	words  []string // of folded
	drop   bool
}

// isBlank reports whether l has nothing but spaces and invisible characters.
func (l *line) isBlank() bool { return !l.long && l.folded == "" }

// holds reports whether l has n words or more.
func (l *line) holds(n int) bool { return l.long || len(l.words) >= n }

type textLines []line

func newLines(text string) textLines {
	var lines textLines
	for raw := range strings.SplitSeq(text, "\n") {
		l := line{text: raw, long: len(raw) > maxFurniture}
		if l.long {
			lines = append(lines, l)
			continue
		}
		l.folded = foldLine(raw)
		l.words = strings.FieldsFunc(l.folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' })
		lines = append(lines, l)
	}
	return lines
}

// foldLine gives a line in a form in which spellings of one line are equal:
// without marks, tatweel and invisible characters, hamza and ة levelled, in
// lower case, with single spaces.
func foldLine(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) || r == '\u0640':
			return -1
		case strings.ContainsRune("أإآٱ", r):
			return 'ا'
		case r == 'ى':
			return 'ي'
		case r == 'ة':
			return 'ه'
		case r == '\u2019':
			return '\''
		}
		return unicode.ToLower(r)
	}, norm.NFC.String(s))
	return strings.Join(strings.Fields(s), " ")
}

func (lines textLines) kept(text string) string {
	var kept []string
	blank, dropped := false, false
	for _, l := range lines {
		switch {
		case l.drop:
			dropped = true
			continue
		case l.isBlank() && blank:
			continue // the blank lines round a dropped one are one
		}
		blank = l.isBlank() && dropped
		kept = append(kept, l.text)
	}
	left := strings.Join(kept, "\n")
	if !dropped || strings.TrimSpace(left) == "" {
		return text
	}
	return left
}

// markControls drops lines made of the words of buttons, links and labels, and
// links to other articles.
func (lines textLines) markControls() {
	for i := range lines {
		l := &lines[i]
		l.drop = isControl(l.words) || isTrail(l.folded) || isNotice(l.folded) || isReadAlso(l.folded, len(l.words))
	}
}

// isControl reports whether all words are of the vocabulary of pages, and one
// of them is of no other.
func isControl(words []string) bool {
	if len(words) == 0 || len(words) > maxControl {
		return false
	}
	telling := false
	for _, w := range words {
		bare := strings.TrimPrefix(w, "و")
		switch {
		case pageWords[w] || pageWords[bare]:
			telling = true
		case !linkWords[w] && !linkWords[bare]:
			return false
		}
	}
	return telling
}

// isTrail reports whether a line is the way to a page from the first one:
// "الرئيسية > اقتصاد > طاقة".
func isTrail(folded string) bool {
	steps := strings.FieldsFunc(folded, func(r rune) bool { return strings.ContainsRune(">»›/|\u2190\u2192", r) })
	if len(steps) < 2 {
		return false
	}
	first := strings.TrimSpace(steps[0])
	return first == "الرئيسيه" || first == "home" || first == "accueil"
}

// isNotice reports whether a line states the rights to the page.
func isNotice(folded string) bool {
	for _, start := range []string{"©", "copyright ©", "copyright 2", "جميع الحقوق محفوظه", "كل الحقوق محفوظه", "حقوق النشر محفوظه", "all rights reserved", "tous droits"} {
		if strings.HasPrefix(folded, start) {
			return true
		}
	}
	return false
}

// readAlso begin a link to another article.
var readAlso = []string{
	"اقرا ايضا", "اقرا المزيد", "اقرا كذلك", "اقراي ايضا", "اقرؤوا ايضا", "شاهد ايضا", "طالع ايضا", "للمزيد", "مواضيع ذات صله", "اخبار ذات صله",
	"read also", "read more", "see also", "also read", "lire aussi", "a lire aussi", "à lire aussi",
}

// isReadAlso reports whether a line links to another article: the invitation,
// a colon, and a headline.
func isReadAlso(folded string, words int) bool {
	if words > maxLinked {
		return false
	}
	for _, start := range readAlso {
		rest, found := strings.CutPrefix(folded, start)
		rest = strings.TrimLeft(rest, " .…")
		if found && (rest == "" || strings.ContainsRune(":|-–—>»", firstOf(rest))) {
			return true
		}
	}
	return false
}

func firstOf(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// markEdges drops, before the headline and after the last paragraph, what is
// too short to be either: single words, words of another script in an Arabic
// text, labels with nothing behind them.
func (lines textLines) markEdges() {
	head, tail := -1, -1
	arabic := false
	for i, l := range lines {
		if l.drop {
			continue
		}
		if head < 0 && l.holds(minHeadline) {
			head = i
		}
		if l.holds(minBody) {
			tail = i
			arabic = arabic || isArabic(l.text)
		}
	}
	if tail < 0 {
		return // nothing that is an article for sure
	}
	for i := range head {
		l := &lines[i]
		foreign := arabic && len(l.words) < minHeadline && !isArabic(l.folded)
		l.drop = l.drop || len(l.words) == 1 && isPlain(l.folded) || len(l.words) > 0 && foreign
	}
	for i := len(lines) - 1; i > tail; i-- {
		l := &lines[i]
		foreign := arabic && len(l.words) < minHeadline && !isArabic(l.folded) && !strings.ContainsAny(l.folded, "0123456789@")
		label := len(l.words) <= 3 && strings.HasSuffix(l.folded, ":")
		if !l.drop && !l.isBlank() && !foreign && !label {
			break
		}
		l.drop = l.drop || len(l.words) > 0
	}
}

func isArabic(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r) })
}

// isPlain reports whether s is of letters only.
func isPlain(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
}

// markRepeatedHeadline keeps the first of the lines that equal the headline,
// and drops the page's title where the bare headline follows: "X - site", "X".
func (lines textLines) markRepeatedHeadline() {
	head := -1
	for i := range lines {
		l := &lines[i]
		switch {
		case l.drop || l.long || len(l.words) < minHeadline:
		case head < 0:
			head = i
		case l.folded == lines[head].folded || isTitled(l.folded, lines[head].folded):
			l.drop = true
		case isTitled(lines[head].folded, l.folded):
			lines[head].drop = true
			head = i
		}
	}
}

// isTitled reports whether title is the headline with the site's name behind it.
func isTitled(title, headline string) bool {
	rest, found := strings.CutPrefix(title, headline)
	rest = strings.TrimSpace(rest)
	return found && rest != "" && strings.ContainsRune("-–—|»", firstOf(rest)) && len(strings.Fields(rest)) <= 5
}

// pageWords are words of buttons, links and labels, folded; a line of nothing
// but these and linkWords is no line of an article.
var pageWords = wordSet(`
	القائمه قائمه اغلاق اغلق الرئيسيه شارك شاركها شاركنا مشاركه المشاركه غرد تغريد طباعه اطبع ارسل ارسال بحث البحث ابحث
	الدخول دخول الخروج خروج حسابي اشترك الاشتراك النشره البريديه اقرا اقراي المزيد مزيد الكل شاهد احدث اخر اخبار الاخبار قراءه مشاهده
	تداولا شيوعا مواضيع موضوعات مقالات صله متعلقه مشابهه المصدر المصادر الوسوم وسوم مفتاحيه دلاليه تعليق تعليقات التعليقات تعليقك اضف
	اعلان اعلانات اعلاني تابعنا تابعونا فيسبوك تويتر واتساب واتس تلغرام تليجرام تليغرام انستغرام انستجرام يوتيوب لينكدان تيك توك
	نسخ الرابط حفظ محفوظه الحقوق الخصوصيه الاحكام الشروط الاستخدام اتصل نحن السابق التالي السابقه التاليه تخطي انتقل المحتوي التطبيق حمل
	استمع استماع الصور فيديو بودكاست يهمك اخترنا رشحنا مختارات تكبير تصغير الخط ترجمه مباشر
	menu close open home search share tweet print email e mail login log sign register subscribe subscription newsletter follow facebook twitter
	whatsapp telegram instagram youtube linkedin tiktok pinterest reddit copy link save read more next previous prev back latest breaking headlines
	popular related recommended trending topics source sources tags tag comments comment reply advertisement advertising ad ads sponsored
	skip content navigation toggle privacy policy terms conditions cookies cookie accept contact rights reserved copyright view listen
	gallery download account news stories
	accueil fermer rechercher partager imprimer abonner connexion lire actualités dernières suivant précédent commentaires similaires publicité
`)

// linkWords stand between pageWords, or beside them, and in articles too.
var linkWords = wordSet(`
	علي عبر في من الي عن مع ذات هذا هذه المقال الخبر الموضوع الصفحه صفحه تسجيل حساب عرض ايضا الاكثر كلمات الكلمات اترك ردا رد
	بنا سياسه شروط حقوق النشر الطبع جميع كل البريد الالكتروني ان قد لك حجم علامات تصنيف العربيه الموقع اليوم
	a an and the to in out up on of or by us me my your you all also this now most top for main is it here page article articles post posts
	story about use language english arabic français le la les de des du et à plus aussi sur nous mon se s' x rss
`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
