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
	Name  string     `yaml:"flow"`
	Steps []question `yaml:"steps"`
	End   []string   `yaml:"end"`
}

// A question is one step of a flow.
type question struct {
	Ask  []string `yaml:"ask"`
	When string   `yaml:"if"`   // the answer that leads to the result
	To   []string `yaml:"to"`   // the result
	Next string   `yaml:"else"` // the answer that leads to the next question
}

const (
	mostAsk = 25
	mostTo  = 14
	mostWay = 34
)

func (r *reader) flow() Picture {
	f := &Flow{}
	if !r.decode(f, "flow steps end") {
		return nil
	}
	r.fits("flow", 80, f.Name)
	r.fits("end", 40, f.End...)
	for i, q := range f.Steps {
		if len(q.Ask) == 0 || q.When == "" || len(q.To) == 0 || q.Next == "" {
			r.fault(r.at("steps"), "step %d needs the keys `ask`, `if`, `to` and `else`", i+1)
			continue
		}
		r.fits("steps", mostAsk, q.Ask...)
		r.fits("steps", mostTo, q.To...)
		r.fits("steps", 8, q.When)
		r.fits("steps", mostWay, q.Next)
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
	for _, q := range f.Steps {
		add(q.To)
	}
	add(f.End)
	return codes
}

// Title implements Picture.
func (f *Flow) Title() string { return f.Name }

// Lines implements Picture.
func (f *Flow) Lines() []string {
	var lines []string
	for _, q := range f.Steps {
		lines = append(lines, fmt.Sprintf("%s If %s: %s. Else, %s, go on.",
			strings.Join(q.Ask, ": "), q.When, strings.Join(q.To, "; "), q.Next))
	}
	return append(lines, "At the end: "+strings.Join(f.End, "; ")+".")
}

// Questions are on the left, and results are on the right.
const (
	askWidth = 168
	outLeft  = askWidth + 36
	wayOn    = 26 // between two questions
)

func (f *Flow) draw(c *canvas) {
	y := 1
	for _, q := range f.Steps {
		y = q.draw(c, y)
	}
	for i, text := range f.End {
		c.target(8, y+13+i*line, text)
	}
}

// draw draws a question at y, and returns the y of the next one.
func (q question) draw(c *canvas, y int) int {
	height := 8 + line*max(len(q.Ask), len(q.To))
	c.box("", 1, y, askWidth-1, height)
	for i, text := range q.Ask {
		class := ""
		if i == 0 {
			class = "hm"
		}
		c.text(8, y+line+1+i*line, start, class, text)
	}
	mid := y + height/2
	c.text(outLeft-22, mid-5, middle, "c", q.When)
	c.path("", fmt.Sprintf("M%d %dH%dm-6 -4l6 4l-6 4", askWidth, mid, outLeft-5))
	for i, text := range q.To {
		c.target(outLeft, mid+5+line*i-line*(len(q.To)-1)/2, text)
	}
	bottom := y + height
	c.path("", fmt.Sprintf("M20 %dV%dm-4 -6l4 6l4 -6", bottom, bottom+wayOn-2))
	c.text(32, bottom+17, start, "c", q.Next)
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
