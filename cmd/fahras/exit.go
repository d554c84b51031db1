package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// The exit codes.
const (
	exitFound       = 0
	exitNothing     = 1
	exitError       = 2
	exitInterrupted = 130
)

// errNothing says that a command found nothing, which it has reported.
var errNothing = errors.New("nothing found")

// errReported says that a command failed and has said why.
var errReported = errors.New("failed")

// usageError is a fault of the command line.
type usageError struct{ error }

func usagef(format string, args ...any) error {
	return usageError{fmt.Errorf(format, args...)}
}

// exit reports how a command ended and gives the exit code for it.
func (a *app) exit(ctx context.Context, cmd *cobra.Command, err error) int {
	switch {
	case err == nil:
		return exitFound
	case errors.Is(err, errNothing):
		return exitNothing
	case ctx.Err() != nil:
		return exitInterrupted
	case errors.Is(err, syscall.EPIPE):
		return exitFound // whoever reads has read enough
	case errors.Is(err, errReported):
		return exitError
	}
	a.complain(cmd, err)
	return exitError
}

// complain prints an error with what was tried.
func (a *app) complain(cmd *cobra.Command, err error) {
	tried := ""
	if cmd != nil && cmd.HasParent() {
		tried = cmd.Name() + ": "
	}
	fmt.Fprintf(a.stderr, "fahras: %s%v\n", tried, err)
}

// warn prints a warning about what goes on all the same.
func (a *app) warn(err error) {
	fmt.Fprintf(a.stderr, "fahras: %s: %v\n", a.words.of("warning"), err)
}

// note prints a remark.
func (a *app) note(format string, args ...any) {
	fmt.Fprintf(a.stderr, "fahras: "+a.words.of(format)+"\n", args...)
}

// rootArgs refuses arguments of the program itself: they are mistyped commands.
func rootArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			names = append(names, c.Name())
		}
	}
	if near := nearest(args[0], names); near != "" {
		return usagef("unknown command %q; did you mean %q?", args[0], near)
	}
	return usagef("unknown command %q; fahras --help lists them", args[0])
}

// flagError adds the nearest flag to the message about an unknown one.
func flagError(cmd *cobra.Command, err error) error {
	name, unknown := strings.CutPrefix(err.Error(), "unknown flag: --")
	if !unknown {
		return usageError{err}
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if near := nearest(name, names); near != "" {
		return usagef("unknown flag --%s; did you mean --%s?", name, near)
	}
	return usagef("unknown flag --%s; fahras %s --help lists them", name, cmd.Name())
}

// nearest is the name that differs least from one mistyped, "" if all differ
// in more than a third of its letters.
func nearest(typed string, names []string) string {
	best, least := "", max(2, len(typed)/3)+1
	slices.Sort(names)
	for _, name := range names {
		if d := distance([]rune(typed), []rune(name)); d < least {
			best, least = name, d
		}
	}
	return best
}

// distance counts the letters to insert, drop or change to turn a into b.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			change := diagonal
			if x != y {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}

// oneOf reports a value that is none of those a flag takes, with the nearest.
func oneOf(flag, value string, values []string) error {
	if slices.Contains(values, value) {
		return nil
	}
	near := nearest(value, slices.Clone(values))
	return usagef("unknown %s %q; %s", flag, value, cmp.Or(hint(near), "there are: "+strings.Join(values, ", ")))
}

func hint(near string) string {
	if near == "" {
		return ""
	}
	return fmt.Sprintf("did you mean %q?", near)
}

// complainOf prints why a file or record could not be read.
func (a *app) complainOf(failure error) {
	fmt.Fprintf(a.stderr, "fahras: %v\n", failure)
}
