"""Tables with drawn rules: the rules make a grid, words fall into its cells."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ingest.extraction.page import Box, PrintedTable, Sheet, Word, around
from ingest.extraction.tables import holds_flow

_NEAR = 3.0
_MOST_LINES = 400


def _clusters(places: Iterable[float]) -> list[float]:
    """Places with those that lie within a hair of each other taken as one."""
    found: list[list[float]] = []
    for place in sorted(places):
        if found and place - found[-1][-1] <= _NEAR:
            found[-1].append(place)
        else:
            found.append([place])
    return [sum(group) / len(group) for group in found]


def _touch(one: Box, other: Box) -> bool:
    return (
        one.x0 - _NEAR <= other.x1
        and other.x0 - _NEAR <= one.x1
        and one.top - _NEAR <= other.bottom
        and other.top - _NEAR <= one.bottom
    )


def _groups(rules: Sequence[Box]) -> list[list[Box]]:
    """Rules that hang together; two bounding boxes that touch are taken to."""
    groups: list[tuple[Box, list[Box]]] = []
    for rule in sorted(rules, key=lambda r: (r.top, r.x0)):
        near = [group for group in groups if _touch(group[0], rule)]
        groups = [group for group in groups if not any(group is other for other in near)]
        members = [rule, *(member for group in near for member in group[1])]
        groups.append((around([rule, *(group[0] for group in near)]), members))
    return [members for _, members in groups]


def _drawn_through(level: Sequence[Box]) -> list[Box]:
    """Level rules with the pieces of one line put together, as dashes and the sides of cells are drawn one by one."""
    found: list[Box] = []
    for top in _clusters(rule.top for rule in level):
        pieces = sorted((rule for rule in level if abs(rule.top - top) <= _NEAR), key=lambda rule: rule.x0)
        line = pieces[0]
        for piece in pieces[1:]:
            if piece.x0 <= line.x1 + _NEAR:
                line = around([line, piece])
            else:
                found.append(line)
                line = piece
        found.append(line)
    return found


class _Grid:
    """The cells between the rules of one group; neighbours without a rule between them are one cell."""

    def __init__(self, rules: Sequence[Box]) -> None:
        self._upright = [rule for rule in rules if rule.width < rule.height]
        self.xs = _clusters(rule.x0 for rule in self._upright)
        level = _drawn_through([rule for rule in rules if rule.width >= rule.height])
        self._level = [rule for rule in level if self._crosses_column(rule)]
        self.ys = _clusters(rule.top for rule in self._level)

    def _crosses_column(self, rule: Box) -> bool:
        """Whether a level rule parts a whole column; what is shorter underlines words."""
        return any(rule.x0 <= left + _NEAR and rule.x1 >= right - _NEAR for left, right in pairwise(self.xs))

    def is_table(self) -> bool:
        """Whether there are at least two columns and two rows, and no more than a page can hold."""
        return 2 < len(self.xs) < _MOST_LINES and 2 < len(self.ys) < _MOST_LINES

    def _parted_right(self, row: int, column: int) -> bool:
        x, y = self.xs[column + 1], (self.ys[row] + self.ys[row + 1]) / 2
        return any(abs(r.x0 - x) <= _NEAR and r.top <= y <= r.bottom for r in self._upright)

    def _parted_below(self, row: int, column: int) -> bool:
        x, y = (self.xs[column] + self.xs[column + 1]) / 2, self.ys[row + 1]
        return any(abs(r.top - y) <= _NEAR and r.x0 <= x <= r.x1 for r in self._level)

    def owners(self) -> dict[tuple[int, int], tuple[int, int]]:
        """For each place of the grid, the first place of the cell that it belongs to."""
        owner: dict[tuple[int, int], tuple[int, int]] = {}
        for row in range(len(self.ys) - 1):
            for column in range(len(self.xs) - 1):
                place = (row, column)
                if column and not self._parted_right(row, column - 1):
                    owner[place] = owner[row, column - 1]
                elif row and not self._parted_below(row - 1, column) and owner[row - 1, column][1] == column:
                    owner[place] = owner[row - 1, column]
                else:
                    owner[place] = place
        return owner

    def place(self, word: Word) -> tuple[int, int] | None:
        """Row and column in which the middle of the word lies."""
        x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
        column = sum(edge <= x for edge in self.xs) - 1
        row = sum(edge <= y for edge in self.ys) - 1
        inside = 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1
        return (row, column) if inside else None


def ruled_tables(sheet: Sheet) -> tuple[list[PrintedTable], list[Word]]:
    """The tables of a page, and the words outside them; what only frames running text is no table."""
    tables, left = [], list(sheet.words)
    for rules in _groups(sheet.rules):
        grid = _Grid(rules)
        if not grid.is_table():
            continue
        placed = [(word, place) for word in left if (place := grid.place(word)) is not None]
        table = _table(sheet, grid, placed)
        if table is not None:
            tables.append(table)
            inside = {word.order for word, _ in placed}
            left = [word for word in left if word.order not in inside]
    return tables, left


def _table(sheet: Sheet, grid: _Grid, placed: list[tuple[Word, tuple[int, int]]]) -> PrintedTable | None:
    owners = grid.owners()
    cells: dict[tuple[int, int], list[Word]] = {}
    for word, place in placed:
        cells.setdefault(owners[place], []).append(word)
    filled = {column for _, column in cells}
    texts = {place: " ".join(word.text for word in words) for place, words in cells.items()}
    if not cells or holds_flow(len(filled), 0, max(map(len, texts.values()))):
        return None
    columns = range(len(grid.xs) - 1)
    rows = [
        tuple(_told(texts, owners, (row, column)) for column in columns if column in filled)
        for row in range(len(grid.ys) - 1)
    ]
    first = [word for (row, _), words in cells.items() if row == min(place[0] for place in cells) for word in words]
    return PrintedTable(
        rows=tuple(row for row in rows if any(row)),
        columns=tuple(grid.xs[column] for column in sorted(filled)),
        box=around([word.box for word, _ in placed]),
        page=sheet.number,
        order=min(word.order for word, _ in placed),
        bold_first=all(word.bold for word in first),
    )


def _told(
    texts: dict[tuple[int, int], str],
    owners: dict[tuple[int, int], tuple[int, int]],
    place: tuple[int, int],
) -> str:
    """What a row tells in a column: a cell over several rows is told in each, one over several columns once."""
    owner = owners[place]
    return texts.get(owner, "") if owner[1] == place[1] else ""
