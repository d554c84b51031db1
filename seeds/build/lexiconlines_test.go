package main

import "testing"

func TestWeakWords(t *testing.T) {
	verb := func(past, imperfect, nouns string) row {
		return row{cell: map[string]string{"past": past, "imperfect": imperfect, "nouns": nouns}}
	}
	weak := weakWords([]row{
		verb("حامى", "يحامي", "محاماة"), verb("مشى", "يمشي", "مشي"), verb("تحدى", "يتحدى", "تحدي"), verb("حلا", "يحلو", "-"),
	})
	for _, test := range []struct {
		word string
		want bool
	}{
		{"محامي", true}, // محامٍ
		{"ماشي", true},
		{"تحدي", true},
		{"وادي", true},
		{"مشي", false},  // its yeh is a consonant
		{"حالي", false}, // of حال, though حلا has such a participle
		{"مصري", false},
	} {
		t.Run(test.word, func(t *testing.T) {
			if weak[test.word] != test.want {
				t.Errorf("weak = %t, want %t", weak[test.word], test.want)
			}
		})
	}
}
