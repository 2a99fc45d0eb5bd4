#!/usr/bin/env bash
# Builds, runs all tests and checks the sources. Its last line is the test runner's own closing line.
set -uo pipefail
cd "$(dirname "$0")/.."

: "${SCRATCH:=.build}" "${JOBS:=2}"
: "${BUILD_FLAGS:=--scratch-path $SCRATCH -j $JOBS --explicit-target-dependency-import-check error}"

# shellcheck disable=SC2086 # the flags are words
swift build --build-tests $BUILD_FLAGS || exit 1

output=$(mktemp)
trap 'rm -f "$output"' EXIT
# One after the other: side by side, tests that compute starve those that wait for sockets and processes.
swift test --skip-build --disable-xctest --no-parallel --scratch-path "$SCRATCH" 2>&1 | tee "$output"
tested=${PIPESTATUS[0]}

make --no-print-directory lint
linted=$?

closing=$(grep -E 'Test run with [0-9]+ tests?' "$output" | tail -n 1)
if [ -z "$closing" ]; then
    echo "no test ran" >&2
    exit 1
fi
echo "$closing"
exit $((tested != 0 || linted != 0))
