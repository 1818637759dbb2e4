import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.marking import forms as marked_forms
from ingest.marking import lines as markings
from ingest.marking import marks
from ingest.marking.marks import Scope, Verdict

SPECIMENS = tomllib.loads((Path(__file__).parents[2] / "specimens" / "markings.toml").read_text("utf-8"))


@pytest.mark.parametrize("line", SPECIMENS["closed"])
def test_a_marking_in_any_councils_wording_is_seen(line: str) -> None:
    assert any(found.verdict is not Verdict.PUBLIC for found in markings.of_line(line))


@pytest.mark.parametrize("line", SPECIMENS["public"])
def test_a_public_class_is_seen(line: str) -> None:
    assert [found.verdict for found in markings.of_line(line)] == [Verdict.PUBLIC]


@pytest.mark.parametrize("line", SPECIMENS["silent"])
def test_standing_wording_and_talk_of_other_things_are_no_markings(line: str) -> None:
    assert all(found.verdict is Verdict.PUBLIC for found in markings.of_line(line))


@pytest.mark.parametrize("title", SPECIMENS["closed_titles"])
def test_a_title_that_says_exempt_is_a_marking(title: str) -> None:
    found = markings.of_title(title)
    assert found is not None
    assert found.verdict is not Verdict.PUBLIC


@pytest.mark.parametrize("title", SPECIMENS["silent_titles"])
def test_a_title_about_something_else_is_no_marking(title: str) -> None:
    assert markings.of_title(title) is None


@pytest.mark.parametrize(
    ("line", "scope", "names"),
    [
        ("Class: Open, Appendix C is Part 2", Scope.APPENDIX, ("c",)),
        ("Appendices 2 and 3 to this report are not for publication.", Scope.APPENDIX, ("2", "3")),
        (
            "That the public be excluded for items 9 to 11 as they hold exempt information.",
            Scope.ITEMS,
            ("9", "10", "11"),
        ),
        ("RESOLVED that the press and public be excluded for the following item.", Scope.NEXT, ()),
        ("RESOLVED that the press and public be excluded for the following items.", Scope.FOLLOWING, ()),
        ("PART II - PRIVATE", Scope.ONWARD, ()),
        ("CONFIDENTIAL", Scope.LINE, ()),
        ("Class: Part 2", Scope.HERE, ()),
    ],
)
def test_a_marking_tells_what_it_is_about(line: str, scope: Scope, names: tuple[str, ...]) -> None:
    (found,) = markings.of_line(line)
    assert (found.scope, found.names) == (scope, names)


@pytest.mark.parametrize(
    "line", ["Class: Part 1/Part 2", "Exempt?: tbc", "Class: Xx", "Part exempt: Yes", "OFFICIAL-SENSITIVE", "Class: ?"]
)
def test_a_marking_that_says_both_or_neither_is_unsettled(line: str) -> None:
    assert [found.verdict for found in markings.of_line(line)] == [Verdict.UNSETTLED]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Class: Part 2", "marked Part 2"),
        ("Not for publication by virtue of paragraphs 1 and 2 of Schedule 12A.", "1 and 2 of Schedule 12A"),
        ("CONFIDENTIAL", "marked confidential"),
        ("Is this report exempt? Yes", "marked exempt"),
    ],
)
def test_the_reason_names_the_marking_and_nothing_of_the_matter(line: str, reason: str) -> None:
    assert markings.of_line(line)[0].reason.endswith(reason)


def test_a_label_alone_waits_for_its_value() -> None:
    assert [marked_forms.label_alone(line) for line in ("Class:", "Exempt?", "Class: Part 1", "Summary")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Appendix B: Valuation", "b"),
        ("Exempt Appendix 2 - Bids", "2"),
        ("APPENDIX", ""),
        ("Annex C", "c"),
        ("The appendix gives more", None),
    ],
)
def test_an_appendix_is_opened_by_its_heading(line: str, name: str | None) -> None:
    assert marks.appendix_of(line) == name


@pytest.mark.parametrize("line", ["Part 1", "PART A - OPEN", "The public were readmitted to the meeting at 8.10 pm."])
def test_a_closed_part_ends_where_the_public_is_back(line: str) -> None:
    assert markings.reopens(line)


@given(st.text(max_size=300))
def test_no_line_is_too_odd_to_be_read(line: str) -> None:
    markings.of_line(line)
    markings.of_title(line)
    marks.appendix_of(line)


@given(
    st.lists(
        st.sampled_from("exempt part 2 1 class : not for publication the public | appendix b ( ) item".split()),
        max_size=40,
    )
)
def test_long_runs_of_marking_words_are_read_in_good_time(words: list[str]) -> None:
    markings.of_line(" ".join(words))
