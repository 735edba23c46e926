package asset

import "testing"

// A zero keeps the unit that it was written with: without it, some of these
// mean something else and others nothing.
func TestMinifiedStyleKeepsUnits(t *testing.T) {
	for style, want := range map[string]string{
		"a { flex: 1 1 0% }":                              "a{flex:1 1 0%}",
		"a { flex: 1 1 0px }":                             "a{flex:1 1 0px}",
		"a { flex-basis: 0% }":                            "a{flex-basis:0%}",
		"a { transition: color 0s }":                      "a{transition:color 0s}",
		"a { animation-delay: 0.0S }":                     "a{animation-delay:0s}",
		"a { rotate: 0deg }":                              "a{rotate:0deg}",
		"a { offset-rotate: 0deg }":                       "a{offset-rotate:0deg}",
		"a { font-style: oblique 0deg }":                  "a{font-style:oblique 0deg}",
		"a { width: abs(0px) }":                           "a{width:abs(0px)}",
		"a { width: calc(0px + 1em) }":                    "a{width:calc(0px + 1em)}",
		"a { width: calc(100% - 0px) }":                   "a{width:calc(100% - 0px)}",
		"a { width: calc(var(--a, 0px) - 1px) }":          "a{width:calc(var(--a,0px) - 1px)}",
		"a { width: calc-size(auto, size + 0px) }":        "a{width:calc-size(auto,size + 0px)}",
		"a { width: clamp(0px, 1vw, 0%) }":                "a{width:clamp(0px,1vw,0%)}",
		"a { --side: 0px; --t: 0s; --p: 0% }":             "a{--side:0px;--t:0s;--p:0%}",
		"a { background: linear-gradient(0deg, red 0%) }": "a{background:linear-gradient(0deg,red 0%)}",
		"a { background: red 0% 0% / 0% auto }":           "a{background:red 0% 0%/0% auto}",
		"a { color: rgb(0 0 0 / 0%) }":                    "a{color:rgb(0 0 0/0%)}",
		"a { color: hsl(0deg 0% 50%) }":                   "a{color:hsl(0deg 0% 50%)}",
		"a { grid-template-columns: 0fr 1fr }":            "a{grid-template-columns:0fr 1fr}",
		"@media (min-width: 0px) { a { b: c } }":          "@media(min-width:0px){a{b:c}}",
		"@keyframes x { 0% { b: c } }":                    "@keyframes x{0%{b:c}}",
		"a { margin: 0 }":                                 "a{margin:0}",
		"a { margin: -0.0em +0px }":                       "a{margin:0em 0px}",
		"a { content: \"0px /* 0% */\" }":                 "a{content:\"0px /* 0% */\"}",
		"a { width: 10px; height: 0.50em }":               "a{width:10px;height:.5em}",
		"@property --x { syntax: '<length>'; inherits: false; initial-value: 0px }": "@property --x{syntax: '<length>'; inherits: false; initial-value: 0px }",
	} {
		got, err := minified("text/css", style)
		if string(got) != want || err != nil {
			t.Errorf("%s\n got %s, %v\nwant %s", style, got, err, want)
		}
	}
}
