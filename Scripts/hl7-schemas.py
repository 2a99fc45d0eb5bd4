#!/usr/bin/env python3
# Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0
"""Writes Sources/HL7Schema/Standard/StandardSchemas.swift: the schemas of HL7 v2.1 to v2.8.2 as one text.

    Scripts/hl7-schemas.py                   from hl7apy (MIT), which it installs into a virtual environment of its own
    Scripts/hl7-schemas.py --facts FOLDER    from files hl7-<version>.json[.gz] that hold the same facts, without tables
    Scripts/hl7-schemas.py --tables FILE     values of tables from FHIR's CodeSystems v2-<number> in this tar archive,
                                             for the versions whose facts have none

The same facts give the same file. What is written: message structures with groups and cardinality, fields of segments,
components of data types, values of tables; which message structure an event has. Lengths are in none of the sources.
"""
import argparse
import gzip
import importlib
import importlib.util
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import venv

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "Sources/HL7Schema/Standard/StandardSchemas.swift"
NAMES = ROOT / "Scripts/hl7-names.txt"
PACKAGE = "hl7apy==1.3.5"
VERSIONS = ["2.1", "2.2", "2.3", "2.3.1", "2.4", "2.5", "2.5.1", "2.6", "2.7", "2.8", "2.8.1", "2.8.2"]
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
CARDINALITY = {(0, 1): "o", (1, 1): "r", (0, None): "O", (1, None): "R", (0, 0): "x"}
ACRONYMS = set(
    "ABO ADL APC BP CDA CLIA CPT CSU DAW DEA DICOM DNA DNR DRG EAN EDI EKG EOB FDA FT1 GTIN HCFA HCPCS HIPAA HL7 ICD ID "
    "IDS IP ISO LOINC MIME MSA NDC OBR OBX OID ORC PHI PIN PPO PSR QA RX RXE SSN ST TCP TV UB UB82 UB92 UDI UPC UPIN "
    "UPS URI URL VAC VAERS VIP WSDL XML".split()
)


def hl7apy_facts():
    """The facts of each version as the JSON files have them, besides `tables`: number to values."""
    folder = ROOT / ".build" / "hl7-schemas"
    python = folder / "bin" / "python3"
    if not python.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", PACKAGE], check=True)
    if pathlib.Path(sys.prefix) != folder:
        sys.exit(subprocess.run([python, __file__, *sys.argv[1:]]).returncode)
    return {version: module_facts("hl7apy.v" + version.replace(".", "_")) for version in VERSIONS}


def module_facts(package):
    def load(name, attribute):
        if importlib.util.find_spec(f"{package}.{name}") is None:
            return {}
        return getattr(importlib.import_module(f"{package}.{name}"), attribute)

    def limits(cardinality):
        low, high = cardinality
        return [low, None if high < 0 else high]

    def body(reference):
        found = [reference[0]]
        for name, child, cardinality, kind in reference[1]:
            found.append([name, *limits(cardinality), *([body(child)] if kind == "GRP" else [])])
        return found

    def children(reference):
        # The tuple of version 2.1's ORO lacks its kind.
        entries = (reference[1:] or [[]])[0] if isinstance(reference[0], str) else reference
        return [[name, *limits(cardinality)] for name, _, cardinality, _ in entries]

    def parts(entries):
        # The last four, because one entry of version 2.1 has a type too many.
        return {name: [entry[-4], entry[-3], entry[-2], None] for name, entry in entries.items()}

    structures = load("datatypes", "DATATYPES_STRUCTS")
    return {
        "messages": {name: body(entry) for name, entry in load("messages", "MESSAGES").items()},
        "segments": {
            name: children(entry) for name, entry in load("segments", "SEGMENTS").items() if len(name) == 3
        },
        "fields": parts(load("fields", "FIELDS")),
        "components": parts(load("datatypes", "DATATYPES")),
        "datatypes": {
            name: [[child[0], *limits(child[2])] for child in entry] for name, entry in structures.items()
        },
        "tables": {name: list(entry[1]) for name, entry in load("tables", "TABLES").items()},
    }


def file_facts(folder):
    facts = {}
    for version in VERSIONS:
        for path in (folder / f"hl7-{version}.json.gz", folder / f"hl7-{version}.json"):
            if path.exists():
                data = gzip.open(path) if path.suffix == ".gz" else open(path, "rb")
                facts[version] = json.load(data)
                facts[version].setdefault("tables", {})
                break
        else:
            sys.exit(f"{folder}: no facts of version {version}")
    return facts


def code_systems(archive):
    """Values by table number, and the events of each message structure by table 0354."""
    tables = {}
    with tarfile.open(archive) as tar:
        for member in tar:
            found = re.search(r"CodeSystem-v2-(\d{4})\.json$", member.name)
            if found:
                concepts = json.load(tar.extractfile(member)).get("concept", [])
                tables["HL7" + found.group(1)] = [concept["code"] for concept in concepts]
    return tables


def read_names():
    """Names of segments, and the events of structures, one a line (see the file)."""
    segments, events = {}, []
    for line in NAMES.read_text().splitlines():
        line = line.split("#")[0].rstrip()
        if line.startswith("event "):
            events.append(line.split()[1:])
        elif line:
            code, name = line.split(" ", 1)
            segments[code] = name
    return segments, events


MISSPELT = {"FAMILIY": "FAMILY", "TYP": "TYPE", "ASSIGING": "ASSIGNING", "INDENTIFIER": "IDENTIFIER"}


