package lab

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"httpcodes/internal/experiment"
)

// Options say how to run an experiment.
type Options struct {
	Programs map[string]string // paths of programs to use instead of those of the machine, by name
	Limit    time.Duration     // for the whole run; 0 means a minute
}

// A MissingError says that a program of the experiment is not installed.
type MissingError struct{ Program string }

// Error names the program.
func (e *MissingError) Error() string { return e.Program + " is not installed" }

// Run runs the experiment and returns what came. Whatever the outcome, all
// that it started has ended when it returns, and its folder is gone. The error
// is a *MissingError if a program is not installed; others say which party
// did not start or that the time is over.
func Run(ctx context.Context, e *experiment.Experiment, o Options) (*experiment.Transcript, error) {
	limit := o.Limit
	if limit == 0 {
		limit = time.Minute
	}
	ctx, cancel := context.WithTimeoutCause(ctx, limit, fmt.Errorf("the experiment is not done after %v", limit))
	defer cancel()
	s, err := newSession(e, o)
	if err != nil {
		return nil, fmt.Errorf("experiment %s: %w", e.Name, err)
	}
	defer func() {
		cancel()
		s.steps.Wait()
		s.close()
	}()
	if err := s.run(ctx); err != nil {
		return nil, fmt.Errorf("experiment %s: %w", e.Name, err)
	}
	return s.transcript()
}

// A session is one run of an experiment: a folder, ports and processes.
type session struct {
	*experiment.Experiment
	options   Options
	dir       string
	begun     time.Time
	ports     map[string]int // by experiment.Placeholder, such as "nginx" and "nginx2"
	origins   map[string]*origin
	processes *processes
	versions  []experiment.Version
	logs      map[string][]string // files by party
	kept      *wire               // connection of the last request
	browser   *browser            // once a step has opened it

	steps   sync.WaitGroup // those in the background
	mu      sync.Mutex     // guards results
	results map[string]result
}

// A result is what one step brought.
type result struct {
	text string
	took time.Duration
	err  error
}

// newSession makes the folder of a run and all files in it.
func newSession(e *experiment.Experiment, o Options) (*session, error) {
	dir, err := os.MkdirTemp("", "lab-")
	if err != nil {
		return nil, err
	}
	s := &session{
		Experiment: e, options: o, dir: dir, begun: time.Now(),
		origins: map[string]*origin{}, logs: map[string][]string{}, results: map[string]result{},
		processes: newProcesses(dir),
	}
	err = s.prepare()
	if err != nil {
		s.close()
		return nil, err
	}
	return s, nil
}

// prepare chooses ports and writes the files that the parties need.
func (s *session) prepare() error {
	// Servers that drop the rights of root still have to reach their files.
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
	for _, f := range s.Files {
		if f.Kind == experiment.Data || f.Kind == experiment.Script || f.Kind == experiment.Client {
			if err := s.writeData(f); err != nil {
				return err
			}
		}
	}
	return s.writeNames()
}

// fileTime is when all files of data were changed last, so that validators
// made from it are the same in each run.
var fileTime = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// writeData writes a file of the experiment into the folder. Scripts are left
// as they are: braces mean something in their languages.
func (s *session) writeData(f experiment.File) error {
	name := filepath.Join(s.dir, filepath.FromSlash(f.Name))
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(name, []byte(f.Text), 0o644); err != nil {
		return err
	}
	return os.Chtimes(name, fileTime, fileTime)
}

// run starts all parties, does all steps and ends all parties.
func (s *session) run(ctx context.Context) error {
	// The last one first: what stands in front may ask at once whether what
	// stands behind it is there.
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
	s.steps.Wait()
	s.hangUp()
	for _, r := range s.results {
		if r.err != nil {
			return r.err
		}
	}
	if err := context.Cause(ctx); err != nil {
		return err
	}
	// What a server does when its client is gone takes a moment.
	sleep(ctx, 100*time.Millisecond)
	if s.logs["varnish"] != nil {
		if err := s.writeVarnishLog(ctx); err != nil {
			return err
		}
	}
	s.end()
	return nil
}

// startParty starts one server.
func (s *session) startParty(ctx context.Context, party string) error {
	var files []experiment.File
	for _, f := range s.Files {
		if f.Party == party && !f.IsStep() {
			files = append(files, f)
		}
	}
	switch files[0].Kind {
	case experiment.Origin:
		return s.startOrigin(party, files)
	case experiment.Script:
		return s.startScript(ctx, files[0])
	default:
		return s.startServer(ctx, files[0])
	}
}

// doStep does one step, or begins one that goes on in the background.
func (s *session) doStep(ctx context.Context, step experiment.File) error {
	sleep(ctx, step.Flags.After)
	if err := context.Cause(ctx); err != nil {
		return err
	}
	if step.Flags.Background {
		s.steps.Go(func() { s.keepResult(ctx, step) })
		sleep(ctx, 100*time.Millisecond) // so that it comes before the next step
		return nil
	}
	err := s.keepResult(ctx, step)
	// Servers log after they have answered: this keeps the order of most logs.
	sleep(ctx, 30*time.Millisecond)
	return err
}

// keepResult does a step and keeps what it brings.
func (s *session) keepResult(ctx context.Context, step experiment.File) error {
	start := time.Now()
	var r result
	switch step.Kind {
	case experiment.Request:
		r.text, r.err = s.request(ctx, step)
	case experiment.Command:
		r.text, r.err = s.command(ctx, step)
	default:
		r.text, r.err = s.browse(ctx, step)
	}
	r.took = time.Since(start)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.results[step.Result()] = r
	return r.err
}

// end stops all that listens. What they logged is complete then.
func (s *session) end() {
	if s.browser != nil {
		s.browser.close()
		s.browser = nil
	}
	s.processes.stop()
	for _, o := range s.origins {
		o.stop()
	}
}

// close ends what is left and removes the folder.
func (s *session) close() {
	s.hangUp()
	s.end()
	s.removeShared()
	// A process that was killed may still be writing its last file.
	for range 50 {
		if os.RemoveAll(s.dir) == nil {
			break
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// sleep waits for a while, or until the context is done.
func sleep(ctx context.Context, d time.Duration) {
	if d <= 0 {
		return
	}
	select {
	case <-ctx.Done():
	case <-time.After(d):
	}
}
