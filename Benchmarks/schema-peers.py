#!/usr/bin/env python3
# Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0
"""Validates one ADT^A01 with SchemaBench, hl7apy and python-hl7 (which only parses) in one run, and prints a table.

    swift build -c release --product SchemaBench && Benchmarks/schema-peers.py [SCHEMABENCH]

hl7apy and python-hl7 come into a virtual environment of the script's own.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import venv

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".build" / "schema-peers"
MESSAGE = "\r".join(
    [
        "MSH|^~\\&|PAS|HOSP|RIS|HOSP|20261124093000||ADT^A01^ADT_A01|MSG00001|P|2.5.1|||AL|NE||UNICODE UTF-8",
        "EVN||20261124093000||||20261124092500",
        "PID|1||1002282^^^HOSP^MR~9434765919^^^NHS^NH||Smith^Anna^Mary^^Mrs||19680412|F|||12 Mill Lane^^Leeds^^LS1 4AP"
        "^GBR||0113 496 0000^PRN^PH|||M||V1002^^^HOSP^VN",
        "PD1|||Riverside Practice^^B82001|G9401234^Patel^Asha^^^Dr",
        "NK1|1|Smith^John|SPO^Spouse^HL70063|12 Mill Lane^^Leeds^^LS1 4AP|0113 496 0001^PRN^PH",
        "PV1|1|I|W4^B2^1^HOSP||||C3456^Jones^Peter^^^Dr|||MED||||1|||C3456^Jones^Peter^^^Dr|I|V1002^^^HOSP^VN",
        "AL1|1|DA|7980^Penicillin^LN|SV|Rash",
        "DG1|1||I21.9^Acute myocardial infarction^I10|||A",
    ]
)


def peers():
    python = FOLDER / "bin" / "python3"
    if not python.exists():
        venv.create(FOLDER, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "hl7apy==1.3.5", "hl7==0.4.5"], check=True)
    if pathlib.Path(sys.prefix) != FOLDER:
        sys.exit(subprocess.run([python, __file__, *sys.argv[1:]]).returncode)


def microseconds(rounds, body):
    start = time.perf_counter()
    for _ in range(rounds):
        body()
    return (time.perf_counter() - start) / rounds * 1e6


def main():
    peers()
    import hl7
    from hl7apy.consts import VALIDATION_LEVEL
    from hl7apy.parser import parse_message

    program = sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/SchemaBench"
    with tempfile.NamedTemporaryFile(suffix=".hl7") as file:
        file.write(MESSAGE.encode())
        file.flush()
        ours = json.loads(subprocess.run([program, file.name, "200000"], capture_output=True, check=True).stdout)

    def validate():
        parse_message(MESSAGE, validation_level=VALIDATION_LEVEL.TOLERANT, find_groups=True).validate()

    rows = [
        ("HIE structure", ours["structure, µs"]),
        ("HIE full", ours["full, µs"]),
        ("python-hl7 parse, no validation", microseconds(500, lambda: hl7.parse(MESSAGE))),
        ("hl7apy parse and validate", microseconds(20, validate)),
    ]
    print("| | µs a message |\n|---|---|")
    for name, time_taken in rows:
        print(f"| {name} | {time_taken:,.1f} |")
    print(f"\n{len(MESSAGE)} bytes, {ours['findings']} findings; the first schema is read in {ours['schema 2.5.1 read, µs']:,} µs.")


main()
