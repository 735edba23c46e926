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

// The files that a build keeps in the folder for itself.
const (
	manifestName = tree.OwnPrefix + "manifest"
	lockName     = tree.OwnPrefix + "lock"
	tempPrefix   = tree.OwnPrefix + "tmp-"
)

// The first line of a manifest: of a build that ended, and of one that is
// under way or was killed.
const (
	headDone   = "# httpcodes manifest 1"
	headIntent = "# httpcodes manifest 1, build not finished"
)

// A manifest names the files of the folder that builds wrote.
type manifest struct {
	intent bool              // a build was killed, or is under way
	sums   map[string]string // path: SHA-256 of the file in hexadecimal
}

// readManifest reads the manifest of a folder; a folder without one has an
// empty one.
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
	for n := 2; rest != ""; n++ {
		var line string
		var whole bool
		line, rest, whole = strings.Cut(rest, "\n")
		sum, path, ok := strings.Cut(line, "  ")
		if !ok || !whole || len(sum) != 2*sha256.Size || tree.CheckPath(path) != nil {
			return manifest{}, fmt.Errorf("line %d is not a checksum and a path", n)
		}
		m.sums[path] = sum
	}
	return m, nil
}

// bytes returns the manifest as it stands on disk.
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

// names reports whether a build wrote the path.
func (m manifest) names(path string) bool {
	_, ok := m.sums[path]
	return ok
}

// union returns the manifest of a build that goes from m to next.
func (m manifest) union(next manifest) manifest {
	both := manifest{intent: true, sums: maps.Clone(m.sums)}
	maps.Copy(both.sums, next.sums)
	return both
}

// sum returns the sum of a file as the manifest has it.
func sum(data []byte) string {
	s := sha256.Sum256(data)
	return hex.EncodeToString(s[:])
}
