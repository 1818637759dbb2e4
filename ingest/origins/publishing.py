"""The day on which a paper says that it was published: "Date published: 2 March 2026" (pure)."""

import re
from collections.abc import Iterator
from datetime import date

from ingest.dates import first_date
from ingest.papers import Kind, Paper
from ingest.structure.furniture import plain_row, plain_words

_LABEL = re.compile(
    r"(?:(?:agenda|minutes|report|decision|notice|paper|document)s?[\s\xa0]+)?(?:date(?:[\s\xa0]+(?:of|was|first))*[\s\xa0]+"
    r"(?:publication|published|issued?)|publication[\s\xa0]+date|published|issued|date[\s\xa0]+added[\s\xa0]+to[\s\xa0]+website)"
    r"(?:[\s\xa0]+on)?[\s\xa0]*[:\t|–-]?[\s\xa0]*(?:the[\s\xa0]+)?",
    re.I,
)
# What may follow the day on its line: the end, or the time.
_ENDS = re.compile(r"[\s\xa0,]*(?:(?:at|by)?[\s\xa0]*\d{1,2}(?:[.:]\d\d)?[\s\xa0]*(?:[ap]\.?m\b\.?)?)?\W*$", re.I)
# Who signs an agenda at its foot, on the line that ends with the day.
_SIGNED = re.compile(
    r"\b(?:officer|clerk|telephone|tel\b|contact|chief executive|democratic|solicitor|proper)\b|@", re.I
)
_SENTENCE = re.compile(r"(?<=[.;)])[\s\xa0]+(?=(?:Published|Issued|Date of publication)\b)")
# So many lines stand at the head of a paper, and at its foot.
_HEAD, _FOOT = 40, 12


def published(paper: Paper) -> date | None:
    """The day that the lines at its head and foot give for its publication; None where none or several do."""
    days = {day for line in _lines(paper) for day in _days(line)}
    return days.pop() if len(days) == 1 else None


def _lines(paper: Paper) -> Iterator[str]:
    kept = [one for one in paper.paragraphs if one.kind is not Kind.FURNITURE]
    for one in kept if len(kept) <= _HEAD + _FOOT else (*kept[:_HEAD], *kept[-_FOOT:]):
        for line in paper.text[one.start : one.end].split("\n"):
            yield plain_words(plain_row(line)).replace("\xa0", " ").strip()


def _days(line: str) -> Iterator[date]:
    """The day of a line that is nothing but a label with it, or that ends with it below who signs."""
    *before, last = _SENTENCE.split(line) if len(line) < 400 else ("",)
    match = _LABEL.match(last) if not before or _SIGNED.search(" ".join(before)) else None
    found = first_date(last[match.end() :]) if match else None
    if match and found and found.start == 0 and found.fits and _ENDS.match(last[match.end() + found.end :]):
        yield found.day
