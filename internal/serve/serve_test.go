package serve

import (
	"context"
	"testing"
	"time"
)

// start runs a server until the end of the test and returns its address.
func start(t *testing.T, opt Options) string {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ready, ended := make(chan string, 1), make(chan error, 1)
	opt.Addr = "localhost:0"
	opt.Ready = func(address string) { ready <- address }
	go func() { ended <- Run(ctx, opt) }()
	t.Cleanup(func() {
		cancel()
		select {
		case err := <-ended:
			if err != nil {
				t.Errorf("serve ended with %v", err)
			}
		case <-time.After(5 * time.Second):
			t.Error("serve did not end")
		}
	})
	select {
	case address := <-ready:
		return address
	case err := <-ended:
		t.Fatalf("serve did not begin: %v", err)
	}
	return ""
}
