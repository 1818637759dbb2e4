"""The questions within a question, each worded to stand alone, and the times that each names (pure)."""

import re
from collections.abc import Iterator, Sequence

from assistant.answers import Period
from assistant.understanding.conversation import points_back
from assistant.understanding.times import named
from assistant.understanding.words import is_frame, stems

# Words of its own from which a part stands without the part before it.
OWN = 3
_LOOSE = re.compile(r"^[\s,;:.–-]+|[\s,;:–-]+$")
# "For my notes:", "I'm drafting a letter": who asks and what for, not about what.
_OCCASION = re.compile(
    r"^(?:for (?:my|our|a|an|the)\b[^:.,]*|(?:i['’]m|i am|we['’]re|we are|i|we) (?:\w+ ){0,2}?"
    r"(?:writ|draft|prepar|want|need|have|put)\w*[^:.,?]*|briefing please|hi|hello|sorry|quick one)$",
    re.I,
)


def standing_alone(question: str, parts: Sequence[str]) -> tuple[str, ...]:
    """Each part of a question with the scene that the question sets first; where it sets none, with the first part if
    it points back or names little itself."""
    return tuple(_worded(question, parts))


def scene_of(question: str, parts: Sequence[str]) -> str:
    """What stands before the first part of a question and asks nothing; not for what occasion it is asked."""
    before = _LOOSE.sub("", question[: max(0, question.find(parts[0]))]) if parts else ""
    return "" if _OCCASION.match(before) else before


def times_of(question: str, part: str, periods: Sequence[Period]) -> tuple[Period, ...]:
    """Those of the times of a question that stand in a part of it, a month whose year stands elsewhere as well."""
    start = question.find(part)
    if start < 0:
        return ()
    here = [time for at, _, time in named(question) if start <= at < start + len(part)]
    return tuple(one for one in periods if any(one.start <= time.start and time.end <= one.end for time in here))


def _worded(question: str, parts: Sequence[str]) -> Iterator[str]:
    scene = scene_of(question, parts)
    for at, part in enumerate(parts):
        first = parts[0] if at and not scene and _leans(part) else ""
        yield ": ".join(filter(None, (scene, " ".join(filter(None, (first, part))))))


def _leans(part: str) -> bool:
    own = {word for word in stems(part) if not is_frame(word)}
    return len(own) < OWN or points_back(part)
