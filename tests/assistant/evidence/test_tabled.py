"""A row and a column that a question names answer it, however a table reads; what the table lacks does not."""

from dataclasses import replace
from datetime import date

import pytest
from standins import paper, passage

from assistant.answers import Filters
from assistant.evidence.holding import row_of, subject_weights
from assistant.evidence.scoring import rarity
from assistant.evidence.tabled import LIKELY, tabled
from assistant.evidence.units import cells, row_words, units
from assistant.understanding.question import Vocabulary, understand
from ingest.papers import Identity, Kind, Paper, Paragraph, Span

LINES = ("Hub\tVisits\tCost per visit", "Holm Road\t9,640\t£17.79", "Forge Lane\t3,870\t£36.05")


def _table(*lines: str, month: int = 6) -> Paper:
    one = paper(*((Kind.TABLE_ROW, line) for line in lines), identity=Identity(meeting_date=date(2025, month, 3)))
    rows, at = [], 0
    for line in lines:
        start = one.text.index(line, at)
        at = start + len(line)
        heads = (Span(one.text.index(lines[0]), one.text.index(lines[0]) + len(lines[0])),) if rows else ()
        rows.append(Paragraph(start=start, end=at, kind=Kind.TABLE_ROW, table=0, headers=heads))
    return replace(one, paragraphs=tuple(rows))


def _told(question: str, one: Paper) -> float:
    found = [passage(one, index) for index in range(1, len(one.paragraphs))]
    query = understand(question, None, Vocabulary(), Filters())
    weights = subject_weights(question, query, rarity(found))
    return tabled(question, [row_of(unit, weights) for unit in units(found, lambda _: one)], weights)


@pytest.mark.parametrize(
    "question",
    [
        "What was the cost per visit at Forge Lane?",
        "What did a visit cost at Holm Road and at Forge Lane?",
        "How many visits were there to Holm Road?",
        "What was the cost per visit at Forge Lane in June 2025?",
    ],
)
def test_a_row_and_a_column_that_are_named_answer(question: str) -> None:
    assert _told(question, _table(*LINES)) == LIKELY


@pytest.mark.parametrize(
    "question",
    [
        "What was the cost per visit at Castle Street?",
        "How many volunteers were there at Holm Road?",
        "What was the cost per visit at Forge Lane in October 2025?",
        "Why did a visit to the swimming pool at Holm Road cost so much?",
    ],
)
def test_what_the_table_has_no_row_column_or_month_for_is_not_answered_by_it(question: str) -> None:
    assert _told(question, _table(*LINES)) == 0.0


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_cells_that_are_lines_are_cells_with_blank_lines_between_them_or_without(between: str) -> None:
    assert cells("Holm Road\n\n9,640\n \n£17.79") == ["Holm Road", "9,640", "£17.79"]
    stacked = _table(*(line.replace("\t", between) for line in LINES))
    assert row_words(stacked, stacked.paragraphs[1]) == "Hub: Holm Road; Visits: 9,640; Cost per visit: £17.79"
