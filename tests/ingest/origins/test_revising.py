"""Which words call a paper, or an item of it, a new version, and which only sound like it."""

import time

import pytest

from ingest.origins.revising import adds, appendix, bare, is_told, mark, stamped, version
from ingest.papers import Kind, Paper, PaperType, Paragraph


@pytest.mark.parametrize(
    "title",
    (
        "Quay wall (revised)",
        "Quay wall (Revised report)",
        "Quay wall (revised 3 March 2026)",
        "Quay wall - REVISED",
        "Quay wall: revised report",
        "REVISED Quay wall report",
        "Revised report: Quay wall",
        "CORRECTED Minutes of the meeting held on 3 March 2026",
        "Corrected draft minutes",
        "Replacement report - Quay wall",
        "Quay wall (as amended)",
    ),
)
def test_a_title_says_that_it_is_a_new_version(title: str) -> None:
    assert mark(title)


@pytest.mark.parametrize(
    "title",
    (
        "Quay wall",
        "Revised budget 2026/27",
        "Quay wall - revised Table 2",
        "Quay wall (revised appendix)",
        "Response to the revised report of the Ombudsman on housing",
        "Amended parking order for Pier Street",
        "Replacement of the harbour lights",
        "Corrected speed limits",
        "Planning application 26/0123 (amended plans)",
    ),
)
def test_what_a_title_is_about_is_no_new_version(title: str) -> None:
    assert not mark(title)


@pytest.mark.parametrize(
    "line",
    (
        "REVISED REPORT",
        "Revised 3 March 2026",
        "Amended on 3 March 2026",
        "Corrected minutes",
        "Corrected minutes of the meeting held on Tuesday, 3 March 2026",
        "Revised version, 3 March 2026",
        "This report replaces the version published on 24 February 2026.",
        "This revised report supersedes the report circulated with the agenda.",
        "These minutes replace those published on 1 April 2026.",
        "This paper is a corrected version of the one circulated earlier.",
    ),
)
def test_the_head_of_a_paper_says_so(line: str) -> None:
    assert is_told(line)


@pytest.mark.parametrize(
    "line",
    (
        "This report replaces Table 2 on page 9 of the pack.",
        "It replaces Table 2 on pages 4 and 5 of the pack.",
        "Revised estimates of income",
        "Revised",
        "AMENDED",
        "Amended budget, 3 March 2026",
        "The revised scheme was published in May.",
        "This strategy replaces the one of 2019.",
        "Amended by the Committee",
    ),
)
def test_other_words_at_the_head_do_not(line: str) -> None:
    assert not is_told(line)


@pytest.mark.parametrize(
    ("name", "number", "words"),
    (
        ("Quay wall report (v2)", 2, ("quay", "wall")),
        ("quay-wall-report_v3", 3, ("quay", "wall")),
        ("Quay wall Version 2", 2, ("quay", "wall")),
        ("Quay wall (revised)", None, ("quay", "wall")),
        ("Revised report: Quay wall", None, ("quay", "wall")),
        ("Report", None, ("report",)),
        ("Review of 4 piers", None, ("review", "of", "4", "piers")),
    ),
)
def test_a_name_is_told_apart_from_its_version(name: str, number: int | None, words: tuple[str, ...]) -> None:
    assert version(name.replace("_", " ")) == number
    assert bare(name.replace("_", " ")) == words


def test_a_supplement_says_so_at_its_head() -> None:
    assert adds("Harbour Board\n\nSupplementary Agenda\n\nTuesday, 3 March 2026")
    assert not adds("Harbour Board\n\nAgenda\n\nTuesday, 3 March 2026")


def test_a_table_says_it_in_a_sentence_alone() -> None:
    assert not is_told("Revised report", in_table=True)
    assert is_told("This report replaces the version published on 24 February 2026.", in_table=True)


@pytest.mark.parametrize(
    ("name", "letter"),
    (
        ("2026-03-04-item5-appendix-a", "a"),
        ("Annex 2: drawings", "2"),
        ("quay_Appendix_B", "b"),
        ("Appendices", ""),
        ("Appendix to the strategy", ""),
        ("Quay wall", None),
        ("Annexation of the pier", None),
    ),
)
def test_an_appendix_is_told_by_its_name(name: str, letter: str | None) -> None:
    assert appendix(name) == letter


@pytest.mark.parametrize(
    "name",
    ("Quay" + "." * 50_000, "Quay" + " " * 50_000 + "x", "REVISED " + "A" * 50_000, "Revised" + "-" * 50_000 + "x"),
)
def test_a_long_name_is_read_at_once(name: str) -> None:
    start = time.process_time()
    assert (version(name), bare(name)[0].startswith(("quay", "a", "revised"))) == (None, True)
    assert (mark(name), is_told(name), appendix(name)) == (False, False, None)
    assert time.process_time() - start < 1


def lined(*lines: str, kind: Kind = Kind.DISCUSSION) -> Paper:
    """A paper of one paragraph a line."""
    starts = [sum(len(one) + 1 for one in lines[:at]) for at in range(len(lines))]
    paragraphs = tuple(
        Paragraph(start=start, end=start + len(line), kind=kind) for start, line in zip(starts, lines, strict=True)
    )
    paper_type = PaperType.REPORT
    return Paper(
        source="a.txt", format="text", paper_type=paper_type, text="\n".join(lines), items=(), paragraphs=paragraphs
    )


@pytest.mark.parametrize("line", ("REVISED", "AMENDED", "Corrected", "** Revised **", "(corrected)", "[AMENDED]"))
def test_a_word_alone_at_the_head_is_a_stamp(line: str) -> None:
    assert stamped(lined("Harbour Board", line, "Quay wall"))


@pytest.mark.parametrize("line", ("Revised budget", "The Revised", "DRAFT", "Revised Actual", "Revised 2026/27"))
def test_words_beside_it_are_no_stamp(line: str) -> None:
    assert not stamped(lined("Harbour Board", line, "Quay wall"))


@pytest.mark.parametrize("line", ("REPLACEMENT", "(replacement)"))
def test_what_may_be_a_page_s_or_a_person_s_replacement_is_no_stamp(line: str) -> None:
    assert not stamped(lined("Harbour Board", line, "Quay wall"))


@pytest.mark.parametrize(
    "below",
    (
        ("Page 14 of the report",),
        ("Table 2: costs of the wall",),
        ("This takes the place of Appendix B.",),
        ("Quay wall", "Paragraph 3.1 should read £40,000."),
        ("Quay wall", "Para. 7 is to end at “ropes”."),
    ),
)
def test_above_the_name_of_a_part_it_is_a_slip_that_corrects_the_part(below: tuple[str, ...]) -> None:
    assert not stamped(lined("Harbour Board", "CORRECTED", *below))
    time_of_day = "Tuesday 9 January 2024, 2.00 p.m."
    assert stamped(
        lined("Harbour Board", "CORRECTED", time_of_day, "Quay wall", "The wall leans, as Appendix B shows.")
    )


def test_a_word_below_the_head_or_in_a_table_is_no_stamp() -> None:
    assert not stamped(lined(*["Words."] * 6, "REVISED"))
    assert not stamped(lined("Budget", "Revised", "Actual", kind=Kind.TABLE_ROW))
