#!/usr/bin/env python3
# Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0
"""FHIRPath here beside fhirpathpy (PyPI), in one run, over one resource:

    swift build -c release --product FHIRPathBench
    Benchmarks/FHIRPathBench/compare.py [RESOURCE.json]
"""

import json
import pathlib
import subprocess
import sys
import time

import fhirpathpy
from fhirpathpy.models import models

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent.parent


def measure(body):
    best = float("inf")
    for _ in range(5):
        begun, count = time.process_time_ns(), 0
        while time.process_time_ns() - begun < 40_000_000:
            body()
            count += 1
        best = min(best, (time.process_time_ns() - begun) / count)
    return best


def main():
    resource = sys.argv[1] if len(sys.argv) > 1 else ROOT / "Examples/fhir/patient.json"
    expressions = HERE / "expressions.txt"
    content = json.loads(pathlib.Path(resource).read_text(encoding="utf-8"))
    own = subprocess.run(
        [ROOT / ".build/release/FHIRPathBench", resource, expressions], check=True, capture_output=True, text=True)
    print("| expression | compiled µs | evaluated µs | on a new tree µs | fhirpathpy compiled µs | evaluated µs | ratio |")
    print("|---|---|---|---|---|---|---|")
    for line in own.stdout.splitlines():
        text, compiled, evaluated, alone, count = line.split("\t")
        evaluate = fhirpathpy.compile(text, models["r4"])
        assert len(evaluate(content)) == int(count), text
        theirs = measure(lambda: evaluate(content)) / 1000
        parsing = measure(lambda: fhirpathpy.compile(text, models["r4"])) / 1000
        compiled, evaluated, alone = (int(figure) / 1000 for figure in (compiled, evaluated, alone))
        print(f"| `{text}` | {compiled:.1f} | {evaluated:.2f} | {alone:.2f} | {parsing:,.0f} | {theirs:,.0f} | "
              f"{theirs / evaluated:,.0f} |".replace("| `", "| `", 1))


if __name__ == "__main__":
    main()
