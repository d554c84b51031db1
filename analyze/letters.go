package analyze

// variants maps the letters of other languages in Arabic script to the Arabic
// letter of the same skeleton: the first rune of a line is what the others
// become in the entity form.
var variants = []string{
	"ا" + "ٱࡰࡱࡲࡳࡴࡵࡶࡷࡸࡹࡺࡻࡼࡽࡾࡿࢀࢁࢂݳݴ",
	"أ" + "ٲٵ",
	"إ" + "ٳ",
	"ء" + "ٴ",
	"ب" + "پٮٻڀݐݑݒݓݔݕݖࢠࢡࢶࢷࢾࢿࣀ",
	"ت" + "ٹٺټٿ",
	"ث" + "ٽ",
	"ج" + "چڃڄڇڿࢢ",
	"ح" + "ځݗݮݯݼ",
	"خ" + "څڂݘݲ",
	"د" + "ڈډڊڋڍۮݙݚࢮ",
	"ذ" + "ڌڎڏڐ",
	"ر" + "ڑڒړڔڕږۯݛݫݬݱࢪࢲ",
	"ز" + "ژڗڙࢹ",
	"س" + "ښڛݜݭݰݽݾ",
	"ش" + "ڜۺ",
	"ص" + "ڝڞࢯ",
	"ض" + "ۻ",
	"ظ" + "ڟ",
	"ط" + "ࢣ",
	"ع" + "ݝݞݟࢳ",
	"غ" + "ڠۼ",
	"ف" + "ڡڢڣڤڥڦݠݡࢤ",
	"ق" + "ٯڧڨࢥࢼࢵ",
	"ك" + "کڪګڬڭڮگڰڱڲڳڴػؼݢݣݤݿࢰࢴ",
	"ل" + "ڵڶڷڸݪࢦ",
	"م" + "ݥݦ۾ࢧ",
	"ن" + "ںڻڼڹڽݧݨݩࢽ",
	"ه" + "ہھەۀۂۿ",
	"ة" + "ۃ",
	"و" + "ۄۅۆۇۈۉۊۋۏݸݹࢫ",
	"ؤ" + "ٶٷ",
	"ي" + "یېۍێۑےؠؽؾؿݵݶݷݺݻࢨࢩ",
	"ئ" + "ٸۓ",
}

// searchFolds are the letters that the search form levels beyond the entity form.
var searchFolds = map[rune]rune{
	'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ى': 'ي', 'ة': 'ه', 'ؤ': 'ء', 'ئ': 'ء',
}

// signs are single characters that stand for whole words and that
// compatibility decomposition leaves alone or spells with foreign letters.
var signs = map[rune]string{
	'\uFDFA': "صلى الله عليه وسلم",
	'\uFDFB': "جل جلاله",
	'\uFDFC': "ريال",
	'\uFDFD': "بسم الله الرحمن الرحيم",
	'\uFD40': "رحمه الله",
	'\uFD41': "رضي الله عنه",
	'\uFD42': "رضي الله عنها",
	'\uFD43': "رضي الله عنهم",
	'\uFD44': "رضي الله عنهما",
	'\uFD45': "رضي الله عنهن",
	'\uFD46': "صلى الله عليه وآله",
	'\uFD47': "عليه السلام",
	'\uFD48': "عليهم السلام",
	'\uFD49': "عليهما السلام",
	'\uFD4A': "عليه الصلاة والسلام",
	'\uFD4B': "قدس سره",
	'\uFD4C': "صلى الله عليه وآله وسلم",
	'\uFD4D': "عليها السلام",
	'\uFD4E': "تبارك وتعالى",
	'\uFD4F': "رحمهم الله",
	'\uFDCF': "سلامه علينا",
	'\uFDFE': "سبحانه وتعالى",
	'\uFDFF': "عز وجل",
	'\uFDF3': "أكبر",
	'\u20C1': "ريال",
	'\u20C3': "درهم",
}
