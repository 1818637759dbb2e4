"""The day of publication that a paper states."""

from datetime import date

import pytest

from ingest import reading
from ingest.formats import markdown
from ingest.marking.blanking import Part, without
from ingest.papers import Paper


def paper(*lines: str, foot: str = "The boats are old.") -> Paper:
    body = "\n\n".join(f"1.{n} The quay was swept on 3 May 2024, as in {2000 + n}." for n in range(1, 60))
    words = "\n\n".join(("# Boats at the quay", *lines, "## 1. Purpose", body, foot))
    return reading.read(markdown.read(words.encode()), "boats.md")


@pytest.mark.parametrize(
    "line",
    [
        "Date published: 2 March 2026",
        "**Published:** Monday, 2nd March 2026",
        "Published on 2 March 2026 at 5.00 p.m.",
        "Publication date: 02/03/2026",
        "DATE OF ISSUE: 2 March 2026",
        "| Date of publication | 2 March 2026 |\n|---|---|\n| Ward | All |",
        "Report published 2 March 2026.",
    ],
)
def test_a_labelled_line_gives_the_day_of_publication(line: str) -> None:
    assert paper(line).claims.published == date(2026, 3, 2)


def test_who_signs_an_agenda_may_give_it_at_its_foot() -> None:
    foot = "Ann Low, Committee Officer. Telephone 01632 960 000. Published on 2 March 2026."
    assert paper(foot=foot).claims.published == date(2026, 3, 2)


@pytest.mark.parametrize(
    "line",
    [
        "This report replaces the version published on 2 March 2026.",
        "Published on 2 March 2026 and replaced a week later",
        "To be published: 2 March 2026",
        "Published in March 2026",
        "Published: Tuesday, 2 March 2026",
        "The Harbour Plan. Published 2 March 2026.",
        "Date of decision: 2 March 2026",
    ],
)
def test_no_other_day_is_taken_for_it(line: str) -> None:
    assert paper(line).claims.published is None
    assert paper(foot=line).claims.published is None


def test_of_several_days_none_is_taken() -> None:
    assert paper("Published: 2 March 2026", "Published: 9 March 2026").claims.published is None


def test_a_line_amid_the_words_does_not_count() -> None:
    body = [f"Boat {n} leaks." for n in range(60)]
    assert paper(*body[:45], "Published: 2 March 2026", *body[45:]).claims.published is None


def test_a_day_that_only_a_part_left_out_gives_is_not_told() -> None:
    whole = paper(foot="Published: 2 March 2026")
    part = Part(kind="appendix", reason="marked Part 2", item=None, paragraphs=(len(whole.paragraphs) - 1,))
    assert whole.claims.published == date(2026, 3, 2)
    assert without(whole, (part,)).claims.published is None
