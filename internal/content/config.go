package content

import (
	"errors"

	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// Config is the file site.yaml.
type Config struct {
	Title      string  `yaml:"title" doc:"The name of the site."`
	Summary    Summary `yaml:"summary" doc:"What the site is, in one sentence."`
	Repository URL     `yaml:"repository" doc:"Where its sources are."`
	Edit       URL     `yaml:"edit" doc:"What goes before a file's name to edit it."`
	Registry   Date    `yaml:"registry" doc:"The date of the registry that the entries were compared with."`
	License    string  `yaml:"license" doc:"The license of the content."`
}

func (c *Config) join(lib *Library) { lib.Config = *c }

func readConfig(s *source) entry {
	c := &Config{}
	if !s.decode(s.text, 0, c) {
		return nil
	}
	s.agree("registry", "the built-in registry", string(c.Registry), s.reg.Updated())
	return c
}

// constants is the file data/constants.csv.
type constants []registry.Constant

func (cs constants) join(lib *Library) {
	lib.Constants = make(map[int][]registry.Constant)
	for _, c := range cs {
		lib.Constants[c.Code] = append(lib.Constants[c.Code], c)
	}
}

func readConstants(s *source) entry {
	cs, err := registry.ReadConstants(string(s.text))
	if err == nil {
		return constants(cs)
	}
	pos, text := problem.Pos{File: s.file}, err.Error()
	if e, ok := errors.AsType[*registry.ConstantError](err); ok {
		pos.Line, pos.Column, text = e.Line, e.Column, e.Text
	}
	s.problems.Add(pos, "constants", "%s", text)
	return nil
}
