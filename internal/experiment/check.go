package experiment

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// The rules that Parse holds experiments to.
var (
	ruleExperimentClaim       = problem.Rule{Name: "experiment-claim", Reason: "An experiment claims something that its run can refute."}
	ruleExperimentCommand     = problem.Rule{Name: "experiment-command", Reason: "A command is a line that the laboratory can run without a shell and without the network."}
	ruleExperimentFile        = problem.Rule{Name: "experiment-file", Reason: "Each part of an experiment has a name and options that the format knows."}
	ruleExperimentMessage     = problem.Rule{Name: "experiment-message", Reason: "A message of an experiment is HTTP/1.1 as it goes over the wire, with directives in braces."}
	ruleExperimentPlaceholder = problem.Rule{Name: "experiment-placeholder", Reason: "A name in braces stands for a party of the experiment."}
	ruleExperimentRecord      = problem.Rule{Name: "experiment-record", Reason: "Recorded parts come last, and each belongs to a step or a server of the experiment."}
	ruleExperimentTitle       = problem.Rule{Name: "experiment-title", Reason: "An experiment begins with one sentence that says what it shows."}
)

// Rules returns the rules that Parse holds experiments to, by name.
func Rules() []problem.Rule {
	return []problem.Rule{ruleExperimentClaim, ruleExperimentCommand, ruleExperimentFile, ruleExperimentMessage, ruleExperimentPlaceholder, ruleExperimentRecord, ruleExperimentTitle}
}

// checkWhole checks what can be told only when all parts are read.
func (p *parser) checkWhole() {
	p.findClients()
	p.addressRequests()
	for _, f := range p.Files {
		p.checkFile(f)
	}
	p.parseClaims()
	if len(p.Steps()) == 0 {
		p.fault(0, ruleExperimentFile, "there are no steps: add `-- request --`, `-- command --` or `-- browser --`")
	}
	if len(p.Parties()) == 0 {
		p.fault(0, ruleExperimentFile, "there is no server: add `-- nginx.conf --`, `-- origin --` or another server")
	}
	parts := p.PartNames()
	for i, part := range p.Parts {
		if !slices.Contains(parts, part.Name) {
			p.fault(p.recorded[i], ruleExperimentRecord, "no step or server makes the part `%s`%s; there are %s",
				part.Name, problem.Suggest(part.Name, parts), strings.Join(parts, ", "))
		}
	}
}

// findClients tells the scripts that a command runs from those that serve.
func (p *parser) findClients() {
	var words []string
	for _, f := range p.Files {
		if f.Kind == Command {
			words = append(words, strings.Fields(f.Text)...)
		}
	}
	for i, f := range p.Files {
		if f.Kind == Script && slices.Contains(words, f.Name) {
			p.Files[i].Kind, p.Files[i].Party = Client, ""
		}
	}
}

// addressRequests sends each request that names nobody to the first server.
func (p *parser) addressRequests() {
	parties := p.Parties()
	first := slices.IndexFunc(parties, func(name string) bool { return !IsOrigin(name) })
	for i, f := range p.Files {
		if f.Kind == Request && f.Party == "" && len(parties) > 0 {
			p.Files[i].Party = parties[max(first, 0)]
		}
	}
}

// checkFile checks the text of one file.
func (p *parser) checkFile(f File) {
	var fault *TextFault
	switch f.Kind {
	case Request, Origin:
		_, fault = ParseMessage(f.Text)
	case Command:
		_, fault = ParseCommand(f.Text)
	case Browser:
		_, fault = ParseBrowser(f.Text)
	case Script, Client, Data:
		return
	}
	if fault != nil {
		p.fault(f.offset+fault.offset, fault.rule, "%s", fault.text)
	}
	p.checkPlaceholders(f)
	if f.Kind == Command || f.Kind == Browser {
		p.checkHosts(f)
	}
}

// A TextFault is a problem in the text of a file.
type TextFault struct {
	offset int // in the text
	rule   problem.Rule
	text   string
}

// checkPlaceholders refuses names in braces that stand for nothing. Braces
// mean other things as well in a configuration and in a script of the browser:
// there only the names of servers that are missing are refused.
func (p *parser) checkPlaceholders(f File) {
	strict := f.Kind == Request || f.Kind == Origin || f.Kind == Command
	for _, m := range Placeholder.FindAllStringSubmatchIndex(f.Text, -1) {
		name := f.Text[m[2]:m[3]]
		format := m[0] > 0 && strings.ContainsRune("%$", rune(f.Text[m[0]-1]))
		if format || name == "dir" || name == "log" || slices.Contains(directives, name) || ListenerOf(name, p.Parties()) != "" {
			continue
		}
		if strict || ListenerOf(name, allParties()) != "" {
			p.fault(f.offset+m[0], ruleExperimentPlaceholder, "`{%s}` stands for nothing here%s", name, problem.Suggest(name, p.Parties()))
		}
	}
}

// allParties lists the servers that the format knows by name.
func allParties() []string {
	names := []string{"origin", "server"}
	for _, party := range configs {
		names = append(names, party)
	}
	return names
}

// address finds the addresses in a command line or in what a browser does.
var address = regexp.MustCompile(`\b(https?|wss?)://[^\s"'` + "`" + `]+`)

// checkHosts refuses addresses outside the machine.
func (p *parser) checkHosts(f File) {
	for _, m := range address.FindAllStringIndex(f.Text, -1) {
		text := Placeholder.ReplaceAllString(f.Text[m[0]:m[1]], "1")
		u, err := url.Parse(text)
		if err == nil && !local(u.Hostname()) {
			p.fault(f.offset+m[0], ruleExperimentCommand, "`%s` is outside this machine: write `{%s}` or a name under .test", u.Host, firstOr(p.Parties(), "origin"))
		}
	}
}

// local reports whether a host is this machine or a name reserved for tests.
func local(host string) bool {
	ok, _ := path.Match("*.test", host)
	inside, _ := path.Match("*.localhost", host)
	return ok || inside || host == "localhost" || host == "127.0.0.1" || host == "1" || host == ""
}

// firstOr returns the first of a list, or the word given for an empty one.
func firstOr(list []string, empty string) string {
	if len(list) > 0 {
		return list[0]
	}
	return empty
}
