"""The guard round the whole app: who is let in, by which doors, as whom, and what every response says."""

import logging
import time
from collections.abc import Callable, Mapping
from urllib.parse import parse_qs, quote

from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.web.accounts import Accounts, Reader
from assistant.web.doors import READ, Door, Kind, Tab, door
from assistant.web.headers import headed, whole_page
from assistant.web.requests import GoneAway, TooLarge, body_of, is_for, is_ours, is_too_large, replayed
from assistant.web.sessions import Sessions
from assistant.web.signin import NO_READERS, SignIn, cookie_name
from assistant.web.tabs import Tabs, tab
from ingest.errors import SettingsError
from ingest.papers import Access

ANYBODY = Reader(name="", clearance=Access.PUBLIC)

_WRONG_HOST = "Clerk does not answer at this address: open it by the name that it was started with."
_NOT_THERE = "There is no such page."
_NOT_OURS = "This came from another site's page: open Clerk itself and try again."
_TOO_LARGE = "That is too much to send at once: ask a shorter question."
_SIGN_IN = "You are not signed in: reload the page and sign in."
_NO_TAB = "This call does not say which page it comes from: reload the page and try again."
_OTHERS_TAB = "This page was opened by another reader: reload it and ask again."

_log = logging.getLogger(__name__)


def reader_of(request: object) -> Reader:
    """Who asks, from a scope, a Starlette or a Gradio request; where nobody is known, one who reads what is public."""
    inner = getattr(request, "request", request)
    state = inner.get("state") if isinstance(inner, Mapping) else None
    reader = state.get("reader") if isinstance(state, Mapping) else None
    return reader if isinstance(reader, Reader) else ANYBODY


def protected(
    app: ASGIApp,
    accounts: Accounts | None,
    *,
    hosts: frozenset[str] | None,
    clock: Callable[[], float] = time.time,
) -> ASGIApp:
    """The app behind the guard, for the readers of `accounts`; without them, for anybody to read what is public.

    `hosts` are the names that it answers to, none for any; `clock` gives seconds.
    """
    return Guard(app, accounts, hosts=hosts, clock=clock)


class _Refused(Exception):
    """Not let in; the response that says so."""

    def __init__(self, response: Response) -> None:
        self.response = response


class Guard:
    """ASGI middleware; only request bodies and Gradio's own page are held back until whole, streams never."""

    def __init__(
        self, app: ASGIApp, accounts: Accounts | None, *, hosts: frozenset[str] | None, clock: Callable[[], float]
    ) -> None:
        self._app = app
        self._accounts = accounts
        self._hosts = hosts
        self._sessions = Sessions(clock)
        self._tabs = Tabs()
        self._sign_in: ASGIApp | None = SignIn(accounts, self._sessions, clock).app() if accounts else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or pass the server's start and stop on."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] != "http":
            await send({"type": "websocket.close", "code": 1008})
        else:
            found = door(scope["method"], scope["path"])
            send = headed(send, found)
            try:
                await self._answer(found, scope, receive, send)
            except _Refused as refused:
                await refused.response(scope, receive, send)
            except GoneAway:
                return
            except Exception as error:
                # The server would print a traceback, which may hold a question's words or a paper's.
                _log.error("A request could not be answered (%s).", type(error).__name__)

    async def _answer(self, found: Door | None, scope: Scope, receive: Receive, send: Send) -> None:
        request = HTTPConnection(scope)
        opened = self._door(found, request)
        reader = self._reader(opened, request)
        body = b""
        if scope["method"] not in READ:
            body = await _body(receive)
            receive = replayed(body, receive)
        if opened.kind is Kind.SIGNING_IN and self._sign_in:
            await self._sign_in(scope, receive, send)
            return
        if self._accounts and opened.tab is not Tab.NONE:
            self._check_tab(opened, scope, body, reader)
        scope = {**scope, "state": {**scope.get("state", {}), "reader": reader}}
        if opened.path == "/":
            # Packed, the page could not be searched for its scripts.
            scope["headers"] = [one for one in scope["headers"] if one[0] != b"accept-encoding"]
            send = whole_page(send)
        await self._app(scope, receive, send)

    def _door(self, found: Door | None, request: HTTPConnection) -> Door:
        if not is_for(request, self._hosts):
            raise _Refused(PlainTextResponse(_WRONG_HOST, 400))
        # A deep link would load what some page was left showing, whoever it was shown to.
        shared = "deep_link" in parse_qs(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if not found or shared or (found.kind is Kind.SIGNING_IN and not self._sign_in):
            raise _Refused(PlainTextResponse(_NOT_THERE, 404))
        if not is_ours(request, found):
            raise _Refused(PlainTextResponse(_NOT_OURS, 403))
        if is_too_large(request):
            raise _Refused(PlainTextResponse(_TOO_LARGE, 413))
        return found

    def _reader(self, opened: Door, request: HTTPConnection) -> Reader:
        if not self._accounts or opened.kind is Kind.SIGNING_IN:
            return ANYBODY
        token = request.cookies.get(cookie_name(request.url.scheme == "https"), "")
        session = self._sessions.find(token)
        try:
            account = self._accounts.account(session.account.reader.name) if session else None
        except SettingsError as error:
            _log.error("%s", error)
            raise _Refused(PlainTextResponse(NO_READERS, 503)) from error
        # A new password ends the sessions that the old one began.
        if not session or not account or account.hash != session.account.hash:
            self._sessions.close(token)
            raise _Refused(_to_sign_in(opened, request))
        return account.reader

    def _check_tab(self, opened: Door, scope: Scope, body: bytes, reader: Reader) -> None:
        said = tab(opened, scope["path"], scope["query_string"].decode("latin-1"), body)
        if said is None:
            raise _Refused(JSONResponse({"detail": _NO_TAB}, 400))
        if not self._tabs.claim(said, reader):
            raise _Refused(JSONResponse({"detail": _OTHERS_TAB}, 403))


def _to_sign_in(opened: Door, request: HTTPConnection) -> Response:
    if opened.kind is not Kind.PAGE:
        return JSONResponse({"detail": _SIGN_IN}, 401)
    asked = request.scope["path"]
    if request.scope["query_string"]:
        asked += "?" + request.scope["query_string"].decode("latin-1")
    return RedirectResponse("/sign-in" if asked == "/" else "/sign-in?next=" + quote(asked, safe="/"), 303)


async def _body(receive: Receive) -> bytes:
    try:
        return await body_of(receive)
    except TooLarge as error:
        raise _Refused(PlainTextResponse(_TOO_LARGE, 413)) from error
