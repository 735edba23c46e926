package catalog

import "strconv"

// A Number is an unassigned number from 100 to 599.
type Number struct {
	Page
	Number  int
	Class   *Class
	First   *Code   // the x00 code that clients take it for (RFC 9110 §15), or nil if it has no entry
	Nearest []*Code // up to two codes of its class on either side, registered or not
}

func (c *Catalog) newNumber(n int) *Number {
	digits := strconv.Itoa(n)
	number := &Number{Number: n, Class: c.Class(digits[:1] + "xx")}
	number.Page = Page{Kind: KindNumber, Path: Path(digits), Title: digits + " (unassigned)", ClassName: digits[:1] + "xx"}
	number.First, number.Nearest = c.Code(n/100*100), c.nearest(n)
	return number
}

// nearest returns up to two codes on either side of a number, within its class.
func (c *Catalog) nearest(number int) []*Code {
	var below, above []*Code
	for _, code := range c.Codes {
		switch {
		case code.Number/100 != number/100:
		case code.Number < number:
			below = append(below, code)
		default:
			above = append(above, code)
		}
	}
	return append(below[max(0, len(below)-2):], above[:min(2, len(above))]...)
}
