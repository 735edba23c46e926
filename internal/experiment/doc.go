// Package experiment reads experiments: what was tried with servers and clients,
// and what came.
//
// An experiment is a txtar file, content/experiments/NAME.txtar. Its first
// line is one sentence that says what it shows; after an empty line may follow
// why that matters. Then come the servers and their data, the steps, the
// claims, and last what a run recorded:
//
//	nginx logs 499 when the client hangs up first.
//	-- nginx.conf --
//	location / { proxy_pass http://{origin}; }
//	-- origin --
//	{hang}
//	-- request abort=200ms --
//	GET / HTTP/1.1
//	Host: example.test
//	-- claims --
//	log has /"GET \/ HTTP\/1.1" 499 0/
//	-- response --
//	‹the client hung up›
//
// # Servers
//
// A party takes part because its file is there: nginx.conf, apache.conf,
// haproxy.cfg, Caddyfile, varnish.vcl and squid.conf configure the server of
// that name. The writer writes what matters. The laboratory adds the blocks
// around it, a listener, logs, and what keeps the server inside its folder;
// a directive that the text has itself is not added.
//
// NAME.py, NAME.js and NAME.go are servers of the experiment's own. They
// listen at the port that their environment calls PORT and find the others in
// variables such as ORIGIN and NGINX. A script that a command names is a
// client instead. A name with a slash, such as www/index.html, is data.
//
// origin is built in. It answers with the very bytes of its file and keeps what
// it received: `origin 2` is the answer to the second request, and the last
// answer is that to all others. origin-b is a second origin. The option early
// answers without reading the body, tls speaks TLS.
//
// # Messages
//
// A request and an answer of an origin are HTTP/1.1. Lines of the head end in
// CR LF, and the empty line after it is added if it is missing. The body is as
// written but for its last line end; in a chunked body all lines end in CR LF.
// Directives stand in braces:
//
//	{repeat 9000 a}  the text so many times
//	{hex 00ff}       these bytes
//	{date}           the date now; {date -1h} and {date +60s} lie before and after
//	{pause 500ms}    wait
//	{close} {reset}  end the connection with FIN or with RST
//	{hang}           origin: say nothing more until the other side closes
//	{body}           origin: read the body of the request here, not before
//
// A head that ends in a directive with a line for itself stays unfinished.
//
// # Steps
//
// Steps are done in order; the second of a kind has the number 2.
//
//	request    sends a message to the party that it names, or to the first
//	           server; brings response. Options: abort=500ms, keep, tls,
//	           sni=a.test, after=2s, background
//	command    runs one line without a shell: curl, wget, python3, node, go or
//	           openssl; brings output. Options: after=2s, background
//	browser    has Chromium do each line: open URL, click SELECTOR, reload,
//	           back, eval EXPRESSION, wait 300ms; brings trace. Option: after=2s
//
// # Placeholders
//
// {nginx} and the other names of parties stand for 127.0.0.1 and the party's
// port, {nginx.port} for the port, {nginx2} for a second listener, {dir} for
// the folder of the run, {log} for the access log of the server in whose
// configuration it is. {dir} has cert.pem, key.pem, both.pem and ca.pem: a
// certificate for localhost, 127.0.0.1 and each name under .test in the file.
// Names under .test lead to this machine in curl and in Chromium.
//
// # Claims
//
// A claim is a line: a part, a verb, and what is wanted.
//
//	response begins HTTP/1.1 200
//	response has Content-Length: 10
//	response 2 has /^Age: [1-9]/
//	response lacks Content-Range
//	output is 200 2
//	log is empty
//	seen has 2 requests
//	log has 3 lines
//	output has 2 of HTTP/1.1
//	response takes over 900ms
//	response takes under 3s
//
// Texts are compared without regard to case; a text in quotes is a Go string;
// a text in slashes is a regular expression, whose case counts. The parts are
// what the steps bring; seen, what the origin received; log, what the first
// server logged, and `log haproxy`, what that one logged. A claim that no run
// can refute is a fault.
//
// # Records
//
// A record is what came in one run, with all that differs from run to run in a
// fixed form. Addresses and folders become placeholders. A date becomes ‹date›,
// unless the file writes it itself, or it is that of a file of data, or five
// years old. Process numbers, ports of clients, durations, identifiers of
// Varnish and boundaries of multipart bodies become words in ‹›. So does an Age
// of one digit, unless the file writes it. A body that is not text becomes
// ‹9 bytes›, the content of a style element ‹style›, a run of 80 or more equal
// characters {repeat 80 a}. Lines that servers log because they start or stop,
// and requests of a browser for an icon, are left out. A part marked varies is
// an example, which other runs need not repeat.
//
// Claims are checked before words in ‹› replace anything. The part versions
// names the programs. Where a run uses the same, its record is the same, but
// for the order of lines in a log, the numbers of connections, and what a
// browser says in its console.
package experiment
