#!/usr/bin/env bash
# Runs all tests, with the flags of go test. Then says what was skipped because
# this machine lacks a program or a font, and how to get it.
set -uo pipefail
cd "$(dirname "$0")"

HTTPCODES_SKIPPED=$(mktemp)
export HTTPCODES_SKIPPED
trap 'rm -f "$HTTPCODES_SKIPPED"' EXIT

go test "$@" ./...
status=$?
if [ -s "$HTTPCODES_SKIPPED" ]; then
	echo
	sort "$HTTPCODES_SKIPPED" | uniq -c | while read -r count package; do
		echo "skipped for want of $package: $count"
	done
	echo "To run them, on Debian: apt-get install --no-install-recommends" $(sort -u "$HTTPCODES_SKIPPED")
fi
exit $status
