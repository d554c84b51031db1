package inflect

import "testing"

// A spelling with a stop stands bare, one with a hyphen before a pronoun, the
// others either way.
var nounTests = []struct {
	name string
	noun Noun
	want string
}{
	{"sound, broken plural", Noun{Lemma: "كتاب", Plurals: []string{"كتب"}}, `
		singular كتاب
		nunated كتابا.
		dual-nominative كتابان.
		dual-oblique كتابين.
		dual-nominative-construct كتابا
		dual-oblique-construct كتابي
		broken-plural كتب
		broken-plural-nunated كتبا.
	`},
	{"teh marbuta", Noun{Lemma: "شركة"}, `
		singular شركة. شركت-
		dual-nominative شركتان.
		dual-oblique شركتين.
		dual-nominative-construct شركتا
		dual-oblique-construct شركتي
		feminine-plural شركات
	`},
	{"plural of persons", Noun{Lemma: "مهندس", Plurals: []string{"+ون"}}, `
		singular مهندس
		nunated مهندسا.
		dual-nominative مهندسان.
		dual-oblique مهندسين.
		dual-nominative-construct مهندسا
		dual-oblique-construct مهندسي
		masculine-plural مهندسون.
		masculine-plural-construct مهندسو
		masculine-plural-oblique مهندسين.
		masculine-plural-oblique-construct مهندسي
	`},
	{"diptote plural", Noun{Lemma: "مصنع", Plurals: []string{"مصانع"}}, `
		singular مصنع
		nunated مصنعا.
		dual-nominative مصنعان.
		dual-oblique مصنعين.
		dual-nominative-construct مصنعا
		dual-oblique-construct مصنعي
		broken-plural مصانع
	`},
	{"plural in hamza", Noun{Lemma: "وزير", Plurals: []string{"وزراء"}}, `
		singular وزير
		nunated وزيرا.
		dual-nominative وزيران.
		dual-oblique وزيرين.
		dual-nominative-construct وزيرا
		dual-oblique-construct وزيري
		broken-plural وزراء وزراؤ- وزرائ-
	`},
	{"alef maqsura", Noun{Lemma: "مستوى"}, `
		singular مستوى. مستوا-
		dual-nominative مستويان.
		dual-oblique مستويين.
		dual-nominative-construct مستويا
		dual-oblique-construct مستويي
		feminine-plural مستويات
	`},
	{"alef maqsura, plural in yeh", Noun{Lemma: "مبنى", Plurals: []string{"مباني"}}, `
		singular مبنى. مبنا-
		dual-nominative مبنيان.
		dual-oblique مبنيين.
		dual-nominative-construct مبنيا
		dual-oblique-construct مبنيي
		broken-plural مباني
		broken-plural-defective مبان.
	`},
	{"defective", Noun{Lemma: "محامي", Plurals: []string{"+ون"}, Defective: true}, `
		singular محامي
		nunated محاميا.
		defective محام.
		dual-nominative محاميان.
		dual-oblique محاميين.
		dual-nominative-construct محاميا
		dual-oblique-construct محاميي
		masculine-plural محامون.
		masculine-plural-construct محامو
		masculine-plural-oblique محامين.
		masculine-plural-oblique-construct محامي
	`},
	{"nisba", Noun{Lemma: "سعودي", Plurals: []string{"+ون"}}, `
		singular سعودي
		nunated سعوديا.
		dual-nominative سعوديان.
		dual-oblique سعوديين.
		dual-nominative-construct سعوديا
		dual-oblique-construct سعوديي
		masculine-plural سعوديون.
		masculine-plural-construct سعوديو
		masculine-plural-oblique سعوديين.
		masculine-plural-oblique-construct سعوديي
	`},
	{"teh marbuta behind alef, long", Noun{Lemma: "مباراة"}, `
		singular مباراة. مبارات-
		dual-nominative مباراتان.
		dual-oblique مباراتين.
		dual-nominative-construct مباراتا
		dual-oblique-construct مباراتي
		feminine-plural مباريات
	`},
	{"teh marbuta behind alef, short", Noun{Lemma: "قناة"}, `
		singular قناة. قنات-
		dual-nominative قناتان.
		dual-oblique قناتين.
		dual-nominative-construct قناتا
		dual-oblique-construct قناتي
		feminine-plural قنوات
	`},
	{"hamza behind alef", Noun{Lemma: "إجراء"}, `
		singular إجراء إجراؤ- إجرائ-
		dual-nominative إجراءان. إجراوان.
		dual-oblique إجراءين. إجراوين.
		dual-nominative-construct إجراءا إجراوا
		dual-oblique-construct إجراءي إجراوي
		feminine-plural إجراءات إجراوات
	`},
	{"hamza behind alef, feminine", Noun{Lemma: "صحراء"}, `
		singular صحراء صحراؤ- صحرائ-
		dual-nominative صحراءان. صحراوان.
		dual-oblique صحراءين. صحراوين.
		dual-nominative-construct صحراءا صحراوا
		dual-oblique-construct صحراءي صحراوي
		feminine-plural صحراءات صحراوات
	`},
	{"hamza on alef", Noun{Lemma: "مبدأ", Plurals: []string{"مبادئ"}}, `
		singular مبدأ مبدؤ- مبدئ-
		dual-nominative مبدآن.
		dual-oblique مبدأين.
		dual-nominative-construct مبدآ
		dual-oblique-construct مبدأي
		broken-plural مبادئ
	`},
	{"hamza on alef before teh marbuta", Noun{Lemma: "مفاجأة"}, `
		singular مفاجأة. مفاجأت-
		dual-nominative مفاجأتان.
		dual-oblique مفاجأتين.
		dual-nominative-construct مفاجأتا
		dual-oblique-construct مفاجأتي
		feminine-plural مفاجآت
	`},
	{"hamza on waw", Noun{Lemma: "تباطؤ", Plurals: []string{"-"}}, `
		singular تباطؤ تباطئ-
		nunated تباطؤا.
		dual-nominative تباطؤان.
		dual-oblique تباطؤين.
		dual-nominative-construct تباطؤا
		dual-oblique-construct تباطؤي
	`},
	{"hamza on yeh", Noun{Lemma: "قارئ", Plurals: []string{"قراء"}}, `
		singular قارئ
		nunated قارئا.
		dual-nominative قارئان.
		dual-oblique قارئين.
		dual-nominative-construct قارئا
		dual-oblique-construct قارئي
		broken-plural قراء قراؤ- قرائ-
	`},
	{"hamza behind yeh", Noun{Lemma: "شيء", Plurals: []string{"أشياء"}}, `
		singular شيء. شيئ-
		nunated شيئا.
		dual-nominative شيءان. شيئان.
		dual-oblique شيءين. شيئين.
		dual-nominative-construct شيءا شيئا
		dual-oblique-construct شيءي شيئي
		broken-plural أشياء أشياؤ- أشيائ-
	`},
	{"hamza behind a letter that does not join", Noun{Lemma: "جزء", Plurals: []string{"أجزاء"}}, `
		singular جزء جزؤ- جزئ- جزأ-
		nunated جزءا.
		dual-nominative جزءان. جزآن.
		dual-oblique جزءين. جزأين.
		dual-nominative-construct جزءا جزآ
		dual-oblique-construct جزءي جزأي
		broken-plural أجزاء أجزاؤ- أجزائ-
	`},
	{"hamza behind a letter that joins", Noun{Lemma: "عبء", Plurals: []string{"أعباء"}}, `
		singular عبء عبؤ- عبئ- عبأ-
		nunated عبئا.
		dual-nominative عبءان. عبئان.
		dual-oblique عبءين. عبئين.
		dual-nominative-construct عبءا عبئا
		dual-oblique-construct عبءي عبئي
		broken-plural أعباء أعباؤ- أعبائ-
	`},
	{"hamza behind waw", Noun{Lemma: "ضوء", Plurals: []string{"أضواء"}}, `
		singular ضوء ضوؤ- ضوئ-
		nunated ضوءا.
		dual-nominative ضوءان.
		dual-oblique ضوءين.
		dual-nominative-construct ضوءا
		dual-oblique-construct ضوءي
		broken-plural أضواء أضواؤ- أضوائ-
	`},
	{"alef", Noun{Lemma: "عصا"}, `
		singular عصا
		dual-nominative عصوان.
		dual-oblique عصوين.
		dual-nominative-construct عصوا
		dual-oblique-construct عصوي
		feminine-plural عصوات
	`},
	{"alef of a foreign word", Noun{Lemma: "كاميرا"}, `
		singular كاميرا
		dual-nominative كاميريان.
		dual-oblique كاميريين.
		dual-nominative-construct كاميريا
		dual-oblique-construct كاميريي
		feminine-plural كاميريات كاميرات
	`},
	{"five nouns", Noun{Lemma: "أب", Plurals: []string{"آباء"}}, `
		singular أب أبو أبا أبي
		nunated أبا.
		dual-nominative أبوان.
		dual-oblique أبوين.
		dual-nominative-construct أبوا
		dual-oblique-construct أبوي
		broken-plural آباء آباؤ- آبائ-
	`},
	{"plural written out in at", Noun{Lemma: "أخت", Plurals: []string{"أخوات"}}, `
		singular أخت
		nunated أختا.
		dual-nominative أختان.
		dual-oblique أختين.
		dual-nominative-construct أختا
		dual-oblique-construct أختي
		feminine-plural أخوات
	`},
	{"plural in a nun of its own", Noun{Lemma: "قرن", Plurals: []string{"قرون"}}, `
		singular قرن
		nunated قرنا.
		dual-nominative قرنان.
		dual-oblique قرنين.
		dual-nominative-construct قرنا
		dual-oblique-construct قرني
		broken-plural قرون
		broken-plural-nunated قرونا.
	`},
	{"plural in a teh of its own", Noun{Lemma: "وقت", Plurals: []string{"أوقات"}}, `
		singular وقت
		nunated وقتا.
		dual-nominative وقتان.
		dual-oblique وقتين.
		dual-nominative-construct وقتا
		dual-oblique-construct وقتي
		broken-plural أوقات
		broken-plural-nunated أوقاتا.
	`},
	{"plural written out in un", Noun{Lemma: "سنة", Plurals: []string{"سنوات", "سنون"}}, `
		singular سنة. سنت-
		dual-nominative سنتان.
		dual-oblique سنتين.
		dual-nominative-construct سنتا
		dual-oblique-construct سنتي
		feminine-plural سنوات
		masculine-plural سنون.
		masculine-plural-construct سنو
		masculine-plural-oblique سنين.
		masculine-plural-oblique-construct سني
	`},
}

