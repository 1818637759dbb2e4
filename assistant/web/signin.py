"""Signing in and out: a plain form without scripts, and one answer for every wrong name or password."""

import asyncio
import logging
import math
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from assistant.web.accounts import Account, Accounts, folded
from assistant.web.doors import Kind, door
from assistant.web.lockout import FAILURES_OF_A_NAME, FAILURES_OF_AN_ADDRESS, Lockout, address_key
from assistant.web.sessions import Sessions
from ingest.errors import SettingsError

NO_READERS = "Nobody can sign in just now: tell whoever runs Clerk to look at its file of readers."
WRONG = "That name and password do not go together: check both and try again."
_STYLE = Path(__file__).with_name("static") / "sign_in.css"
_log = logging.getLogger(__name__)
_SPACES = re.compile(r"\s")

_PAGE = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{before}Sign in - Clerk</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sign-in.css">
</head>
<body>
<main>
<h1>Sign in to Clerk</h1>
{error}<form method="post" action="/sign-in">
<input type="hidden" name="next" value="{target}">
<label for="name">Name</label>
<input id="name" name="name" value="{name}" autocomplete="username" autocapitalize="none" spellcheck="false"
 maxlength="100" required autofocus{described}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required{described}>
<button type="submit">Sign in</button>
</form>
</main>
</body>
</html>
"""


def cookie_name(secure: bool) -> str:
    """The name of the session's cookie; over https one that browsers accept from this very host alone."""
    return "__Host-clerk" if secure else "clerk"


def local_target(target: str) -> str:
    """Where to go after signing in: the page asked for if it is one of ours, else the first."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return "/"
    found = door("GET", parts.path)
    outside = parts.scheme or parts.netloc or not target.isprintable() or "\\" in target or _SPACES.search(target)
    return "/" if outside or not found or found.kind is not Kind.PAGE else target


def _page(*, name: str = "", target: str = "/", error: str = "", status: int = 200) -> HTMLResponse:
    text = _PAGE.format(
        before="Error: " if error else "",
        error=f'<p id="error" class="error" role="alert">{escape(error)}</p>\n' if error else "",
        described=' aria-describedby="error" aria-invalid="true"' if error else "",
        name=escape(name),
        target=escape(target),
    )
    return HTMLResponse(text, status)


def _fields(body: bytes) -> tuple[str, str, str]:
    """Name, password and target of a form; empty where it is no form of ours."""
    try:
        said = parse_qs(body.decode("utf-8", "replace"), max_num_fields=10)
    except ValueError:
        said = {}
    name, password, target = (said.get(key, [""])[0] for key in ("name", "password", "next"))
    return name, password, local_target(target)


class SignIn:
    """The routes /sign-in, /sign-in.css and /sign-out; the guard has looked at who sent the form before."""

    def __init__(self, accounts: Accounts, sessions: Sessions, clock: Callable[[], float]) -> None:
        self._accounts = accounts
        self._sessions = sessions
        self._clock = clock
        self._names = Lockout(FAILURES_OF_A_NAME)
        self._addresses = Lockout(FAILURES_OF_AN_ADDRESS)
        # A check costs 64 MiB and a core for its time, so few run at once.
        self._checking = ThreadPoolExecutor(2, thread_name_prefix="sign-in")

    def app(self) -> Starlette:
        """The routes as an app."""
        return Starlette(
            routes=[
                Route("/sign-in", self._form, methods=["GET"]),
                Route("/sign-in", self._enter, methods=["POST"]),
                Route("/sign-in.css", self._style, methods=["GET"]),
                Route("/sign-out", self._leave, methods=["POST"]),
            ]
        )

    async def _form(self, request: Request) -> Response:
        return _page(target=local_target(request.query_params.get("next", "/")))

    async def _style(self, request: Request) -> Response:
        return FileResponse(_STYLE, media_type="text/css")

    async def _enter(self, request: Request) -> Response:
        name, password, target = _fields(await request.body())
        try:
            account, wait = await self._tried(request, name, password)
        except SettingsError as wrong:
            _log.error("%s", wrong)
            return _page(name=name, target=target, error=NO_READERS, status=503)
        if wait:
            minutes = math.ceil(wait / 60)
            error = f"Too many tries have failed: wait {minutes} minute{'s' if minutes > 1 else ''} and try again."
            response: Response = _page(name=name, target=target, error=error, status=429)
            response.headers["Retry-After"] = str(math.ceil(wait))
            return response
        if not account:
            return _page(name=name, target=target, error=WRONG, status=403)
        return self._entered(request, account, target)

    async def _tried(self, request: Request, name: str, password: str) -> tuple[Account | None, float]:
        """The account if the password is its own, and the seconds to wait where none may be tried."""
        now, key = self._clock(), folded(name)[:200]
        address = address_key(request.client.host if request.client else "")
        wait = self._addresses.attempt(address, now) or self._names.attempt(key, now)
        if wait:
            return None, wait
        account = await asyncio.get_running_loop().run_in_executor(
            self._checking, self._accounts.verified, name, password
        )
        if account:
            self._names.forgive(key)
            self._addresses.take_back(address, now)
        return account, 0.0

    def _entered(self, request: Request, account: Account, target: str) -> Response:
        secure = request.url.scheme == "https"
        self._sessions.close(request.cookies.get(cookie_name(secure), ""))
        response = RedirectResponse(target, 303)
        token = self._sessions.open(account)
        response.set_cookie(cookie_name(secure), token, path="/", secure=secure, httponly=True, samesite="strict")
        return response

    async def _leave(self, request: Request) -> Response:
        secure = request.url.scheme == "https"
        self._sessions.close(request.cookies.get(cookie_name(secure), ""))
        response = RedirectResponse("/sign-in", 303)
        response.delete_cookie(cookie_name(secure), path="/", secure=secure, httponly=True, samesite="strict")
        return response
