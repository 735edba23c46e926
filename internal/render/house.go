package render

import (
	"encoding/base64"
	"fmt"
	"strings"

	"httpcodes/internal/asset"
	"httpcodes/internal/catalog"
	"httpcodes/internal/problem"
)

const ruleAccent problem.Rule = "accent"

// leastContrast is the contrast that WCAG 2.2 requires of text (success
// criterion 1.4.3).
const leastContrast = 4.5

// withHouse returns the assets with the additions of a team's copy.
func withHouse(assets *asset.Assets, cat *catalog.Catalog, problems *problem.List) *asset.Assets {
	house := &cat.Config.House
	var style strings.Builder
	if day, night := house.Accent.Shades(); day != "" {
		paper, dark := assets.Colors.Shades("paper")
		checkContrast(cat, "light", day, paper, problems)
		checkContrast(cat, "dark", night, dark, problems)
		fmt.Fprintf(&style, "@layer components{.site-header{border-bottom:var(--rule) light-dark(%[1]s,%[2]s)}.site-name{color:light-dark(%[1]s,%[2]s)}}", day, night)
	}
	if logo := house.Picture(); logo != "" {
		// As a part of the style, the picture is available at any depth and is
		// not an additional request.
		fmt.Fprintf(&style, `@layer components{.site-name::before{content:"";display:inline-block;width:1.5em;height:1.5em;margin-inline-end:.4em;`+
			`vertical-align:-.35em;background:url("data:image/svg+xml;base64,%s") center/contain no-repeat}}`, base64.StdEncoding.EncodeToString([]byte(logo)))
	}
	return assets.With(style.String())
}

func checkContrast(cat *catalog.Catalog, theme, color, paper string, problems *problem.List) {
	if paper == "" {
		return // newCards reports this
	}
	if got := asset.Contrast(color, paper); got < leastContrast {
		problems.Add(cat.Config.House.Key("accent"), ruleAccent,
			"%s has a contrast of %.1f against the %s paper, %s; choose one of %.1f or more", color, got, theme, paper, leastContrast)
	}
}
