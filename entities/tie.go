package entities

import (
	"slices"
	"strings"

	"github.com/fahras-ar/fahras"
	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/entities/gazetteer"
)

// The rules by which names of one article stand for one entity, from
// section 3 of the project's rules for entities.

// tieShortForms links the short form of a name to its long one, the nearest
// before it, or else the first behind it; the long forms come first.
func (l *linker) tieShortForms() {
	order := make([]int, 0, len(l.names))
	for i := range l.names {
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(l.names[b].words) - len(l.names[a].words) })
	for _, i := range order {
		short := &l.names[i]
		if short.id != "" && !l.mayBeShort(short) {
			continue
		}
		if long := l.longForm(i); long != nil {
			if long.id == "" {
				long.id = madeID(long)
			}
			short.id = long.id
		}
	}
}

// mayBeShort reports whether a known name could as well be the short form of
// another one: a bare given or family name that lists mark as a trap.
func (l *linker) mayBeShort(n *name) bool {
	return n.Kind == fahras.Person && len(n.words) == 1 &&
		!slices.ContainsFunc(n.candidates, func(c gazetteer.Name) bool { return c.ID == n.id && !c.Trap })
}

// longForm finds the name that the one at i is short for, nil if there is none.
func (l *linker) longForm(i int) (long *name) {
	short := &l.names[i]
	for j := i - 1; j >= 0; j-- {
		if shortFor(short, &l.names[j]) {
			return &l.names[j]
		}
	}
	for j := i + 1; j < len(l.names); j++ {
		if shortFor(short, &l.names[j]) {
			return &l.names[j]
		}
	}
	return nil
}

// shortFor reports whether short can stand for long.
func shortFor(short, long *name) bool {
	if !fits(short.Kind, long.Kind) || len(short.words) >= len(long.words) || len(short.words) == 0 || short.latin != long.latin {
		return false
	}
	n, m := len(short.words), len(long.words)
	switch short.Kind {
	case fahras.Person:
		if n == 1 && (short.words[0] == "بن" || len(short.words[0]) < 4) {
			return false
		}
		return sameWords(short.words, long.words[m-n:]) || sameWords(short.words, long.words[:n]) ||
			n > 1 && sameWord(short.words[0], long.words[0]) && sameWord(short.words[n-1], long.words[m-1])
	case fahras.Org, fahras.Product:
		return sameWords(short.words, long.words[:n]) && !heads[short.words[n-1]] ||
			n == m-1 && heads[long.words[0]] && sameWords(short.words, long.words[1:]) ||
			n == 1 && short.words[0] == initials(long.words)
	}
	return false
}

// heads are nouns that open names of organisations and are none themselves.
var heads = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(`شركه مجموعه موسسه مءسسه بنك مصرف البنك المصرف صندوق وزاره هيءه مجلس لجنه جامعه الجامعه معهد
		مركز محكمه المحكمه وكاله صحيفه قناه حزب حركه جماعه تنظيم اتحاد الاتحاد منظمه نادي النادي المجلس الهيءه الوكاله بورصه سوق
		وزارتا وزارتي الجيش جيش الحرس مكتب دار بيت البيت جهاز الجمعيه جمعيه شبكه مصلحه اداره الاداره القوات قوات الحزب الحركه`) {
		set[w] = true
	}
	return set
}()

// initials are the first letters of Latin words.
func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteByte(w[0])
	}
	return b.String()
}

func sameWords(a, b []string) bool { return slices.EqualFunc(a, b, sameWord) }

// sameWord reports whether two words of keys are one name: letter by letter,
// or in sound where they are long enough for that to be no chance.
func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) < 8 || len(b) < 8 || strings.HasPrefix(a, "ال") != strings.HasPrefix(b, "ال") {
		return false
	}
	sound := gazetteer.Sound(a)
	return len(sound) >= 3 && sound == gazetteer.Sound(b)
}

// links are words between two names that make the second another name of the
// first.
var links = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(`المعروف المعروفه والمعروف والمعروفه الملقب الملقبه والملقب المكني المكناه الشهير الشهيره
		المسمي المسماه سابقا واسمه واسمها الحقيقي يعرف تعرف يسمي تسمي المختصره اختصارا باسم بـ ب ايضا كذلك او`) {
		set[w] = true
	}
	return set
}()

// tieNeighbours links «X (Y)», «X المعروف بـY» and a name beside its spelling
// in another script.
func (l *linker) tieNeighbours() {
	for i := 1; i < len(l.names); i++ {
		x, y := &l.names[i-1], &l.names[i]
		if !fits(x.Kind, y.Kind) || l.units[x.First].Sentence != l.units[y.First].Sentence {
			continue
		}
		between := l.units[x.End:y.First]
		switch {
		case l.bracketed(between, y):
			if x.Kind != fahras.Place || x.latin != y.latin {
				l.unite(x, y)
			}
		case x.latin != y.latin && len(between) == 0 && x.Kind == y.Kind:
			l.unite(x, y)
		case l.linked(between):
			l.unite(x, y)
		}
	}
}

// bracketed reports whether only an opening bracket stands before y and a
// closing one behind it.
func (l *linker) bracketed(between []analyze.Token, y *name) bool {
	open := false
	for i := range between {
		switch between[i].Word.Entity {
		case "(", "[":
			open = true
		case "«", "»":
		default:
			return false
		}
	}
	for j := y.End; open && j < len(l.units); j++ {
		switch l.units[j].Word.Entity {
		case ")", "]":
			return true
		case "»":
		default:
			return false
		}
	}
	return false
}

// linked reports whether the words between two names make them one.
func (l *linker) linked(between []analyze.Token) bool {
	said := 0
	for i := range between {
		t := &between[i]
		switch {
		case t.Class == analyze.PunctToken && (t.Word.Entity == "،" || strings.ContainsAny(t.Word.Entity, "«»(-")):
		case t.Class == analyze.WordToken && links[t.Word.Search]:
			if t.Word.Search != "او" && t.Word.Search != "ايضا" {
				said++
			}
		default:
			return false
		}
	}
	return said > 0
}

// unite gives two names one id: the known one's, else that of the Arabic
// name, else of the first.
func (l *linker) unite(x, y *name) {
	knownX, knownY := len(x.candidates) > 0, len(y.candidates) > 0
	if knownX && knownY {
		return
	}
	keep, change := x, y
	if knownY || !knownX && x.latin && !y.latin {
		keep, change = y, x
	}
	if keep.id == "" {
		keep.id = madeID(keep)
	}
	old := change.id
	if old == "" {
		old = madeID(change)
	}
	for i := range l.names {
		n := &l.names[i]
		if n == change || len(n.candidates) == 0 && (n.id == old || n.id == "" && fits(n.Kind, change.Kind) && n.key == change.key) {
			n.id = keep.id
		}
	}
}

// tieScripts links a Latin name to an Arabic one of the article that spells it.
func (l *linker) tieScripts() {
	for i := range l.names {
		latin := &l.names[i]
		if !latin.latin || len(latin.candidates) > 0 {
			continue
		}
		for j := range l.names {
			arabic := &l.names[j]
			if arabic.latin || arabic.Kind != latin.Kind || len(arabic.words) != len(latin.words) {
				continue
			}
			if l.known.Spells(arabic.key, latin.key) {
				l.unite(arabic, latin)
				break
			}
		}
	}
}
