"""Which one agenda item a report is about, as its head says: "Agenda item 9: Rents", "12 May 2025, item 4" (pure)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ingest.structure.titling import heads_part

_NUMBER = r"(?P<number>\d{1,3}(?:\.?[a-z]|\.\d{1,2}|\([a-z]\))?)"
_ITEM = rf"item(?:[\s\xa0]+(?:no\.?|number))?[\s\xa0]*[:\t]?[\s\xa0]*{_NUMBER}"
# "Agenda item: 6"
_ALONE = re.compile(rf"(?:agenda[\s\xa0]+)?{_ITEM}\.?$", re.I)
# "Agenda item 6: Rents" / "Item 6 - Rents" / "Item 6. Rents"
_TITLED = re.compile(rf"(?:agenda[\s\xa0]+)?{_ITEM}[\s\xa0]*[:.–—-][\s\xa0]+(?P<title>\S.{{2,200}})$", re.I)
# "Harbour Board, 4 July 2019, agenda item 6" / "Report to the Board on 4 July 2019 (item 6)"
_TRAILING = re.compile(
    rf"(?P<before>.{{3,200}}?)[\s\xa0]*(?:[,:;–—-][\s\xa0]*agenda[\s\xa0]+|\((?:agenda[\s\xa0]+)?){_ITEM}\)?\.?$", re.I
)


class Named(NamedTuple):
    """The number of an item, and its title where the same line holds that."""

    number: str
    title: str | None


def _named(line: str) -> Named | None:
    titled = _TITLED.match(line)
    if titled and titled["title"][0].isalnum() and not titled["title"][0].islower():
        return Named(titled["number"], None if heads_part(titled["title"]) else titled["title"])
    match = _ALONE.match(line) or _TRAILING.match(line)
    return Named(match["number"], None) if match else None


def without_item(line: str) -> str:
    """A line at the head without the item that it names: "Harbour Board, 4 July 2019"; "" where that is all."""
    match = _TRAILING.match(line)
    return match["before"] if match else "" if _ALONE.match(line) else line


def item_of(head: Sequence[str], rest: Iterable[str] = ()) -> Named | None:
    """The item that the lines at the head name; none where they name several, or `rest` opens one more with its title.

    What comes later ("Item 7: Rents") shows that the paper holds the reports on several items.
    """
    told = [named for line in head if (named := _named(line))]
    numbers = {named.number for named in told} | set(_opened(rest))
    if not told or len(numbers) > 1:
        return None
    return next((named for named in told if named.title), told[0])


def _opened(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        match = _TITLED.match(line) or _ALONE.match(line)
        if match and len(line) < 160 and not line.rstrip().endswith((".", ";")):
            yield match["number"]
