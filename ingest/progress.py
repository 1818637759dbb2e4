"""How far a run has come, on standard error: a bar on a terminal, else a line now and then."""

import sys
from time import monotonic
from types import TracebackType
from typing import Self

SECONDS_BETWEEN_LINES = 10.0


class Bar:
    """Shows a step and its share done; nothing but standard error is written to."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._last = monotonic()
        self._shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._terminal and self._shown:
            sys.stderr.write("\r\033[K")

    def show(self, step: str, done: int, of: int, what: str = "papers") -> None:
        """Show that `done` of `of` papers, or of what else is counted, are through a step."""
        if self._terminal:
            filled = 30 * done // max(of, 1)
            sys.stderr.write(f"\r\033[K{step:8} [{'#' * filled}{'.' * (30 - filled)}] {done} of {of} {what}")
            sys.stderr.flush()
            self._shown = True
        elif monotonic() - self._last > SECONDS_BETWEEN_LINES:
            self._last = monotonic()
            sys.stderr.write(f"{step}: {done} of {of} {what}\n")
