package markdown

import "strings"

// codeColors are the classes within code, each with the custom property
// that colors it.
var codeColors = []struct{ class, property string }{
	{"k", "var(--code-keyword)"},
	{"s", "var(--code-string)"},
	{"c", "var(--code-comment)"},
	{"m", "var(--code-number)"},
	{"n", "var(--code-name)"},
	{"v", "var(--code-variable)"},
	{"hm", "var(--code-method)"},
	{"hn", "var(--code-field)"},
	{"hs", "var(--code-status)"},
	{"hs1", "var(--code-1xx,var(--code-status))"},
	{"hs2", "var(--code-2xx,var(--code-status))"},
	{"hs3", "var(--code-3xx,var(--code-status))"},
	{"hs4", "var(--code-4xx,var(--code-status))"},
	{"hs5", "var(--code-5xx,var(--code-status))"},
	{"gp", "var(--code-prompt)"},
}

// Style returns the CSS of the colors of code. It names classes and custom
// properties only, so that the theme sets all colors. A property that is
// not set leaves the color of the text around it.
//
//	k    --code-keyword   keywords, true, false, null, directives
//	s    --code-string    strings
//	c    --code-comment   comments
//	m    --code-number    numbers
//	n    --code-name      functions, types, tags, attributes, JSON keys
//	v    --code-variable  variables, as $uri
//	hm   --code-method    the method of a request
//	hn   --code-field     names of fields in requests and responses
//	hs   --code-status    a status code out of range
//	hs1… --code-1xx…      a status code of that class; else --code-status
//	gp   --code-prompt    the prompt of a console, which cannot be selected
func Style() string {
	var css strings.Builder
	for _, c := range codeColors {
		css.WriteString("." + c.class + "{color:" + c.property + "}")
	}
	css.WriteString(".gp{-webkit-user-select:none;user-select:none}")
	return css.String()
}
