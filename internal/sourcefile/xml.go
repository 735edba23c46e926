package sourcefile

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// ParseXML returns the name of the root element of an XML document, or the offset
// at which the document is not well-formed, and why.
func ParseXML(text string) (root xml.Name, at int, fault string) {
	d := xml.NewDecoder(strings.NewReader(text))
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	depth, roots := 0, 0
	for {
		at = int(d.InputOffset())
		token, err := d.Token()
		syntax, invalid := errors.AsType[*xml.SyntaxError](err)
		switch {
		case errors.Is(err, io.EOF) && roots == 1:
			return root, 0, ""
		case errors.Is(err, io.EOF):
			return root, 0, "an XML document has one root element; put everything into one"
		case invalid && syntax.Msg == "unexpected EOF":
			return root, int(d.InputOffset()), "the text ends within an element; close it"
		case invalid:
			return root, int(d.InputOffset()), syntax.Msg
		case err != nil:
			return root, int(d.InputOffset()), err.Error()
		}
		switch token := token.(type) {
		case xml.StartElement:
			if depth == 0 {
				root, roots = token.Name, roots+1
			}
			depth++
		case xml.EndElement:
			depth--
		case xml.CharData:
			if depth == 0 && strings.TrimSpace(string(token)) != "" {
				return root, at, "text outside the root element; move it into the element"
			}
		}
	}
}
