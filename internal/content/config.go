package content

import (
	"strconv"

	"httpcodes/internal/registry"
)

// Config is the file site.yaml.
type Config struct {
	Title      string    `yaml:"title" doc:"The name of the site."`
	Summary    Summary   `yaml:"summary" doc:"What the site is, in one sentence."`
	Repository URL       `yaml:"repository,optional" doc:"The repository of the sources, if it is public: https://github.com/owner/name."`
	Edit       URL       `yaml:"edit,optional" doc:"The part of an edit link before the name of the file, if it is not that of GitHub."`
	Registry   Date      `yaml:"registry" doc:"The date of the registry that the entries were compared with."`
	License    string    `yaml:"license" doc:"The license of the content."`
	Confused   []string  `yaml:"confused,optional" doc:"The comparisons that the home page shows, such as 401-vs-403: those that people need most."`
	Everyday   []int     `yaml:"everyday,optional" doc:"The most common codes, which the home page highlights."`
	Subjects   []Subject `yaml:"subjects,optional" doc:"The groups of guides on the page of guides. A guide is in one at most; those in none are under More guides."`

	House House // the values of house/site.yaml; its name, repository and edit are in the fields above, too
	Keys
}

// A Subject groups guides.
type Subject struct {
	Title  string   `yaml:"title" doc:"The heading of the group."`
	Guides []string `yaml:"guides" doc:"The names of the guides, such as redirects, in the order of the page."`
}

func (c *Config) join(lib *Library) { lib.Config = *c }

func readConfig(s *source) entry {
	c := &Config{}
	if !s.clean(len(s.text)) || !s.decode(s.text, 0, c) {
		return nil
	}
	s.checkRepository(c.Repository, c.Edit)
	once(s, "confused[%d]", c.Confused, func(slug string) string { return slug })
	once(s, "everyday[%d]", c.Everyday, strconv.Itoa)
	for i, subject := range c.Subjects {
		once(s, "subjects["+strconv.Itoa(i)+"].guides[%d]", subject.Guides, func(slug string) string { return slug })
	}
	c.Keys = s.Keys
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
	if !s.clean(len(s.text)) {
		return nil
	}
	return constants(registry.ReadConstants(s.File, string(s.text), ruleConstants, s.problems))
}
