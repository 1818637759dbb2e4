"""Minutes as printed: "MINUTES of a meeting of ...", who was present, then numbered headings and their words."""

import re
from collections.abc import Sequence

from ingest import numbering
from ingest.papers import BlockKind, Extract, Paper, PaperType
from ingest.structure import meeting_page, wording
from ingest.structure.assembly import assemble, claims_of, front_lines
from ingest.structure.dividing import divided
from ingest.structure.furniture import plain_words
from ingest.structure.headings import heads_minute
from ingest.structure.paragraphs import Manner, Placed
from ingest.structure.runs import Run, runs
from ingest.structure.standing import is_standing

_HEADING = re.compile(
    r"(?:(?:draft|printed|public|unconfirmed|confirmed|open|approved)[\s\xa0]+)*(?:minutes|notes?"
    r"|decisions)\b(?:[\s\xa0]+(?:of|from)\b|[\s\xa0]*$|[\s\xa0]*[-–:(])",
    re.I,
)
_PRESENT = re.compile(
    r"(?:members |councillors )?(?:present|in attendance|also present|apologies(?: for absence)?"
    r"|attendance)\b[\s\xa0]*[:-]?",
    re.I,
)
_MOST_TITLE = 160


def accepts(extract: Extract) -> float:
    """Much for a heading "Minutes of ...", a list of those present and decisions in the words."""
    found = runs(extract)
    head = [plain_words(run.words) for run in found[:30] if not run.furniture]
    headed = any(_HEADING.match(line) for line in head[:8])
    present = any(_PRESENT.match(line) for line in head)
    resolved = sum(wording.resolves(run.words) for run in found)
    numbered = len(_openings(found)) > 1
    return 0.3 * headed + 0.2 * present + 0.2 * (resolved > 0) + 0.15 * (resolved > 2) + 0.1 * numbered * headed


def _is_title(run: Run, title: str) -> bool:
    if run.furniture or run.goes_on or len(title) > _MOST_TITLE or run.block.kind is BlockKind.TABLE_ROW:
        return False
    if is_standing(title) or run.block.kind is BlockKind.HEADING or title.isupper() or heads_minute(run):
        return True
    is_entry = run.block.kind is BlockKind.LIST_ENTRY and run.gap < 2
    return not is_entry and title[-1] not in ".:;," and len(title.split()) <= 14 and not wording.resolves(title)


def _openings(found: Sequence[Run]) -> dict[int, str]:
    """Numbers on the line of a title, or alone above it; the run of them that goes up."""
    numbered: list[tuple[int, str]] = []
    for at, run in enumerate(found):
        both = numbering.before_title(run.words)
        if (both and not numbering.paragraph(run.words.split("\n")[0] + " ") and _is_title(run, both[1])) or (
            both and "/" in both[0] and _is_title(run, both[1])
        ):
            numbered.append((at, both[0]))
    rising = numbering.rising([number for _, number in numbered])
    return {numbered[place][0]: numbered[place][1] for place in rising}


def _without_items(found: Sequence[Run]) -> tuple[Placed, ...]:
    """All that stands below the heading and those present as words of the meeting, where no item can be told."""
    heads = [
        at
        for at, run in enumerate(found[:12])
        if _HEADING.match(plain_words(run.words)) or _PRESENT.match(plain_words(run.words))
    ]
    end = heads[-1] + 1 if heads else 0
    front = meeting_page.place(found[:end], {})
    return (*front, *(Placed(run=run) for run in found[end:]))


def read(extract: Extract, source: str) -> Paper:
    """The minutes of a meeting, their items those of the numbered headings."""
    found = divided(extract)
    alone = meeting_page.lone_numbers(found)
    before = _openings(found)
    opened = alone if len(alone) > len(before) else before or meeting_page.openings(found)
    placed = meeting_page.place(found, opened) if opened else _without_items(found)
    items = meeting_page.items_of(placed, opened)
    claims = claims_of(front_lines(placed), extract, found)
    return assemble(extract, source, PaperType.MINUTES, placed, items, Manner.MINUTES, claims)
