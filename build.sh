#!/bin/sh
# Builds the site: passes its arguments to `httpcodes build` (see --help), and
# ends with its exit status. It needs nothing but Go, works from any folder, and
# takes a relative --out as meant from the folder of the caller.
set -eu

from=$PWD
case $0 in
*/*) root=${0%/*} ;;
*) root=. ;;
esac
link=
if [ -h "$0" ]; then link=yes; fi
CDPATH='' cd -- "$root"
if [ "$link" ] || [ ! -f go.mod ]; then
	echo "build.sh: this is a link or a copy; call the build.sh that is in the repository" >&2
	exit 2
fi

# version prints the minor version of Go in "1.26.0" or "go1.27rc1".
version() {
	minor=${1#*.}
	echo "${minor%%[!0-9]*}"
}

while read -r word value; do
	if [ "$word" = go ]; then need=$value; fi
done <go.mod

if ! command -v go >/dev/null 2>&1; then
	echo "build.sh: Go is missing; install Go $need or newer from https://go.dev/dl/" >&2
	exit 3
fi
# A Go that may fetch a newer one of itself (GOTOOLCHAIN) names that here.
have=$(go env GOVERSION 2>/dev/null) || have=go1.0
if [ "$(version "$have")" -lt "$(version "$need")" ]; then
	echo "build.sh: this Go is too old; install Go $need or newer from https://go.dev/dl/" >&2
	exit 3
fi

last=
for argument; do
	shift
	case "$last $argument" in
	'--out /'* | '--out -'* | '--out ' | *' --out=/'*) ;;
	'--out '*) argument=$from/$argument ;;
	*' --out='?*) argument=--out=$from/${argument#--out=} ;;
	esac
	last=$argument
	set -- "$@" "$argument"
done

# The program stays here, where git ignores it, so that go links it again only
# if it has changed: that takes longer than to build the site.
folder=.
if [ ! -w . ]; then
	folder=$(mktemp -d)
	trap 'rm -rf "$folder"' EXIT
	trap 'exit 130' INT TERM
fi
go build -buildvcs=false -o "$folder/httpcodes" . || exit 3
"$folder/httpcodes" build "$@"
