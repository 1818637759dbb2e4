"""A server on this machine that speaks as an OpenAI-style model does, or misbehaves in a chosen way."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

Reply = Callable[[str], str]


@dataclass(slots=True, kw_only=True)
class Fake:
    """What it was sent, and how it answers: `reply` makes it of the last message; `fault` is a misbehaviour."""

    reply: Reply = lambda prompt: ""
    fault: str = ""
    port: int = 0
    sent: list[str] = field(default_factory=list)
    over: Event = field(default_factory=Event)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    def prompts(self) -> str:
        """All that was ever sent."""
        return "\n".join(self.sent)


@contextmanager
def fake_model(reply: Reply | str = "", fault: str = "") -> Iterator[Fake]:
    """A fake that serves until the end of the block."""
    fake = Fake(reply=(lambda prompt: reply) if isinstance(reply, str) else reply, fault=fault)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(fake))
    server.daemon_threads = True
    fake.port = server.server_address[1]
    running = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    running.start()
    try:
        yield fake
    finally:
        fake.over.set()
        server.shutdown()
        server.server_close()
        running.join(5)


def _handler(fake: Fake) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8")
            fake.sent.append(body)
            with suppress(BrokenPipeError, ConnectionResetError):
                FAULTS.get(fake.fault, _well)(self, fake, json.loads(body))

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing."""

    return Handler


def _open(handler: BaseHTTPRequestHandler, kind: str = "text/event-stream") -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", kind)
    handler.send_header("Connection", "close")
    handler.end_headers()


def _chunk(handler: BaseHTTPRequestHandler, words: str | None, finish: str | None = None) -> None:
    delta = {} if words is None else {"content": words}
    part = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "fake"}
    part["choices"] = [{"index": 0, "delta": delta, "finish_reason": finish}]  # type: ignore[assignment]
    handler.wfile.write(f"data: {json.dumps(part)}\n\n".encode())
    handler.wfile.flush()


def _words(fake: Fake, body: dict[str, Any]) -> list[str]:
    said = fake.reply(body["messages"][-1]["content"])
    return [said[at : at + 7] for at in range(0, len(said), 7)]


def _well(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    _open(handler)
    for words in _words(fake, body):
        _chunk(handler, words)
    _chunk(handler, None, "stop")
    handler.wfile.write(b"data: [DONE]\n\n")


def _half(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    _open(handler)
    words = _words(fake, body)
    for some in words[: len(words) // 2]:
        _chunk(handler, some)


def _cut(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    """Ends in the middle of an event."""
    _half(handler, fake, body)
    handler.wfile.write(b'data: {"id": "1", "choices": [{"del')


def _hang(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    fake.over.wait(60)


def _stall(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    _half(handler, fake, body)
    fake.over.wait(60)


def _drip(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    _open(handler)
    while not fake.over.wait(0.05):
        _chunk(handler, ".")


def _killed(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    handler.connection.close()


def _garbage(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    _open(handler)
    handler.wfile.write(bytes(range(256)) * 40 + b"\n\n")


def _wrong_json(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    _open(handler)
    handler.wfile.write(b'data: {"choices": "none", "delta": [1, 2]}\n\ndata: 17\n\ndata: [DONE]\n\n')


def _page(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    _open(handler, "text/html")
    handler.wfile.write(b"<html><body>Welcome to the router</body></html>")


def _one_line(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    """1 MB in one event that never ends, and then nothing."""
    _open(handler)
    handler.wfile.write(b'data: {"choices": [{"index": 0, "delta": {"content": "')
    for _ in range(100):
        handler.wfile.write(b"a" * 10_000)
    fake.over.wait(60)


def _endless(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    """Words without a line's end, as fast as they go."""
    _open(handler)
    while not fake.over.is_set():
        _chunk(handler, "resolved " * 20)


def _failing(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    _status(handler, 500)


def _forbidding(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    _status(handler, 401)


def _unknown(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    _status(handler, 404)


def _status(handler: BaseHTTPRequestHandler, status: int, location: str = "") -> None:
    handler.send_response(status)
    if location:
        handler.send_header("Location", location)
    handler.send_header("Content-Length", "0")
    handler.end_headers()


def _elsewhere(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    """Sends the caller on to another address of its own, which answers well."""
    if handler.path.startswith("/v1"):
        _status(handler, 307, f"http://localhost:{fake.port}/v2/chat/completions")
    else:
        _well(handler, fake, body)


def _slow(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    """A part every twentieth of a second."""
    _open(handler)
    for words in _words(fake, body):
        time.sleep(0.05)
        _chunk(handler, words)
    _chunk(handler, None, "stop")


def _dying(handler: BaseHTTPRequestHandler, fake: Fake, body: dict[str, Any]) -> None:
    """A part every twentieth of a second, and the end in the middle."""
    _open(handler)
    words = _words(fake, body)
    for some in words[: len(words) // 2]:
        time.sleep(0.05)
        _chunk(handler, some)


FAULTS: dict[str, Callable[[BaseHTTPRequestHandler, Fake, dict[str, Any]], None]] = {
    "half": _half,
    "cut": _cut,
    "hang": _hang,
    "stall": _stall,
    "drip": _drip,
    "killed": _killed,
    "garbage": _garbage,
    "wrong_json": _wrong_json,
    "page": _page,
    "one_line": _one_line,
    "endless": _endless,
    "failing": _failing,
    "forbidding": _forbidding,
    "unknown": _unknown,
    "elsewhere": _elsewhere,
    "slow": _slow,
    "dying": _dying,
}
