package index

import (
	"fmt"

	"github.com/fahras-ar/fahras"
)

// Change is what a Correction does.
type Change uint8

// The changes. The zero Change is none.
const (
	NoChange Change = iota
	Merge           // the mentions of Entity become those of Into
	Split           // the mentions of Entity in Articles become those of Into
	Hide            // the mentions of Entity are left out of every answer
)

// Correction is a user's correction of links. What was extracted stays as it
// is: corrections are applied in reading, each to what the ones before it left,
// so that a later one can take an earlier one back.
type Correction struct {
	Change Change
	// Entity is the id of the entity that changes.
	Entity string
	// Into is the entity that takes the mentions; its Name and Latin count
	// where the index does not know its ID. Of no meaning to Hide.
	Into fahras.Entity
	// Articles are ids; for Split only.
	Articles []string
}

var changeNames = [...]string{"", "merge", "split", "hide"}

// String is the change's name, that of its command; "" of the zero Change.
func (c Change) String() string { return changeNames[c] }

// Check reports what no index would accept.
func (c Correction) Check() error {
	switch {
	case c.Change == NoChange || c.Change > Hide:
		return fmt.Errorf("index: correct %s: no change named", c.Entity)
	case c.Entity == "":
		return fmt.Errorf("index: correct: no entity named")
	case c.Change != Hide && c.Into.ID == "":
		return fmt.Errorf("index: correct %s: no entity to take its mentions", c.Entity)
	case c.Change != Hide && c.Into.ID == c.Entity:
		return fmt.Errorf("index: correct %s: an entity cannot become itself", c.Entity)
	case c.Change == Split && len(c.Articles) == 0:
		return fmt.Errorf("index: split %s: no article named", c.Entity)
	}
	return nil
}
