package sync

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestCheckDir(t *testing.T) {
	top := t.TempDir()
	put(t, top, "home/project/go.mod: module x", "home/project/content/404.md: x", "home/project/site/x: x", "home/project/sub/x: x",
		"home/project/docs/deep/x.md: x", "home/project/.ci/run: x", "home/project/kept/.gitignore: x",
		"home/project/dist/en/.httpcodes-manifest: x", "home/project/dist/en/x: x",
		"home/worktree/.git: gitdir", "home/www/x: x", "home/file: x")
	home, project := filepath.Join(top, "home"), filepath.Join(top, "home", "project")
	link(t, project, filepath.Join(home, "link"))
	link(t, filepath.Join(project, "content"), filepath.Join(home, "text"))
	link(t, filepath.Join(project, "docs"), filepath.Join(home, "texts"))
	link(t, filepath.Join(home, "www"), filepath.Join(project, "www"))
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	t.Chdir(filepath.Join(project, "sub"))
	for dir, want := range map[string]string{
		"":                   "has no name",
		"/":                  "holds",
		".":                  "is the folder you are in",
		"..":                 "holds the folder you are in",
		"../site":            "",
		"../new/site":        "",
		home:                 "holds",
		top:                  "holds",
		project:              "holds",
		home + "/link":       "holds",
		home + "/link/site":  "",
		home + "/worktree":   "", // of a repository that publishes the site
		home + "/www":        "",
		home + "/new":        "",
		home + "/file":       "is a file",
		"/usr":               "holds ",
		"../content":         "is in content",
		"../content/new":     "is in content",
		home + "/text/new/x": "is in content",
		"../contents":        "",
		"../docs":            "holds deep/x.md, which no build wrote",
		"../docs/deep":       "holds x.md",
		"../docs/new":        "",
		home + "/texts":      "holds deep/x.md",
		home + "/texts/new":  "",
		"../.ci":             "holds run",
		"new":                "",
		"../kept":            "",
		"../site/en":         "",
		"../dist/en":         "",
		"../dist/de":         "",
		"../www":             "",
	} {
		err := CheckDir(dir, project)
		switch {
		case want == "" && err != nil:
			t.Errorf("CheckDir(%q) = %v, want nil", dir, err)
		case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
			t.Errorf("CheckDir(%q) = %v, want %q", dir, err, want)
		}
	}
	t.Chdir(top)
	if err := CheckDir("home/project/site", "home/project"); err != nil {
		t.Errorf("from elsewhere: %v", err)
	}
	if err := CheckDir("home/project", "home/project"); err == nil || !strings.Contains(err.Error(), "is the project") {
		t.Errorf("from elsewhere: CheckDir of the project = %v", err)
	}
}
