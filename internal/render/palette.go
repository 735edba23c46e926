package render

import (
	"fmt"
	"image/color"
	"regexp"
	"strings"

	"httpcodes/internal/problem"
)

// A palette is the style of the site, joined and not yet minified, which
// states all colors.
type palette string

// shades returns the color that the custom property --name stands for, by day
// and by night, or "" twice.
func (p palette) shades(name string) (day, night string) {
	value := "var(--" + name + ")"
	for range 8 { // deeper than the style nests, and no endless round
		next, ok := strings.CutPrefix(value, "var(--")
		if !ok {
			break
		}
		value = p.property(strings.TrimSuffix(next, ")"))
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
func (p palette) property(name string) string {
	_, rest, ok := strings.Cut(string(p), " --"+name+":")
	if !ok {
		return ""
	}
	value, _, _ := strings.Cut(rest, ";")
	return strings.TrimSpace(value)
}

// colors finds the colors of cards, which are on paper by day.
type colors struct {
	palette  palette
	problems problem.List
}

// find returns the color that the custom property --name stands for.
func (c *colors) find(name string) color.RGBA {
	day, _ := c.palette.shades(name)
	if day == "" {
		c.problems.Add(problem.Pos{File: "assets/css"}, "card", "--%s is no color that cards can be drawn in: write it as #1c1b19, or as a var() that leads to one", name)
		return color.RGBA{}
	}
	shade := color.RGBA{A: 255}
	fmt.Sscanf(day, "#%02x%02x%02x", &shade.R, &shade.G, &shade.B)
	return shade
}
