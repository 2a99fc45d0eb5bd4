#!/usr/bin/env bash
# Words that the sources must not contain, each with its reason. Comments are not searched.
set -uo pipefail
cd "$(dirname "$0")/.."

failed=0

# ban PATTERN REASON PATH… : extended regular expression; paths that do not exist are passed over.
ban() {
    local pattern=$1 reason=$2 hits
    shift 2
    local paths=()
    for path in "$@"; do [ -e "$path" ] && paths+=("$path"); done
    [ ${#paths[@]} -eq 0 ] && return
    hits=$(grep -rnE --include='*.swift' "$pattern" "${paths[@]}" | grep -vE '^[^:]+:[0-9]+:[[:space:]]*//')
    [ -z "$hits" ] && return
    printf '%s\n%s\n\n' "$reason" "$hits" >&2
    failed=1
}

outside_command_line=()
for target in Sources/*/; do
    [ "$target" = Sources/hie/ ] || outside_command_line+=("$target")
done

ban '\btry!' 'try!: an error in the message path must have an outcome, not end the process' Sources
ban '\bas!' 'as!: a wrong type must have an outcome, not end the process' Sources
ban '\bfatalError\(' 'fatalError: no content and no peer may end the process' Sources
ban '\.unsafelyUnwrapped' 'unsafelyUnwrapped: use guard let' Sources
ban '(^|[^A-Za-z_.])print\(' 'print: only the command line writes to standard output; everything else logs' \
    "${outside_command_line[@]}"
ban 'Thread\.sleep|\busleep\(|(^|[^A-Za-z_.])sleep\(' 'sleep: blocks a thread that others need; use the timer wheel' Sources
ban 'Task\.sleep|Thread\.sleep|\busleep\(' 'a sleep in a test is slow on fast machines and wrong on slow ones; wait on an event' Tests
# Floors 1 and 2: time comes in from outside, so that a simulation can replay it.
ban '\bDate\(\)|\bDate\.now|ContinuousClock\.now' 'the clock comes in through an initialiser on floors 1 and 2' \
    Sources/HIETree Sources/HL7 Sources/HL7Schema Sources/HL7Traffic Sources/FHIR Sources/FHIRPath Sources/HIESettings

# Open work belongs into an issue; here comments are searched too.
# StandardSchemas.swift holds codes of HL7's tables.
hits=$(grep -rnE --include='*.swift' --exclude=StandardSchemas.swift '\b(TODO|FIXME|XXX)\b' Sources Tests 2>/dev/null)
if [ -n "$hits" ]; then
    printf 'TODO and FIXME: do it, or write an issue\n%s\n\n' "$hits" >&2
    failed=1
fi

# The first line names the licence, so that a copied file still does.
while IFS= read -r file; do
    read -r first <"$file"
    if [ "$first" != '// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0' ]; then
        echo "$file: the first line must be the licence line of the other files" >&2
        failed=1
    fi
done < <(find Sources Tests Examples -name '*.swift' 2>/dev/null)

exit $failed
