package page

// A filter is a field that filters the rows of a page.
type filter struct {
	*Frame
	Rows    int
	NoCodes *Ref // where a reader goes on if no row has the words: what is no status code; or nil
}

// filter returns the field of a page with a number of rows. It returns nil if the
// article is a part of a page with several.
func (v *View) filter(rows int) *filter {
	if v.Embedded() {
		return nil
	}
	f := &filter{Frame: v.Frame, Rows: rows}
	if guide := v.at.cat.Guide("not-a-status-code"); guide != nil && guide.Path != v.page.Path {
		ref := v.at.ref(&guide.Page)
		ref.Title = "what is not a status code"
		f.NoCodes = &ref
	}
	return f
}
