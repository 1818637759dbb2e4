"""The chat as its own process, as a person would start it."""

import http.client
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 120


def clerk(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """One command, run to its end; what it printed is in the failure where it does not end well."""
    done = subprocess.run(
        [sys.executable, "-m", "assistant", *arguments], cwd=ROOT, input=given, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done


class Served:
    """`clerk chat` over a library; what it says on stderr is kept in a file."""

    def __init__(self, library: Path, log: Path, *more: str) -> None:
        self.library = library
        self._port = _free_port()
        self.url = f"http://127.0.0.1:{self._port}/"
        self._log = log
        command = [sys.executable, "-m", "assistant", "chat", "--port", str(self._port), "--library", str(library)]
        with log.open("w") as told:
            self._process = subprocess.Popen(
                [*command, *more], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=told
            )
        self._wait()

    def said(self) -> str:
        """All of stderr so far."""
        return self._log.read_text()

    def stop(self, within: float = 30) -> int:
        """Press Ctrl+C; the exit code. A process that does not end in time is killed, and TimeoutExpired raised."""
        self._process.send_signal(signal.SIGINT)
        try:
            return self._process.wait(within)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise

    def _wait(self) -> None:
        until = time.monotonic() + PATIENCE
        while not self._answers():
            assert self._process.poll() is None, f"The chat did not start: {self.said()}"
            assert time.monotonic() < until, f"The chat does not answer: {self.said()}"
            time.sleep(0.2)

    def _answers(self) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=10)
        try:
            connection.request("GET", "/")
            connection.getresponse().read()
        except OSError:
            return False
        finally:
            connection.close()
        return True


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])
