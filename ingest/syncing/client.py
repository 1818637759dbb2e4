"""Asks a council's site for pages: politely, on its own host alone, and again where it is worth it."""

import re
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from ipaddress import ip_address
from typing import Self
from urllib.robotparser import RobotFileParser

import httpx

from ingest.errors import SourceClosed, SourceError, SourceGone, SourceRefused
from ingest.settings import Manners, is_this_machine
from ingest.syncing.addresses import Site, page_name
from ingest.syncing.published import Mark

NAME = "Clerk"
# Of a page that was never asked for.
UNKNOWN = Mark()
_REDIRECTS = (301, 302, 303, 307, 308)
_MOST_REDIRECTS = 5
_PASSING = (408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524)
_GONE = (404, 410)
# Seconds before the first repetition; each further one waits twice as long.
_BACK_OFF = 2.0
_LONGEST_WAIT = 120.0
# So many times a time-out is how long an answer that keeps coming may take.
_TIMES_OUT = 10
# After so many failures in a row the site is left alone until the next sync.
_MOST_FAILURES = 8
_PIECE = 65536
_CHALLENGE = re.compile(rb"just a moment|attention required|cf-chl|verify you are (?:a )?human|captcha", re.I)
# Addresses that no council's site has, though a name may be made to lead there.
_RESOLVED_WRONGLY = "{host} leads to an address of this machine or network, which is asked only where settings name it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a page holds; `data` is None where it has not changed."""

    data: bytes | None
    mark: Mark
    kind: str = ""


