"""What was said, word for word: turns that begin with the speaker's name and a colon."""

import re
from collections import Counter
from collections.abc import Sequence

from ingest.papers import Extract, Paper, PaperType
from ingest.structure.assembly import assemble, claims_of
from ingest.structure.paragraphs import Manner, Placed, Role
from ingest.structure.runs import Run, runs

_TURN = re.compile(
    r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?[\s\xa0]*[-–]?[\s\xa0]*)?"
    r"(?P<speaker>[A-Z][\w.’'-]*(?:[\s\xa0]+(?:[A-Z(&][\w.,’'()&/-]*|\d{1,3}|de|van|of|the|and"
    r"|for|ap|ab)){0,16})[\s\xa0]*:(?:[\s\xa0]+|$)"
)
_NOT_SPEAKERS = re.compile(
    r"(?:venue|contact|date|time|present|apologies|minutes|decisions?|actions?|resolved|note|lead|title|report"
    r"|purpose|ward|class|email|tel"
    r"|telephone|recommendations?|reasons?|background|status|publication date|item|subject|from|to|committee"
    r"|meeting)\b",
    re.I,
)
_FEWEST = 8


def _speaker(run: Run) -> str | None:
    match = None if run.furniture else _TURN.match(run.words[:160])
    return match["speaker"].strip() if match and not _NOT_SPEAKERS.match(match["speaker"]) else None


def accepts(extract: Extract) -> float:
    """Much where most of the text stands in turns and speakers come again."""
    found = runs(extract)
    speakers = Counter(speaker for run in found if (speaker := _speaker(run)))
    turns = sum(speakers.values())
    again = sum(count for count in speakers.values() if count > 1)
    if turns < _FEWEST or again * 2 < turns or len(speakers) < 2:
        return 0.0
    return 0.9 if turns * 2 >= len(found) else 0.5 if turns * 4 >= len(found) else 0.0


def _placed(found: Sequence[Run]) -> tuple[Placed, ...]:
    placed = []
    speaker: str | None = None
    for run in found:
        speaker = _speaker(run) or speaker
        placed.append(Placed(run=run, role=Role.BODY if speaker else Role.FRONT, section=speaker))
    return tuple(placed)


def read(extract: Extract, source: str) -> Paper:
    """A paper without items; the section of each paragraph is its speaker."""
    found = runs(extract)
    placed = _placed(found)
    front = [each.run.words for each in placed if each.role is Role.FRONT and not each.run.furniture]
    return assemble(extract, source, PaperType.OTHER, placed, (), Manner.TALK, claims_of(front, extract))
