"""A language model's words as they come: within a time, a length, and until stopped."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import lru_cache
from queue import Empty, Queue
from threading import BoundedSemaphore, Event, Thread
from time import monotonic
from typing import Any, NamedTuple

from llama_index.core.llms import ChatMessage

from assistant import llms
from ingest import plugins
from ingest.errors import ModelError
from ingest.settings import Generation

# How often a wait looks whether it is stopped, in seconds.
LOOK = 0.05
# The most characters that a word takes, its markers and what a model says around it included.
A_WORD = 16

Message = tuple[str, str]


class Stopped(ModelError):
    """The reader wants no more of the model."""


class Limits(NamedTuple):
    """When the model must be done (by the clock of `monotonic`), and whether the reader has stopped it."""

    until: float
    stopped: Callable[[], bool]

    def hold(self) -> None:
        """ModelError where the time is over or the reader has stopped."""
        if self.stopped():
            raise Stopped("the model was stopped")
        if monotonic() >= self.until:
            raise ModelError("the language model did not answer in time")


def speak(settings: Generation, messages: Sequence[Message], limits: Limits) -> Iterator[str]:
    """What the model says to messages (role, words), part by part; ModelError unless it comes to its end in time.

    The model is listened to by a thread of its own, so that one that hangs holds nobody up; the thread lets go at the
    next part, or when the connection's own time is over.
    """
    permits = _permits(settings.address, settings.at_once)
    _wait(permits, limits)
    parts: Queue[str | ModelError | None] = Queue()
    left = Event()
    Thread(target=_listen, args=(settings, messages, parts, left, permits), daemon=True).start()
    room = settings.words * A_WORD
    try:
        while (part := _next(parts, limits)) is not None:
            room -= len(part)
            if room < 0:
                raise ModelError("the language model wrote without an end")
            yield part
    finally:
        left.set()


@lru_cache(maxsize=16)
def _permits(address: str, at_once: int) -> BoundedSemaphore:
    """As many as there may be answers worded at one address side by side."""
    return BoundedSemaphore(at_once)


def _wait(permits: BoundedSemaphore, limits: Limits) -> None:
    while not permits.acquire(timeout=LOOK):
        limits.hold()


def _next(parts: Queue[str | ModelError | None], limits: Limits) -> str | None:
    while True:
        limits.hold()
        try:
            part = parts.get(timeout=LOOK)
        except Empty:
            continue
        if isinstance(part, ModelError):
            raise part
        return part


def _listen(
    settings: Generation,
    messages: Sequence[Message],
    parts: Queue[str | ModelError | None],
    left: Event,
    permits: BoundedSemaphore,
) -> None:
    try:
        parts.put(_spoken(settings, messages, parts, left))
    except ModelError as error:
        parts.put(error)
    except Exception as error:
        # What the model's library raises may hold a passage's words: only the kind of error is told.
        parts.put(ModelError(f"the language model failed ({type(error).__name__})"))
    finally:
        permits.release()


def _spoken(
    settings: Generation, messages: Sequence[Message], parts: Queue[str | ModelError | None], left: Event
) -> ModelError | None:
    """Hand on each part; at the end None, or what is wrong with the end."""
    with plugins.load(llms, settings.llm).opened(settings) as model:
        told = [ChatMessage(role=role, content=words) for role, words in messages]
        raw: Any = None
        with closing(model.stream_chat(told)) as stream:
            for part in stream:
                if left.is_set():
                    return None
                raw = part.raw or raw
                parts.put(part.delta or "")
    return None if _ended(raw) else ModelError("the language model broke off")


def _ended(raw: Any) -> bool:
    """Whether the last part says that the model came to an end; a library that tells no reason is believed."""
    choices = getattr(raw, "choices", None)
    return choices is None or any(getattr(one, "finish_reason", None) for one in choices)
