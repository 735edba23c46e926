package page

import (
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
