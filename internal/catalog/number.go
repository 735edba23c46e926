package catalog

import "strconv"

// A Number is an unassigned number from 100 to 599.
type Number struct {
	Page
	Number       int
	Class        *Class
	Below, Above *Code // its neighbors in its class, registered or not; nil at the ends
}

func (c *Catalog) newNumber(n int) *Number {
	digits := strconv.Itoa(n)
	number := &Number{Number: n, Class: c.class(digits[:1] + "xx")}
	number.Page = Page{Kind: KindNumber, Path: Path(digits), Title: digits + " (unassigned)", ClassName: digits[:1] + "xx"}
	number.Below, number.Above = c.around(n)
	return number
}

// around returns the codes next to a number, within its class.
func (c *Catalog) around(number int) (below, above *Code) {
	for _, code := range c.Codes {
		switch {
		case code.Number/100 != number/100:
		case code.Number < number && (below == nil || code.Number > below.Number):
			below = code
		case code.Number > number && (above == nil || code.Number < above.Number):
			above = code
		}
	}
	return below, above
}
