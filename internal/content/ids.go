package content

// ownIDs are the ids that pages have beside those of headings. No heading gets
// one of them, on whatever page, so that its address stays when the page gains
// a part; it gets a number behind its id instead.
func ownIDs() []string {
	return []string{"main", "on-this-page", "sources", "codes", "others", "verdict", "owners", "compare", "fields", "in-code"}
}
