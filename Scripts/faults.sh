#!/usr/bin/env bash
# Runs the fault tests and prints their table. SEED chooses the moments and the traffic, CUTS the number of power cuts.
# With HOURS it runs again and again with the seeds that follow, until the time is over or a run fails.
set -uo pipefail
cd "$(dirname "$0")/.."
: "${SCRATCH:=.build}" "${SEED:=1}" "${CUTS:=30}" "${HOURS:=0}" "${FAULTS:=FaultTests}"

table=$(mktemp)
trap 'rm -f "$table"' EXIT
end=$((SECONDS + HOURS * 3600))
while true; do
    : >"$table"
    HIE_FAULTS_SEED=$SEED HIE_FAULTS_CUTS=$CUTS HIE_FAULTS_TABLE=$table \
        swift test --skip-build --disable-xctest --no-parallel --scratch-path "$SCRATCH" --filter "$FAULTS" \
        --skip 'FaultTests\.Cost'
    tested=$?
    printf '\nseed %s; repeats are those beyond what senders asked for, allowed what P6 allows of them;\n' "$SEED"
    printf 'served is the share of senders that were answered, in slices of 100 ms, while the faults lasted;\n'
    printf 'recovery is median/longest, from a start or the end of a fault to being served\n\n'
    {
        printf 'fault\tmessages\tlost\trepeats\tallowed\treordered\topen accounts\tserved\trecovery ms\n'
        cat "$table"
    } | column -t -s $'\t'
    [ "$tested" -eq 0 ] && [ "$SECONDS" -lt "$end" ] || exit "$tested"
    SEED=$((SEED + 1))
done
