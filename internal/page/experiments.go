package page

import (
	"cmp"
	"fmt"
	"html/template"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// experimentsView is the page of all experiments.
type experimentsView struct {
	View
	Groups []ExperimentGroup
	Count  int
}

// An ExperimentGroup holds the experiments on one program.
type ExperimentGroup struct {
	Head    template.HTML
	Classes []*ExperimentClass
}

// An ExperimentClass holds the experiments on one program and the codes of one
// class, in the order of the codes.
type ExperimentClass struct {
	Title string
	Class string // "" if the experiments are about no single code
	List  []Experiment
}

// An Experiment is a test and its results.
type Experiment struct {
	*catalog.Experiment
	Code   *Ref            // the code that it is about, or nil
	Source string          // address of its file, or ""
	Shows  template.HTML   // its title
	Prose  []template.HTML // paragraphs
	UsedBy []Ref
}

// A Listing is a file of an experiment or a result of it, as code.
type Listing struct {
	Name string
	Code template.HTML
}

// Listing returns a file or a result with its text as code.
func (Experiment) Listing(name, text string) Listing {
	return Listing{name, template.HTML(markdown.CodeHTML(strings.TrimRight(text, "\n")))}
}

func (at place) experiments(e *catalog.Experiments) *experimentsView {
	v := &experimentsView{View: at.view(&e.Page), Count: len(e.List)}
	for _, g := range e.Groups {
		v.Groups = append(v.Groups, ExperimentGroup{Head: v.Head(g.ID, g.Title), Classes: v.classes(g.List)})
		v.Contents = append(v.Contents, Ref{Href: "#" + g.ID, Title: fmt.Sprintf("%s (%d)", g.Title, len(g.List))})
	}
	return v
}

// classes groups experiments by the class of the code that they are about. Those
// about no single code are last.
func (v *experimentsView) classes(list []*catalog.Experiment) []*ExperimentClass {
	experiments := each(list, v.experiment)
	slices.SortStableFunc(experiments, func(a, b Experiment) int { return cmp.Compare(a.number(), b.number()) })
	var classes []*ExperimentClass
	for _, x := range experiments {
		next := v.classOf(x)
		if n := len(classes); n == 0 || classes[n-1].Title != next.Title {
			classes = append(classes, next)
		}
		last := classes[len(classes)-1]
		last.List = append(last.List, x)
	}
	return classes
}

// number returns the code that the experiment is about, or, if there is none, a number
// that is larger than all codes.
func (x Experiment) number() int {
	if x.Code == nil {
		return math.MaxInt
	}
	return x.Code.Number
}

// classOf returns the class of the code that an experiment is about. The first digit
// decides, as for clients and in logs, even if the code is not registered.
func (v *experimentsView) classOf(x Experiment) *ExperimentClass {
	switch class := v.at.cat.Class(strconv.Itoa(x.number()/100) + "xx"); {
	case x.Code == nil:
		return &ExperimentClass{Title: "More than one code"}
	case class == nil:
		return &ExperimentClass{Title: "Codes of 600 and more", Class: "unofficial"}
	default:
		return &ExperimentClass{Title: class.Title, Class: class.ClassName}
	}
}

// codeInTitle matches what may be a code.
var codeInTitle = regexp.MustCompile(`\b[1-9][0-9]{2}\b`)

// codeOf returns the code that an experiment is about: the first one in its title,
// or that of the first entry of a code that cites it. It returns nil if there is
// none.
func (v *experimentsView) codeOf(x *catalog.Experiment) *catalog.Code {
	names := codeInTitle.FindAllString(x.Title, -1)
	for _, p := range x.UsedBy {
		if p.Kind == catalog.KindCode {
			names = append(names, string(p.Path))
		}
	}
	for _, name := range names {
		number, _ := strconv.Atoi(name) // the pattern and the path of a code are numbers
		if c := v.at.cat.Code(number); c != nil {
			return c
		}
	}
	return nil
}

func (v *experimentsView) experiment(x *catalog.Experiment) Experiment {
	view := Experiment{
		Experiment: x, Code: v.at.neighbor(v.codeOf(x)), Source: v.at.cat.Config.SourceAddress(x.File), UsedBy: each(x.UsedBy, v.at.ref),
		Shows: v.at.inline(x.Title),
	}
	for paragraph := range strings.SplitSeq(strings.TrimSpace(x.Prose), "\n\n") {
		if paragraph != "" {
			view.Prose = append(view.Prose, v.at.inline(paragraph))
		}
	}
	return view
}

// experiments writes each experiment as the text of its file.
func (w markdownWriter) experiments() {
	for i, x := range w.at.cat.Experiments.List {
		if i > 0 {
			w.out.WriteString("\n")
		}
		w.printf("## %s\n\n%s Tried with %s.\n\n%s", x.Name, x.Title, markdown.Escape(x.Programs()), markdown.Fence(x.Source()))
	}
}
