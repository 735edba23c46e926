package content

// Words in which readers are told the facts of a code.
var (
	ContentWords = map[Content]string{
		"none": "none", "allowed": "optional", "expected": "usually present",
	}
	CacheWords = map[Cacheable]string{
		"heuristic": "by default", "explicit": "only if it says so", "never": "never",
	}
	RetryWords = map[Retry]string{
		"no": "no", "safe": "yes, if idempotent", "any": "yes, with any method", "after-delay": "after a delay", "after-change": "after a change",
	}
	MethodWords = map[Method]string{
		"kept": "kept", "may-become-get": "POST may become GET", "becomes-get": "becomes GET",
	}
)
