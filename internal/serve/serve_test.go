package serve

import (
	"context"
	"net"
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

// The address that is printed can be opened, whatever --addr leaves out.
func TestShownAddress(t *testing.T) {
	for addr, host := range map[string]string{
		"localhost:0": "localhost", "127.0.0.1:": "127.0.0.1", ":0": "localhost", ":": "localhost", "0.0.0.0:0": "localhost",
	} {
		listener, err := net.Listen("tcp", addr)
		if err != nil {
			t.Fatal(err)
		}
		defer listener.Close()
		_, port, _ := net.SplitHostPort(listener.Addr().String())
		if got, want := shown(addr, listener), "http://"+host+":"+port+"/"; got != want {
			t.Errorf("shown(%q) = %s; want %s", addr, got, want)
		}
	}
}