func TestNoun(t *testing.T) {
	for _, test := range nounTests {
		t.Run(test.name, func(t *testing.T) {
			forms, err := test.noun.Forms()
			if err != nil {
				t.Fatal(err)
			}
			compare(t, forms, test.want, true)
		})
	}
}

var adjectiveTests = []struct {
	name      string
	adjective Adjective
	want      string
}{
	{"regular", Adjective{Lemma: "مهم"}, `
		singular مهم
		nunated مهما.
		dual-nominative مهمان.
		dual-oblique مهمين.
		dual-nominative-construct مهما
		dual-oblique-construct مهمي
		feminine مهمة. مهمت-
		feminine-dual-nominative مهمتان.
		feminine-dual-oblique مهمتين.
		feminine-dual-nominative-construct مهمتا
		feminine-dual-oblique-construct مهمتي
		feminine-plural مهمات
		masculine-plural مهمون.
		masculine-plural-construct مهمو
		masculine-plural-oblique مهمين.
		masculine-plural-oblique-construct مهمي
	`},
	{"broken plural", Adjective{Lemma: "كبير", Plurals: []string{"كبار"}}, `
		singular كبير
		nunated كبيرا.
		dual-nominative كبيران.
		dual-oblique كبيرين.
		dual-nominative-construct كبيرا
		dual-oblique-construct كبيري
		feminine كبيرة. كبيرت-
		feminine-dual-nominative كبيرتان.
		feminine-dual-oblique كبيرتين.
		feminine-dual-nominative-construct كبيرتا
		feminine-dual-oblique-construct كبيرتي
		feminine-plural كبيرات
		broken-plural كبار
		broken-plural-nunated كبارا.
	`},
	{"nisba", Adjective{Lemma: "اقتصادي"}, `
		singular اقتصادي
		nunated اقتصاديا.
		dual-nominative اقتصاديان.
		dual-oblique اقتصاديين.
		dual-nominative-construct اقتصاديا
		dual-oblique-construct اقتصاديي
		feminine اقتصادية. اقتصاديت-
		feminine-dual-nominative اقتصاديتان.
		feminine-dual-oblique اقتصاديتين.
		feminine-dual-nominative-construct اقتصاديتا
		feminine-dual-oblique-construct اقتصاديتي
		feminine-plural اقتصاديات
		masculine-plural اقتصاديون.
		masculine-plural-construct اقتصاديو
		masculine-plural-oblique اقتصاديين.
		masculine-plural-oblique-construct اقتصاديي
	`},
	{"colour", Adjective{Lemma: "أحمر", Feminine: "حمراء", Plurals: []string{"حمر"}}, `
		singular أحمر
		dual-nominative أحمران.
		dual-oblique أحمرين.
		dual-nominative-construct أحمرا
		dual-oblique-construct أحمري
		feminine حمراء حمراؤ- حمرائ-
		feminine-dual-nominative حمراءان. حمراوان.
		feminine-dual-oblique حمراءين. حمراوين.
		feminine-dual-nominative-construct حمراءا حمراوا
		feminine-dual-oblique-construct حمراءي حمراوي
		feminine-plural حمراءات حمراوات
		broken-plural حمر
		broken-plural-nunated حمرا.
	`},
	{"defective", Adjective{Lemma: "ماضي", Defective: true}, `
		singular ماضي
		nunated ماضيا.
		defective ماض.
		dual-nominative ماضيان.
		dual-oblique ماضيين.
		dual-nominative-construct ماضيا
		dual-oblique-construct ماضيي
		feminine ماضية. ماضيت-
		feminine-dual-nominative ماضيتان.
		feminine-dual-oblique ماضيتين.
		feminine-dual-nominative-construct ماضيتا
		feminine-dual-oblique-construct ماضيتي
		feminine-plural ماضيات
		masculine-plural ماضون.
		masculine-plural-construct ماضو
		masculine-plural-oblique ماضين.
		masculine-plural-oblique-construct ماضي
	`},
	{"passive of a defective verb", Adjective{Lemma: "مستثنى"}, `
		singular مستثنى. مستثنا-
		dual-nominative مستثنيان.
		dual-oblique مستثنيين.
		dual-nominative-construct مستثنيا
		dual-oblique-construct مستثنيي
		feminine مستثناة. مستثنات-
		feminine-dual-nominative مستثناتان.
		feminine-dual-oblique مستثناتين.
		feminine-dual-nominative-construct مستثناتا
		feminine-dual-oblique-construct مستثناتي
		feminine-plural مستثنيات
		masculine-plural مستثنون.
		masculine-plural-construct مستثنو
		masculine-plural-oblique مستثنين.
		masculine-plural-oblique-construct مستثني
	`},
	{"hamza at the end", Adjective{Lemma: "سيئ"}, `
		singular سيئ
		nunated سيئا.
		dual-nominative سيئان.
		dual-oblique سيئين.
		dual-nominative-construct سيئا
		dual-oblique-construct سيئي
		feminine سيئة. سيئت-
		feminine-dual-nominative سيئتان.
		feminine-dual-oblique سيئتين.
		feminine-dual-nominative-construct سيئتا
		feminine-dual-oblique-construct سيئتي
		feminine-plural سيئات
		masculine-plural سيئون.
		masculine-plural-construct سيئو
		masculine-plural-oblique سيئين.
		masculine-plural-oblique-construct سيئي
	`},
}

