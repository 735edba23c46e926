package experiment

import (
	"bytes"
	"cmp"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"

	"httpcodes/internal/problem"
)

// Parse parses an experiment in a file. An experiment with problems must not be run.
func Parse(file string, src []byte) (*Experiment, problem.List) {
	name := strings.TrimSuffix(path.Base(file), ".txtar")
	p := &parser{Experiment: Experiment{File: file, Name: name, source: src, record: len(src)}}
	if i := bytes.IndexByte(src, '\r'); i >= 0 {
		p.fault(i, ruleFile, "a line ends in CR LF; end each line in LF alone; CR LF is added to the heads of messages when they are sent")
		return &p.Experiment, p.faults
	}
	archive := txtar.Parse(src)
	p.parseTitle(string(archive.Comment))
	offset := len(archive.Comment)
	for _, f := range archive.Files {
		p.parseSection(offset, f.Name, string(f.Data))
		offset += bytes.IndexByte(src[offset:], '\n') + 1 + len(f.Data)
	}
	p.checkWhole()
	p.faults.Sort()
	return &p.Experiment, p.faults
}

// A parser parses one experiment and collects its faults.
type parser struct {
	Experiment
	faults   problem.List
	names    []string // of the sections so far
	claims   section
	recorded []int // offsets of the markers of Parts
}

// A section is a marker of the archive and the text below it.
type section struct {
	problem.Pos
	start  int // offset of the marker's name
	offset int // offset of the text
	words  []string
	text   string
}

// fault reports a fault at an offset of the source.
func (p *parser) fault(offset int, rule problem.Rule, format string, args ...any) {
	p.faults.Add(problem.At(p.File, p.source, offset), rule, format, args...)
}

// parseTitle parses the text before the first marker.
func (p *parser) parseTitle(text string) {
	title, prose, _ := strings.Cut(text, "\n")
	p.Title, p.Prose = title, strings.TrimSpace(prose)
	if !strings.HasSuffix(title, ".") {
		p.fault(0, ruleTitle, "the first line is not a sentence; say what the experiment shows, in one line that ends in a period")
	}
	if i := strings.Index(text, "‹"); i >= 0 {
		p.fault(i, ruleTitle, "replace the text between ‹ and ›")
	}
	if p.Prose != "" && !strings.HasPrefix(prose, "\n") {
		p.fault(len(title)+1, ruleTitle, "no empty line after the first; the title is one line, the rest comes after an empty line")
	}
}

// parseSection parses a section.
func (p *parser) parseSection(offset int, marker, text string) {
	s := section{start: offset + len("-- "), offset: offset + bytes.IndexByte(p.source[offset:], '\n') + 1}
	s.Pos = problem.At(p.File, p.source, s.start)
	s.words, s.text = strings.Fields(marker), text
	if len(s.words) == 0 {
		p.fault(s.start, ruleFile, "a marker has no name; write one, as in `-- request --`")
		return
	}
	known := len(p.names)
	p.parseKind(s)
	if n := len(p.names); n > known && slices.Contains(p.names[:known], p.names[known]) {
		p.fault(s.start, ruleFile, "`%s` appears twice; remove one, or if it is a step or an origin, number the second, as in `request 2`", p.names[known])
	}
}

// parseKind parses a section according to the first word of its marker.
func (p *parser) parseKind(s section) {
	word := s.words[0]
	recorded := slices.Contains(recordKinds, word)
	if !recorded && p.record < len(p.source) && !slices.Contains(p.names, word) {
		p.fault(s.start, ruleRecord, "`%s` is after a recorded part; move it before all recorded parts", word)
	}
	switch {
	case recorded:
		p.parseRecord(s)
	case word == "claims":
		p.names, p.claims = append(p.names, word), s
	case IsOrigin(word):
		p.parseOrigin(s)
	case results[Kind(word)] != "":
		p.parseStep(s, Kind(word))
	default:
		p.parseFile(s, word)
	}
}

// parseFile parses a configuration, a script or a data file.
func (p *parser) parseFile(s section, name string) {
	if len(s.words) > 1 {
		p.fault(s.start, ruleFile, "`%s` takes no options; remove them", name)
	}
	in := Input{Kind: Data, Party: configs[name]}
	switch ext := path.Ext(name); {
	case in.Party != "":
		in.Kind = Config
	case strings.Contains(name, "/"):
		if !fs.ValidPath(name) {
			p.fault(s.start, ruleFile, "`%s` is not a path inside the experiment's folder; write one such as `www/a.txt`", name)
		}
	case ext == ".py" || ext == ".js" || ext == ".go":
		in.Kind, in.Party = Script, strings.TrimSuffix(name, ext)
		p.checkParty(s, in.Party)
	default:
		p.fault(s.start, ruleFile, "no part of an experiment is called `%s`%s", name,
			cmp.Or(problem.Suggest(name, sectionNames()), "; a data file is in a folder, such as `www/"+name+"`"))
		return
	}
	p.add(s, name, in)
}

// checkParty reports a script whose name already has another meaning in
// placeholders.
func (p *parser) checkParty(s section, name string) {
	taken := name == "dir" || name == "log" || IsOrigin(name)
	for _, server := range configs {
		taken = taken || ListenerOf(name, []string{server}) != ""
	}
	if taken || Placeholder.FindString("{"+name+"}") == "" {
		p.fault(s.start, ruleFile, "a script cannot be called `%s`; take lower-case letters, such as `server`, that name no other server", name)
	}
}

// add appends an input under its name.
func (p *parser) add(s section, name string, in Input) {
	in.Pos, in.Name, in.Text, in.offset = s.Pos, name, s.text, s.offset
	p.names = append(p.names, name)
	p.Inputs = append(p.Inputs, in)
}

// sectionNames returns the words with which a marker can begin.
func sectionNames() []string {
	names := []string{"origin", "request", "command", "browser", "claims", "server.py", "server.js", "server.go"}
	names = slices.AppendSeq(slices.Concat(names, recordKinds), maps.Keys(configs))
	slices.Sort(names)
	return names
}
