package content

import (
	"fmt"
	"regexp"

	"httpcodes/internal/experiment"
	"httpcodes/internal/problem"
)

// An experimentFile is the entry of an experiment.
type experimentFile struct{ *experiment.Experiment }

func (e experimentFile) join(lib *Library) {
	lib.Experiments = append(lib.Experiments, e.Experiment)
}

// experimentName matches the name of an experiment, which becomes an anchor.
var experimentName = regexp.MustCompile(`^[a-z0-9]+([.-][a-z0-9]+)*$`)

func readExperiment(s *source) entry {
	if name := pageName(s.File); !experimentName.MatchString(name) {
		s.problems.Add(problem.Pos{File: s.File}, ruleFileName, "the name becomes an anchor; use lower-case words with hyphens, such as nginx-keeps-404.txtar")
	}
	e, problems := experiment.Parse(s.File, s.text)
	*s.problems = append(*s.problems, problems...)
	if len(problems) > 0 {
		return nil
	}
	return experimentFile{e}
}

// NewExperiment returns the beginning of an experiment with the given name. It
// fails if the name cannot be an anchor.
func NewExperiment(name string) (Scaffold, error) {
	if !experimentName.MatchString(name) {
		return Scaffold{}, fmt.Errorf("%q cannot be an anchor; write lower-case words with hyphens, as in `httpcodes new experiment nginx-keeps-404`", name)
	}
	return Scaffold{"content/experiments/" + name + ".txtar", fill("experiment.txtar", map[string]any{"name": name})}, nil
}
