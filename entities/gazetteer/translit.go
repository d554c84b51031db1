package gazetteer

// Spells reports whether the Arabic name may spell the Latin one.
func (g *Gazetteer) Spells(arabic, latin string) bool { return false }
