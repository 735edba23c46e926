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

// Only names that are too long for a phone may break.
func TestShortNamesStayWhole(t *testing.T) {
	for name, want := range map[string][]string{
		"HttpStatusCode.UnprocessableContent":     {"HttpStatusCode.UnprocessableContent"},
		"HttpURLConnection.HTTP_UNSUPPORTED_TYPE": {"Http", "URLConnection.", "HTTP_", "UNSUPPORTED_", "TYPE"},
	} {
		if got := new(codeView).NameParts(name); !slices.Equal(got, want) {
			t.Errorf("%s breaks into %q, want %q", name, got, want)
		}
	}
}
