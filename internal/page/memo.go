package page

import "sync"

// A memo makes each value once, even if several goroutines need it.
type memo[K comparable, V any] struct {
	mu   sync.Mutex // guards made
	made map[K]func() (V, error)
}

// get returns the value of a key. The first call makes it.
func (m *memo[K, V]) get(key K, make func() (V, error)) (V, error) {
	return m.once(key, make)()
}

func (m *memo[K, V]) once(key K, make func() (V, error)) func() (V, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.made == nil {
		m.made = map[K]func() (V, error){}
	}
	once, ok := m.made[key]
	if !ok {
		once = sync.OnceValues(make)
		m.made[key] = once
	}
	return once
}
