package problem

import (
	"cmp"
	"slices"
	"strings"
)

// Nearest returns the known word that word is most likely a misspelling of, or
// "" if none is close: at most one edit for words of up to four bytes, three
// for words of eight or more, two otherwise. Upper and lower case are the same. Of
// words that are equally close, the first is returned.
func Nearest(word string, known []string) string {
	best, limit := "", 1
	if n := len(word); n >= 8 {
		limit = 3
	} else if n > 4 {
		limit = 2
	}
	word = strings.ToLower(word)
	for _, k := range known {
		if d := distance(word, strings.ToLower(k)); d <= limit {
			best, limit = k, d-1
		}
	}
	return best
}

// Closest returns the n known words with the fewest edits from word to them.
func Closest(word string, known []string, n int) []string {
	list := slices.SortedStableFunc(slices.Values(known), func(a, b string) int {
		return cmp.Compare(distance(word, a), distance(word, b))
	})
	return list[:min(n, len(list))]
}

// Suggest returns `; did you mean `x`?` for the nearest known word, or "".
func Suggest(word string, known []string) string {
	if near := Nearest(word, known); near != "" {
		return "; did you mean `" + near + "`?"
	}
	return ""
}

// Choose is like Suggest, but lists all known words if none is similar.
func Choose(word string, known []string) string {
	return cmp.Or(Suggest(word, known), "; known: "+strings.Join(known, ", "))
}

// distance counts the insertions, deletions, replacements and swaps of neighbors
// between a and b (optimal string alignment distance).
func distance(a, b string) int {
	older, old, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range old {
		old[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(old[j]+1, row[j-1]+1, old[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], older[j-2]+1)
			}
		}
		older, old, row = old, row, older
	}
	return old[len(b)]
}
