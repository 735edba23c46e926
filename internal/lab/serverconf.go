package lab

import (
	"os"
	"regexp"
	"strings"
)

// A server describes how to run a server program.
type server struct {
	binaries []string // names of the program
	version  string   // option that prints the version
	settings []setting
	root     string // what the configuration needs if the program runs as root
	args     string // arguments; the configuration follows them
	stdout   bool   // it logs to standard output
	abrupt   bool   // it takes seconds to end and may be killed instead
}

// A setting completes the configurations that match one pattern and do not match
// the other. The configuration replaces the sign … in its text.
type setting struct {
	unless, when *regexp.Regexp // may be nil
	text         string
}

// servers are the known servers.
var servers = map[string]server{
	"nginx": {
		binaries: []string{"nginx"}, version: "-v",
		root: "user root;\n",
		args: "-e {dir}/nginx/error.log -p {dir}/nginx -c",
		settings: []setting{
			{unless: says(`listen\s`), text: "listen {nginx};\n…"},
			{unless: regexp.MustCompile(`(?m)^\s*((server|upstream|map|geo|split_clients)\b[^;\n]*\{|(log_format|proxy_cache_path|limit_\w+_zone)\s)`), text: "server {\n…}\n"},
			{unless: says(`access_log\s`), text: "access_log {log};\n…"},
			{text: `daemon off;
worker_processes 1;
pid {dir}/nginx/pid;
error_log {dir}/nginx/error.log;
events { }
http {
client_body_temp_path {dir}/nginx/tmp/client_body;
proxy_temp_path {dir}/nginx/tmp/proxy;
fastcgi_temp_path {dir}/nginx/tmp/fastcgi;
uwsgi_temp_path {dir}/nginx/tmp/uwsgi;
scgi_temp_path {dir}/nginx/tmp/scgi;
…}
`},
		},
	},
	"apache": {
		binaries: []string{"apache2", "httpd"}, version: "-v",
		root: "User nobody\nGroup nogroup\n",
		args: "-DFOREGROUND -f",
		settings: []setting{
			{unless: says(`DocumentRoot\s`), text: "DocumentRoot {dir}/www\n…"},
			{unless: says(`CustomLog\s`), text: `CustomLog {log} "%h %l %u %t \"%r\" %>s %b"` + "\n…"},
			{unless: says(`Listen\s`), text: "Listen {apache}\n…"},
			// Apache names the version of OpenSSL in its responses if it loads this module.
			{when: says(`SSL\w+\s`), text: "LoadModule ssl_module " + apacheFolder() + "/mod_ssl.so\nSSLSessionCache none\n…"},
			{text: apacheModules() + `ServerRoot {dir}/apache
PidFile {dir}/apache/pid
ServerName localhost
DefaultRuntimeDir {dir}/apache/tmp
ScriptSock {dir}/apache/tmp/cgi
ErrorLog {dir}/apache/error.log
TypesConfig /dev/null
…`},
		},
	},
	"haproxy": {
		binaries: []string{"haproxy"}, version: "-v", stdout: true,
		args: "-db -f",
		settings: []setting{
			{unless: says(`bind\s`), text: "bind {haproxy}\n…"},
			{unless: says(`(frontend|listen|backend|defaults)\b`), text: "listen lab\n…"},
			{unless: says(`defaults\b`), text: `defaults
mode http
log global
option httplog
option dontlognull
timeout connect 5s
timeout client 5s
timeout server 5s
…`},
			{text: `global
log stdout format raw local0 info
ssl-default-bind-options ssl-min-ver TLSv1.2
…`},
		},
	},
	"caddy": {
		binaries: []string{"caddy"}, version: "version",
		args: "run --adapter caddyfile --config",
		settings: []setting{
			// Caddy logs fields in random order, so they are left out.
			{unless: regexp.MustCompile(`\{caddy|` + says(`log(\s|$)`).String()), text: `log {
output file {log}
format filter {
wrap json
fields {
request>headers delete
resp_headers delete
}
}
}
…`},
			{unless: regexp.MustCompile(`\{caddy`), text: "http://:{caddy.port} {\n…}\n"},
			{unless: regexp.MustCompile(`^\s*\{\n`), text: `{
admin off
auto_https off
skip_install_trust
default_bind 127.0.0.1
storage file_system {dir}/caddy
log {
output file {dir}/caddy/error.log
level ERROR
exclude http.log.access
}
}
…`},
		},
	},
	"varnish": {
		binaries: []string{"varnishd"}, version: "-V",
		args: "-j none -F -n {dir}/varnish -a {varnish} -s default,16m -p vsl_space=4m -p thread_pool_min=20 -p thread_pools=1 -f",
		settings: []setting{
			{unless: says(`backend\s`), text: "backend default { .host = \"127.0.0.1\"; .port = \"{origin.port}\"; }\n…"},
			{unless: says(`vcl\s+4`), text: "vcl 4.1;\n…"},
		},
	},
	"squid": {
		binaries: []string{"squid"}, version: "-v", abrupt: true,
		root: "cache_effective_user nobody\n",
		args: "-N -n {run} -f",
		settings: []setting{
			{unless: says(`http_port\s`), text: "http_port {squid}\n…"},
			{text: `pid_filename {dir}/squid/pid
coredump_dir {dir}/squid
cache_log {dir}/squid/cache.log
access_log stdio:{log} squid
visible_hostname squid.test
debug_options ALL,0
netdb_filename none
pinger_enable off
shutdown_lifetime 0 seconds
hosts_file {dir}/hosts
dns_nameservers 127.0.0.1
cache_mem 8 MB
mime_table /dev/null
…http_access allow all
`},
		},
	},
}

// says returns a pattern that matches a directive outside comments.
func says(directive string) *regexp.Regexp {
	return regexp.MustCompile(`(?m)^[^#\n]*?(?:^|[\s{;])(?:` + directive + `)`)
}

// complete returns the configuration with the enclosing blocks, the listener, the
// logs and the folders that it lacks.
func (spec server) complete(text string) string {
	for _, s := range spec.settings {
		if (s.unless == nil || !s.unless.MatchString(text)) && (s.when == nil || s.when.MatchString(text)) {
			text = strings.Replace(s.text, "…", text, 1)
		}
	}
	// Some servers give up the privileges of root, and others refuse to run with
	// them, unless they are configured for it.
	if os.Geteuid() == 0 {
		text = spec.root + text
	}
	return text
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

// apacheModules returns the directives that load modules.
func apacheModules() string {
	var b strings.Builder
	for _, m := range strings.Fields(`mpm_event authn_core authn_file authz_core authz_host authz_user auth_basic
		alias dir mime env setenvif headers expires rewrite negotiation deflate actions allowmethods ratelimit
		reqtimeout proxy proxy_http cache cache_disk http2 status substitute include cgid`) {
		b.WriteString("LoadModule " + m + "_module " + apacheFolder() + "/mod_" + m + ".so\n")
	}
	return b.String()
}
