package lab

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"httpcodes/internal/experiment"
)

// command runs a command line. It returns the combined standard output and standard
// error, followed by the exit status unless that is 0.
func (s *session) command(ctx context.Context, step experiment.Input) (string, error) {
	words, _ := experiment.ParseCommand(s.expand(step.Text, ""))
	binary, err := s.findClient(ctx, words[0], s.scripts(words))
	if err != nil {
		return "", err
	}
	cmd := exec.Command(binary, words[1:]...)
	cmd.Env = s.environment(s.addresses()...)
	p, err := s.start(cmd, filepath.Join(s.dir, "printed", strings.ReplaceAll(step.Name, " ", "-")))
	if err != nil {
		return "", err
	}
	select {
	case <-p.done:
	case <-ctx.Done():
		return "", fmt.Errorf("%s: %w", step.Name, context.Cause(ctx))
	}
	out, err := os.ReadFile(p.file)
	text := string(out)
	if code := p.cmd.ProcessState.ExitCode(); code != 0 {
		text = endLine(text) + fmt.Sprintf("exit status %d\n", code)
	}
	return text, err
}

// scripts returns a command line followed by the text of all client scripts.
func (s *session) scripts(words []string) string {
	text := strings.Join(words, " ")
	for _, in := range s.Inputs {
		if in.Kind == experiment.Client {
			text += "\n" + in.Text
		}
	}
	return text
}

// endLine adds a line end to a text that has none, unless the text is empty.
func endLine(text string) string {
	if text == "" || strings.HasSuffix(text, "\n") {
		return text
	}
	return text + "\n"
}
