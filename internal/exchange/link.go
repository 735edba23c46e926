package exchange

import (
	"regexp"
	"strings"
)

// linkForm matches a link (RFC 8288 §3), or the beginning of one that has a fault in
// its parameters.
var linkForm = regexp.MustCompile(`^<([^>]*)>((?:` + parameter + `)*)`)

func checkLink(c *checker, _ *Message, f *Field) {
	for at, elem := range elements(f.Value) {
		at += f.ValueStart
		m := linkForm.FindStringSubmatch(elem)
		if m == nil {
			c.fault(at, "a link begins with its target in angle brackets; write `</style.css>; rel=preload`")
			continue
		}
		if i := badURI(m[1], ""); i >= 0 {
			c.fault(at+1+i, "the target of a link cannot contain %s", badURIText(m[1][i:]))
		}
		related := false
		for _, p := range parameterForm.FindAllStringSubmatch(m[2], -1) {
			related = related || strings.EqualFold(p[1], "rel")
		}
		if rest := strings.TrimLeft(elem[len(m[0]):], " \t"); rest != "" {
			c.fault(at+len(elem)-len(rest), "write the parameters of a link as `; name=value`")
		} else if !related {
			c.fault(at, "a link has a relation; add `; rel=…`")
		}
	}
}
