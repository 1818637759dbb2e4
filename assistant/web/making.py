"""An answer in the making: what can be shown of it while a thread of its own works on it."""

from collections.abc import Callable, Iterator
from queue import Queue
from threading import Thread

from assistant.answers import Answer
from assistant.telling import Telling
from assistant.web.talk import Talk


def making(talk: Talk, work: Callable[[Telling], object]) -> Iterator[Answer]:
    """The answer so far, each time there is more of it, until `work` is done; whoever stops listening stops it."""
    told: Queue[Answer | None] = Queue()
    with talk.stoppable() as stop:
        telling = Telling(tell=told.put, stopped=stop.is_set)
        Thread(target=_worked, args=(work, telling, told), daemon=True).start()
        while (answer := told.get()) is not None:
            yield answer


def _worked(work: Callable[[Telling], object], telling: Telling, told: Queue[Answer | None]) -> None:
    try:
        work(telling)
    finally:
        told.put(None)
