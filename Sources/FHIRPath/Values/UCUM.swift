// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

/// A unit of measure read from its UCUM code (UCUM 2.1, case sensitive): a factor and powers of base units.
///
/// Knows the metric prefixes, the base units, and the derived and customary units that health data uses. Units with a
/// zero of their own, such as `Cel`, are units by themselves.
struct UCUM: Sendable {
    /// The factor to base units: numerator / denominator * 10 ^ power.
    var numerator: Int128 = 1
    var denominator: Int128 = 1
    var power = 0
    /// Powers of base units; what is zero is left out.
    var dimensions: [String: Int] = [:]

    /// Nil for a code that is not read.
    init?(_ code: String) {
        if let known = Self.direct(code) {
            self = known
            return
        }
        guard code.utf8.count <= 64 else { return nil }
        var reader = UnitReader(Array(code.utf8))
        guard let unit = reader.term(), reader.isAtEnd else { return nil }
        self = unit
    }

    init() {}

    init(_ numerator: Int128 = 1, over denominator: Int128 = 1, power: Int = 0, _ dimensions: [String: Int] = [:]) {
        (self.numerator, self.denominator) = (numerator, denominator)
        (self.power, self.dimensions) = (power, dimensions)
    }

    /// The units that stand in most quantities, without reading.
    private static func direct(_ code: String) -> UCUM? {
        code == "1" || code.isEmpty ? UCUM() : atoms[code]
    }

    func multiplied(by other: UCUM) -> UCUM? {
        let (top, overflow) = numerator.multipliedReportingOverflow(by: other.numerator)
        let (bottom, another) = denominator.multipliedReportingOverflow(by: other.denominator)
        guard !overflow, !another else { return nil }
        let sum = dimensions.merging(other.dimensions) { $0 + $1 }.filter { $0.value != 0 }
        return UCUM(top, over: bottom, power: power + other.power, sum).reduced
    }

    var inverted: UCUM {
        UCUM(denominator, over: numerator, power: -power, dimensions.mapValues { -$0 })
    }

    func raised(to exponent: Int) -> UCUM? {
        var result: UCUM? = UCUM()
        let base = exponent < 0 ? inverted : self
        for _ in 0..<abs(exponent) { result = result?.multiplied(by: base) }
        return result
    }

    private var reduced: UCUM {
        var (a, b) = (numerator, denominator)
        while b != 0 { (a, b) = (b, a % b) }
        guard a > 1 else { return self }
        return UCUM(numerator / a, over: denominator / a, power: power, dimensions)
    }

    /// `value` of this unit in `other`; nil where they measure different things or the numbers grow too large.
    func convert(_ value: DecimalNumber, to other: UCUM) -> DecimalNumber? {
        guard dimensions == other.dimensions, let ratio = multiplied(by: other.inverted) else { return nil }
        guard let scaled = value.scaled(byPowerOf10: ratio.power) else { return nil }
        guard let top = DecimalNumber(units: ratio.numerator, scale: 0),
            let bottom = DecimalNumber(units: ratio.denominator, scale: 0), let product = scaled * top
        else { return nil }
        return ratio.denominator == 1 ? product.trimmed : product / bottom
    }
}

extension UCUM {
    static let prefixes: [(code: String, power: Int)] = [
        ("da", 1), ("Y", 24), ("Z", 21), ("E", 18), ("P", 15), ("T", 12), ("G", 9), ("M", 6), ("k", 3), ("h", 2),
        ("d", -1), ("c", -2), ("m", -3), ("u", -6), ("n", -9), ("p", -12), ("f", -15), ("a", -18), ("z", -21),
        ("y", -24),
    ]

