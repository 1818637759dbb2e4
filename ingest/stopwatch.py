"""Where the time of a run goes."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter


class Stopwatch:
    """Seconds by the name of the step; calling it with a name times a `with` block."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._start = perf_counter()

    @contextmanager
    def __call__(self, step: str) -> Iterator[None]:
        """Add the block's time to the step's."""
        start = perf_counter()
        try:
            yield
        finally:
            self.seconds[step] += perf_counter() - start

    @property
    def total(self) -> float:
        """Seconds since the watch was started."""
        return perf_counter() - self._start
