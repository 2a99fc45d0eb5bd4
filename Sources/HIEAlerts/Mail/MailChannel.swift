// Copyright 2026 The HIE authors. SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import HIEConfiguration
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import NIOSSL
internal import NIOTLS

/// Sends notices as mail.
struct MailChannel: AlertChannel {
    let mail: AlertMail
    let timeout: Duration
    let trust: ClientTrust
    let production: String
    let logger: Logger

    func deliver(_ notice: AlertNotice) async throws(AlertDeliveryError) {
        let host = Self.ownName
        let text = MailText(notice: notice, production: production, mail: mail, host: host).text
        let dialogue = SMTPDialogue(mail, host: host, text: text)
        let refused = try await hold(dialogue)
        if refused > 0 {
            logger.warning("the mail server refused \(refused) of \(mail.to.count) receivers of an alert")
        }
    }

    private func hold(_ dialogue: SMTPDialogue) async throws(AlertDeliveryError) -> Int {
        let context = mail.security == .none ? nil : try trust.context()
        let loop = NIOSingletons.posixEventLoopGroup.next()
        let end = loop.makePromise(of: Int.self)
        let timer = loop.scheduleTask(in: TimeAmount(timeout)) { end.fail(WebFailure("no end within \(timeout)")) }
        let mail = mail
        let bootstrap = ClientBootstrap(group: loop).connectTimeout(TimeAmount(timeout)).channelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
                let pipeline = channel.pipeline.syncOperations
                if let context, mail.security == .tls {
                    try pipeline.addHandler(ClientTrust.handler(context, host: mail.server))
                }
                try pipeline.addHandler(SMTPHandler(dialogue, context, host: mail.server, end))
            }
        }
        bootstrap.connect(host: mail.server, port: mail.port).whenComplete { result in
            switch result {
            case .failure(let error): end.fail(error)
            case .success(let channel): end.futureResult.whenComplete { _ in channel.close(promise: nil) }
            }
        }
        defer { timer.cancel() }
        do { return try await end.futureResult.get() } catch let error as AlertDeliveryError { throw error } catch {
            throw .transient("the mail server cannot be reached: \(ConnectFailure.words(error))")
        }
    }

    /// RFC 5321 §4.1.4: the machine's name, where it is one that can stand in a command.
    private static let ownName: String = {
        let name = ProcessInfo.processInfo.hostName
        let isPlain =
            !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>()[],;:@\\\"".utf8.contains($0) }
        return isPlain ? name : "localhost"
    }()
}

/// Reads answers and writes commands, as the dialogue says.
private final class SMTPHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var dialogue: SMTPDialogue
    private var replies = SMTPReplyReader()
    private let tls: NIOSSLContext?
    private let host: String
    private let end: EventLoopPromise<Int>

    init(_ dialogue: SMTPDialogue, _ tls: NIOSSLContext?, host: String, _ end: EventLoopPromise<Int>) {
        self.dialogue = dialogue
        self.tls = tls
        self.host = host
        self.end = end
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        replies.append(unwrapInboundIn(data).readableBytesView)
        do throws(AlertDeliveryError) {
            while let reply = try replies.next() { carryOut(dialogue.received(reply), context) }
        } catch {
            end.fail(error)
        }
    }

    private func carryOut(_ action: SMTPDialogue.Action, _ context: ChannelHandlerContext) {
        switch action {
        case .send(let text): context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
        case .startTLS: encrypt(context)
        case .done(let refused):
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: "QUIT\r\n")), promise: nil)
            end.succeed(refused)
        case .fail(let error): end.fail(error)
        }
    }

    private func encrypt(_ context: ChannelHandlerContext) {
        guard replies.isEmpty, let tls else {
            return end.fail(AlertDeliveryError.transient("the mail server spoke before TLS had begun"))
        }
        do {
            try context.channel.pipeline.syncOperations.addHandler(
                ClientTrust.handler(tls, host: host), position: .first)
        } catch {
            end.fail(error)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // With TLS from the first byte the greeting comes by itself.
        if case .handshakeCompleted = event as? TLSUserEvent, dialogue.isEncrypting {
            carryOut(dialogue.encrypted(), context)
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        end.fail(error)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        end.fail(WebFailure("the connection was closed before the mail was taken"))
        context.fireChannelInactive()
    }
}
