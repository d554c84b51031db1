package inflect

import (
	"slices"
	"strings"
	"testing"
)

// Each verb is a paradigm: a slot a line, and all its spellings. What is
// written like the active stands there only. Forms in و without alef stand
// before a pronoun.
var verbTests = []struct{ name, past, imperfect, want string }{
	{"sound, form I", "كتب", "يكتب", `
		past-3ms كتب
		past-3fs كتبت
		past-3md كتبا
		past-3mp كتبوا كتبو
		past-3fp كتبن
		past-1s كتبت
		past-1p كتبنا
		imperfect-3ms يكتب
		imperfect-3fs تكتب
		imperfect-1s أكتب
		imperfect-3md يكتبان
		imperfect-3mp يكتبون
		imperfect-3fp يكتبن
		imperfect-2fs تكتبين
		subjunctive-3mp يكتبوا يكتبو
		imperative-2ms اكتب
		imperative-2mp اكتبوا اكتبو
	`},
	{"assimilated", "وجد", "يجد", `
		past-3ms وجد
		past-3fs وجدت
		past-3md وجدا
		past-3mp وجدوا وجدو
		past-3fp وجدن
		past-1s وجدت
		past-1p وجدنا
		imperfect-3ms يجد
		imperfect-3fs تجد
		imperfect-1s أجد
		imperfect-3md يجدان
		imperfect-3mp يجدون
		imperfect-3fp يجدن
		imperfect-2fs تجدين
		subjunctive-3mp يجدوا يجدو
		imperative-2ms جد
		imperative-2mp جدوا جدو
		passive-imperfect-3ms يوجد
		passive-imperfect-3mp يوجدون
	`},
	{"hollow, waw", "قال", "يقول", `
		past-3ms قال
		past-3fs قالت
		past-3md قالا
		past-3mp قالوا قالو
		past-3fp قلن
		past-1s قلت
		past-1p قلنا
		imperfect-3ms يقول
		imperfect-3fs تقول
		imperfect-1s أقول
		imperfect-3md يقولان
		imperfect-3mp يقولون
		imperfect-3fp يقلن
		imperfect-2fs تقولين
		subjunctive-3mp يقولوا يقولو
		jussive-3ms يقل
		imperative-2ms قل
		imperative-2mp قولوا قولو
		passive-past-3ms قيل
		passive-past-3fs قيلت
		passive-past-3mp قيلوا قيلو
		passive-past-1s قلت
		passive-imperfect-3ms يقال
		passive-imperfect-3mp يقالون
		passive-jussive-3ms يقل
	`},
	{"hollow, yeh", "باع", "يبيع", `
		past-3ms باع
		past-3fs باعت
		past-3md باعا
		past-3mp باعوا باعو
		past-3fp بعن
		past-1s بعت
		past-1p بعنا
		imperfect-3ms يبيع
		imperfect-3fs تبيع
		imperfect-1s أبيع
		imperfect-3md يبيعان
		imperfect-3mp يبيعون
		imperfect-3fp يبعن
		imperfect-2fs تبيعين
		subjunctive-3mp يبيعوا يبيعو
		jussive-3ms يبع
		imperative-2ms بع
		imperative-2mp بيعوا بيعو
		passive-past-3ms بيع
		passive-past-3fs بيعت
		passive-past-3mp بيعوا بيعو
		passive-past-1s بعت
		passive-imperfect-3ms يباع
		passive-imperfect-3mp يباعون
		passive-jussive-3ms يبع
	`},
	{"hollow, alef", "خاف", "يخاف", `
		past-3ms خاف
		past-3fs خافت
		past-3md خافا
		past-3mp خافوا خافو
		past-3fp خفن
		past-1s خفت
		past-1p خفنا
		imperfect-3ms يخاف
		imperfect-3fs تخاف
		imperfect-1s أخاف
		imperfect-3md يخافان
		imperfect-3mp يخافون
		imperfect-3fp يخفن
		imperfect-2fs تخافين
		subjunctive-3mp يخافوا يخافو
		jussive-3ms يخف
		imperative-2ms خف
		imperative-2mp خافوا خافو
		passive-past-3ms خيف
		passive-past-3fs خيفت
		passive-past-3mp خيفوا خيفو
		passive-past-1s خفت
	`},
	{"defective, yeh", "رمى", "يرمي", `
		past-3ms رمى رما
		past-3fs رمت
		past-3md رميا
		past-3mp رموا رمو
		past-3fp رمين
		past-1s رميت
		past-1p رمينا
		imperfect-3ms يرمي
		imperfect-3fs ترمي
		imperfect-1s أرمي
		imperfect-3md يرميان
		imperfect-3mp يرمون
		imperfect-3fp يرمين
		imperfect-2fs ترمين
		subjunctive-3mp يرموا يرمو
		jussive-3ms يرم
		imperative-2ms ارم
		imperative-2mp ارموا ارمو
		passive-past-3ms رمي
		passive-past-3fs رميت
		passive-past-3mp رموا رمو
		passive-past-1s رميت
		passive-imperfect-3ms يرمى يرما
		passive-imperfect-3mp يرمون
		passive-jussive-3ms يرم
	`},
	{"defective, waw", "دعا", "يدعو", `
		past-3ms دعا
		past-3fs دعت
		past-3md دعوا
		past-3mp دعوا دعو
		past-3fp دعون
		past-1s دعوت
		past-1p دعونا
		imperfect-3ms يدعو
		imperfect-3fs تدعو
		imperfect-1s أدعو
		imperfect-3md يدعوان
		imperfect-3mp يدعون
		imperfect-3fp يدعون
		imperfect-2fs تدعين
		subjunctive-3mp يدعوا يدعو
		jussive-3ms يدع
		imperative-2ms ادع
		imperative-2mp ادعوا ادعو
		passive-past-3ms دعي
		passive-past-3fs دعيت
		passive-past-3mp دعوا دعو
		passive-past-1s دعيت
		passive-imperfect-3ms يدعى يدعا
		passive-imperfect-3mp يدعون
		passive-jussive-3ms يدع
	`},
	{"defective, past in yeh", "بقي", "يبقى", `
		past-3ms بقي
		past-3fs بقيت
		past-3md بقيا
		past-3mp بقوا بقو
		past-3fp بقين
		past-1s بقيت
		past-1p بقينا
		imperfect-3ms يبقى يبقا
		imperfect-3fs تبقى تبقا
		imperfect-1s أبقى أبقا
		imperfect-3md يبقيان
		imperfect-3mp يبقون
		imperfect-3fp يبقين
		imperfect-2fs تبقين
		subjunctive-3mp يبقوا يبقو
		jussive-3ms يبق
		imperative-2ms ابق
		imperative-2mp ابقوا ابقو
	`},
	{"doubled", "مد", "يمد", `
		past-3ms مد
		past-3fs مدت
		past-3md مدا
		past-3mp مدوا مدو
		past-3fp مددن
		past-1s مددت
		past-1p مددنا
		imperfect-3ms يمد
		imperfect-3fs تمد
		imperfect-1s أمد
		imperfect-3md يمدان
		imperfect-3mp يمدون
		imperfect-3fp يمددن
		imperfect-2fs تمدين
		subjunctive-3mp يمدوا يمدو
		jussive-3ms يمدد
		imperative-2ms مدد
		imperative-2mp مدوا مدو
	`},
	{"hamza first", "أخذ", "يأخذ", `
		past-3ms أخذ
		past-3fs أخذت
		past-3md أخذا
		past-3mp أخذوا أخذو
		past-3fp أخذن
		past-1s أخذت
		past-1p أخذنا
		imperfect-3ms يأخذ
		imperfect-3fs تأخذ
		imperfect-1s آخذ
		imperfect-3md يأخذان
		imperfect-3mp يأخذون
		imperfect-3fp يأخذن
		imperfect-2fs تأخذين
		subjunctive-3mp يأخذوا يأخذو
		imperative-2ms خذ
		imperative-2mp خذوا خذو
		passive-imperfect-3ms يؤخذ
		passive-imperfect-3mp يؤخذون
	`},
	{"hamza middle", "سأل", "يسأل", `
		past-3ms سأل
		past-3fs سألت
		past-3md سألا
		past-3mp سألوا سألو
		past-3fp سألن
		past-1s سألت
		past-1p سألنا
		imperfect-3ms يسأل
		imperfect-3fs تسأل
		imperfect-1s أسأل
		imperfect-3md يسألان
		imperfect-3mp يسألون
		imperfect-3fp يسألن
		imperfect-2fs تسألين
		subjunctive-3mp يسألوا يسألو
		imperative-2ms اسأل
		imperative-2mp اسألوا اسألو
		passive-past-3ms سئل
		passive-past-3fs سئلت
		passive-past-3mp سئلوا سئلو
		passive-past-1s سئلت
	`},
	{"hamza last", "بدأ", "يبدأ", `
		past-3ms بدأ
		past-3fs بدأت
		past-3md بدآ
		past-3mp بدأوا بدؤوا بدأو بدؤو
		past-3fp بدأن
		past-1s بدأت
		past-1p بدأنا
		imperfect-3ms يبدأ يبدؤ
		imperfect-3fs تبدأ تبدؤ
		imperfect-1s أبدأ أبدؤ
		imperfect-3md يبدآن
		imperfect-3mp يبدؤون يبدأون
		imperfect-3fp يبدأن
		imperfect-2fs تبدئين تبدأين
		subjunctive-3mp يبدؤوا يبدأوا يبدؤو يبدأو
		imperative-2ms ابدأ
		imperative-2mp ابدؤوا ابدؤو
		passive-past-3ms بدئ
		passive-past-3fs بدئت
		passive-past-3mp بدئوا بدئو
		passive-past-1s بدئت
	`},
	{"hollow with hamza", "جاء", "يجيء", `
		past-3ms جاء
		past-3fs جاءت
		past-3md جاءا
		past-3mp جاءوا جاؤوا جاءو جاؤو
		past-3fp جئن
		past-1s جئت
		past-1p جئنا
		imperfect-3ms يجيء يجيئ
		imperfect-3fs تجيء تجيئ
		imperfect-1s أجيء أجيئ
		imperfect-3md يجيئان
		imperfect-3mp يجيئون
		imperfect-3fp يجئن
		imperfect-2fs تجيئين
		subjunctive-3mp يجيئوا يجيئو
		jussive-3ms يجئ
		imperative-2ms جئ
		imperative-2mp جيئوا جيئو
		passive-past-3ms جيء جيئ
		passive-past-3fs جيئت
		passive-past-3mp جيئوا جيئو
		passive-past-1s جئت
		passive-imperfect-3ms يجاء يجاؤ
		passive-imperfect-3mp يجاءون يجاؤون
		passive-jussive-3ms يجأ
	`},
	{"hollow with hamza, alef", "شاء", "يشاء", `
		past-3ms شاء
		past-3fs شاءت
		past-3md شاءا
		past-3mp شاءوا شاؤوا شاءو شاؤو
		past-3fp شئن
		past-1s شئت
		past-1p شئنا
		imperfect-3ms يشاء يشاؤ
		imperfect-3fs تشاء تشاؤ
		imperfect-1s أشاء أشاؤ
		imperfect-3md يشاءان
		imperfect-3mp يشاءون يشاؤون
		imperfect-3fp يشأن
		imperfect-2fs تشائين
		subjunctive-3mp يشاءوا يشاؤوا يشاءو يشاؤو
		jussive-3ms يشأ
		imperative-2ms شأ
		imperative-2mp شاءوا شاءو
		passive-past-3ms شيء شيئ
		passive-past-3fs شيئت
		passive-past-3mp شيئوا شيئو
		passive-past-1s شئت
	`},
	{"رأى", "رأى", "يرى", `
		past-3ms رأى رآ
		past-3fs رأت
		past-3md رأيا
		past-3mp رأوا رأو
		past-3fp رأين
		past-1s رأيت
		past-1p رأينا
		imperfect-3ms يرى يرا
		imperfect-3fs ترى ترا
		imperfect-1s أرى أرا
		imperfect-3md يريان
		imperfect-3mp يرون
		imperfect-3fp يرين
		imperfect-2fs ترين
		subjunctive-3mp يروا يرو
		jussive-3ms ير
		passive-past-3ms رئي
		passive-past-3fs رئيت
		passive-past-3mp رئوا رئو
		passive-past-1s رئيت
	`},
	{"form II, hamza first", "أكد", "يؤكد", `
		past-3ms أكد
		past-3fs أكدت
		past-3md أكدا
		past-3mp أكدوا أكدو
		past-3fp أكدن
		past-1s أكدت
		past-1p أكدنا
		imperfect-3ms يؤكد
		imperfect-3fs تؤكد
		imperfect-1s أؤكد
		imperfect-3md يؤكدان
		imperfect-3mp يؤكدون
		imperfect-3fp يؤكدن
		imperfect-2fs تؤكدين
		subjunctive-3mp يؤكدوا يؤكدو
		imperative-2ms أكد
		imperative-2mp أكدوا أكدو
	`},
	{"form II, defective", "غطى", "يغطي", `
		past-3ms غطى غطا
		past-3fs غطت
		past-3md غطيا
		past-3mp غطوا غطو
		past-3fp غطين
		past-1s غطيت
		past-1p غطينا
		imperfect-3ms يغطي
		imperfect-3fs تغطي
		imperfect-1s أغطي
		imperfect-3md يغطيان
		imperfect-3mp يغطون
		imperfect-3fp يغطين
		imperfect-2fs تغطين
		subjunctive-3mp يغطوا يغطو
		jussive-3ms يغط
		passive-past-3ms غطي
		passive-past-3fs غطيت
		passive-past-3mp غطوا غطو
		passive-past-1s غطيت
		passive-imperfect-3ms يغطى يغطا
		passive-imperfect-3mp يغطون
		passive-jussive-3ms يغط
	`},
	{"form III", "قاتل", "يقاتل", `
		past-3ms قاتل
		past-3fs قاتلت
		past-3md قاتلا
		past-3mp قاتلوا قاتلو
		past-3fp قاتلن
		past-1s قاتلت
		past-1p قاتلنا
		imperfect-3ms يقاتل
		imperfect-3fs تقاتل
		imperfect-1s أقاتل
		imperfect-3md يقاتلان
		imperfect-3mp يقاتلون
		imperfect-3fp يقاتلن
		imperfect-2fs تقاتلين
		subjunctive-3mp يقاتلوا يقاتلو
		imperative-2ms قاتل
		imperative-2mp قاتلوا قاتلو
		passive-past-3ms قوتل
		passive-past-3fs قوتلت
		passive-past-3mp قوتلوا قوتلو
		passive-past-1s قوتلت
	`},
	{"form III, defective", "نادى", "ينادي", `
		past-3ms نادى نادا
		past-3fs نادت
		past-3md ناديا
		past-3mp نادوا نادو
		past-3fp نادين
		past-1s ناديت
		past-1p نادينا
		imperfect-3ms ينادي
		imperfect-3fs تنادي
		imperfect-1s أنادي
		imperfect-3md يناديان
		imperfect-3mp ينادون
		imperfect-3fp ينادين
		imperfect-2fs تنادين
		subjunctive-3mp ينادوا ينادو
		jussive-3ms يناد
		imperative-2ms ناد
		imperative-2mp نادوا نادو
		passive-past-3ms نودي
		passive-past-3fs نوديت
		passive-past-3mp نودوا نودو
		passive-past-1s نوديت
		passive-imperfect-3ms ينادى ينادا
		passive-imperfect-3mp ينادون
		passive-jussive-3ms يناد
	`},
	{"form IV", "أعلن", "يعلن", `
		past-3ms أعلن
		past-3fs أعلنت
		past-3md أعلنا
		past-3mp أعلنوا أعلنو
		past-3fp أعلن
		past-1s أعلنت
		past-1p أعلنا
		imperfect-3ms يعلن
		imperfect-3fs تعلن
		imperfect-1s أعلن
		imperfect-3md يعلنان
		imperfect-3mp يعلنون
		imperfect-3fp يعلن
		imperfect-2fs تعلنين
		subjunctive-3mp يعلنوا يعلنو
		imperative-2ms أعلن
		imperative-2mp أعلنوا أعلنو
	`},
	{"form IV, hollow", "أقام", "يقيم", `
		past-3ms أقام
		past-3fs أقامت
		past-3md أقاما
		past-3mp أقاموا أقامو
		past-3fp أقمن
		past-1s أقمت
		past-1p أقمنا
		imperfect-3ms يقيم
		imperfect-3fs تقيم
		imperfect-1s أقيم
		imperfect-3md يقيمان
		imperfect-3mp يقيمون
		imperfect-3fp يقمن
		imperfect-2fs تقيمين
		subjunctive-3mp يقيموا يقيمو
		jussive-3ms يقم
		imperative-2ms أقم
		imperative-2mp أقيموا أقيمو
		passive-past-3ms أقيم
		passive-past-3fs أقيمت
		passive-past-3mp أقيموا أقيمو
		passive-past-1s أقمت
		passive-imperfect-3ms يقام
		passive-imperfect-3mp يقامون
		passive-jussive-3ms يقم
	`},
	{"form IV, defective", "أعطى", "يعطي", `
		past-3ms أعطى أعطا
		past-3fs أعطت
		past-3md أعطيا
		past-3mp أعطوا أعطو
		past-3fp أعطين
		past-1s أعطيت
		past-1p أعطينا
		imperfect-3ms يعطي
		imperfect-3fs تعطي
		imperfect-1s أعطي
		imperfect-3md يعطيان
		imperfect-3mp يعطون
		imperfect-3fp يعطين
		imperfect-2fs تعطين
		subjunctive-3mp يعطوا يعطو
		jussive-3ms يعط
		imperative-2ms أعط
		imperative-2mp أعطوا أعطو
		passive-past-3ms أعطي
		passive-past-3fs أعطيت
		passive-past-3mp أعطوا أعطو
		passive-past-1s أعطيت
		passive-imperfect-3ms يعطى يعطا
		passive-imperfect-3mp يعطون
		passive-jussive-3ms يعط
	`},
	{"form IV, doubled", "أعد", "يعد", `
		past-3ms أعد
		past-3fs أعدت
		past-3md أعدا
		past-3mp أعدوا أعدو
		past-3fp أعددن
		past-1s أعددت
		past-1p أعددنا
		imperfect-3ms يعد
		imperfect-3fs تعد
		imperfect-1s أعد
		imperfect-3md يعدان
		imperfect-3mp يعدون
		imperfect-3fp يعددن
		imperfect-2fs تعدين
		subjunctive-3mp يعدوا يعدو
		jussive-3ms يعدد
		imperative-2ms أعدد
		imperative-2mp أعدوا أعدو
	`},
	{"form IV, assimilated", "أوقف", "يوقف", `
		past-3ms أوقف
		past-3fs أوقفت
		past-3md أوقفا
		past-3mp أوقفوا أوقفو
		past-3fp أوقفن
		past-1s أوقفت
		past-1p أوقفنا
		imperfect-3ms يوقف
		imperfect-3fs توقف
		imperfect-1s أوقف
		imperfect-3md يوقفان
		imperfect-3mp يوقفون
		imperfect-3fp يوقفن
		imperfect-2fs توقفين
		subjunctive-3mp يوقفوا يوقفو
		imperative-2ms أوقف
		imperative-2mp أوقفوا أوقفو
	`},
	{"form IV, hamza first", "آمن", "يؤمن", `
		past-3ms آمن
		past-3fs آمنت
		past-3md آمنا
		past-3mp آمنوا آمنو
		past-3fp آمن
		past-1s آمنت
		past-1p آمنا
		imperfect-3ms يؤمن
		imperfect-3fs تؤمن
		imperfect-1s أؤمن
		imperfect-3md يؤمنان
		imperfect-3mp يؤمنون
		imperfect-3fp يؤمن
		imperfect-2fs تؤمنين
		subjunctive-3mp يؤمنوا يؤمنو
		imperative-2ms آمن
		imperative-2mp آمنوا آمنو
		passive-past-3ms أومن
		passive-past-3fs أومنت
		passive-past-3mp أومنوا أومنو
		passive-past-1s أومنت
	`},
	{"form IV, hamza last", "أنشأ", "ينشئ", `
		past-3ms أنشأ
		past-3fs أنشأت
		past-3md أنشآ
		past-3mp أنشأوا أنشؤوا أنشأو أنشؤو
		past-3fp أنشأن
		past-1s أنشأت
		past-1p أنشأنا
		imperfect-3ms ينشئ
		imperfect-3fs تنشئ
		imperfect-1s أنشئ
		imperfect-3md ينشئان
		imperfect-3mp ينشئون
		imperfect-3fp ينشئن
		imperfect-2fs تنشئين
		subjunctive-3mp ينشئوا ينشئو
		imperative-2ms أنشئ
		imperative-2mp أنشئوا أنشئو
		passive-past-3ms أنشئ
		passive-past-3fs أنشئت
		passive-past-3mp أنشئوا أنشئو
		passive-past-1s أنشئت
		passive-imperfect-3ms ينشأ ينشؤ
		passive-imperfect-3mp ينشؤون ينشأون
	`},
	{"form IV, hollow with hamza", "أضاء", "يضيء", `
		past-3ms أضاء
		past-3fs أضاءت
		past-3md أضاءا
		past-3mp أضاءوا أضاؤوا أضاءو أضاؤو
		past-3fp أضأن
		past-1s أضأت
		past-1p أضأنا
		imperfect-3ms يضيء يضيئ
		imperfect-3fs تضيء تضيئ
		imperfect-1s أضيء أضيئ
		imperfect-3md يضيئان
		imperfect-3mp يضيئون
		imperfect-3fp يضئن
		imperfect-2fs تضيئين
		subjunctive-3mp يضيئوا يضيئو
		jussive-3ms يضئ
		imperative-2ms أضئ
		imperative-2mp أضيئوا أضيئو
		passive-past-3ms أضيء أضيئ
		passive-past-3fs أضيئت
		passive-past-3mp أضيئوا أضيئو
		passive-past-1s أضأت
		passive-imperfect-3ms يضاء يضاؤ
		passive-imperfect-3mp يضاءون يضاؤون
		passive-jussive-3ms يضأ
	`},
	{"form V, defective", "تولى", "يتولى", `
		past-3ms تولى تولا
		past-3fs تولت
		past-3md توليا
		past-3mp تولوا تولو
		past-3fp تولين
		past-1s توليت
		past-1p تولينا
		imperfect-3ms يتولى يتولا
		imperfect-3fs تتولى تتولا
		imperfect-1s أتولى أتولا
		imperfect-3md يتوليان
		imperfect-3mp يتولون
		imperfect-3fp يتولين
		imperfect-2fs تتولين
		subjunctive-3mp يتولوا يتولو
		jussive-3ms يتول
		imperative-2ms تول
		imperative-2mp تولوا تولو
		passive-past-3ms تولي
		passive-past-3fs توليت
		passive-past-3mp تولوا تولو
		passive-past-1s توليت
	`},
	{"form VI", "تبادل", "يتبادل", `
		past-3ms تبادل
		past-3fs تبادلت
		past-3md تبادلا
		past-3mp تبادلوا تبادلو
		past-3fp تبادلن
		past-1s تبادلت
		past-1p تبادلنا
		imperfect-3ms يتبادل
		imperfect-3fs تتبادل
		imperfect-1s أتبادل
		imperfect-3md يتبادلان
		imperfect-3mp يتبادلون
		imperfect-3fp يتبادلن
		imperfect-2fs تتبادلين
		subjunctive-3mp يتبادلوا يتبادلو
		imperative-2ms تبادل
		imperative-2mp تبادلوا تبادلو
		passive-past-3ms تبودل
		passive-past-3fs تبودلت
		passive-past-3mp تبودلوا تبودلو
		passive-past-1s تبودلت
	`},
	{"form VII, doubled", "انضم", "ينضم", `
		past-3ms انضم
		past-3fs انضمت
		past-3md انضما
		past-3mp انضموا انضمو
		past-3fp انضممن
		past-1s انضممت
		past-1p انضممنا
		imperfect-3ms ينضم
		imperfect-3fs تنضم
		imperfect-1s أنضم
		imperfect-3md ينضمان
		imperfect-3mp ينضمون
		imperfect-3fp ينضممن
		imperfect-2fs تنضمين
		subjunctive-3mp ينضموا ينضمو
		jussive-3ms ينضمم
		imperative-2ms انضمم
		imperative-2mp انضموا انضمو
	`},
	{"form VIII, hollow", "اختار", "يختار", `
		past-3ms اختار
		past-3fs اختارت
		past-3md اختارا
		past-3mp اختاروا اختارو
		past-3fp اخترن
		past-1s اخترت
		past-1p اخترنا
		imperfect-3ms يختار
		imperfect-3fs تختار
		imperfect-1s أختار
		imperfect-3md يختاران
		imperfect-3mp يختارون
		imperfect-3fp يخترن
		imperfect-2fs تختارين
		subjunctive-3mp يختاروا يختارو
		jussive-3ms يختر
		imperative-2ms اختر
		imperative-2mp اختاروا اختارو
		passive-past-3ms اختير
		passive-past-3fs اختيرت
		passive-past-3mp اختيروا اختيرو
		passive-past-1s اخترت
	`},
	{"form VIII, assimilated", "اتفق", "يتفق", `
		past-3ms اتفق
		past-3fs اتفقت
		past-3md اتفقا
		past-3mp اتفقوا اتفقو
		past-3fp اتفقن
		past-1s اتفقت
		past-1p اتفقنا
		imperfect-3ms يتفق
		imperfect-3fs تتفق
		imperfect-1s أتفق
		imperfect-3md يتفقان
		imperfect-3mp يتفقون
		imperfect-3fp يتفقن
		imperfect-2fs تتفقين
		subjunctive-3mp يتفقوا يتفقو
		imperative-2ms اتفق
		imperative-2mp اتفقوا اتفقو
	`},
	{"form VIII, doubled", "احتل", "يحتل", `
		past-3ms احتل
		past-3fs احتلت
		past-3md احتلا
		past-3mp احتلوا احتلو
		past-3fp احتللن
		past-1s احتللت
		past-1p احتللنا
		imperfect-3ms يحتل
		imperfect-3fs تحتل
		imperfect-1s أحتل
		imperfect-3md يحتلان
		imperfect-3mp يحتلون
		imperfect-3fp يحتللن
		imperfect-2fs تحتلين
		subjunctive-3mp يحتلوا يحتلو
		jussive-3ms يحتلل
		imperative-2ms احتلل
		imperative-2mp احتلوا احتلو
	`},
	{"form IX", "احمر", "يحمر", `
		past-3ms احمر
		past-3fs احمرت
		past-3md احمرا
		past-3mp احمروا احمرو
		past-3fp احمررن
		past-1s احمررت
		past-1p احمررنا
		imperfect-3ms يحمر
		imperfect-3fs تحمر
		imperfect-1s أحمر
		imperfect-3md يحمران
		imperfect-3mp يحمرون
		imperfect-3fp يحمررن
		imperfect-2fs تحمرين
		subjunctive-3mp يحمروا يحمرو
		jussive-3ms يحمرر
		imperative-2ms احمرر
		imperative-2mp احمروا احمرو
	`},
	{"form X, doubled", "استمر", "يستمر", `
		past-3ms استمر
		past-3fs استمرت
		past-3md استمرا
		past-3mp استمروا استمرو
		past-3fp استمررن
		past-1s استمررت
		past-1p استمررنا
		imperfect-3ms يستمر
		imperfect-3fs تستمر
		imperfect-1s أستمر
		imperfect-3md يستمران
		imperfect-3mp يستمرون
		imperfect-3fp يستمررن
		imperfect-2fs تستمرين
		subjunctive-3mp يستمروا يستمرو
		jussive-3ms يستمرر
		imperative-2ms استمرر
		imperative-2mp استمروا استمرو
	`},
	{"form X, hollow", "استقال", "يستقيل", `
		past-3ms استقال
		past-3fs استقالت
		past-3md استقالا
		past-3mp استقالوا استقالو
		past-3fp استقلن
		past-1s استقلت
		past-1p استقلنا
		imperfect-3ms يستقيل
		imperfect-3fs تستقيل
		imperfect-1s أستقيل
		imperfect-3md يستقيلان
		imperfect-3mp يستقيلون
		imperfect-3fp يستقلن
		imperfect-2fs تستقيلين
		subjunctive-3mp يستقيلوا يستقيلو
		jussive-3ms يستقل
		imperative-2ms استقل
		imperative-2mp استقيلوا استقيلو
		passive-past-3ms استقيل
		passive-past-3fs استقيلت
		passive-past-3mp استقيلوا استقيلو
		passive-past-1s استقلت
		passive-imperfect-3ms يستقال
		passive-imperfect-3mp يستقالون
		passive-jussive-3ms يستقل
	`},
	{"form VIII of a root in seen", "استمع", "يستمع", `
		past-3ms استمع
		past-3fs استمعت
		past-3md استمعا
		past-3mp استمعوا استمعو
		past-3fp استمعن
		past-1s استمعت
		past-1p استمعنا
		imperfect-3ms يستمع
		imperfect-3fs تستمع
		imperfect-1s أستمع
		imperfect-3md يستمعان
		imperfect-3mp يستمعون
		imperfect-3fp يستمعن
		imperfect-2fs تستمعين
		subjunctive-3mp يستمعوا يستمعو
		imperative-2ms استمع
		imperative-2mp استمعوا استمعو
	`},
	{"four radicals, form IV", "اطمأن", "يطمئن", `
		past-3ms اطمأن
		past-3fs اطمأنت
		past-3md اطمأنا
		past-3mp اطمأنوا اطمأنو
		past-3fp اطمأنن
		past-1s اطمأننت
		past-1p اطمأننا
		imperfect-3ms يطمئن
		imperfect-3fs تطمئن
		imperfect-1s أطمئن
		imperfect-3md يطمئنان
		imperfect-3mp يطمئنون
		imperfect-3fp يطمئنن
		imperfect-2fs تطمئنين
		subjunctive-3mp يطمئنوا يطمئنو
		jussive-3ms يطمئنن
		imperative-2ms اطمئنن
		imperative-2mp اطمئنوا اطمئنو
	`},
	{"stem in noon", "كان", "يكون", `
		past-3ms كان
		past-3fs كانت
		past-3md كانا
		past-3mp كانوا كانو
		past-3fp كن
		past-1s كنت
		past-1p كنا
		imperfect-3ms يكون
		imperfect-3fs تكون
		imperfect-1s أكون
		imperfect-3md يكونان
		imperfect-3mp يكونون
		imperfect-3fp يكن
		imperfect-2fs تكونين
		subjunctive-3mp يكونوا يكونو
		jussive-3ms يكن
		imperative-2ms كن
		imperative-2mp كونوا كونو
		passive-past-3ms كين
		passive-past-3fs كينت
		passive-past-3mp كينوا كينو
		passive-past-1s كنت
		passive-imperfect-3ms يكان
		passive-imperfect-3mp يكانون
		passive-jussive-3ms يكن
	`},
	{"stem in teh", "أثبت", "يثبت", `
		past-3ms أثبت
		past-3fs أثبتت
		past-3md أثبتا
		past-3mp أثبتوا أثبتو
		past-3fp أثبتن
		past-1s أثبت
		past-1p أثبتنا
		imperfect-3ms يثبت
		imperfect-3fs تثبت
		imperfect-1s أثبت
		imperfect-3md يثبتان
		imperfect-3mp يثبتون
		imperfect-3fp يثبتن
		imperfect-2fs تثبتين
		subjunctive-3mp يثبتوا يثبتو
		imperative-2ms أثبت
		imperative-2mp أثبتوا أثبتو
	`},
}

