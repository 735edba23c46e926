package sourcefile

import "strings"

// yamlFaults translates errors of the YAML parser into terms that a writer
// knows. The first element that matches is used.
var yamlFaults = []struct{ part, says string }{
	{"cannot start any token", "this is a tab or a character that YAML reserves; indent with spaces, and put such a value in quotes"},
	{"reserved character", "a value cannot begin with this character; put the value in quotes"},
	{"unexpected directive value", "a value cannot begin with this character; put the value in quotes"},
	{"undefined anchor", "a value cannot begin with `&`; put the value in quotes"},
	{"mapping value is not allowed", "the value contains a colon and a space; put it in quotes, or start all keys in the same column"},
	{"value is not allowed in this context", "this belongs to no key; put a value that contains quotes or begins with a bracket in quotes, and start all keys in the same column"},
	{"non-map value", "this is not `key: value`; write a space after the colon, and indent the lines that continue a value"},
	{"unexpected key name", "this is not `key: value`; write a space after the colon, and indent the lines that continue a value"},
	{"',' or ']' must be", "a list is not closed before this; end it with `]`"},
	{"',' or '}' must be", "a mapping is not closed before this; end it with `}`"},
	{"']' not found", "a list is not closed; end it with `]`"},
	{"'}' not found", "a mapping is not closed; end it with `}`"},
	{"already defined", "this key is set twice; remove one of the two"},
	{"could not find flow map", "a mapping is not closed; end it with `}`"},
	{"could not find '['", "this `]` closes no list; put a value that contains it in quotes"},
	{"of double-quoted text", "this double quote is not closed"},
	{"of single-quoted text", "this single quote is not closed; to have one inside the text, write two"},
	{"unknown escape character", "this backslash has no meaning in double quotes; write two, or use single quotes"},
	{"block sequence entries", "a list with `-` begins below its key, on a line of its own"},
	{"unexpected scalar value type", "an item of the list is empty; remove the comma"},
	{"invalid header option", "after `|` or `>` the text begins on the next line; put other values in quotes"},
}

// YAMLFault returns what an error of the YAML parser means to a writer.
func YAMLFault(err string) string {
	for _, f := range yamlFaults {
		if strings.Contains(err, f.part) {
			err = f.says
			break
		}
	}
	return "the YAML cannot be read: " + err
}
