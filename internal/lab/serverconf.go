package lab

import (
	"embed"
	"os"
	"regexp"
	"strings"

	"golang.org/x/tools/txtar"
)

// A server describes how to run a server program.
type server struct {
	args   string // arguments; the configuration follows them
	stdout bool   // it logs to standard output
	abrupt bool   // it takes seconds to end and may be killed instead
}

// servers are the known servers.
var servers = map[string]server{
	"nginx":   {args: "-e {dir}/nginx/error.log -p {dir}/nginx -c"},
	"apache":  {args: "-DFOREGROUND -f"},
	"haproxy": {args: "-db -f", stdout: true},
	"caddy":   {args: "run --adapter caddyfile --config"},
	"varnish": {args: "-j none -F -n {dir}/varnish -a {varnish} -s default,16m -p vsl_space=4m -p thread_pool_min=20 -p thread_pools=1 -f"},
	"squid":   {args: "-N -n {run} -f", abrupt: true},
}

// settings has a file for each server with the parts that complete a configuration:
// the enclosing blocks, the listener, the logs and the folders. A part is added,
// in this order, "always", "if" or "unless" the configuration has a directive that
// matches, or if the program runs as "root": some servers give up the privileges
// of root, and others refuse to run with them, unless they are configured for it.
// The configuration takes the place of the sign … in the part.
//
//go:embed settings/*.txtar
var settings embed.FS

// complete returns a configuration with what it lacks.
func complete(party, text string) (string, error) {
	parts, err := settings.ReadFile("settings/" + party + ".txtar")
	for _, part := range txtar.Parse(parts).Files {
		if lacks(text, part.Name) {
			text = strings.Replace(string(part.Data), "…\n", text, 1)
		}
	}
	return text, err
}

// lacks reports whether a part with a condition is to be added to a configuration.
func lacks(text, condition string) bool {
	word, directive, _ := strings.Cut(condition, " ")
	outsideComment := regexp.MustCompile(`(?m)^[^#\n]*?(?:^|[\s{;])(?:` + directive + `)`)
	switch word {
	case "if":
		return outsideComment.MatchString(text)
	case "unless":
		return !outsideComment.MatchString(text)
	case "root":
		return os.Geteuid() == 0
	}
	return true
}

// apacheFolder returns the folder that holds Apache's modules.
func apacheFolder() string {
	for _, folder := range []string{"/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/lib/httpd/modules"} {
		if _, err := os.Stat(folder); err == nil {
			return folder
		}
	}
	return "modules"
}
