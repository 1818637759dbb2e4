"""What every response says to the browser: what the page may load and run, who may frame it, what may be kept."""

import base64
import hashlib
import re
from collections.abc import Iterable

from starlette.datastructures import MutableHeaders
from starlette.types import Message, Send

from assistant.web.doors import Door, Kind

_INLINE = re.compile(rb"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_REST = (
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
)
_PLAIN = {
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": under it a form says "Origin: null", which over plain http is all that tells our own pages.
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def policy() -> str:
    """The content policy of pages of our own: scripts and style sheets from here, none within the page."""
    return "; ".join(("default-src 'self'", "script-src 'self'", "style-src 'self'", *_REST))


def gradio_policy(scripts: Iterable[bytes]) -> str:
    """The content policy of Gradio's page, given the scripts that it was built with.

    Gradio's HTML component builds its template with `new Function` and styles elements in place; so eval and inline
    styles are allowed, but no inline script besides those, nor a handler in an attribute.
    """
    hashes = (f"'sha256-{base64.b64encode(hashlib.sha256(one).digest()).decode()}'" for one in scripts)
    allowed = " ".join(("'self'", "'unsafe-eval'", *hashes))
    return "; ".join(("default-src 'self'", f"script-src {allowed}", "style-src 'self' 'unsafe-inline'", *_REST))


def inline_scripts(page: bytes) -> list[bytes]:
    """The scripts that stand in a page as they stand, which is what a browser hashes."""
    return _INLINE.findall(page)


def _keeping(door: Door | None, status: int) -> str:
    if not door or door.kind is not Kind.PART or status not in {200, 304}:
        return "no-store"
    # The files below have their content's hash in their names.
    return "private, max-age=86400" if door.path == "/assets/*" else "private, no-cache"


def headed(send: Send, door: Door | None) -> Send:
    """A send that adds the headers to whatever is answered and passes each piece on as it comes."""

    async def inner(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name in [name for name in headers if name.startswith("access-control-")]:
                del headers[name]
            headers.setdefault("Content-Security-Policy", policy())
            headers["Cache-Control"] = _keeping(door, message["status"])
            for name, value in _PLAIN.items():
                headers[name] = value
        await send(message)

    return inner


def whole_page(send: Send) -> Send:
    """A send that holds Gradio's page back until it is whole, to allow the scripts in it and no others."""
    start: Message = {}
    page = bytearray()

    async def inner(message: Message) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
            return
        page.extend(message.get("body", b""))
        if message.get("more_body"):
            return
        MutableHeaders(scope=start)["Content-Security-Policy"] = gradio_policy(inline_scripts(bytes(page)))
        await send(start)
        await send({"type": "http.response.body", "body": bytes(page)})

    return inner
