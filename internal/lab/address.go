package lab

import (
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"httpcodes/internal/experiment"
)

// listeners returns the names of all addresses that the experiment uses: its
// servers and their further listeners, such as "nginx2".
func (s *session) listeners() []string {
	parties := s.Parties()
	names := slices.Clone(parties)
	for _, in := range s.Inputs {
		for _, m := range experiment.Placeholder.FindAllStringSubmatch(in.Text, -1) {
			if experiment.ListenerOf(m[1], parties) != "" && !slices.Contains(names, m[1]) {
				names = append(names, m[1])
			}
		}
	}
	return names
}

// Ports are chosen below the range that systems use for outgoing connections, so
// that no other program takes one before it is used. All have five digits, so that
// messages have the same length in each run.
const lowPort, highPort = 12000, 31000

// choosePorts finds a free loopback port for each name.
func choosePorts(names []string) (map[string]int, error) {
	ports := map[string]int{}
	for _, name := range names {
		l, err := listenSomewhere()
		if err != nil {
			return nil, fmt.Errorf("a port for %s: %w", name, err)
		}
		defer l.Close() // keeps the port until all are chosen
		ports[name] = l.Addr().(*net.TCPAddr).Port
	}
	return ports, nil
}

// listenSomewhere listens on a free loopback port.
func listenSomewhere() (l net.Listener, err error) {
	for range 100 {
		port := lowPort + rand.IntN(highPort-lowPort)
		if l, err = net.Listen("tcp4", "127.0.0.1:"+strconv.Itoa(port)); err == nil {
			return l, nil
		}
	}
	return nil, err
}

// address returns the address of a listener.
func (s *session) address(name string) string {
	return "127.0.0.1:" + strconv.Itoa(s.ports[name])
}

// expand replaces placeholders by their values. The placeholder {log} is the
// access log of the server party; it is not replaced if party is "".
func (s *session) expand(text, party string) string {
	return experiment.Placeholder.ReplaceAllStringFunc(text, func(match string) string {
		name, port := strings.CutSuffix(strings.Trim(match, "{}"), ".port")
		number, known := s.ports[name]
		switch {
		case name == "dir" && !port:
			return s.dir
		case name == "log" && !port && party != "":
			return s.accessLog(party)
		case !known:
			return match
		case port:
			return strconv.Itoa(number)
		}
		return s.address(name)
	})
}

// accessLog returns the file in which a server logs requests.
func (s *session) accessLog(party string) string { return filepath.Join(s.dir, party, "access.log") }

// contract is the inverse of expand.
func (s *session) contract(text string) string {
	for name, port := range s.ports {
		number := strconv.Itoa(port)
		text = strings.ReplaceAll(text, s.address(name), "{"+name+"}")
		text = regexp.MustCompile(`(:|[pP]ort:? )`+number+`\b`).ReplaceAllString(text, "${1}{"+name+".port}")
	}
	return strings.ReplaceAll(text, s.dir, "{dir}")
}

// writeNames writes the files by which curl resolves every name, and squid the
// names of the experiment, to this machine.
func (s *session) writeNames() error {
	var curl, hosts strings.Builder
	for _, name := range s.listeners() {
		fmt.Fprintf(&curl, "resolve = \"*:%d:127.0.0.1\"\n", s.ports[name])
	}
	for _, name := range s.hosts() {
		fmt.Fprintf(&hosts, "127.0.0.1 %s\n", name)
	}
	if err := os.WriteFile(filepath.Join(s.dir, ".curlrc"), []byte(curl.String()), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(s.dir, "hosts"), []byte(hosts.String()), 0o644)
}
