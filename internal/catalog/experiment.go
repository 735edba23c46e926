package catalog

import (
	"cmp"
	"slices"
	"strings"

	"httpcodes/internal/experiment"
	"httpcodes/internal/problem"
)

// ExperimentsPath is the path of the page of all experiments.
const ExperimentsPath Path = "experiments"

// Experiments is the page of all experiments.
type Experiments struct {
	Page
	List   []*Experiment     // by name
	Groups []ExperimentGroup // the same, by program
}

// An ExperimentGroup holds the experiments on one program.
type ExperimentGroup struct {
	ID, Title string
	List      []*Experiment
}

// groups are the subjects by which experiments are listed: the program of the
// first server, or the clients.
var groups = []struct{ name, title string }{
	{"nginx", "nginx"}, {"apache", "Apache httpd"}, {"haproxy", "HAProxy"}, {"caddy", "Caddy"},
	{"varnish", "Varnish"}, {"squid", "Squid"}, {"chromium", "Chromium"}, {"clients", "Clients and libraries"},
}

// programNames are the names of programs that records call by their commands and
// that have no group of their own.
var programNames = map[string]string{"go": "Go", "node": "Node.js", "openssl": "OpenSSL", "python3": "Python"}

// programName returns the name of a program as its makers write it.
func programName(command string) string {
	for _, g := range groups {
		if g.name == command {
			return g.title
		}
	}
	return cmp.Or(programNames[command], command)
}

// An Experiment is one test of real programs, and the entries that cite it.
type Experiment struct {
	*experiment.Experiment
	UsedBy []*Page
}

func newExperiments(list []*experiment.Experiment) *Experiments {
	e := &Experiments{}
	e.Page = Page{
		Kind: KindExperiments, Path: ExperimentsPath, Title: "Experiments",
		Summary: "Tests of servers, proxies and clients: the configuration, the request, the response, and the versions used.",
	}
	for _, x := range list {
		e.List = append(e.List, &Experiment{Experiment: x})
		e.Anchors = append(e.Anchors, x.Name)
	}
	for _, g := range groups {
		group := ExperimentGroup{ID: "on-" + g.name, Title: g.title}
		group.List = slices.DeleteFunc(slices.Clone(e.List), func(x *Experiment) bool { return x.about() != g.name })
		if len(group.List) > 0 {
			e.Groups, e.Anchors = append(e.Groups, group), append(e.Anchors, group.ID)
		}
	}
	return e
}

// about returns the group of an experiment: that of its first server, or that of
// the client.
func (x *Experiment) about() string {
	parties := x.Parties()
	for _, g := range groups {
		if len(parties) > 0 && parties[0] == g.name {
			return g.name
		}
	}
	for _, step := range x.Steps() {
		if step.Kind == experiment.Browser {
			return "chromium"
		}
	}
	return "clients"
}

// find returns the experiment with that name, or nil.
func (e *Experiments) find(name string) *Experiment {
	i, ok := slices.BinarySearchFunc(e.List, name, func(x *Experiment, name string) int { return strings.Compare(x.Name, name) })
	if !ok {
		return nil
	}
	return e.List[i]
}

// Programs returns the programs of the run with their versions, such as "Apache
// httpd 2.4.71 and curl 7.88.1".
func (x *Experiment) Programs() string {
	var list []string
	for _, v := range x.Versions {
		list = append(list, strings.TrimSpace(programName(v.Program)+" "+v.Number))
	}
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}

// linkExperiments finds the experiments that entries cite as sources, and adds to each
// source the programs it was run with. An experiment that no entry cites is a
// fault, since no reader would find it. So is one without a record, or with a record
// that does not bear out its claims.
func (c *Catalog) linkExperiments(problems *problem.List) {
	var names []string
	for _, x := range c.Experiments.List {
		names = append(names, x.Name)
	}
	for _, p := range c.WithText() {
		for i, s := range p.Sources {
			switch x := c.Experiments.find(s.Tried); {
			case x != nil:
				x.UsedBy = append(x.UsedBy, p)
				p.Sources[i].Title = "Tried with " + x.Programs()
			case s.Tried != "" && !c.absent[s.Tried]:
				problems.Add(p.Front.Key(s.key+".experiment"), ruleExperiment, "there is no experiment `%s`%s", s.Tried, problem.Suggest(s.Tried, names))
			}
		}
	}
	for _, x := range c.Experiments.List {
		if len(x.Versions) == 0 {
			problems.Add(problem.Pos{File: x.File}, ruleExperiment, "this experiment has no record; run `httpcodes try %s --record`", x.Name)
		} else {
			for _, r := range x.Refuted() {
				problems.Add(r.Pos, ruleExperiment, "the record does not bear out `%s`: %s; correct the claim, or run `httpcodes try %s --record`", r.Text, r.Why, x.Name)
			}
		}
		if len(x.UsedBy) == 0 && len(c.absent) == 0 {
			problems.Add(problem.Pos{File: x.File}, ruleExperiment, "no entry cites this experiment; add it to the `sources` of one, as `{experiment: %s, for: …}`", x.Name)
		}
	}
}
