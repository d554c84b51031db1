// Command build makes the files that fahras embeds, and measures them.
//
//	go run ./seeds/build COMMAND [ARGUMENT…]
//
// What it makes is of two kinds. Compiled artefacts follow from seeds/ alone:
// sorted keys, no clock, no chance, so that the same input gives the same
// bytes; go generate makes them. Trained tables are learned from other
// people's text by the commands that name it, are committed with a MODEL.md
// beside them, and are seeds for the compiler in turn.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// A command is one thing that build does. Its run gets the root of the
// module, where seeds/ lies, and the arguments after the command's name.
type command struct {
	name, arguments, does string
	run                   func(root string, arguments []string) error
}

// commands are all that build does, by name.
func commands() []command {
	return []command{
		{"figures", "", "compile the words of figures into " + figureArtefact, compileFigures},
		{"learn-counts", "NEWS.jsonl", "estimate how often lemmas stand in news into " + countTable, learnCounts},
		{"lexicon", "", "compile seeds/lexicon into " + lexiconArtefact, compileLexicon},
		{"gazetteer", "", "compile seeds/gazetteer into entities/gazetteer", compileGazetteer},
		{"quality", "[PART]", "measure against labelled text", quality},
		{"train", "ner", "learn what is embedded from ../shared/data", train},
	}
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(2)
	}
}

func run(arguments []string) error {
	if len(arguments) == 0 {
		usage(os.Stderr)
		return fmt.Errorf("no command")
	}
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	for _, c := range commands() {
		if c.name == arguments[0] {
			return c.run(root, arguments[1:])
		}
	}
	usage(os.Stderr)
	return fmt.Errorf("no command %q", arguments[0])
}

func usage(w io.Writer) {
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-30s %s\n", c.name+" "+c.arguments, c.does)
	}
}

// moduleRoot is the nearest folder upwards that holds go.mod: go generate
// starts in the folder of the package that asks.
func moduleRoot() (string, error) {
	folder, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder, nil
		}
		up := filepath.Dir(folder)
		if up == folder {
			return "", fmt.Errorf("find go.mod: not in this folder nor above it")
		}
		folder = up
	}
}
