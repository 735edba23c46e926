package lab

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
)

// completeVarnish adds the version of VCL, and the origin as backend if there is no
// backend.
func completeVarnish(text string) string {
	version := "vcl 4.1;\n"
	if says(text, `vcl\s+4`) {
		version = ""
	}
	if !says(text, `backend\s`) {
		text = "backend default { .host = \"127.0.0.1\"; .port = \"{origin.port}\"; }\n" + text
	}
	return version + text
}

func varnishArgs(s *session, folder, config string) []string {
	args := []string{
		"-F", "-n", folder, "-a", s.address("varnish"), "-f", config,
		"-s", "default,16m", "-p", "vsl_space=4m", "-p", "thread_pool_min=20", "-p", "thread_pools=1",
	}
	if asRoot() {
		args = append([]string{"-j", "none"}, args...) // -j has to be first
	}
	return args
}

// varnishFormat is the format of a log line: the request, its status and how the
// cache handled it.
const varnishFormat = `%m %U%q %s %{Varnish:handling}x`

// writeVarnishLog writes the log of the running Varnish to its access log.
func (s *session) writeVarnishLog(ctx context.Context) error {
	binary, err := s.find("varnishncsa", "varnishncsa")
	if err != nil {
		return err
	}
	folder := filepath.Join(s.dir, "varnish")
	cmd := exec.CommandContext(ctx, binary, "-d", "-n", folder, "-w", s.accessLog("varnish"), "-F", varnishFormat)
	cmd.Env = s.processes.environment()
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("varnishncsa: %w\n%s", err, out)
	}
	return nil
}
