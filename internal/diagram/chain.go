package diagram

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"httpcodes/internal/problem"
)

// A Chain shows the programs that a request passes, the program that made the
// response, and the connection that broke.
type Chain struct {
	Code    int
	Nodes   []string // names of roles, beginning with the client
	Answers string   // the program that made the response, or ""
	Logs    string   // the program that wrote the code to a log instead, or ""

	breaks int // index of the node before the broken connection, or -1
	how    string
}

// roles are the possible nodes of a chain and the names that pictures show for
// them.
var roles = map[string]string{"client": "client", "proxy": "proxy", "cdn": "CDN", "gateway": "gateway", "origin": "origin"}

// mostHow is the largest number of characters for which there is room.
const mostHow = 44

func (r *reader) chain(m *mapping) Picture {
	r.check(m, "chain", "code", "answers?", "logs?", "breaks?", "how?")
	c := &Chain{
		Code: r.code(m, "code"), Nodes: r.list(m, "chain", 10), how: r.word(m, "how", mostHow),
		Answers: r.word(m, "answers", 10), Logs: r.word(m, "logs", 10), breaks: -1,
	}
	r.checkNodes(m, c.Nodes)
	if m.has("answers") == m.has("logs") {
		r.fault(m.at, "write either `answers` or `logs`: who made the response, or who wrote the code into its log")
	}
	for _, key := range []string{"answers", "logs"} {
		if m.has(key) && !slices.Contains(c.Nodes[min(1, len(c.Nodes)):], r.word(m, key, 10)) {
			r.fault(r.value(m, key), "`%s` does not follow the client in the chain; write one of its other members", r.word(m, key, 10))
		}
	}
	if m.has("breaks") {
		c.breaks = r.link(m, c.Nodes)
	}
	return c
}

func (r *reader) checkNodes(m *mapping, nodes []string) {
	if !m.has("chain") {
		return
	}
	if len(nodes) < 2 || len(nodes) > 4 || nodes[0] != "client" {
		r.fault(r.value(m, "chain"), "a chain has two to four members, and begins with `client`")
	}
	known := []string{"client", "proxy", "cdn", "gateway", "origin"}
	for i, node := range nodes {
		at := r.place(r.items(m, "chain")[i])
		if roles[node] == "" {
			r.fault(at, "`%s` is not known%s; known: %s", node, problem.Suggest(node, known), strings.Join(known, ", "))
		}
		if slices.Contains(nodes[:i], node) {
			r.fault(at, "`%s` is twice in the chain; remove one", node)
		}
	}
}

// link parses the two neighbors between which the connection broke, and returns
// the index of the first.
func (r *reader) link(m *mapping, nodes []string) int {
	ends := r.list(m, "breaks", 10)
	for i := range len(nodes) - 1 {
		if slices.Equal(nodes[i:i+2], ends) {
			return i
		}
	}
	r.fault(r.value(m, "breaks"), "`breaks` names two neighbors of the chain in their order; write `breaks: [gateway, origin]`")
	return -1
}

// Title implements Picture.
func (c *Chain) Title() string {
	if c.Answers == "" {
		return fmt.Sprintf("Who logs %d, and why", c.Code)
	}
	return fmt.Sprintf("Who sends %d, and why", c.Code)
}

// Lines implements Picture.
func (c *Chain) Lines() []string {
	var names []string
	for _, node := range c.Nodes {
		names = append(names, roles[node])
	}
	last := len(names) - 1
	lines := []string{"The request passes " + strings.Join(names[:last], ", ") + " and " + names[last] + "."}
	switch {
	case c.breaks >= 0:
		lines = append(lines, colon(fmt.Sprintf("It breaks between %s and %s", names[c.breaks], names[c.breaks+1]), c.how))
	case c.how != "":
		lines = append(lines, colon("At the "+roles[c.teller()], c.how))
	}
	if c.Answers == "" {
		return append(lines, fmt.Sprintf("The %s writes %d into its log; the client gets no response.", roles[c.Logs], c.Code))
	}
	return append(lines, fmt.Sprintf("The %s makes the response, %d.", roles[c.Answers], c.Code))
}

// colon joins a statement and its explanation with a colon. The explanation may
// be "".
func colon(what, why string) string {
	if why == "" {
		return what + "."
	}
	return what + ": " + why + "."
}

// teller returns the program that made the response or wrote the log.
func (c *Chain) teller() string {
	if c.Answers != "" {
		return c.Answers
	}
	return c.Logs
}

const (
	nodeTop    = 32
	nodeHeight = 26
	nodeWidth  = 58
)

func (c *Chain) draw(p *canvas) {
	c.drawHow(p)
	for i, node := range c.Nodes {
		x, class := c.left(i), ""
		if node == c.teller() {
			class = classOf(c.Code)
		}
		p.box(class, x, nodeTop, nodeWidth, nodeHeight)
		p.text(x+nodeWidth/2, nodeTop+17, middle, class, roles[node])
		if i > 0 && i-1 != c.breaks {
			p.path("", fmt.Sprintf("M%d %dH%d", c.left(i-1)+nodeWidth, nodeTop+nodeHeight/2, x))
		}
	}
	c.drawAnswer(p, classOf(c.Code))
}

// left returns the x of the left side of a node.
func (c *Chain) left(i int) int { return 1 + i*(width-2-nodeWidth)/(len(c.Nodes)-1) }

// drawHow draws the explanation below the broken connection, or below the
// program that answers.
func (c *Chain) drawHow(p *canvas) {
	x := c.left(slices.Index(c.Nodes, c.teller())) + nodeWidth/2
	if c.breaks >= 0 {
		from, to, y := c.left(c.breaks)+nodeWidth, c.left(c.breaks+1), nodeTop+nodeHeight/2
		x = (from + to) / 2
		p.path("", fmt.Sprintf("M%d %dH%dM%d %dH%dM%d %dl8 8m0 -8l-8 8", from, y, x-7, to, y, x+7, x-4, y-4))
	}
	if c.how == "" {
		return
	}
	half := utf8.RuneCountInString(c.how)*letter/20 + 1
	p.text(max(half, min(x, width-half)), 12, middle, "", c.how)
	if c.breaks >= 0 {
		p.path("", fmt.Sprintf("M%d 18V%d", x, nodeTop+nodeHeight/2-7))
	} else {
		p.path("", fmt.Sprintf("M%d 18V%d", x, nodeTop))
	}
}

// drawAnswer draws the path of the response back to the client.
func (c *Chain) drawAnswer(p *canvas, class string) {
	x, y := c.left(slices.Index(c.Nodes, c.teller()))+nodeWidth/2, nodeTop+nodeHeight
	if c.Answers == "" {
		p.text(x, y+line, middle, class, fmt.Sprintf("%d, in the log", c.Code))
		return
	}
	client := c.left(0) + nodeWidth/2
	p.path(class, fmt.Sprintf("M%d %dv16H%dV%dm-4 6l4 -6l4 6", x, y, client, y+2))
	p.text((x+client)/2, y+31, middle, class, fmt.Sprint(c.Code))
}
