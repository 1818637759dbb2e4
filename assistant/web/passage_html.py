"""A passage in its place as HTML in which every word of the paper is text, never markup (pure)."""

import re
from collections.abc import Sequence
from html import escape
from itertools import groupby

from assistant.cleaning import EXEMPT, clean
from assistant.web.places import Piece, Place, Role, Shown
from ingest.papers import AgendaItem, Kind

# Beside HTML's own: what page templates put values in with, so that none finds an opening in a paper.
_TEMPLATE = str.maketrans({"{": "&#123;", "}": "&#125;", "$": "&#36;", "`": "&#96;"})
_BULLET = re.compile(r"^[-*·•●▪◦‣–]\s*")
# The line under a header row in Markdown.
_RULE = re.compile(r"(?:<mark>)?:?-{2,}:?(?:</mark>)?")
_EXEMPT_BELOW = '<p class="exempt">Exempt</p>'
_EXEMPT_HERE = '<span class="exempt">Exempt</span> '
_LEFT_OUT = "Paragraphs left out"
_ROWS_LEFT_OUT = "Rows left out"

Cells = list[list[Piece]]


def passage(place: Place) -> str:
    """The paragraphs of a place, marked words in <mark>; headings are paragraphs, so no page's outline is broken."""
    return body(place, outline=False)


def body(place: Place, *, outline: bool) -> str:
    """The paragraphs of a place; with `outline`, each item begins with an h2 (id `item-N`, by the item's index)."""
    parts = [f'<p class="exempt">{EXEMPT}</p>'] if place.exempt and not outline else []
    before: Shown | None = None
    begun: set[int] = set()
    for _, group in groupby(place.rows, key=_group):
        rows = list(group)
        parts += [f'<p class="gap">{_LEFT_OUT}</p>'] if rows[0].gap else []
        parts += _turned(before, rows[0])
        parts += _begun(place, rows[0], begun) if outline else []
        parts.append(_outlined(rows, before, place.exempt) if outline else _element(rows, before))
        before = rows[-1]
    return "".join(parts)


def shown(text: str) -> str:
    """Text of a paper or a reader for a page: escaped, in one line, without characters that are not seen."""
    return untemplated(escape(clean(text)))


def untemplated(markup: str) -> str:
    """Markup in which no page template finds an opening."""
    return markup.translate(_TEMPLATE)


def page_label(page: int | None, printed: str | None) -> str:
    """A page in words: "page 12 (printed 5)"; nothing where neither number is known (HTML)."""
    if page and printed:
        return f"page {page} (printed {shown(printed)})"
    if printed:
        return f"printed {'pages' if '-' in printed else 'page'} {shown(printed)}"
    return f"page {page}" if page else ""


def item_name(item: AgendaItem) -> str:
    """An item as it is called: "Item 5: Parks" (plain text)."""
    return f"Item {item.number}: {item.title}" if item.number else item.title


def _group(row: Shown) -> tuple[str, int]:
    """Rows of one table stand together, and what makes up the heading of one item."""
    if row.table is not None:
        return "table", row.table
    return ("opens", row.item or 0) if row.opens else ("paragraph", row.index)


def _turned(before: Shown | None, row: Shown) -> list[str]:
    """A label where another page begins."""
    label = page_label(row.page, row.printed_page)
    same = before is not None and (before.page, before.printed_page) == (row.page, row.printed_page)
    return [f'<p class="page">{label}</p>'] if label and not same else []


def _begun(place: Place, row: Shown, begun: set[int]) -> list[str]:
    """The heading of an item that the page begins in the middle of, or that has none of its own."""
    if row.item is None or row.item in begun:
        return []
    begun.add(row.item)
    name = shown(item_name(place.items[row.item]))
    return [] if row.opens else [f'<h2 class="within" id="item-{row.item}">{name}</h2>']


def _outlined(rows: Sequence[Shown], before: Shown | None, exempt: bool) -> str:
    first = rows[0]
    if first.kind is not Kind.HEADING or first.table is not None:
        return f"{_EXEMPT_BELOW if exempt else ''}{_element(rows, before)}"
    words = (_EXEMPT_HERE if exempt else "") + " ".join(_inline(row.pieces) for row in rows)
    if first.opens:
        return f'<h2 id="item-{first.item}">{words}</h2>'
    return f"<h2>{words}</h2>" if first.item is None else f"<h3>{words}</h3>"


