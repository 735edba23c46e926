package page

import (
	"slices"
	"testing"

	"httpcodes/internal/content"
)

// The name of an owner is said once, before the product.
func TestOwnersAreNamedOnce(t *testing.T) {
	for _, c := range []struct{ name, product, want string }{
		{"nginx", "nginx", ""}, {"Zyte", "Zyte API", "API"}, {"Esri", "ArcGIS", "ArcGIS"}, {"Go", "Google APIs", "Google APIs"},
	} {
		if got := productOf(content.Owner{Name: c.name, Product: c.product}); got != c.want {
			t.Errorf("%s goes on with %q after %q, want %q", c.product, got, c.name, c.want)
		}
	}
}

// Only names that are too long may break, and first after what they are in.
func TestShortNamesStayWhole(t *testing.T) {
	for name, want := range map[string][]string{
		"http.StatusTooManyRequests":               {"http.StatusTooManyRequests"},
		"HttpStatus.UNPROCESSABLE_CONTENT":         {"HttpStatus.UNPROCESSABLE_CONTENT"},
		"StatusCodes.Status422UnprocessableEntity": {"StatusCodes.", "Status422UnprocessableEntity"},
		"status.HTTP_431_REQUEST_HEADER_FIELDS_TOO_LARGE": {
			"status.", "HTTP_", "431_", "REQUEST_", "HEADER_", "FIELDS_", "TOO_", "LARGE",
		},
	} {
		if got := new(codeView).NameParts(name); !slices.Equal(got, want) {
			t.Errorf("%s breaks into %q, want %q", name, got, want)
		}
	}
}
