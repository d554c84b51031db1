// Package entities finds in an article what an index stores of it: its
// sentences, every figure, every name, and which entity each name stands for.
//
// An [Extractor] does the whole. Extraction is a pure function of the
// article, the data that the program carries and the user's own names: the
// same article gives the same [fahras.Document] on any machine and in any
// order.
package entities
