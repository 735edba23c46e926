package lab

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"httpcodes/internal/experiment"
)

// startServer completes the configuration of a server and starts it.
func (s *session) startServer(ctx context.Context, in experiment.Input) error {
	spec := servers[in.Party]
	binary, err := s.program(ctx, in.Party)
	if err != nil {
		return err
	}
	folder := filepath.Join(s.dir, in.Party)
	config := filepath.Join(folder, in.Name)
	if err := s.writeConfig(config, in); err != nil {
		return err
	}
	args := strings.Replace(s.expand(spec.args, ""), "{run}", filepath.Base(s.dir), 1)
	cmd := exec.Command(binary, append(strings.Fields(args), config)...)
	cmd.Env = s.environment()
	if spec.stdout {
		out, err := os.Create(s.accessLog(in.Party))
		if err != nil {
			return err
		}
		defer out.Close()
		cmd.Stdout = out
	}
	return s.startProcess(ctx, in.Party, cmd, filepath.Join(folder, "printed"))
}

// writeConfig writes the complete configuration of a server.
func (s *session) writeConfig(file string, in experiment.Input) error {
	text, err := complete(in.Party, in.Text)
	if err != nil {
		return err
	}
	text = strings.ReplaceAll(s.expand(text, in.Party), "{modules}", apacheFolder())
	return os.WriteFile(file, []byte(text), 0o644)
}

// makeFolder makes the folder of a party. Everybody may write to it, since some
// servers give up root privileges.
func (s *session) makeFolder(party string) error {
	folder := filepath.Join(s.dir, party)
	for _, name := range []string{folder, filepath.Join(folder, "cache"), filepath.Join(folder, "tmp")} {
		if err := os.MkdirAll(name, 0o755); err != nil {
			return err
		}
		if err := os.Chmod(name, 0o777); err != nil {
			return err
		}
	}
	return nil
}

// startProcess starts the program of a server and waits until it listens.
func (s *session) startProcess(ctx context.Context, party string, cmd *exec.Cmd, printed string) error {
	p, err := s.start(cmd, printed)
	if err != nil {
		return fmt.Errorf("%s: %w", party, err)
	}
	p.abrupt = servers[party].abrupt
	return p.wait(ctx, party, s.ports[party])
}

// addresses returns the environment variables with the addresses of the servers:
// ORIGIN, ORIGIN_B, NGINX and so on.
func (s *session) addresses() []string {
	var env []string
	for _, name := range s.listeners() {
		env = append(env, strings.ToUpper(strings.ReplaceAll(name, "-", "_"))+"="+s.address(name))
	}
	return env
}

// binaries has the file names of programs, where they differ from the names in
// experiments.
var binaries = map[string][]string{
	"apache": {"apache2", "httpd"}, "varnish": {"varnishd"}, "chromium": {"chromium", "chromium-browser", "google-chrome"},
}

// versionOptions has the options with which programs print their version, where they
// differ from --version.
var versionOptions = map[string]string{
	"nginx": "-v", "apache": "-v", "haproxy": "-v", "squid": "-v", "varnish": "-V", "caddy": "version", "go": "version", "openssl": "version",
}

// program finds a program and records its version.
func (s *session) program(ctx context.Context, name string) (string, error) {
	binary, err := s.find(name)
	if err != nil {
		return "", err
	}
	return binary, s.noteVersion(ctx, name, binary, cmp.Or(versionOptions[name], "--version"))
}

// find returns the path of a program, the given one or the installed one.
func (s *session) find(program string) (string, error) {
	if path := s.programs[program]; path != "" {
		return path, nil
	}
	for _, binary := range append(binaries[program], program) {
		if path, err := exec.LookPath(binary); err == nil {
			return path, nil
		}
		// On Debian, /usr/sbin is not in the PATH of ordinary users.
		if path, err := exec.LookPath("/usr/sbin/" + binary); err == nil {
			return path, nil
		}
	}
	return "", &missingError{program}
}

// number matches a version number.
var number = regexp.MustCompile(`\d+\.\d+(\.\d+)*`)

// noteVersion records the version of a program, which it runs to find out.
func (s *session) noteVersion(ctx context.Context, program, binary string, args ...string) error {
	if slices.ContainsFunc(s.versions, func(v experiment.Version) bool { return v.Program == program }) {
		return nil
	}
	out, err := s.output(exec.CommandContext(ctx, binary, args...))
	if err != nil {
		return fmt.Errorf("ask %s for its version: %w", program, err)
	}
	s.versions = append(s.versions, experiment.Version{Program: program, Number: number.FindString(out)})
	return nil
}

// removeShared removes the shared memory that squid leaves behind. Two squids with
// the same service name would share it and could not run at the same time.
func (s *session) removeShared() {
	files, _ := filepath.Glob("/dev/shm/" + filepath.Base(s.dir) + "-*")
	for _, file := range files {
		os.Remove(file)
	}
}

// varnishFormat is the format of a log line: the request, its status and how the
// cache handled it.
const varnishFormat = `%m %U%q %s %{Varnish:handling}x`

// writeVarnishLog writes the log of the running Varnish to its access log.
func (s *session) writeVarnishLog(ctx context.Context) error {
	binary, err := s.find("varnishncsa")
	if err != nil {
		return err
	}
	folder := filepath.Join(s.dir, "varnish")
	_, err = s.output(exec.CommandContext(ctx, binary, "-d", "-n", folder, "-w", s.accessLog("varnish"), "-F", varnishFormat))
	if err != nil {
		return fmt.Errorf("varnishncsa: %w", err)
	}
	return nil
}