func TestAdjective(t *testing.T) {
	for _, test := range adjectiveTests {
		t.Run(test.name, func(t *testing.T) {
			forms, err := test.adjective.Forms()
			if err != nil {
				t.Fatal(err)
			}
			compare(t, forms, test.want, true)
		})
	}
}

var elativeTests = []struct{ lemma, feminine, want string }{
	{"أكبر", "كبرى", `
		singular أكبر
		dual-nominative أكبران.
		dual-oblique أكبرين.
		dual-nominative-construct أكبرا
		dual-oblique-construct أكبري
		feminine كبرى. كبرا-
		feminine-dual-nominative كبريان.
		feminine-dual-oblique كبريين.
		feminine-dual-nominative-construct كبريا
		feminine-dual-oblique-construct كبريي
		feminine-plural كبريات
	`},
	{"أعلى", "عليا", `
		singular أعلى. أعلا-
		dual-nominative أعليان.
		dual-oblique أعليين.
		dual-nominative-construct أعليا
		dual-oblique-construct أعليي
		feminine عليا
		feminine-dual-nominative علييان.
		feminine-dual-oblique علييين.
		feminine-dual-nominative-construct علييا
		feminine-dual-oblique-construct علييي
		feminine-plural علييات عليات
	`},
	{"أقل", "", `
		singular أقل
		dual-nominative أقلان.
		dual-oblique أقلين.
		dual-nominative-construct أقلا
		dual-oblique-construct أقلي
	`},
}

