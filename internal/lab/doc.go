// Package lab is the laboratory: it runs experiments (package experiment) on real
// servers and clients and checks what they claim.
//
// A run has ports of the loopback and a temporary folder for itself, and a time
// limit. Nothing outside the machine is asked. When Run returns, everything
// that it started has ended, helpers of servers included.
package lab
