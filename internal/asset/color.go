package asset

import (
	"fmt"
	"image/color"
	"math"
	"regexp"
	"strconv"
	"strings"

	"httpcodes/internal/problem"
)

// Colors is an unminified style whose custom properties define colors.
type Colors string

// Shades returns the values of the custom property --name in the light and in
// the dark theme, such as "#1c1b19". Both are "" if the property is not a
// color.
func (c Colors) Shades(name string) (day, night string) {
	value := "var(--" + name + ")"
	for range 8 { // a limit, so that a property that refers to itself ends the loop
		next, ok := strings.CutPrefix(value, "var(--")
		if !ok {
			break
		}
		value = c.property(strings.TrimSuffix(next, ")"))
	}
	day = value
	if both, ok := strings.CutPrefix(value, "light-dark("); ok {
		day, night, _ = strings.Cut(strings.TrimSuffix(both, ")"), ",")
	}
	if day = strings.TrimSpace(day); !hexColor.MatchString(day) {
		return "", ""
	}
	if night = strings.TrimSpace(night); !hexColor.MatchString(night) {
		night = day
	}
	return day, night
}

var hexColor = regexp.MustCompile(`^#[0-9a-f]{6}$`)

// property returns the value of a custom property, or "".
func (c Colors) property(name string) string {
	_, rest, ok := strings.Cut(string(c), " --"+name+":")
	if !ok {
		return ""
	}
	value, _, _ := strings.Cut(rest, ";")
	return strings.TrimSpace(value)
}

// ByDay returns the value of the custom property --name in the light theme. It
// reports a fault if the style does not define it.
func (c Colors) ByDay(name string, problems *problem.List) color.RGBA {
	day, _ := c.Shades(name)
	if day == "" {
		problems.Add(problem.Pos{File: "assets/css"}, RuleCard, "--%s is not a color that cards can use; write it as #1c1b19, or as a var() that resolves to one", name)
		return color.RGBA{}
	}
	shade := color.RGBA{A: 255}
	fmt.Sscanf(day, "#%02x%02x%02x", &shade.R, &shade.G, &shade.B)
	return shade
}

// Contrast returns the contrast ratio of two colors such as #1c1b19, as WCAG 2.2
// defines it.
func Contrast(a, b string) float64 {
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

// luminance returns the relative luminance of a color, as WCAG 2.2 defines it.
func luminance(color string) float64 {
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, _ := strconv.ParseUint(color[1+2*i:3+2*i], 16, 8)
		c := float64(n) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
