package browsertest

import (
	"context"
	"slices"
	"testing"
)

// exams were written by somebody who had seen neither the site nor its index;
// testdata/exam/README.md tells how. The sealed lists are asked and counted, never
// read: what they ask may not shape the search. The numbers are what the search
// has to reach: in percent, then queries about other things that find something.
var exams = []struct {
	file         string
	first, three int
	noise        int
}{
	{"working", 95, 98, 4},  // of 98 about other things
	{"sealed", 91, 98, 2},   // of 24
	{"sealed-2", 96, 97, 1}, // of 24
	{"fresh", 97, 99, 1},    // of 30
	{"threads", 93, 98, 12}, // of 557
}

// divided names the pages that a page of the exam has become: it was written when
// the words of all platforms stood on one.
var divided = map[string][]string{
	"platform-errors": {"cloud-gateway-errors", "proxy-error-tokens", "cloudflare-errors", "more-cloud-errors"},
	"tool-errors":     {"service-errors"},
}

// passesTheExam asks the exams and reports counts by kind, no queries.
func passesTheExam(t *testing.T, site *searchSite, browser context.Context) {
	tab := newSearchTab(t, browser)
	tab.open(site.http + "search/index.html?q=404")
	tab.wait(results + `.dataset.query === "404"`)
	for _, exam := range exams {
		t.Run(exam.file, func(t *testing.T) {
			cases := readSearchCases(t, "testdata/exam/"+exam.file+".txt")
			for i, c := range cases {
				for _, page := range c.right {
					cases[i].right = append(cases[i].right, divided[page]...)
				}
			}
			all, noise := countByKind(t, cases, askSearch(tab, cases))
			t.Logf("all but noise: %s; noise that finds something: %d", all, noise)
			if 100*all.first < exam.first*all.asked || 100*all.three < exam.three*all.asked || noise > exam.noise {
				t.Errorf("want %d and %d of 100 or more, and noise %d or less", exam.first, exam.three, exam.noise)
			}
		})
	}
}

// countByKind logs the score of each kind and returns that of all but noise, and
// how much noise finds something.
func countByKind(t *testing.T, cases []searchCase, found [][]string) (all searchScore, noise int) {
	t.Helper()
	kinds := make(map[string]searchScore)
	var names []string
	for i, c := range cases {
		first, three := c.judge(found[i])
		if c.kind == "noise" {
			noise += 1 - first
			continue
		}
		if !slices.Contains(names, c.kind) {
			names = append(names, c.kind)
		}
		kinds[c.kind] = kinds[c.kind].plus(first, three)
		all = all.plus(first, three)
	}
	for _, name := range names {
		t.Logf("%-15s %s", name, kinds[name])
	}
	return all, noise
}
