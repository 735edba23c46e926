package command

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"httpcodes/internal/content"
	"httpcodes/internal/problem"
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
	if !c.atRoot("new") {
		return misused
	}
	scaffold, err := newScaffold(flags.Args(), time.Now().Format(time.DateOnly))
	if err != nil {
		return c.misuse("new", "%s", err)
	}
	return c.write(scaffold)
}

// newScaffold returns the scaffold for the arguments. Its error says which
// arguments are valid.
func newScaffold(args []string, today string) (content.Scaffold, error) {
	if len(args) == 0 {
		return content.Scaffold{}, errors.New("say what to begin: `httpcodes new 427`, `httpcodes new comparison 404 410`, `httpcodes new guide rate-limits` or `httpcodes new experiment nginx-keeps-404`")
	}
	kind, rest := args[0], args[1:]
	if number, err := strconv.Atoi(kind); err == nil {
		if strconv.Itoa(number) != kind {
			return content.Scaffold{}, fmt.Errorf("%s is not a status code; write three digits, from 100", kind)
		}
		return newCode(number, rest, today)
	}
	switch kind {
	case "comparison":
		return newComparison(rest, today)
	case "guide":
		if len(rest) != 1 {
			return content.Scaffold{}, errors.New("a guide has one name, which becomes its address: `httpcodes new guide rate-limits`")
		}
		return newGuide(rest[0], today)
	case "experiment":
		if len(rest) != 1 {
			return content.Scaffold{}, errors.New("an experiment has one name, which becomes its anchor: `httpcodes new experiment nginx-keeps-404`")
		}
		return content.NewExperiment(rest[0])
	}
	hint := cmp.Or(problem.Suggest(kind, []string{"comparison", "guide", "experiment"}),
		"; write `httpcodes new 427`, `httpcodes new comparison 404 410`, `httpcodes new guide rate-limits` or `httpcodes new experiment nginx-keeps-404`")
	return content.Scaffold{}, fmt.Errorf("%q is neither a number nor a kind of entry%s", kind, hint)
}

// newCode returns the scaffold of a code. It fails if the code already has an
// entry.
func newCode(number int, rest []string, today string) (content.Scaffold, error) {
	if len(rest) > 0 {
		return content.Scaffold{}, fmt.Errorf("unexpected argument %q; to compare codes, write `httpcodes new comparison %d %s`", rest[0], number, rest[0])
	}
	if old, _ := filepath.Glob(fmt.Sprintf("content/*/%d.md", number)); len(old) > 0 {
		return content.Scaffold{}, fmt.Errorf("code %d is already described in %s", number, filepath.ToSlash(old[0]))
	}
	return content.NewCode(registry.Load(), number, today)
}

// newComparison returns the scaffold of a comparison. It fails if a code has no
// entry, or if the codes are already compared, in any order.
func newComparison(args []string, today string) (content.Scaffold, error) {
	var codes []int
	for _, arg := range args {
		code, err := strconv.Atoi(arg)
		if err != nil || strconv.Itoa(code) != arg || code < 100 || code > 999 {
			return content.Scaffold{}, fmt.Errorf("%q is not a status code; write three digits, from 100, as in `httpcodes new comparison 404 410`", arg)
		}
		if found, _ := filepath.Glob(fmt.Sprintf("content/*/%d.md", code)); len(found) == 0 {
			return content.Scaffold{}, fmt.Errorf("code %d has no entry; begin one with `httpcodes new %d`", code, code)
		}
		codes = append(codes, code)
	}
	if old := comparisonOf(args); old != "" {
		return content.Scaffold{}, fmt.Errorf("these codes are already compared in %s", old)
	}
	return content.NewComparison(registry.Load(), codes, today)
}

// newGuide returns the scaffold of a guide. It fails if a page about the site has
// the address.
func newGuide(name, today string) (content.Scaffold, error) {
	page := "content/pages/" + name + ".md"
	if _, err := os.Lstat(filepath.FromSlash(page)); err == nil {
		return content.Scaffold{}, fmt.Errorf("the address /%s/ already belongs to %s", name, page)
	}
	return content.NewGuide(name, today)
}

// comparisonOf returns the file that compares the codes, in any order, or "".
func comparisonOf(codes []string) string {
	wanted := slices.Sorted(slices.Values(codes))
	files, _ := filepath.Glob("content/comparisons/*.md")
	for _, file := range files {
		name := strings.TrimSuffix(path.Base(filepath.ToSlash(file)), ".md")
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
		return c.misuse("new", "%s already exists; edit it, or choose another name", s.File)
	}
	if err == nil {
		_, err = file.WriteString(s.Text)
		err = errors.Join(err, file.Close())
	}
	if err != nil {
		return c.fail(err)
	}
	fmt.Fprintf(c.stdout, "%s\nReplace the text between ‹ and ›; `httpcodes check` lists what is left.\n", s.File)
	return good
}
