package figure

import (
	"strings"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// ordinal is a rank in words.
type ordinal struct {
	value    int64
	start    int
	next     int
	definite bool
	clitics  lexicon.Clitics
}

// ordinalNumber reads a rank in words, 1 to 99 and 100: الثالث, الحادية عشرة,
// الخامس والعشرون.
func (r *reader) ordinalNumber(i int) (ordinal, bool) {
	s, next := r.senseWhere(i, lexicon.Ordinal, func(s *lexicon.Sense) bool { return s.Key == "" })
	if s == nil {
		// الواحد والعشرون, الأحد عشر
		s, next = r.senseWhere(i, lexicon.Cardinal, func(s *lexicon.Sense) bool {
			return s.Clitics&lexicon.Article != 0 && s.Value >= 1 && s.Value <= 2 && (s.Key == "one" || s.Form&lexicon.Construct != 0)
		})
		if s == nil {
			return ordinal{}, false
		}
		o := ordinal{value: s.Value, start: r.stem(i, s), next: i, definite: true, clitics: s.Clitics}
		o.value, o.next = r.ordinalTail(s.Value, next)
		return o, o.next > next
	}
	o := ordinal{start: r.stem(i, s), definite: s.Clitics&lexicon.Article != 0, clitics: s.Clitics}
	o.value, o.next = r.ordinalTail(s.Value, next)
	if s.Form&lexicon.Construct != 0 && o.next == next {
		return o, false
	}
	return o, true
}

// ordinalTail adds عشر or the tens behind the ones of a rank.
func (r *reader) ordinalTail(ones int64, next int) (int64, int) {
	if !r.near(next) {
		return ones, next
	}
	ten, after := r.senseWhere(next, lexicon.Cardinal, func(s *lexicon.Sense) bool { return s.Value == 10 && s.Clitics == 0 })
	if ten != nil && ones < 10 {
		return ones + 10, after
	}
	j, want := next, lexicon.And|lexicon.Article
	if r.lone(next, "و") {
		j, want = next+1, lexicon.Article
	}
	tens, after := r.senseWhere(j, lexicon.Cardinal, func(s *lexicon.Sense) bool { return s.Value >= 20 && s.Clitics == want })
	if tens != nil && ones < 10 && r.near(j) {
		return ones + tens.Value, after
	}
	return ones, next
}

// ordinal reads a rank (section U): in words with the article behind a noun,
// in the construct before one, in digits behind الـ.
func (r *reader) ordinal(i int) (figure, bool) {
	f := figure{kind: fahras.Ordinal, first: i, next: i}
	if r.items[i].kind == numberItem {
		return r.ordinalDigits(i)
	}
	if !r.has(i, roles(lexicon.Ordinal, lexicon.Cardinal, lexicon.Hundred)) {
		return f, false
	}
	o, ok := r.ordinalNumber(i)
	if !ok {
		return r.ordinalTens(i)
	}
	f.start, f.next, f.value = o.start, o.next, whole(o.value)
	switch {
	case r.wholeText(i, o.next):
		return f, true
	case o.definite:
		return f, !r.ruler(i)
	}
	return f, r.rank(i, o)
}

// ordinalTens reads the tens and the hundred as ranks: الذكرى الخمسون.
func (r *reader) ordinalTens(i int) (figure, bool) {
	f := figure{kind: fahras.Ordinal, first: i, next: i}
	for _, role := range [...]lexicon.Role{lexicon.Cardinal, lexicon.Hundred} {
		s, next := r.senseWhere(i, role, func(s *lexicon.Sense) bool {
			return s.Clitics == lexicon.Article && (s.Value >= 20 && s.Value <= 90 || s.Value == 100) && s.Form == 0
		})
		if s == nil || !r.singularBefore(i) && !r.wholeText(i, next) || r.measured(i) {
			continue
		}
		f.start, f.next, f.value = r.stem(i, s), next, whole(s.Value)
		return f, true
	}
	return f, false
}

// ordinalDigits reads الـ75 behind a noun in the singular.
func (r *reader) ordinalDigits(i int) (figure, bool) {
	f := figure{kind: fahras.Ordinal, first: i, next: i}
	n := &r.nums[r.items[i].num]
	if !n.plain() || n.count > 4 || !r.articleOfDigits(i-1) || r.items[i].gap == broken || r.measured(i) || !r.singularBefore(i-1) {
		return f, false
	}
	f.start, f.next, f.value = int(r.items[i].start), i+1, whole(n.digits)
	return f, true
}

// singularBefore reports whether the word before item i may be a singular
// noun that a rank counts on: not a plural in ات, ين or one that days, states
// and members make.
func (r *reader) singularBefore(i int) bool {
	j := i - 1
	if j < 0 || r.items[i].gap == broken || r.items[j].kind != wordItem {
		return false
	}
	if r.has(j, roles(lexicon.Frame, lexicon.Qualifier, lexicon.Age)) {
		return false
	}
	entity := r.items[j].word.Entity
	for _, plural := range [...]string{"ات", "ون", "ين", "اء"} {
		if strings.HasSuffix(entity, plural) && len(entity) > 4*len("ا") {
			return false
		}
	}
	for k := range r.items[j].senses {
		if r.items[j].senses[k].Form&lexicon.Plural != 0 {
			return false
		}
	}
	return strings.HasPrefix(entity, "ال") || strings.HasPrefix(entity, "لل") || strings.HasPrefix(entity, "وال") ||
		strings.HasPrefix(entity, "بال") || strings.HasSuffix(entity, "ه") || strings.HasSuffix(entity, "ها") || strings.HasSuffix(entity, "هم") || strings.HasSuffix(entity, "ي")
}

// ruler reports whether the rank at item i belongs to a ruler's name: the
// word before it is a name, which bears no article.
func (r *reader) ruler(i int) bool {
	j := i - 1
	if j < 0 || r.items[i].gap == broken || r.items[j].kind != wordItem {
		return false
	}
	for k := j; k >= 0 && k >= j-3 && r.items[k].sentence == r.items[i].sentence; k-- {
		if r.is(k, lexicon.Topic, "ruler") && k < j {
			return true
		}
	}
	entity := r.items[j].word.Entity
	if strings.HasPrefix(entity, "عبد") && len(entity) > len("عبدة") || entity == "الله" {
		return true
	}
	return rulerNames[entity]
}

// rulerNames are names that popes and kings bear with a number.
var rulerNames = map[string]bool{"محمد": true, "فيصل": true, "حسن": true, "الحسن": true, "فاروق": true, "إليزابيث": true,
	"فرنسيس": true, "يوحنا": true, "بولس": true, "بنديكتوس": true, "تواضروس": true, "رمسيس": true, "هنري": true, "لويس": true,
	"نابليون": true, "نابوليون": true, "بطرس": true, "كاترين": true, "نيقولا": true, "عباس": true, "غازي": true, "طلال": true, "فيليب": true,
	"كارلوس": true, "تشارلز": true, "جورج": true, "حمد": true, "خليفة": true, "سليم": true, "مراد": true, "بشير": true}

// rank reports whether a rank without article is one: in the construct before
// a noun (ثاني أكبر اقتصاد, أول امرأة), and not behind a military rank.
func (r *reader) rank(i int, o ordinal) bool {
	if o.clitics&^lexicon.And&^lexicon.With&^lexicon.For&^lexicon.Like != 0 || r.says(i-1, "ملازم", "رقيب", "فريق", "وكيل", "عريف", "مساعد", "نقيب", "مره", "صف", "معلم") {
		return false
	}
	if day, _ := r.sense(i, lexicon.Day); day != nil || o.value == 2 && strings.HasSuffix(r.items[i].word.Entity, "ثانية") {
		return false
	}
	return r.indefiniteNoun(o.next) && !r.is(o.next, lexicon.Frame, "from")
}
