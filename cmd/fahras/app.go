package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// app is one run of the program: its streams, its environment, and the flags
// that all commands share.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string

	index, format, language, color, bidi string
	quiet                                bool

	screen screen // of standard output, settled before a command runs
	words  words
}

func newApp(stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) *app {
	return &app{stdin: stdin, stdout: stdout, stderr: stderr, getenv: getenv}
}

// run runs one command line and gives the exit code.
func (a *app) run(ctx context.Context, args []string) int {
	root := a.rootCommand()
	root.SetArgs(args)
	command, err := root.ExecuteContextC(ctx)
	return a.exit(ctx, command, err)
}

func (a *app) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "fahras",
		Short: "Read Arabic news by machine: names, places, every sum of money",
		Long: `fahras takes articles as they are, normalises the Arabic, finds people, firms,
places and every figure, and answers: which articles say this phrase, what
figures do they state, who is in them.

	fahras add seeds/articles
	fahras search --phrase "الذكاء الاصطناعي"
	fahras figures --currency USD --min 1e9
	fahras entities`,
		Args:              rootArgs,
		SilenceErrors:     true,
		SilenceUsage:      true,
		PersistentPreRunE: func(*cobra.Command, []string) error { return a.settle() },
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	flags := root.PersistentFlags()
	flags.StringVar(&a.index, "index", "", "folder of the index (default $FAHRAS_INDEX, else fahras-index)")
	flags.StringVar(&a.language, "lang", "", "language of headings and messages: ar or en (default by locale)")
	flags.StringVar(&a.color, "color", "auto", "colour: auto, always or never")
	flags.StringVar(&a.bidi, "bidi", "auto", "how tables reach a terminal: auto, off, isolate or visual")
	flags.BoolVarP(&a.quiet, "quiet", "q", false, "no progress")
	root.SetFlagErrorFunc(flagError)
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.AddCommand(a.extractCommand(), a.analyzeCommand(), a.versionCommand())
	return root
}

// formatFlag adds --format to a command. The first of formats is the default,
// where a is no other wish.
func (a *app) formatFlag(cmd *cobra.Command, formats ...string) {
	cmd.Flags().StringVar(&a.format, "format", "", "output: "+strings.Join(formats, ", "))
	check := cmd.PreRunE
	cmd.PreRunE = func(cmd *cobra.Command, args []string) error {
		if a.format != "" && !slices.Contains(formats, a.format) {
			return usagef("unknown format %q; formats of %s: %s", a.format, cmd.Name(), strings.Join(formats, ", "))
		}
		if check != nil {
			return check(cmd, args)
		}
		return nil
	}
}

// settle reads the flags that all commands share against the environment.
func (a *app) settle() error {
	for _, flag := range []struct {
		name, value string
		values      []string
	}{
		{"lang", a.language, []string{"", "ar", "en"}},
		{"color", a.color, []string{"auto", "always", "never"}},
		{"bidi", a.bidi, []string{"auto", "off", "isolate", "visual"}},
	} {
		if !slices.Contains(flag.values, flag.value) {
			return usagef("unknown value %q of --%s; values: %s", flag.value, flag.name, strings.TrimPrefix(strings.Join(flag.values, ", "), ", "))
		}
	}
	if a.language == "" {
		a.language = localeLanguage(a.getenv)
	}
	a.words = wordsOf(a.language)
	a.screen = a.newScreen()
	return nil
}

// localeLanguage is the language that the environment asks for.
func localeLanguage(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			if strings.HasPrefix(value, "ar") {
				return "ar"
			}
			return "en"
		}
	}
	return "en"
}

// isTerminal reports whether a stream is one.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// indexPath is where the index lies.
func (a *app) indexPath() (string, error) {
	path := a.index
	if path == "" {
		path = a.getenv("FAHRAS_INDEX")
	}
	if path == "" {
		path = "fahras-index"
	}
	if strings.HasPrefix(path, "http://") || strings.HasPrefix(path, "https://") {
		return "", fmt.Errorf("open index %s: %w", path, errors.New("clusters are not supported yet; give a folder"))
	}
	return path, nil
}
