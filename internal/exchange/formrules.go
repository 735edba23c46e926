package exchange

import (
	"strings"

	"httpcodes/internal/problem"
)

// Names of the rules that Parse reports.
const (
	ruleLineEnd    = "line-end"
	ruleStartLine  = "start-line"
	ruleStatusLine = "status-line"
	ruleMethod     = "method"
	ruleTarget     = "target"
	ruleVersion    = "version"
	ruleFieldLine  = "field-line"
	ruleFold       = "obs-fold"
	ruleFieldValue = "field-value"
	ruleWhiteSpace = "white-space"
	ruleEmptyLine  = "empty-line"
)

var formRows = []row{
	{Rule: problem.Rule{Name: ruleLineEnd, Reason: "Lines end in LF alone; a reader sees no difference, and lengths stay countable.", Spec: "RFC 9112 §2.2"}},
	{Rule: problem.Rule{Name: ruleStartLine, Reason: "A message begins with a request line or a status line.", Spec: "RFC 9112 §2.1"}},
	{Rule: problem.Rule{Name: ruleStatusLine, Reason: "A status line is a version, three digits and a phrase, with a space between each.", Spec: "RFC 9112 §4"}},
	{Rule: problem.Rule{Name: ruleFieldLine, Reason: "A field line is a name, a colon at once after it, and a value.", Spec: "RFC 9112 §5.1"}, answer: []int{400}},
	{Rule: problem.Rule{Name: ruleFold, Reason: "A field stays in one line; folded lines are obsolete.", Spec: "RFC 9112 §5.2"}, answer: []int{400}},
	{Rule: problem.Rule{Name: ruleFieldValue, Reason: "A field value is visible ASCII and spaces.", Spec: "RFC 9110 §5.5"}, answer: []int{400}},
	{Rule: problem.Rule{Name: ruleWhiteSpace, Reason: "One space where the grammar has one, none at the end of a line, no tabs.", Spec: "RFC 9110 §5.6.3"}, answer: []int{400}},
	{Rule: problem.Rule{Name: ruleEmptyLine, Reason: "One empty line ends the fields, and one separates messages.", Spec: "RFC 9112 §2.1"}},
	{
		Rule:   problem.Rule{Name: ruleVersion, Reason: "A message in text form is of HTTP/1.1 or HTTP/1.0.", Spec: "RFC 9112 §2.3"},
		answer: []int{400, 505},
	},
	{
		Rule:    problem.Rule{Name: ruleMethod, Reason: "A method is registered, and its capitals count.", Spec: "RFC 9110 §9.1"},
		answer:  []int{400, 418, 501},
		message: checkMethod,
	},
	{
		Rule:    problem.Rule{Name: ruleTarget, Reason: "A target has the form that its method asks for, and no character that must be escaped.", Spec: "RFC 9112 §3.2"},
		answer:  []int{400},
		message: checkTarget,
	},
}

func checkMethod(c *checker, m *Message) {
	// Mandatory extensions put M- before a method (RFC 2774 §5).
	if m.Request && !c.reg.Method(strings.TrimPrefix(m.Method, "M-")) {
		c.fault(m.Start, "`%s` is not a registered method", m.Method)
	}
}

func checkTarget(c *checker, m *Message) {
	if !m.Request || m.Target == "" {
		return
	}
	at := m.parts[1].start
	switch first := m.Target[0]; {
	case m.Method == "CONNECT":
		if !isHost(m.Target) || number(m.Target[lastColon(m.Target)+1:]) < 0 {
			c.fault(at, "the target of CONNECT is host and port; write it as `example.com:443`")
		}
	case m.Target == "*":
		if m.Method != "OPTIONS" {
			c.fault(at, "the target `*` is for OPTIONS only; write a path")
		}
	case first != '/' && authority(m.Target) == "":
		c.fault(at, "a target begins with `/`; write `/%s`", m.Target)
	}
}

func lastColon(s string) int {
	i := len(s) - 1
	for i >= 0 && s[i] != ':' {
		i--
	}
	return i
}
