package registry

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

const header = ConstantHeader + "\n"

func TestReadConstants(t *testing.T) {
	got, faults := ReadConstants(header +
		"404,Go,net/http,http.StatusNotFound,,\"Go 1.26.8, net/http/status.go\"\n" +
		"413,Ruby,Rack,:payload_too_large,obsolete symbol,rack/rack\n")
	want := []Constant{
		{404, "Go", "net/http", "http.StatusNotFound", "", "Go 1.26.8, net/http/status.go", 2},
		{413, "Ruby", "Rack", ":payload_too_large", "obsolete symbol", "rack/rack", 3},
	}
	for library, least := range want {
		if got[library] < least {
			t.Errorf("%s has %d rows, want %d or more", library, got[library], least)
		}
	}
}
