#!/usr/bin/env python3
# Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0
"""Writes Sources/FHIRPath/FHIR/R4Types.swift from the R4 StructureDefinitions.

    Scripts/fhir-types.py ../shared/corpus/fhir/r4-core-definitions.tar.gz

A type is a line `Name Base kind` (p primitive, c complex, r resource, a abstract), its elements follow, each a line
`.name type...`; `*` behind the name: may repeat; `[x]`: the type's name follows in JSON and XML. A type with a dot in
its name is declared inside another; `Reference` is written without its targets.
"""

import json
import sys
import tarfile

TARGET = "Sources/FHIRPath/FHIR/R4Types.swift"
KINDS = {"primitive-type": "p", "complex-type": "c", "resource": "r"}
SYSTEM = "http://hl7.org/fhirpath/System."
# What R4 declares as System.String and its own pages call otherwise.
NAMED = {"Resource.id": "id", "Extension.url": "uri"}


def definitions(path):
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            if "StructureDefinition-" not in member.name:
                continue
            entry = json.load(archive.extractfile(member))
            if entry.get("resourceType") != "StructureDefinition" or entry["kind"] not in KINDS:
                continue
            if entry.get("derivation", "specialization") == "specialization":
                yield entry


def type_names(element, has_children):
    path = element["path"]
    if "contentReference" in element:
        return [element["contentReference"].split("#")[1]]
    if has_children:
        return [path]
    names = []
    for entry in element.get("type", []):
        code = entry["code"]
        if code.startswith(SYSTEM):
            code = NAMED.get(path, "string")
        if code not in names:
            names.append(code)
    return names


def blocks(entry):
    elements = entry["differential"]["element"] if entry["name"] == "Element" else entry["snapshot"]["element"]
    own = {e["path"] for e in entry["differential"]["element"]}
    kind = KINDS[entry["kind"]] + ("a" if entry.get("abstract") else "")
    base = entry.get("baseDefinition", "").rsplit("/", 1)[-1] or "-"
    result = {entry["name"]: [f"{entry['name']} {base} {kind}"]}
    for element in elements[1:]:
        path = element["path"]
        parent, name = path.rsplit(".", 1)
        has_children = any(p.startswith(path + ".") for p in own)
        if has_children:
            below = element["type"][0]["code"]
            result[path] = [f"{path} {below} c"]
        if path not in own or parent not in result:
            continue
        if entry["kind"] == "primitive-type" and name == "value":
            continue
        types = type_names(element, has_children)
        star = "*" if element["max"] != "1" else ""
        result[parent].append(f".{name}{star} {' '.join(types)}")
    return [line for lines in result.values() for line in lines]


def main():
    entries = sorted(definitions(sys.argv[1]), key=lambda entry: entry["name"])
    lines = [line for entry in entries for line in blocks(entry)]
    with open(TARGET, "w", encoding="utf-8") as file:
        file.write("// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0\n")
        file.write("// Written by Scripts/fhir-types.py; do not edit.\n// swift-format-ignore-file\n\n")
        file.write("/// FHIR R4's types as ``FHIRTypes`` reads them.\n")
        file.write('enum R4Types {\n    static let text: StaticString = #"""\n')
        file.write("\n".join(lines) + '\n"""#\n}\n')


if __name__ == "__main__":
    main()
