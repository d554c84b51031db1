package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fahras-ar/fahras/entities/gazetteer"
)

// nameParts are the lists of words that make up persons' names; every other
// list of seeds/gazetteer holds entities.
var nameParts = map[string]gazetteer.Parts{
	"given-names.tsv":  gazetteer.GivenName,
	"family-names.tsv": gazetteer.FamilyName,
}

// compileGazetteer makes entities/gazetteer/gazetteer.bin of seeds/gazetteer.
func compileGazetteer(root string, _ []string) error {
	rows, parts, err := readGazetteer(filepath.Join(root, "seeds", "gazetteer"))
	if err != nil {
		return err
	}
	data, err := gazetteer.Compile(rows, parts)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(root, "entities", "gazetteer", "gazetteer.bin"), data, 0o644)
}

// readGazetteer reads every list in folder, by name.
func readGazetteer(folder string) ([]gazetteer.Row, map[string]gazetteer.Parts, error) {
	names, err := filepath.Glob(filepath.Join(folder, "*.tsv"))
	if err != nil {
		return nil, nil, err
	}
	slices.Sort(names)
	var rows []gazetteer.Row
	parts := map[string]gazetteer.Parts{}
	for _, name := range names {
		if part, ok := nameParts[filepath.Base(name)]; ok {
			err = readParts(name, part, parts)
		} else {
			rows, err = readRows(name, rows)
		}
		if err != nil {
			return nil, nil, err
		}
	}
	return rows, parts, nil
}

func readRows(name string, rows []gazetteer.Row) ([]gazetteer.Row, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	more, err := gazetteer.ReadList(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Base(name), err)
	}
	return append(rows, more...), nil
}

// readParts marks the words of a list of name parts, columns ar and en.
func readParts(name string, part gazetteer.Parts, parts map[string]gazetteer.Parts) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Scan() // the line that names the columns
	for lines.Scan() {
		for cell := range strings.SplitSeq(lines.Text(), "\t") {
			for alias := range strings.SplitSeq(cell, "|") {
				if word := strings.TrimSpace(alias); word != "" {
					parts[word] |= part
				}
			}
		}
	}
	return lines.Err()
}
