package diagram

import (
	"fmt"
	"slices"
	"strings"

	"httpcodes/internal/exchange"
)

// A Sequence shows the messages that two parties send each other, in the order
// of the exchanges.
type Sequence struct {
	client, server string
	steps          []step
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

func (r *reader) sequence(m *mapping, above []*exchange.Exchange) Picture {
	r.check(m, "sequence", "fields?", "notes?")
	parties := r.list(m, "sequence", mostParty)
	if len(parties) != 2 {
		r.fault(r.value(m, "sequence"), "a sequence has two parties; write them as `sequence: [Browser, Server]`")
		return nil
	}
	if len(above) == 0 {
		r.fault(m.at, "there is no exchange above to draw; put the picture below its `http` block, in the same section")
		return nil
	}
	s := &Sequence{client: parties[0], server: parties[1]}
	fields := r.list(m, "fields", 40)
	list, notes := r.notes(m)
	for _, x := range above {
		for i := range x.Messages {
			s.message(x.Messages, i, fields)
			s.note(&x.Messages[i], notes)
		}
	}
	r.checkFields(m, s, fields)
	r.checkNotes(list, s, notes)
	return s
}

// notes parses the notes that follow responses, by code. It also returns the
// mapping that has them.
func (r *reader) notes(m *mapping) (*mapping, map[string]string) {
	if !m.has("notes") {
		return nil, nil
	}
	list := r.mapping(m.keys["notes"].Value)
	if list == nil {
		return nil, nil
	}
	notes := make(map[string]string, len(list.keys))
	for _, key := range list.sorted() {
		notes[key] = r.word(list, key, mostNote)
	}
	return list, notes
}

// checkFields checks that every field occurs in the exchange.
func (r *reader) checkFields(m *mapping, s *Sequence, fields []string) {
	for i, name := range fields {
		has := func(f exchange.Field) bool { return strings.EqualFold(f.Name, name) }
		if !slices.ContainsFunc(s.steps, func(st step) bool { return slices.ContainsFunc(st.fields, has) }) {
			r.fault(r.place(r.items(m, "fields")[i]), "no message of the exchange above has the field `%s`; remove it, or add it to the exchange", name)
		}
	}
}

// checkNotes checks that every note follows a response of the exchange.
func (r *reader) checkNotes(list *mapping, s *Sequence, notes map[string]string) {
	if list == nil {
		return
	}
	for _, key := range list.sorted() {
		if !slices.ContainsFunc(s.steps, func(st step) bool { return st.way == note && st.text == notes[key] }) {
			r.fault(r.place(list.keys[key]), "no response of the exchange above is `%s`; remove the note, or correct its code", key)
		}
	}
}

// message adds the step of a message, and the step that it implies.
func (s *Sequence) message(messages []exchange.Message, i int, fields []string) {
	m := &messages[i]
	st := step{way: request, class: "hm", text: m.Method + " " + m.Target}
	if !m.Request {
		st = step{way: response, class: classOf(m.Code), text: strings.TrimSpace(fmt.Sprint(m.Code, " ", m.Phrase))}
		if m.Code < 200 && m.Code != 101 {
			st.way = interim
		}
	}
	for _, f := range m.Fields {
		if slices.ContainsFunc(fields, func(name string) bool { return strings.EqualFold(name, f.Name) }) {
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
func implied(messages []exchange.Message) (step, bool) {
	m := &messages[len(messages)-1]
	var asked *exchange.Message
	for i := range messages {
		if messages[i].Request {
			asked = &messages[i]
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
func (s *Sequence) note(m *exchange.Message, notes map[string]string) {
	if text := notes[fmt.Sprint(m.Code)]; text != "" && !m.Request {
		s.steps = append(s.steps, step{way: note, text: text})
	}
}

// Title implements Picture.
func (s *Sequence) Title() string {
	return s.client + " and " + s.server + ", message by message"
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
			text = s.client + " sends " + text
		case response:
			text = s.server + " responds " + text
		case interim:
			text = s.server + " says meanwhile " + text
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
	c.text(0, 12, start, "hm", s.client)
	c.text(width, 12, end, "hm", s.server)
	y := lifeTop
	for _, st := range s.steps {
		y = st.draw(c, y)
	}
	c.path("c", fmt.Sprintf("M1 %dV%dM%d %dV%d", lifeTop, y+8, width-1, lifeTop, y+8))
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
		c.path("", fmt.Sprintf("M1 %dH%d%s", y, width-2, right))
	case response:
		c.path(st.class, fmt.Sprintf("M%d %dH2%s", width-1, y, left))
	case interim:
		c.raw(`<path class="%s" stroke-dasharray="5" d="M%d %dH2"/>`, st.class, width-1, y)
		c.path(st.class, fmt.Sprintf("M2 %d%s", y, left))
	case both:
		c.path("", fmt.Sprintf("M2 %d%sM2 %dH%d%s", y, left, y, width-2, right))
	}
}
