"""A destination for tests: says its port, then answers by path and tells under /log what it was sent."""
import http.server
import json
import os
import sys
import threading

requests, counts, tokens, lock = [], {}, {"current": 0}, threading.Lock()


class Peer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/log":
            with lock:
                return self.answer(200, json.dumps(requests).encode())
        if self.path == "/revoke":
            with lock:
                tokens["current"] += 1
            return self.answer(200)
        self.take()

    def take(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        with lock:
            count = counts[self.path] = counts.get(self.path, 0) + 1
            requests.append({
                "method": self.command, "path": self.path, "body": body.decode("latin-1"),
                "headers": {name.lower(): value for name, value in self.headers.items()},
            })
        parts = self.path.split("?")[0].strip("/").split("/")
        if parts[0] == "fail":  # /fail/COUNT/STATUS: so often this status, then 200
            if count <= int(parts[1]):
                return self.answer(int(parts[2]), retry_after="0")
        if parts[0] == "close" and count == 1:
            self.close_connection = True
            return self.connection.shutdown(2)
        if parts[0] == "silent" and count == 1:
            return threading.Event().wait(5)
        if parts[0] == "token":
            with lock:
                tokens["current"] += 1
                token = "token-%d" % tokens["current"]
            return self.answer(200, json.dumps({"access_token": token, "expires_in": 3600}).encode())
        if parts[0] == "guarded":
            with lock:
                wanted = "Bearer token-%d" % tokens["current"]
            if self.headers.get("authorization") != wanted:
                return self.answer(401)
        self.answer(200, b"done", content_type="text/plain")

    do_POST = do_PUT = take


def end_with_its_tests():
    """Whoever started this holds the other end of its input, however that one ends."""
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_its_tests, daemon=True).start()
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Peer)
print(server.server_address[1], flush=True)
server.serve_forever()
