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
	"httpcodes/internal/problem"
)

// updateAddresses adds the new addresses of the site to the list of addresses.
func (c *command) updateAddresses(s *catalog.Catalog) error {
	old, err := os.ReadFile(filepath.FromSlash(content.AddressFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	list := s.Addresses()
	if added := len(list) - strings.Count(string(old), "\n"); added > 0 {
		fmt.Fprintf(c.stderr, "%s: %s added\n", content.AddressFile, problem.Count(added, "address", "addresses"))
		return replaceFile(content.AddressFile, strings.Join(list, "\n")+"\n")
	}
	return nil
}

// replaceFile replaces the text of a file of the sources. A process that reads
// the file meanwhile gets the old or the new text as a whole.
func replaceFile(name, text string) error {
	name = filepath.FromSlash(name)
	beside := name + "~" // readers of content/ ignore such files
	err := os.WriteFile(beside, []byte(text), 0o644)
	if err == nil {
		err = os.Rename(beside, name)
	}
	if err != nil {
		os.Remove(beside)
	}
	return err
}
