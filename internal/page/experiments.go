package page

import (
	"bytes"
	"fmt"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/markdown"
)

// experimentsView is the page of all experiments.
type experimentsView struct {
	View
	Summary string
	Groups  []ExperimentGroup
	Count   int
}

// An ExperimentGroup holds the experiments on one program.
type ExperimentGroup struct {
	Head *Section
	List []Experiment
}

// An Experiment is a test and its results.
type Experiment struct {
	ID       string
	Source   string // address of its file, or ""
	Title    string
	Prose    []string // paragraphs
	Programs string   // programs with which it was run
	UsedBy   []Ref
	Files    []Listing // servers, their data and the steps
	Claims   []string
	Results  []Listing // recorded results
}

// A Listing is a file of an experiment.
type Listing struct{ Name, Text string }

func (p *Pages) experiments(e *catalog.Experiments) *experimentsView {
	v := &experimentsView{View: p.view(ownPage, e.Path, "experiments", ""), Summary: e.Summary, Count: len(e.List)}
	v.Title, v.Heading, v.Description = e.Title, e.Title, e.Summary
	v.Share, v.Markdown = true, v.Root+e.Path.Twin()
	for _, g := range e.Groups {
		group := ExperimentGroup{Head: v.Head(g.ID, g.Title)}
		for _, x := range g.List {
			group.List = append(group.List, v.experiment(x))
		}
		v.Groups = append(v.Groups, group)
		v.Contents = append(v.Contents, Ref{Href: "#" + g.ID, Title: g.Title})
	}
	return v
}

func (v *experimentsView) experiment(x *catalog.Experiment) Experiment {
	view := Experiment{ID: x.Name, Title: x.Title, Programs: x.Programs(), Source: v.pages.cat.Config.SourceAddress(x.File)}
	for paragraph := range strings.SplitSeq(strings.TrimSpace(x.Prose), "\n\n") {
		if paragraph != "" {
			view.Prose = append(view.Prose, strings.ReplaceAll(paragraph, "\n", " "))
		}
	}
	for _, p := range x.UsedBy {
		view.UsedBy = append(view.UsedBy, Ref{Href: v.at.page(p.Path), Title: p.Title, Class: p.ClassName})
	}
	for _, f := range x.Files {
		view.Files = append(view.Files, Listing{f.Name, strings.TrimRight(f.Text, "\n")})
	}
	for _, c := range x.Claims {
		view.Claims = append(view.Claims, c.Text)
	}
	for _, part := range x.Parts {
		view.Results = append(view.Results, Listing{part.Name, strings.TrimRight(part.Text, "\n")})
	}
	return view
}

// experimentsMarkdown returns the Markdown of the page, with each experiment as
// the text of its file.
func (p *Pages) experimentsMarkdown(e *catalog.Experiments) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "# %s\n\n%s\n", markdown.Escape(e.Title), markdown.Escape(e.Summary))
	for _, x := range e.List {
		fmt.Fprintf(&out, "\n## %s\n\n%s Tried with %s.\n\n%s", x.Name, markdown.Escape(x.Title), markdown.Escape(x.Programs()), markdown.Fence(x.Source()))
	}
	return out.Bytes()
}
