// Package ner tags the names in a text: which stretches of tokens are
// persons, organisations, places and products. Its model is a linear-chain
// conditional random field, learned from labelled news; MODEL.md says from
// what and how well it does.
//
// Nearly all that the model asks of a word depends on the spelling alone, so
// a word's share in the score of its own label and of its neighbours' is
// summed once and kept.
package ner
