package pipeline_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"testing/fstest"

	"httpcodes/internal/pipeline"
	"httpcodes/internal/sitetest"
)

// Build returns the files of a site without faults, or the faults with their
// positions.
func ExampleBuild() {
	root, err := sitetest.Sources(os.DirFS("../.."))
	if err != nil {
		fmt.Println(err)
	}
	result, err := pipeline.Build(context.Background(), root, pipeline.Options{})
	if err != nil {
		fmt.Println(err)
	}
	_, ok := result.Tree.File("404/index.html")
	fmt.Println(ok, len(result.Problems))

	const guide = "content/guides/seen-an-error.md"
	root[guide] = &fstest.MapFile{Data: bytes.ReplaceAll(root[guide].Data, []byte("(redirects)"), []byte("(redirect)"))}
	result, err = pipeline.Build(context.Background(), root, pipeline.Options{})
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(result.Tree == nil)
	fmt.Print(result.Problems)
	// Output:
	// true 0
	// true
	// content/guides/seen-an-error.md:7:49: there is no page `redirect`; did you mean `redirects`?
}
