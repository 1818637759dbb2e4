import re

from standins import paper, passage

from assistant.evidence.units import units
from assistant.evidence.wording import said, text
from ingest.papers import Kind


def chosen():  # type: ignore[no-untyped-def]
    one = paper((Kind.DISCUSSION, "The roof leaked in two places."), (Kind.DISCUSSION, "A survey cost £900."))
    other = paper((Kind.DISCUSSION, "The hall was dry all winter."), source="hall.txt")
    found = {"panel.txt": one, "hall.txt": other}
    return units([passage(one, 1), passage(other, 0), passage(one, 0)], found.__getitem__)


def test_every_statement_has_a_citation_and_every_marker_is_cited() -> None:
    statements, citations = said(chosen())
    markers = {int(n) for n in re.findall(r"\[(\d+)\]", text(statements))}
    assert all(statement.citations for statement in statements)
    assert markers == {cited.n for cited in citations} == {1, 2, 3}


def test_a_place_is_named_once_before_what_it_says_in_the_papers_order() -> None:
    statements, _ = said(chosen())
    lead = "Culture Panel, 4 March 2025, item 4 (Museum roof), minutes: "
    assert [statement.text for statement in statements] == [
        lead + "The roof leaked in two places.",
        "A survey cost £900.",
        lead + "The hall was dry all winter.",
    ]


def test_the_answer_is_its_statements_word_for_word() -> None:
    statements, _ = said(chosen())
    lines = [re.sub(r"^- |(?: \[\d+\])$", "", line) for line in text(statements).split("\n")]
    assert lines == [statement.text for statement in statements]
