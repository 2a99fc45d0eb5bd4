#!/usr/bin/env bash
# Runs the fault tests and prints their table. SEED chooses the moments and the traffic.
set -uo pipefail
cd "$(dirname "$0")/.."
: "${SCRATCH:=.build}" "${SEED:=1}"

table=$(mktemp)
trap 'rm -f "$table"' EXIT
HIE_FAULTS_SEED=$SEED HIE_FAULTS_TABLE=$table \
    swift test --skip-build --disable-xctest --scratch-path "$SCRATCH" --filter FaultTests --skip 'FaultTests\.Cost'
tested=$?
printf '\nseed %s; repeats beyond those that senders asked for; recovery is from start to ready, median/longest\n\n' "$SEED"
{
    printf 'fault\tmessages\tlost\trepeats\treordered\trecovery ms\n'
    cat "$table"
} | column -t -s $'\t'
exit $tested
