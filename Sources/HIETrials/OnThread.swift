// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Runs `body`, which may block, on a thread of its own.
func onThread<Value: Sendable>(
    _ body: @escaping @Sendable () throws(TrialError) -> Value
) async throws(TrialError)
    -> Value
{
    let result: Result<Value, TrialError> = await withCheckedContinuation { continuation in
        let work = ThreadWork {
            do throws(TrialError) {
                continuation.resume(returning: .success(try body()))
            } catch {
                continuation.resume(returning: .failure(error))
            }
        }
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<ThreadWork>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, Unmanaged.passRetained(work).toOpaque())
        if code == 0 {
            pthread_detach(thread)
        } else {
            // No thread to be had: the caller's must do.
            Unmanaged.passUnretained(work).release()
            work.run()
        }
    }
    return try result.get()
}

private final class ThreadWork: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
