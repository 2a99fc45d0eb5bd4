"""A mail server (aiosmtpd) that keeps what it gets: python3 mail.py FOLDER [none|starttls|tls] [login]

Writes its port to FOLDER/port, each mail to FOLDER/N.json. Refuses receivers at refused.example, puts off those at
later.example. With `login` it asks for user anna, password s3cret.
"""
import asyncio
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

folder, security = sys.argv[1], sys.argv[2]
count = 0


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.endswith("@refused.example"):
            return "550 no such user"
        if address.endswith("@later.example"):
            return "451 try later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        global count
        count += 1
        mail = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "text": envelope.content.decode(),
            "tls": session.ssl is not None or security == "tls",
            "user": session.auth_data.decode() if session.auth_data else None,
        }
        with open(f"{folder}/{count}.new", "w") as file:
            json.dump(mail, file)
        os.rename(f"{folder}/{count}.new", f"{folder}/{count}.json")
        return "250 taken"


def check(server, session, envelope, mechanism, data):
    known = isinstance(data, LoginPassword) and data.login == b"anna" and data.password == b"s3cret"
    return AuthResult(success=known, handled=False, auth_data=data.login if known else None)


options = {}
context = None
if security != "none":
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{folder}/cert.pem", f"{folder}/key.pem")
if security == "starttls":
    options = {"tls_context": context, "require_starttls": True}
if "login" in sys.argv:
    # aiosmtpd knows of TLS only where it began it by itself.
    options.update(authenticator=check, auth_required=True, auth_require_tls=security == "starttls")
if "only-login" in sys.argv:
    options.update(auth_exclude_mechanism=["PLAIN"])


async def serve():
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(Handler(), hostname="mail.test", **options),
        "127.0.0.1",
        0,
        ssl=context if security == "tls" else None,
    )
    with open(f"{folder}/port.new", "w") as file:
        file.write(str(server.sockets[0].getsockname()[1]))
    os.rename(f"{folder}/port.new", f"{folder}/port")
    await server.serve_forever()


asyncio.run(serve())
