package render

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

// archiveName is the whole folder as one file, to be taken along. It unpacks
// into one folder and opens from there. It leaves out itself and the cards,
// which only unfurled links show. Its times are the day on which an entry was
// last compared with its sources, so that equal sites have equal archives.
const archiveName = "httpcodes.zip"

// A download is the archive as a page that links it shows it.
type download struct {
	Size string // "2.1 MB"
}

// archive packs the files.
func (b *book) archive(files []file) ([]byte, error) {
	files = slices.DeleteFunc(slices.Clone(files), func(f file) bool { return strings.HasPrefix(f.path, "assets/cards/") })
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	day, err := time.Parse(time.DateOnly, string(newestOf(b.published())))
	if err != nil {
		return nil, fmt.Errorf("pack %s: %w", archiveName, err)
	}
	packed := deflate(files)
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i, f := range files {
		head := &zip.FileHeader{
			Name: "httpcodes/" + f.path, Method: zip.Deflate, Modified: day, CRC32: crc32.ChecksumIEEE(f.data),
			CompressedSize64: uint64(len(packed[i])), UncompressedSize64: uint64(len(f.data)),
		}
		head.SetMode(0o644)
		entry, err := w.CreateRaw(head)
		if err != nil {
			return nil, fmt.Errorf("pack %s: %w", archiveName, err)
		}
		if _, err := entry.Write(packed[i]); err != nil {
			return nil, fmt.Errorf("pack %s: %w", archiveName, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("pack %s: %w", archiveName, err)
	}
	return out.Bytes(), nil
}

// deflate compresses the files on all processors.
func deflate(files []file) [][]byte {
	packed := make([][]byte, len(files))
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			// Writing to memory does not fail, and the level is a valid one.
			w, _ := flate.NewWriter(nil, flate.DefaultCompression)
			for i := range next {
				var out bytes.Buffer
				w.Reset(&out)
				w.Write(files[i].data)
				w.Close()
				packed[i] = out.Bytes()
			}
		})
	}
	for i := range files {
		next <- i
	}
	close(next)
	wg.Wait()
	return packed
}

// megabytes writes a size for people.
func megabytes(size int) string { return fmt.Sprintf("%.1f MB", float64(size)/1e6) }
