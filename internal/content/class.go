package content

import "strings"

// ClassNames are the classes in the order in which they are shown.
var ClassNames = []string{"1xx", "2xx", "3xx", "4xx", "5xx", "unofficial"}

// A Class is the entry of a class of codes.
type Class struct {
	Head
	ClassFront
}

// ClassFront is the front matter of a class.
type ClassFront struct {
	Class    ClassName `yaml:"class" doc:"The class: 1xx to 5xx, or unofficial."`
	Title    string    `yaml:"title" doc:"Its name, as RFC 9110 has it."`
	Summary  Summary   `yaml:"summary" doc:"What its codes have in common, in one sentence."`
	Keywords []string  `yaml:"keywords" doc:"What people type when they look for it."`
	Sources  []Source  `yaml:"sources,optional" doc:"The documents that were read."`
	Checked  Date      `yaml:"checked" doc:"The day on which the facts were last compared with the sources."`
}

// ClassName is one of ClassNames.
type ClassName string

func (ClassName) values() []string { return ClassNames }

func (c *Class) join(lib *Library) { lib.Classes = append(lib.Classes, c) }

// classTitles are the names of RFC 9110 §15.
var classTitles = map[ClassName]string{
	"1xx": "Informational", "2xx": "Successful", "3xx": "Redirection", "4xx": "Client Error", "5xx": "Server Error",
}

func (s *source) checkTitle(c *Class) {
	if want := classTitles[c.Class]; want != "" && !strings.EqualFold(c.Title, want) {
		s.agree("title", "RFC 9110", c.Title, want)
	}
}

// Sections returns the sections that the class has. They depend on the folder, since
// the key class may be wrong.
func (c *Class) Sections() []Section {
	if c.folder() == "unofficial" {
		return UnofficialSections
	}
	return ClassSections
}

func readClass(s *source) entry {
	c := &Class{}
	if !s.head(&c.Head, &c.ClassFront, c.Sections) {
		return nil
	}
	if string(c.Class) != s.folder() {
		s.keyFault("class", ruleFileName, "class `%s` belongs in content/%s/, not content/%s/; move the file, or change `class`", c.Class, c.Class, s.folder())
	} else {
		s.checkTitle(c)
	}
	s.checkLists(c.Keywords, c.Sources, nil)
	return c
}
