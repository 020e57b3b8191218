"""An editor for tests and benches: speaks the Language Server Protocol to `agreed lsp` over pipes."""
import json
import os
import select
import subprocess
import time

CAPABILITIES = {
    "general": {"positionEncodings": ["utf-16"]},
    "workspace": {"workspaceEdit": {"documentChanges": True}},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "versionSupport": True},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
    },
}


def frame(message):
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def call(number, method, params=None):
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params if params is not None else {}}


def note(method, params=None):
    return {"jsonrpc": "2.0", "method": method, "params": params if params is not None else {}}


class Editor:
    def __init__(self, command, folder=None, environment=None):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, cwd=folder, env=environment)
        self.bytes = b""
        self.number = 0
        self.passed = []  # messages that came while another one was awaited

    def send(self, *messages):
        """All in one piece, so that they arrive together; bytes go as they are."""
        self.process.stdin.write(b"".join(m if isinstance(m, bytes) else frame(m) for m in messages))
        self.process.stdin.flush()

    def receive(self, timeout=20):
        """The next message; None after the timeout or at the end."""
        end = time.monotonic() + timeout
        while True:
            head, found, rest = self.bytes.partition(b"\r\n\r\n")
            if found:
                length = int(head.split(b":")[1])
                if len(rest) >= length:
                    self.bytes = rest[length:]
                    return json.loads(rest[:length])
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.process.stdout], [], [], left)[0]:
                return None
            block = os.read(self.process.stdout.fileno(), 1 << 16)
            if not block:
                return None
            self.bytes += block

    def await_message(self, wanted):
        """The next message that `wanted` takes; the others are kept in `passed`."""
        while True:
            message = self.receive()
            if message is None or wanted(message):
                return message
            self.passed.append(message)

    def ask(self, method, params=None):
        self.number += 1
        self.send(call(self.number, method, params))
        return self.await_message(lambda m: m.get("id") == self.number and "method" not in m)

    def diagnostics(self, uri, version=None):
        """The next list that is published for a document, of that version if one is given."""
        def wanted(message):
            params = message.get("params", {})
            return (message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri
                    and (version is None or params.get("version") == version))
        message = self.await_message(wanted)
        return message and message["params"]["diagnostics"]

    def initialize(self, capabilities=None):
        answer = self.ask("initialize", {"processId": None, "rootUri": None,
                                         "capabilities": CAPABILITIES if capabilities is None else capabilities})
        self.send(note("initialized"))
        return answer

    def open(self, uri, text, version=1):
        self.send(note("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": "markdown", "version": version, "text": text}}))

    def change(self, uri, version, *changes):
        return note("textDocument/didChange", {"textDocument": {"uri": uri, "version": version},
                                               "contentChanges": list(changes)})

    def end(self, timeout=20):
        """Closes the pipe; the exit code and what was said on stderr."""
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        code = self.process.wait(timeout)
        return code, self.process.stderr.read().decode()
