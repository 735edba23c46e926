// Package experiment reads experiments: tests of servers and clients, and their
// recorded results.
//
// An experiment is a txtar file, content/experiments/NAME.txtar. Its first line
// is a sentence that says what the experiment shows. After an empty line, it may
// say why that matters. Both may have code in backticks. The parts follow: the servers
// and their data, the steps, the claims, and last the records that a run wrote:
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
// An experiment has a server if it has the server's file. The files nginx.conf,
// apache.conf, haproxy.cfg, Caddyfile, varnish.vcl and squid.conf configure the
// server of that name. Package lab adds to them the enclosing blocks, a listener,
// logs, and the settings that keep the server in its folder, unless the file has
// these directives itself.
//
// NAME.py, NAME.js and NAME.go are servers that the experiment contains. They
// listen on the port in the environment variable PORT, and find the addresses of
// the other servers in variables such as ORIGIN and NGINX. A script that a
// command names is a client instead. A name with a slash, such as www/index.html,
// is a data file.
//
// The part origin is a built-in server. It answers with exactly the bytes of the
// part and records the requests. If there are more such parts (`origin 2` and so on),
// each is the response to one request, in the order of the file; the last one answers
// all further requests. The part origin-b is a second server. The option tls uses TLS.
//
// # Messages
//
// Requests, and responses of an origin, are HTTP/1.1. The lines of the head are
// sent with CR LF, and the empty line after the head is added if it is missing.
// The body is sent as written, without its last line end; in a chunked body, all
// lines are sent with CR LF. A message may contain directives in braces:
//
//	{repeat 9000 a}  this text, 9000 times
//	{date}           the current date
//	{pause 500ms}    wait
//	{close}          origin: end the connection
//	{hang}           origin: send nothing more until the other side closes
//	{body}           origin: read the body of the request now, not earlier
//
// If the last line of a head is only a directive, no empty line is added.
//
// # Steps
//
// Steps run in the order of the file. All steps of a kind but one have a number of
// their own, as in `request 2`, and so has what they record: `response 2`.
//
//	request    sends a message to the server that it names, or else to the
//	           first one that is no origin, if there is one; its result is
//	           response. Options: abort=500ms, tls, sni=a.test, after=2s
//	command    runs curl, wget, python3, node, go or openssl, without a shell;
//	           its result is output. Option: after=2s
//	browser    runs each line in Chromium: open URL, click SELECTOR, reload,
//	           eval EXPRESSION, wait 300ms; its result is trace. Option: after=2s
//
// # Placeholders
//
// The placeholder {nginx} is the address of nginx: 127.0.0.1 and a port. The same
// holds for the other servers. {nginx.port} is the port alone, {nginx2} the address
// of a second listener, {dir} the folder of the run, and {log} the access log of
// the server in whose configuration it is. Placeholders are replaced in messages,
// commands, the steps of a browser and configurations, and not in scripts and data
// files. Braces that name nothing of this are a fault in messages and commands; the
// others have them for purposes of their own, and keep them. The folder has the files cert.pem,
// key.pem and ca.pem: a certificate for localhost, 127.0.0.1 and each
// name under .test in the experiment. In curl and Chromium, names under .test
// resolve to this machine.
//
// # Claims
//
// A claim is a line: the name of a part, a verb, and an expected value.
//
//	response begins HTTP/1.1 200
//	response has Content-Length: 10
//	response 2 has /^Age: [1-9]/
//	response lacks Content-Range
//	output is 200 2
//	log is empty
//	seen has 2 requests
//	output has 2 of HTTP/1.1
//	response takes over 900ms
//	response takes under 3s
//
// `begins`, `has` and `lacks` compare texts without regard to case, `is` exactly. A
// text in quotes is a Go string. A text in slashes is a regular expression, which
// is case-sensitive. The parts are the results of the steps; seen, the requests
// that the origin received; log, the log of the first server that is no origin; and
// `log haproxy`, the log of that server. A claim that no run can refute is a fault.
//
// # Records
//
// A record is the result of one run, in which text that differs from run to run is
// replaced. Addresses and folders become placeholders. A date becomes ‹date›,
// unless it is in the experiment itself, is that of a data file, or is more than
// five years old. Process numbers, ports of clients, durations, nginx's excess over a
// limit, the version of OpenSSL, identifiers of Varnish and boundaries of multipart
// bodies become words in ‹›, and so does a one-digit Age that is not in the experiment
// itself. A body that is not text becomes ‹9 bytes›, the content of a style element
// ‹style›, and a run of 80 or more equal characters {repeat 80 a}. Lines that servers
// log when they start or stop, and a browser's requests for an icon, are omitted. A
// part marked varies is an example, which other runs need not repeat.
//
// Claims are checked before text is replaced by words in ‹›. The part versions
// lists the programs. A run with the same versions has the same record, except for
// the order of lines in a log, the numbers of connections, and the browser's
// console messages.
//
// # Failures
//
// Parse reports every fault with its position. An experiment with faults must not
// be run.
package experiment
