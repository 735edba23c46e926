package content

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"httpcodes/internal/experiment"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

const today = "2026-11-22"

// Of what the scaffold writes, only what a person has to write is a fault.
func TestScaffoldIsReadBack(t *testing.T) {
	reg := registry.Load()
	numbers := []int{432, 499, 999}
	for _, e := range reg.Entries() {
		numbers = append(numbers, e.Code)
	}
	for _, number := range numbers {
		s, err := NewCode(reg, number, today)
		testScaffold(t, s, err)
	}
	for _, codes := range [][]int{{410, 404}, {413, 414, 431}, {404, 432}} {
		s, err := NewComparison(reg, codes, today)
		testScaffold(t, s, err)
	}
	s, err := NewGuide("rate-limits", today)
	testScaffold(t, s, err)
}

func testScaffold(t *testing.T, s Scaffold, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	root := valid(t)
	delete(root, "content/4xx/429.md")
	root[s.File] = &fstest.MapFile{Data: []byte(s.Text)}
	_, problems := loadLibrary(t, root)
	count := 0
	for _, p := range problems {
		switch {
		case p.Rule == "placeholder" && p.File == s.File:
			count++
		case p.File == s.File:
			t.Errorf("%s", p)
		}
	}
	if want := strings.Count(regexp.MustCompile(`(?m)^# .*\n`).ReplaceAllString(s.Text, ""), "‹"); count != want {
		t.Errorf("%s: got %d faults for %d placeholders:\n%s", s.File, count, want, problems)
	}
}

// Of a new experiment, only the words between ‹ and › have to be replaced.
func TestExperimentScaffoldIsReadBack(t *testing.T) {
	s, err := NewExperiment("new")
	if err != nil {
		t.Fatal(err)
	}
	_, problems := experiment.Parse(s.File, []byte(s.Text))
	if got, want := problem.List(problems).String(), s.File+":1:1: replace the text between ‹ and ›\n"; got != want {
		t.Errorf("got  %swant %s", got, want)
	}
	text := strings.NewReplacer("‹", "", "›", "").Replace(s.Text)
	if e, problems := experiment.Parse(s.File, []byte(text)); len(problems) > 0 || e.Prose == "" {
		t.Error(problem.List(problems))
	}
}

func TestNoGuideIsBegunAtATakenAddress(t *testing.T) {
	for name, want := range map[string]string{
		"con":                   "Windows reserves the name con for a device, so no folder can be named con; use another name",
		"all":                   "`all` already means the page to print; choose another name",
		"search":                "`search` already means the search page; choose another name",
		strings.Repeat("a", 61): "the name becomes the address; use at most 60 characters",
		"Rate limits":           `"Rate limits" cannot be an address; write lower-case words without digits, joined by hyphens, as in ` + "`httpcodes new guide rate-limits`",
	} {
		if s, err := NewGuide(name, "2026-11-22"); err == nil || err.Error() != want {
			t.Errorf("NewGuide(%q) = %q, %v; want %s", name, s.File, err, want)
		}
	}
}
