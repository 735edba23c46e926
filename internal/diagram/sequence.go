package diagram

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"httpcodes/internal/exchange"
)

// A Sequence shows the messages that two parties send each other, in the order
// of the exchanges.
type Sequence struct {
	Parties []string          `yaml:"sequence"`
	Fields  []string          `yaml:"fields"` // the fields to show
	Notes   map[string]string `yaml:"notes"`  // notes that follow responses, by code

	steps []step
}

// A step is a message from one party, or a note.
type step struct {
	way    way
	class  string // of the text
	text   string
	fields []exchange.Field // the fields to show
}

// A way is the direction of a step.
type way int

const (
	note way = iota
	request
	response
	interim
	both
)

const (
	mostParty = 16
	mostNote  = 42
)

func (r *reader) sequence(above []*exchange.Exchange) Picture {
	s := &Sequence{}
	if !r.decode(s, "sequence fields? notes?") {
		return nil
	}
	if len(s.Parties) != 2 {
		r.fault(r.at("sequence"), "a sequence has two parties; write them as `sequence: [Browser, Server]`")
		return nil
	}
	if len(above) == 0 {
		r.fault(0, "there is no exchange above to draw; put the picture below its `http` block, in the same section")
		return nil
	}
	r.fits("sequence", mostParty, s.Parties...)
	r.fits("fields", 40, s.Fields...)
	for _, x := range above {
		for i := range x.Messages {
			s.message(x.Messages, i)
			s.note(x.Messages[i])
		}
	}
	r.checkUsed(s)
	return s
}

// checkUsed checks that every field occurs in the exchange, and that every note
// follows a response of it.
func (r *reader) checkUsed(s *Sequence) {
	for _, name := range s.Fields {
		has := func(f exchange.Field) bool { return strings.EqualFold(f.Name, name) }
		if !slices.ContainsFunc(s.steps, func(st step) bool { return slices.ContainsFunc(st.fields, has) }) {
			r.fault(r.at("fields"), "no message of the exchange above has the field `%s`; remove it, or add it to the exchange", name)
		}
	}
	for _, code := range slices.Sorted(maps.Keys(s.Notes)) {
		r.fits("notes", mostNote, s.Notes[code])
		if !slices.ContainsFunc(s.steps, func(st step) bool { return st.way == note && st.text == s.Notes[code] }) {
			r.fault(r.at("notes"), "no response of the exchange above is `%s`; remove the note, or correct its code", code)
		}
	}
}

// message adds the step of a message, and the step that it implies.
func (s *Sequence) message(messages []*exchange.Message, i int) {
	m := messages[i]
	st := step{way: request, class: "hm", text: m.Method + " " + m.Target}
	if !m.Request {
		st = step{way: response, class: classOf(m.Code), text: strings.TrimSpace(fmt.Sprint(m.Code, " ", m.Phrase))}
		if m.Code < 200 && m.Code != 101 {
			st.way = interim
		}
	}
	for _, f := range m.Fields {
		if slices.ContainsFunc(s.Fields, func(name string) bool { return strings.EqualFold(name, f.Name) }) {
			st.fields = append(st.fields, f)
		}
	}
	s.steps = append(s.steps, st)
	if follows, ok := implied(messages[:i+1]); ok {
		s.steps = append(s.steps, follows)
	}
}

// implied returns what the parties may do after the last of the messages (RFC
// 9110 §10.1.1, §15.2.2 and §9.3.6).
func implied(messages []*exchange.Message) (step, bool) {
	m := messages[len(messages)-1]
	var asked *exchange.Message
	for _, before := range messages {
		if before.Request {
			asked = before
		}
	}
	switch {
	case m.Request || asked == nil:
	case m.Code == 100 && value(asked, "Content-Length") != "":
		return step{way: request, text: "content, " + value(asked, "Content-Length") + " bytes"}, true
	case m.Code == 101:
		return step{way: both, text: value(m, "Upgrade")}, true
	case asked.Method == "CONNECT" && m.Code/100 == 2:
		return step{way: both, text: "tunnel to " + asked.Target}, true
	}
	return step{}, false
}

// value returns the value of a field, or "".
func value(m *exchange.Message, name string) string {
	for _, f := range m.Fields {
		if strings.EqualFold(f.Name, name) {
			return f.Value
		}
	}
	return ""
}

// note adds the note that follows a response, if there is one.
func (s *Sequence) note(m *exchange.Message) {
	if text := s.Notes[fmt.Sprint(m.Code)]; text != "" && !m.Request {
		s.steps = append(s.steps, step{way: note, text: text})
	}
}

// Title implements Picture.
func (s *Sequence) Title() string {
	return s.Parties[0] + " and " + s.Parties[1] + ", message by message"
}

// Lines implements Picture.
func (s *Sequence) Lines() []string {
	var lines []string
	for _, st := range s.steps {
		text := st.text
		for i, f := range st.fields {
			text += []string{", with ", " and "}[min(i, 1)] + f.Name + ": " + f.Value
		}
		switch st.way {
		case request:
			text = s.Parties[0] + " sends " + text
		case response:
			text = s.Parties[1] + " responds " + text
		case interim:
			text = s.Parties[1] + " says meanwhile " + text
		case both:
			text = "Both go on with " + text
		}
		lines = append(lines, strings.TrimSuffix(text, ".")+".")
	}
	return lines
}

// The lifelines are at both edges.
const (
	lifeTop = 19
	inset   = 10 // from a lifeline to the text
)

func (s *Sequence) draw(c *canvas) {
	c.text(0, 12, start, "hm", s.Parties[0])
	c.text(width, 12, end, "hm", s.Parties[1])
	y := lifeTop
	for _, st := range s.steps {
		y = st.draw(c, y)
	}
	c.path("c", "M1 %dV%dM%d %dV%d", lifeTop, y+8, width-1, lifeTop, y+8)
	c.reach(y + 9)
}

// draw draws a step below y, and returns the y of the next one.
func (st step) draw(c *canvas, y int) int {
	y += line + 3
	if st.way == note {
		c.text(width/2, y+2, middle, "c", st.text)
		return y + 5
	}
	return st.drawMessage(c, y)
}

// drawMessage draws the text of a message and an arrow below it.
func (st step) drawMessage(c *canvas, y int) int {
	const room = (width - 2*inset) * 10 / letter
	x, at := inset, start
	switch st.way {
	case response, interim:
		x, at = width-inset, end
	case both:
		x, at = width/2, middle
	}
	c.text(x, y, at, st.class, fit(st.text, room))
	for _, f := range st.fields {
		for _, text := range fold(f.Name+": "+f.Value, room) {
			y += line
			c.text(x, y, at, "hn", text)
		}
	}
	y += 6
	st.drawArrow(c, y)
	return y
}

// drawArrow draws an arrow from one lifeline to the other. The arrow of a
// request is as dark as its text.
func (st step) drawArrow(c *canvas, y int) {
	const right, left = "m-6 -4l6 4l-6 4", "m6 -4l-6 4l6 4"
	switch st.way {
	case request:
		c.path("", "M1 %dH%d%s", y, width-2, right)
	case response:
		c.path(st.class, "M%d %dH2%s", width-1, y, left)
	case interim:
		c.raw(`<path class="%s" stroke-dasharray="5" d="M%d %dH2"/>`, st.class, width-1, y)
		c.path(st.class, "M2 %d%s", y, left)
	case both:
		c.path("", "M2 %d%sM2 %dH%d%s", y, left, y, width-2, right)
	}
}
