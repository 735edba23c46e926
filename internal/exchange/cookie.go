package exchange

import (
	"net/http"
	"strings"
)

func checkSetCookie(c *checker, _ *Message, f *Field) {
	cookie, err := http.ParseSetCookie(f.Value)
	if err != nil {
		c.fault(f.ValueStart, "a cookie is `name=value` and attributes; write it as `id=7; Path=/; Secure`")
		return
	}
	for _, attribute := range cookie.Unparsed {
		c.fault(f.ValueStart+strings.Index(f.Value, attribute), "`%s` is no valid attribute; write one such as `Path=/`, `Max-Age=3600`, `Secure` or `SameSite=Lax`", attribute)
	}
	if fault := dateFault("Expires", cookie.RawExpires); cookie.RawExpires != "" && fault != "" {
		c.fault(f.ValueStart+strings.Index(f.Value, cookie.RawExpires), "%s", fault)
	}
}
