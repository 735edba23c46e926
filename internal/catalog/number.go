package catalog

import "strconv"

// A Number is an unassigned number from 100 to 599.
type Number struct {
	Page
	Number       int
	Class        *Class
	Below, Above *Code // the registered neighbors in its class; nil at the ends
}

func (c *Catalog) newNumber(n int) *Number {
	digits := strconv.Itoa(n)
	number := &Number{Number: n, Class: c.class(digits[:1] + "xx")}
	number.Page = Page{Kind: KindNumber, Path: Path(digits), Title: digits + " (unassigned)", ClassName: digits[:1] + "xx"}
	number.Below, number.Above = c.around(n)
	return number
}

// around returns the registered codes next to a number, within its class.
func (c *Catalog) around(number int) (below, above *Code) {
	for _, code := range c.Codes {
		switch {
		case !code.Official() || code.Number/100 != number/100:
		case code.Number < number:
			below = code
		case code.Number > number && above == nil:
			above = code
		}
	}
	return below, above
}
