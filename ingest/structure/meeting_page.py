"""How the items of a meeting's page are found: by numbers, or by titles where these are lost (pure)."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ingest import numbering
from ingest.papers import AgendaItem, BlockKind, Extract, Paper, PaperType
from ingest.structure import furniture, wording
from ingest.structure.assembly import assemble, claims_of, front_lines, numbers_inside, title_of
from ingest.structure.headings import heads_minute, names_paper
from ingest.structure.paragraphs import Manner, Placed, Role
from ingest.structure.runs import Run
from ingest.structure.standing import is_standing
from ingest.structure.wording import Label

TABLE_HEAD = re.compile(
    r"(?:items?|no\.?(?:[\s\xa0]+item)?|rhif(?:[\s\xa0]+eitem)?|eitemau|no\.?\s*\|\s*item.*)$", re.I
)
_OPENINGS = (
    re.compile(
        r"(?:venue|contact|date(?: and time)?|time|location|media|note|clerk|published|publication date|last updated"
        r"|status|meeting(?: (?:status|date|type))?)[\s\xa0]*:",
        re.I,
    ),
    re.compile(r"(?:present|in attendance|apologies|attendance)[\s\xa0]*:", re.I),
)


# So many runs may hold the heading of a paper.
_HEAD = 8


def _title_line(found: Sequence[Run], index: int) -> bool:
    run = found[index]
    if run.furniture or run.block.kind in (BlockKind.LIST_ENTRY, BlockKind.TABLE_ROW):
        return False
    return len(run.words) < 300 and not _is_label(run)


def lone_numbers(found: Sequence[Run]) -> dict[int, str]:
    """Numbers alone on a line, each with a title in the next run, that count up."""
    candidates = [
        (at, number)
        for at, run in enumerate(found[:-1])
        if not run.furniture
        and not run.goes_on
        and (number := numbering.alone(run.words))
        and _title_line(found, at + 1)
    ]
    pointed = [pair for pair in candidates if not pair[1].isdigit() or found[pair[0]].words.endswith(".")]
    chosen = pointed if len(pointed) * 2 >= len(candidates) else candidates
    sure = frozenset(place for place, (at, _) in enumerate(chosen) if _is_opened_by_label(found, at + 1))
    rising = numbering.rising([number for _, number in chosen], sure=sure)
    return {chosen[place][0]: chosen[place][1] for place in rising}


def _is_opened_by_label(found: Sequence[Run], title: int) -> bool:
    """Whether "Minutes:" or "Decision:" stands right below a title."""
    follows = next((run for run in found[title + 1 : title + 4] if not run.furniture), None)
    return follows is not None and wording.label(follows.words) in (Label.MINUTES, Label.DECISION)


def _before_titles(found: Sequence[Run]) -> dict[int, str]:
    """Numbers on the line of their title: "12. Any other business", followed by words of the item."""
    candidates = []
    for at, run in enumerate(found):
        both = numbering.before_title(run.words)
        if both and _is_opening(found, at, both[1]):
            candidates.append((at, both[0]))
    rising = numbering.rising([number for _, number in candidates])
    opened = {candidates[place][0]: candidates[place][1] for place in rising} if len(rising) > 1 else {}
    return dict(sorted({**opened, **_left_out(found, opened)}.items()))


def _left_out(found: Sequence[Run], opened: dict[int, str]) -> dict[int, str]:
    """The titles whose numbers stand alone between two items: 43 between 42 and 44, whatever follows it."""
    added: dict[int, str] = {}
    for (above, before), (below, after) in pairwise(opened.items()):
        if not (before.isdigit() and after.isdigit() and int(after) - int(before) == 2):
            continue
        for at in range(above + 1, below):
            both = numbering.before_title(found[at].words)
            is_row = found[at].furniture or found[at].block.kind is BlockKind.TABLE_ROW
            if both and both[0] == str(int(before) + 1) and not is_row and _is_short_title(both[1]):
                added[at] = both[0]
                break
    return added


def _is_short_title(words: str) -> bool:
    return len(words.split()) <= 14 and words[-1] not in ".:;,!?" and not wording.resolves(words)


def _is_opening(found: Sequence[Run], at: int, title: str) -> bool:
    run = found[at]
    if run.furniture or run.goes_on or run.block.kind is BlockKind.TABLE_ROW or len(title) > 200:
        return False
    if run.block.kind is BlockKind.HEADING or is_standing(title) or _is_sized(found, at):
        return True
    follows = next((later.words for later in found[at + 1 : at + 4] if not later.furniture), "")
    return wording.label(follows) in (Label.MINUTES, Label.DECISION) or (title.isupper() and len(title) > 5)


def _is_sized(found: Sequence[Run], at: int) -> bool:
    """Whether the size of a linked file follows on the same line."""
    return at + 1 < len(found) and found[at + 1].furniture and found[at + 1].gap == 0


def _unnumbered(found: Sequence[Run]) -> dict[int, str]:
    """Titles alone, where numbers were lost: the size of a file after it, a label below, a standing item."""
    opened = {}
    for at, run in enumerate(found):
        if run.furniture or run.goes_on or run.gap < 1 or not _title_line(found, at) or at < 1:
            continue
        if any(particular.match(run.words) for particular in _OPENINGS):
            continue
        if (
            _is_sized(found, at)
            or is_standing(run.words)
            or (run.gap > 2 and _looks_like_title(run))
            or _is_labelled(found, at)
        ):
            opened[at] = ""
    return _without_heading(found, opened)


def _without_heading(found: Sequence[Run], opened: dict[int, str]) -> dict[int, str]:
    """The openings without a first one that names the paper ("Minutes"), and not the minutes that the meeting takes."""
    first = next(iter(opened), None)
    if first is None or first >= _HEAD or not names_paper(found[first].words):
        return opened
    follows = next((run.words for run in found[first + 1 :] if not run.furniture), "")
    if "minutes" in follows.lower() or wording.resolves(follows):
        return opened
    return {at: number for at, number in opened.items() if at != first}


def _is_labelled(found: Sequence[Run], at: int) -> bool:
    follows = next((later.words for later in found[at + 1 : at + 3] if not later.furniture), "")
    return wording.label(follows) is Label.MINUTES and _looks_like_title(found[at])


def _looks_like_title(run: Run) -> bool:
    words = furniture.plain_words(run.words)
    short = 1 < len(words.split()) <= 14 and words[0].isupper() and words[-1] not in ".:;,!?"
    return (
        short and not wording.resolves(words) and not names_paper(words) and not any(p.match(words) for p in _OPENINGS)
    )


def _with_unnumbered(found: Sequence[Run], numbered: dict[int, str]) -> dict[int, str]:
    """The numbered items, and between them those without: the title above a second "Minutes:" of one item."""
    added: dict[int, str] = {}
    is_minuted = False
    for at, run in enumerate(found):
        if at in numbered:
            is_minuted = False
        elif not added and TABLE_HEAD.match(run.words):
            # Above the first number a title without one may stand, too.
            is_minuted = True
        elif _is_label(run) and wording.label(run.words) is Label.MINUTES:
            title = _title_above(found, at) if is_minuted else None
            added |= {} if title is None else {title: ""}
            is_minuted = True
    return dict(sorted({**numbered, **added}.items()))


def _title_above(found: Sequence[Run], label: int) -> int | None:
    """The title just above a label, or with the item's text of one line between."""
    above = [at for at in range(label - 1, max(label - 6, 0), -1) if not found[at].furniture][:2]
    sized = (at for at in above if _is_sized(found, at))
    likely = (at for at in above if _title_line(found, at) and _looks_like_title(found[at]))
    return next(sized, None) or next(likely, None)


