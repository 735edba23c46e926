package sync

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"httpcodes/internal/tree"
)

// The names of the files in the folder that do not belong to the site.
const (
	manifestName = tree.OwnPrefix + "manifest"
	tempPrefix   = tree.OwnPrefix + "tmp-"
)

// The first line of the manifest of a finished build, and of one that is running
// or was killed.
const (
	headDone   = "# httpcodes manifest 1"
	headIntent = "# httpcodes manifest 1, build not finished"
)

// A manifest lists the files of the folder that builds wrote.
type manifest struct {
	intent bool              // the build is running or was killed
	sums   map[string]string // path to SHA-256 of the file in hexadecimal
}

// readManifest reads the manifest of a folder. It returns an empty one if the
// folder has none.
func readManifest(root *os.Root) (manifest, error) {
	data, err := root.ReadFile(manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return manifest{sums: map[string]string{}}, nil
	}
	if err != nil {
		return manifest{}, failure("read", root, manifestName, err)
	}
	m, err := parseManifest(string(data))
	if err != nil {
		return manifest{}, fmt.Errorf("read %s: %w; empty the folder and build again", in(root, manifestName), err)
	}
	return m, nil
}

func parseManifest(data string) (manifest, error) {
	head, rest, _ := strings.Cut(data, "\n")
	m := manifest{intent: head == headIntent, sums: make(map[string]string)}
	if head != headDone && head != headIntent {
		return manifest{}, fmt.Errorf("line 1 is not %q", headDone)
	}
	n := 1
	for line := range strings.Lines(rest) {
		n++
		text, whole := strings.CutSuffix(line, "\n")
		sum, path, ok := strings.Cut(text, "  ")
		if !ok || !whole || len(sum) != 2*sha256.Size || tree.CheckPath(path) != nil {
			return manifest{}, fmt.Errorf("line %d is not a checksum and a path", n)
		}
		m.sums[path] = sum
	}
	return m, nil
}

// bytes returns the text of the manifest file.
func (m manifest) bytes() []byte {
	var b bytes.Buffer
	head := headDone
	if m.intent {
		head = headIntent
	}
	b.WriteString(head + "\n")
	for _, path := range slices.Sorted(maps.Keys(m.sums)) {
		b.WriteString(m.sums[path] + "  " + path + "\n")
	}
	return b.Bytes()
}

// names reports whether the manifest lists a path.
func (m manifest) names(path string) bool {
	_, ok := m.sums[path]
	return ok
}

// union returns the unfinished manifest that lists the files of m and of next.
func (m manifest) union(next manifest) manifest {
	both := manifest{intent: true, sums: maps.Clone(m.sums)}
	maps.Copy(both.sums, next.sums)
	return both
}

// sum returns the checksum of data in the form that manifests have.
func sum(data []byte) string {
	s := sha256.Sum256(data)
	return hex.EncodeToString(s[:])
}
