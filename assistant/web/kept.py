"""Answers kept at hand for a while, so that their reader can save them."""

from collections import OrderedDict
from threading import Lock

from assistant.answers import Answer
from assistant.web.accounts import Reader

MANY = 2000


class Kept:
    """The latest answers of all readers, by key, in memory; an answer is given to its own reader alone."""

    def __init__(self, many: int = MANY) -> None:
        self._many = many
        self._answers: OrderedDict[str, tuple[Reader, Answer]] = OrderedDict()
        self._lock = Lock()

    def keep(self, key: str, reader: Reader, answer: Answer) -> None:
        """Keep an answer; the oldest goes when there are too many."""
        with self._lock:
            self._answers[key] = (reader, answer)
            while len(self._answers) > self._many:
                self._answers.popitem(last=False)

    def find(self, key: str, reader: Reader) -> Answer | None:
        """The answer, if it was given to this reader at this clearance."""
        with self._lock:
            owner, answer = self._answers.get(key, (None, None))
        return answer if owner == reader else None