def openings(found: Sequence[Run]) -> dict[int, str]:
    """Where items begin (the run of the number, or of the title) with the number there, "" where none is printed."""
    alone = lone_numbers(found)
    if alone:
        return _with_unnumbered(found, alone)
    return _before_titles(found) or _unnumbered(found)


def place(found: Sequence[Run], opened: dict[int, str]) -> tuple[Placed, ...]:
    """The runs, each in its item: a number and what is left of its line, or the next line, are the title."""
    placed: list[Placed] = []
    item, title_block = -1, None
    for at, run in enumerate(found):
        if at in opened:
            item += 1
            lone = numbering.alone(run.words) == opened[at] and opened[at] != ""
            title_block = found[at + 1].block if lone else run.block
        placed.append(_placed(run, item, at in opened or (run.block == title_block and not _starts_words(run))))
    return tuple(placed)


def _starts_words(run: Run) -> bool:
    return _is_label(run) or wording.resolves(run.words)


def _is_label(run: Run) -> bool:
    """Whether a run is a label; "Minutes" without a colon may be the title of the item that takes them."""
    return wording.label(run.words) is not None and run.words.endswith(":")


def _placed(run: Run, item: int, is_title: bool) -> Placed:
    if item < 0:
        heads = (
            names_paper(run.words)
            or TABLE_HEAD.match(run.words)
            or run.block.kind is BlockKind.HEADING
            or heads_minute(run)
        )
        return Placed(run=run, role=Role.HEADING if heads else Role.FRONT)
    return Placed(run=run, item=item, role=Role.TITLE if is_title and not run.furniture else Role.BODY)


def items_of(placed: Sequence[Placed], opened: dict[int, str]) -> tuple[AgendaItem, ...]:
    """The items with their numbers and clean titles; where no number is printed, those that paragraphs bear out."""
    made = []
    titles = defaultdict[int | None, list[Placed]](list)
    for each in placed:
        if each.role is Role.TITLE:
            titles[each.item].append(each)
    for at, number in enumerate(opened.values()):
        title = title_of([each for each in titles[at] if not number or numbering.alone(each.run.words) != number], at)
        both = numbering.before_title(title) or numbering.sub_title(title) or numbering.lettered(title)
        made.append(AgendaItem(number=number or None, title=both[1] if both and both[0] == number else title))
    if any(number for number in opened.values()):
        return tuple(made)
    return numbers_inside(placed, made)


def paper_type(extract: Extract, placed: Sequence[Placed]) -> PaperType:
    """Minutes where there are labels, decisions or the word in the heading; an agenda where the page says only that."""
    heads = [each.run.words.lower() for each in placed if each.item is None and names_paper(each.run.words)]
    if any("minutes" in head or "decision" in head for head in heads):
        return PaperType.MINUTES
    labelled = any(
        wording.label(each.run.words) in (Label.MINUTES, Label.DECISION)
        for each in placed
        if each.item is not None and each.role is not Role.TITLE
    )
    resolved = any(wording.resolves(each.run.words) for each in placed if each.item is not None)
    return PaperType.MINUTES if labelled or resolved else PaperType.AGENDA


def read_page(extract: Extract, source: str, found: Sequence[Run], opened: dict[int, str]) -> Paper:
    """The paper of a meeting's page, once it is known where its items begin."""
    placed = place(found, opened)
    items = items_of(placed, opened)
    claims = claims_of(front_lines(placed), extract, found)
    return assemble(extract, source, paper_type(extract, placed), placed, items, Manner.MINUTES, claims)
