package sitecheck

import (
	"fmt"

	"httpcodes/internal/problem"
)

// manyPages is the number of pages from which on a fault that all of them
// have is that of what they share.
const manyPages = 10

// fold tells a fault that many pages have once, at the first of them, and
// says where to look: nobody can read five hundred equal lines, and none of
// these pages is a file that somebody wrote. The list is sorted.
func fold(list problem.List) problem.List {
	type fault struct {
		rule problem.Rule
		text string
	}
	files, last := make(map[fault]int), make(map[fault]string)
	for _, p := range list {
		f := fault{p.Rule, p.Text}
		if last[f] != p.File {
			files[f]++
			last[f] = p.File
		}
	}
	var folded problem.List
	told := make(map[fault]bool)
	for _, p := range list {
		f := fault{p.Rule, p.Text}
		if n := files[f]; n >= manyPages {
			if told[f] {
				continue
			}
			told[f] = true
			p.Text += fmt.Sprintf("; %d other pages have this fault too: look for it in templates/", n-1)
		}
		folded = append(folded, p)
	}
	return folded
}
