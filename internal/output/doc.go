// Package output is the finished site in memory, to be checked and written.
package output
