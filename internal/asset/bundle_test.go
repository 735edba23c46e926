package asset

import "testing"

func TestLayersAreJoined(t *testing.T) {
	for style, want := range map[string]string{
		"@layer a, b;\n@layer a {\n  x { top: 0 }\n}\n\n/* y */\n@layer a {\n  y { top: 0 }\n}\n@layer b {\n  z { top: 0 }\n}\n": "@layer a,b;@layer a{x{top:0}y{top:0}}@layer b{z{top:0}}",
		"@layer a {\n  x { top: 0 }\n}\n@layer b {\n  y { top: 0 }\n}\n@layer a {\n  z { top: 0 }\n}\n":                          "@layer a{x{top:0}}@layer b{y{top:0}}@layer a{z{top:0}}",
		"@layer a {\n  x { top: 0 }\n}\nq {\n  top: 0;\n}\n@layer a {\n  y { top: 0 }\n}\n":                                      "@layer a{x{top:0}}q{top:0}@layer a{y{top:0}}",
		"@layer a {\n  @media print {\n    x { top: 0 }\n  }\n}\n":                                                               "@layer a{@media print{x{top:0}}}",
		"@layer a { x { top: 0 } }\n@layer a {\n  y { top: 0 }\n}\n":                                                             "@layer a{x{top:0}}@layer a{y{top:0}}",
		"x {\n  top: 0;\n}\n": "x{top:0}",
	} {
		got, err := minified("text/css", style)
		if string(got) != want || err != nil {
			t.Errorf("%s: got %s, %v, want %s", style, got, err, want)
		}
	}
}
