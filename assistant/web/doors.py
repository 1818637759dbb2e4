"""Every path that answers, and how: what is not listed here is not there, whatever the app behind would serve.

Gradio brings routes for files, uploads, proxies, schemas and development; its page needs only those below.
"""

from dataclasses import dataclass
from enum import StrEnum

READ = frozenset({"GET", "HEAD"})
POST = frozenset({"POST"})


class Kind(StrEnum):
    """What a door leads to, which says how a stranger is turned away."""

    SIGNING_IN = "signing in"
    PAGE = "page"
    PART = "part"
    CALL = "call"


class Tab(StrEnum):
    """Where a call says which open page it comes from; Gradio calls that the session hash."""

    NONE = "none"
    PATH = "path"
    QUERY = "query"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A path, or with a final "/*" all paths one or more steps below it."""

    path: str
    methods: frozenset[str]
    kind: Kind
    tab: Tab = Tab.NONE

    def leads(self, method: str, path: str) -> bool:
        """Whether this is the door for that path."""
        if method not in self.methods:
            return False
        stem = self.path.removesuffix("*")
        return path == self.path if stem == self.path else path.startswith(stem) and len(path) > len(stem)


DOORS = (
    Door(path="/sign-in", methods=READ | POST, kind=Kind.SIGNING_IN),
    Door(path="/sign-in.css", methods=READ, kind=Kind.SIGNING_IN),
    Door(path="/sign-out", methods=POST, kind=Kind.SIGNING_IN),
    Door(path="/", methods=READ, kind=Kind.PAGE),
    Door(path="/paper", methods=READ, kind=Kind.PAGE),
    Door(path="/paper/*", methods=READ, kind=Kind.PAGE),
    Door(path="/answer/*", methods=READ, kind=Kind.PAGE),
    Door(path="/register.xlsx", methods=READ, kind=Kind.PAGE),
    Door(path="/briefing/*", methods=READ, kind=Kind.PAGE),
    Door(path="/feedback", methods=POST, kind=Kind.CALL),
    Door(path="/style.css", methods=READ, kind=Kind.PART),
    Door(path="/paper.css", methods=READ, kind=Kind.PART),
    Door(path="/chat.js", methods=READ, kind=Kind.PART),
    Door(path="/theme.css", methods=READ, kind=Kind.PART),
    Door(path="/favicon.ico", methods=READ, kind=Kind.PART),
    Door(path="/assets/*", methods=READ, kind=Kind.PART),
    Door(path="/static/*", methods=READ, kind=Kind.PART),
    Door(path="/config", methods=READ, kind=Kind.CALL),
    Door(path="/gradio_api/app_id", methods=READ, kind=Kind.CALL),
    Door(path="/gradio_api/heartbeat/*", methods=READ, kind=Kind.CALL, tab=Tab.PATH),
    Door(path="/gradio_api/queue/data", methods=READ, kind=Kind.CALL, tab=Tab.QUERY),
    Door(path="/gradio_api/queue/join", methods=POST, kind=Kind.CALL, tab=Tab.BODY),
    Door(path="/gradio_api/cancel", methods=POST, kind=Kind.CALL, tab=Tab.BODY),
    Door(path="/gradio_api/run/*", methods=POST, kind=Kind.CALL, tab=Tab.BODY),
    # It does nothing in this version of Gradio and names no page; the page calls it after a cancel.
    Door(path="/gradio_api/reset", methods=POST, kind=Kind.CALL),
)


def door(method: str, path: str) -> Door | None:
    """The door for a path as the server decoded it; none for paths that climb, repeat or hide steps."""
    steps = path.split("/")
    hidden = path != "/" and any(step in {"", ".", ".."} for step in steps[1:])
    if steps[0] or hidden or "\\" in path or not path.isprintable():
        return None
    return next((one for one in DOORS if one.leads(method, path)), None)