def _element(rows: Sequence[Shown], before: Shown | None) -> str:
    first = rows[0]
    if first.table is not None and any(row.role is not Role.CAPTION for row in rows):
        return _table(rows)
    words = " ".join(_inline(row.pieces) for row in rows)
    kind = "caption" if first.table is not None else first.kind.value
    return f'<p class="{kind}">{_number(first, before)}{words}</p>'


def _number(row: Shown, before: Shown | None) -> str:
    """A paragraph's own number, where its text does not begin with it and it is not the one before's."""
    if row.number is None or (before is not None and row.number == before.number):
        return ""
    words = _BULLET.sub("", clean("".join(piece.text for piece in row.pieces)))
    told = re.match(rf"{re.escape(row.number)}(?!\.?\d)", words)
    return "" if told else f'<span class="number">{shown(row.number)}</span> '


def _inline(pieces: Sequence[Piece]) -> str:
    return re.sub(r"\s+", " ", "".join(map(_piece, pieces))).strip()


def _piece(piece: Piece) -> str:
    """One run; white space at its ends stands outside its mark."""
    words = shown(piece.text)
    if not words:
        return " " * any(map(str.isspace, piece.text))
    text = f"<mark>{words}</mark>" if piece.marked else words
    return f"{' ' * piece.text[0].isspace()}{text}{' ' * piece.text[-1].isspace()}"


def _table(rows: Sequence[Shown]) -> str:
    """A table with its caption; columns at the right that are empty in every row are left out."""
    captions = " ".join(_inline(row.pieces) for row in rows if row.role is Role.CAPTION)
    inside = [row for row in rows if row.role is not Role.CAPTION]
    bordered = all(_words(row).startswith("|") for row in inside)
    grid = [_cells(row.pieces, bordered) for row in inside]
    width = max((index + 1 for cells in grid for index, cell in enumerate(cells) if _inline(cell)), default=1)
    lines = "".join(_line(row, cells, width, above) for row, cells, above in zip(inside, grid, [None, *inside]))
    caption = f"<caption>{captions}</caption>" if captions else ""
    table = f"<table>{caption}{lines}</table>"
    return f'<div class="table" role="group" aria-label="Table" tabindex="0">{table}</div>'


def _words(row: Shown) -> str:
    return "".join(piece.text for piece in row.pieces).lstrip()


def _line(row: Shown, cells: Cells, width: int, above: Shown | None) -> str:
    between = ""
    if above is not None:
        label = "".join(_turned(above, row))
        gap = f'<p class="gap">{_ROWS_LEFT_OUT}</p>' if row.gap else ""
        between = f'<tr><td colspan="{width}">{gap}{label}</td></tr>' if gap or label else ""
    filled = [_inline(cell) for cell in cells[:width]] + [""] * (width - len(cells))
    if not any(filled):
        return between
    return f"{between}<tr>{''.join(_cell(cell, row.role) for cell in filled)}</tr>"


def _cell(words: str, role: Role) -> str:
    return f'<th scope="col">{words}</th>' if words and role is Role.HEADER else f"<td>{words}</td>"


def _cells(pieces: Sequence[Piece], bordered: bool) -> Cells:
    """The cells of a row, cut at tabs, else at pipes, else at lines; where a broken line goes on, its cells join
    those above."""
    text = "".join(piece.text for piece in pieces)
    tabs = "\t" in text
    if not tabs and "|" not in text and "\n" in text.strip():
        return [cell for line in _lines(pieces, "\t") for cell in line if _inline(cell).strip()]
    columns: Cells = []
    for line in _lines(pieces, "\t" if tabs else "|"):
        if not tabs:
            line = line[bordered and not _inline(line[0]) :]
            line = line[: len(line) - (len(line) > 1 and not _inline(line[-1]))]
        if len(line) > 1 and all(_RULE.fullmatch(_inline(cell)) for cell in line):
            continue
        columns += [[] for _ in line[len(columns) :]]
        for column, cell in zip(columns, line):
            column += [Piece(" ", False), *cell]
    return columns


def _lines(pieces: Sequence[Piece], cut: str) -> list[Cells]:
    """The lines of a row as cells; the white space after its last word adds no line."""
    lines: list[Cells] = [[[]]]
    words = len(re.sub(r"[\r\n]\s*\Z", "", "".join(piece.text for piece in pieces)))
    for piece in pieces:
        text, words = piece.text[:words], max(words - len(piece.text), 0)
        for token in re.split(rf"({re.escape(cut)}|\n)", text):
            if token == "\n":
                lines.append([[]])
            elif token == cut:
                lines[-1].append([])
            elif token:
                lines[-1][-1].append(Piece(token, piece.marked))
    return lines
