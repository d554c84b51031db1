// Package lexicon holds the words of Arabic that the analysis and the figure
// grammar know, compiled from seeds/lexicon.
package lexicon

//go:generate go run ../../seeds/build figures
