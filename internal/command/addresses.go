package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
)

// updateAddresses adds the new addresses of the site to their list.
func (c *command) updateAddresses(s *catalog.Catalog) error {
	old, err := os.ReadFile(filepath.FromSlash(content.AddressFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	list := s.Addresses()
	if added := len(list) - strings.Count(string(old), "\n"); added > 0 {
		fmt.Fprintf(c.stderr, "%s: %s added\n", content.AddressFile, plural(added, "address", "addresses"))
		return replaceFile(content.AddressFile, strings.Join(list, "\n")+"\n")
	}
	return nil
}

// replaceFile gives a file of the sources another text. A reader sees the old
// text or the new one, never half of it.
func replaceFile(name, text string) error {
	name = filepath.FromSlash(name)
	beside := name + "~" // content/ may hold such files; they are not read
	if err := os.WriteFile(beside, []byte(text), 0o644); err != nil {
		return err
	}
	return os.Rename(beside, name)
}
