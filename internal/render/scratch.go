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
	out, ok := s.pool.Get().(*bytes.Buffer)
	if !ok {
		out = new(bytes.Buffer)
	}
	defer s.pool.Put(out)
	out.Reset()
	if err := write(out); err != nil {
		return nil, err
	}
	return bytes.Clone(out.Bytes()), nil
}
