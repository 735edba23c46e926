package command

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"httpcodes/internal/content"
	"httpcodes/internal/pipeline"
	"httpcodes/internal/problem"
	"httpcodes/internal/sync"
	"httpcodes/internal/tree"
)

var buildManual = manual{
	name: "build", synopsis: "[flags]",
	about:   "Checks the sources and builds the site. If there is a fault, nothing is written.",
	example: "build --base-url https://example.org/codes/",
}

func (c *command) build(args []string) int {
	flags := buildManual.flags()
	out := flags.String("out", "site", "folder to write the site to")
	base := flags.String("base-url", "", "address where the site will be published")
	repository := repositoryFlag(flags)
	quiet := toggle(flags, "quiet", "q", "print faults only")
	if status, done := c.parse(buildManual, flags, args); done {
		return status
	}
	start := time.Now()
	address, err := pipeline.ParseBase(*base)
	from, wrong := content.ParseRepository(*repository)
	switch err := cmp.Or(err, wrong); {
	case err != nil:
		return c.misuse("%s", err)
	case !c.atRoot():
		return misused
	}
	if err := sync.CheckDir(*out, "."); err != nil {
		return c.misuse("%s", err)
	}
	tree, status := c.finish(pipeline.Options{Base: address, Repository: from, Previous: sync.Previous(*out), FaultsOnly: true})
	if status != good {
		return status
	}
	changes, err := sync.Sync(c.ctx, *out, tree)
	if err != nil {
		return c.fail(err)
	}
	if !*quiet {
		fmt.Fprintf(c.stdout, "%s: %s: %d written, %d kept, %d removed in %s\n", *out, size(tree),
			len(changes.Written), changes.Kept, len(changes.Removed), since(start))
	}
	return good
}

// finish makes the site in memory. If that fails, it prints the faults and
// returns the exit status.
func (c *command) finish(opt pipeline.Options) (*tree.Tree, int) {
	result, err := pipeline.Build(c.ctx, c.root, opt)
	if err != nil {
		return nil, c.fail(err)
	}
	if list := result.Problems.Faults(); len(list) > 0 {
		fmt.Fprintf(c.stderr, "%s%s; nothing was written\n", list, problem.Count(len(list), "fault", "faults"))
		return nil, faults
	}
	return result.Tree, good
}

// size returns "741 pages in 1032 files".
func size(tree *tree.Tree) string {
	pages, files := 0, tree.Paths()
	for _, path := range files {
		if strings.HasSuffix(path, ".html") {
			pages++
		}
	}
	return problem.Count(pages, "page", "pages") + " in " + problem.Count(len(files), "file", "files")
}

func since(start time.Time) time.Duration { return time.Since(start).Round(time.Millisecond) }
