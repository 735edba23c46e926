// Package outside asks the web whether the links that lead out of the site
// still answer.
//
// It is polite: it asks each address once, with HEAD, and with GET only where
// HEAD is refused; it asks a few hosts at a time, and each of them one
// question after the other with a pause; it says who is asking.
//
// An address that answers 404 or 410, or whose host does not answer at all, is
// a fault at every place where it is written. An answer that may be meant for
// programs alone (401, 403, 405, 406, 429 and the like, 5xx after a second
// attempt) says nothing about what a reader will see and is no fault.
package linkcheck

import (
	"context"
	"fmt"
	"io"
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
	Pause time.Duration // between two questions to one host
	Asked func(done, all int)
}

// atOnce is how many hosts are asked at a time.
const atOnce = 8

// Check asks for each address and returns the faults. It stops asking once
// ctx is done, and then returns its error.
func Check(ctx context.Context, links []Link, opt Options) (problem.List, error) {
	c := &check{Options: opt, client: &http.Client{Timeout: 20 * time.Second}, places: make(map[string][]problem.Pos)}
	byHost := c.sort(links)
	queue := make(chan []string)
	var group sync.WaitGroup
	for range min(atOnce, len(byHost)) {
		group.Go(func() {
			for addresses := range queue {
				c.host(ctx, addresses)
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
	client *http.Client
	places map[string][]problem.Pos // by address without fragment

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
		if c.places[address] == nil {
			if hosts[u.Host] == nil {
				order = append(order, u.Host)
			}
			hosts[u.Host] = append(hosts[u.Host], address)
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

// host asks one host, one question after the other.
func (c *check) host(ctx context.Context, addresses []string) {
	for i, address := range addresses {
		if i > 0 && !pause(ctx, c.Pause) || ctx.Err() != nil {
			return
		}
		fault := c.address(ctx, address)
		c.mu.Lock()
		c.done++
		if fault != "" && ctx.Err() == nil {
			for _, pos := range c.places[address] {
				c.problems.Add(pos, ruleOutside, "%s %s", address, fault)
			}
		}
		if c.Asked != nil {
			c.Asked(c.done, len(c.places))
		}
		c.mu.Unlock()
	}
}

// address asks for an address and returns what is wrong with it, or "".
func (c *check) address(ctx context.Context, address string) string {
	status, err := c.ask(ctx, http.MethodHead, address)
	if err != nil || status == http.StatusNotFound || status == http.StatusMethodNotAllowed || status >= 500 {
		// Some servers answer HEAD wrongly, and some fail once.
		pause(ctx, c.Pause)
		status, err = c.ask(ctx, http.MethodGet, address)
	}
	switch {
	case err != nil:
		return "does not answer: " + reason(err)
	case status == http.StatusNotFound || status == http.StatusGone:
		return fmt.Sprintf("answers %d %s; link the page that took its place, or another source", status, http.StatusText(status))
	}
	return ""
}

func (c *check) ask(ctx context.Context, method, address string) (int, error) {
	request, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil {
		return 0, err
	}
	request.Header.Set("User-Agent", "httpcodes link check")
	response, err := c.client.Do(request)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	_, _ = io.CopyN(io.Discard, response.Body, 1<<16) // lets the connection be used again
	return response.StatusCode, nil
}

// reason returns an error without the address, which is said already.
func reason(err error) string {
	text := err.Error()
	if i := strings.LastIndex(text, `": `); i >= 0 {
		text = text[i+3:]
	}
	return text
}

// pause waits and reports whether ctx is still alive.
func pause(ctx context.Context, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(d):
		return true
	}
}
