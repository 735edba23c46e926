// Package linkcheck checks that links to other sites still work.
//
// Check puts little load on servers. It requests each address once, with HEAD, and
// again with GET if there was no response to HEAD, or one that may be wrong. It sends requests to a
// few hosts at a time, and one after the other to each host, with a pause between
// them or the delay that Retry-After asks for. Its User-Agent says what it is. It
// keeps cookies while it checks one address, since some servers redirect a client
// until it returns their cookie.
//
// Check ends whatever a server does: requests have a time limit, content is not read,
// the header section has a size limit, and a host that did not respond for three
// addresses in a row is not asked for more.
//
// If the response is 404 or 410, or the host does not respond, Check reports a
// fault at every position of the address. It also reports redirects that it cannot
// follow, and addresses that it could not parse or did not ask. Other error statuses may be meant for
// programs only, so they are no faults. Check fails only if its context ends.
//
// Download fetches one file of limited size in limited time. It has the User-Agent and
// the limits of connections in common with Check, and follows https alone.
package linkcheck

import (
	"cmp"
	"context"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"httpcodes/internal/problem"
)

// ruleOutside is the rule that Check checks; what it requires is in the table of package problem.
const ruleOutside problem.Rule = "outside"

// A Link is an address of another site and its position in the sources.
type Link struct {
	URL string
	Pos problem.Pos
}

// Options say how to send requests. The zero value is valid.
type Options struct {
	Pause time.Duration       // between two requests to one host
	Limit time.Duration       // for one response, including redirects; 0 means 20 seconds
	Wait  time.Duration       // total time to wait for Retry-After of one host; 0 means a minute
	Asked func(done, all int) // called after each address; may be nil
}

// Check checks each link and returns the faults. It stops once ctx is done, and
// then returns the error of ctx.
func Check(ctx context.Context, links []Link, opt Options) (problem.List, error) {
	c := &check{Options: opt, transport: newTransport(), positions: make(map[string][]problem.Pos)}
	defer c.transport.CloseIdleConnections()
	c.Limit, c.Wait = cmp.Or(c.Limit, 20*time.Second), cmp.Or(c.Wait, time.Minute)
	var group errgroup.Group
	group.SetLimit(8) // hosts at a time
	for _, addresses := range c.sort(links) {
		group.Go(func() error {
			(&host{check: c, wait: c.Wait}).all(ctx, addresses)
			return ctx.Err()
		})
	}
	err := group.Wait()
	c.problems.Sort()
	return c.problems, err
}

// A check is one run of Check.
type check struct {
	Options
	transport *http.Transport
	positions map[string][]problem.Pos // by address without fragment

	mu       sync.Mutex // guards the fields below
	done     int
	problems problem.List
}

// sort groups the addresses by host, in a stable order.
func (c *check) sort(links []Link) [][]string {
	hosts := make(map[string][]string)
	for _, link := range links {
		address, _, _ := strings.Cut(link.URL, "#")
		u, err := url.Parse(address)
		if err != nil {
			c.problems.Add(link.Pos, ruleOutside, "%s is not an address", link.URL)
			continue
		}
		name := strings.ToLower(u.Host)
		if c.positions[address] == nil {
			hosts[name] = append(hosts[name], address)
		}
		c.positions[address] = append(c.positions[address], link.Pos)
	}
	var list [][]string
	for _, host := range slices.Sorted(maps.Keys(hosts)) {
		slices.Sort(hosts[host])
		list = append(list, hosts[host])
	}
	return list
}

// report records that an address was checked. If fault is not "", it adds a problem
// at every position of the address.
func (c *check) report(address, fault string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.done++
	if fault != "" {
		for _, pos := range c.positions[address] {
			c.problems.Add(pos, ruleOutside, "%s %s", address, fault)
		}
	}
	if c.Asked != nil {
		c.Asked(c.done, len(c.positions))
	}
}
