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
)

var checkManual = manual{
	name: "check", synopsis: "[flags] [FILE|FOLDER…]",
	about: "Reports the faults in the sources and, once these have none, those of the finished site, as read from\n" +
		"disk and as published. It writes nothing, except the list of addresses with --update-addresses. It also\n" +
		"prints advice. With --strict, advice on style counts as a fault; advice on old entries and registries never\n" +
		"does. With files or folders, it reports the problems of these alone.",
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
	print, known := formats[*format]
	from, err := content.ParseRepository(*repository)
	address, wrong := pipeline.ParseBase(cmp.Or(*base, anyBase))
	switch err := cmp.Or(err, wrong); {
	case err != nil:
		return c.misuse("%s", err)
	case !known:
		return c.misuse("unknown format %q%s", *format,
			problem.Choose(*format, slices.Sorted(maps.Keys(formats))))
	case *rules:
		return c.printRules()
	case *addresses && flags.NArg() > 0:
		return c.misuse("--update-addresses is for the whole site; remove %s", flags.Arg(0))
	case !c.atRoot():
		return misused
	}
	files, err := sources(flags.Args())
	if err != nil {
		return c.misuse("%s", err)
	}
	return c.checkAll(checking{print, from, address, files, *external, *addresses, *strict})
}

// anyBase is the address of the published site if the user gives none.
const anyBase = "https://example.org/"

// A checking is the options of a run of check.
type checking struct {
	print            printer
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
		err = opt.print(c.stdout, problems, opt.strict)
	}
	if err != nil {
		return c.fail(err)
	}
	all := ""
	if result.Tree != nil {
		all = " in " + size(result.Tree)
	}
	if len(opt.files) > 0 {
		all = " in " + strings.Join(opt.files, " ")
		if result.Catalog == nil && len(problems) == 0 {
			all += "; other files have faults, so the finished site was not checked"
		}
	}
	fmt.Fprintf(c.stderr, "%s (%s)\n", summary(problems, opt.strict, all), since(start))
	if slices.ContainsFunc(problems, func(p problem.Problem) bool { return fails(p, opt.strict) }) {
		return faults
	}
	return good
}

// fails reports whether a check fails by a problem: by a fault and, with --strict, by
// all advice but that on what is old.
func fails(p problem.Problem, strict bool) bool {
	return !p.Rule.Advice() || strict && p.Rule != ruleAge
}

// buildBoth makes the site as it is read from disk. If that has no faults, it
// also makes the site as it is published, which has more files. It returns the
// first result, with the problems of both.
func (c *command) buildBoth(opt checking) (*pipeline.Result, error) {
	builder := pipeline.NewBuilder()
	result, err := builder.Build(c.ctx, c.root, pipeline.Options{Repository: opt.repository, DespiteFaults: len(opt.files) > 0})
	if err != nil || len(result.Problems.Faults()) > 0 {
		return result, err
	}
	published, err := builder.Build(c.ctx, c.root, pipeline.Options{Base: opt.base, Repository: opt.repository})
	if err != nil {
		return nil, err
	}
	result.Problems = append(result.Problems, published.Problems.Faults()...)
	result.Problems.Sort()
	return result, nil
}

// summary returns how many problems there are, as --strict counts them, or which files
// have none.
func summary(problems problem.List, strict bool, all string) string {
	faults := 0
	for _, p := range problems {
		if fails(p, strict) {
			faults++
		}
	}
	text := "no faults"
	if faults > 0 {
		text = problem.Count(faults, "fault", "faults")
	}
	if advice := len(problems) - faults; advice > 0 {
		text += " and " + problem.Count(advice, "piece of advice", "pieces of advice")
	}
	if len(problems) > 0 {
		all = " in " + problem.Count(files(problems), "file", "files")
	}
	return text + all
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

// files returns the number of files with problems.
func files(problems problem.List) int {
	seen := make(map[string]bool)
	for _, p := range problems {
		seen[p.File] = true
	}
	return len(seen)
}

// A printer prints problems, of which --strict may count advice as faults.
type printer func(w io.Writer, problems problem.List, strict bool) error

// formats are the printers, by the name of the format.
var formats = map[string]printer{"text": printText, "json": printJSON, "github": printGitHub}

func printText(w io.Writer, problems problem.List, _ bool) error {
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

func printJSON(w io.Writer, problems problem.List, _ bool) error {
	list := make([]jsonProblem, len(problems))
	for i, p := range problems {
		level := "fault"
		if p.Rule.Advice() {
			level = "advice"
		}
		list[i] = jsonProblem{p.File, p.Line, p.Column, level, p.Text, string(p.Rule)}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(list)
}

// The characters that have a meaning in GitHub's workflow commands are escaped.
var (
	gitHubText     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	gitHubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// printGitHub prints what fails the check as an error, and the rest as a warning.
func printGitHub(w io.Writer, problems problem.List, strict bool) error {
	for _, p := range problems {
		level := "warning"
		if fails(p, strict) {
			level = "error"
		}
		place := "file=" + gitHubProperty.Replace(p.File)
		if p.Line > 0 {
			place += fmt.Sprintf(",line=%d,col=%d", p.Line, p.Column)
		}
		_, err := fmt.Fprintf(w, "::%s %s,title=%s::%s\n", level, place,
			gitHubProperty.Replace(string(p.Rule)), gitHubText.Replace(p.Text))
		if err != nil {
			return err
		}
	}
	return nil
}
