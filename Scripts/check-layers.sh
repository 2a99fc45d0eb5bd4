#!/usr/bin/env bash
# Fails where a target imports a floor that does not lie below it (Scripts/floors.txt).
# That every import is declared as a dependency is checked by the build itself.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${SCRATCH:=.build}"

swift package --scratch-path "$SCRATCH" dump-package | python3 -c '
import json, sys

order, open_floors, floor_of, without = [], set(), {}, {}
for line in open("Scripts/floors.txt"):
    line = line.split("#")[0].strip()
    if not line:
        continue
    if line.startswith("without"):
        floors, packages = line[len("without"):].split(":")
        for floor in floors.split():
            without.setdefault(floor, set()).update(packages.split())
        continue
    floor, kind, *targets = line.split()
    order.append(floor)
    if kind == "open":
        open_floors.add(floor)
    for target in targets:
        floor_of[target] = floor

complaints = []
for target in json.load(sys.stdin)["targets"]:
    name = target["name"]
    if target["type"] == "test" or (target.get("path") or "").startswith(("Examples", "Benchmarks", "Tests")):
        continue
    if name not in floor_of:
        complaints.append(f"{name}: has no floor; give it one in Scripts/floors.txt")
        continue
    floor = floor_of[name]
    for dependency in target["dependencies"]:
        (kind, value), = dependency.items()
        if kind == "product":
            if (value[1] or "").lower() in without.get(floor, ()):
                complaints.append(f"{name} (floor {floor}) uses {value[0]} of {value[1]}, which its floor does without")
            continue
        other = floor_of.get(value[0])
        if other is None:
            continue
        here, there = order.index(floor), order.index(other)
        if there > here:
            complaints.append(f"{name} (floor {floor}) imports {value[0]} (floor {other}), which lies above it")
        elif there == here and floor not in open_floors:
            complaints.append(f"{name} imports {value[0]}: targets of floor {floor} do not know each other")
print("\n".join(complaints), end="\n" if complaints else "", file=sys.stderr)
sys.exit(bool(complaints))
'
