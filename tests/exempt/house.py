"""The real chat served on this machine, and visitors who speak to it as its page does."""

import json
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from assistant.web.events import ANY_COMMITTEE, ANY_TYPE

SETTINGS = '[embedding]\nembedder = "hashing"\nmodel = "hashing"\n[feedback]\nkeep = true\n'


# What the page's fields for committee, days and kind of paper hold when nothing is set.
NO_FILTERS = (ANY_COMMITTEE, "", "", ANY_TYPE)


@dataclass(slots=True, kw_only=True)
class Visitor:
    """One reader with one browser; `tab` is Gradio's session hash."""

    web: httpx.Client
    tab: str = field(default_factory=lambda: secrets.token_hex(6))
    events: dict[str, int] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)

    def get(self, path: str, **sent: Any) -> httpx.Response:
        answer = self.web.get(path, **sent)
        self.seen += [answer.text, str(answer.headers)]
        return answer

    def join(self, event: str, *data: Any, told: Any = None, tab: str = "", **more: Any) -> httpx.Response:
        if not self.events:
            listed = self.get("/config").json()["dependencies"]
            self.events = {one["api_name"]: one["id"] for one in listed}
        if event == "asked" and len(data) == 2:
            data = (*data, *NO_FILTERS)
        body = {"data": data, "fn_index": self.events[event], "session_hash": tab or self.tab, "event_data": told}
        return self.web.post("/gradio_api/queue/join", json=body | more)

    def fire(self, event: str, *data: Any, told: Any = None) -> dict[str, Any]:
        """The last message of an event: "success" and "output"."""
        joined = self.join(event, *data, told=told)
        assert joined.status_code == 200, joined.text
        done: dict[str, Any] = {}
        with self.web.stream("GET", "/gradio_api/queue/data", params={"session_hash": self.tab}) as stream:
            for line in stream.iter_lines():
                message = json.loads(line[6:]) if line.startswith("data: ") else {}
                self.seen.append(json.dumps(message, ensure_ascii=False))
                done = message if message.get("msg") == "process_completed" else done
                if message.get("msg") == "close_stream":
                    break
        return done

    def ask(self, question: str, filters: tuple[str, ...] = NO_FILTERS) -> str:
        """What the page shows after a question asked with these filters (HTML)."""
        shown = self.fire("asked", None, question, *filters)["output"]["data"][1]
        return shown if isinstance(shown, str) else str(shown["value"])


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """A chat that runs: its address, its library, and the file of what it prints."""

    url: str
    library: Path
    printed: Path

    @contextmanager
    def visitor(self, name: str = "", password: str = "") -> Iterator[Visitor]:
        with httpx.Client(base_url=self.url, timeout=120, headers={"Sec-Fetch-Site": "same-origin"}) as web:
            if name:
                assert web.post("/sign-in", data={"name": name, "password": password}).status_code == 303
            yield Visitor(web=web)


@contextmanager
def served(library: Path, folder: Path, *options: str) -> Iterator[House]:
    """`clerk chat` in a process of its own, over that library, with thumbs on; `folder` takes what it prints."""
    settings, printed = folder / "clerk.toml", folder / "printed.txt"
    settings.write_text(SETTINGS, "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    call = [sys.executable, "-m", "assistant", "chat", "--port", port, "--library", str(library)]
    with printed.open("w") as out:
        running = subprocess.Popen([*call, "--settings", str(settings), *options], stdout=out, stderr=out)
        try:
            house = House(url=f"http://127.0.0.1:{port}", library=library, printed=printed)
            _wait(house, running)
            yield house
        finally:
            running.terminate()
            running.wait(20)


def _wait(house: House, running: subprocess.Popen[bytes]) -> None:
    for _ in range(1200):
        assert running.poll() is None, house.printed.read_text("utf-8")
        with suppress(httpx.TransportError):
            httpx.get(f"{house.url}/favicon.ico", timeout=10)
            return
        time.sleep(0.1)
    raise AssertionError("the chat did not open")
