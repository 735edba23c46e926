package exchange

import (
	"regexp"
	"strings"
)

// Media ranges with parameters. An item of Accept-Query (RFC 9651 §3.3) is a media
// range without parameters in quotes, or a media range that begins with a letter or
// an asterisk.
var (
	mediaRange  = regexp.MustCompile(`^` + token + `/` + token + `(?:` + parameter + `)*$`)
	queryFormat = regexp.MustCompile(`^(?:"` + token + `/` + token + `"|[A-Za-z*](?:` + token + `)?/` + token + `)(?:` + parameter + `)*$`)
)

func checkMediaType(c *checker, _ *Message, f *Field) {
	if !mediaRange.MatchString(f.Value) {
		c.fault(f.ValueStart, "`%s` is not a media type; write it as `text/html; charset=utf-8`", f.Value)
	}
	if at := strings.Index(strings.ToLower(f.Value), "charset=utf8"); at >= 0 {
		c.fault(f.ValueStart+at, "the charset is registered as `utf-8`; write `charset=utf-8`")
	}
}

func checkQuality(c *checker, _ *Message, f *Field) {
	for at, elem := range elements(f.Value) {
		for _, p := range parameterForm.FindAllStringSubmatch(elem, -1) {
			if strings.EqualFold(p[1], "q") && !weight.MatchString(p[2]) {
				c.fault(f.ValueStart+at, "the weight of `%s` is not a number from 0 to 1 with at most three decimals; write it as `q=0.8`", elem)
			}
		}
	}
}

var weight = regexp.MustCompile(`^(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)$`)
