package sitetest

import (
	"testing"
	"testing/fstest"

	"httpcodes/internal/content"
	"httpcodes/internal/registry"
)

// The small content has no fault, and what the command new begins can be
// written to the end.
func TestSmallContentHasNoFault(t *testing.T) {
	reg, root := registry.Load(), Content()
	code, err := content.NewCode(reg, 432, today)
	if err != nil {
		t.Fatal(err)
	}
	comparison, err := content.NewComparison(reg, []int{404, 451}, today)
	if err != nil {
		t.Fatal(err)
	}
	guide, err := content.NewGuide("rate-limits", today)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []content.Scaffold{code, comparison, guide} {
		root[s.File] = file(Fill(s.Text))
	}
	_, problems, err := content.NewReader(reg).Load(root)
	if err != nil || len(problems) > 0 {
		t.Fatalf("%v\n%s", err, problems)
	}
}

// Sources are the small content with the templates and assets of a project,
// and nothing else of it.
func TestSourcesHaveTheFilesOfTheProject(t *testing.T) {
	project := fstest.MapFS{
		"templates/base.html": file("frame"), "assets/css/base.css": file("style"), "content/site.yaml": file("real"), "go.mod": file("module"),
	}
	root, err := Sources(project)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(root), len(Content())+2; got != want {
		t.Errorf("got %d files, want %d", got, want)
	}
	if string(root["templates/base.html"].Data) != "frame" || string(root["content/site.yaml"].Data) == "real" {
		t.Error("the content is that of the project, or its templates are not")
	}
	if _, err := Sources(fstest.MapFS{}); err == nil {
		t.Error("got no error for a project without templates")
	}
}
