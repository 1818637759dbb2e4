"""Minutes as printed: "MINUTES of a meeting of ...", who was present, then numbered headings and their words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest import numbering
from ingest.marking.guarding import may_close, speaks_of_closed
from ingest.origins.claims import heading_claims
from ingest.papers import BlockKind, Claims, Extract, Paper, PaperType
from ingest.structure import meeting_page, unnumbered, wording
from ingest.structure.assembly import assemble, claims_of, front_lines
from ingest.structure.dividing import divided
from ingest.structure.furniture import plain_words
from ingest.structure.headings import PRESENT, is_sentence
from ingest.structure.paragraphs import Manner, Placed
from ingest.structure.runs import Run, runs, split
from ingest.structure.standing import is_standing

_HEADING = re.compile(
    r"(?:(?:draft|printed|public|unconfirmed|confirmed|open|approved)[\s\xa0]+)*(?:minutes|notes?"
    r"|decisions)\b(?:[\s\xa0]+(?:and|&)[\s\xa0]+(?:actions?|decisions|notes?|minutes)\b)?"
    r"(?:[\s\xa0]+(?:of|from)\b|[\s\xa0]*$|[\s\xa0]*[-–:(])",
    re.I,
)
_WITH_WORDS = re.compile(
    r"\d{1,4}(?:/\d{2,4})?[.)]?[\s\xa0]+(?P<title>[A-Z][A-Z’', &/()-]{3,80}[A-Z)])[\s\xa0]+[-–—][\s\xa0]+"
    r"(?P<words>\S.*)$",
    re.S,
)


def accepts(extract: Extract) -> float:
    """Much for a heading "Minutes of ...", a list of those present and decisions in the words."""
    found = tuple(piece for run in runs(extract) for piece in _titled(run, extract.text))
    head = [plain_words(run.words) for run in found[:30] if not run.furniture]
    headed = any(_HEADING.match(line) for line in head[:8]) or _heads_first(head)
    present = any(PRESENT.match(line) for line in head)
    resolved = sum(wording.resolves(run.words) for run in found)
    numbered = len(_openings(found)) > 1
    return 0.3 * headed + 0.2 * present + 0.2 * (resolved > 0) + 0.15 * (resolved > 2) + 0.1 * numbered * headed


def _heads_first(head: Sequence[str]) -> bool:
    """Whether "Minutes" stands alone right above the first numbered heading, below a log or a list of papers."""
    openings = ((above, numbering.before_title(line)) for above, line in pairwise(head))
    return any(_HEADING.fullmatch(above) and both and both[0] == "1" for above, both in openings)


def _openings(found: Sequence[Run]) -> dict[int, str]:
    """Numbers on the line of a title, or alone above it; the run of them that goes up."""
    numbered: list[tuple[int, str]] = []
    for at, run in enumerate(found):
        both = numbering.before_title(run.words)
        if both is None or not unnumbered.is_title(run, both[1]):
            continue
        if "/" in both[0] or not numbering.paragraph(run.words.split("\n")[0] + " "):
            numbered.append((at, both[0]))
    rising = numbering.rising([number for _, number in numbered])
    return {numbered[place][0]: numbered[place][1] for place in rising}


def _titled(run: Run, text: str) -> Iterator[Run]:
    """A numbered title in capitals apart from its item's words on the same line: "4. ROPES - Two are frayed."."""
    match = None if run.furniture or run.block.kind is BlockKind.TABLE_ROW else _WITH_WORDS.match(run.words)
    if match is None or match["words"].isupper() or not (is_standing(match["title"]) or match["words"][-1] in ".!"):
        yield run
        return
    title, mark, words = split(run, text, [match.end("title"), match.start("words")])
    yield from (title, replace(mark, furniture=True), replace(words, block=replace(run.block, start=words.start)))


def _divided(found: Sequence[Run], text: str) -> dict[int, str]:
    """Where items begin. What is marked in a paper of which a part is closed must keep to the item that it is about:
    there only numbers, or what heads each item of a meeting page, open one."""
    before = _openings(found)
    if not may_close(text):
        before = {at: number for at, number in before.items() if not is_sentence(found[at].words)}
    if speaks_of_closed(text):
        return before or unnumbered.sure(found, meeting_page.openings(found))
    return dict(sorted({**before, **unnumbered.sub_items(found, before)}.items())) or unnumbered.openings(found)


def _without_items(found: Sequence[Run]) -> tuple[Placed, ...]:
    """All that stands below the heading and those present as words of the meeting, where no item can be told."""
    heads = [
        at
        for at, run in enumerate(found[:12])
        if _HEADING.match(plain_words(run.words)) or PRESENT.match(plain_words(run.words))
    ]
    end = heads[-1] + 1 if heads else 0
    front = meeting_page.place(found[:end], {})
    return (*front, *(Placed(run=run) for run in found[end:]))


def _with_further(claims: Claims, found: Sequence[Run]) -> Claims:
    """The claims with the days of further meetings whose minutes the paper holds: heading and those present again."""
    lines = [plain_words(run.words) for run in found if not run.furniture]
    for at, line in enumerate(lines):
        is_heading = _HEADING.match(line) and any(map(PRESENT.match, lines[at + 1 : at + 5]))
        told = heading_claims([line]) if is_heading else Claims()
        if set(told.committees) <= set(claims.committees):
            claims = replace(claims, dates=tuple(dict.fromkeys((*claims.dates, *told.dates))))
    return claims


def read(extract: Extract, source: str) -> Paper:
    """The minutes of a meeting, their items those of the numbered headings."""
    found = tuple(piece for run in divided(extract) for piece in _titled(run, extract.text))
    alone = meeting_page.lone_numbers(found)
    before = _divided(found, extract.text)
    opened = alone if len(alone) > len(before) else before
    placed = meeting_page.place(found, opened) if opened else _without_items(found)
    items = meeting_page.items_of(placed, opened)
    claims = _with_further(claims_of(front_lines(placed), extract, found), found)
    return assemble(extract, source, PaperType.MINUTES, placed, items, Manner.MINUTES, claims)
