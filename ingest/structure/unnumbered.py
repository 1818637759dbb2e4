"""Where items of minutes begin that no plain number marks: letters, capitals, blank lines, two-part numbers (pure)."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest import numbering
from ingest.papers import BlockKind
from ingest.structure import meeting_page, wording
from ingest.structure.furniture import plain_words
from ingest.structure.headings import PRESENT, heads_minute, names_paper
from ingest.structure.runs import Run
from ingest.structure.standing import is_standing

_DIVISION = re.compile(r"PART\b|(?:EXEMPT|CONFIDENTIAL|PUBLIC|OPEN) (?:ITEMS?|BUSINESS|SESSION)\b")
_MOST_TITLE = 160
# What tells of something done, or by whom, is no title; and what stands within an item.
_TELLS = re.compile(
    r"\b(?:was|were|is|are|had|has|have|left|returned|asked|noted|said|reported|presented|explained|introduced|agreed"
    r"|welcomed|gave|declared|moved|seconded|voted|took|joined|arrived|thanked|spoke|raised|requested|confirmed"
    r"|advised)\b"
    r"|^(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof(?:essor)?|the (?:chair|vice|committee|panel|board|mayor"
    r"|leader)\w*|members|officers)\b",
    re.I,
)
_WITHIN = re.compile(
    r"(?:(?:first|second|further|substantive|recorded|named) )?(?:amendments?|motions?|votes?|voting|division"
    r"|resolution|decisions?|actions?|notes?|adjournment|break|in favour|against|abstain\w*|abstentions?|carried"
    r"|lost)\b"
    r"|.*\bin the chair\b|(?:cllrs?|councillors?|mr|mrs|ms|miss|dr)\b",
    re.I,
)
# So many headings alike make the items of a meeting that numbers none.
_FEWEST = 3


def is_title(run: Run, title: str) -> bool:
    """Whether a run, its number left out, may be the title of an item."""
    if run.furniture or run.goes_on or len(title) > _MOST_TITLE or run.block.kind is BlockKind.TABLE_ROW:
        return False
    if is_standing(title) or run.block.kind is BlockKind.HEADING or title.isupper() or heads_minute(run):
        return True
    is_entry = run.block.kind is BlockKind.LIST_ENTRY and run.gap < 2
    return not is_entry and title[-1] not in ".:;," and len(title.split()) <= 14 and not wording.resolves(title)


def sub_items(found: Sequence[Run], opened: dict[int, str]) -> dict[int, str]:
    """Titles numbered in two parts below an item that has no words of its own: 8.1 and 8.2 right below 8."""
    added: dict[int, str] = {}
    for at, end in pairwise((*opened, len(found))):
        told = [place for place in range(at + 1, end) if not found[place].furniture]
        titles = {place: both[0] for place in told if (both := _sub_title(found[place], opened[at]))}
        if told and told[0] in titles and len(titles) > 1:
            places = list(titles)
            added |= {places[one]: titles[places[one]] for one in numbering.rising(list(titles.values()))}
    return added


def _sub_title(run: Run, number: str) -> tuple[str, str] | None:
    both = numbering.sub_title(run.words)
    is_below = both is not None and both[0].startswith(f"{number}.") and "\n" not in run.words
    return both if both and is_below and is_title(run, both[1]) and not _TELLS.search(both[1]) else None


def openings(found: Sequence[Run]) -> dict[int, str]:
    """Where items begin, by the run, with their letters; of the first way of marking them that there is."""
    return _lettered(found) or _capitals(found) or _plain(found) or sure(found, meeting_page.openings(found))


def _lettered(found: Sequence[Run]) -> dict[int, str]:
    """Headings lettered from A on, three or more, among them one that stands on every agenda."""
    opened: dict[int, str] = {}
    for at, run in enumerate(found):
        both = numbering.lettered(run.words)
        if both and both[0].upper() == chr(ord("A") + len(opened)) and is_title(run, both[1]):
            opened[at] = both[0]
    stands = any(is_standing(both[1]) for at in opened if (both := numbering.lettered(found[at].words)))
    return opened if len(opened) >= _FEWEST and stands else {}


def _capitals(found: Sequence[Run]) -> dict[int, str]:
    """Headings in capitals alone between blank lines, from the first that stands on every agenda on; three or more."""
    opened: dict[int, str] = {}
    for at, run in enumerate(found):
        alone = run.gap > 1 and (at + 1 == len(found) or found[at + 1].gap > 1)
        if alone and _is_in_capitals(run) and (opened or is_standing(plain_words(run.words))):
            opened[at] = ""
    return opened if len(opened) >= _FEWEST else {}


def _plain(found: Sequence[Run]) -> dict[int, str]:
    """Headings without number or mark, each right above its words with a blank line before; three or more, from the
    first that stands on every agenda on, two of which do."""
    opened: dict[int, str] = {}
    for at, run in enumerate(found[:-1]):
        glued = run.gap > 1 and found[at + 1].gap == 1 and "\n" not in run.words and len(run.words.split()) > 1
        if glued and is_title(run, run.words) and not _is_other(run.words) and (opened or is_standing(run.words)):
            opened[at] = ""
    stand = sum(is_standing(found[at].words) for at in opened)
    return opened if len(opened) >= _FEWEST and stand > 1 else {}


def sure(found: Sequence[Run], opened: dict[int, str]) -> dict[int, str]:
    """The openings, unless only standing items are known and other lines look like headings: what stands below these
    would be said of the item before."""
    if not opened or any(number or not is_standing(found[at].words) for at, number in opened.items()):
        return opened
    later = [run for at, run in enumerate(found) if at > min(opened) and at not in opened and run.gap > 1]
    likely = [run for run in later if len(run.words.split()) > 1 and is_title(run, run.words)]
    return {} if any(not _is_other(run.words) for run in likely) else opened


def _is_other(words: str) -> bool:
    """Whether words that look like a title are a label, those present, or what was decided."""
    return bool(
        wording.label(words)
        or PRESENT.match(words)
        or wording.resolves(words)
        or ":" in words
        or _TELLS.search(words)
        or _WITHIN.match(words)
    )


def _is_in_capitals(run: Run) -> bool:
    words = plain_words(run.words)
    others = names_paper(words) or wording.resolves(words) or wording.label(words) or PRESENT.fullmatch(words)
    short = 3 < len(words) < _MOST_TITLE and words[-1] not in ".:;," and not run.furniture and not run.goes_on
    is_heading = words.isupper() and short and run.block.kind is not BlockKind.TABLE_ROW
    inner = _DIVISION.match(words) or _WITHIN.match(words)
    return is_heading and (is_standing(words) or not others) and not inner
