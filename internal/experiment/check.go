package experiment

import (
	"cmp"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// The rules that Parse checks.
var (
	ruleExperimentClaim       = problem.Rule{Name: "experiment-claim", Reason: "An experiment makes at least one claim that its run can refute."}
	ruleExperimentCommand     = problem.Rule{Name: "experiment-command", Reason: "A command runs without a shell and without the network."}
	ruleExperimentFile        = problem.Rule{Name: "experiment-file", Reason: "Each part of an experiment has a valid name and valid options."}
	ruleExperimentMessage     = problem.Rule{Name: "experiment-message", Reason: "A message of an experiment is HTTP/1.1, with directives in braces."}
	ruleExperimentPlaceholder = problem.Rule{Name: "experiment-placeholder", Reason: "A placeholder names a server of the experiment, or is {dir} or {log}."}
	ruleExperimentRecord      = problem.Rule{Name: "experiment-record", Reason: "Recorded parts come last, and each belongs to a step or a server of the experiment."}
	ruleExperimentTitle       = problem.Rule{Name: "experiment-title", Reason: "An experiment begins with one sentence that says what it shows."}
)

// Rules returns the rules that Parse checks, by name.
func Rules() []problem.Rule {
	return []problem.Rule{ruleExperimentClaim, ruleExperimentCommand, ruleExperimentFile, ruleExperimentMessage, ruleExperimentPlaceholder, ruleExperimentRecord, ruleExperimentTitle}
}

// checkWhole checks the experiment after all parts are read.
func (p *parser) checkWhole() {
	p.findClients()
	p.addressRequests()
	for _, f := range p.Files {
		p.checkFile(f)
	}
	p.parseClaims()
	if len(p.Steps()) == 0 {
		p.fault(0, ruleExperimentFile, "there are no steps; add `-- request --`, `-- command --` or `-- browser --`")
	}
	if len(p.Parties()) == 0 {
		p.fault(0, ruleExperimentFile, "there is no server; add `-- nginx.conf --`, `-- origin --` or another server")
	}
	parts := p.PartNames()
	for i, part := range p.Parts {
		if !slices.Contains(parts, part.Name) {
			p.fault(p.recorded[i], ruleExperimentRecord, "no step or server makes the part `%s`%s", part.Name,
				cmp.Or(problem.Suggest(part.Name, parts), "; there are "+strings.Join(parts, ", ")))
		}
	}
}

// findClients sets the kind of the scripts that a command runs to Client.
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

// addressRequests sets the receiver of each request without one to the first server
// that is no origin or, if all are, to the first.
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
	var fault *problem.Fault
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
		p.fault(f.offset+fault.Offset, fault.Rule, "%s", fault.Text)
	}
	p.checkPlaceholders(f)
	if f.Kind == Command || f.Kind == Browser {
		p.checkHosts(f)
	}
}

// checkPlaceholders reports placeholders that have no meaning. In a configuration
// or a browser step, braces may have another meaning, so there it reports only the
// names of servers that the experiment does not have.
func (p *parser) checkPlaceholders(f File) {
	strict := f.Kind == Request || f.Kind == Origin || f.Kind == Command
	for _, m := range Placeholder.FindAllStringSubmatchIndex(f.Text, -1) {
		name := f.Text[m[2]:m[3]]
		format := m[0] > 0 && strings.ContainsRune("%$", rune(f.Text[m[0]-1]))
		if format || name == "dir" || name == "log" || slices.Contains(directives, name) || ListenerOf(name, p.Parties()) != "" {
			continue
		}
		if strict || ListenerOf(name, allParties()) != "" {
			p.fault(f.offset+m[0], ruleExperimentPlaceholder, "there is no placeholder `{%s}` here%s", name, problem.Suggest(name, p.Parties()))
		}
	}
}

// allParties returns the names of all servers that an experiment can have.
func allParties() []string {
	names := []string{"origin", "server"}
	return slices.AppendSeq(names, maps.Values(configs))
}

// address matches the addresses in a command or browser step.
var address = regexp.MustCompile(`\b(https?|wss?)://[^\s"'` + "`" + `]+`)

// checkHosts reports addresses outside this machine.
func (p *parser) checkHosts(f File) {
	for _, m := range address.FindAllStringIndex(f.Text, -1) {
		text := Placeholder.ReplaceAllString(f.Text[m[0]:m[1]], "1")
		u, err := url.Parse(text)
		if err == nil && !local.MatchString(u.Hostname()) {
			p.fault(f.offset+m[0], ruleExperimentCommand, "`%s` is outside this machine; write `{%s}` or a name under .test", u.Host, cmp.Or(slices.Concat(p.Parties(), []string{"origin"})...))
		}
	}
}

// local matches the hosts that are this machine or names reserved for tests. The
// host of a placeholder is 1.
var local = regexp.MustCompile(`^(?:|1|127\.0\.0\.1|(?:.*\.)?localhost|.*\.test)$`)