func TestVerb(t *testing.T) {
	for _, test := range verbTests {
		t.Run(test.name, func(t *testing.T) {
			forms, err := Verb(test.past, test.imperfect)
			if err != nil {
				t.Fatal(err)
			}
			compare(t, forms, test.want, false)
		})
	}
}

// compare holds the slots that want lists, or all if whole, to its spellings.
func compare(t *testing.T, forms []Form, want string, whole bool) {
	t.Helper()
	got := map[string][]string{}
	for _, f := range forms {
		spelling := f.Spelling
		if whole {
			spelling += [...]string{"", ".", "-", ""}[f.Attach]
		}
		slot := f.Slot.String()
		got[slot] = append(got[slot], spelling)
	}
	for line := range strings.Lines(want) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		slot, spellings := words[0], words[1:]
		if !slices.Equal(got[slot], spellings) {
			t.Errorf("%s: got %v, want %v", slot, got[slot], spellings)
		}
		delete(got, slot)
	}
	for slot, spellings := range got {
		if whole {
			t.Errorf("%s: got %v, want none", slot, spellings)
		}
	}
}

func TestVerbIsRefused(t *testing.T) {
	for _, c := range [][2]string{{"", ""}, {"كتب", "كتب"}, {"كتب", "ي"}, {"ك", "يك"}} {
		if _, err := Verb(c[0], c[1]); err == nil {
			t.Errorf("Verb(%q, %q) made forms", c[0], c[1])
		}
	}
}
