package lab

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"httpcodes/internal/experiment"
)

// Run runs an experiment and returns the results. When it returns, all processes
// that it started have ended and its folder is removed. The error says which program is
// not installed, which server or step failed, or that the time limit was exceeded.
func Run(ctx context.Context, e *experiment.Experiment) (*experiment.Transcript, error) {
	return runWith(ctx, e, nil, time.Minute)
}

// runWith is like Run, with other programs than the installed ones, by name, and
// with a time limit.
func runWith(ctx context.Context, e *experiment.Experiment, programs map[string]string, limit time.Duration) (*experiment.Transcript, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, limit, fmt.Errorf("the experiment is not done after %v", limit))
	defer cancel()
	s, err := newSession(e, programs)
	if err != nil {
		return nil, fmt.Errorf("experiment %s: %w", e.Name, err)
	}
	defer s.close()
	if err := s.run(ctx); err != nil {
		return nil, fmt.Errorf("experiment %s: %w", e.Name, err)
	}
	return s.transcript()
}

// A missingError says that a program of the experiment is not installed.
type missingError struct{ program string }

func (e *missingError) Error() string { return e.program + " is not installed" }

// A session is one run of an experiment: a folder, ports and processes.
type session struct {
	*experiment.Experiment
	programs  map[string]string // paths of programs, which replace the installed ones
	dir       string
	begun     time.Time
	keyHash   string         // hash of the certificate's public key, by which Chromium trusts it
	ports     map[string]int // by experiment.Placeholder, such as "nginx" and "nginx2"
	origins   map[string]*origin
	processes []*process
	versions  []experiment.Version
	browser   *browser // once a step has opened it
	results   map[string]result
}

// A result is the result of one step.
type result struct {
	text string
	took time.Duration
}

// newSession makes the folder of a run and its files.
func newSession(e *experiment.Experiment, programs map[string]string) (*session, error) {
	dir, err := os.MkdirTemp("", "lab")
	if err != nil {
		return nil, err
	}
	s := &session{
		Experiment: e, programs: programs, dir: dir, begun: time.Now(),
		origins: map[string]*origin{}, results: map[string]result{},
	}
	if err := s.prepare(); err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// prepare chooses ports and writes the files that the servers need.
func (s *session) prepare() error {
	// Servers that give up root privileges still need to read their files.
	if err := os.Chmod(s.dir, 0o755); err != nil {
		return err
	}
	var err error
	if s.ports, err = choosePorts(s.listeners()); err != nil {
		return err
	}
	if err := s.writeCertificates(); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(s.dir, "www"), 0o755); err != nil {
		return err
	}
	for _, party := range s.Parties() {
		if err := s.makeFolder(party); err != nil {
			return err
		}
	}
	for _, in := range s.Inputs {
		if in.Kind == experiment.Data || in.Kind == experiment.Script || in.Kind == experiment.Client {
			if err := s.writeData(in); err != nil {
				return err
			}
		}
	}
	return s.writeNames()
}

// fileTime is the modification time of all data files. Servers derive validators
// from it, so that it has to be the same in each run.
var fileTime = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// writeData writes a data file or script into the folder. It does not expand
// placeholders, since braces have another meaning in scripts.
func (s *session) writeData(in experiment.Input) error {
	name := filepath.Join(s.dir, filepath.FromSlash(in.Name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(name, []byte(in.Text), 0o644); err != nil {
		return err
	}
	return os.Chtimes(name, fileTime, fileTime)
}

// run starts the servers, runs the steps and stops the servers.
func (s *session) run(ctx context.Context) error {
	// The last server is started first, because a proxy may check at once whether
	// the server behind it is running.
	for _, party := range slices.Backward(s.Parties()) {
		if err := s.startParty(ctx, party); err != nil {
			return err
		}
	}
	slices.Reverse(s.versions)
	for _, step := range s.Steps() {
		if err := s.doStep(ctx, step); err != nil {
			return err
		}
	}
	if err := context.Cause(ctx); err != nil {
		return err
	}
	// A server needs a moment to notice that its client is gone.
	sleep(ctx, 100*time.Millisecond)
	if slices.Contains(s.Parties(), "varnish") {
		if err := s.writeVarnishLog(ctx); err != nil {
			return err
		}
	}
	s.end()
	return nil
}

// startParty starts one server.
func (s *session) startParty(ctx context.Context, party string) error {
	var inputs []experiment.Input
	for _, in := range s.Inputs {
		if in.Party == party && !in.IsStep() {
			inputs = append(inputs, in)
		}
	}
	switch inputs[0].Kind {
	case experiment.Origin:
		return s.startOrigin(party, inputs)
	case experiment.Script:
		return s.startScript(ctx, inputs[0])
	default:
		return s.startServer(ctx, inputs[0])
	}
}

// doStep runs one step and stores its result.
func (s *session) doStep(ctx context.Context, step experiment.Input) (err error) {
	sleep(ctx, step.Flags.After)
	if err := context.Cause(ctx); err != nil {
		return err
	}
	start := time.Now()
	var text string
	switch step.Kind {
	case experiment.Request:
		text, err = s.request(ctx, step)
	case experiment.Command:
		text, err = s.command(ctx, step)
	default:
		text, err = s.browse(ctx, step)
	}
	s.results[step.Result()] = result{text, time.Since(start)}
	// Servers log after they respond. The pause keeps most logs in order.
	sleep(ctx, 30*time.Millisecond)
	return err
}

// end stops the browser and all servers. Afterwards their logs are complete.
func (s *session) end() {
	if s.browser != nil {
		s.browser.close()
		s.browser = nil
	}
	s.stopProcesses()
	for _, o := range s.origins {
		o.stop()
	}
}

// close ends the session and removes the folder.
func (s *session) close() {
	s.end()
	s.removeShared()
	// A killed process may still be writing a file.
	for range 50 {
		if os.RemoveAll(s.dir) == nil {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// sleep waits for a duration, or until the context is done.
func sleep(ctx context.Context, d time.Duration) {
	if d <= 0 {
		return
	}
	select {
	case <-ctx.Done():
	case <-time.After(d):
	}
}
