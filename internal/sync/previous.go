package sync

import "os"

// Previous returns a function that reads files of the last build from the
// folder dir: those that its manifest names and that have the bytes it says.
// What is costly to make and has a name that changes with its bytes can be
// taken from there. A folder that cannot be read has no such files.
func Previous(dir string) func(path string) ([]byte, bool) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nothing
	}
	m, err := readManifest(root)
	root.Close()
	if err != nil {
		return nothing
	}
	return func(path string) ([]byte, bool) {
		if !m.names(path) {
			return nil, false
		}
		root, err := os.OpenRoot(dir)
		if err != nil {
			return nil, false
		}
		defer root.Close()
		data, err := root.ReadFile(path)
		return data, err == nil && sum(data) == m.sums[path]
	}
}

func nothing(string) ([]byte, bool) { return nil, false }
