"""The page of a meeting whose table was flattened: "No. | Item |", one cell an item, labels inside the lines.

How many pipes a row has makes no difference: what stands between two runs of pipes is a cell.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest import numbering
from ingest.papers import AgendaItem, Block, BlockKind, Extract, Paper, PaperType
from ingest.structure import furniture, wording
from ingest.structure.assembly import assemble, claims_of, front_lines, numbers_inside, title_of
from ingest.structure.dividing import divided
from ingest.structure.nested import nested
from ingest.structure.paragraphs import Manner, Placed, Role
from ingest.structure.runs import Run, split
from ingest.structure.standing import is_standing, standing_length

_HEAD = re.compile(
    r"\|?[\s\xa0]*(?:No\.?|Rhif|Item No\.?)?[\s\xa0]*\|[\s\xa0|]*(?:Item|Eitem|Title"
    r"|Agenda item)[\s\xa0|]*$",
    re.I,
)
_RULE = re.compile(r"-{2,}")
_COLUMN = re.compile(r"(?:no\.?|item|rhif|eitem|title|agenda item)$", re.I)
_WORDS_BEGIN = re.compile(
    r"[\s\xa0]+(?=(?:RESOLVED|AGREED|NOTED)\b|It was\b|(?:The|This|That) [a-z]*\s?(?:Chair|Committee|Board"
    r"|Panel|Cabinet|minutes|report|meeting|Members|following|purpose|Sub|Council|Leader|Director|Head)"
    r"|(?:Members|Councillors?|Cllrs?|Officers|Apologies (?:for absence )?(?:were|had)|There (?:was|were)"
    r"|None\b|No (?:declar|member|questions|public|urgent|apolog|items|other|petitions|deputations))\b"
    r"|To (?:note|consider|approve|receive|follow|agree)\b)"
)
# "APOLOGIES To receive ...": a title in capitals ends where a sentence begins
_CAPITALS = re.compile(r"[^a-z]*[A-Z]{4}[^a-z]*?[\s\xa0]+(?=[A-Z]?[a-z]+[^.|]*\.)")
_HEADS = re.compile(r"(?:key points|witness|present|apologies|discussion|in attendance)", re.I)
_LONGEST_TITLE = 130


def accepts(extract: Extract) -> float:
    """All but certain for the head "No. | Item |"; something for many lines that begin or end with a pipe."""
    lines = [extract.text[block.start : block.end] for block in extract.blocks]
    if any(_HEAD.match(line) for line in lines[:60]):
        return 0.97
    piped = [line for line in lines if "|" in line]
    labels = len(wording.label_places(extract.text[:200_000]))
    # Tables within a paper hold figures and names; in a table that lays out the page stand the words of the meeting.
    told = sum(map(len, piped)) * 2 > sum(map(len, lines))
    return 0.7 if len(piped) > 2 and len(piped) * 4 > len(lines) and labels > 1 and told else 0.0


def _untabled(block: Block) -> Block:
    return replace(block, kind=BlockKind.PARAGRAPH, table=None, headers=(), caption=None)


def _lines(extract: Extract) -> Extract:
    """Rows that a format knows as rows of one table are only lines here, where that table lays out the page."""
    kept = nested(extract)
    piped = {
        block
        for block in extract.blocks
        if block.kind is BlockKind.TABLE_ROW and "|" in extract.text[block.start : block.end]
    }
    return replace(
        extract, blocks=tuple(_untabled(block) if block in piped - kept else block for block in extract.blocks)
    )


def _cells(found: Sequence[Run]) -> Iterator[tuple[int, ...]]:
    """Indexes of the runs of each cell: those between two runs of pipes."""
    cell: list[int] = []
    for at, run in enumerate(found):
        if run.furniture and "|" in run.words:
            if cell:
                yield tuple(cell)
            cell = []
        else:
            cell.append(at)
    if cell:
        yield tuple(cell)


def _mended(found: Sequence[Run], text: str) -> tuple[Run, ...]:
    """Short lines of a cell that break off in mid-sentence, joined with the line that goes on."""
    made: list[Run] = []
    for run in found:
        above = made[-1] if made else None
        if above and _breaks_off(above) and not run.furniture and run.gap == 1 and _goes_on(run):
            made[-1] = replace(above, end=run.end, words=text[above.start : run.end])
        else:
            made.append(run)
    return tuple(made)


def _breaks_off(run: Run) -> bool:
    whole = run.furniture or wording.label(run.words) or run.block.start == run.start or "\n" in run.words
    whole = whole or is_standing(run.words)
    return not whole and len(run.words) < _LONGEST_TITLE and run.words[-1] not in ".:;!?|"


def _goes_on(run: Run) -> bool:
    words = run.words
    if run.block.kind is BlockKind.TABLE_ROW:
        return False
    is_new = wording.label(words) or wording.resolves(words) or numbering.paragraph(words) or numbering.is_entry(words)
    return not is_new and len(words) < _LONGEST_TITLE and not _HEADS.match(words)


def _first_cell(found: Sequence[Run]) -> int:
    """The first run below the head of the table."""
    for at, run in enumerate(found):
        if run.furniture and "|" in run.words and _RULE.search(run.words):
            return at + 1
    heads = [at for at, run in enumerate(found[:60]) if _COLUMN.match(run.words)]
    return heads[-1] + 1 if heads else 0


def _filled(found: Sequence[Run]) -> dict[int, list[str]]:
    """The words of each line's filled cells, by where the line starts."""
    lines: dict[int, list[str]] = {}
    is_new = True
    for run in found:
        if run.furniture and "|" in run.words:
            is_new = True
        elif not run.furniture:
            cells = lines.setdefault(run.block.start, [])
            if is_new or not cells:
                cells.append(run.words)
            is_new = False
    return lines


