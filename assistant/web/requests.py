"""What a request must be to be looked at: named for this host, from our own pages, and not too large."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection
from starlette.types import Message, Receive

from assistant.web.doors import READ, Door, Kind

LARGEST_BODY = 256 * 1024
LOCAL = frozenset({"localhost", "127.0.0.1", "[::1]"})
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?")


class TooLarge(Exception):
    """A body of more than LARGEST_BODY bytes."""


class GoneAway(Exception):
    """The browser went before its request was whole."""


def allowed_hosts(host: str, others: Sequence[str] = ()) -> frozenset[str] | None:
    """The names that a server started on `host` answers to; none said means any, where it listens everywhere."""
    named = frozenset(name.lower().rstrip(".") for name in others)
    if host in {"localhost", "127.0.0.1", "::1", "[::1]"}:
        return LOCAL | named
    if host in {"0.0.0.0", "::", "[::]"}:
        return LOCAL | named if named else None
    return frozenset({f"[{host}]" if ":" in host and not host.startswith("[") else host.lower()}) | named


def is_for(request: HTTPConnection, hosts: frozenset[str] | None) -> bool:
    """Whether the request names one of the hosts, so that no other site's name leads a browser here."""
    said = request.headers.getlist("host")
    found = _HOST.fullmatch(said[0].lower()) if len(said) == 1 else None
    return found is not None and (hosts is None or found[1].rstrip(".") in hosts)


def is_ours(request: HTTPConnection, door: Door) -> bool:
    """Whether the request comes from a page of ours, or is somebody opening a page.

    Browsers say so in Sec-Fetch-Site where the connection is safe, else in Origin; what says neither is no browser.
    """
    method, site = request.scope["method"], request.headers.get("sec-fetch-site")
    if site in {"same-origin", "none"}:
        return True
    if site is not None:
        opened = method in READ and request.headers.get("sec-fetch-mode") == "navigate"
        return opened and door.kind in {Kind.PAGE, Kind.SIGNING_IN}
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc.lower() == request.headers["host"].lower()


def is_too_large(request: HTTPConnection) -> bool:
    """Whether the request announces a body over the bound, or one of a length that is no number."""
    said = request.headers.get("content-length", "0")
    return not said.isdecimal() or len(said) > 9 or int(said) > LARGEST_BODY


async def body_of(receive: Receive) -> bytes:
    """The whole body of a request; TooLarge, GoneAway."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise GoneAway
        body.extend(message.get("body", b""))
        if len(body) > LARGEST_BODY:
            raise TooLarge
        if not message.get("more_body"):
            return bytes(body)


def replayed(body: bytes, receive: Receive) -> Receive:
    """A receive that gives a body already read, then goes on with what comes."""
    given = False

    async def inner() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return inner