class Client:
    """One site, asked one page at a time. `now` and `sleep` are its clock, in seconds."""

    def __init__(
        self,
        site: Site,
        manners: Manners,
        *,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.site = site
        self._manners = manners
        self._now, self._sleep = now, sleep
        self._pause = manners.pause
        self._last: float | None = None
        self._failures = 0
        self._robots: RobotFileParser | None = None
        about = f"; {manners.contact}" if manners.contact else ""
        self._http = httpx.Client(
            headers={"User-Agent": f"{NAME}/{version('clerk')} (reads council papers{about})"},
            timeout=httpx.Timeout(manners.seconds, connect=min(20.0, manners.seconds)),
            follow_redirects=False,
            trust_env=not is_this_machine(site.host),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def get(self, address: str, mark: Mark = UNKNOWN, *, most: int = 50_000_000) -> Answer:
        """The page at that address of the site, at most so many bytes; a SourceError tells why there is none."""
        if self._robots is None:
            self._learn_robots()
        if self._robots is not None and not self._robots.can_fetch(NAME, address):
            raise SourceRefused("the site's robots.txt keeps programs away from it")
        return self._again_and_again(self.site.own(address), mark, most)

    def _learn_robots(self) -> None:
        self._check_host()
        rules = RobotFileParser()
        try:
            data = self._again_and_again(self.site.robots(), Mark(), 500_000).data or b""
        except SourceClosed:
            raise
        except _Passing as error:
            # RFC 9309, 2.3.1: rules that cannot be had for an error of the server forbid everything.
            raise SourceClosed(f"its robots.txt cannot be read, as {error}") from error
        except SourceError:
            data = b""
        is_page = data.lstrip()[:1] == b"<"
        rules.parse([] if is_page else data.decode("utf-8", "replace").lstrip("\ufeff").splitlines())
        self._robots = rules
        delay = rules.crawl_delay(NAME)
        if delay is not None:
            self._pause = max(self._pause, min(float(delay), 60.0))

    def _check_host(self) -> None:
        """A name that leads to this machine or a link of it is not followed, unless the settings say so themselves."""
        host = self.site.host
        if is_this_machine(host) or _is_number(host):
            return
        try:
            found = {str(each[4][0]).partition("%")[0] for each in socket.getaddrinfo(host, None)}
        except OSError:  # Where a proxy finds names, this machine need not.
            return
        if any(ip_address(each).is_loopback or ip_address(each).is_link_local for each in found):
            raise SourceClosed(_RESOLVED_WRONGLY.format(host=host))

    def _again_and_again(self, address: str, mark: Mark, most: int) -> Answer:
        """Ask, and again after a while where the failure may pass."""
        for attempt in range(self._manners.retries + 1):
            try:
                answer = self._followed(address, mark, most)
            except _Passing as error:
                if attempt == self._manners.retries:
                    self._count_failure(error)
                    raise
                self._sleep(min(max(error.wait, _BACK_OFF * 2**attempt), _LONGEST_WAIT))
            except (_Denied, SourceClosed) as error:
                self._count_failure(error)
                raise
            else:
                self._failures = 0
                return answer
        raise AssertionError("unreachable")

    def _count_failure(self, error: SourceError) -> None:
        self._failures += 1
        if self._failures >= _MOST_FAILURES:
            raise SourceClosed(f"it failed {self._failures} times in a row, the last time because {error}") from error

    def _followed(self, address: str, mark: Mark, most: int) -> Answer:
        for _ in range(_MOST_REDIRECTS + 1):
            answer = self._asked(address, mark, most)
            if isinstance(answer, Answer):
                return answer
            address = self.site.own(answer, address)
            if page_name(address).startswith("mgerror"):
                raise SourceError("the site answers with its error page")
        raise SourceError("the site sends from page to page without end")

    def _asked(self, address: str, mark: Mark, most: int) -> Answer | str:
        """One request: what it brings, or where it leads on to."""
        self._wait()
        headers = {}
        if mark.etag:
            headers["If-None-Match"] = mark.etag
        if mark.modified:
            headers["If-Modified-Since"] = mark.modified
        with _told(), self._http.stream("GET", address, headers=headers) as response:
            if response.status_code in _REDIRECTS and response.headers.get("Location"):
                return response.headers["Location"]
            if response.status_code == 304 and mark:
                return Answer(data=None, mark=mark)
            _refuse(response)
            return Answer(
                data=self._read(response, most),
                mark=Mark(etag=response.headers.get("ETag"), modified=response.headers.get("Last-Modified")),
                kind=response.headers.get("Content-Type", "").partition(";")[0].strip().lower(),
            )

    def _wait(self) -> None:
        if self._last is not None and (left := self._last + self._pause - self._now()) > 0:
            self._sleep(left)
        self._last = self._now()

    def _read(self, response: httpx.Response, most: int) -> bytes:
        told = response.headers.get("Content-Length", "")
        if told.isdigit() and int(told) > most:
            raise SourceRefused(f"it holds {int(told) / 1e6:,.0f} MB and the settings allow {most / 1e6:,.0f}")
        start, data = self._now(), bytearray()
        for piece in response.iter_bytes(_PIECE):
            data += piece
            if len(data) > most:
                raise SourceRefused(f"it holds more than the {most / 1e6:,.0f} MB that the settings allow")
            if self._now() - start > _TIMES_OUT * self._manners.seconds:
                raise _Passing("the site's answer did not come to an end in time")
        is_sized = told.isdigit() or "chunked" in response.headers.get("Transfer-Encoding", "").lower()
        if not is_sized and not _ends_well(data):
            raise _Passing("the site's answer was cut off")
        return bytes(data)


class _Passing(SourceError):
    """A failure that may pass; `wait` is how many seconds the server asks for."""

    passing = True

    def __init__(self, sentence: str, wait: float = 0.0) -> None:
        super().__init__(sentence)
        self.wait = wait


class _Denied(SourceError):
    """The server will not answer this program."""


@contextmanager
def _told() -> Iterator[None]:
    """The errors of httpx as ours."""
    try:
        yield
    except httpx.TimeoutException as error:
        raise _Passing("the site does not answer in time") from error
    except httpx.ConnectError as error:
        raise _Passing("the site cannot be reached") from error
    except (httpx.TransportError, httpx.DecodingError, httpx.StreamError) as error:
        raise _Passing("the site's answer was cut off") from error
    except (httpx.InvalidURL, httpx.CookieConflict) as error:
        raise SourceError("its address cannot be asked for") from error


def _refuse(response: httpx.Response) -> None:
    code = response.status_code
    if code in _PASSING:
        raise _Passing(f"the site answers with an error ({code})", _asked_wait(response))
    if code in _GONE:
        raise SourceGone(f"the site no longer has it ({code})")
    if code in (401, 403, 407, 451):
        raise _Denied(f"the site lets no programs in ({code})")
    if code != 200:
        raise SourceError(f"the site answers with an error ({code})")


def _asked_wait(response: httpx.Response) -> float:
    asked = response.headers.get("Retry-After", "")
    return float(asked) if asked.isdigit() and len(asked) < 7 else 0.0


def _ends_well(data: bytearray) -> bool:
    """Whether an answer whose length the server did not tell ends as its kind does."""
    tail = bytes(data[-2048:]).lower()
    if data.startswith(b"%PDF"):
        return b"%%eof" in tail
    return not re.search(rb"<html\b", bytes(data[:4096]), re.I) or b"</html" in tail


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
