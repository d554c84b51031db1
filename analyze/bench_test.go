package analyze_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/fahras-ar/fahras/analyze"
)

// ours is the text of the labelled sentences, some 140 kB.
var ours = sync.OnceValue(func() string {
	names, _ := filepath.Glob("../testdata/gold/sentences/*.txt")
	var all strings.Builder
	for _, name := range names {
		text, _ := os.ReadFile(name)
		all.WriteString(strings.ReplaceAll(string(text), "∥", ""))
		all.WriteString("\n\n")
	}
	return all.String()
})

// news is real news, 8 MB of it; "" where the shared material is not there.
var news = sync.OnceValue(func() string {
	file, err := os.Open("../../shared/data/articles/news.jsonl")
	if err != nil {
		return ""
	}
	defer file.Close()
	var all strings.Builder
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() && all.Len() < 8<<20 {
		var article struct{ Title, Text string }
		if json.Unmarshal(lines.Bytes(), &article) == nil {
			all.WriteString(article.Title + "\n\n" + article.Text + "\n\n")
		}
	}
	return all.String()
})

// onTexts runs a benchmark on our own texts and on news.
func onTexts(b *testing.B, run func(b *testing.B, text string)) {
	for _, c := range []struct{ name, text string }{{"ours", ours()}, {"news", news()}} {
		b.Run(c.name, func(b *testing.B) {
			if c.text == "" {
				b.Skip("no shared material")
			}
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			run(b, c.text)
		})
	}
}

func BenchmarkFoldWithOffsets(b *testing.B) {
	onTexts(b, func(b *testing.B, text string) {
		var out []byte
		var alignment analyze.Alignment
		for b.Loop() {
			out = analyze.SearchForm.AppendFold(out[:0], &alignment, text)
		}
	})
}

func BenchmarkNFKC(b *testing.B) {
	onTexts(b, func(b *testing.B, text string) {
		var out []byte
		for b.Loop() {
			out = norm.NFKC.AppendString(out[:0], text)
		}
	})
}

func BenchmarkAnalyse(b *testing.B) {
	onTexts(b, func(b *testing.B, text string) {
		analyzer := analyze.New()
		tokens := analyzer.Analyse(nil, text) // the words are met once
		for b.Loop() {
			tokens = analyzer.Analyse(tokens[:0], text)
		}
		b.ReportMetric(float64(len(tokens))*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mtokens/s")
	})
}
