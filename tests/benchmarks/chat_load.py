"""Many readers asking the chat at once: `python tests/benchmarks/chat_load.py --seconds 60 --users 50`.

Serves the samples with the real model, then asks as the page does, for one user alone and for all of them, each again
as soon as answered, and holds every answer to words that it must have. Prints a table; this process makes the load and
the chat runs in its own, so that the one's time is not the other's.
"""

import argparse
import asyncio
import json
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles

SAMPLES = Path(__file__).parents[2] / "samples"
OPENED, ASKED = "opened", "asked"
# What the fields of the page hold when no filter is set.
NO_FILTERS = ("All committees", "", "", "All papers")
# A question and words that its right answer has.
QUESTIONS = (
    ("What did Cabinet decide about Tarn Lane tip's opening days in October 2023?", "Wednesdays from 8 January 2024"),
    ("What should the saving for the recycling centre in the October 2023 minutes have said?", "£121,000"),
    ("What was Erik Lund to report on fly-tipping, and by when?", "30 April 2024"),
    ("Who is arranging exit interviews for foster carers who leave?", "Martin Osei"),
    ("What did children's scrutiny resolve on the Early Help Partnership in September 2023?", "outcomes framework"),
    ("What did the Board resolve on 16 July 2025 about the joint strategic needs assessment?", "every three years"),
    ("Who had to circulate vaccination take-up by care home after November 2023?", "15 December 2023"),
    ("At which schools are school streets to be introduced from September 2025?", "Ashgrove"),
)


@dataclass(slots=True, kw_only=True)
class Tally:
    """What came of one stretch of asking; times in seconds from sending to the whole answer."""

    times: list[float] = field(default_factory=list)
    wrong: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    told: int = 0
    longest_silence: float = 0.0

    def line(self, users: int, seconds: float) -> str:
        """A row of the table."""
        cuts = quantiles(self.times, n=20) if len(self.times) > 1 else [0.0] * 19
        middle = median(self.times) if self.times else 0.0
        return (
            f"{users:5} {len(self.times):8} {len(self.times) / seconds:9.1f} {sum(self.errors.values()):7} "
            f"{sum(self.wrong.values()):6} {1000 * middle:10.0f} {1000 * cuts[18]:10.0f} "
            f"{1000 * max(self.times, default=0):10.0f} {1000 * self.longest_silence:10.0f}"
        )


class User:
    """A browser with one open page, over plain sockets, as these cost the least."""

    def __init__(self, port: int, events: dict[str, int]) -> None:
        self._port, self._events = port, events
        self._tab = secrets.token_hex(6)

    async def fire(self, event: str, data: list[object], tally: Tally) -> str:
        """The outputs of an event as they came; ValueError for one that failed."""
        body = json.dumps(
            {"data": data, "fn_index": self._events[event], "session_hash": self._tab, "event_data": None}
        ).encode()
        sent = time.perf_counter()
        await _whole(self._port, b"POST /gradio_api/queue/join", body)
        reader, writer = await _sent(self._port, f"GET /gradio_api/queue/data?session_hash={self._tab}".encode(), b"")
        done = ""
        try:
            while line := await reader.readline():
                if not line.startswith(b"data: "):
                    continue
                if b'"process_completed"' in line:
                    done = line.decode()
                elif b'"estimation"' in line:
                    tally.told += 1
                    tally.longest_silence = max(tally.longest_silence, time.perf_counter() - sent)
                elif b'"close_stream"' in line:
                    break
        finally:
            writer.close()
        if '"success":true' not in done:
            raise ValueError(f"no answer: {done[:200]}")
        return done

    async def ask_until(self, end: float, offset: int, tally: Tally) -> None:
        """Ask again and again until that time, each question in turn."""
        for question, words in cycle(QUESTIONS[offset:] + QUESTIONS[:offset]):
            if time.perf_counter() >= end:
                return
            began = time.perf_counter()
            try:
                answer = await self.fire(ASKED, [None, question, *NO_FILTERS], tally)
            except (OSError, ValueError, asyncio.IncompleteReadError) as error:
                tally.errors[f"{type(error).__name__}: {error}"[:200]] += 1
                continue
            tally.times.append(time.perf_counter() - began)
            latest = answer[answer.rfind("<article") :]
            if words not in latest.replace("\\u00a3", "£") or "comes closest" in latest:
                tally.wrong[question] += 1


async def _sent(port: int, call: bytes, body: bytes) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=64 * 1024 * 1024)
    head = (
        b"%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n"
        b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    )
    writer.write(head % (call, port, len(body)) + body)
    status = await reader.readline()
    if b" 200 " not in status:
        writer.close()
        raise ValueError(f"{call.decode()} was answered {status.decode().strip()}")
    return reader, writer


async def _whole(port: int, call: bytes, body: bytes = b"") -> bytes:
    reader, writer = await _sent(port, call, body)
    answer = await reader.read()
    writer.close()
    return answer.partition(b"\r\n\r\n")[2]


async def _stretch(port: int, events: dict[str, int], users: int, seconds: float) -> Tally:
    tally, opening = Tally(), Tally()
    asking = [User(port, events) for _ in range(users)]
    await asyncio.gather(*(user.fire(OPENED, [], opening) for user in asking))
    end = time.perf_counter() + seconds
    await asyncio.gather(*(user.ask_until(end, number % len(QUESTIONS), tally) for number, user in enumerate(asking)))
    return tally


def _memory(process: int) -> int:
    """MiB that the process holds (Linux)."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) // 1024


def _processor(process: int) -> float:
    """Seconds of processor time that the process has used (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


async def _opened(port: int) -> dict[str, int]:
    for _ in range(600):
        try:
            config = json.loads(await _whole(port, b"GET /config"))
            return {one["api_name"]: one["id"] for one in config["dependencies"]}
        except OSError:
            await asyncio.sleep(0.2)
    raise SystemExit("The chat did not open.")


async def _measured(port: int, process: int, users: int, seconds: float, rounds: int) -> bool:
    events = await _opened(port)
    await _stretch(port, events, 1, 3)
    _say("users  answers   a second  errors  wrong  median ms  95 in 100   slowest ms  told in ms   MiB  cores")
    sound = True
    for many in islice(cycle((1, users)), 2 * rounds):
        used, began = _processor(process), time.perf_counter()
        tally = await _stretch(port, events, many, seconds if many > 1 else min(seconds, 20))
        took = time.perf_counter() - began
        _say(f"{tally.line(many, took)} {_memory(process):7} {(_processor(process) - used) / took:6.2f}")
        for what in (tally.errors, tally.wrong):
            for words, times in what.most_common(5):
                _say(f"      {times} x {words}")
        sound = sound and not tally.errors and not tally.wrong
    return sound


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(users: int, seconds: float, rounds: int) -> int:
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        clerk = [sys.executable, "-m", "assistant"]
        subprocess.run([*clerk, "ingest", str(SAMPLES), "--library", folder], check=False, capture_output=True)
        chat = subprocess.Popen([*clerk, "chat", "--library", folder, "--port", str(port)])
        try:
            return 0 if asyncio.run(_measured(port, chat.pid, users, seconds, rounds)) else 1
        finally:
            chat.terminate()
            chat.wait(30)


if __name__ == "__main__":
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--users", type=int, default=50)
    given.add_argument("--seconds", type=float, default=60)
    given.add_argument("--rounds", type=int, default=1, help="how often to measure one user, then all")
    chosen = given.parse_args()
    sys.exit(main(chosen.users, chosen.seconds, chosen.rounds))
