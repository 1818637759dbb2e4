"""Minutes as printed: "MINUTES of a meeting of ...", who was present, then numbered headings and their words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest import numbering
from ingest.marking.guarding import speaks_of_closed
from ingest.origins.claims import heading_claims
from ingest.papers import BlockKind, Claims, Extract, Paper, PaperType
from ingest.structure import meeting_page, wording
from ingest.structure.assembly import assemble, claims_of, front_lines
from ingest.structure.dividing import divided
from ingest.structure.furniture import plain_words
from ingest.structure.headings import heads_minute, names_paper
from ingest.structure.paragraphs import Manner, Placed
from ingest.structure.runs import Run, runs, split
from ingest.structure.standing import is_standing

_HEADING = re.compile(
    r"(?:(?:draft|printed|public|unconfirmed|confirmed|open|approved)[\s\xa0]+)*(?:minutes|notes?"
    r"|decisions)\b(?:[\s\xa0]+(?:and|&)[\s\xa0]+(?:actions?|decisions|notes?|minutes)\b)?"
    r"(?:[\s\xa0]+(?:of|from)\b|[\s\xa0]*$|[\s\xa0]*[-–:(])",
    re.I,
)
_PRESENT = re.compile(
    r"(?:members |councillors )?(?:present|in attendance|also present|apologies(?: for absence)?"
    r"|attendance)\b[\s\xa0]*[:-]?",
    re.I,
)
_WITH_WORDS = re.compile(
    r"\d{1,4}(?:/\d{2,4})?[.)]?[\s\xa0]+(?P<title>[A-Z][A-Z’', &/()-]{3,80}[A-Z)])[\s\xa0]+[-–—][\s\xa0]+"
    r"(?P<words>\S.*)$",
    re.S,
)
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


def accepts(extract: Extract) -> float:
    """Much for a heading "Minutes of ...", a list of those present and decisions in the words."""
    found = tuple(piece for run in runs(extract) for piece in _titled(run, extract.text))
    head = [plain_words(run.words) for run in found[:30] if not run.furniture]
    headed = any(_HEADING.match(line) for line in head[:8]) or _heads_first(head)
    present = any(_PRESENT.match(line) for line in head)
    resolved = sum(wording.resolves(run.words) for run in found)
    numbered = len(_openings(found)) > 1
    return 0.3 * headed + 0.2 * present + 0.2 * (resolved > 0) + 0.15 * (resolved > 2) + 0.1 * numbered * headed


def _heads_first(head: Sequence[str]) -> bool:
    """Whether "Minutes" stands alone right above the first numbered heading, below a log or a list of papers."""
    openings = ((above, numbering.before_title(line)) for above, line in pairwise(head))
    return any(_HEADING.fullmatch(above) and both and both[0] == "1" for above, both in openings)


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
    opened = {numbered[place][0]: numbered[place][1] for place in rising}
    return opened


def _sub_items(found: Sequence[Run], opened: dict[int, str]) -> dict[int, str]:
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
    return both if both and is_below and _is_title(run, both[1]) and not _TELLS.search(both[1]) else None


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
    if speaks_of_closed(text):
        return before or _sure(found, meeting_page.openings(found))
    return dict(sorted({**before, **_sub_items(found, before)}.items())) or _unnumbered(found)


def _unnumbered(found: Sequence[Run]) -> dict[int, str]:
    return _lettered(found) or _capitals(found) or _plain(found) or _sure(found, meeting_page.openings(found))


def _lettered(found: Sequence[Run]) -> dict[int, str]:
    """Headings lettered from A on, three or more, among them one that stands on every agenda."""
    opened: dict[int, str] = {}
    for at, run in enumerate(found):
        both = numbering.lettered(run.words)
        if both and both[0].upper() == chr(ord("A") + len(opened)) and _is_title(run, both[1]):
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
        if glued and _is_title(run, run.words) and not _is_other(run.words) and (opened or is_standing(run.words)):
            opened[at] = ""
    stand = sum(is_standing(found[at].words) for at in opened)
    return opened if len(opened) >= _FEWEST and stand > 1 else {}


def _sure(found: Sequence[Run], opened: dict[int, str]) -> dict[int, str]:
    """The openings, unless only standing items are known and other lines look like headings: what stands below these
    would be said of the item before."""
    if not opened or any(number or not is_standing(found[at].words) for at, number in opened.items()):
        return opened
    later = [run for at, run in enumerate(found) if at > min(opened) and at not in opened and run.gap > 1]
    likely = [run for run in later if len(run.words.split()) > 1 and _is_title(run, run.words)]
    return {} if any(not _is_other(run.words) for run in likely) else opened


def _is_other(words: str) -> bool:
    """Whether words that look like a title are a label, those present, or what was decided."""
    return bool(
        wording.label(words)
        or _PRESENT.match(words)
        or wording.resolves(words)
        or ":" in words
        or _TELLS.search(words)
        or _WITHIN.match(words)
    )


def _is_in_capitals(run: Run) -> bool:
    words = plain_words(run.words)
    others = names_paper(words) or wording.resolves(words) or wording.label(words) or _PRESENT.fullmatch(words)
    short = 3 < len(words) < _MOST_TITLE and words[-1] not in ".:;," and not run.furniture and not run.goes_on
    is_heading = words.isupper() and short and run.block.kind is not BlockKind.TABLE_ROW
    inner = _DIVISION.match(words) or _WITHIN.match(words)
    return is_heading and (is_standing(words) or not others) and not inner


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


def _with_further(claims: Claims, found: Sequence[Run]) -> Claims:
    """The claims with the days of further meetings whose minutes the paper holds: heading and those present again."""
    lines = [plain_words(run.words) for run in found if not run.furniture]
    for at, line in enumerate(lines):
        is_heading = _HEADING.match(line) and any(map(_PRESENT.match, lines[at + 1 : at + 5]))
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
