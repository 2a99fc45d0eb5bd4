// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc
public import HIESettings

extension SubstitutionSources {
    /// The environment of this process, and files of up to 1 MiB of UTF-8 text; one line end at the end is dropped.
    ///
    /// - Parameter folder: What relative paths start from.
    public static func process(folder: String) -> SubstitutionSources {
        SubstitutionSources(
            environment: { name in getenv(name).map { String(cString: $0) } },
            file: { path in
                let path = ConfiguredPath(path).located(in: SettingContext(folder: folder)).path
                return readFile(path, atMost: 1 << 20).flatMap(secretText)
            })
    }

    private static func secretText(_ bytes: [UInt8]) -> Result<String, SubstitutionFailure> {
        guard var text = String(validating: bytes, as: UTF8.self) else {
            return .failure(SubstitutionFailure("the file is not UTF-8 text"))
        }
        // "\r\n" is one character.
        if text.last?.isNewline == true { text.removeLast() }
        return .success(text)
    }
}

/// The bytes of a file that has at most `limit` of them.
func readFile(_ path: String, atMost limit: Int) -> Result<[UInt8], SubstitutionFailure> {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return .failure(SubstitutionFailure(systemError())) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(file, &block, block.count)
        if count == 0 { return .success(bytes) }
        if count < 0 {
            if errno == EINTR { continue }
            return .failure(SubstitutionFailure(systemError()))
        }
        bytes += block[..<count]
        guard bytes.count <= limit else {
            return .failure(SubstitutionFailure("the file is larger than \(limit >> 20) MiB"))
        }
    }
}

/// The system's words for `errno`, beginning in lower case.
private func systemError() -> String {
    let text = strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
    return text.prefix(1).lowercased() + text.dropFirst()
}
