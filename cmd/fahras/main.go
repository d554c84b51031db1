// Fahras reads Arabic news: it finds the people, firms, places and figures of
// articles, keeps them in an index and answers from it.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() { os.Exit(run()) }

// patience is how long an interrupted command may take to end by itself.
const patience = 900 * time.Millisecond

// run is the program; it gives the exit code.
func run() int {
	signal.Ignore(syscall.SIGPIPE) // writing to a closed pipe is an error like others, and a quiet one
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	done := make(chan int, 1)
	go func() { done <- newApp(os.Stdin, os.Stdout, os.Stderr, os.Getenv).run(ctx, os.Args[1:]) }()
	select {
	case code := <-done:
		return code
	case <-ctx.Done():
	}
	select {
	case code := <-done:
		return code
	case <-time.After(patience):
		return exitInterrupted // the index is made to be left at any moment
	}
}
