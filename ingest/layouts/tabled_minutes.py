"""Minutes as a table: a row an item, with columns for its title, what was said and decided, and who is to act."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest import numbering
from ingest.marking.guarding import speaks_of_closed
from ingest.papers import Block, BlockKind, Extract, Paper, PaperType
from ingest.structure import meeting_page, wording
from ingest.structure.assembly import assemble, claims_of, front_lines
from ingest.structure.dividing import divided
from ingest.structure.furniture import plain_words
from ingest.structure.paragraphs import Manner, Placed
from ingest.structure.runs import Run, trim
from ingest.structure.standing import is_standing

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


def accepts(extract: Extract) -> float:
    """All but certain for a table with a title and the words of each item, in a paper whose head speaks of minutes."""
    head = [block for block in extract.blocks[:_HEAD_LINES] if block.kind is not BlockKind.TABLE_ROW]
    lines = [plain_words(extract.text[block.start : block.end]) for block in head]
    told = any(_RECORD.match(line) for line in lines) or bool(extract.title and _RECORD.match(extract.title))
    # A marking stands in a row of its own or beside one; of a report or an agenda the tables are no minutes.
    if not told or any(map(_OTHER.match, lines)) or speaks_of_closed(extract.text):
        return 0.0
    return 0.9 if _heads(extract) else 0.0


def _heads(extract: Extract) -> dict[int, tuple[int, int]]:
    """For each table of minutes, by its number, the columns of title and words; every row below has its own title, two
    or more, one of them of an item that stands on every agenda."""
    rows = [block for block in extract.blocks if block.kind is BlockKind.TABLE_ROW and block.table is not None]
    tables: defaultdict[int, list[list[str]]] = defaultdict(list)
    for block in rows:
        tables[block.table or 0].append([words for _, _, words in _cells(extract.text, block)])
    return {table: columns for table, cells in tables.items() if (columns := _of_table(cells))}


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
    laid, columns = _untabled(extract, _heads(extract))
    found = divided(laid)
    opened = _openings(found, columns)
    placed: tuple[Placed, ...] = meeting_page.place(found, opened)
    items = meeting_page.items_of(placed, opened)
    claims = claims_of(front_lines(placed), extract, found)
    return assemble(extract, source, PaperType.MINUTES, placed, items, Manner.MINUTES, claims)
