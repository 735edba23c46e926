package content

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// The schemas that editors read are those of the types.
func TestSchemasAreInStep(t *testing.T) {
	for _, s := range Schemas() {
		file := filepath.Join("../..", filepath.FromSlash(s.File))
		if *update {
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, s.Text, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, s.Text) {
			t.Errorf("%s is not what the types say (%v); run `go test ./internal/content -run Schemas -update`", s.File, err)
		}
	}
}