    /// Code, number, power of ten and base units of the atoms that prefixes may stand before.
    private static let metric = units(
        """
        m 1 0 m
        s 1 0 s
        g 1 0 g
        rad 1 0 rad
        K 1 0 K
        C 1 0 C
        cd 1 0 cd
        mol 1 0 mol
        eq 1 0 mol
        osm 1 0 mol
        sr 1 0 rad^2
        L 1 -3 m^3
        l 1 -3 m^3
        Hz 1 0 s^-1
        N 1 3 g m s^-2
        Pa 1 3 g m^-1 s^-2
        J 1 3 g m^2 s^-2
        W 1 3 g m^2 s^-3
        A 1 0 C s^-1
        V 1 3 g m^2 s^-2 C^-1
        F 1 -3 C^2 s^2 g^-1 m^-2
        Ohm 1 3 g m^2 s^-1 C^-2
        S 1 -3 C^2 s g^-1 m^-2
        Wb 1 3 g m^2 s^-1 C^-1
        T 1 3 g s^-1 C^-1
        H 1 3 g m^2 C^-2
        lm 1 0 cd rad^2
        lx 1 0 cd rad^2 m^-2
        Bq 1 0 s^-1
        Gy 1 0 m^2 s^-2
        Sv 1 0 m^2 s^-2
        kat 1 0 mol s^-1
        U 1/60 -6 mol s^-1
        bar 1 8 g m^-1 s^-2
        m[Hg] 133322 3 g m^-1 s^-2
        m[H2O] 980665 1 g m^-1 s^-2
        cal 4184 0 g m^2 s^-2
        eV 160217733 -24 g m^2 s^-2
        t 1 6 g
        ar 1 2 m^2
        Cel 1 0 Cel
        bit 1 0 bit
        By 8 0 bit
        dyn 1 -2 g m s^-2
        erg 1 -4 g m^2 s^-2
        P 1 2 g m^-1 s^-1
        Ci 37 9 s^-1
        mho 1 -3 C^2 s g^-1 m^-2
        u 16605402 -31 g
        [cal] 4184 0 g m^2 s^-2
        """)

    /// The same of all other atoms.
    private static let plain = units(
        """
        % 1 -2
        [ppth] 1 -3
        [ppm] 1 -6
        [ppb] 1 -9
        [pi] 3141592653589793 -15
        10* 1 1
        10^ 1 1
        min 60 0 s
        h 3600 0 s
        d 86400 0 s
        wk 604800 0 s
        mo 2629800 0 s
        mo_j 2629800 0 s
        mo_g 2629746 0 s
        a 31557600 0 s
        a_j 31557600 0 s
        a_g 31556952 0 s
        a_t 31556925216 -3 s
        deg 314159265358979/180 -14 rad
        [in_i] 254 -4 m
        [ft_i] 3048 -4 m
        [yd_i] 9144 -4 m
        [mi_i] 1609344 -3 m
        [nmi_i] 1852 0 m
        [in_us] 100/3937 0 m
        [ft_us] 1200/3937 0 m
        [sin_i] 64516 -8 m^2
        [sft_i] 9290304 -8 m^2
        [cin_i] 16387064 -12 m^3
        [gr] 6479891 -8 g
        [lb_av] 45359237 -5 g
        [oz_av] 45359237/16 -5 g
        [stone_av] 635029318 -5 g
        [dr_av] 45359237/256 -5 g
        [oz_tr] 311034768 -7 g
        [ston_av] 90718474 -2 g
        [gal_us] 3785411784 -12 m^3
        [qt_us] 946352946 -12 m^3
        [pt_us] 473176473 -12 m^3
        [foz_us] 295735295625 -16 m^3
        [cup_us] 2365882365 -13 m^3
        [tbs_us] 1478676478125 -17 m^3
        [tsp_us] 492892159375 -17 m^3
        [foz_br] 284130625 -13 m^3
        [pt_br] 56826125 -11 m^3
        [lbf_av] 44482216152605 -10 g m s^-2
        [psi] 6894757293168 -6 g m^-1 s^-2
        atm 101325 3 g m^-1 s^-2
        [Cal] 4184 3 g m^2 s^-2
        [drp] 1/20 -6 m^3
        [Ch] 1/3 -3 m
        [diop] 1 0 m^-1
        [hpf] 1 0
        [lpf] 1 2
        Ao 1 -10 m
        b 1 -28 m^2
        gf 980665 -5 g m s^-2
        [car_m] 2 -1 g
        ' 314159265358979/10800 -14 rad
        '' 314159265358979/648000 -14 rad
        """)

