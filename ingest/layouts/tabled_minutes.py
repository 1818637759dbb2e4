"""Minutes as a table: a row an item, with columns for its title, what was said and decided, and who is to act.

Where title and words share a cell, the row stays whole and gives its item a number.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest import numbering
from ingest.marking.guarding import speaks_of_closed
from ingest.papers import AgendaItem, Block, BlockKind, Extract, Paper, PaperType
from ingest.structure import meeting_page, wording
from ingest.structure.assembly import assemble, claims_of, front_lines
from ingest.structure.dividing import divided
from ingest.structure.furniture import plain_words
from ingest.structure.paragraphs import Manner, Placed, Role
from ingest.structure.runs import Run, trim
from ingest.structure.standing import is_standing, standing_length

_NUMBER = re.compile(r"(?:item |minute |agenda |min\.? )?(?:no\.?|number|ref\.?|#)$|^$", re.I)
_TITLE = re.compile(r"(?:agenda )?(?:items?|subject|topic|heading|title|matter)$", re.I)
_WORDS = re.compile(
    r"(?:(?:minutes?|notes?|discussions?|decisions?|resolutions?|outcomes?|comments|key points|summary)"
    r"(?:\W+(?:and|of|/|&|or)?\W*)?){1,3}(?:made|taken|discussion|meeting)?$",
    re.I,
)
_RECORD = re.compile(
    r"(?:(?:draft|public|unconfirmed|confirmed|open|approved)[\s\xa0]+)*(?:minutes|notes?|decisions)\b"
    r"(?![\s\xa0]+(?:on|in|are|were)\b)|.{0,80}\b(?:minutes|notes) of\b|.{0,60}\bmeeting held\b"
    r"|.{0,80}[-–:][\s\xa0]*(?:minutes|notes)$",
    re.I,
)
# What only a report or an agenda has at its head.
_OTHER = re.compile(
    r"(?:\d{1,2}\.?\d{0,2}[\s\xa0]+)?(?:recommendations?|purpose|summary|report of|agenda)\b(?!.*\bminutes\b)", re.I
)
_HEAD_LINES = 20
# One column for an item's title and what was said of it: "Subject and discussion"
_BOTH = re.compile(
    r"(?:agenda )?(?:items?|subjects?|topics?|matters?|headings?|titles?)"
    r"(?:[\s\xa0]*(?:and|/|&|,|\+)[\s\xa0]*(?:minutes?|notes?|discussions?|summary|details|comments|debate"
    r"|(?:key )?points)(?: (?:of|discussed|raised))?){1,2}$",
    re.I,
)


def accepts(extract: Extract) -> float:
    """All but certain for a table with a title and the words of each item, in a paper whose head speaks of minutes."""
    head = [block for block in extract.blocks[:_HEAD_LINES] if block.kind is not BlockKind.TABLE_ROW]
    lines = [plain_words(extract.text[block.start : block.end]) for block in head]
    told = any(_RECORD.match(line) for line in lines) or bool(extract.title and _RECORD.match(extract.title))
    # A marking stands in a row of its own or beside one; of a report or an agenda the tables are no minutes.
    if not told or any(map(_OTHER.match, lines)) or speaks_of_closed(extract.text):
        return 0.0
    return 0.9 if _heads(extract) or _numbered(extract) else 0.0


def _heads(extract: Extract) -> dict[int, tuple[int, int]]:
    """For each table of minutes, by its number, the columns of title and words; every row below has its own title, two
    or more, one of them of an item that stands on every agenda."""
    found = {table: _of_table([words for _, words in rows]) for table, rows in _tables(extract).items()}
    return {table: columns for table, columns in found.items() if columns}


def _tables(extract: Extract) -> dict[int, list[tuple[Block, list[str]]]]:
    """The tables by their number: their rows with the words of each cell."""
    tables: defaultdict[int, list[tuple[Block, list[str]]]] = defaultdict(list)
    for block in extract.blocks:
        if block.kind is BlockKind.TABLE_ROW and block.table is not None:
            tables[block.table].append((block, [words for _, _, words in _cells(extract.text, block)]))
    return tables


def _numbered(extract: Extract) -> dict[int, AgendaItem]:
    """The items of tables whose rows have a number and one cell for title and words, by where their rows begin; the
    title is told of an item that stands on every agenda; of others it cannot be parted from the words."""
    found: dict[int, AgendaItem] = {}
    for rows in _tables(extract).values():
        names = [plain_words(name) for name in rows[0][1]]
        if len(names) > 1 and (_NUMBER.match(names[0]) or _TITLE.match(names[0])) and _BOTH.match(names[1]):
            found |= _items_of([(block.start, cells) for block, cells in rows[1:]])
    return found


def _items_of(rows: Sequence[tuple[int, list[str]]]) -> dict[int, AgendaItem]:
    """The items of such rows; none unless every one has its own number and words, and one of them stands anywhere."""
    numbers = [numbering.alone(cells[0]) for _, cells in rows]
    told = [number for number in numbers if number]
    if len(told) < 2 or len(told) < len(rows) or len(numbering.rising(told)) < len(told):
        return {}
    words = [plain_words(cells[1]) if len(cells) > 1 else "" for _, cells in rows]
    titles = [each if is_standing(each) else each[: standing_length(each)] for each in words]
    if not all(words) or not any(titles):
        return {}
    starts = (start for start, _ in rows)
    return {at: AgendaItem(number=n, title=t or f"Item {n}") for at, n, t in zip(starts, told, titles, strict=True)}


def _of_table(rows: Sequence[Sequence[str]]) -> tuple[int, int] | None:
    """The columns of a table whose first row names them, if each of its rows below is an item."""
    told = next(((at, found) for at, row in enumerate(rows) if (found := _columns([*map(plain_words, row)]))), None)
    if told is None:
        return None
    at, columns = told
    titles = [_title(row, columns[0], len(rows[at])) for row in rows[at + 1 :]]
    stands = any(map(is_standing, titles))
    return columns if len(titles) > 1 and all(titles) and stands else None


def _title(row: Sequence[str], column: int, width: int) -> str:
    """A row's title without its number; "" where it has none, or may be the words of the row above moved to the left,
    as rows come without their empty cells."""
    title = row[column] if column < len(row) else ""
    both = numbering.before_title(title)
    plain = both[1] if both else title
    sure = len(row) == width or both or is_standing(plain) or (column and numbering.alone(row[0]))
    return plain if sure and any(map(str.isalpha, plain)) and not wording.resolves(plain) else ""


def _columns(names: Sequence[str]) -> tuple[int, int] | None:
    """The columns of title and words among these names; left of the title is a number, which "Item" may name, too."""
    words = next((at for at, name in enumerate(names) if _WORDS.match(name)), 0)
    titles = [at for at, name in enumerate(names[:words]) if _TITLE.match(name)]
    others = all(_NUMBER.match(name) or _TITLE.match(name) for name in names[: titles[-1]]) if titles else False
    return (titles[-1], words) if others else None


def _cells(text: str, block: Block) -> Iterator[tuple[int, int, str]]:
    """Each cell of a row with where it begins and ends; empty ones, too."""
    at = block.start
    for cell in text[block.start : block.end].split("\t"):
        yield at, at + len(cell), cell.strip()
        at += len(cell) + 1


def _untabled(extract: Extract, tables: dict[int, tuple[int, int]]) -> tuple[Extract, dict[int, int]]:
    """The paper with each cell of these tables as a paragraph, and the column of each by where it begins."""
    blocks: list[Block] = []
    columns: dict[int, int] = {}
    for block in extract.blocks:
        if block.kind is not BlockKind.TABLE_ROW or block.table not in tables:
            blocks.append(block)
            continue
        for column, (start, end, _) in enumerate(_cells(extract.text, block)):
            span = trim(extract.text, start, end)
            if span:
                columns[span.start] = column - tables[block.table][0]
                plain = replace(block, kind=BlockKind.PARAGRAPH, table=None, headers=(), caption=None)
                blocks.append(replace(plain, start=span.start, end=span.end))
    return replace(extract, blocks=tuple(blocks)), columns


def _openings(found: Sequence[Run], columns: dict[int, int]) -> dict[int, str]:
    """Where items begin: at the number left of a title, or at the title itself."""
    opened: dict[int, str] = {}
    for at, run in enumerate(found):
        if columns.get(run.start) != 0 or run.furniture or _TITLE.match(plain_words(run.words)):
            continue
        number = numbering.alone(found[at - 1].words) if at and columns.get(found[at - 1].start, 0) < 0 else None
        both = numbering.before_title(run.words)
        opened[at - 1 if number else at] = number or (both[0] if both else "")
    return opened


def read(extract: Extract, source: str) -> Paper:
    """The minutes of a meeting, each row of the table an item."""
    heads = _heads(extract)
    numbered = {} if heads else _numbered(extract)
    if numbered:
        return _read_rows(extract, source, numbered)
    laid, columns = _untabled(extract, heads)
    found = divided(laid)
    opened = _openings(found, columns)
    placed: tuple[Placed, ...] = meeting_page.place(found, opened)
    items = meeting_page.items_of(placed, opened)
    claims = claims_of(front_lines(placed), extract, found)
    return assemble(extract, source, PaperType.MINUTES, placed, items, Manner.MINUTES, claims)


def _read_rows(extract: Extract, source: str, items: dict[int, AgendaItem]) -> Paper:
    """The minutes of a meeting, each row whole the only paragraph of its item; `items` by where their rows begin."""
    found = divided(extract)
    order = {start: at for at, start in enumerate(items)}
    placed = tuple(
        replace(each, item=order[each.run.block.start], role=Role.BODY) if each.run.block.start in order else each
        for each in meeting_page.place(found, {})
    )
    first = next(at for at, each in enumerate(placed) if each.item is not None)
    claims = claims_of(front_lines(placed[:first]), extract, found)
    return assemble(extract, source, PaperType.MINUTES, placed, tuple(items.values()), Manner.MINUTES, claims)
