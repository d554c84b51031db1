package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/fahras-ar/fahras/analyze/lexicon"
)

// numberClasses says what each class of numbers.tsv compiles to.
var numberClasses = map[string]lexicon.Sense{
	"unit":                  {Role: lexicon.Cardinal},
	"one":                   {Role: lexicon.Cardinal, Key: "one"},
	"compound":              {Role: lexicon.Cardinal, Form: lexicon.Construct},
	"spoken":                {Role: lexicon.Cardinal, Form: lexicon.Spoken},
	"ten":                   {Role: lexicon.Cardinal},
	"teen":                  {Role: lexicon.Cardinal},
	"tens":                  {Role: lexicon.Cardinal},
	"hundred":               {Role: lexicon.Hundred},
	"hundreds":              {Role: lexicon.Hundred},
	"spoken-hundred":        {Role: lexicon.Hundred, Form: lexicon.Spoken},
	"spoken-hundreds":       {Role: lexicon.Hundred, Form: lexicon.Spoken},
	"spoken-thousands":      {Role: lexicon.Hundred, Form: lexicon.Spoken},
	"vague-units":           {Role: lexicon.Vague, Key: "many"},
	"vague-tens":            {Role: lexicon.Vague, Key: "many"},
	"vague-hundreds":        {Role: lexicon.Vague, Key: "many"},
	"magnitude":             {Role: lexicon.Magnitude},
	"magnitude-dual-or-one": {Role: lexicon.Magnitude, Form: lexicon.Accusative},
	"magnitude-dual":        {Role: lexicon.Magnitude, Form: lexicon.Dual},
	"magnitude-construct":   {Role: lexicon.Magnitude, Form: lexicon.Dual | lexicon.Construct},
	"magnitude-plural":      {Role: lexicon.Magnitude, Form: lexicon.Plural},
	"magnitude-india":       {Role: lexicon.Magnitude, Form: lexicon.Spoken},
	"half":                  {Role: lexicon.Fraction},
	"spoken-half":           {Role: lexicon.Fraction, Form: lexicon.Spoken},
	"part":                  {Role: lexicon.Fraction},
	"parts":                 {Role: lexicon.Fraction, Form: lexicon.Plural},
	"parts-dual":            {Role: lexicon.Fraction, Form: lexicon.Dual},
	"ordinal":               {Role: lexicon.Ordinal},
	"ordinal-compound":      {Role: lexicon.Ordinal, Form: lexicon.Construct},
	"last":                  {Role: lexicon.Ordinal, Key: "last"},
	"few":                   {Role: lexicon.Vague, Key: "few"},
	"some":                  {Role: lexicon.Vague, Key: "some"},
}

func compileNumber(row []string) ([]entry, error) {
	sense, ok := numberClasses[row[1]]
	if !ok {
		return nil, fmt.Errorf("no class %q", row[1])
	}
	value, err := strconv.ParseInt(row[2], 10, 64)
	sense.Value = value
	return one(sense, row[0]), err
}

func compileMonth(row []string) ([]entry, error) {
	sense := lexicon.Sense{Role: lexicon.Month}
	if row[1] == "hijri" {
		sense.Role = lexicon.HijriMonth
	}
	value, err := strconv.ParseInt(row[2], 10, 64)
	sense.Value = value
	if row[0][0] < 0x80 {
		sense.Form = lexicon.Latin
	}
	return one(sense, row[0]), err
}

func compileCurrency(row []string) ([]entry, error) {
	var entries []entry
	for _, short := range append(values(row[4]), values(row[5])...) {
		sense := lexicon.Sense{Role: lexicon.Code, Key: row[0]}
		if short[0] < 0x80 {
			sense.Form = lexicon.Latin
		}
		entries = append(entries, entry{short, sense})
	}
	return entries, nil
}

