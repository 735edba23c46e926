package command

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"httpcodes/internal/content"
	"httpcodes/internal/pipeline"
	"httpcodes/internal/problem"
	"httpcodes/internal/tree"
)

var checkManual = manual{
	name: "check", synopsis: "[flags] [FILE|FOLDER…]",
	about: "Reports all faults in the sources and in the finished site, as read from disk and as published. It\n" +
		"writes nothing, except the list of addresses with --update-addresses. It also prints advice. With --strict,\n" +
		"advice on style counts as a fault; advice on old entries and registries never does. With files or folders,\n" +
		"it reports the problems of these alone.",
	example: "check --format github",
}

func (c *command) check(args []string) int {
	flags := checkManual.flags()
	format := flags.String("format", "text", "how to print problems: text, json or github (workflow annotations)")
	base := flags.String("base-url", "", "check the site as it will be at this address")
	rules := toggle(flags, "rules", "", "print the rules instead, each with its reason and source")
	addresses := toggle(flags, "update-addresses", "", "add new addresses to "+content.AddressFile+", if there is no other fault")
	strict := toggle(flags, "strict", "", "treat advice on style as a fault")
	external := toggle(flags, "external", "", "also check that links to other sites still work")
	repository := repositoryFlag(flags)
	if status, done := c.parse(checkManual, flags, args); done {
		return status
	}
	print, ok := formats[*format]
	from, err := content.ParseRepository(*repository)
	switch {
	case err != nil:
		return c.misuse("check", "%s", err)
	case !ok:
		return c.misuse("check", "unknown format %q%s", *format,
			cmp.Or(problem.Suggest(*format, slices.Sorted(maps.Keys(formats))), "; the formats are text, json and github"))
	case *rules:
		if err := printRules(c.stdout); err != nil {
			return c.fail(err)
		}
		return good
	case *addresses && flags.NArg() > 0:
		return c.misuse("check", "--update-addresses is for the whole site; remove %s", flags.Arg(0))
	case !c.atRoot("check"):
		return misused
	}
	address, err := pipeline.ParseBase(cmp.Or(*base, anyBase))
	if err != nil {
		return c.misuse("check", "%s", err)
	}
	files, err := sources(flags.Args())
	if err != nil {
		return c.misuse("check", "%s", err)
	}
	return c.checkAll(checking{print, from, address, files, *external, *addresses, *strict})
}

// anyBase is the address of the published site if the user gives none.
const anyBase = "https://example.org/"

// A checking is the options of a run of check.
type checking struct {
	print            func(io.Writer, problem.List) error
	repository       content.URL
	base             string
	files            selection
	external, update bool
	strict           bool // advice on style counts as a fault
}

// checkAll finds and prints all problems.
func (c *command) checkAll(opt checking) int {
	start := time.Now()
	result, err := c.buildBoth(opt)
	if err != nil {
		return c.fail(err)
	}
	problems, err := c.checkResult(result, opt)
	if err == nil {
		problems = opt.files.of(problems)
		err = opt.print(c.stdout, problems)
	}
	if err != nil {
		return c.fail(err)
	}
	n := len(problems.Faults())
	said := summary(n, len(problems)-n, files(problems), sizeOf(result.Tree))
	if len(opt.files) > 0 {
		said = summary(n, len(problems)-n, files(problems), " in "+strings.Join(opt.files, " "))
	}
	fmt.Fprintf(c.stderr, "%s (%s)\n", said, since(start))
	if n > 0 || opt.strict && slices.ContainsFunc(problems, failsStrict) {
		return faults
	}
	return good
}

// failsStrict reports whether --strict fails by a problem: by all but what is old.
func failsStrict(p problem.Problem) bool { return p.Rule != ruleAge }

