package page

import (
	"errors"
	"html/template"
	"regexp"
	"strconv"
	"strings"

	"httpcodes/internal/asset"
	"httpcodes/internal/problem"
)

var templateError = regexp.MustCompile(`^(?:html/)?template: ?([\w./-]+):(\d+)(?::(\d+))?:\s*(.*)$`)

// noField matches the error about a name that a view does not have, with its type.
var noField = regexp.MustCompile(`^executing .*: can't evaluate field (\w+) in type \W*(\w+)\.(\w+)$`)

// TemplateProblem converts an error of html/template into a fault in its file.
func TemplateProblem(err error) problem.Problem {
	if m := templateError.FindStringSubmatch(innermost(err)); m != nil {
		line, _ := strconv.Atoi(m[2])
		column, _ := strconv.Atoi(m[3])
		return problem.Problem{
			Pos:  problem.Pos{File: templateFile(m[1]), Line: line, Column: 1 + column}, // html/template counts columns from 0
			Rule: asset.RuleTemplate, Text: noField.ReplaceAllString(m[4], "there is no `.$1` here; the names are those of $3 in internal/$2"),
		}
	}
	if e, ok := errors.AsType[*template.Error](err); ok {
		return problem.Problem{Pos: problem.Pos{File: templateFile(e.Name), Line: max(1, e.Line), Column: 1}, Rule: asset.RuleTemplate, Text: e.Description}
	}
	return problem.Problem{Pos: problem.Pos{File: "templates"}, Rule: asset.RuleTemplate, Text: err.Error()}
}

// innermost returns the message of the template that failed, without those of the
// templates that called it.
func innermost(err error) string {
	text := strings.ReplaceAll(err.Error(), "\n", " ")
	if i := strings.LastIndex(text, ": error calling "); i >= 0 {
		if at := strings.Index(text[i:], "template:"); at >= 0 {
			return text[i+at:]
		}
	}
	return text
}

// templateFile returns the file of a template from its name.
func templateFile(name string) string {
	if name == "base.html" || strings.Contains(name, "/") {
		return "templates/" + name
	}
	return "templates/partials/" + name
}