func compileCurrencyNoun(row []string) ([]entry, error) {
	noun, kind, plurals, spellings := row[0], row[1], values(row[2]), values(row[3])
	sense := lexicon.Sense{Role: lexicon.Currency, Key: noun}
	if minor, ok := strings.CutPrefix(kind, "minor-"); ok {
		sense.Role, kind = lexicon.Minor, minor
	}
	if kind == "weak" {
		sense.Form, kind = lexicon.Weak, "m"
	}
	var entries []entry
	for _, spelling := range append([]string{noun}, spellings...) {
		entries = append(entries, figureNoun{words: strings.Fields(spelling), gender: kind, plurals: plurals}.entries(sense)...)
	}
	return entries, nil
}

func compileCountry(row []string) ([]entry, error) {
	var entries []entry
	for _, name := range append(values(row[1]), values(row[3])...) {
		entries = append(entries, entry{name, lexicon.Sense{Role: lexicon.Place, Key: row[0]}})
	}
	for _, nisba := range values(row[2]) {
		entries = append(entries, one(lexicon.Sense{Role: lexicon.Nation, Key: row[0]}, nisbaForms(nisba)...)...)
	}
	return entries, nil
}

// timeUnits are the units that make durations and ages.
var timeUnits = map[string]bool{
	"second": true, "minute": true, "hour": true, "day": true, "week": true, "month": true, "year": true,
	"night": true, "decade": true, "century": true,
}

func compileUnit(row []string) ([]entry, error) {
	sense := lexicon.Sense{Role: lexicon.Unit, Key: row[0]}
	if timeUnits[row[0]] {
		sense.Role = lexicon.TimeUnit
	}
	var entries []entry
	for _, noun := range values(strings.ReplaceAll(row[1], " -", "")) {
		n, err := parseFigureNoun(noun)
		if err != nil {
			return nil, err
		}
		entries = append(entries, n.entries(sense)...)
	}
	sense.Form |= lexicon.Spoken // a short form is a unit behind a number only
	for _, short := range values(row[2]) {
		s := sense
		if short[0] < 0x80 {
			s.Form |= lexicon.Latin
		}
		entries = append(entries, entry{short, s})
	}
	return entries, nil
}

// parseFigureNoun reads «متر مربع m أمتار مربعة»: the words of the noun, its
// gender, its plural.
func parseFigureNoun(cell string) (figureNoun, error) {
	words := strings.Fields(cell)
	for i, word := range words {
		if len(word) > 1 || i == 0 {
			continue
		}
		n := figureNoun{words: words[:i], gender: word}
		if i+1 < len(words) {
			n.plurals = words[i+1 : i+2]
			if len(n.words) > 1 && measurePrefixes[n.words[0]] && i+2 < len(words) {
				n.plurals = words[i+2 : i+3]
			}
		}
		return n, nil
	}
	return figureNoun{}, fmt.Errorf("no gender in %q", cell)
}

// qualifierPlaces says by a form where a qualifier stands.
var qualifierPlaces = map[string]lexicon.Form{
	"next":  lexicon.Construct, // right before the figure
	"near":  0,                 // a few words before it
	"after": lexicon.Plural,    // behind it
}

func compileQualifier(row []string) ([]entry, error) {
	if row[1] == "before" {
		row[1] = "near"
	}
	form, ok := qualifierPlaces[row[1]]
	if !ok {
		return nil, fmt.Errorf("no place %q", row[1])
	}
	return one(lexicon.Sense{Role: lexicon.Qualifier, Form: form, Key: row[2]}, row[0]), nil
}

func compileFigureVerb(row []string) ([]entry, error) {
	sense := lexicon.Sense{Role: lexicon.Verb, Key: row[3]}
	forms := verbForms(row[0], row[1])
	for _, noun := range values(row[2]) {
		forms = append(forms, noun)
		if !strings.HasSuffix(noun, "ة") && !strings.HasSuffix(noun, "ا") {
			forms = append(forms, noun+"ا")
		}
	}
	class, _, governs := strings.Cut(row[3], "-")
	sense.Key = class
	if !governs {
		return one(sense, forms...), nil
	}
	prepositions := map[string][]string{"exceed": {"على", "عن"}, "below": {"عن"}, "near": {"من"}}[class]
	apart := sense
	apart.Form = lexicon.Construct // its preposition stands before the figure
	entries := one(apart, forms...)
	for _, form := range forms {
		for _, p := range prepositions {
			entries = append(entries, entry{form + " " + p, sense})
		}
	}
	return entries, nil
}

