package content_test

import (
	"fmt"
	"testing/fstest"

	"httpcodes/internal/content"
	"httpcodes/internal/registry"
	"httpcodes/internal/sitetest"
)

// Load reports the faults of all files at once, with their positions.
func ExampleReader_Load() {
	root := sitetest.Content()
	root["content/guides/retries.md"] = &fstest.MapFile{Data: []byte("---\ntitel: Retries\n---\n\nWait first.\n")}
	lib, problems, err := content.NewReader(registry.Load()).Load(root)
	if err != nil {
		fmt.Println(err)
	}
	fmt.Println(len(lib.Classes), lib.Comparisons[0].Codes, lib.Codes[0].Name())
	fmt.Print(problems)
	// Output:
	// 6 [401 403] Continue
	// content/guides/retries.md:2:1: keys are missing: summary, checked
	// content/guides/retries.md:2:1: unknown key `titel`; did you mean `title`?
}
