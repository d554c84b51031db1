package ner

// A feature is a 32-bit hash of what it tells. Two of a few hundred thousand
// share one by chance now and then, which costs nothing that one could measure.
type feature = uint32

// hash mixes tag and the bytes of s.
func hash(tag uint32, s string) feature {
	h := tag*0x9E3779B1 ^ 2166136261
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return scramble(h)
}

// mix joins two features into one that tells both, in this order.
func mix(a, b feature) feature {
	return scramble(a*0x85EBCA6B ^ (b + 0x9E3779B9 + a<<6))
}

// scramble spreads every bit of h over all.
func scramble(h uint32) uint32 {
	h ^= h >> 16
	h *= 0x7FEB352D
	h ^= h >> 15
	h *= 0x846CA68B
	return h ^ h>>16
}
