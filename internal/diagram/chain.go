package diagram

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"httpcodes/internal/problem"
)

// A Chain shows the programs that a request passes, the program that made the
// response, and the connection that broke.
type Chain struct {
	Nodes   []string `yaml:"chain"` // names of roles, beginning with the client
	Code    int      `yaml:"code"`
	Answers string   `yaml:"answers"` // the program that made the response, or ""
	Logs    string   `yaml:"logs"`    // the program that wrote the code to a log instead, or ""
	Broken  []string `yaml:"breaks"`  // the ends of the broken connection, or nil
	How     string   `yaml:"how"`

	breaks int // index of the node before the broken connection, or -1
}

// roles are the possible nodes of a chain.
var roles = []string{"client", "proxy", "cdn", "gateway", "origin"}

// shown returns the name of a node as pictures show it.
func shown(node string) string { return strings.Replace(node, "cdn", "CDN", 1) }

// mostHow is the largest number of characters for which there is room.
const mostHow = 44

func (r *reader) chain() Picture {
	c := &Chain{breaks: -1}
	if !r.decode(c, "chain code answers? logs? breaks? how?") {
		return nil
	}
	if c.Code < 100 || c.Code > 999 {
		r.fault(r.at("code"), "`code` is a status code; write three digits")
	}
	r.checkNodes(c.Nodes)
	key := "answers"
	if c.Answers == "" {
		key = "logs"
	}
	if (c.Answers == "") == (c.Logs == "") {
		r.fault(0, "write either `answers` or `logs`: who made the response, or who wrote the code into its log")
	} else if !slices.Contains(c.Nodes[min(1, len(c.Nodes)):], c.teller()) {
		r.fault(r.at(key), "`%s` cannot be `%s`; name a member of the chain after `client`", key, c.teller())
	}
	if r.has("how") {
		r.fits("how", mostHow, c.How)
	}
	if r.has("breaks") {
		c.breaks = r.link(c)
	}
	return c
}

func (r *reader) checkNodes(nodes []string) {
	at := r.at("chain")
	if len(nodes) < 2 || len(nodes) > 4 || nodes[0] != "client" {
		r.fault(at, "a chain has two to four members, and begins with `client`")
	}
	for i, node := range nodes {
		if !slices.Contains(roles, node) {
			r.fault(at, "`%s` is not known%s", node, problem.Choose(node, roles))
		}
		if slices.Contains(nodes[:i], node) {
			r.fault(at, "`%s` is twice in the chain; remove one", node)
		}
	}
}

// link returns the index of the first of the two neighbors between which the
// connection broke.
func (r *reader) link(c *Chain) int {
	for i := range len(c.Nodes) - 1 {
		if slices.Equal(c.Nodes[i:i+2], c.Broken) {
			return i
		}
	}
	r.fault(r.at("breaks"), "`breaks` names two neighbors of the chain in their order; write `breaks: [gateway, origin]`")
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
		names = append(names, shown(node))
	}
	last := len(names) - 1
	lines := []string{"The request passes " + strings.Join(names[:last], ", ") + " and " + names[last] + "."}
	switch {
	case c.breaks >= 0:
		lines = append(lines, colon(fmt.Sprintf("It breaks between %s and %s", names[c.breaks], names[c.breaks+1]), c.How))
	case c.How != "":
		lines = append(lines, colon("At the "+shown(c.teller()), c.How))
	}
	if c.Answers == "" {
		return append(lines, fmt.Sprintf("The %s writes %d into its log; the client gets no response.", shown(c.Logs), c.Code))
	}
	return append(lines, fmt.Sprintf("The %s makes the response, %d.", shown(c.Answers), c.Code))
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
func (c *Chain) teller() string { return cmp.Or(c.Answers, c.Logs) }

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
		p.text(x+nodeWidth/2, nodeTop+17, middle, class, shown(node))
		if i > 0 && i-1 != c.breaks {
			p.path("", "M%d %dH%d", c.left(i-1)+nodeWidth, nodeTop+nodeHeight/2, x)
		}
	}
	c.drawAnswer(p, classOf(c.Code))
}

// left returns the x of the left side of a node. The gap where the connection broke is
// twice as wide as the others.
func (c *Chain) left(i int) int {
	free, before, gaps := width-2-len(c.Nodes)*nodeWidth, i, len(c.Nodes)-1
	if c.breaks >= 0 {
		gaps++
	}
	if c.breaks >= 0 && i > c.breaks {
		before++
	}
	return 1 + i*nodeWidth + free*before/gaps
}

// drawHow draws the explanation below the broken connection, or below the
// program that answers.
func (c *Chain) drawHow(p *canvas) {
	x := c.left(slices.Index(c.Nodes, c.teller())) + nodeWidth/2
	if c.breaks >= 0 {
		from, to, y := c.left(c.breaks)+nodeWidth, c.left(c.breaks+1), nodeTop+nodeHeight/2
		x = (from + to) / 2
		p.path("", "M%d %dH%dM%d %dH%dM%d %dl8 8m0 -8l-8 8", from, y, x-7, to, y, x+7, x-4, y-4)
	}
	if c.How == "" {
		return
	}
	half := utf8.RuneCountInString(c.How)*letter/20 + 1
	p.text(max(half, min(x, width-half)), 12, middle, "", c.How)
	to := nodeTop
	if c.breaks >= 0 {
		to += nodeHeight/2 - 7
	}
	p.path("", "M%d 18V%d", x, to)
}

// drawAnswer draws the path of the response back to the client.
func (c *Chain) drawAnswer(p *canvas, class string) {
	x, y := c.left(slices.Index(c.Nodes, c.teller()))+nodeWidth/2, nodeTop+nodeHeight
	if c.Answers == "" {
		p.text(x, y+line, middle, class, fmt.Sprintf("%d, in the log", c.Code))
		return
	}
	client := c.left(0) + nodeWidth/2
	p.path(class, "M%d %dv16H%dV%dm-4 6l4 -6l4 6", x, y, client, y+2)
	p.text((x+client)/2, y+31, middle, class, fmt.Sprint(c.Code))
}
