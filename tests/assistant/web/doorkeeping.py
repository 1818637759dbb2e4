"""A small app behind the guard, two readers, and a clock that a test turns."""

from collections.abc import AsyncIterator
from pathlib import Path

from argon2 import PasswordHasher
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from assistant.web.accounts import Accounts
from assistant.web.guard import protected, reader_of
from assistant.web.requests import LOCAL

SECRET = "behind the guard"
PASSWORDS = {"Ruth": "seven brown bricks", "Sam": "nine green gates"}
CLEARANCES = {"Ruth": "exempt", "Sam": "public"}


CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


class Clock:
    """Seconds that go on when told."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def write_readers(path: Path, clearances: dict[str, str]) -> None:
    rows = (
        f'[[reader]]\nname = "{name}"\nhash = "{CHEAP.hash(PASSWORDS[name])}"\nclearance = "{clearance}"\n'
        for name, clearance in clearances.items()
    )
    path.touch(0o600)
    path.write_text("".join(rows), "utf-8")


async def _told(request: Request) -> Response:
    body = (await request.body()).decode("utf-8", "replace")
    reader = reader_of(request)
    return JSONResponse({"secret": SECRET, "reader": reader.name, "clearance": reader.clearance, "body": body})


async def _page(request: Request) -> Response:
    script = "<script>window.made_here = 1</script>"
    return HTMLResponse(f"<html><head>{script}</head><body>{SECRET}, {reader_of(request).name}</body></html>")


async def _broken(request: Request) -> Response:
    return Response("no", 500, {"Access-Control-Allow-Origin": "*", "Cache-Control": "public"})


async def _pieces() -> AsyncIterator[str]:
    for n in range(3):
        yield f"data: {n}\n\n"


async def _stream(request: Request) -> Response:
    return StreamingResponse(_pieces(), media_type="text/event-stream")


def app() -> Starlette:
    return Starlette(
        routes=[
            Route("/", _page),
            Route("/paper", _told),
            Route("/chat.js", _told),
            Route("/feedback", _told, methods=["POST"]),
            Route("/config", _broken),
            Route("/gradio_api/queue/data", _stream),
            Route("/{rest:path}", _told, methods=["GET", "POST", "PUT", "DELETE", "OPTIONS"]),
        ]
    )


def browser(guarded: object, *, address: str = "192.0.2.1", base: str = "http://localhost:7860") -> TestClient:
    client = TestClient(guarded, base_url=base, follow_redirects=False, client=(address, 50_000))  # type: ignore[arg-type]
    client.headers["Sec-Fetch-Site"] = "same-origin"
    return client


def guarded(tmp_path: Path, clock: Clock) -> tuple[object, Path]:
    path = tmp_path / "readers.toml"
    write_readers(path, CLEARANCES)
    return protected(app(), Accounts.load(path), hosts=LOCAL, clock=clock), path


def sign_in(client: TestClient, name: str, password: str | None = None, **fields: str) -> object:
    said = {"name": name, "password": PASSWORDS.get(name, "") if password is None else password, **fields}
    return client.post("/sign-in", data=said)
