// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

import Glibc
public import HIECore
import HIEHosts
import HIENetwork
public import HIESettings
import HL7
import NIOPosix

public struct HL7FileOperationSettings: HostSettings {
    public var folder: ConfiguredPath = ""
    public var filename = "%Y%m%d-%H%M%S-{MSH-10}.hl7"

    public init() {}

    public static let summary = "Writes each HL7 v2 message to a file of its own, whole or not at all."
    public static var settings: [Setting<Self>] {
        Setting("FilePath", \.folder, "Folder for the files; made where it is missing.").required()
        Setting(
            "Filename", \.filename,
            "Name of each file: strftime's %Y %m %d %H %M %S in local time, and HL7 paths in braces, such as {MSH-10}."
        ) { text in
            do throws(FilenamePattern.Problem) {
                _ = try FilenamePattern(text)
                return nil
            } catch {
                return error.description
            }
        }
    }
}

/// Writes messages as files. A file appears under its name only once all of it is on disk; none is ever overwritten.
public struct HL7FileOperation: BusinessOperation {
    public static let accepts = [HL7Reception.contentType]
    /// A disk that is full is full for the next message, too.
    public static let maxAttempts: Int? = nil

    private let pattern: FilenamePattern
    private let folder: OutputFolder

    public init(_ settings: HL7FileOperationSettings, _ context: HostContext) throws(HostError) {
        do throws(FilenamePattern.Problem) {
            pattern = try FilenamePattern(settings.filename)
        } catch {
            throw .misconfigured("Filename \(error)")
        }
        folder = OutputFolder(path: settings.folder.path)
    }

    public func handle(_ message: Message, _ context: any Context) async throws(HostError) -> Handled {
        let name = pattern.name(for: message.body, at: .now())
        do {
            _ = try await NIOThreadPool.singleton.runIfActive { try folder.write(message.body, as: name) }
            return .done
        } catch let error as HostError {
            throw error
        } catch {
            throw .transient("\(folder.path): \(error)")
        }
    }
}