    private static func units(_ table: String) -> [String: UCUM] {
        var units: [String: UCUM] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            let numbers = words[1].split(separator: "/").map { Int128($0) ?? 1 }
            var dimensions: [String: Int] = [:]
            for word in words.dropFirst(3) {
                let parts = word.split(separator: "^")
                dimensions[String(parts[0])] = parts.count > 1 ? Int(parts[1]) : 1
            }
            units[String(words[0])] = UCUM(
                numbers[0], over: numbers.count > 1 ? numbers[1] : 1, power: Int(words[2]) ?? 0, dimensions)
        }
        return units
    }

    /// Whole codes that are read most: atoms, and metric atoms behind one prefix.
    static let atoms: [String: UCUM] = {
        var atoms = plain
        for (code, unit) in metric {
            atoms[code] = unit
            for prefix in prefixes where atoms[prefix.code + code] == nil {
                var scaled = unit
                scaled.power += prefix.power
                atoms[prefix.code + code] = scaled
            }
        }
        // Where a prefix and an atom spell another atom, the atom is meant.
        for (code, unit) in plain.merging(metric, uniquingKeysWith: { first, _ in first }) { atoms[code] = unit }
        return atoms
    }()
}

/// Reads `mg/dL`, `kg.m2/s2`, `10*9/L`, `{score}`, `/min`, `g/(m2.d)`.
private struct UnitReader {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func term() -> UCUM? {
        depth += 1
        defer { depth -= 1 }
        guard depth < 8 else { return nil }
        var result = UCUM()
        var isDivided = take("/")
        while true {
            guard let factor = component(), let next = result.multiplied(by: isDivided ? factor.inverted : factor)
            else {
                return nil
            }
            result = next
            if take(".") { isDivided = false } else if take("/") { isDivided = true } else { return result }
        }
    }

    private mutating func component() -> UCUM? {
        if take("(") {
            guard let inner = term(), take(")") else { return nil }
            return inner
        }
        if peek() == UInt8(ascii: "{") { return annotation() ? UCUM() : nil }
        let start = position
        if let number = number(),
            !(position < bytes.count && (peek() == UInt8(ascii: "*") || peek() == UInt8(ascii: "^")))
        {
            return annotationOrNone() ? UCUM(Int128(number)) : nil
        }
        position = start
        guard let unit = symbol() else { return nil }
        let exponent = exponent()
        guard annotationOrNone() else { return nil }
        return exponent == 1 ? unit : unit.raised(to: exponent)
    }

    /// The longest atom here, digits of `10*` included.
    private mutating func symbol() -> UCUM? {
        let rest = bytes[position...]
        if rest.starts(with: "10*".utf8) || rest.starts(with: "10^".utf8) {
            position += 3
            return UCUM(power: 1)
        }
        var end = position
        var inBrackets = false
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "[") { inBrackets = true }
            if byte == UInt8(ascii: "]") { inBrackets = false }
            let isPart = inBrackets || byte.isUpper || byte.isLower || "]%'_".utf8.contains(byte)
            guard isPart else { break }
            end += 1
        }
        guard end > position, let unit = UCUM.atoms[String(decoding: bytes[position..<end], as: UTF8.self)] else {
            return nil
        }
        position = end
        return unit
    }

    private mutating func exponent() -> Int {
        let start = position
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard let number = number(), number <= 99 else {
            position = start
            return 1
        }
        return isNegative ? -number : number
    }

    private mutating func number() -> Int? {
        var value: Int?
        while peek().isDigit, (value ?? 0) < 1_000_000_000 {
            value = (value ?? 0) * 10 + Int(peek() - 0x30)
            position += 1
        }
        return value
    }

    private mutating func annotationOrNone() -> Bool {
        peek() == UInt8(ascii: "{") ? annotation() : true
    }

    private mutating func annotation() -> Bool {
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) else { return false }
        position = end + 1
        return true
    }

    private func peek() -> UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func take(_ character: Character) -> Bool {
        guard peek() == character.asciiValue else { return false }
        position += 1
        return true
    }
}
