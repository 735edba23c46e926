package page

// A filter is a field that filters the rows of a page.
type filter struct {
	*Frame
	Rows    int
	NoCodes *Ref // leads from a filter that finds nothing to what is no status code; or nil
}

// filter returns the field of a page, or nil where the article is a part of another page.
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
