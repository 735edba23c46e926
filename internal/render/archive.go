package render

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"slices"
	"strings"
	"time"

	"httpcodes/internal/page"
	"httpcodes/internal/parallel"
	"httpcodes/internal/tree"
)

// archive packs the whole folder into one file for offline use. The file
// unpacks into a folder that can be opened from disk. It leaves out the cards,
// which only previews of links show. The times in the archive are those of the
// newest day, so that equal sites have equal archives.
func archive(files *tree.Tree, newest string) ([]byte, error) {
	paths := slices.DeleteFunc(files.Paths(), func(path string) bool { return strings.HasPrefix(path, "assets/cards/") })
	day, err := time.Parse(time.DateOnly, newest)
	if err != nil {
		return nil, fmt.Errorf("pack %s: %w", page.ArchiveName, err)
	}
	packed := deflate(files, paths)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i, path := range paths {
		data, _ := files.File(path)
		head := &zip.FileHeader{
			Name: "httpcodes/" + path, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(data),
			CompressedSize64: uint64(len(packed[i])), UncompressedSize64: uint64(len(data)),
		}
		head.SetMode(0o644)
		//lint:ignore SA1019 CreateRaw writes these fields and does not look at Modified
		head.SetModTime(day) //nolint:staticcheck // as above
		entry, err := w.CreateRaw(head)
		if err != nil {
			return nil, fmt.Errorf("pack %s: %w", page.ArchiveName, err)
		}
		if _, err := entry.Write(packed[i]); err != nil {
			return nil, fmt.Errorf("pack %s: %w", page.ArchiveName, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("pack %s: %w", page.ArchiveName, err)
	}
	return out.Bytes(), nil
}

// deflate compresses the files on all processors.
func deflate(files *tree.Tree, paths []string) [][]byte {
	packed := make([][]byte, len(paths))
	parallel.Do(len(paths), func(i int) {
		data, _ := files.File(paths[i])
		var out bytes.Buffer
		// Writing to memory cannot fail, and the level is valid.
		w, _ := flate.NewWriter(&out, flate.DefaultCompression)
		w.Write(data)
		w.Close()
		packed[i] = out.Bytes()
	})
	return packed
}
