// Package lab runs experiments (package experiment) on real servers and clients
// and checks their claims.
//
// Each run has its own ports on loopback, a temporary folder and a time limit, and
// uses no network outside the machine. When Run returns, all processes that it
// started have ended, including helper processes of servers.
//
// Run fails if a program is not installed, if a server does not start, or if the
// time limit is exceeded. A claim that is false is not an error but part of the
// transcript.
package lab
