package command

import (
	"cmp"
	"fmt"
	"io/fs"
	"net"
	"os/exec"
	"runtime"
	"strconv"
	"strings"

	"httpcodes/internal/content"
	"httpcodes/internal/pipeline"
	"httpcodes/internal/problem"
	"httpcodes/internal/serve"
)

var serveManual = manual{
	name: "serve", synopsis: "[flags]",
	about:   "Serves the site, updates open pages as you edit, and shows faults in them. It writes no files. Ctrl-C ends it.",
	example: "serve --open",
}

// editors are the names that --editor accepts besides an address.
var editors = map[string]string{
	"idea":   "idea://open?file={file}&line={line}&column={column}",
	"vscode": "vscode://file{file}:{line}:{column}",
	"zed":    "zed://file{file}:{line}:{column}",
}

func (c *command) serve(args []string) int {
	flags := serveManual.flags()
	addr := flags.String("addr", "localhost:8080", "address to listen on; other machines can reach the site unless it is a loopback address")
	repository := repositoryFlag(flags)
	show := toggle(flags, "open", "", "open the browser")
	editor := flags.String("editor", "", "editor in which faults open: vscode, zed, idea, or a URL with {file}, {line} and {column}")
	if status, done := c.parse(serveManual, flags, args); done {
		return status
	}
	opens := cmp.Or(editors[*editor], *editor)
	from, err := content.ParseRepository(*repository)
	switch {
	case err != nil:
		return c.misuse("%s", err)
	case opens != "" && !strings.Contains(opens, "{file}"):
		return c.misuse("--editor %s is not known; write vscode, zed, idea, or an address with {file}, {line} and {column}", opens)
	case !hasPort(*addr):
		return c.misuse("--addr %s does not end with a port from 0 to 65535; write it as localhost:8080", *addr)
	case !c.atRoot():
		return misused
	}
	opt := serve.Options{Dir: ".", Addr: *addr, Editor: opens, Log: c.stdout, Make: drafts(from)}
	if *show {
		opt.Ready = c.open
	}
	if err := serve.Run(c.ctx, opt); err != nil {
		return c.fail(err)
	}
	return good
}

// drafts returns a function that makes drafts of the site. It reads again only what has
// changed.
func drafts(repository content.URL) func(fs.FS) (serve.Draft, problem.List, error) {
	builder := pipeline.NewBuilder()
	return func(root fs.FS) (serve.Draft, problem.List, error) {
		draft, problems, err := builder.Draft(root, pipeline.Options{Repository: repository, Live: true, FaultsOnly: true})
		return draft, problems.Faults(), err
	}
}

// openers are the commands that open an address in the browser, by operating
// system.
var openers = map[string][]string{
	"darwin":  {"open"},
	"windows": {"rundll32", "url.dll,FileProtocolHandler"},
}

// open opens the browser. If that fails, it prints a message and the server
// continues.
func (c *command) open(address string) {
	opener, ok := openers[runtime.GOOS]
	if !ok {
		opener = []string{"xdg-open"}
	}
	browser := exec.Command(opener[0], append(opener[1:], address)...)
	if err := browser.Start(); err != nil {
		fmt.Fprintf(c.stderr, "httpcodes serve: cannot open the browser: %s; open the address yourself\n", err)
		return
	}
	go browser.Wait()
}

// hasPort reports whether an address to listen on ends with the number of a port.
func hasPort(addr string) bool {
	_, port, err := net.SplitHostPort(addr)
	_, wrong := strconv.ParseUint(port, 10, 16)
	return err == nil && wrong == nil
}
