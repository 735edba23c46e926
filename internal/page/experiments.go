package page

import (
	"bytes"
	"fmt"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/experiment"
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

// An Experiment is what was tried, and what came.
type Experiment struct {
	ID       string
	Title    string
	Prose    []string // paragraphs
	Programs string   // what it was tried with
	UsedBy   []Ref
	Files    []Listing // servers, their data and the steps
	Claims   []string
	Results  []Listing // what came
}

// A Listing is a file of an experiment.
type Listing struct{ Name, Text string }

// groups are the programs by which experiments are arranged: a server of that
// party, or a step of that kind.
var groups = []struct{ id, title string }{
	{"nginx", "nginx"}, {"apache", "Apache httpd"}, {"haproxy", "HAProxy"}, {"caddy", "Caddy"},
	{"varnish", "Varnish"}, {"squid", "Squid"}, {"browser", "Chromium"}, {"clients", "Clients and libraries"},
}

func (p *Pages) experiments(e *catalog.Experiments) *experimentsView {
	v := &experimentsView{View: p.view(ownPage, e.Path, "experiments", ""), Summary: e.Summary, Count: len(e.List)}
	v.Title, v.Heading, v.Description = e.Title, e.Title, e.Summary
	v.Share, v.Markdown = true, v.Root+string(e.Path)+"/index.md"
	for _, g := range groups {
		group := ExperimentGroup{Head: v.Head("on-"+g.id, g.title)}
		for _, x := range e.List {
			if groupOf(x) == g.id {
				group.List = append(group.List, v.experiment(x))
			}
		}
		if len(group.List) > 0 {
			v.Groups = append(v.Groups, group)
			v.Contents = append(v.Contents, Ref{Href: "#" + group.Head.ID, Title: g.title})
		}
	}
	return v
}

// groupOf returns the program that an experiment is about: its first server, or
// else who asks.
func groupOf(x *catalog.Experiment) string {
	parties := x.Parties()
	for _, g := range groups {
		if len(parties) > 0 && parties[0] == g.id {
			return g.id
		}
	}
	for _, step := range x.Steps() {
		if step.Kind == experiment.Browser {
			return "browser"
		}
	}
	return "clients"
}

func (v *experimentsView) experiment(x *catalog.Experiment) Experiment {
	view := Experiment{ID: x.Name, Title: x.Title, Programs: x.Programs()}
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

// ExperimentsMarkdown draws the page as Markdown, each experiment as the file
// that it is.
func (p *Pages) ExperimentsMarkdown(e *catalog.Experiments) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "# %s\n\n%s\n", e.Title, e.Summary)
	for _, x := range e.List {
		fmt.Fprintf(&out, "\n## %s\n\n%s Tried with %s.\n\n", x.Name, x.Title, x.Programs())
		fmt.Fprintf(&out, "````\n%s````\n", x.Source())
	}
	return out.Bytes()
}
