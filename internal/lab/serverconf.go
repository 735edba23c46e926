package lab

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// asRoot reports whether the program runs as root. Some servers then give up their
// privileges, and others refuse to run, unless they are configured for it.
func asRoot() bool { return os.Geteuid() == 0 }

// outerNginx matches directives that a server block of nginx cannot contain.
var outerNginx = regexp.MustCompile(`(?m)^\s*((server|http|upstream|map|geo|split_clients|events)\b[^;\n]*\{|(log_format|proxy_cache_path|limit_\w+_zone)\s)`)

// completeNginx adds the enclosing blocks, and the directives that keep nginx in its
// folder.
func completeNginx(text string) string {
	if !outerNginx.MatchString(text) {
		if !says(text, `listen\s`) {
			text = "listen {nginx};\n" + text
		}
		text = "server {\n" + text + "}\n"
	}
	if !says(text, `http\s*\{`) {
		if !says(text, `access_log\s`) {
			text = "access_log {log};\n" + text
		}
		for _, kind := range []string{"client_body", "proxy", "fastcgi", "uwsgi", "scgi"} {
			if !says(text, kind+`_temp_path\s`) {
				text = kind + "_temp_path {dir}/nginx/tmp/" + kind + ";\n" + text
			}
		}
		text = "http {\n" + text + "}\n"
	}
	head := "daemon off;\nworker_processes 1;\npid {dir}/nginx/pid;\n"
	if asRoot() {
		head += "user root;\n"
	}
	if !says(text, `error_log\s`) {
		head += "error_log {dir}/nginx/error.log;\n"
	}
	if !says(text, `events\s*\{`) {
		head += "events { }\n"
	}
	return head + text
}

func nginxArgs(_ *session, folder, config string) []string {
	return []string{"-e", filepath.Join(folder, "error.log"), "-p", folder, "-c", config}
}

// apacheModules are the modules that are always loaded.
var apacheModules = strings.Fields(`mpm_event authn_core authn_file authz_core authz_host authz_user auth_basic
	alias dir mime env setenvif headers expires rewrite negotiation deflate actions allowmethods ratelimit
	reqtimeout proxy proxy_http cache cache_disk http2 status substitute include cgid`)

// completeApache adds modules, a listener and logs.
func completeApache(text string) string {
	var b strings.Builder
	b.WriteString("ServerRoot {dir}/apache\nPidFile {dir}/apache/pid\nServerName localhost\nDefaultRuntimeDir {dir}/apache/tmp\n")
	modules := apacheModules
	if says(text, `SSL\w+\s`) {
		modules = append(slices.Clone(modules), "ssl")
	}
	for _, m := range modules {
		b.WriteString("LoadModule " + m + "_module " + apacheModuleFolder() + "/mod_" + m + ".so\n")
	}
	b.WriteString("<IfModule ssl_module>\nSSLSessionCache none\n</IfModule>\n")
	b.WriteString("ScriptSock {dir}/apache/tmp/cgi\nErrorLog {dir}/apache/error.log\nTypesConfig /dev/null\n")
	if asRoot() {
		b.WriteString("User nobody\nGroup nogroup\n")
	}
	if !says(text, `Listen\s`) {
		b.WriteString("Listen {apache}\n")
	}
	if !says(text, `(CustomLog|TransferLog)\s`) {
		b.WriteString(`CustomLog {log} "%h %l %u %t \"%r\" %>s %b"` + "\n")
	}
	if !says(text, `DocumentRoot\s`) {
		b.WriteString("DocumentRoot {dir}/www\n")
	}
	return b.String() + text
}

// apacheModuleFolder returns where Apache's modules are.
func apacheModuleFolder() string {
	for _, folder := range []string{"/usr/lib/apache2/modules", "/usr/lib64/httpd/modules", "/usr/lib/httpd/modules"} {
		if _, err := os.Stat(folder); err == nil {
			return folder
		}
	}
	return "modules"
}

func apacheArgs(_ *session, _, config string) []string {
	return []string{"-DFOREGROUND", "-f", config}
}

// completeHAProxy adds the missing sections.
func completeHAProxy(text string) string {
	if !opens(text, `(frontend|listen|backend|defaults)\b`) {
		text = "listen lab\n" + text
		if !says(text, `bind\s`) {
			text = strings.Replace(text, "listen lab\n", "listen lab\nbind {haproxy}\n", 1)
		}
	}
	if !opens(text, `defaults\b`) {
		text = "defaults\nmode http\nlog global\noption httplog\noption dontlognull\n" +
			"timeout connect 5s\ntimeout client 5s\ntimeout server 5s\n" + text
	}
	if !opens(text, `global$`) {
		text = "global\nlog stdout format raw local0 info\nssl-default-bind-options ssl-min-ver TLSv1.2\n" + text
	}
	return text
}

func haproxyArgs(_ *session, _, config string) []string {
	return []string{"-db", "-f", config}
}

// completeCaddy adds the global options, and a site block if there is none.
func completeCaddy(text string) string {
	if !strings.Contains(text, "{caddy") {
		if !says(text, `log(\s|$)`) {
			// Caddy logs fields in random order, so they are left out.
			text = "log {\noutput file {log}\nformat filter {\nwrap json\nfields {\nrequest>headers delete\nresp_headers delete\n}\n}\n}\n" + text
		}
		text = "http://:{caddy.port} {\n" + text + "}\n"
	}
	if strings.HasPrefix(strings.TrimSpace(text), "{\n") {
		return text
	}
	return "{\nadmin off\nauto_https off\nskip_install_trust\ndefault_bind 127.0.0.1\nstorage file_system {dir}/caddy\n" +
		"log {\noutput file {dir}/caddy/error.log\nlevel ERROR\nexclude http.log.access\n}\n}\n" + text
}

func caddyArgs(_ *session, _, config string) []string {
	return []string{"run", "--adapter", "caddyfile", "--config", config}
}

// completeSquid adds the port, the access rules and the folders.
func completeSquid(text string) string {
	head := "pid_filename {dir}/squid/pid\ncoredump_dir {dir}/squid\ncache_log {dir}/squid/cache.log\n" +
		"debug_options ALL,0\nnetdb_filename none\npinger_enable off\nshutdown_lifetime 0 seconds\n" +
		"hosts_file {dir}/hosts\ndns_nameservers 127.0.0.1\ncache_mem 8 MB\nmime_table /dev/null\n"
	if asRoot() {
		head += "cache_effective_user nobody\n"
	}
	if !says(text, `visible_hostname\s`) {
		head += "visible_hostname squid.test\n"
	}
	if !says(text, `http_port\s`) {
		head += "http_port {squid}\n"
	}
	if !says(text, `access_log\s`) {
		head += "access_log stdio:{log} squid\n"
	}
	if !says(text, `http_access\s`) {
		text += "http_access allow all\n"
	}
	return head + text
}

func squidArgs(s *session, _, config string) []string {
	return []string{"-N", "-n", s.squidName(), "-f", config}
}

// squidName returns the service name of squid. Two squids with the same name share
// memory and cannot run at the same time.
func (s *session) squidName() string { return strings.ReplaceAll(filepath.Base(s.dir), "-", "") }

// removeShared removes the shared memory that squid leaves behind.
func (s *session) removeShared() {
	files, _ := filepath.Glob("/dev/shm/" + s.squidName() + "-*")
	for _, file := range files {
		os.Remove(file)
	}
}
