package gazetteer_test

import (
	"strings"
	"testing"

	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/entities/gazetteer"
)

func TestSpellingsMeetInOneKey(t *testing.T) {
	for _, pair := range [][2]string{
		{"إيلون ماسك", "ايلون ماسك"},
		{"عبد الله الثاني", "عبدالله الثاني"},
		{"أبو ظبي", "أبوظبي"},
		{"تيك-توك", "تيك توك"},
		{"مِيتَا", "ميتـــا"},
		{"جي 42", "جي42"},
		{"Scale AI", "scale ai"},
		{"جامعة «القاهرة»", "جامعة القاهرة"},
		{"جورج دبليو. بوش", "جورج دبليو بوش"},
	} {
		if a, b := gazetteer.Key(pair[0]), gazetteer.Key(pair[1]); a != b {
			t.Errorf("%s has the key %q, %s %q", pair[0], a, pair[1], b)
		}
	}
}

func TestSpellingsOfOneSound(t *testing.T) {
	for _, family := range []string{
		"غوغل جوجل قوقل",
		"زوكربيرج زوكربرغ زاكربرغ زوكربيرق",
		"بلومبرغ بلومبيرج",
		"نتنياهو نتانياهو",
		"تشيلسي شيلسي",
	} {
		spellings := strings.Fields(family)
		for _, s := range spellings[1:] {
			if a, b := gazetteer.Sound(spellings[0]), gazetteer.Sound(s); a != b {
				t.Errorf("%s sounds %q, %s %q", spellings[0], a, s, b)
			}
		}
	}
}

func TestMatch(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"وقّعت العقد ميتا وجوجل وأمازون.", "ميتا جوجل أمازون"},
		{"انتقل من جوجل لميتا", "جوجل ميتا"},
		{"قدّمت المنحة للأمم المتحدة.", "أمم المتحدة"},
		{"افتُتح المؤتمر بالرياض", "الرياض"},
		{"وصل إلى واشنطن ولندن", "واشنطن لندن"},
		{"أكدت مِيتَا وميتـــا ذلك", "مِيتَا ميتـــا"},
		{"لـ\"ميتا\" خطط، وبـOpenAI مشاكل", "ميتا OpenAI"},
		{"وصل عبدالله الثاني وعبد الفتاح السيسي", "عبدالله الثاني|عبد الفتاح السيسي"},
		{"زار مجلس التعاون الخليجي", "مجلس التعاون الخليجي"},
		{"قال مكتب التحقيقات", ""},
		{"ناقشوا ميتافيزيقا", ""},
		{"تخرج في جامعة «هارفارد» أمس", "جامعة «هارفارد»"},
		{"صاروخ إس-400 وإس 400", "إس-400|إس 400"},
	} {
		t.Run(c.text, func(t *testing.T) {
			tokens := analyze.New().Analyse(nil, c.text)
			var got []string
			for _, m := range gazetteer.Default().Matcher().Match(nil, c.text, tokens) {
				got = append(got, m.Span.In(c.text))
			}
			want := c.want
			if !strings.Contains(want, "|") && len(got) > 1 {
				want = strings.ReplaceAll(want, " ", "|")
			}
			if strings.Join(got, "|") != want {
				t.Errorf("found %q, want %q", got, want)
			}
		})
	}
}

func TestOwnNamesLieOverTheKnown(t *testing.T) {
	rows, err := gazetteer.ReadList(strings.NewReader("ar\tid\ttrap\nمدرار|المدرار\torg/midrar\tمدرار\nالبوك\tproduct/facebook\t\n"))
	if err != nil {
		t.Fatal(err)
	}
	g, err := gazetteer.Default().With(rows)
	if err != nil {
		t.Fatal(err)
	}
	if names := g.Find("مدرار"); len(names) != 1 || names[0].ID != "org/midrar" || !names[0].Trap || names[0].Kind.String() != "org" {
		t.Errorf("مدرار is %+v", names)
	}
	if names := g.Find("البوك"); len(names) != 1 || names[0].Latin != "Facebook" {
		t.Errorf("an alias of one's own is %+v", names)
	}
	if names := g.Find("فيسبوك"); len(names) != 1 {
		t.Errorf("فيسبوك is %+v", names)
	}
}

func TestReadListNamesTheFault(t *testing.T) {
	for _, c := range []struct{ list, fault string }{
		{"", "no line names the columns"},
		{"name\tid\n", "it must name id, and ar or en"},
		{"id\tar\nميتا\n", "line 2"},
		{"id\tar\norg/meta\tميتا\nplanet/mars\tالمريخ\n", "line 3"},
		{"id\tar\norg/meta\t\n", "org/meta has no name"},
		{"id\tar\norg/meta\tميتا\tو\n", "3 cells under 2 columns"},
		{"id\ttype\tar\norg/meta\tFIRM\tميتا\n", "FIRM"},
	} {
		if _, err := gazetteer.ReadList(strings.NewReader(c.list)); err == nil || !strings.Contains(err.Error(), c.fault) {
			t.Errorf("%q: %v, want %q", c.list, err, c.fault)
		}
	}
}

func FuzzMatch(f *testing.F) {
	f.Add("وقّعت الاتفاق ميتا وجوجل «أمازون» للأمم المتحدة")
	f.Add("\xff\xfeبعبد\u0640")
	g := gazetteer.Default()
	f.Fuzz(func(t *testing.T, text string) {
		tokens := analyze.New().Analyse(nil, text)
		end := 0
		for _, m := range g.Matcher().Match(nil, text, tokens) {
			if m.First < 0 || m.End <= end || m.End > len(tokens) || m.First >= m.End {
				t.Fatalf("tokens [%d, %d) after %d of %d", m.First, m.End, end, len(tokens))
			}
			end = m.End
			if m.Span.Start < tokens[m.First].Span.Start || m.Span.End != tokens[m.End-1].Span.End || m.Span.Len() <= 0 {
				t.Fatalf("span %v of tokens %v to %v", m.Span, tokens[m.First].Span, tokens[m.End-1].Span)
			}
			if len(g.Names(nil, m)) == 0 {
				t.Fatalf("%q is no name", m.Span.In(text))
			}
		}
	})
}
