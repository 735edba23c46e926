package exchange

import (
	"slices"
	"strings"
)

func checkLink(c *checker, _ *Message, f *Field) {
	for at, elem := range elements(f.Value) {
		end := strings.IndexByte(elem, '>')
		if !strings.HasPrefix(elem, "<") || end < 0 {
			c.fault(f.ValueStart+at, "a link begins with its target in angle brackets; write `</style.css>; rel=preload`")
			continue
		}
		if i := badURI(elem[1:end], ""); i >= 0 {
			c.fault(f.ValueStart+at+1+i, "the target of a link cannot contain %s", badURIText(elem[1+i:end]))
		}
		var names []string
		scan := &scanner{s: elem, i: end + 1}
		if !scan.parameters(func(name, _ string) { names = append(names, name) }) || !scan.done() {
			c.fault(f.ValueStart+at+scan.i, "write the parameters of a link as `; name=value`")
		} else if !slices.Contains(names, "rel") {
			c.fault(f.ValueStart+at, "a link has a relation; add `; rel=…`")
		}
	}
}