func TestElative(t *testing.T) {
	for _, test := range elativeTests {
		t.Run(test.lemma, func(t *testing.T) {
			forms, err := Elative(test.lemma, test.feminine)
			if err != nil {
				t.Fatal(err)
			}
			compare(t, forms, test.want, true)
		})
	}
}

func TestParticiples(t *testing.T) {
	for _, test := range []struct{ past, imperfect, noun, active, passive string }{
		{"كتب", "يكتب", "كتابة", "كاتب", "مكتوب"},
		{"قال", "يقول", "قول", "قائل", "مقول"},
		{"باع", "يبيع", "بيع", "بائع", "مبيع"},
		{"مد", "يمد", "مد", "ماد", "ممدود"},
		{"رمى", "يرمي", "رمي", "رامي", "مرمي"},
		{"دعا", "يدعو", "دعوة", "داعي", "مدعو"},
		{"بقي", "يبقى", "بقاء", "باقي", "مبقي"},
		{"قرأ", "يقرأ", "قراءة", "قارئ", "مقروء"},
		{"سأل", "يسأل", "سؤال", "سائل", "مسؤول"},
		{"أخذ", "يأخذ", "أخذ", "آخذ", "مأخوذ"},
		{"وصل", "يصل", "وصول", "واصل", "موصول"},
		{"قدم", "يقدم", "تقديم", "مقدم", "مقدم"},
		{"قد\u0651م", "يقد\u0651م", "", "مقدم", "مقدم"},
		{"غطى", "يغطي", "تغطية", "مغطي", "مغطى"},
		{"أكد", "يؤكد", "تأكيد", "مؤكد", "مؤكد"},
		{"أعلن", "يعلن", "إعلان", "معلن", "معلن"},
		{"أقام", "يقيم", "إقامة", "مقيم", "مقام"},
		{"أعطى", "يعطي", "إعطاء", "معطي", "معطى"},
		{"أعد", "يعد", "إعداد", "معد", "معد"},
		{"آمن", "يؤمن", "إيمان", "مؤمن", "مؤمن"},
		{"أنشأ", "ينشئ", "إنشاء", "منشئ", "منشأ"},
		{"تولى", "يتولى", "تولي", "متولي", "متولى"},
		{"اختار", "يختار", "اختيار", "مختار", "مختار"},
		{"استمر", "يستمر", "استمرار", "مستمر", "مستمر"},
		{"جاء", "يجيء", "مجيء", "جائي", ""},
		{"قاتل", "يقاتل", "قتال", "مقاتل", "مقاتل"},
		{"تبادل", "يتبادل", "تبادل", "متبادل", "متبادل"},
	} {
		active, passive := Participles(test.past, test.imperfect, []string{test.noun})
		if active != test.active || passive != test.passive {
			t.Errorf("%s: got %s and %s, want %s and %s", test.past, active, passive, test.active, test.passive)
		}
	}
}
