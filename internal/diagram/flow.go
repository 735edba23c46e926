package diagram

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// A Flow is a row of questions. One answer to a question leads to a result, and
// the other one to the next question.
type Flow struct {
	title string
	steps []question
	end   []string
}

// A question is one step of a flow.
type question struct {
	ask  []string
	when string   // the answer that leads to the result
	to   []string // the result
	next string   // the answer that leads to the next question
}

const (
	mostAsk = 24
	mostTo  = 14
	mostWay = 34
)

func (r *reader) flow(m *mapping) Picture {
	r.check(m, "flow", "steps", "end")
	f := &Flow{title: r.word(m, "flow", 80), end: r.list(m, "end", 40)}
	if !m.has("steps") {
		return f
	}
	for _, item := range r.items(m, "steps") {
		q := r.mapping(item)
		if q == nil {
			continue
		}
		r.check(q, "ask", "if", "to", "else")
		f.steps = append(f.steps, question{
			ask: r.list(q, "ask", mostAsk), when: r.word(q, "if", 8), to: r.list(q, "to", mostTo), next: r.word(q, "else", mostWay),
		})
	}
	return f
}

var leadingCode = regexp.MustCompile(`^[1-5][0-9][0-9]\b`)

// Codes returns the status codes among the results of the flow.
func (f *Flow) Codes() []int {
	var codes []int
	add := func(list []string) {
		for _, text := range list {
			if code, err := strconv.Atoi(leadingCode.FindString(text)); err == nil {
				codes = append(codes, code)
			}
		}
	}
	for _, q := range f.steps {
		add(q.to)
	}
	add(f.end)
	return codes
}

// Title implements Picture.
func (f *Flow) Title() string { return f.title }

// Lines implements Picture.
func (f *Flow) Lines() []string {
	var lines []string
	for _, q := range f.steps {
		lines = append(lines, fmt.Sprintf("%s If %s: %s. Else, %s, go on.",
			strings.Join(q.ask, ": "), q.when, strings.Join(q.to, "; "), q.next))
	}
	return append(lines, "At the end: "+strings.Join(f.end, "; ")+".")
}

// Questions are on the left, and results are on the right. The way from one
// question to the next begins below the words of the first.
const (
	askWidth = 160
	outLeft  = askWidth + 30
	outHigh  = 23 // height of a result in one line
	outGap   = 5  // between two results of a question
	wayLeft  = 20
	wayOn    = 32 // between two questions
)

func (f *Flow) draw(c *canvas) {
	y := 5 // the first answer may stand above its question
	for _, q := range f.steps {
		y = q.draw(c, y)
	}
	for _, o := range outcomes(f.end) {
		y += o.draw(c, 1, y) + outGap
	}
}

// draw draws a question at y, and returns the y of the next one.
func (q question) draw(c *canvas, y int) int {
	outs := outcomes(q.to)
	high := -outGap
	for _, o := range outs {
		high += o.height() + outGap
	}
	height := max(13+line*len(q.ask), high)
	q.drawAsk(c, y, height)
	q.drawOuts(c, outs, y+height/2, high)
	bottom := y + height
	c.path("c", fmt.Sprintf("M%d %dv%d", wayLeft, bottom, wayOn-7))
	c.headDown(wayLeft, bottom+wayOn-1)
	c.text(wayLeft+10, bottom+wayOn/2+3, start, "c", q.next)
	return bottom + wayOn
}

// drawAsk draws the words of a question in the middle of their box.
func (q question) drawAsk(c *canvas, y, height int) {
	c.card("c", 1, y, askWidth-1, height)
	y += (height - line*len(q.ask)) / 2
	for i, text := range q.ask {
		class := ""
		if i == 0 {
			class = "hm"
		}
		c.text(10, y+12+i*line, start, class, text)
	}
}

// drawOuts draws the results of a question, which have the given height, around
// mid, and the ways to them. The answer stands above the first way.
func (q question) drawOuts(c *canvas, outs []outcome, mid, high int) {
	const fork = askWidth + 12
	from := askWidth
	if len(outs) > 1 {
		c.path("c", fmt.Sprintf("M%d %dH%d", askWidth, mid, fork))
		from = fork
	}
	y := mid - high/2
	c.text(fork, y+outs[0].height()/2-6, middle, "c", q.when)
	for _, o := range outs {
		at := y + o.height()/2
		c.path("c", fmt.Sprintf("M%d %dV%dH%d", from, mid, at, outLeft-7))
		c.headRight(outLeft-1, at)
		y += o.draw(c, outLeft, y) + outGap
	}
}

// An outcome is one result of a question, in lines: a code and what it says, or
// words.
type outcome []string

// outcomes parts the lines of a result at the codes that begin them.
func outcomes(lines []string) []outcome {
	var all []outcome
	for i, text := range lines {
		if i == 0 || leadingCode.MatchString(text) {
			all = append(all, nil)
		}
		all[len(all)-1] = append(all[len(all)-1], text)
	}
	return all
}

func (o outcome) height() int { return outHigh + line*(len(o)-1) }

// draw draws an outcome in the color of its class, up to the right edge, and
// returns its height.
func (o outcome) draw(c *canvas, x, y int) int {
	class := ""
	if code, err := strconv.Atoi(leadingCode.FindString(o[0])); err == nil {
		class = classOf(code)
	}
	c.card(class, x, y, width-x-1, o.height())
	for i, text := range o {
		c.target(x+8, y+16+i*line, text)
	}
	return o.height()
}

// target draws a line of a result. If it begins with a code, the code has the
// color of its class.
func (c *canvas) target(x, y int, text string) {
	code := leadingCode.FindString(text)
	if code == "" {
		c.text(x, y, start, "", text)
		return
	}
	number, _ := strconv.Atoi(code)
	c.raw(`<text x="%d" y="%d"><tspan class="%s">%s</tspan>%s</text>`, x, y, classOf(number), code, escape(text[len(code):]))
	c.reach(y + 4)
}
