"""How an answer in the making is told, and how it is stopped."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.answers import Answer


def _nobody(answer: Answer) -> None:
    """Nobody listens."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """`tell` hears an answer's checked statements so far, each time there is one more; `stopped` ends the making."""

    tell: Callable[[Answer], None] = _nobody
    stopped: Callable[[], bool] = _never


UNHEARD = Telling()
