// Package linkcheck asks the web whether the links that lead out of the site
// still answer.
//
// It is polite: it asks each address once, with HEAD, and with GET only where
// HEAD is refused or fails; it asks a few hosts at a time, and each of them one
// question after the other with a pause, or as late as Retry-After asks for; it
// says who is asking. It keeps cookies as long as it asks for one address, since
// some servers redirect a client until it sends back what they gave it.
//
// Download fetches one file, with the same client.
//
// It ends, whatever a server does: a question has a time limit, no content is
// read, fields only up to a length, and a host that has not answered three
// addresses in a row is asked for no others.
//
// An address that answers 404 or 410, or whose host does not answer at all, is
// a fault at every place where it is written. An answer that may be meant for
// programs alone (401, 403, 405, 406, 429 and the like, 5xx after a second
// attempt) says nothing about what a reader will see and is no fault.
package linkcheck

import (
	"cmp"
	"context"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"httpcodes/internal/problem"
)

var ruleOutside = problem.Rule{Name: "outside", Reason: "A link to another site leads to a page that is still there."}

// Rules returns the rules that Check holds links to.
func Rules() []problem.Rule { return []problem.Rule{ruleOutside} }

// A Link is an address of another site and a place where it is written.
type Link struct {
	URL string
	Pos problem.Pos
}

// Options say how to ask.
type Options struct {
	Hosts int           // hosts asked at a time; 0: 8
	Pause time.Duration // between two questions to one host
	Limit time.Duration // for the answer to one question, redirects included; 0: 20 seconds
	Wait  time.Duration // that one host may ask for, with Retry-After, in all; 0: a minute
	Asked func(done, all int)
}

// Check asks for each address and returns the faults. It stops asking once
// ctx is done, and then returns its error.
func Check(ctx context.Context, links []Link, opt Options) (problem.List, error) {
	c := &check{Options: opt, transport: newTransport(), places: make(map[string][]problem.Pos)}
	defer c.transport.CloseIdleConnections()
	c.Hosts, c.Limit, c.Wait = cmp.Or(c.Hosts, 8), cmp.Or(c.Limit, 20*time.Second), cmp.Or(c.Wait, time.Minute)
	byHost := c.sort(links)
	queue := make(chan []string)
	var group sync.WaitGroup
	for range min(c.Hosts, len(byHost)) {
		group.Go(func() {
			for addresses := range queue {
				(&host{check: c, wait: c.Wait}).all(ctx, addresses)
			}
		})
	}
	for _, addresses := range byHost {
		queue <- addresses
	}
	close(queue)
	group.Wait()
	c.problems.Sort()
	return c.problems, ctx.Err()
}

// A check is one run.
type check struct {
	Options
	transport *http.Transport
	places    map[string][]problem.Pos // by address without fragment

	mu       sync.Mutex // guards all below
	done     int
	problems problem.List
}

// sort groups the addresses by host, in a stable order.
func (c *check) sort(links []Link) [][]string {
	hosts := make(map[string][]string)
	var order []string
	for _, link := range links {
		address, _, _ := strings.Cut(link.URL, "#")
		u, err := url.Parse(address)
		if err != nil {
			c.problems.Add(link.Pos, ruleOutside, "%s is not an address", link.URL)
			continue
		}
		name := strings.ToLower(u.Host)
		if c.places[address] == nil {
			if hosts[name] == nil {
				order = append(order, name)
			}
			hosts[name] = append(hosts[name], address)
		}
		c.places[address] = append(c.places[address], link.Pos)
	}
	slices.Sort(order)
	list := make([][]string, len(order))
	for i, host := range order {
		slices.Sort(hosts[host])
		list[i] = hosts[host]
	}
	return list
}

// tell notes what an address answered: a fault at every place where it is
// written, or "".
func (c *check) tell(address, fault string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.done++
	if fault != "" {
		for _, pos := range c.places[address] {
			c.problems.Add(pos, ruleOutside, "%s %s", address, fault)
		}
	}
	if c.Asked != nil {
		c.Asked(c.done, len(c.places))
	}
}
