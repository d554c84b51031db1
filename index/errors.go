package index

import (
	"errors"
	"fmt"
)

// Errors that a caller chooses by.
var (
	// ErrNoIndex says that there is no index at the place given.
	ErrNoIndex = errors.New("no index there")
	// ErrReadOnly says that the index was opened for reading.
	ErrReadOnly = errors.New("the index is open for reading only")
)

// LockedError says that another process writes to the index.
type LockedError struct {
	PID     int    // 0 if it cannot be told
	Command string // what the process is doing, "" if it cannot be told
}

func (e *LockedError) Error() string {
	switch {
	case e.PID == 0:
		return "another process is writing to the index"
	case e.Command == "":
		return fmt.Sprintf("process %d is writing to the index", e.PID)
	}
	return fmt.Sprintf("process %d (%s) is writing to the index", e.PID, e.Command)
}

// DamagedError says that a part of an index cannot be used.
type DamagedError struct {
	// Part is "catalogue" or "full text".
	Part string
	// Cure is the command that helps, "fahras reindex --fulltext".
	Cure string
	Err  error
}

func (e *DamagedError) Error() string {
	return fmt.Sprintf("the %s is damaged: %v; cure: %s", e.Part, e.Err, e.Cure)
}

func (e *DamagedError) Unwrap() error { return e.Err }

// FormatError says that a newer version of the program wrote the index.
type FormatError struct {
	Format, Newest int // that of the index, and the newest one known here
}

func (e *FormatError) Error() string {
	return fmt.Sprintf("the index has format %d, this program knows up to %d: a newer fahras wrote it", e.Format, e.Newest)
}
