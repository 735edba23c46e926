// Package sitetest makes a small folder content/ for tests, so that changes of the
// real one do not break them. Only tests use this package.
package sitetest

import (
	_ "embed"
	"fmt"
	"io/fs"
	"maps"
	"strings"
	"sync"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/registry"
)

//go:embed small.txtar
var small []byte

// today is the day of the entries.
const today = "2026-11-22"

// Content returns a small content/ without a fault, which the caller may change. It
// consists of the files in small.txtar, a completed scaffold for each other
// registered code, and the list of their addresses. It panics if there is a fault.
func Content() fstest.MapFS { return maps.Clone(made()) }

var made = sync.OnceValue(func() fstest.MapFS {
	root := fstest.MapFS{}
	for _, f := range txtar.Parse(small).Files {
		root[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	reg := registry.Load()
	for _, e := range reg.Entries() {
		scaffold, err := content.NewCode(reg, e.Code, today)
		if err != nil {
			panic(err)
		}
		if root[scaffold.File] == nil {
			root[scaffold.File] = file(Fill(scaffold.Text))
		}
	}
	lib, faults, err := content.NewReader(reg).Load(root)
	model, more := catalog.New(lib, reg, "")
	if faults = append(faults, more...); err != nil || len(faults) > 0 {
		panic(fmt.Sprintf("the small site has faults: %v\n%s", err, faults))
	}
	root[content.AddressFile] = file(strings.Join(model.Addresses(), "\n") + "\n")
	return root
})

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

// Sources returns Content with the templates and assets of a project, given its
// root.
func Sources(project fs.FS) (fstest.MapFS, error) {
	root := Content()
	for _, room := range []string{"templates", "assets"} {
		err := fs.WalkDir(project, room, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(project, name)
			root[name] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return root, nil
}
