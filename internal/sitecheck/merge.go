package sitecheck

import (
	"fmt"
	"strings"

	"httpcodes/internal/problem"
)

// many is the number of places from which on a fault that all of them have is reported
// once.
const many = 10

// merge reports a fault that many places have only at the first of them, and says
// that it comes from the templates, which the pages share.
func merge(list problem.List) problem.List {
	same := make(map[problem.Problem]problem.List)
	for _, p := range list {
		same[key(p)] = append(same[key(p)], p)
	}
	var merged problem.List
	for _, p := range list {
		switch alike := same[key(p)]; {
		case len(alike) < many:
			p.Text += " (built page; its text is in templates/ or content/)"
		case p == alike[0]:
			p.Text += fmt.Sprintf("; %d other places have this fault too; look for it in templates/", len(alike)-1)
		default:
			continue
		}
		merged = append(merged, p)
	}
	return merged
}

// key returns a problem without its place and without the parts of its text that
// differ from page to page.
func key(p problem.Problem) problem.Problem {
	text, _, _ := strings.Cut(p.Text, "; did you mean ")
	return problem.Problem{Rule: p.Rule, Text: text}
}
