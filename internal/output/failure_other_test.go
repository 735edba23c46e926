//go:build !linux

package output

// buildLimited has no part in the tests of systems other than Linux.
func buildLimited(string) { panic("limits are set on Linux only") }
