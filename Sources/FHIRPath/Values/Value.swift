// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// One value of an expression's result.
public enum Value: Sendable, Hashable {
    case boolean(Bool)
    case string(String)
    case integer(Int)
    case decimal(DecimalNumber)
    /// A date, dateTime or time.
    indirect case temporal(Temporal)
    indirect case quantity(Quantity)
    /// What `type()` answers.
    indirect case type(TypeName)

    /// FHIRPath's name of the type: `boolean`, `string`, `integer`, `decimal`, `date`, `dateTime`, `time`, `Quantity`;
    /// of a type `SimpleTypeInfo` or `ClassInfo`.
    public var typeName: String {
        switch self {
        case .boolean: "boolean"
        case .string: "string"
        case .integer: "integer"
        case .decimal: "decimal"
        case .temporal(let value):
            switch value.kind {
            case .date: "date"
            case .dateTime: "dateTime"
            case .time: "time"
            }
        case .quantity: "Quantity"
        case .type(let value): value.isSimple ? "SimpleTypeInfo" : "ClassInfo"
        }
    }

    /// The value as FHIRPath's `toString()` gives it.
    public var text: String {
        switch self {
        case .boolean(let value): String(value)
        case .string(let value): value
        case .integer(let value): String(value)
        case .decimal(let value): value.description
        case .temporal(let value): value.description
        case .quantity(let value): value.description
        case .type(let value): value.description
        }
    }
}

/// The name of a type, as `type()` answers it: `System.String`, `FHIR.HumanName`.
public struct TypeName: Sendable, Hashable, CustomStringConvertible {
    public let namespace: String
    public let name: String
    /// One of FHIRPath's own types, or a primitive.
    let isSimple: Bool

    public var description: String { "\(namespace).\(name)" }
}
