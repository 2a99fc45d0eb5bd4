#!/usr/bin/env bash
# Builds the fuzzer and gives each target SECONDS_EACH (or TARGET alone all of them), beginning from Tests/FuzzTests/Corpus.
# What it finds stands in .build-fuzz/found; put it into the corpus, so that a test holds it.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${JOBS:=2}" "${SECONDS_EACH:=60}" "${TARGET:=}"

scratch=.build-fuzz
toolchain=$(dirname "$(dirname "$(readlink -f "$(command -v swiftc)")")")
HIE_FUZZER=$(find "$toolchain" -name "libclang_rt.fuzzer_no_main-$(uname -m).a" | head -n 1)
[ -n "$HIE_FUZZER" ] || { echo "the toolchain in $toolchain has no libFuzzer" >&2; exit 1; }
export HIE_FUZZER

swift build -c release --product Fuzz --scratch-path "$scratch" -j "$JOBS" \
    --sanitize address -Xswiftc -Xfrontend -Xswiftc -sanitize=fuzzer,address

targets=$TARGET
[ -n "$targets" ] || targets=$(ls Tests/FuzzTests/Corpus)
failed=0
for target in $targets; do
    grown=$scratch/corpus/$target found=$scratch/found/$target
    mkdir -p "$grown" "$found"
    echo "$target: $SECONDS_EACH s"
    # Swift's own report of a trap would take longer than the run.
    SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 "$scratch/release/Fuzz" "$target" \
        -max_total_time="$SECONDS_EACH" -timeout=10 -rss_limit_mb=4096 -max_len=4096 -print_final_stats=0 -verbosity=1 \
        -artifact_prefix="$found/" "$grown" "Tests/FuzzTests/Corpus/$target" 2>"$scratch/$target.log" || {
        failed=1
        tail -n 40 "$scratch/$target.log" >&2
    }
    tail -n 1 "$scratch/$target.log"
done
exit $failed
