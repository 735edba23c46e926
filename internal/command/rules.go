package command

import "io"

func printRules(w io.Writer) {}
