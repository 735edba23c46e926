#!/bin/sh
# Builds the site. Arguments are passed to `httpcodes build` (see --help).
set -eu
cd "$(dirname "$0")"
if ! command -v go >/dev/null 2>&1; then
	echo "build.sh: Go is missing; install Go 1.26 or newer from https://go.dev/dl/" >&2
	exit 3
fi
exec go run . build "$@"
