package content

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"httpcodes/internal/registry"
)

// NewComparison returns the beginning of a comparison of codes, in the given
// order. It fails if there are too few or too many codes, or if one occurs
// twice.
func NewComparison(reg *registry.Registry, codes []int, today string) (Scaffold, error) {
	if len(codes) < 2 || len(codes) > 4 {
		return Scaffold{}, errors.New("a comparison has two to four codes, as in `httpcodes new comparison 404 410`")
	}
	var numbers []string
	sources := ""
	for i, code := range codes {
		if slices.Contains(codes[:i], code) {
			return Scaffold{}, fmt.Errorf("code %d cannot be compared with itself", code)
		}
		numbers = append(numbers, strconv.Itoa(code))
		if facts, ok := reg.Facts(code); ok {
			sources += fmt.Sprintf("\n  - {spec: %s}", scalarYAML(facts.Spec))
		} else {
			sources += "\n  - {title: ‹title›, url: ‹address›}"
		}
	}
	text := fill("comparison.md", map[string]any{
		"codes": " [" + strings.Join(numbers, ", ") + "]", "sources": sources, "checked": " " + today, "numbers": numbers,
	})
	return Scaffold{"content/comparisons/" + strings.Join(numbers, "-vs-") + ".md", text}, nil
}

// NewGuide returns the beginning of a guide with the given name, which becomes
// its address. It fails if the name cannot be an address.
func NewGuide(name, today string) (Scaffold, error) {
	if !slug.MatchString(name) {
		return Scaffold{}, fmt.Errorf("%q cannot be an address; write lower-case words without digits, joined by hyphens, as in `httpcodes new guide rate-limits`", name)
	}
	if fault := unfitSlug(name); fault != "" {
		return Scaffold{}, errors.New(fault)
	}
	title := strings.ReplaceAll(name, "-", " ")
	text := fill("guide.md", map[string]any{"title": " " + strings.ToUpper(title[:1]) + title[1:], "checked": " " + today})
	return Scaffold{"content/guides/" + name + ".md", text}, nil
}
