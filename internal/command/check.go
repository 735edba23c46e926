package command

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"httpcodes/internal/content"
	"httpcodes/internal/pipeline"
	"httpcodes/internal/problem"
	"httpcodes/internal/tree"
)

var checkManual = manual{
	name: "check", synopsis: "[flags]",
	about: "Finds all faults in the sources and in the site that they make. Nothing is written, but for the list\n" +
		"of addresses if that is asked for.",
	example: "check --format github",
}

func (c *command) check(args []string) int {
	flags := checkManual.flags()
	format := flags.String("format", "text", "how to print faults: text, json or github (annotations of a workflow)")
	rules := toggle(flags, "rules", "", "print the rules instead, each with its reason and source")
	addresses := toggle(flags, "update-addresses", "", "add new addresses to "+content.AddressFile+", if there is no other fault")
	external := toggle(flags, "external", "", "also ask the web whether links to other sites still answer")
	if status, done := c.parse(checkManual, flags, args); done {
		return status
	}
	print, ok := formats[*format]
	switch {
	case !ok:
		return c.misuse("check", "unknown format %q%s; the formats are text, json and github", *format,
			problem.Suggest(*format, []string{"text", "json", "github"}))
	case *rules:
		if err := printRules(c.stdout); err != nil {
			return c.fail(err)
		}
		return good
	case !c.atRoot("check"):
		return misused
	}
	return c.checkAll(checking{print, *external, *addresses})
}

// A checking says what a run of check is to do.
type checking struct {
	print            func(io.Writer, problem.List) error
	external, update bool
}

// checkAll finds and prints all faults.
func (c *command) checkAll(opt checking) int {
	start := time.Now()
	result, err := buildHere(c.ctx, pipeline.Options{})
	if err != nil {
		return c.fail(err)
	}
	problems, err := c.checkResult(result, opt)
	if err == nil {
		err = opt.print(c.stdout, problems)
	}
	if err != nil {
		return c.fail(err)
	}
	if len(problems) == 0 {
		fmt.Fprintf(c.stderr, "no faults%s (%s)\n", sizeOf(result.Tree), since(start))
		return good
	}
	fmt.Fprintf(c.stderr, "%s in %s (%s)\n", plural(len(problems), "fault", "faults"),
		plural(files(problems), "file", "files"), since(start))
	return faults
}

// checkResult returns the faults of a build. New addresses are faults too,
// unless they are to be added to their list.
func (c *command) checkResult(result *pipeline.Result, opt checking) (problem.List, error) {
	problems := result.Problems
	if result.Catalog == nil {
		if opt.external {
			fmt.Fprintln(c.stderr, "links to other sites were not followed: mend the sources first")
		}
		return problems, nil
	}
	if opt.external {
		found, err := c.checkOutside(result.Catalog)
		if err != nil {
			return nil, err
		}
		problems = append(problems, found...)
	}
	if opt.update && len(problems) == 0 {
		return nil, c.updateAddresses(result.Catalog)
	}
	return append(problems, result.Catalog.Unlisted()...), nil
}

func sizeOf(tree *tree.Tree) string {
	if tree == nil {
		return ""
	}
	return " in " + size(tree)
}

// files counts the files that have a problem.
func files(problems problem.List) int {
	seen := make(map[string]bool)
	for _, p := range problems {
		seen[p.File] = true
	}
	return len(seen)
}

// formats print problems.
var formats = map[string]func(io.Writer, problem.List) error{
	"text": printText, "json": printJSON, "github": printGitHub,
}

func printText(w io.Writer, problems problem.List) error {
	_, err := io.WriteString(w, problems.String())
	return err
}

// jsonFault is a problem as `check --format json` prints it.
type jsonFault struct {
	File    string `json:"file"`
	Line    int    `json:"line,omitempty"` // absent if the fault is that of the whole file
	Column  int    `json:"column,omitempty"`
	Message string `json:"message"`
	Rule    string `json:"rule"`
}

func printJSON(w io.Writer, problems problem.List) error {
	list := make([]jsonFault, len(problems))
	for i, p := range problems {
		list[i] = jsonFault{p.File, p.Line, p.Column, p.Text, p.Rule}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(list)
}

// GitHub's workflow commands escape what would end them.
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
		if _, err := fmt.Fprintf(w, "::error %s,title=%s::%s\n", place, gitHubProperty.Replace(p.Rule), gitHubText.Replace(p.Text)); err != nil {
			return err
		}
	}
	return nil
}
