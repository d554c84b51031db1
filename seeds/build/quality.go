package main

import (
	"fmt"
	"maps"
	"slices"
)

// qualities are the parts of make quality, by name. Each prints its measures
// and fails below what the project holds itself to.
var qualities = map[string]func(root string, arguments []string) error{
	"entities": qualityEntities,
}

// quality runs the named part, or all of them.
func quality(root string, arguments []string) error {
	if len(arguments) > 0 {
		part := qualities[arguments[0]]
		if part == nil {
			return fmt.Errorf("no quality of %q", arguments[0])
		}
		return part(root, arguments[1:])
	}
	for _, name := range slices.Sorted(maps.Keys(qualities)) {
		fmt.Println(name)
		if err := qualities[name](root, nil); err != nil {
			return err
		}
	}
	return nil
}
