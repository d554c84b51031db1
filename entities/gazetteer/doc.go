// Package gazetteer (مسرد أعلام) knows names: which entity an alias stands
// for, which words are given or family names, and how Arabic letters spell
// Latin ones.
//
// [Default] is the list that the program carries, compiled from
// seeds/gazetteer; [Gazetteer.With] lays a user's own list over it. [Matcher]
// finds known names in the tokens of a text.
package gazetteer

//go:generate go run ../../seeds/build gazetteer
