// Httpcodes builds the HTTP status code reference from the folders content/,
// templates/ and assets/ of the folder it is run in.
//
// Exit status: 0 good, 1 faults in the sources, 2 wrong usage, 3 the machine
// failed.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"

	"github.com/spf13/pflag"

	"httpcodes/internal/build"
	"httpcodes/internal/output"
)

const usage = `httpcodes builds the HTTP status code reference.

Usage:
  httpcodes build  [--base-url URL] [--out site] [--quiet]   check and build the site
  httpcodes check                                            find all faults, write nothing

Run a command with -h to learn more.
`

// Exit statuses.
const (
	good = iota
	faults
	misused
	failed
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run picks the command and returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		fmt.Fprint(stderr, usage)
		return misused
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	c := &command{ctx: ctx, stdout: stdout, stderr: stderr}
	switch name, rest := args[0], args[1:]; name {
	case "build":
		return c.build(rest)
	case "check":
		return c.check(rest)
	case "help", "-h", "--help":
		fmt.Fprint(stdout, usage)
		return good
	default:
		fmt.Fprintf(stderr, "httpcodes: there is no command %q\n\n%s", name, usage)
		return misused
	}
}

// A command is one run of the program.
type command struct {
	ctx            context.Context
	stdout, stderr io.Writer
}

// parse reads flags; done says that the command ends here, with the status.
func (c *command) parse(flags *pflag.FlagSet, args []string) (status int, done bool) {
	flags.SetOutput(c.stderr)
	err := flags.Parse(args)
	switch {
	case errors.Is(err, pflag.ErrHelp):
		return good, true
	case err != nil:
		fmt.Fprintf(c.stderr, "httpcodes %s: %s\n", flags.Name(), err)
		return misused, true
	case flags.NArg() > 0:
		fmt.Fprintf(c.stderr, "httpcodes %s: unexpected argument %q\n", flags.Name(), flags.Arg(0))
		return misused, true
	}
	return good, false
}

// fail reports a failure of the machine.
func (c *command) fail(err error) int {
	fmt.Fprintf(c.stderr, "httpcodes: %s\n", err)
	return failed
}

// make builds the site in memory and reports faults.
func (c *command) make(base string) (*build.Result, int) {
	root, err := os.OpenRoot(".")
	if err != nil {
		return nil, c.fail(err)
	}
	defer root.Close()
	result, err := build.New().Build(root.FS(), build.Options{Base: base})
	if err != nil {
		return nil, c.fail(err)
	}
	if n := len(result.Problems); n > 0 {
		fmt.Fprint(c.stderr, result.Problems)
		fmt.Fprintf(c.stderr, "%d %s; nothing was written\n", n, plural(n, "fault", "faults"))
		return nil, faults
	}
	return result, good
}

func (c *command) build(args []string) int {
	flags := pflag.NewFlagSet("build", pflag.ContinueOnError)
	out := flags.String("out", "site", "folder to write the site to")
	base := flags.String("base-url", "", "address where the site will be published")
	quiet := flags.Bool("quiet", false, "print faults only")
	if status, done := c.parse(flags, args); done {
		return status
	}
	start := time.Now()
	address, err := build.ParseBase(*base)
	if err == nil {
		err = output.CheckDir(*out, ".")
	}
	if err != nil {
		fmt.Fprintf(c.stderr, "httpcodes build: %s\n", err)
		return misused
	}
	result, status := c.make(address)
	if status != good {
		return status
	}
	changes, err := output.Sync(c.ctx, *out, result.Tree)
	if err != nil {
		return c.fail(err)
	}
	if !*quiet {
		fmt.Fprintf(c.stdout, "%s: %d files: %d written, %d kept, %d removed in %s\n", *out, len(result.Tree.Paths()),
			len(changes.Written), changes.Kept, len(changes.Removed), time.Since(start).Round(time.Millisecond))
	}
	return good
}

func (c *command) check(args []string) int {
	if status, done := c.parse(pflag.NewFlagSet("check", pflag.ContinueOnError), args); done {
		return status
	}
	result, status := c.make("")
	if status == good {
		fmt.Fprintf(c.stdout, "no faults in %d files\n", len(result.Tree.Paths()))
	}
	return status
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
