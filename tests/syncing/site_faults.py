"""What a site may send in place of what was asked for, by name."""

import socket
import time
from http.server import BaseHTTPRequestHandler

from fake_council import Fault


def answer(code: int, data: bytes, kind: str = "text/html", **headers: str) -> Fault:
    def answered(handler: BaseHTTPRequestHandler, _: bytes) -> None:
        handler.send_response(code)
        for name, value in ({"Content-Type": kind, "Content-Length": str(len(data))} | headers).items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return answered


def cut_half_way(handler: BaseHTTPRequestHandler, data: bytes) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(data)))
    handler.end_headers()
    handler.wfile.write(data[: len(data) // 2])
    handler.wfile.flush()
    handler.close_connection = True
    handler.connection.shutdown(socket.SHUT_RDWR)


def ended_early(handler: BaseHTTPRequestHandler, data: bytes) -> None:
    """As from a server that tells no length: only the data themselves show that they are not whole."""
    handler.send_response(200)
    handler.send_header("Connection", "close")
    handler.end_headers()
    handler.wfile.write(data[: len(data) // 2])
    handler.close_connection = True


def too_slow(handler: BaseHTTPRequestHandler, data: bytes) -> None:
    time.sleep(1.5)
    handler.close_connection = True


def hung_up(handler: BaseHTTPRequestHandler, _: bytes) -> None:
    handler.close_connection = True
    handler.connection.shutdown(socket.SHUT_RDWR)


CHALLENGE = b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Verify you are human</body></html>"
FAULTS = {
    "a challenge": answer(403, CHALLENGE),
    "an error of the server": answer(500, b"<html><title>Runtime Error</title></html>"),
    "too many requests": answer(429, b"slow down", Retry_After="7"),
    "sent to the error page": answer(302, b"", Location="/mgError.aspx"),
    "sent to another host": answer(302, b"", Location="http://localhost:9/login"),
    "sent in a circle": answer(302, b"", Location="/mgConvert2PDF.aspx?ID=901&T=0"),
    "a page in place of data": answer(200, b"<!DOCTYPE html><html><body><h1>Sorry</h1><p>Error.</p></body></html>"),
    "nothing at all": answer(200, b"", "text/xml"),
    "what is neither": answer(200, b"\x00\x01\x02\xff\xfe" * 40, "text/xml"),
    "entities declared": answer(200, b'<!DOCTYPE m [<!ENTITY a "b">]><meeting>&a;</meeting>', "text/xml"),
    "cut half way": cut_half_way,
    "ended early": ended_early,
    "too slow": too_slow,
    "hung up": hung_up,
}
