package content

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"httpcodes/internal/problem"
)

// A Code is the entry of one status code.
type Code struct {
	Head
	CodeFront
}

// CodeFront is the front matter of a code.
type CodeFront struct {
	Number    int       `yaml:"code" doc:"The number."`
	Phrase    string    `yaml:"phrase" doc:"The reason phrase as IANA registered it; for a vendor's code, the most common one."`
	Status    Status    `yaml:"status" doc:"The standing of the code."`
	Alias     string    `yaml:"alias,optional" doc:"The name that people use, if the phrase is (Unused)."`
	Summary   Summary   `yaml:"summary" doc:"What it means, in one sentence of at most 160 characters for somebody who has never read a specification."`
	Spec      Reference `yaml:"spec,optional" doc:"The section that defines it now, such as RFC 9110 §15.5.5. Only an unofficial code has none."`
	Since     string    `yaml:"since,optional" doc:"The document that first specified it, and its year, such as RFC 1945 (1996). Only an unofficial code has none."`
	Formerly  []Former  `yaml:"formerly,optional" doc:"Older phrases, and the documents that had them."`
	Sender    []Sender  `yaml:"sender" doc:"Who sends it, the most common first. For a code that nobody sends, begin with log (only written to logs) or inner (only used inside a program), then name whose log or program it is."`
	Content   Content   `yaml:"content" doc:"Whether the response has content."`
	Cacheable Cacheable `yaml:"cacheable" doc:"When a cache may store the response: heuristic (also without explicit freshness), explicit (only with it), never."`
	Retry     Retry     `yaml:"retry" doc:"Whether the same request may be sent again: no, safe (at once, with an idempotent method), any (at once, with any method), after-delay, after-change (of the request or of the state)."`
	RetryNote string    `yaml:"retry-note,optional" doc:"One sentence, if the word alone does not say enough."`
	Method    Method    `yaml:"method,optional" doc:"Redirections only: what becomes of the method in the next request."`
	Fields    []Field   `yaml:"fields,optional" doc:"The HTTP fields that belong to the code."`
	Related   []Related `yaml:"related" doc:"One to six codes that are confused with it or belong with it."`
	Keywords  []string  `yaml:"keywords" doc:"What people type when they look for it: symptoms, log lines, error texts, messages of tools. Not the phrase, not constants."`
	Owners    []Owner   `yaml:"owners,optional" doc:"Unofficial uses: one for each vendor."`
	Sources   []Source  `yaml:"sources,optional" doc:"The documents that were read, besides spec and the owners' documents."`
	Changes   []Change  `yaml:"changes,optional" doc:"What changed in the entry, newest first; it appears in the feed."`
	Checked   Date      `yaml:"checked" doc:"The day on which the facts were last compared with the sources."`
}

// Former is a phrase that a code once had.
type Former struct {
	Phrase string `yaml:"phrase" json:"phrase" doc:"The older phrase."`
	Where  string `yaml:"where" json:"where" doc:"The documents that had it."`
}

// Field is an HTTP field that belongs to a code.
type Field struct {
	Name  string `yaml:"name" json:"name" doc:"The field's name as registered."`
	Level Level  `yaml:"level" json:"level" doc:"What the specification says about it: MUST, SHOULD, MAY; usual if it says nothing; request for a field of the request."`
	Note  string `yaml:"note" json:"note" doc:"What it is for here, in a few words."`
}

// FieldIDs returns the ids of the rows of fields: their names in lower case, which
// no heading of the page gets. The second row of one field has a word added.
func (f *CodeFront) FieldIDs() []string {
	var ids []string
	for _, field := range f.Fields {
		id := strings.ToLower(field.Name)
		if slices.Contains(ids, id) {
			id += "-field"
		}
		ids = append(ids, id)
	}
	return ids
}

// Related is another code, and what that code is for.
type Related struct {
	Code int    `yaml:"code" json:"code" doc:"The other code."`
	Why  string `yaml:"why" json:"why" doc:"What the other code is for, in a few words."`
}

// Owner is a vendor's use of a code.
type Owner struct {
	Name    string `yaml:"name" doc:"Who uses it."`
	Product string `yaml:"product" doc:"In which product."`
	Phrase  string `yaml:"phrase,optional" doc:"The phrase that they use, if any."`
	Seen    Seen   `yaml:"seen" doc:"Where it is seen: client (sent on the wire), log (only in logs), internal (neither sent nor logged), upstream (between proxy and origin), body (inside JSON), library (set by a client library)."`
	Meaning string `yaml:"meaning" doc:"What it means there, in one sentence."`
	Source  Source `yaml:"source" doc:"The vendor's own document or source code."`
}

// Source is a document that somebody has read, or an experiment. A document is
// a section of a specification, or a title with its address.
type Source struct {
	Spec       Reference `yaml:"spec,optional" doc:"A section of a specification, such as RFC 9110 §10.2.3."`
	Title      string    `yaml:"title,optional" doc:"The document's title."`
	URL        URL       `yaml:"url,optional" doc:"Its address."`
	Experiment string    `yaml:"experiment,optional" doc:"The name of an experiment, a file of content/experiments."`
	For        string    `yaml:"for,optional" doc:"The statement that it supports, or what the experiment shows."`
}

// Change is a change of an entry that readers should know about.
type Change struct {
	Date Date   `yaml:"date" doc:"The day."`
	What string `yaml:"what" doc:"What changed, in one sentence."`
}

func (c *Code) join(lib *Library) { lib.Codes = append(lib.Codes, c) }

