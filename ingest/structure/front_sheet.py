"""The front sheet of an agenda: its items with their numbers, titles and page ranges (pure)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest import numbering
from ingest.dates import first_date
from ingest.papers import AgendaItem, BlockKind
from ingest.structure import furniture
from ingest.structure.headings import is_sentence
from ingest.structure.runs import Run

# "5 - 14" / "(Pages 5 - 14)" / "Page 3"
_PAGES = re.compile(
    r"(?P<all>\(?(?:(?P<named>pages?|pgs?\.?|pp\.?|tudalennau)[\s\xa0]*)?(?P<first>\d{1,4})(?:[\s\xa0]*(?:[-–]"
    r"|to)[\s\xa0]*(?P<last>\d{1,4}))?\)?)$",
    re.I,
)
_FOLLOWS = re.compile(r"\(?to follow\)?\.?$", re.I)
_NO_TITLE = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b", re.I
)
_ADDRESS = re.compile(r"\b(?:street|road|avenue|lane|square|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2})\b[^a-z]*$", re.I)
# "11. Grants. The Panel considered ten forms.": what was done is minuted there, and no agenda lists it.
_TOLD = re.compile(
    r"[.:][\s\xa0]+(?!to\b)[^.]{0,80}\b(?:considered|said|told|reported|thanked|proposed|seconded|resolved)\b", re.I
)
_LONGEST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An item as the front sheet lists it, and the run it stands in."""

    at: int
    number: str
    title: str
    pages: str | None = None


def page_range(words: str, alone: bool) -> tuple[str, str] | None:
    """The words without the pages at their end, and these as "5-14"; one figure counts only where it is `alone`."""
    match = _PAGES.search(words.strip())
    if not match or not (match["last"] or match["named"] or alone):
        return None
    if match["last"] and int(match["last"]) < int(match["first"]):
        return None
    pages = f"{match['first']}-{match['last']}" if match["last"] else match["first"]
    return words.strip()[: match.start()].strip(" \xa0\t.–-"), pages


def _of_row(run: Run) -> tuple[str, str, str | None] | None:
    cells = [cell.strip() for cell in run.words.split("\t")]
    number = numbering.alone(cells[0])
    filled = [cell for cell in cells[1:] if cell]
    if number is None or not filled or not any(c.isalpha() for c in filled[0]):
        return None
    ranged = page_range(filled[-1], alone=True) if len(filled) > 1 else None
    if ranged and not ranged[0]:
        return number, " ".join(filled[:-1]), ranged[1]
    return number, " ".join(cell for cell in filled if not _FOLLOWS.match(cell)), None


def _of_line(words: str) -> tuple[str, str, str | None] | None:
    both = numbering.before_title(words)
    if both is None or _NO_TITLE.match(both[1]) or _ADDRESS.search(both[1]) or len(words) > _LONGEST:
        return None
    found = first_date(words)
    if found and found.start == 0:
        return None
    head, _, rest = both[1].partition("\n")
    ranged = page_range(head, alone=False) or (page_range(rest, alone=False) if rest else None)
    if ranged and page_range(head, alone=False):
        return both[0], ranged[0], ranged[1]
    return both[0], head, ranged[1] if ranged else None


def _candidates(found: Sequence[Run]) -> Iterator[Entry]:
    for at, run in enumerate(found):
        if run.furniture or run.goes_on:
            continue
        is_row = run.block.kind is BlockKind.TABLE_ROW
        told = _of_row(run) if is_row else _of_line(run.words)
        if told is None and not is_row and at + 1 < len(found):
            number = numbering.alone(run.words)
            told = _of_next(number, found[at + 1]) if number and not run.words.isdigit() else None
        if told:
            yield Entry(at=at, number=told[0], title=told[1], pages=told[2])


def _of_next(number: str, run: Run) -> tuple[str, str, str | None] | None:
    if run.furniture or not run.words[:1].isupper() or len(run.words) > _LONGEST:
        return None
    ranged = page_range(run.words, alone=False)
    return (number, ranged[0], ranged[1]) if ranged else (number, run.words.split("\n")[0], None)


def _is_told(run: Run) -> bool:
    """Whether a line is a numbered sentence, or tells what was done at an item."""
    both = numbering.before_title(run.words) if run.block.kind is not BlockKind.TABLE_ROW else None
    return is_sentence(run.words) or bool(both and _TOLD.search(both[1]))


def entries(found: Sequence[Run], guarded: bool) -> tuple[Entry, ...]:
    """The items that a front sheet lists, in order; a range of pages on the line below belongs to the item above it.

    In a paper that is `guarded`, as a part of it may be closed, sentences are taken for items as well.
    """
    candidates = tuple(each for each in _candidates(found) if guarded or not _is_told(found[each.at]))
    chosen = [candidates[place] for place in numbering.rising([each.number for each in candidates])]
    ends = [*(each.at for each in chosen[1:]), *(each.at + 4 for each in chosen[-1:])]
    return tuple(_paged(entry, found[entry.at + 1 : end]) for entry, end in zip(chosen, ends, strict=True))


def _paged(entry: Entry, below: Sequence[Run]) -> Entry:
    if entry.pages:
        return entry
    if below and below[0].gap == 1 and not below[0].furniture and (rest := page_range(below[0].words, alone=False)):
        # the title goes on in the next line, and the pages stand behind it
        return replace(entry, title=f"{entry.title} {rest[0]}".strip(), pages=rest[1])
    for run in below[:6]:
        ranged = None if run.furniture else page_range(run.words, alone=False)
        if ranged and not ranged[0]:
            return replace(entry, pages=ranged[1])
    return entry


def items(listed: Sequence[Entry]) -> tuple[AgendaItem, ...]:
    """The entries as agenda items with clean titles."""
    return tuple(
        AgendaItem(number=entry.number, title=furniture.clean_title(entry.title), pages=entry.pages) for entry in listed
    )
