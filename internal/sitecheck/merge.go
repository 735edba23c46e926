package sitecheck

import (
	"fmt"
	"strings"

	"httpcodes/internal/problem"
)

// manyPages is the number of pages from which on a fault that all of them have is
// reported once.
const manyPages = 10

// key returns a problem without its place and without the parts of its text that
// differ from page to page.
func key(p problem.Problem) problem.Problem {
	text, _, _ := strings.Cut(p.Text, "; did you mean ")
	return problem.Problem{Rule: p.Rule, Text: text}
}

// merge reports a fault that many pages have only once, at the first of them, and
// says that it comes from the templates, which the pages share. The list must be
// sorted.
func merge(list problem.List) problem.List {
	files := make(map[problem.Problem]map[string]bool)
	for _, p := range list {
		if files[key(p)] == nil {
			files[key(p)] = make(map[string]bool)
		}
		files[key(p)][p.File] = true
	}
	var merged problem.List
	reported := make(map[problem.Problem]bool)
	for _, p := range list {
		k := key(p)
		if n := len(files[k]); n >= manyPages {
			if reported[k] {
				continue
			}
			reported[k] = true
			p.Text += fmt.Sprintf("; %d other pages have this fault too; look for it in templates/", n-1)
		} else {
			p.Text += " (built page; its text is in templates/ or content/)"
		}
		merged = append(merged, p)
	}
	return merged
}
