#!/usr/bin/env bash
# Installs the Debian packages that the build, the tests and the demo need, where they are missing. Quiet when all is
# there. Runs as root or through sudo; may be repeated.
set -euo pipefail

# libsqlite3-dev: the search index. openssl: certificates for the TLS tests and example. python3: Scripts/.
# curl: the HTTP client of the tests. python3-aiosmtpd: the mail server that tests of alerts send to.
# gcc: the faults that tests put under the binary. bsdextrautils: columns in `make help` and `make faults`.
# The rest is what the Swift toolchain itself links against and runs on.
packages=(
    ca-certificates git make openssl python3 python3-aiosmtpd curl libsqlite3-dev gcc bsdextrautils
    binutils pkg-config libc6-dev libstdc++-12-dev zlib1g-dev libcurl4 libxml2 libncurses6 tzdata
)
swift_needed=6.3

fail() {
    echo "$1" >&2
    exit 1
}

missing=()
if command -v dpkg-query >/dev/null; then
    for package in "${packages[@]}"; do
        status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) || status=absent
        [ "$status" = installed ] || missing+=("$package")
    done
else
    # Not Debian: say what is needed instead of guessing how it is called here.
    for command in git make openssl python3 pkg-config; do
        command -v "$command" >/dev/null || missing+=("$command")
    done
    [ ${#missing[@]} -eq 0 ] || fail "please install ${missing[*]} and the headers of SQLite 3, then run this again"
fi

if [ ${#missing[@]} -gt 0 ]; then
    root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "please run as root: apt-get install ${missing[*]}"
        root=(sudo)
    fi
    echo "installing ${missing[*]}"
    "${root[@]}" apt-get -qq update
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq install --yes --no-install-recommends "${missing[@]}" >/dev/null
fi

how="see https://www.swift.org/install/linux for Debian 12, and put its usr/bin into PATH"
command -v swift >/dev/null || fail "Swift $swift_needed or later is needed and was not found: $how"
found=$(swift --version 2>/dev/null | grep -oE 'Swift version [0-9]+\.[0-9]+' | grep -oE '[0-9]+\.[0-9]+' | head -n 1)
[ -n "$found" ] || fail "'swift --version' did not name a version: $how"
oldest=$(printf '%s\n%s\n' "$swift_needed" "$found" | sort -V | head -n 1)
[ "$oldest" = "$swift_needed" ] || fail "Swift $swift_needed or later is needed, this is $found: $how"
