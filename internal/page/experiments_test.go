package page_test

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// The experiments on a program are listed by the class and number of the code
// that their titles name, or that of the entry that cites them.
func TestExperimentsByCode(t *testing.T) {
	root := small(t)
	var sources []string
	for name, title := range map[string]string{
		"a": "nginx waits for `Host`.", "b": "nginx sends 503 at once.", "c": "nginx sends 429 instead of 503.", "d": "nginx logs 999.",
	} {
		text := strings.Replace(string(experimentFile.Data), "nginx closes the connection for return 444.", title, 1)
		root["content/experiments/"+name+".txtar"] = &fstest.MapFile{Data: []byte(text)}
		sources = append(sources, "{experiment: "+name+"}")
	}
	entry := string(root["content/4xx/404.md"].Data)
	front := "sources: [" + strings.Join(sources, ", ") + "]\nchecked:"
	root["content/4xx/404.md"] = &fstest.MapFile{Data: []byte(strings.Replace(entry, "checked:", front, 1))}
	p, cat := site(t, root, "")
	got, err := draw(t, p, cat, "experiments")
	if err != nil {
		t.Fatal(err)
	}
	listed := regexp.MustCompile(`(?s)<h3>([^<]*)</h3>|<summary>(?:<b[^>]*>(\d+)</b>)?<span>(.*?)</span>`)
	var list []string
	for _, m := range listed.FindAllStringSubmatch(line(got), -1) {
		list = append(list, strings.TrimSpace(m[1]+m[2]+" "+m[3]))
	}
	const want = "4xx Client error; 404 nginx waits for <code>Host</code>.; 404 nginx logs 999.; 429 nginx sends 429 instead of 503.; 5xx Server error; 503 nginx sends 503 at once."
	if strings.Join(list, "; ") != want {
		t.Errorf("the page lists\n%s\nwant\n%s", strings.Join(list, "; "), want)
	}
	if !strings.Contains(line(got), `<a href="#on-nginx">nginx (4)</a>`) {
		t.Errorf("the contents do not count the experiments")
	}
}
