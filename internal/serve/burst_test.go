package serve

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestBurst saves a thousand times without a pause. The page ends as the last
// save has it, memory stays bounded, and nothing goes on when the server has
// ended.
func TestBurst(t *testing.T) {
	http.DefaultClient.CloseIdleConnections()
	goroutines := runtime.NumGoroutine()
	t.Run("saves", func(t *testing.T) {
		dir := copyReal(t)
		address := start(t, Options{Dir: dir, Make: makeReal(), Log: io.Discard})
		file := filepath.Join(dir, entry)
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		burst(t, file, string(text), 100)
		wait(t, address+"429/", "Save 99 of many.")
		before := heap()
		burst(t, file, string(text), 1000)
		wait(t, address+"429/", "Save 999 of many.")
		if grown := heap() - before; grown > 32<<20 {
			t.Errorf("a thousand saves have left %d MiB in memory", grown>>20)
		}
	})
	http.DefaultClient.CloseIdleConnections()
	for end := time.Now().Add(3 * time.Second); runtime.NumGoroutine() > goroutines && time.Now().Before(end); {
		time.Sleep(20 * time.Millisecond)
	}
	if n := runtime.NumGoroutine(); n > goroutines {
		stacks := make([]byte, 1<<16)
		t.Errorf("%d goroutines, %d before:\n%s", n, goroutines, stacks[:runtime.Stack(stacks, true)])
	}
}

func burst(t *testing.T, file, text string, n int) {
	t.Helper()
	for i := range n {
		if err := os.WriteFile(file, []byte(withSummary(t, text, fmt.Sprintf("Save %d of many.", i))), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// wait asks for a page until it has the text.
func wait(t *testing.T, address, text string) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		response, err := http.Get(address)
		if err != nil {
			t.Fatal(err)
		}
		page, err := io.ReadAll(response.Body)
		response.Body.Close()
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(page), text) {
			return
		}
	}
	t.Fatalf("%s never said %q", address, text)
}

func heap() int {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
