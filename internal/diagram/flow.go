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
	mostAsk = 25
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

// Questions are on the left, and results are on the right.
const (
	askWidth = 168
	outLeft  = askWidth + 36
	wayOn    = 26 // between two questions
)

func (f *Flow) draw(c *canvas) {
	y := 1
	for _, q := range f.steps {
		y = q.draw(c, y)
	}
	for i, text := range f.end {
		c.target(8, y+13+i*line, text)
	}
}

// draw draws a question at y, and returns the y of the next one.
func (q question) draw(c *canvas, y int) int {
	height := 8 + line*max(len(q.ask), len(q.to))
	c.box("", 1, y, askWidth-1, height)
	for i, text := range q.ask {
		class := ""
		if i == 0 {
			class = "hm"
		}
		c.text(8, y+line+1+i*line, start, class, text)
	}
	mid := y + height/2
	c.text(outLeft-22, mid-5, middle, "c", q.when)
	c.path("", fmt.Sprintf("M%d %dH%dm-6 -4l6 4l-6 4", askWidth, mid, outLeft-5))
	for i, text := range q.to {
		c.target(outLeft, mid+5+line*i-line*(len(q.to)-1)/2, text)
	}
	bottom := y + height
	c.path("", fmt.Sprintf("M20 %dV%dm-4 -6l4 6l4 -6", bottom, bottom+wayOn-2))
	c.text(32, bottom+17, start, "c", q.next)
	return bottom + wayOn
}

// target draws a result. If it begins with a code, the code has the color of
// its class.
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
