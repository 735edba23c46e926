package exchange

import (
	"strings"

	"httpcodes/internal/problem"
)

// The rules that Parse reports.
var (
	ruleLineEnd    = problem.Rule{Name: "line-end", Reason: "Lines end in LF alone, so that lengths can be counted.", Spec: "RFC 9112 §2.2"}
	ruleStartLine  = problem.Rule{Name: "start-line", Reason: "A message begins with a request line or a status line.", Spec: "RFC 9112 §2.1"}
	ruleStatusLine = problem.Rule{Name: "status-line", Reason: "A status line is a version, three digits and a phrase, with a space between each.", Spec: "RFC 9112 §4"}
	ruleMethod     = problem.Rule{Name: "method", Reason: "A method is registered, in exactly that capitalization.", Spec: "RFC 9110 §9.1"}
	ruleTarget     = problem.Rule{Name: "target", Reason: "A target has the form that its method requires, and no character that must be escaped.", Spec: "RFC 9112 §3.2"}
	ruleVersion    = problem.Rule{Name: "version", Reason: "The version is HTTP/1.1 or HTTP/1.0, since later ones have no text form.", Spec: "RFC 9112 §2.3"}
	ruleFieldLine  = problem.Rule{Name: "field-line", Reason: "A field line is a name, followed directly by a colon, and a value.", Spec: "RFC 9112 §5.1"}
	ruleFold       = problem.Rule{Name: "obs-fold", Reason: "A field is on one line; folded lines are obsolete.", Spec: "RFC 9112 §5.2"}
	ruleFieldValue = problem.Rule{Name: "field-value", Reason: "A field value is visible ASCII and spaces.", Spec: "RFC 9110 §5.5"}
	ruleWhiteSpace = problem.Rule{Name: "white-space", Reason: "There is one space where the grammar has one, and no tab or white space at the end of a line.", Spec: "RFC 9110 §5.6.3"}
	ruleEmptyLine  = problem.Rule{Name: "empty-line", Reason: "One empty line ends the fields, and one separates messages.", Spec: "RFC 9112 §2.1"}
)

var formRows = []row{
	{Rule: ruleLineEnd},
	{Rule: ruleStartLine},
	{Rule: ruleStatusLine},
	{Rule: ruleFieldLine, answer: []int{400}},
	{Rule: ruleFold, answer: []int{400}},
	{Rule: ruleFieldValue, answer: []int{400}},
	{Rule: ruleWhiteSpace, answer: []int{400}},
	{Rule: ruleEmptyLine},
	{Rule: ruleVersion,
		answer: []int{400, 505}},
	{Rule: ruleMethod,
		answer: []int{400, 418, 501}, message: checkMethod},
	{Rule: ruleTarget,
		answer: []int{400}, message: checkTarget},
}

func checkMethod(c *checker, m *Message) {
	// Mandatory extensions put M- before a method (RFC 2774 §5).
	if m.Request && !c.reg.Method(strings.TrimPrefix(m.Method, "M-")) {
		c.fault(m.Start, "`%s` is not a registered method; write one such as GET", m.Method)
	}
}

func checkTarget(c *checker, m *Message) {
	if !m.Request || m.Target == "" {
		return
	}
	at := m.parts[1].start
	switch first := m.Target[0]; {
	case m.Method == "CONNECT":
		if !isHost(m.Target) || number(m.Target[strings.LastIndexByte(m.Target, ':')+1:]) < 0 {
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
