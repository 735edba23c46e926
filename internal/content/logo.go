package content

import (
	"path"

	"httpcodes/internal/sourcefile"
)

// A logo is an SVG file of content/house/. Pages show it as a picture of their
// style, in which no browser runs a script or loads another file.
type logo struct{ name, text string }

func (l *logo) join(lib *Library) { lib.logos[l.name] = l.text }

// maxLogo is the largest size of a logo, which is part of the style of each
// page.
const maxLogo = 8 << 10

// svgSpace is the namespace of SVG.
const svgSpace = "http://www.w3.org/2000/svg"

func readLogo(s *source) entry {
	root, at, fault := sourcefile.ParseXML(string(s.text))
	switch {
	case len(s.text) > maxLogo:
		s.fault(0, ruleLogo, "the logo has %d bytes; it has at most %d", len(s.text), maxLogo)
	case fault != "":
		s.fault(min(at, len(s.text)), ruleLogo, "the logo is not SVG: %s", fault)
	case root.Local != "svg" || root.Space != svgSpace:
		s.fault(0, ruleLogo, "the logo begins with `<svg xmlns=\"%s\">`", svgSpace)
	default:
		return &logo{path.Base(s.File), string(s.text)}
	}
	return nil
}
