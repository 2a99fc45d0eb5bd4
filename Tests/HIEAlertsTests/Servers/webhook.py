"""A web server that keeps what is POSTed: python3 webhook.py FOLDER STATUS…

Answers the statuses in turn, the last one for ever. Writes its port to FOLDER/port, each request to FOLDER/N.json.
With FOLDER/cert.pem and key.pem it speaks TLS. The status 0 closes without an answer.
"""
import http.server
import json
import os
import ssl
import sys

folder, statuses = sys.argv[1], [int(status) for status in sys.argv[2:]]
count = 0


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        global count
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        request = {"path": self.path, "headers": dict(self.headers.items()), "body": json.loads(body)}
        status = statuses[min(count, len(statuses) - 1)]
        count += 1
        with open(f"{folder}/{count}.new", "w") as file:
            json.dump(request, file)
        os.rename(f"{folder}/{count}.new", f"{folder}/{count}.json")
        if status:
            self.send_response(status)
            self.send_header("content-length", "2")
            self.end_headers()
            self.wfile.write(b"ok")
        else:
            self.connection.close()

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
if os.path.exists(f"{folder}/cert.pem"):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{folder}/cert.pem", f"{folder}/key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
with open(f"{folder}/port.new", "w") as file:
    file.write(str(server.server_address[1]))
os.rename(f"{folder}/port.new", f"{folder}/port")
server.serve_forever()
