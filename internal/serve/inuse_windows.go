package serve

import "syscall"

const addressInUse = syscall.Errno(10048) // WSAEADDRINUSE
