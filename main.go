// Httpcodes builds, checks and shows the HTTP status code reference, and begins
// new entries of it. Package command has its commands and exit statuses.
package main

import (
	"os"

	"httpcodes/internal/command"
)

func main() { os.Exit(command.Run(os.Args[1:], os.Stdout, os.Stderr)) }
