package exchange

import "strings"

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