def title(name, owner):
    words = [MISSPELT.get(word.upper(), word) for word in re.split(r"[_\s]+", re.sub(r"(?i)_E_G_.*", "", name).strip("_"))]
    if len(words) > 1 and words[-1].upper() == owner:
        words.pop()
    shown = [word.upper() if word.upper() in ACRONYMS else word.lower() for word in words]
    first = shown[0]
    shown[0] = first if first.upper() in ACRONYMS else first[:1].upper() + first[1:]
    return " ".join(shown)


def table_number(name):
    digits = re.sub(r"\D", "", (name or "").replace("HL7", "", 1))
    return str(int(digits)) if digits else ""


def base36(number):
    text = ""
    while number or not text:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
    return text


class Pool:
    """Lines that are kept once, whichever versions have them."""

    def __init__(self):
        self.masks = {}

    def add(self, key, version):
        self.masks[key] = self.masks.get(key, 0) | 1 << VERSIONS.index(version)

    def lines(self):
        return [f"{key[0]} {mask:x} {key[1]}" for key, mask in sorted(self.masks.items())]


class Writer:
    def __init__(self, segments, events):
        self.segment_names = segments
        self.events = events
        self.parts = {}
        self.types, self.segments, self.tables = Pool(), Pool(), Pool()
        self.groups, self.structures, self.event_lines = {}, Pool(), Pool()

    def part(self, entry, owner):
        kind, name, table, _ = entry
        key = f"{kind or ''}|{title(name or '', owner)}|{table_number(table)}"
        return base36(self.parts.setdefault(key, len(self.parts)))

    def children(self, owner, children, entries):
        """One entry for each number, `-` where there is none."""
        found = {}
        for name, low, high in children:
            number = int(name.rsplit("_", 1)[1])
            mark = CARDINALITY.get((low, high)) or f"({low},{'' if high is None else high})"
            found[number] = mark + self.part(entries[name], owner)
        return " ".join(found.get(number, "-") for number in range(1, max(found, default=0) + 1))

    def body(self, reference, structure):
        kind, *children = reference
        shown = []
        for child in children:
            mark = CARDINALITY.get((child[1], child[2])) or f"({child[1]},{'' if child[2] is None else child[2]})"
            if len(child) > 3:
                name = child[0].removeprefix(structure + "_")
                key = f"{name} {self.body(child[3], structure)}"
                shown.append(f"{mark}@{base36(self.groups.setdefault(key, len(self.groups)))}")
            else:
                shown.append(mark + ("*" if child[0] == "ANYHL7SEGMENT" else child[0]))
        return " ".join((["?"] if kind == "choice" else []) + shown)

    def add(self, version, facts):
        for code, children in facts["datatypes"].items():
            self.types.add((code, self.children(code, children, facts["components"])), version)
        for code, children in facts["segments"].items():
            if len(code) != 3:  # ANYHL7SEGMENT
                continue
            name = self.segment_names.get(code, "")
            self.segments.add((code, f"{name}|{self.children(code, children, facts['fields'])}"), version)
        for name, reference in facts["messages"].items():
            self.structures.add((name, self.body(reference, name)), version)
        for name, values in facts["tables"].items():
            values = sorted({str(value).strip() for value in values})
            # A table that describes values instead of listing them leaves them open.
            is_closed = all(
                re.fullmatch(r"[!-{}~][ !-{}~]{0,23}", value) and not re.search(r"nnn|xxx|zzz|\.\.\.|^etc$", value)
                for value in values
            )
            if values and is_closed and table_number(name):
                self.tables.add((table_number(name), "|".join(values)), version)
        self.add_events(version, facts["messages"])

    def add_events(self, version, messages):
        """The structures of events that have none of their own."""
        known = {}
        for code, structure, *events in self.events:
            versions = code.split(",") if code != "*" else VERSIONS
            if version not in versions or structure not in messages:
                continue
            kind = structure.split("_")[0]
            for event in events:
                name = f"{kind}_{event}"
                if name not in messages:
                    known.setdefault(name, structure)
        for name, structure in known.items():
            self.event_lines.add((name, structure), version)

    def text(self):
        sections = [
            ("versions", VERSIONS), ("parts", list(self.parts)), ("types", self.types.lines()),
            ("segments", self.segments.lines()), ("tables", self.tables.lines()), ("groups", list(self.groups)),
            ("structures", self.structures.lines()), ("events", self.event_lines.lines()),
        ]
        return "".join(f"#{name}\n" + "".join(line + "\n" for line in lines) for name, lines in sections)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--facts", type=pathlib.Path)
    arguments.add_argument("--tables", type=pathlib.Path)
    arguments.add_argument("--output", type=pathlib.Path, default=OUTPUT)
    options = arguments.parse_args()
    facts = file_facts(options.facts) if options.facts else hl7apy_facts()
    extra = code_systems(options.tables) if options.tables else {}
    writer = Writer(*read_names())
    for version in VERSIONS:
        if not facts[version]["tables"]:
            facts[version]["tables"] = extra
        writer.add(version, facts[version])
    text = writer.text()
    options.output.write_text(
        "// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0\n"
        "// swift-format-ignore-file\n\n"
        "/// Written by Scripts/hl7-schemas.py; `StandardSchemaReader` reads it.\n"
        "enum StandardSchemas {\n"
        '    static let text: StaticString = #"""\n' + text + '\n"""#\n}\n'
    )
    print(f"{options.output}: {len(text):,} bytes")


main()
