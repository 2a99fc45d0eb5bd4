#!/usr/bin/env bash
# Builds the simulation of the engine's core for release and runs SEEDS seeds from SEED on. A seed repeats its run.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${JOBS:=2}" "${SEEDS:=10000}" "${SEED:=1}"

scratch=.build-simulate
HIE_SIMULATE=1 swift build -c release --product Simulate --scratch-path "$scratch" -j "$JOBS" -Xswiftc -enable-testing

# Each process has its share; the order of dictionaries is that of the seed alone.
export SWIFT_DETERMINISTIC_HASHING=1
share=$(((SEEDS + JOBS - 1) / JOBS))
failed=0
runs=()
for ((job = 0; job < JOBS; job++)); do
    "$scratch/release/Simulate" $((SEED + job * share)) $((SEED + (job + 1) * share - 1)) &
    runs+=($!)
done
for run in "${runs[@]}"; do wait "$run" || failed=1; done
exit $failed