// buildBoth makes the site as it is read from disk. If that has no faults, it
// also makes the site as it is published, which has more files. It returns the
// first result, with the problems of both.
func (c *command) buildBoth(opt checking) (*pipeline.Result, error) {
	builder, onward := pipeline.NewBuilder(), len(opt.files) > 0
	result, err := builder.Build(c.ctx, c.root, pipeline.Options{Repository: opt.repository, Onward: onward})
	if err != nil || len(result.Problems.Faults()) > 0 {
		return result, err
	}
	published, err := builder.Build(c.ctx, c.root, pipeline.Options{Base: opt.base, Repository: opt.repository, Onward: onward})
	if err != nil {
		return nil, err
	}
	result.Problems = append(result.Problems, published.Problems.Faults()...)
	result.Problems.Sort()
	return result, nil
}

// summary returns how many problems there are, or which files have none.
func summary(faults, advice, in int, all string) string {
	pieces := problem.Count(advice, "piece of advice", "pieces of advice")
	where := " in " + problem.Count(in, "file", "files")
	switch {
	case faults > 0 && advice > 0:
		return problem.Count(faults, "fault", "faults") + " and " + pieces + where
	case faults > 0:
		return problem.Count(faults, "fault", "faults") + where
	case advice > 0:
		return "no faults, " + pieces + where
	}
	return "no faults" + all
}

// checkResult returns the problems of a build. New addresses are faults unless
// they are to be added to the list.
func (c *command) checkResult(result *pipeline.Result, opt checking) (problem.List, error) {
	problems := result.Problems
	if result.Catalog == nil {
		if opt.external {
			fmt.Fprintln(c.stderr, "links to other sites were not checked; fix the faults first")
		}
		return problems, nil
	}
	if opt.external {
		found, err := c.checkOutside(result.Catalog, opt.files)
		if err != nil {
			return nil, err
		}
		problems = append(problems, found...)
	}
	problems = append(problems, ages(result.Catalog, c.now())...)
	problems.Sort()
	if opt.update && len(problems.Faults()) == 0 {
		return problems, c.updateAddresses(result.Catalog)
	}
	return append(problems, result.Catalog.Unlisted()...), nil
}

func sizeOf(tree *tree.Tree) string {
	if tree == nil {
		return ""
	}
	return " in " + size(tree)
}

// files returns the number of files with problems.
func files(problems problem.List) int {
	seen := make(map[string]bool)
	for _, p := range problems {
		seen[p.File] = true
	}
	return len(seen)
}

// formats are the functions that print problems, by the name of the format.
var formats = map[string]func(io.Writer, problem.List) error{
	"text": printText, "json": printJSON, "github": printGitHub,
}

func printText(w io.Writer, problems problem.List) error {
	_, err := io.WriteString(w, problems.String())
	return err
}

// jsonProblem is the JSON of a problem.
type jsonProblem struct {
	File    string `json:"file"`
	Line    int    `json:"line,omitempty"` // absent if the problem is about the whole file
	Column  int    `json:"column,omitempty"`
	Level   string `json:"level"` // "fault" or "advice"
	Message string `json:"message"`
	Rule    string `json:"rule"`
}

func printJSON(w io.Writer, problems problem.List) error {
	list := make([]jsonProblem, len(problems))
	for i, p := range problems {
		list[i] = jsonProblem{p.File, p.Line, p.Column, level(p, "fault", "advice"), p.Text, p.Rule.Name}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(list)
}

func level(p problem.Problem, fault, advice string) string {
	if p.Rule.Advice {
		return advice
	}
	return fault
}

// The characters that have a meaning in GitHub's workflow commands are escaped.
var (
	gitHubText     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	gitHubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func printGitHub(w io.Writer, problems problem.List) error {
	for _, p := range problems {
		place := "file=" + gitHubProperty.Replace(p.File)
		if p.Line > 0 {
			place += fmt.Sprintf(",line=%d,col=%d", p.Line, p.Column)
		}
		_, err := fmt.Fprintf(w, "::%s %s,title=%s::%s\n", level(p, "error", "warning"), place,
			gitHubProperty.Replace(p.Rule.Name), gitHubText.Replace(p.Text))
		if err != nil {
			return err
		}
	}
	return nil
}