// Official reports whether the code is in the registry.
func (c *Code) Official() bool { return c.Status != "unofficial" }

// Home returns the folder in which the entry of a code belongs: that of its class.
func (c *Code) Home() string {
	if !c.Official() {
		return "unofficial"
	}
	return fmt.Sprintf("%dxx", c.Number/100)
}

// Name returns what people call the code: its alias, or else its phrase.
func (c *Code) Name() string {
	if c.Alias != "" {
		return c.Alias
	}
	return c.Phrase
}

func readCode(s *source) entry {
	c := &Code{}
	ok := s.head(&c.Head, &c.CodeFront, c.Sections)
	filed := s.checkNumber(c.Number)
	if filed { // the examples of an unknown code cannot be checked
		s.checkExamples(c)
	}
	s.exchanges = nil
	if !ok || !filed {
		return nil
	}
	s.checkPhrases(c)
	s.checkFront(c)
	s.checkWithRegistry(c)
	return c
}

// checkNumber reports whether the number of an entry is that of its file. Either may
// be wrong, so little else is reported about an entry with another number.
func (s *source) checkNumber(number int) bool {
	switch {
	case number == 0: // missing, or no number
		return false
	case number < 100 || number > 999:
		s.keyFault("code", ruleValue, "code %d is not a status code; write three digits, from 100", number)
		return false
	case path.Base(s.File) != strconv.Itoa(number)+".md":
		s.keyFault("code", ruleFileName, "code %d belongs in a file named %[1]d.md, not %s; change `code`, or rename the file", number, path.Base(s.File))
		return false
	}
	return true
}

// checkFront checks the rules that involve several keys.
func (s *source) checkFront(c *Code) {
	if c.Method != "" && c.Number/100 != 3 {
		s.keyFault("method", ruleValue, "`method` is for redirections; remove it from code %d", c.Number)
	}
	for i, r := range c.Related {
		if r.Code == c.Number {
			s.keyFault(fmt.Sprintf("related[%d].code", i), ruleSelfRelation, "code %d cannot be related to itself; write another code", c.Number)
		}
	}
	if c.Alias != "" && c.Phrase != "(Unused)" {
		s.keyFault("alias", ruleValue, "`alias` is for a code whose phrase is (Unused); remove it from code %d", c.Number)
	}
	for i, o := range c.Owners {
		s.checkSource(fmt.Sprintf("owners[%d].source", i), o.Source)
	}
	for i, f := range c.Fields {
		s.checkField(fmt.Sprintf("fields[%d]", i), f)
	}
	s.checkLists(c.Keywords, c.Sources, c.Changes)
	s.checkCodeLists(c)
}

// checkCodeLists checks the lists that only codes have, and the lengths of lists.
func (s *source) checkCodeLists(c *Code) {
	s.checkCounts("sender", len(c.Sender), 1, 8)
	s.checkCounts("related", len(c.Related), 1, 6)
	s.checkCounts("keywords", len(c.Keywords), 1, 80)
	once(s, "sender[%d]", c.Sender, func(sender Sender) string { return string(sender) })
	once(s, "related[%d].code", c.Related, func(r Related) string { return strconv.Itoa(r.Code) })
	once(s, "fields[%d].name", c.Fields, func(f Field) string { return f.Name + side[f.Level == "request"] })
}

// side is what a message adds to the name of a field of the request.
var side = map[bool]string{true: " in the request"}

func (s *source) checkCounts(key string, n, least, most int) {
	if n < least || n > most {
		s.keyFault(key, ruleValue, "`%s` has %s; write %d to %d", key, problem.Count(n, "entry", "entries"), least, most)
	}
}

// movingAddress matches an address that names a branch, so that its document
// can change.
var movingAddress = regexp.MustCompile(`^https://[^/]+/[^?#]*/(?:blob|tree|raw)/(master|main|trunk|HEAD)/`)

// checkSource checks that a source is a specification, an experiment, or a
// title with a permanent address.
func (s *source) checkSource(key string, source Source) {
	spec, tried, title, url := source.Spec != "", source.Experiment != "", source.Title != "", source.URL != ""
	if document := title || url; title != url || spec && tried || (spec || tried) == document {
		s.keyFault(key, ruleSource, "a source is `spec`, or `experiment`, or `title` and `url` together; write exactly one of these")
	}
	if m := movingAddress.FindStringSubmatch(string(source.URL)); m != nil {
		s.keyFault(key+".url", ruleSource, "the document at `%s` can change; link to the commit, tag or release that you read", m[1])
	}
	s.checkReference(key+".spec", source.Spec)
	if fault := missingSection(s.reg, string(source.URL)); fault != "" {
		s.keyFault(key+".url", ruleSection, "%s", fault)
	}
}

// checkField checks that a field is known, has its registered spelling, and is
// defined for that kind of message.
func (s *source) checkField(key string, f Field) {
	known, ok := s.reg.Field(f.Name)
	switch {
	case !ok:
		s.keyFault(key+".name", ruleFrontField, "HTTP field `%s` is not known%s", f.Name, s.reg.SuggestField(f.Name))
	case known.Name != f.Name:
		s.keyFault(key+".name", ruleFrontField, "HTTP field `%s` is registered as `%s`; write that", f.Name, known.Name)
	case f.Level == "request" && !known.Request:
		s.keyFault(key+".level", ruleFacts, "`%s` is a response field, not a request field; write what %s says about it", f.Name, known.Spec)
	case f.Level != "request" && !known.Response:
		s.keyFault(key+".level", ruleFacts, "`%s` is a request field, not a response field; write `level: request`", f.Name)
	}
}
