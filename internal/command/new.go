package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"httpcodes/internal/content"
	"httpcodes/internal/registry"
)

var newManual = manual{
	name: "new", synopsis: "CODE | comparison CODE CODE… | guide NAME | experiment NAME",
	about: "Begins an entry: writes a file with every key, its meaning and the known facts, and placeholders\n" +
		"for your text. It never overwrites a file.",
	example: "new 427",
}

func (c *command) create(args []string) int {
	flags := newManual.flags()
	if status, done := c.parse(newManual, flags, args); done {
		return status
	}
	if !c.atRoot() {
		return misused
	}
	scaffold, err := newScaffold(flags.Args(), c.now().Format(time.DateOnly))
	if err != nil {
		return c.misuse("%s", err)
	}
	return c.write(scaffold)
}

// newForms are the forms that the arguments of new can have.
const newForms = "say what to begin; write `httpcodes new 427`, `httpcodes new comparison 404 410`, `httpcodes new guide rate-limits` or `httpcodes new experiment nginx-keeps-404`"

// newScaffold returns the scaffold for the arguments. Its error says which
// arguments are valid.
func newScaffold(args []string, today string) (content.Scaffold, error) {
	kind, rest := "", args
	if len(args) > 0 {
		kind, rest = args[0], args[1:]
	}
	number, notNumber := strconv.Atoi(kind)
	switch {
	case notNumber == nil && len(rest) == 0:
		return content.NewCode(registry.Load(), number, today)
	case kind == "comparison":
		return newComparison(rest, today)
	case kind == "guide" && len(rest) == 1:
		return content.NewGuide(rest[0], today)
	case kind == "experiment" && len(rest) == 1:
		return content.NewExperiment(rest[0])
	}
	return content.Scaffold{}, errors.New(newForms)
}

// newComparison returns the scaffold of a comparison. It fails if a code has no
// entry, or if the codes are already compared, in any order.
func newComparison(args []string, today string) (content.Scaffold, error) {
	var codes []int
	for _, arg := range args {
		code, err := strconv.Atoi(arg)
		if err != nil || arg != strconv.Itoa(code) {
			return content.Scaffold{}, fmt.Errorf("%q is not a status code; write it as in `httpcodes new comparison 404 410`", arg)
		}
		if found, _ := filepath.Glob(fmt.Sprintf("content/[1-5u]*/%d.md", code)); len(found) == 0 {
			return content.Scaffold{}, fmt.Errorf("code %d has no entry; write another code, or begin its entry with `httpcodes new %d`", code, code)
		}
		codes = append(codes, code)
	}
	if old := comparisonOf(args); old != "" {
		return content.Scaffold{}, fmt.Errorf("these codes are already compared in %s; edit that file", old)
	}
	return content.NewComparison(registry.Load(), codes, today)
}

// comparisonOf returns the file that compares the codes, in any order, or "".
func comparisonOf(codes []string) string {
	wanted := slices.Sorted(slices.Values(codes))
	files, _ := filepath.Glob("content/comparisons/*.md")
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".md")
		if slices.Equal(slices.Sorted(strings.SplitSeq(name, "-vs-")), wanted) {
			return filepath.ToSlash(file)
		}
	}
	return ""
}

// write writes a scaffold to a new file.
func (c *command) write(s content.Scaffold) int {
	name := filepath.FromSlash(s.File)
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return c.fail(err)
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return c.misuse("%s already exists; edit it, or begin another", s.File)
	}
	if err == nil {
		_, err = file.WriteString(s.Text)
		if err = errors.Join(err, file.Close()); err != nil {
			os.Remove(name) // a part of it would be in the way of the next attempt
		}
	}
	if err != nil {
		return c.fail(err)
	}
	fmt.Fprintf(c.stdout, "%s\nReplace the text between ‹ and ›; `httpcodes check` lists what is left.\n", s.File)
	return good
}
