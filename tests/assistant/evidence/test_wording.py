import re
from dataclasses import replace
from datetime import date

import pytest
from standins import MUSEUM, paper, passage

from assistant.evidence.units import Unit, units
from assistant.evidence.wording import said, text, wanting
from ingest.papers import Identity, Kind


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


def of(kind: Kind, words: str) -> str:
    """What is said of a run of that kind, after its place."""
    one = paper((kind, words))
    (statement,), _ = said(units([passage(one, 0)], lambda _: one))
    return statement.text.removeprefix(statement.lead)


@pytest.mark.parametrize(
    ("kind", "name", "words", "telling"),
    [
        (Kind.DECISION, "Resolved", "That the roof be mended.", "The panel AGREED that the roof be mended."),
        (Kind.ACTION, "Action", "Petra Holm to tell the volunteers.", "ACTION: Petra Holm to tell the volunteers."),
        (Kind.RECOMMENDATION, "Recommended", "To mend the roof.", "The panel is asked to mend the roof."),
    ],
)
def test_what_is_resolved_recommended_or_an_action_is_called_so_once(
    kind: Kind, name: str, words: str, telling: str
) -> None:
    assert of(kind, words) == f"{name}: {words}"
    assert of(kind, telling) == telling


@pytest.mark.parametrize("kind", [Kind.DISCUSSION, Kind.TABLE_ROW, Kind.PARTICULARS, Kind.HEADING])
def test_what_was_merely_said_is_not_called_anything(kind: Kind) -> None:
    assert of(kind, "That the roof be mended.") == "That the roof be mended."


def dated(*known: Identity) -> list[Unit]:
    """A unit of each meeting."""
    papers = {
        f"{at}.txt": paper((Kind.DISCUSSION, f"Of {at}."), identity=one, source=f"{at}.txt")
        for at, one in enumerate(known)
    }
    return units([passage(one, 0) for one in papers.values()], papers.__getitem__)


def told(chosen: list[Unit], by_date: bool) -> list[str]:
    return [statement.text[-5:] for statement in said(chosen, by_date=by_date)[0]]


def test_meetings_are_said_oldest_first_where_that_is_asked() -> None:
    chosen = dated(*(replace(MUSEUM, meeting_date=date(2025, month, 4)) for month in (7, 3, 5)))
    assert told(chosen, True) == ["Of 1.", "Of 2.", "Of 0."]
    assert told(chosen, False) == ["Of 0.", "Of 1.", "Of 2."]


def test_an_undated_meeting_stands_at_its_bound_and_one_without_stands_last() -> None:
    after, before = Identity(after=date(2025, 4, 1)), Identity(before=date(2025, 2, 1))
    chosen = dated(Identity(), replace(MUSEUM, meeting_date=date(2025, 5, 4)), after, before)
    assert told(chosen, True) == ["Of 3.", "Of 2.", "Of 1.", "Of 0."]
    assert "date not stated (after 1 April 2025)" in said(chosen, by_date=True)[0][1].text


def side_by_side() -> list[Unit]:
    one = paper((Kind.DISCUSSION, "The roof leaked. A survey cost £900."))
    (whole,) = units([passage(one, 0)], lambda _: one)
    return [
        replace(whole, span=whole.span._replace(end=16), words="The roof leaked."),
        replace(whole, span=whole.span._replace(start=17), words="A survey cost £900."),
    ]


def test_units_side_by_side_are_one_statement_unless_one_is_marked() -> None:
    first, second = side_by_side()
    assert len(said([first, second])[0]) == 1
    statements, citations = said([first, second], marks={("panel.txt", second.span): "Replaced: "})
    assert len(statements) == len(citations) == 2
    assert statements[0].text.endswith("The roof leaked.")


def test_a_mark_is_said_before_the_place_and_belongs_to_the_lead() -> None:
    first, second = side_by_side()
    statements, _ = said([first, second], marks={("panel.txt", second.span): "Replaced: "})
    marked = statements[1]
    assert marked.text.startswith("Replaced: Culture Panel, 4 March 2025, item 4")
    assert marked.text == f"{marked.lead}A survey cost £900." and marked.support == "quoted"


def test_what_the_papers_do_not_give_is_said_first_and_cites_what_comes_nearest() -> None:
    statements, citations = said(chosen(), absent=wanting(()))
    first = statements[0]
    assert (first.text, first.support) == ("The papers do not say this outright. What comes nearest:", "absent")
    assert first.citations and set(first.citations) <= {cited.n for cited in citations}


def test_the_open_ones_of_several_questions_are_named() -> None:
    assert wanting(("how many leaflets? ", "who [1] came")) == (
        "The papers do not say outright: “how many leaflets” or “who (1) came”. What they do say:"
    )


def test_what_is_only_unlikely_is_not_said_to_be_missing() -> None:
    assert wanting((), unsure=True) == "The papers may not say this. What comes nearest:"
    assert wanting(("how many came",), unsure=True) == "The papers may not say: “how many came”. What they do say:"
