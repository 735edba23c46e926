package pipeline

import (
	"crypto/ed25519"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
	"httpcodes/internal/needtest"
	"httpcodes/internal/registry"
)

// Every nginx snippet of a code's page is one that nginx accepts. Its title
// says where it belongs: "nginx, in http {}" or "nginx, in server {}". A server snippet may
// rest on the http snippets of its page.
func TestNginxAcceptsItsSnippets(t *testing.T) {
	nginx := needtest.Program(t, "nginx")
	lib, problems, err := content.NewReader(registry.Load()).Load(os.DirFS("../.."))
	if err != nil || len(problems) > 0 {
		t.Fatal(problems, err)
	}
	tried := 0
	for _, c := range lib.Codes {
		tried += trySnippets(t, nginx, c.File, c.Doc.Blocks())
	}
	for _, g := range lib.Guides {
		tried += trySnippets(t, nginx, g.File, g.Doc.Blocks())
	}
	if tried < 20 {
		t.Errorf("tried %d snippets; want at least 20", tried)
	}
}

// trySnippets gives each snippet of a page to nginx and counts them.
func trySnippets(t *testing.T, nginx, file string, blocks []*markdown.Block) int {
	var outer string
	var inner []string
	for _, b := range blocks {
		switch {
		case b.Language != "nginx":
		case b.Attrs["title"] == "nginx, in http {}":
			outer += b.Text + "\n"
		case b.Attrs["title"] == "nginx, in server {}":
			inner = append(inner, b.Text)
		default:
			t.Errorf("%s: an nginx fence has the title %q; write title=\"nginx, in http {}\" or title=\"nginx, in server {}\"", file, b.Attrs["title"])
		}
	}
	if outer != "" {
		inner = append(inner, "")
	}
	for _, snippet := range inner {
		if out, err := runNginx(t, nginx, outer, snippet); err != nil {
			t.Errorf("%s: nginx refuses\n%s%s\n%s", file, outer, snippet, out)
		}
	}
	return len(inner)
}

var (
	certificates = regexp.MustCompile(`\b(ssl_(?:client_|trusted_)?)certificate [^;]+;`)
	keys         = regexp.MustCompile(`\b(ssl_)certificate_key [^;]+;`)
)

// certificate writes a key and a certificate of its own into one file: nginx
// opens those that a snippet names.
func certificate(t *testing.T) string {
	t.Helper()
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotAfter: time.Now().Add(time.Hour)}
	der, err := x509.CreateCertificate(rand.Reader, template, template, public, private)
	if err != nil {
		t.Fatal(err)
	}
	key, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	text := append(pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}),
		pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: key})...)
	file := filepath.Join(t.TempDir(), "certificate.pem")
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// runNginx checks a configuration that holds the two snippets.
func runNginx(t *testing.T, nginx, outer, snippet string) (string, error) {
	t.Helper()
	dir := t.TempDir()
	config := fmt.Sprintf("pid %[1]s/pid;\nerror_log stderr;\nevents {}\nhttp {\n"+
		"access_log off;\nclient_body_temp_path %[1]s/body;\nproxy_temp_path %[1]s/proxy;\nfastcgi_temp_path %[1]s/fastcgi;\n"+
		"uwsgi_temp_path %[1]s/uwsgi;\nscgi_temp_path %[1]s/scgi;\n%[2]s\nserver {\nlisten 127.0.0.1:8080;\n%[3]s\n}\n}\n",
		dir, outer, strings.TrimSpace(snippet))
	file := filepath.Join(dir, "nginx.conf")
	if strings.Contains(config, "certificate") {
		own := certificate(t)
		config = certificates.ReplaceAllString(config, "${1}certificate "+own+";")
		config = keys.ReplaceAllString(config, "${1}certificate_key "+own+";")
	}
	if err := os.WriteFile(file, []byte(config), 0o644); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(nginx, "-t", "-q", "-p", dir, "-c", file).CombinedOutput()
	return string(out), err
}