def _openings(found: Sequence[Run], first: int) -> dict[int, str]:
    """Where items begin, with the number of the cell before; lines of several filled cells are a table inside."""
    lines = _filled(found)
    opened: dict[int, str] = {}
    for cell in _cells(found):
        at = next((place for place in cell if not found[place].furniture), None)
        if at is None or at < first:
            continue
        cells = lines[found[at].block.start]
        number = numbering.alone(cells[0]) if len(cells) == 2 else None
        is_title = cells[-1].startswith(found[at].words) and (len(cells) == 1 or number is not None)
        if is_title and (number or numbering.alone(found[at].words) is None) and not _is_inside(found[at]):
            opened[at] = number or ""
    return _counted(opened)


def _is_inside(run: Run) -> bool:
    """Whether a run cannot be a title; "Minutes" without a colon is that of the item that takes them."""
    if run.block.kind is BlockKind.TABLE_ROW:
        return True
    is_label = wording.label(run.words) is not None and run.words.endswith(":")
    return is_label or wording.resolves(run.words) or bool(numbering.paragraph(run.words))


def _counted(opened: dict[int, str]) -> dict[int, str]:
    """The openings; where most have a number, those whose numbers go up."""
    numbered = [at for at, number in opened.items() if number]
    if len(numbered) * 2 <= len(opened):
        return dict.fromkeys(opened, "") if not numbered else opened
    rising = numbering.rising([opened[at] for at in numbered])
    return {numbered[place]: opened[numbered[place]] for place in rising}


def _title_end(words: str) -> int:
    standing = standing_length(words)
    if standing:
        return standing
    capitals = _CAPITALS.match(words)
    if capitals:
        return capitals.end()
    begins = next((match.start() for match in _WORDS_BEGIN.finditer(words) if match.start() > 5), len(words))
    return begins if begins < len(words) or len(words) <= _LONGEST_TITLE else words.find(". ") + 1 or len(words)


def _titled(found: Sequence[Run], opened: dict[int, str], text: str) -> tuple[tuple[Run, ...], dict[int, str]]:
    """The runs with each title cut from the words after it, and the openings among them."""
    made: list[Run] = []
    moved: dict[int, str] = {}
    for at, run in enumerate(found):
        if at in opened:
            moved[len(made)] = opened[at]
            followed = at + 1 < len(found) and found[at + 1].furniture and "|" not in found[at + 1].words
            made.extend([run] if followed else split(run, text, [_title_end(run.words)]))
        else:
            made.append(run)
    return tuple(made), moved


def _place(found: Sequence[Run], opened: dict[int, str], first: int) -> tuple[Placed, ...]:
    placed: list[Placed] = []
    item = -1
    for at, run in enumerate(found):
        item += at in opened
        if item < 0:
            placed.append(Placed(run=run, role=Role.HEADING if at >= first or _COLUMN.match(run.words) else Role.FRONT))
        else:
            is_number = numbering.alone(run.words) is not None and at + 1 in {*opened} | {place - 1 for place in opened}
            placed.append(Placed(run=run, item=item, role=Role.TITLE if at in opened or is_number else Role.BODY))
    return tuple(placed)


def _items(placed: Sequence[Placed], opened: dict[int, str]) -> tuple[AgendaItem, ...]:
    made = []
    for at, number in enumerate(opened.values()):
        title = title_of([each for each in placed if numbering.alone(each.run.words) is None], at)
        both = numbering.before_title(title)
        if both and not number and not title[0].isalpha():
            number, title = both
        made.append(AgendaItem(number=number or None, title=furniture.clean_title(title)))
    return tuple(made) if any(item.number for item in made) else numbers_inside(placed, made)


def read(extract: Extract, source: str) -> Paper:
    """The minutes of a meeting; where no number is printed, paragraphs inside (3.1) and the order give it."""
    extract = _lines(extract)
    found = _mended(divided(extract, pipes=True), extract.text)
    first = _first_cell(found)
    found, opened = _titled(found, _openings(found, first), extract.text)
    placed = _place(found, opened, first)
    items = _items(placed, opened)
    claims = claims_of(front_lines(placed), extract, found)
    labelled = any(wording.label(run.words) or wording.resolves(run.words) for run in found)
    kind = PaperType.MINUTES if labelled else PaperType.AGENDA
    return assemble(extract, source, kind, placed, items, Manner.MINUTES, claims)
