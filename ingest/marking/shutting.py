"""What of a paper of a meeting is shut because the public was out, or its row of a table is marked (pure)."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from ingest import numbering
from ingest.marking import lines as markings
from ingest.marking import sessions
from ingest.marking.blanking import Part
from ingest.marking.heads import Head, heading
from ingest.marking.marks import EXCLUDED, Marking, Scope, Verdict, plain
from ingest.papers import Kind, Paper, PaperType

_SESSION = re.compile(r"\b(?:sessions?|business|items|matters|in camera)\b")
# What a sentence in a row may be about besides the row: another paper, or a part of one.
_ANOTHER = re.compile(
    r"\b(?:appendi\w+|annex\w*|attach\w+|enclos\w+|following|next|below|above)\b"
    r"|(?<!this )\b(?:reports?|items?|papers?|minutes?|documents?)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:continued|cont['’]?d)\b", re.IGNORECASE)
_OF_MEETINGS = (PaperType.MINUTES, PaperType.DECISION, PaperType.AGENDA_ITEM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shut:
    """Why each shut paragraph is, by its index. `rows` gives the number of each row of a table that opens an item;
    `heads` are the headings of closed parts that are reckoned with, `feet` lines at the feet of pages."""

    paper: Paper
    rows: tuple[str | None, ...]
    heads: frozenset[int]
    feet: AbstractSet[int]
    reasons: dict[int, str]

    @classmethod
    def of(cls, paper: Paper, heads: AbstractSet[int], plans: AbstractSet[int], feet: AbstractSet[int]) -> "Shut":
        """What is shut in a paper of which `heads` are the headings of closed parts, `plans` speaks of coming business
        and `feet` are the feet of pages; nothing in one of no meeting."""
        if paper.paper_type not in _OF_MEETINGS:
            return cls(paper=paper, rows=(None,) * len(paper.paragraphs), heads=frozenset(), feet=feet, reasons={})
        rows = tuple(_numbers(paper))
        shut = sorted(sessions.closed(paper, sessions.units_of(paper, heads, rows), plans))
        return cls(paper=paper, rows=rows, heads=frozenset(heads), feet=feet, reasons=dict.fromkeys(shut, EXCLUDED))

    def settles(self, at: int, marking: Marking) -> bool:
        """Whether a marking is settled here: an exclusion of the public, or one in a numbered row, which shuts it."""
        if self.paper.paper_type not in _OF_MEETINGS:
            return False
        row = self.paper.paragraphs[at].kind is Kind.TABLE_ROW
        if row and marking.reason != EXCLUDED and self._is_of_others(at, marking):
            return False
        if row and self.rows[at] and marking.verdict is not Verdict.PUBLIC and marking.reason != EXCLUDED:
            for place in range(at, self._end(at)):
                self.reasons.setdefault(place, marking.reason)
        return bool(self.rows[at]) if row else marking.reason == EXCLUDED or self._heads_session(at, marking)

    def _is_of_others(self, at: int, marking: Marking) -> bool:
        """Whether a marking in a row is about more than the row."""
        cells = re.split(r"[\t|\n]", sessions.words_of(self.paper, self.paper.paragraphs[at]))
        told = (cell for cell in cells if _ANOTHER.search(cell) and not markings.of_title(cell))
        return marking.scope not in (Scope.HERE, Scope.LINE) or any(map(markings.of_line, told))

    def _heads_session(self, at: int, marking: Marking) -> bool:
        """Does a line head a closed session where no items are told apart, and so is about nothing above it?"""
        words = plain(sessions.words_of(self.paper, self.paper.paragraphs[at]))
        alone = marking.scope is Scope.LINE and not self.paper.items and at not in self.feet
        alone = alone and not sessions.words_of(self.paper, self.paper.paragraphs[at]).rstrip().endswith((".", ";"))
        return alone and bool(_SESSION.search(words)) and heading(words, sure=False) is Head.CLOSED

    def _end(self, at: int) -> int:
        """Where the item of a numbered row ends: at the next that does not go on with it, or with the table."""
        paragraphs = self.paper.paragraphs
        end = at + 1
        while end < len(paragraphs) and paragraphs[end].table == paragraphs[at].table and not self._opens_another(end):
            end += 1
        return end

    def _opens_another(self, at: int) -> bool:
        return bool(self.rows[at]) and not _GOES_ON.search(sessions.words_of(self.paper, self.paper.paragraphs[at]))

    def parts(self, whole: set[int | None]) -> Iterator[Part]:
        """The parts that are shut, but for the items that are withheld whole as it is."""
        own: dict[tuple[int | None, str], list[int]] = {}
        for at, reason in sorted(self.reasons.items()):
            item = self.paper.paragraphs[at].item
            if item is None or item not in whole:
                own.setdefault((item, reason), []).append(at)
        for (item, reason), places in own.items():
            first = item is not None and self._opens(item) in places
            yield Part(
                kind="item" if first else "appendix",
                reason=reason,
                item=item if first else None,
                paragraphs=tuple(places),
            )

    def _opens(self, item: int) -> int:
        return next(at for at, one in enumerate(self.paper.paragraphs) if one.item == item)


def _numbers(paper: Paper) -> Iterator[str | None]:
    """For each paragraph the number of the item that it opens as a row, where all of the minutes stand in a table whose
    numbers count up by one."""
    tables: dict[int, dict[int, str]] = {}
    for at, one in enumerate(paper.paragraphs):
        if one.kind is Kind.TABLE_ROW and one.table is not None:
            cell = sessions.words_of(paper, one).split("\t")[0].strip()
            title = numbering.before_title(cell)
            number = numbering.alone(cell) or (title[0] if title else None)
            if number:
                tables.setdefault(one.table, {})[at] = number
    if len(paper.items) > 1:
        tables = {}
    told = {at: number for rows in tables.values() if _counts(tuple(rows.values())) for at, number in rows.items()}
    return (told.get(at) for at in range(len(paper.paragraphs)))


def _counts(numbers: Sequence[str]) -> bool:
    """Do these numbers count up by one: "7", "8", "9" or "24/051", "24/052"?"""
    keys = [tuple(part for part, _ in numbering.order(number)) for number in numbers]
    alike = len({key[:-1] for key in keys if key}) == 1 and all(keys)
    return alike and len(keys) > 1 and all(after[-1] - before[-1] == 1 for before, after in pairwise(keys))
