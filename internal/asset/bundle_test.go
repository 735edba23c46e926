package asset

import "testing"

func TestLayersAreJoined(t *testing.T) {
	for style, want := range map[string]string{
		"@layer a,b;@layer a{x{top:0}}@layer a{y{top:0}}@layer b{z{top:0}}": "@layer a,b;@layer a{x{top:0}y{top:0}}@layer b{z{top:0}}",
		"@layer a{x{top:0}}@layer b{}@layer a{y{top:0}}":                    "@layer a{x{top:0}}@layer b{}@layer a{y{top:0}}",
		"@layer a{x{top:0}}q{top:0}@layer a{y{top:0}}":                      "@layer a{x{top:0}}q{top:0}@layer a{y{top:0}}",
		"x{top:0}":                    "x{top:0}",
		"@layer a{@media print{x{}}}": "@layer a{@media print{x{}}}",
	} {
		if got := string(joinLayers([]byte(style))); got != want {
			t.Errorf("%s: got %s, want %s", style, got, want)
		}
	}
}
