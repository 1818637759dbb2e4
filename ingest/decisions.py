"""Decisions and actions, each whole and once, however often the paper prints them (pure)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest import numbering
from ingest.papers import Decision, Kind, Paragraph, Span
from ingest.structure import wording

_MARKS = re.compile(r"(?:^|\n)\s*(?:[·•▪*–-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])\s+")
_WORD = re.compile(r"[a-z0-9£%]+")
# Words by which the box above the minutes and the minutes themselves differ though the decision is one.
_FORMAL = frozenset(
    "it was were is are be been being that the a resolved agreed decided to and of board committee members cabinet "
    "panel council unanimously decision".split()
)


@dataclass(frozen=True, slots=True)
class _Printed:
    kind: Kind
    item: int | None
    section: str | None
    span: Span
    words: tuple[str, ...]


def _words(text: str) -> tuple[str, ...]:
    found = _WORD.findall(_MARKS.sub(" ", text).lower())
    return tuple(word for word in found if word not in _FORMAL) or tuple(found)


def _belongs(paragraph: Paragraph, text: str) -> bool:
    if paragraph.kind in (Kind.DECISION, Kind.ACTION):
        return True
    return paragraph.kind is Kind.DISCUSSION and wording.marked_action(text[paragraph.start : paragraph.end])


def _keyed(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Paragraph]]:
    """Each decision paragraph with the key of its decision: its group, list, or the line that furniture cut."""
    last: tuple[int, Paragraph] | None = None
    for at, paragraph in enumerate(paragraphs):
        if paragraph.kind is Kind.FURNITURE:
            continue
        if not _belongs(paragraph, text):
            last = None
            continue
        key = paragraph.group if paragraph.group is not None else -1 - at
        if last is not None and paragraph.group is None and _goes_with(last[1], paragraph, text):
            key = last[0]
        last = (key, paragraph)
        yield last


def _goes_with(above: Paragraph, paragraph: Paragraph, text: str) -> bool:
    """Whether a paragraph is the rest of the line above it, or the next entry of the list that is the decision."""
    if paragraph.kind is not above.kind or paragraph.item != above.item:
        return False
    between = text[above.end : paragraph.start]
    if "\n" not in between and between.strip():
        return True
    words = [text[each.start : each.end] for each in (above, paragraph)]
    # "a) It was RESOLVED to ..." and "b) The accounts were noted." are two, each with its own formula.
    are_two = all(wording.resolves(one) for one in words)
    is_list = paragraph.section == above.section and all(numbering.is_entry(one) for one in words)
    return paragraph.kind is Kind.DECISION and is_list and not are_two


def _printed(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[_Printed]:
    for _, members in groupby(_keyed(text, paragraphs), key=lambda pair: pair[0]):
        run = [paragraph for _, paragraph in members]
        span = Span(run[0].start, run[-1].end)
        kind = run[0].kind if run[0].kind in (Kind.DECISION, Kind.ACTION) else Kind.ACTION
        yield _Printed(kind, run[0].item, run[0].section, span, _words(text[span.start : span.end]))


def _holds(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    size = len(shorter)
    return any(tuple(longer[at : at + size]) == tuple(shorter) for at in range(len(longer) - size + 1))


def _same(one: _Printed, other: _Printed) -> bool:
    """Whether two are one decision printed in two parts of an item: under "Decision:" and again in the minutes."""
    if one.kind is not other.kind or one.item != other.item or one.section == other.section:
        return False
    shorter, longer = sorted((one.words, other.words), key=len)
    return bool(shorter) and _holds(longer, shorter)


def decisions(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Decision, ...]:
    """The decisions and actions of a paper in order; the fullest printing of each leads its places."""
    found: list[list[_Printed]] = []
    for printed in _printed(text, paragraphs):
        twin = next((known for known in found if any(_same(each, printed) for each in known)), None)
        if twin is None:
            found.append([printed])
        else:
            twin.append(printed)
    return tuple(_decision(known) for known in found)


def _decision(known: Sequence[_Printed]) -> Decision:
    led = sorted(known, key=lambda printed: (-len(printed.words), printed.span.start))
    return Decision(kind=led[0].kind, item=led[0].item, places=tuple(printed.span for printed in led))
