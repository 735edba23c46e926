//go:build !linux

package sync

// buildLimited has no part in the tests of systems other than Linux.
func buildLimited(string) { panic("limits are set on Linux only") }
