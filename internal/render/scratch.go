package render

import (
	"bytes"
	"sync"
)

// A scratch lends buffers to write files in. A file leaves with its own size:
// a buffer that grew with it would hold up to twice as much, and growing one for
// each page costs more than the copy.
type scratch struct{ pool sync.Pool }

// file returns what write writes.
func (s *scratch) file(write func(out *bytes.Buffer) error) ([]byte, error) {
	var data []byte
	err := s.lend(func(out *bytes.Buffer) error {
		err := write(out)
		if err == nil {
			data = bytes.Clone(out.Bytes())
		}
		return err
	})
	return data, err
}

// lend lends use an empty buffer.
func (s *scratch) lend(use func(out *bytes.Buffer) error) error {
	out, ok := s.pool.Get().(*bytes.Buffer)
	if !ok {
		out = new(bytes.Buffer)
	}
	defer s.pool.Put(out)
	out.Reset()
	return use(out)
}
