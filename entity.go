package fahras

// Kind says what sort of thing a name names.
type Kind uint8

// The kinds, in the order in which listings name them. The zero Kind is none.
const (
	NoKind  Kind = iota
	Person       // one real or fictional person
	Org          // company, bank, ministry, party, club, medium, seat of power
	Place        // country, city, region, water, street, facility
	Product      // app, platform, device, vehicle, model, coin
)

var kindNames = [...]string{"", "person", "org", "place", "product"}

// String is the kind's name in records: "person", "org", "place", "product",
// or "" of the zero Kind.
func (k Kind) String() string { return kindNames[k] }

// ParseKind is the inverse of String; ok is false for any other name, the
// empty one included.
func ParseKind(name string) (k Kind, ok bool) {
	return parseName[Kind](kindNames[:], name)
}

// parseName finds name among names, the zero value's left out.
func parseName[T ~uint8](names []string, name string) (T, bool) {
	for i, n := range names {
		if i > 0 && n == name {
			return T(i), true
		}
	}
	return 0, false
}

// Entity (كيان) is one thing in the world.
type Entity struct {
	// ID is kind and slug, "org/meta"; a name that no list knows has its
	// folded Arabic form for a slug, "person/عبدالله-العمادي".
	ID string
	// Kind is the kind in ID.
	Kind Kind
	// Subtype is "company" and the like, "" if none.
	Subtype string
	// Name is the preferred Arabic name, or the Latin one where the language
	// has none.
	Name string
	// Latin is the preferred Latin name, "" if none is known.
	Latin string
}

// Mention (ذكر) is one place of a text that names an Entity.
type Mention struct {
	// Span holds the name without the clitics و ف ب ل ك.
	Span Span
	// Sentence is an index into the Document's Sentences.
	Sentence int
	// Kind is what the name is here; it may differ from its Entity's, as
	// where a platform acts as a firm.
	Kind Kind
	// EntityID names an Entity of the same Document; it is never "".
	EntityID string
	// Score is the recogniser's confidence, in (0, 1]; 1 for a name settled by rule.
	Score float64
}
