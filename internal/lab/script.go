package lab

import (
	"context"
	"fmt"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strconv"

	"httpcodes/internal/experiment"
)

// interpreters are the programs that run scripts, by file name extension.
var interpreters = map[string]string{".py": "python3", ".js": "node", ".go": "go"}

// startScript starts a server that the experiment contains. Its output is its log.
func (s *session) startScript(ctx context.Context, in experiment.Input) error {
	program := interpreters[path.Ext(in.Name)]
	binary, err := s.findClient(ctx, program, in.Text)
	if err != nil {
		return err
	}
	cmd := exec.Command(binary, in.Name)
	if program == "go" {
		cmd = exec.Command(filepath.Join(s.dir, in.Party, "program"))
		build := exec.CommandContext(ctx, binary, "build", "-o", cmd.Path, in.Name)
		build.Dir = s.dir
		if _, err := s.output(build); err != nil {
			return fmt.Errorf("%s: %w", in.Name, err)
		}
	}
	cmd.Env = append(s.environment(s.addresses()...), "PORT="+strconv.Itoa(s.ports[in.Party]))
	return s.startProcess(ctx, in.Party, cmd, s.accessLog(in.Party))
}

// findClient finds a program and records its version, and the versions of the
// Python packages that the text imports.
func (s *session) findClient(ctx context.Context, program, text string) (string, error) {
	binary, err := s.program(ctx, program)
	if err == nil && program == "python3" {
		err = s.notePackages(ctx, binary, text)
	}
	return binary, err
}

// packages are the Python packages whose versions are recorded.
var packages = []string{"requests", "urllib3", "httpx", "aiohttp", "flask", "django", "werkzeug"}

// notePackages records the versions of the packages that a script imports.
func (s *session) notePackages(ctx context.Context, python, text string) error {
	for _, name := range packages {
		imported := regexp.MustCompile(`\b(import|from)\b.*\b` + name + `\b`)
		if !imported.MatchString(text) {
			continue
		}
		code := "import importlib.metadata as m; print(m.version('" + name + "'))"
		if err := s.noteVersion(ctx, name, python, "-c", code); err != nil {
			return &missingError{"Python package " + name}
		}
	}
	return nil
}
