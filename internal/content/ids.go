package content

// OwnIDs returns the ids of the parts that pages have besides their headings. A
// heading never has one of these ids on any page; it gets a number added. So
// its address does not change when the page gains such a part.
func OwnIDs() []string {
	return []string{"main", "on-this-page", "sources", "codes", "others", "verdict", "owners", "compare", "fields", "in-code", "house", "q"}
}
