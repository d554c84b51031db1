// Package analyze turns text into tokens: spelling forms, clitics, lemmas and
// sentences, each with exact byte spans into the text as given.
package analyze
