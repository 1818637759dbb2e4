"""What a briefing holds, of made-up papers."""

import re

import pytest
from briefs import HASHING, TODAY, Make
from told import said, section

from assistant.briefing.making import brief
from assistant.briefing.nouns import Audience, Length, Wish
from ingest.errors import UsageError
from ingest.library.library import Library
from ingest.papers import Access


def test_every_statement_and_row_is_cited(made: Make) -> None:
    found = said(*made().sections[1:])
    assert len(found) > 10
    assert [words for words, citations in found if not citations] == []


def test_every_citation_is_a_verbatim_run_of_its_paper(made: Make, library: Library) -> None:
    for cited in made().citations:
        assert library.paper(cited.source, clearance=Access.PUBLIC).text[cited.start : cited.end] == cited.quote


def test_a_statement_of_one_citation_says_that_run_and_nothing_else(made: Make) -> None:
    told = made()
    for part in told.sections:
        for point in (point for block in part.blocks for point in block.points):
            quoted = [re.sub(r"\W+", " ", cited.quote).strip() for cited in point.citations]
            assert all(re.sub(r"\W+", " ", line).strip() in " ".join(quoted) for line in point.lines)


def test_footnotes_are_numbered_as_they_are_read(made: Make) -> None:
    told = made()
    assert [one.n for one in told.citations] == list(range(1, len(told.citations) + 1))
    first = list(dict.fromkeys(cited.n for _, citations in said(*told.sections[:1]) for cited in citations))
    assert first == sorted(first)
    assert sorted(n for source in told.sources for n in source.notes) == [one.n for one in told.citations]


def test_what_is_off_the_topic_is_left_out(made: Make) -> None:
    words = " ".join(words for words, _ in said(*made().sections))
    assert "lamps" not in words and "Sundays" not in words


def test_decisions_actions_and_history_stand_in_their_places(made: Make) -> None:
    told = made()
    decisions = [words for words, _ in said(section(told, "decisions"))]
    assert any("be mended before the winter" in words for words in decisions) and len(decisions) == 2
    actions = [words for words, _ in said(section(told, "open"))]
    assert any("three prices" in words and "Dunstan Reyle" in words for words in actions)
    meetings = [block.heading for block in section(told, "history").blocks if block.depth == 2]
    assert meetings == ["Culture Panel, 4 March 2025", "Culture Panel, 6 May 2025"]


def test_both_sides_of_a_contradiction_are_shown(made: Make) -> None:
    (words,) = [" ".join(p.text for p in block.points) for block in section(made(), "disagreements").blocks]
    assert "£185,000" in words and "£158,000" in words


def test_a_question_is_shown_with_what_is_recorded_after_it(made: Make) -> None:
    blocks = section(made(), "questions").blocks
    bats = next(block for block in blocks if "bats" in block.points[0].text)
    assert "14 bats" in bats.points[1].text and not bats.notes
    sooner = next(block for block in blocks if "sooner" in block.points[0].text)
    assert len(sooner.points) == 1 and "No record was found of an answer" in sooner.notes[0]


def test_what_is_not_held_is_said(made: Make) -> None:
    missing = next(block for block in section(made(), "scope").blocks if block.heading == "What is not held")
    assert any("6 May 2025" in note and "Not held: any report" in note for note in missing.notes)
    assert not any("4 March 2025" in note for note in missing.notes)


def test_a_topic_that_the_papers_do_not_cover_is_said_to_be_none(made: Make) -> None:
    told = made("submarine pens")
    assert not told.covered and [one.key for one in told.sections][:2] == ["scope", "summary"]
    assert "submarine pens" in told.sections[1].notes[0]


@pytest.mark.parametrize("topic", ["museum roof", "Zephyrine", "roof contract", "exempt", "contractor"])
def test_exempt_matter_reaches_no_reader_without_clearance(made: Make, topic: str) -> None:
    told = repr(made(topic).sections) + repr(made(topic).sources)
    assert "Zephyrine Roofing" not in told and "212,345" not in told and "secret" not in told
    assert made(topic).access is Access.PUBLIC


def test_a_reader_with_clearance_is_told_and_the_briefing_is_marked(made: Make) -> None:
    told = made(clearance=Access.EXEMPT)
    assert "Zephyrine" in repr(told.sections) and told.access is Access.EXEMPT


def test_length_and_audience_change_what_is_included(made: Make) -> None:
    keys = {one: [part.key for part in made(audience=one).sections] for one in Audience}
    assert len({tuple(order) for order in keys.values()}) == len(Audience)
    short, full = made(length=Length.SHORT), made()
    assert len(short.sections) < len(full.sections)
    assert len(said(section(short, "summary"))) <= len(said(section(full, "summary")))


@pytest.mark.parametrize("topic", ["", "  ", "?!", "x" * 400])
def test_a_topic_that_names_nothing_is_refused_in_a_sentence(made: Make, topic: str) -> None:
    with pytest.raises(UsageError, match="Name a topic in a few words"):
        made(topic)


def test_the_same_topic_gives_the_same_briefing(made: Make) -> None:
    assert made() == made()


def test_what_progress_raises_stops_the_briefing(library: Library) -> None:
    class Enough(Exception):
        pass

    def stop(step: str, done: int, of: int) -> None:
        if step == "reading":
            raise Enough

    with pytest.raises(Enough):
        brief(Wish(topic="museum roof"), library, HASHING, clearance=Access.PUBLIC, today=TODAY, progress=stop)
