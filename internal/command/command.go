// Package command is the program as people use it at a terminal: its commands,
// their flags, what they print and their exit statuses.
//
// Faults in the sources are printed as file:line:col: message. The exit status is
// 0 for success; 1 for faults, which are also a claim of an experiment that does not
// hold, a link to another site that is dead and, with --strict, advice on style; 2
// for wrong arguments; and 3 for another failure, such as a full disk. Ctrl-C stops a
// command at once with status 3, except that serve, which does not end otherwise, has
// status 0.
package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"httpcodes/internal/problem"
)

const usage = `httpcodes builds the HTTP status code reference. Run it in the root of the project.

Usage:
  httpcodes build    check the sources and build the site
  httpcodes check    find faults, write nothing
  httpcodes serve    show the site in a browser and update it as you edit
  httpcodes new      begin an entry, a comparison, a guide or an experiment
  httpcodes try      run experiments with the programs of this machine
  httpcodes registry say how old the copies of IANA's registries are, or update them
  httpcodes --version

Run a command with -h for its flags and an example.

Exit status: 0 if all is well, 1 if there are faults, 2 for wrong arguments, 3 if something
else failed, such as a file or the network. go run turns each failure into 1.
`

// Exit statuses.
const (
	good = iota
	faults
	misused
	failed
)

// A command is one run of the program.
type command struct {
	ctx            context.Context
	name           string // such as "build"; "" until it is known
	root           fs.FS  // the current folder, which no symbolic link leaves
	stdout, stderr io.Writer
	now            func() time.Time // the time that ages are counted to
}

// Run runs the program and returns its exit status.
func Run(args []string, stdout, stderr io.Writer) int { return run(args, stdout, stderr, time.Now) }

func run(args []string, stdout, stderr io.Writer, now func() time.Time) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	c := &command{ctx: ctx, stdout: stdout, stderr: stderr, now: now}
	if len(args) == 0 {
		fmt.Fprint(stderr, usage)
		return misused
	}
	if args[0] == "help" && len(args) > 1 {
		args = []string{args[1], "--help"}
	}
	switch args[0] {
	case "help", "-h", "--help":
		fmt.Fprint(stdout, usage)
		return good
	case "version", "--version":
		fmt.Fprintln(stdout, version())
		return good
	}
	return c.run(args[0], args[1:])
}

// run runs the command with a name in the current folder.
func (c *command) run(name string, args []string) int {
	commands := c.commands()
	do, ok := commands[name]
	if !ok {
		names := append(slices.Sorted(maps.Keys(commands)), "help", "version")
		return c.misuse("there is no command %q%s\n\n%s", name, problem.Suggest(name, names), usage)
	}
	root, err := os.OpenRoot(".")
	if err != nil {
		return c.fail(err)
	}
	defer root.Close()
	c.name, c.root = name, root.FS()
	// The collector waits until the heap has doubled. With these bytes, which are
	// never touched and so take no memory, it runs five times for a site of this
	// size, and not twenty-two times.
	reserve := make([]byte, 64<<20)
	defer runtime.KeepAlive(reserve)
	return do(args)
}

func (c *command) commands() map[string]func([]string) int {
	return map[string]func([]string) int{
		"build": c.build, "check": c.check, "serve": c.serve, "new": c.create, "try": c.try,
		"registry": c.registry,
	}
}

// A manual is the text that -h prints before the flags.
type manual struct {
	name     string // of the command
	synopsis string // arguments
	about    string
	example  string
}

// flags returns an empty set of flags for the command.
func (m manual) flags() *pflag.FlagSet {
	flags := pflag.NewFlagSet(m.name, pflag.ContinueOnError)
	flags.SortFlags = false
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	return flags
}

// repositoryFlag adds the flag for the address of the sources.
func repositoryFlag(flags *pflag.FlagSet) *string {
	return flags.String("repository", "", "address of the sources on GitHub, for links that edit a page and report mistakes")
}

// toggle adds a flag that is on or off. It is a function to pflag, because -h
// would show a boolean flag as --quiet[=true|false].
func toggle(flags *pflag.FlagSet, name, letter, usage string) *bool {
	on := new(bool)
	flags.BoolFuncP(name, letter, usage, func(text string) (err error) {
		if *on, err = strconv.ParseBool(text); err != nil {
			return fmt.Errorf("write --%s alone, or --%s=false", name, name)
		}
		return nil
	})
	return on
}

// parse parses flags. If done is true, the command ends here with the status.
func (c *command) parse(m manual, flags *pflag.FlagSet, args []string) (status int, done bool) {
	err := flags.Parse(args)
	switch {
	case errors.Is(err, pflag.ErrHelp):
		fmt.Fprintf(c.stdout, "%s\n\nUsage:\n  httpcodes %s %s\n", m.about, m.name, m.synopsis)
		if text := flags.FlagUsages(); text != "" {
			fmt.Fprintf(c.stdout, "\nFlags:\n%s", text)
		}
		fmt.Fprintf(c.stdout, "\nExample:\n  httpcodes %s\n", m.example)
		return good, true
	case err != nil:
		return c.misuse("%s%s", err, nearestFlag(err, flags)), true
	case flags.NArg() > 0 && m.synopsis == "[flags]":
		return c.misuse("unexpected argument %q; the command has flags only", flags.Arg(0)), true
	}
	return good, false
}

// nearestFlag returns a suggestion for an unknown flag.
func nearestFlag(err error, flags *pflag.FlagSet) string {
	word, ok := strings.CutPrefix(err.Error(), "unknown flag: ")
	if !ok {
		return ""
	}
	var known []string
	flags.VisitAll(func(f *pflag.Flag) { known = append(known, "--"+f.Name) })
	return problem.Suggest(word, known)
}

// misuse reports wrong arguments.
func (c *command) misuse(format string, args ...any) int {
	name := strings.TrimSpace("httpcodes " + c.name)
	fmt.Fprintf(c.stderr, "%s: %s\n", name, strings.TrimSpace(fmt.Sprintf(format, args...)))
	return misused
}

// fail reports an error.
func (c *command) fail(err error) int {
	if errors.Is(err, context.Canceled) && c.ctx.Err() != nil {
		err = errors.New("stopped by Ctrl-C")
	}
	fmt.Fprintf(c.stderr, "httpcodes: %s\n", err)
	return failed
}

// atRoot reports whether the current folder is the root of a project. It prints
// a message if it is not.
func (c *command) atRoot() bool {
	info, err := os.Stat("content")
	if err == nil && info.IsDir() {
		return true
	}
	c.misuse("there is no folder content/ here; run httpcodes in the root of the project")
	return false
}

// version returns the version of the program, which is that of a release or names
// the commit from which the program was built, and that of Go.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "httpcodes, built from an unknown commit"
	}
	return "httpcodes " + info.Main.Version + ", built with " + info.GoVersion
}
