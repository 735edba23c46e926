package exchange

import "strings"

func checkMediaType(c *checker, _ *Message, f *Field) {
	if at, ok := mediaRange(f.Value); !ok {
		c.fault(f.ValueStart+at, "`%s` is not a media type; write it as `text/html; charset=utf-8`", f.Value)
	}
	if at := strings.Index(strings.ToLower(f.Value), "charset=utf8"); at >= 0 {
		c.fault(f.ValueStart+at, "the charset is registered as `utf-8`; write `charset=utf-8`")
	}
}

// mediaRange reports whether s is a media type or media range with parameters, and
// returns the index of the first byte that is not part of one.
func mediaRange(s string) (at int, ok bool) {
	scan := &scanner{s: s}
	if scan.token() == "" || !scan.take('/') || scan.token() == "" {
		return scan.i, false
	}
	ok = scan.parameters(func(string, string) {})
	return scan.i, ok && scan.done()
}

func checkAccept(c *checker, _ *Message, f *Field) {
	for at, elem := range elements(f.Value) {
		if _, ok := mediaRange(elem); !ok {
			c.fault(f.ValueStart+at, "`%s` is not a media range; write it as `text/html`, `text/*` or `*/*`", elem)
		}
	}
}

func checkAcceptQuery(c *checker, _ *Message, f *Field) {
	for at, elem := range elements(f.Value) {
		if !isQueryFormat(elem) {
			c.fault(f.ValueStart+at, "`%s` is not a media range of Accept-Query; write it as `application/json` or `\"application/json\";charset=\"UTF-8\"`", elem)
		}
	}
}

// isQueryFormat reports whether s is an item of a structured field that is a media
// range (RFC 9651 §3.3): a string without parameters inside it, or a token, which
// begins with a letter or an asterisk.
func isQueryFormat(s string) bool {
	scan := &scanner{s: s}
	if text, ok := scan.quoted(); ok {
		_, ok = mediaRange(text)
		return ok && !strings.Contains(text, ";") && scan.parameters(func(string, string) {}) && scan.done()
	}
	_, ok := mediaRange(s)
	return ok && (isAlpha(s[0]) || s[0] == '*')
}

func checkQuality(c *checker, _ *Message, f *Field) {
	for at, elem := range elements(f.Value) {
		scan := &scanner{s: elem, i: strings.IndexByte(elem+";", ';')}
		scan.parameters(func(name, value string) {
			if name == "q" && !isWeight(value) {
				c.fault(f.ValueStart+at, "the weight of `%s` is not a number from 0 to 1 with at most three decimals; write it as `q=0.8`", elem)
			}
		})
	}
}

func isWeight(s string) bool {
	whole, decimals, _ := strings.Cut(s, ".")
	return (whole == "0" || whole == "1" && strings.Trim(decimals, "0") == "") &&
		len(decimals) <= 3 && digits(decimals) == len(decimals)
}
