//go:build !windows

package serve

import "syscall"

const addressInUse = syscall.EADDRINUSE
