package command

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"httpcodes/internal/experiment"
	"httpcodes/internal/lab"
	"httpcodes/internal/problem"
)

var tryManual = manual{
	name: "try", synopsis: "NAME… [--record]",
	about: "Runs experiments of content/experiments with the programs of this machine, prints the results, and\n" +
		"checks their claims. With --record, it writes the results into the files, for you to read and commit.",
	example: "try nginx-cache-keeps-429",
}

func (c *command) try(args []string) int {
	flags := tryManual.flags()
	record := toggle(flags, "record", "", "write the results into the files, if all claims hold")
	if status, done := c.parse(tryManual, flags, args); done {
		return status
	}
	switch {
	case flags.NArg() == 0:
		return c.misuse("name an experiment: `httpcodes try nginx-cache-keeps-429`")
	case !c.atRoot():
		return misused
	}
	worst := good
	for _, name := range flags.Args() {
		worst = max(worst, c.tryOne(name, *record))
	}
	return worst
}

// tryOne runs one experiment.
func (c *command) tryOne(name string, record bool) int {
	name = strings.TrimSuffix(path.Base(filepath.ToSlash(name)), ".txtar")
	file := "content/experiments/" + name + ".txtar"
	src, err := os.ReadFile(filepath.FromSlash(file))
	if errors.Is(err, os.ErrNotExist) {
		return c.misuse("there is no experiment %s%s", name, cmp.Or(problem.Suggest(name, experimentNames()), "; `httpcodes new experiment "+name+"` begins one"))
	} else if err != nil {
		return c.fail(err)
	}
	e, problems := experiment.Parse(file, src)
	if len(problems) > 0 {
		fmt.Fprint(c.stderr, problems)
		return faults
	}
	came, err := lab.Run(c.ctx, e)
	if err != nil {
		return c.fail(err)
	}
	c.printTranscript(e, came)
	for _, r := range came.Refuted {
		fmt.Fprintf(c.stderr, "%s: `%s` does not hold: %s\n", r.Pos, r.Text, r.Why)
	}
	switch {
	case len(came.Refuted) > 0:
		return faults
	case record:
		if err := replaceFile(file, string(experiment.Record(e, came))); err != nil {
			return c.fail(err)
		}
	}
	return good
}

// printTranscript prints the results, and which of them differ from the record.
func (c *command) printTranscript(e *experiment.Experiment, came *experiment.Transcript) {
	fmt.Fprintf(c.stdout, "%s: %s\n", e.Name, e.Title)
	for _, p := range came.Parts {
		fmt.Fprintf(c.stdout, "-- %s --\n%s", p.Name, p.Text)
	}
	for _, v := range came.Versions {
		fmt.Fprintf(c.stdout, "tried with %s %s\n", v.Program, v.Number)
	}
	for _, p := range experiment.Differing(e, came) {
		fmt.Fprintf(c.stdout, "%s: %s differs from the record, which --record replaces\n", e.Name, p.Name)
	}
}

// experimentNames returns the names of all experiments.
func experimentNames() []string {
	files, _ := filepath.Glob("content/experiments/*.txtar")
	for i, file := range files {
		files[i] = strings.TrimSuffix(filepath.Base(file), ".txtar")
	}
	return files
}
