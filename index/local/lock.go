package local

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/fahras-ar/fahras/index"
)

// lockName is the file that the writer of an index holds locked. It lies
// outside generations, stays when the writer is gone, and names the process.
const lockName = "lock"

// errHeld says that another process holds the lock.
var errHeld = errors.New("held")

// lock is held by the one writer of an index; the operating system frees it
// with the process, however that ends.
type lock struct{ file *os.File }

// acquireLock takes the lock of the index in dir at once or says who has it.
func acquireLock(dir string) (*lock, error) {
	path := filepath.Join(dir, lockName)
	file, err := openLocked(path)
	if errors.Is(err, errHeld) {
		return nil, holder(path)
	}
	if err != nil {
		return nil, err
	}
	l := &lock{file}
	note := fmt.Sprintf("%d\n%s\n", os.Getpid(), command())
	if err := errors.Join(file.Truncate(0), writeAt(file, note)); err != nil {
		return nil, errors.Join(err, l.release())
	}
	return l, nil
}

func writeAt(file *os.File, text string) error {
	_, err := file.WriteAt([]byte(text), 0)
	return err
}

// command is what this process was called with, without the articles it reads.
func command() string {
	words := []string{filepath.Base(os.Args[0])}
	if len(os.Args) > 1 && !strings.ContainsAny(os.Args[1], "/\\ \n") {
		words = append(words, os.Args[1])
	}
	return strings.Join(words, " ")
}

// holder reads who holds the lock; a note half written gives what it has.
func holder(path string) error {
	held := &index.LockedError{}
	note, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return held
	}
	lines := strings.Split(string(note), "\n")
	if _, err := fmt.Sscan(lines[0], &held.PID); err == nil && len(lines) > 1 {
		held.Command = lines[1]
	}
	return held
}

// release empties the note and frees the lock.
func (l *lock) release() error {
	return errors.Join(l.file.Truncate(0), l.file.Close())
}
