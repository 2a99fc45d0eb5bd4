#!/usr/bin/env bash
# Builds and runs the unit tests under ThreadSanitizer and AddressSanitizer, each with a scratch path of its own.
# SANITIZERS=thread runs one, FILTER=HIEJournalTests some of the tests.
set -uo pipefail
cd "$(dirname "$0")/.."
: "${JOBS:=2}" "${SANITIZERS:=thread address}"
: "${FILTER:=HIEJournalTests|HIEEngineTests|HIENetworkTests|HIEHL7HostsTests|HIETrialsTests|HIECoreTests|HL7Tests|FuzzTests}"

# Faults in others' code that were proven to be that; each line says why.
export TSAN_OPTIONS="halt_on_error=0 exitcode=66 suppressions=$PWD/Scripts/thread-suppressions.txt"
export ASAN_OPTIONS="detect_leaks=0 detect_stack_use_after_return=0"
export SWIFT_BACKTRACE=enable=no

failed=0
for sanitizer in $SANITIZERS; do
    echo "under the $sanitizer sanitizer"
    scratch=.build-$sanitizer
    swift build --build-tests --sanitize "$sanitizer" --scratch-path "$scratch" -j "$JOBS" || exit 1
    swift test --skip-build --sanitize "$sanitizer" --disable-xctest --no-parallel --scratch-path "$scratch" \
        --filter "$FILTER" || failed=1
done
exit $failed
