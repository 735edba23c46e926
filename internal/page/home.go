package page

// homeView is the home page: the whole list, by class.
type homeView struct {
	View
	Summary     string
	Classes     []Band
	Unofficial  Band
	Comparisons []Ref
	Guides      []Ref
	Ways        []Ref // the guides that lead to a code: for who sends one, for who has seen one
}

// A Band is a class with its codes.
type Band struct {
	Ref
	ID    string
	Codes []Ref
}

func (p *Pages) home() *homeView {
	v := &homeView{View: p.view("", "home", ""), Summary: string(p.cat.Config.Summary)}
	v.Title, v.Heading, v.Description = "HTTP status codes", "HTTP status codes", v.Summary
	v.Comparisons, v.Guides = p.comparisonRefs(v.Root, p.cat.Confused), p.guideRefs(v.Root, p.cat.Guides)
	for _, c := range p.cat.Classes {
		band := Band{Ref: p.classRef(v.Root, c), ID: c.ClassName, Codes: p.codeRefs(v.Root, c.Codes)}
		if !c.Official() {
			v.Unofficial = band
			continue
		}
		v.Classes = append(v.Classes, band)
	}
	for _, g := range p.cat.Guides {
		if g.Path == "choosing-a-code" || g.Path == forVisitors {
			v.Ways = append(v.Ways, p.guideRef(v.Root, g))
		}
	}
	return v
}
