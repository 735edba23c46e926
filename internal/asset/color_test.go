package asset

import (
	"fmt"
	"math"
	"os"
	"regexp"
	"testing"
)

var shade = regexp.MustCompile(`--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);(?: /\* ([\d.]+) ([\d.]+) \*/)?`)

// The palette states how each color contrasts with paper, by day and by night.
// Text reaches 7 (WCAG AAA), the hues of numbers 4.5 (AA), on the sheet of
// examples too.
func TestPaletteKeepsItsContrasts(t *testing.T) {
	text, err := os.ReadFile("../../assets/css/palette.css")
	if err != nil {
		t.Fatal(err)
	}
	var paper, sheet [2]string
	least := map[string]float64{"ink": 7, "ink-soft": 7, "class-1xx": 4.5, "class-2xx": 4.5, "class-3xx": 4.5, "class-4xx": 4.5, "class-5xx": 4.5}
	for _, m := range shade.FindAllStringSubmatch(string(text), -1) {
		name, colors := m[1], [2]string{m[2], m[3]}
		switch name {
		case "paper":
			paper = colors
		case "sheet":
			sheet = colors
		}
		for i, stated := range []string{m[4], m[5]} {
			got := Contrast(colors[i], paper[i])
			if stated != "" && fmt.Sprintf("%.1f", got) != stated {
				t.Errorf("--%s: %s on %s has a contrast of %.1f, the palette says %s", name, colors[i], paper[i], got, stated)
			}
			want, ok := least[name]
			if ok && math.Min(got, Contrast(colors[i], sheet[i])) < want {
				t.Errorf("--%s: %s has a contrast of %.2f on paper and %.2f on the sheet, want %.1f", name, colors[i], got, Contrast(colors[i], sheet[i]), want)
			}
		}
		delete(least, name)
	}
	for name := range least {
		t.Errorf("the palette has no --%s", name)
	}
}

func TestPaletteFindsShades(t *testing.T) {
	const style = Colors(":root {\n --blue: light-dark(#001122, #334455);\n --one: #abcdef;\n --ink: var(--blue);\n --loop: var(--loop);\n}")
	for name, want := range map[string][2]string{
		"ink": {"#001122", "#334455"}, "one": {"#abcdef", "#abcdef"}, "loop": {}, "none": {},
	} {
		day, night := style.Shades(name)
		if got := [2]string{day, night}; got != want {
			t.Errorf("--%s: got %q, want %q", name, got, want)
		}
	}
}
