package sync

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"httpcodes/internal/tree"
)

// killSeed repeats the delays of an earlier run. When a kill meets the build
// depends on the machine too, so that a fault may need several runs to return.
var killSeed = flag.Uint64("kill-seed", 0, "seed of TestKilledBuildsHeal, as it logs it; 0 takes a new one")

// A build that is killed at any moment leaves each file old or new and no page
// without its style, and the next build heals what it left.
func TestKilledBuildsHeal(t *testing.T) {
	seed := *killSeed
	if seed == 0 {
		seed = rand.Uint64()
	}
	t.Logf("to repeat it: go test ./internal/sync -run %s -kill-seed %d", t.Name(), seed)
	workers, rounds := 2, 100
	if testing.Short() {
		rounds = 20
	}
	versions := [2]*tree.Tree{version(0), version(1)}
	var halfway atomic.Int64
	t.Run("workers", func(t *testing.T) {
		for n := range workers {
			t.Run(fmt.Sprint(n), func(t *testing.T) {
				t.Parallel()
				dir := filepath.Join(quickDir(t), "site")
				random := rand.New(rand.NewPCG(seed, uint64(n)))
				for round := range rounds {
					if killedBuild(t, dir, versions, random, round) {
						halfway.Add(1)
					}
				}
			})
		}
	})
	t.Logf("%d of %d kills came during a build", halfway.Load(), workers*rounds)
	if int(halfway.Load()) < workers*rounds/10 {
		t.Error("too few to prove anything")
	}
}

// quickDir is t.TempDir on a disk in memory, if there is one: what a kill
// leaves does not depend on the disk, the time of the test does.
func quickDir(t *testing.T) string {
	dir, err := os.MkdirTemp("/dev/shm", "output")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// killedBuild kills a build and looks at what it leaves. It reports whether
// the kill came halfway.
func killedBuild(t *testing.T, dir string, versions [2]*tree.Tree, random *rand.Rand, round int) (halfway bool) {
	first := round%5 == 0
	if first {
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
	}
	child := startChild(t, "build", dir)
	longest := 40_000
	if round%2 == 1 { // not before it began, which takes long on a busy machine
		await(dir)
		longest = 5_000
	}
	time.Sleep(time.Duration(random.IntN(longest)) * time.Microsecond)
	kill(t, child)
	if _, err := os.Stat(dir); err == nil {
		wantOldOrNew(t, dir, versions, first)
	}
	data, _ := os.ReadFile(filepath.Join(dir, manifestName))
	tree := versions[random.IntN(2)]
	if _, err := Sync(context.Background(), dir, tree); err != nil {
		t.Fatalf("round %d: the next build: %v", round, err)
	}
	wantDisk(t, dir, tree)
	return strings.HasPrefix(string(data), headIntent)
}

// await returns when a build has said what it is about to write, or after two
// seconds.
func await(dir string) {
	for end := time.Now().Add(2 * time.Second); time.Now().Before(end); time.Sleep(100 * time.Microsecond) {
		if data, err := os.ReadFile(filepath.Join(dir, manifestName)); err == nil && strings.HasPrefix(string(data), headIntent) {
			return
		}
	}
}

// wantOldOrNew fails unless every file is that of one version, all files of
// both versions exist, and each page has its style.
func wantOldOrNew(t *testing.T, dir string, versions [2]*tree.Tree, first bool) {
	t.Helper()
	zero, one := versions[0], versions[1]
	got := disk(t, dir)
	for name, content := range got {
		if strings.HasPrefix(path.Base(name), tree.OwnPrefix) || content == "/" {
			continue
		}
		a, inZero := zero.File(name)
		b, inOne := one.File(name)
		if !(inZero && string(a) == content) && !(inOne && string(b) == content) {
			t.Errorf("%s has %d bytes, which are those of neither version", name, len(content))
		}
		style, _, _ := strings.Cut(content, "\n")
		if _, ok := got[style]; strings.HasSuffix(style, ".css") && !ok {
			t.Errorf("%s is there without %s", name, style)
		}
	}
	for _, name := range zero.Paths() {
		_, both := one.File(name)
		if _, ok := got[name]; both && !ok && !first {
			t.Errorf("%s is missing", name)
		}
	}
}

func TestBuildsExcludeEachOther(t *testing.T) {
	dir := t.TempDir()
	child := startChild(t, "lock", dir)
	before := disk(t, dir)
	start := time.Now()
	_, err := Sync(context.Background(), dir, newTree("index.html: home"))
	if want := "write " + dir + ": another build is writing to this folder; wait until it ends"; err == nil || err.Error() != want {
		t.Errorf("got error %v, want %q", err, want)
	}
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("the error came after %v", took)
	}
	if got := disk(t, dir); len(got) != len(before) {
		t.Errorf("the folder has %q, want %q", got, before)
	}
	kill(t, child)
	tree := newTree("index.html: home")
	mustSync(t, dir, tree)
	wantDisk(t, dir, tree)
}

// However many builds run at once, the folder is that of one of them.
func TestConcurrentBuildsLeaveOneTree(t *testing.T) {
	dir := t.TempDir()
	trees := []*tree.Tree{version(0), version(1)}
	var done, refused atomic.Int64
	ended := make(chan error, 4)
	for n := range 4 {
		go func() {
			var err error
			for i := 0; i < 20 && err == nil; i++ {
				_, err = Sync(context.Background(), dir, trees[(n+i)%2])
				if err == nil {
					done.Add(1)
				} else if strings.Contains(err.Error(), errLocked.Error()) {
					refused.Add(1)
					err = nil
				}
			}
			ended <- err
		}()
	}
	for range 4 {
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}
	t.Logf("%d builds, %d refused", done.Load(), refused.Load())
	mustSync(t, dir, trees[0])
	wantDisk(t, dir, trees[0])
}
