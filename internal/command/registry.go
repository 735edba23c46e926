package command

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"httpcodes/internal/linkcheck"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

var registryManual = manual{
	name: "registry", synopsis: "[flags]",
	about: "Says what the copies of IANA's registries hold, and how old they are. With --update, it fetches the\n" +
		"registries of status codes, fields and methods, prints what is new, and writes it to " + tableDir + "/.\n" +
		"If one of them is not available or not valid, nothing is written.",
	example: "registry --update",
}

const (
	tableDir    = "internal/registry/data"
	ianaAddress = "https://www.iana.org/assignments/"
)

// ianaLimits are the limits for each file. The largest file, that of fields,
// has about 100 kB.
var ianaLimits = linkcheck.Limits{Bytes: 2 << 20, Time: 30 * time.Second}

func (c *command) registry(args []string) int {
	flags := registryManual.flags()
	update := toggle(flags, "update", "", "compare the copies with IANA's files, and write what is new")
	from := flags.String("from", ianaAddress, "with --update, address of another copy of IANA's files, which ends with a slash")
	if status, done := c.parse(registryManual, flags, args); done {
		return status
	}
	if flags.Changed("from") && !*update {
		return c.misuse("--from names the files to compare with; write --update, too")
	}
	if !strings.HasSuffix(*from, "/") {
		return c.misuse("--from %s does not end with a slash; write %[1]s/", *from)
	}
	if !*update {
		c.describeRegistry(registry.Load())
		return good
	}
	change, err := c.updateRegistry(*from)
	if err != nil {
		return c.fail(err)
	}
	c.tellUpdate(change)
	return good
}

// describeRegistry prints what the copies contain and how old they are.
func (c *command) describeRegistry(reg *registry.Registry) {
	registered := 0
	for _, f := range reg.Fields() {
		if f.Registered {
			registered++
		}
	}
	days := problem.Count(daysSince(reg.Compared(), c.now()), "day", "days")
	compared := days + " old and not compared with IANA's files since"
	if reg.Compared() != reg.Updated() {
		compared = "compared with IANA's files " + days + " ago, on " + reg.Compared()
	}
	fmt.Fprintf(c.stdout, "Copies of IANA's registries of %s, %s\n", reg.Updated(), compared)
	fmt.Fprintf(c.stdout, "%d status codes, %d methods, %d fields, and %d fields that are not registered\n",
		len(reg.Entries()), reg.MethodCount(), registered, len(reg.Fields())-registered)
}

// updateRegistry compares the tables with IANA's files and writes them. It writes
// the table with the date last: if the program is killed before that, the old date
// stays, and the next run compares again.
func (c *command) updateRegistry(from string) (*registry.Update, error) {
	tables, files := make(map[string]string), make(map[string][]byte)
	for _, copied := range registry.Copies {
		text, err := os.ReadFile(filepath.FromSlash(path.Join(tableDir, copied.Table)))
		if err != nil {
			return nil, err
		}
		tables[copied.Table] = string(text)
		if files[copied.File], err = linkcheck.Download(c.ctx, from+copied.File, ianaLimits); err != nil {
			return nil, err
		}
	}
	update, err := registry.NewUpdate(tables, files, c.now().Format(time.DateOnly))
	if err != nil {
		return nil, err
	}
	for _, copied := range registry.Copies {
		if err := replaceFile(path.Join(tableDir, copied.Table), update.Tables[copied.Table]); err != nil {
			return nil, err
		}
	}
	return update, nil
}

// tellUpdate prints the changes and what remains to be done.
func (c *command) tellUpdate(u *registry.Update) {
	for _, change := range u.Changes {
		fmt.Fprintln(c.stdout, change)
	}
	if len(u.Changes) == 0 {
		fmt.Fprintf(c.stdout, "Nothing is new in IANA's registries as of %s.\n", u.Updated)
		return
	}
	fmt.Fprintf(c.stderr, "The copies are part of the program: build it again. Then `httpcodes check` names the\n"+
		"missing entries, and `go test ./internal/registry` the missing rows of %s/facts.csv.\n"+
		"Set `registry` in content/site.yaml to %s.\n", tableDir, u.Updated)
}

// daysSince returns the number of days from a day to now, or 0 if the day is in
// the future.
func daysSince(day string, now time.Time) int {
	then, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return 0
	}
	return max(0, int(now.Sub(then).Hours()/24))
}
