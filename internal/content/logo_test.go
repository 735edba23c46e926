package content

import (
	"strings"
	"testing"

	"httpcodes/internal/problem"
)

const goodLogo = `<?xml version="1.0"?>
<!-- An anchor. -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" role="img">
  <defs><linearGradient id="a"><stop offset="0" stop-color="#9a3412"/></linearGradient></defs>
  <g fill="url(#a)"><path d="M0 0h8v8z"/></g>
</svg>
`

func readLogoText(text string) (entry, problem.List) {
	s := &source{Keys: Keys{File: "content/house/logo.svg"}, text: []byte(text), problems: new(problem.List)}
	return readLogo(s), *s.problems
}

func TestLogoThatDraws(t *testing.T) {
	if e, problems := readLogoText(goodLogo); e == nil || len(problems) > 0 {
		t.Errorf("got %v:\n%s", e, problems)
	}
}

func TestLogoIsSmall(t *testing.T) {
	text := goodLogo + "<!--" + strings.Repeat("x", maxLogo) + "-->"
	if e, problems := readLogoText(text); e != nil || !strings.Contains(problems.String(), "make it smaller, at most 8192") {
		t.Errorf("got %v:\n%s", e, problems)
	}
}

func TestLogoIsNotEmpty(t *testing.T) {
	if e, problems := readLogoText("<!-- nothing -->"); e != nil || !strings.Contains(problems.String(), "one root element") {
		t.Errorf("got %v:\n%s", e, problems)
	}
}

// A file is a logo, or has a fault at a place inside it.
func FuzzLogo(f *testing.F) {
	f.Add(goodLogo)
	f.Add(`<svg xmlns="http://www.w3.org/2000/svg" onload="x"><script>1</script>`)
	f.Add(`<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:image xlink:href="x"/></svg:svg>`)
	f.Fuzz(func(t *testing.T, text string) {
		e, problems := readLogoText(text)
		if (e == nil) != (len(problems) > 0) {
			t.Errorf("%q: got %v and\n%s", text, e, problems)
		}
		for _, p := range problems {
			if p.Line < 1 || p.Line > 1+strings.Count(text, "\n") {
				t.Errorf("%q: %s", text, p)
			}
		}
	})
}