// wordRoles says what each role of figure-words.tsv compiles to; the value
// column is a number for those of counted, a key for the others.
var wordRoles = map[string]lexicon.Sense{
	"weekday": {Role: lexicon.Weekday}, "day": {Role: lexicon.Day}, "shift": {Role: lexicon.Shift},
	"decade": {Role: lexicon.Decade}, "this": {Role: lexicon.Frame, Key: "this"},
	"part": {Role: lexicon.Part}, "frame": {Role: lexicon.Frame}, "per": {Role: lexicon.Per},
	"per-noun": {Role: lexicon.Per, Form: lexicon.Construct},
	"point":    {Role: lexicon.Mark, Key: "point"}, "sign": {Role: lexicon.Mark, Key: "sign"},
	"times":      {Role: lexicon.Mark, Key: "times"},
	"times-dual": {Role: lexicon.Mark, Key: "times", Form: lexicon.Dual},
	"half-day":   {Role: lexicon.Clock}, "zone": {Role: lexicon.Clock}, "zone-word": {Role: lexicon.Clock, Key: "at"},
	"age": {Role: lexicon.Age, Key: "age"}, "age-of": {Role: lexicon.Age, Key: "of"},
	"era": {Role: lexicon.Era}, "label": {Role: lexicon.Label, Key: "label"}, "phone": {Role: lexicon.Label, Key: "phone"},
	"minute": {Role: lexicon.Label, Key: "minute"}, "model": {Role: lexicon.Label, Key: "model"},
	"letter": {Role: lexicon.Label, Key: "letter"}, "group": {Role: lexicon.Label, Key: "group"},
	"club": {Role: lexicon.Label, Key: "club"}, "historic": {Role: lexicon.Label, Key: "historic"},
	"trap-thousand": {Role: lexicon.Label, Key: "thousand"}, "trap-final": {Role: lexicon.Label, Key: "final"},
	"ruler": {Role: lexicon.Topic, Key: "ruler"}, "metal": {Role: lexicon.Topic, Key: "metal"},
	"quake": {Role: lexicon.Topic, Key: "quake"}, "power": {Role: lexicon.Topic, Key: "power"},
	"angle": {Role: lexicon.Topic, Key: "angle"},
	"minor": {Role: lexicon.Minor}, "heat": {Role: lexicon.Topic, Key: "heat"},
	"century": {Role: lexicon.Mark, Key: "century"}, "decade-word": {Role: lexicon.Mark, Key: "decade"},
	"latin-magnitude": {Role: lexicon.Magnitude, Form: lexicon.Latin},
	"latin-currency":  {Role: lexicon.Currency, Form: lexicon.Latin}, "latin-percent": {Role: lexicon.Mark, Key: "percent", Form: lexicon.Latin},
	"short-currency": {Role: lexicon.Currency, Form: lexicon.Weak}, "closed": {Role: lexicon.Closed},
}

func compileFigureWord(row []string) ([]entry, error) {
	sense, ok := wordRoles[row[1]]
	if !ok {
		return nil, fmt.Errorf("no role %q", row[1])
	}
	key, count, _ := strings.Cut(row[2], ":")
	if n, err := strconv.ParseInt(key, 10, 64); err == nil {
		key, sense.Value = "", n
	}
	if count != "" {
		n, err := strconv.ParseInt(count, 10, 64)
		if err != nil {
			return nil, err
		}
		sense.Value = n
	}
	if key != "" {
		sense.Key = key
	}
	if row[0][0] < 0x80 {
		sense.Form |= lexicon.Latin
	}
	return one(sense, row[0]), nil
}
