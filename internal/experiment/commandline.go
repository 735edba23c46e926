package experiment

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"httpcodes/internal/problem"
)

// clients are the programs that a command may run.
var clients = []string{"curl", "wget", "python3", "node", "go", "openssl"}

// ParseCommand splits a command line into words at white space outside quotes. A
// backslash at the end of a line joins it with the next line, and has no meaning
// elsewhere. Variables and patterns are not expanded.
func ParseCommand(text string) ([]string, *problem.Fault) {
	words, open := splitWords(strings.ReplaceAll(strings.TrimSpace(text), "\\\n", " "))
	fault := func(format string, args ...any) ([]string, *problem.Fault) {
		return nil, &problem.Fault{Offset: 0, Rule: ruleCommand, Text: fmt.Sprintf(format, args...)}
	}
	switch {
	case open != "":
		return fault("the quote %s is not closed; close it", open)
	case len(words) == 0:
		return fault("the command is empty; write a line such as `curl -sS -i http://{nginx}/`")
	case !slices.Contains(clients, words[0]):
		return fault("`%s` cannot be run here%s", words[0], problem.Choose(words[0], clients))
	case slices.Contains(words, "|"), slices.Contains(words, "&&"), slices.Contains(words, ">"):
		return fault("a command runs without a shell; write one program and its arguments, and other steps as `command 2`")
	case words[0] == "curl" && !slices.ContainsFunc(words, silent.MatchString):
		return fault("curl prints a progress meter, which differs each time; add `-sS`")
	}
	return words, nil
}

// silent matches the options that turn off curl's progress meter.
var silent = regexp.MustCompile(`^(-[a-zA-Z]*s[a-zA-Z]*|--silent|--no-progress-meter)$`)

// A word of a command line, and the parts of it that are quoted.
var (
	wordForm   = regexp.MustCompile(`(?:'[^']*'|"[^"]*"|[^\s'"])+`)
	quotedForm = regexp.MustCompile(`'([^']*)'|"([^"]*)"`)
)

// splitWords splits a text at white space outside quotes. It also returns the
// quote that is not closed, or "".
func splitWords(text string) (words []string, open string) {
	for _, word := range wordForm.FindAllString(text, -1) {
		words = append(words, quotedForm.ReplaceAllString(word, "$1$2"))
	}
	rest := strings.TrimSpace(wordForm.ReplaceAllString(text, ""))
	return words, rest[:min(1, len(rest))]
}

// An Act is one line of a browser step.
type Act struct {
	Line  string // as written
	Verb  string
	Value string
	Wait  time.Duration
}

// acts are the verbs of browser steps, with an example of each.
var acts = map[string]string{
	"open":   "open http://{origin}/",
	"click":  "click a.next",
	"eval":   "eval document.title",
	"wait":   "wait 300ms",
	"reload": "reload",
}

// ParseBrowser parses the lines of a browser step.
func ParseBrowser(text string) ([]Act, *problem.Fault) {
	var list []Act
	offset := 0
	for line := range strings.Lines(text) {
		verb, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		a := Act{Line: strings.TrimSpace(line), Verb: verb, Value: strings.TrimSpace(value)}
		if verb != "" {
			if fault := a.check(); fault != "" {
				return nil, &problem.Fault{Offset: offset, Rule: ruleCommand, Text: fault}
			}
			list = append(list, a)
		}
		offset += len(line)
	}
	if len(list) == 0 {
		return nil, &problem.Fault{Offset: 0, Rule: ruleCommand, Text: "the browser has nothing to do; begin with `open http://{origin}/`"}
	}
	return list, nil
}

// check parses the value. It returns what is wrong with the line, or "".
func (a *Act) check() string {
	example, known := acts[a.Verb]
	if !known {
		names := slices.Sorted(maps.Keys(acts))
		return fmt.Sprintf("the browser cannot `%s`%s", a.Verb, problem.Choose(a.Verb, names))
	}
	if (a.Value == "") == strings.Contains(example, " ") {
		return fmt.Sprintf("write it as in `%s`", example)
	}
	var err error
	if a.Verb == "wait" {
		a.Wait, err = time.ParseDuration(a.Value)
	}
	if err != nil || a.Wait < 0 {
		return "`wait` takes a time; write it as `wait 300ms`"
	}
	return ""
}
