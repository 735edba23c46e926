// Package sourcefile reads the files that people write: those of content/,
// templates/ and assets/.
//
// A source file is a regular file. Symbolic links, pipes, sockets and devices
// are faults and are never opened: a link could publish any file on the disk,
// and reading a pipe could block forever. Temporary files of systems, editors
// and merges are ignored: names that begin with a dot or end with a tilde,
// #name#, name.swp, name.orig and the like. Any other name must be ASCII
// without spaces.
//
// Text is UTF-8 with line ends LF and without a byte order mark, NUL bytes and
// the markers of a merge conflict; see CheckText.
package sourcefile

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

	"httpcodes/internal/problem"
)

// A Folder is a folder of source files, and the rule that its faults break.
type Folder struct {
	Name string // relative to the root, such as "content"
	Rule problem.Rule
}

// List returns the names of all source files in the folder and its subfolders,
// sorted. It adds a problem for each entry that is not a source file. A folder
// that does not exist has no files.
func (f Folder) List(root fs.FS, problems *problem.List) ([]string, error) {
	folder, err := fs.Lstat(root, f.Name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("read %s: %w", f.Name, err)
	case unfit(folder.Mode()) != "":
		problems.Add(problem.Pos{File: f.Name}, f.Rule, "%s", unfit(folder.Mode()))
		return nil, nil
	}
	var names []string
	err = fs.WalkDir(root, f.Name, func(name string, entry fs.DirEntry, err error) error {
		base := path.Base(name)
		switch {
		case errors.Is(err, fs.ErrNotExist): // an editor may have removed it meanwhile
		case err != nil:
			return fmt.Errorf("read %s: %w", name, err)
		case ignoredNames.MatchString(base):
			return skip(entry)
		case strings.ContainsFunc(base, odd):
			problems.Add(problem.Pos{File: path.Dir(name)}, f.Rule, "contains the name %+q; use ASCII characters without spaces", base)
			return skip(entry)
		case unfit(entry.Type()) != "":
			problems.Add(problem.Pos{File: name}, f.Rule, "%s", unfit(entry.Type()))
		case !entry.IsDir():
			names = append(names, name)
		}
		return nil
	})
	return names, err
}

// skip returns what makes fs.WalkDir go on after an entry, and not into it.
func skip(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// ignoredNames matches the files that editors, patch tools and systems create next
// to source files.
var ignoredNames = regexp.MustCompile(`^\..*|~$|^#.*#$|(?i)\.(sw[a-p]|un~|bak|orig|rej|tmp|temp|save|autosave|part|crdownload)$` +
	`|^~\$|(?i)\.crswap$|\.tmp[.-]\w+$|_flymake(?:\.\w+)?$|^flymake_|___jb_(?:tmp|old|bak)___$|\.sb-[0-9a-f]+-\w+$|[._](?:BACKUP|BASE|LOCAL|REMOTE)[._]\d+(?:\.\w+)?$|^4913$|^sed[A-Za-z0-9]{6}$|^Icon\r$|(?i)^(?:(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini)$`)

// odd reports whether a character of a file name could make a list of faults
// unreadable or be mistaken for another one.
func odd(r rune) bool { return r <= ' ' || r >= 0x7f }

// unfit returns why something of a type cannot be read as a file or folder, or "".
// Links are not followed, so that a link is recognized as one.
func unfit(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeSymlink != 0:
		return "is a symbolic link; put the file itself here"
	case !mode.IsDir() && !mode.IsRegular():
		return "is a pipe, a socket or a device; put a file here"
	}
	return ""
}

// Read returns the content of a file that List returned. It does not read a file
// of more than most bytes: then it adds a problem and ok is false.
func (f Folder) Read(root fs.FS, name string, most int64, problems *problem.List) (data []byte, ok bool, err error) {
	info, err := fs.Stat(root, name)
	if err != nil {
		return nil, false, fmt.Errorf("read %s: %w", name, err)
	}
	if info.Size() > most {
		problems.Add(problem.Pos{File: name}, f.Rule, "has %d bytes; a file of its kind has at most %d", info.Size(), most)
		return nil, false, nil
	}
	if data, err = fs.ReadFile(root, name); err != nil {
		return nil, false, fmt.Errorf("read %s: %w", name, err)
	}
	return data, true, nil
}
