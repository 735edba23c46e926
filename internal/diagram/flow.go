package diagram

import (
	"fmt"
	"regexp"
	"slices"
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
	mostAsk = 24
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
		if missing := slices.Index([]bool{len(q.Ask) == 0, q.When == "", len(q.To) == 0, q.Next == ""}, true); missing >= 0 {
			r.fault(r.at("steps"), "step %d has no `%s`; add it", i+1, []string{"ask", "if", "to", "else"}[missing])
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

// codeOf returns the status code with which a line of a result begins, or 0.
func codeOf(text string) int {
	code, _ := strconv.Atoi(leadingCode.FindString(text))
	return code
}

// Codes returns the status codes among the results of the flow.
func (f *Flow) Codes() []int {
	lines := slices.Clone(f.End)
	for _, q := range f.Steps {
		lines = append(lines, q.To...)
	}
	var codes []int
	for _, text := range lines {
		if code := codeOf(text); code > 0 {
			codes = append(codes, code)
		}
	}
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
	for _, q := range f.Steps {
		y = q.draw(c, y)
	}
	for _, o := range outcomes(f.End) {
		y += o.draw(c, 1, y) + outGap
	}
}

// draw draws a question at y, and returns the y of the next one.
func (q question) draw(c *canvas, y int) int {
	outs := outcomes(q.To)
	high := -outGap
	for _, o := range outs {
		high += o.height() + outGap
	}
	height := max(13+line*len(q.Ask), high)
	q.drawAsk(c, y, height)
	q.drawOuts(c, outs, y+height/2, high)
	bottom := y + height
	c.path("c", "M%d %dv%d", wayLeft, bottom, wayOn-7)
	c.headDown(wayLeft, bottom+wayOn-1)
	c.text(wayLeft+10, bottom+wayOn/2+3, start, "c", q.Next)
	return bottom + wayOn
}

// drawAsk draws the words of a question in the middle of their box.
func (q question) drawAsk(c *canvas, y, height int) {
	c.card("c", 1, y, askWidth-1, height)
	y += (height - line*len(q.Ask)) / 2
	for i, text := range q.Ask {
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
		c.path("c", "M%d %dH%d", askWidth, mid, fork)
		from = fork
	}
	y := mid - high/2
	c.text(fork, y+outs[0].height()/2-6, middle, "c", q.When)
	for _, o := range outs {
		at := y + o.height()/2
		c.path("c", "M%d %dV%dH%d", from, mid, at, outLeft-7)
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
		if i == 0 || codeOf(text) > 0 {
			all = append(all, nil)
		}
		all[len(all)-1] = append(all[len(all)-1], text)
	}
	return all
}

func (o outcome) height() int { return outHigh + line*(len(o)-1) }

// draw draws an outcome up to the right edge, and returns its height. The outcome and
// its code have the color of the class of the code.
func (o outcome) draw(c *canvas, x, y int) int {
	class := ""
	if code := codeOf(o[0]); code > 0 {
		class = classOf(code)
	}
	c.card(class, x, y, width-x-1, o.height())
	for i, text := range o {
		if i > 0 || class == "" {
			c.text(x+8, y+16+i*line, start, "", text)
			continue
		}
		c.raw(`<text x="%d" y="%d"><tspan class="%s">%s</tspan>%s</text>`, x+8, y+16, class, text[:3], escape(text[3:]))
	}
	return o.height()
}
