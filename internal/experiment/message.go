package experiment

import (
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"

	"httpcodes/internal/problem"
)

// directives are the names of the directives.
var directives = []string{"repeat", "date", "pause", "body", "close", "hang"}

// directive matches a directive with its value.
var directive = regexp.MustCompile(`\{(` + strings.Join(directives, "|") + `)(?: [^{}\n]*)?\}`)

// An Action is one step of sending a message.
type Action struct {
	Do    string // "send" or a directive
	Text  string // the text to send, which may contain placeholders
	Pause time.Duration
}

// ParseMessage parses a request or response into actions, as the package comment
// describes.
func ParseMessage(text string) ([]Action, *problem.Fault) {
	m := message{head: true}
	offset := 0
	for line := range strings.Lines(text) {
		if fault := m.addLine(line, offset); fault != nil {
			return nil, fault
		}
		offset += len(line)
	}
	m.finish()
	if len(m.actions) == 0 {
		return nil, &problem.Fault{Offset: 0, Rule: ruleMessage, Text: "the message is empty; to send no response, write `{close}`"}
	}
	return m.actions, nil
}

// A message is the state of ParseMessage, which parses line by line.
type message struct {
	actions []Action
	head    bool // the line belongs to a head
	interim bool // the head is that of a 1xx response, so another head follows
	begun   bool // the first line of the head has been read
	chunked bool
	body    bool // the message has a body
	bare    bool // the last line contained only directives
}

// addLine parses one line.
func (m *message) addLine(line string, offset int) *problem.Fault {
	content := strings.TrimSuffix(line, "\n")
	first, at, sent := len(m.actions), 0, false
	for _, d := range directive.FindAllStringSubmatchIndex(content, -1) {
		m.send(content[at:d[0]])
		word, value := content[d[2]:d[3]], strings.Trim(content[d[3]:d[1]], " }") // of {word value}
		if fault := m.direct(word, value); fault != "" {
			return &problem.Fault{Offset: offset + d[0], Rule: ruleMessage, Text: fault}
		}
		sent = sent || d[0] > at || word == "repeat" || word == "date"
		at = d[1]
	}
	rest := content[at:]
	m.bare = len(m.actions) > first && !sent && rest == ""
	if m.bare {
		return nil
	}
	m.send(rest)
	m.endLine(content)
	return nil
}

// endLine adds the line end, and updates the state for the next line.
func (m *message) endLine(content string) {
	m.body = m.body || !m.head
	switch {
	case !m.head && m.chunked:
		m.send("\r\n")
	case !m.head:
		m.send("\n")
	default:
		m.send("\r\n")
		m.readHead(content)
	}
}

// readHead updates the state after a line of a head.
func (m *message) readHead(line string) {
	if line == "" {
		m.head, m.interim, m.begun = m.interim, false, false
		return
	}
	if !m.begun {
		m.begun, m.interim = true, strings.HasPrefix(line, "HTTP/1.1 1") && !strings.HasPrefix(line, "HTTP/1.1 101")
	}
	name, value, _ := strings.Cut(strings.ToLower(line), ":")
	m.chunked = m.chunked || name == "transfer-encoding" && strings.TrimSpace(value) == "chunked"
}

// send appends text to the last action, or adds an action.
func (m *message) send(text string) {
	last := len(m.actions) - 1
	switch {
	case text == "":
	case last >= 0 && m.actions[last].Do == "send":
		m.actions[last].Text += text
	default:
		m.actions = append(m.actions, Action{Do: "send", Text: text})
	}
}

// direct adds the action of a directive. It returns what is wrong with the
// directive, or "".
func (m *message) direct(word, value string) string {
	switch word {
	case "repeat":
		count, text, _ := strings.Cut(value, " ")
		n, err := strconv.Atoi(count)
		if err != nil || n < 1 || text == "" || n*len(text) > 64<<20 {
			return "`{repeat}` takes a number and a text, at most 64 MiB in all; write it as `{repeat 9000 a}`"
		}
		m.send(strings.Repeat(text, n))
		return ""
	case "pause":
		d, err := time.ParseDuration(value)
		if err != nil || d <= 0 {
			return "`{pause}` takes a time; write it as `{pause 500ms}`"
		}
		m.actions = append(m.actions, Action{Do: word, Pause: d})
		return ""
	}
	if value != "" {
		return fmt.Sprintf("`{%s}` takes no argument; remove it", word)
	}
	if word == "date" {
		m.send("{date}")
	} else {
		m.actions = append(m.actions, Action{Do: word})
	}
	return ""
}

// finish adds the empty line after a head, and removes the last line end of a
// body, which only the txtar file needs.
func (m *message) finish() {
	last := len(m.actions) - 1
	if last < 0 || m.bare || m.actions[last].Do != "send" {
		return
	}
	a := &m.actions[last]
	switch {
	case m.head:
		a.Text += "\r\n"
	case m.chunked && strings.HasSuffix("\r\n"+a.Text, "\r\n0\r\n"):
		a.Text += "\r\n"
	case m.body && !m.chunked:
		a.Text = strings.TrimSuffix(a.Text, "\n")
	}
}

// FillDates replaces the {date} directives, which remain in the text of actions.
func FillDates(text string, now time.Time) string {
	return strings.ReplaceAll(text, "{date}", now.UTC().Format(http.TimeFormat))
}
