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
const (
	ruleClaim       problem.Rule = "experiment-claim"
	ruleCommand     problem.Rule = "experiment-command"
	ruleFile        problem.Rule = "experiment-file"
	ruleMessage     problem.Rule = "experiment-message"
	rulePlaceholder problem.Rule = "experiment-placeholder"
	ruleRecord      problem.Rule = "experiment-record"
	ruleTitle       problem.Rule = "experiment-title"
)

// checkWhole checks the experiment after all parts are read.
func (p *parser) checkWhole() {
	p.findClients()
	p.addressRequests()
	for _, in := range p.Inputs {
		p.checkInput(in)
	}
	p.parseClaims()
	if len(p.Steps()) == 0 {
		p.fault(0, ruleFile, "there are no steps; add `-- request --`, `-- command --` or `-- browser --`")
	}
	if len(p.Parties()) == 0 {
		p.fault(0, ruleFile, "there is no server; add `-- nginx.conf --`, `-- origin --` or another server")
	}
	parts := p.PartNames()
	for i, part := range p.Parts {
		if !slices.Contains(parts, part.Name) {
			p.fault(p.recorded[i], ruleRecord, "no step or server makes the part `%s`%s", part.Name,
				problem.Choose(part.Name, parts))
		}
	}
}

// findClients sets the kind of the scripts that a command runs to Client.
func (p *parser) findClients() {
	var words []string
	for _, in := range p.Inputs {
		if in.Kind == Command {
			words = append(words, strings.Fields(in.Text)...)
		}
	}
	for i, in := range p.Inputs {
		if in.Kind == Script && slices.Contains(words, in.Name) {
			p.Inputs[i].Kind, p.Inputs[i].Party = Client, ""
		}
	}
}

// addressRequests sets the receiver of each request without one to the first server
// that is no origin or, if all are, to the first.
func (p *parser) addressRequests() {
	parties := p.Parties()
	first := slices.IndexFunc(parties, func(name string) bool { return !IsOrigin(name) })
	for i, in := range p.Inputs {
		if in.Kind == Request && in.Party == "" && len(parties) > 0 {
			p.Inputs[i].Party = parties[max(first, 0)]
		}
	}
}

// checkInput checks the text of one input.
func (p *parser) checkInput(in Input) {
	var fault *problem.Fault
	switch in.Kind {
	case Request, Origin:
		_, fault = ParseMessage(in.Text)
	case Command:
		_, fault = ParseCommand(in.Text)
	case Browser:
		_, fault = ParseBrowser(in.Text)
	case Script, Client, Data:
		return
	}
	if fault != nil {
		p.fault(in.offset+fault.Offset, fault.Rule, "%s", fault.Text)
	}
	p.checkPlaceholders(in)
	if in.Kind == Command || in.Kind == Browser {
		p.checkHosts(in)
	}
}

// checkPlaceholders reports placeholders that have no meaning. In a configuration
// or a browser step, braces may have another meaning, so there it reports only the
// names of servers that the experiment does not have.
func (p *parser) checkPlaceholders(in Input) {
	strict := in.Kind == Request || in.Kind == Origin || in.Kind == Command
	for _, m := range Placeholder.FindAllStringSubmatchIndex(in.Text, -1) {
		name := in.Text[m[2]:m[3]]
		format := m[0] > 0 && strings.ContainsRune("%$", rune(in.Text[m[0]-1]))
		if format || name == "dir" || name == "log" || slices.Contains(directives, name) || ListenerOf(name, p.Parties()) != "" {
			continue
		}
		if strict || ListenerOf(name, allParties()) != "" {
			p.fault(in.offset+m[0], rulePlaceholder, "there is no placeholder `{%s}` here%s", name, problem.Suggest(name, p.Parties()))
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
func (p *parser) checkHosts(in Input) {
	for _, m := range address.FindAllStringIndex(in.Text, -1) {
		text := Placeholder.ReplaceAllString(in.Text[m[0]:m[1]], "1")
		u, err := url.Parse(text)
		if err == nil && !local.MatchString(u.Hostname()) {
			p.fault(in.offset+m[0], ruleCommand, "`%s` is outside this machine; write `{%s}` or a name under .test", u.Host, cmp.Or(slices.Concat(p.Parties(), []string{"origin"})...))
		}
	}
}

// local matches the hosts that are this machine or names reserved for tests. The
// host of a placeholder is 1.
var local = regexp.MustCompile(`^(?:|1|127\.0\.0\.1|(?:.*\.)?localhost|.*\.test)$`)
