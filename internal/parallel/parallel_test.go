package parallel

import (
	"slices"
	"testing"
)

func TestDo(t *testing.T) {
	done := make([]bool, 1000)
	Do(len(done), func(i int) { done[i] = true })
	if slices.Contains(done, false) {
		t.Error("a job was not done")
	}
	Do(0, func(int) { t.Error("there is no job") })
}
