package local

import "sync"

// lease counts the users of something that is closed once it is retired and
// the last of them has left.
type lease struct {
	mu      sync.Mutex
	users   int
	retired bool
	close   func() error
}

// enter adds a user; ok is false if the thing is closed or about to be.
func (l *lease) enter() (ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.retired {
		return false
	}
	l.users++
	return true
}

// leave ends what enter began.
func (l *lease) leave() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.users--
	return l.closeIfEmpty()
}

// retire lets nobody in any more. It may be called once.
func (l *lease) retire() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.retired = true
	return l.closeIfEmpty()
}

func (l *lease) closeIfEmpty() error {
	if !l.retired || l.users > 0 {
		return nil
	}
	return l.close()
}
