package command

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"httpcodes/internal/content"
	"httpcodes/internal/registry"
)

// move renames a guide and leaves a stub at its old address. The new name
// becomes the new address.
func (c *command) move(args []string, from string) int {
	if len(args) != 2 || args[0] != "guide" {
		return c.misuse("new", "only a guide can move: `httpcodes new guide new-name --from %s`", from)
	}
	to := args[1]
	scaffold, err := newGuide(to, time.Now().Format(time.DateOnly))
	if err != nil {
		return c.misuse("new", "%s", err)
	}
	if _, err := os.Lstat(scaffold.File); err == nil {
		return c.misuse("new", "%s already exists; choose another name", scaffold.File)
	}
	lib, problems, err := content.NewReader(registry.Load()).Load(c.root)
	if err != nil {
		return c.fail(err)
	}
	if list := problems.Faults(); len(list) > 0 {
		fmt.Fprintf(c.stderr, "%snothing was moved; fix the faults first\n", list)
		return faults
	}
	changed, err := lib.MoveGuide(from, to)
	if err != nil {
		return c.misuse("new", "%s", err)
	}
	return c.writeMoved(changed, scaffold.File)
}

// writeMoved writes the files that change when a guide moves. It writes the
// guide in its new place first, so that no text is lost if the machine fails.
func (c *command) writeMoved(changed map[string]string, first string) int {
	names := slices.Sorted(maps.Keys(changed))
	for _, name := range slices.Insert(names[:len(names):len(names)], 0, first) {
		if err := replaceFile(name, changed[name]); err != nil {
			return c.fail(err)
		}
	}
	fmt.Fprintf(c.stdout, "%s\n`httpcodes check` says which addresses are new; commit these files together.\n", strings.Join(names, "\n"))
	return good
}
