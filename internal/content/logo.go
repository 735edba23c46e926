package content

import (
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
)

// A logo is an SVG file of content/house/.
type logo struct{ name, text string }

func (l *logo) join(lib *Library) {
	if lib.Config.House.logos == nil {
		lib.Config.House.logos = make(map[string]string)
	}
	lib.Config.House.logos[l.name] = l.text
}

// maxLogo is the largest size of a logo, which is part of the style of each
// page.
const maxLogo = 8 << 10

// svgElements are the SVG elements that draw and cannot load or run anything.
var svgElements = []string{
	"svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
	"linearGradient", "radialGradient", "stop", "clipPath", "mask", "text", "tspan",
}

func readLogo(s *source) entry {
	if len(s.text) > maxLogo {
		s.fault(0, ruleLogo, "the logo has %d bytes; it has at most %d", len(s.text), maxLogo)
		return nil
	}
	before, drawn := len(*s.problems), false
	in := xml.NewDecoder(strings.NewReader(string(s.text)))
	for {
		at := int(in.InputOffset())
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			s.fault(min(int(in.InputOffset()), len(s.text)), ruleLogo, "the logo is not SVG: %s", err)
			return nil
		}
		switch t := token.(type) {
		case xml.StartElement:
			s.checkElement(t, at, !drawn)
			drawn = true
		case xml.Directive:
			s.fault(at, ruleLogo, "`<!%.20s` can take in other files; remove it", string(t))
		case xml.ProcInst:
			if t.Target != "xml" {
				s.fault(at, ruleLogo, "`<?%s` can take in other files; remove it", t.Target)
			}
		}
	}
	switch {
	case len(*s.problems) > before:
		return nil
	case !drawn:
		s.fault(0, ruleLogo, "the logo is not SVG: it has no element")
		return nil
	}
	return &logo{path.Base(s.file), string(s.text)}
}

// svgSpace is the namespace of SVG.
const svgSpace = "http://www.w3.org/2000/svg"

// checkElement checks that an element draws, and that its attributes refer to
// nothing outside the file.
func (s *source) checkElement(e xml.StartElement, at int, root bool) {
	switch {
	case root && (e.Name.Local != "svg" || e.Name.Space != svgSpace):
		s.fault(at, ruleLogo, "the logo begins with `<svg xmlns=\"%s\">`", svgSpace)
	case e.Name.Space != svgSpace || !slices.Contains(svgElements, e.Name.Local):
		s.fault(at, ruleLogo, "a logo has no element `%s`; it has %s", e.Name.Local, strings.Join(svgElements, ", "))
	}
	for _, a := range e.Attr {
		name, value := strings.ToLower(a.Name.Local), strings.ToLower(a.Value)
		local := strings.ReplaceAll(value, "url(#", "")
		switch {
		case a.Name.Space != "" && a.Name.Space != "xml" || name == "style" || name == "href" || strings.HasPrefix(name, "on"):
			s.fault(at, ruleLogo, "`%s` has the attribute `%s`; a logo has attributes that draw, and no others", e.Name.Local, a.Name.Local)
		case name != "xmlns" && (strings.Contains(local, "url(") || strings.Contains(value, "://")):
			s.fault(at, ruleLogo, "`%s` of `%s` names a file; a logo holds all that it shows", a.Name.Local, e.Name.Local)
		}
	}
}
