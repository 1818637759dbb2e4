from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import reading
from ingest.access import WithheldPaper, mark
from ingest.formats import text as text_format
from ingest.papers import Access, AgendaItem, Decision, Kind, Paper, PaperType, Paragraph, Span

PAPERS = Path(__file__).parents[3] / "shared" / "papers"
H, P, D, R = Kind.HEADING, Kind.PARTICULARS, Kind.DISCUSSION, Kind.TABLE_ROW
Line = tuple[int | None, Kind, str]


def _paper(*lines: Line, titles: tuple[str, ...] = (), kind: PaperType = PaperType.REPORT) -> Paper:
    text, paragraphs = "", []
    section: str | None = None
    for item, what, words in lines:
        section = words if what is H else section
        paragraphs.append(Paragraph(start=len(text), end=len(text) + len(words), kind=what, item=item, section=section))
        text += f"{words}\n\n"
    return Paper(
        source="paper.txt",
        format="text",
        paper_type=kind,
        text=text,
        items=tuple(AgendaItem(number=str(n), title=title) for n, title in enumerate(titles, start=1)),
        paragraphs=tuple(paragraphs),
    )


def _left(paper: Paper) -> Paper:
    marked = mark(paper, exempt=False)
    assert isinstance(marked, Paper)
    return marked


def _minutes(*between: str, last: str = "The bidder offered nine pounds.", title: str = "Sale of the pier") -> Paper:
    return _paper(
        (0, H, "Harbour dredging"),
        (0, D, "The officer told members that the channel had silted up and would be dredged in the winter months."),
        *((1, D, words) for words in ("Exclusion of the press and public", *between)),
        (2, H, title),
        (2, D, last),
        titles=("Harbour dredging", "Exclusion of the press and public", title),
        kind=PaperType.MINUTES,
    )


def _pack(*rows: str, pier: str = "Class\tPart 1", more: tuple[Line, ...] = (), kind: Kind = R) -> Paper:
    return _paper(
        (None, H, "Harbour Committee Agenda"),
        (None, H, "Part 1"),
        (None, kind, "1.\tHarbour dredging\t1 - 4"),
        *((None, kind, row) for row in rows),
        (None, H, "Members of the committee"),
        (0, P, "Agenda Item 1"),
        (0, R, "Class\tPart 1\tDate\t4 July 2019"),
        (0, D, "The channel has silted up and this report asks for money to dredge it."),
        (1, P, "Agenda Item 2"),
        (1, R, pier),
        (1, D, "The pier is to be sold."),
        *more,
        titles=("Harbour dredging", "Sale of the pier"),
        kind=PaperType.AGENDA_PACK,
    )


ROW = "2.\tSale of the pier\t5 - 9"


def test_a_paper_without_any_marking_is_public_and_whole() -> None:
    paper = _minutes("There were no exempt items.")
    assert mark(paper, exempt=False) == paper


@pytest.mark.parametrize(
    "words",
    [
        "There were no exempt items.",
        "The public may be excluded from the meeting where exempt information is likely to be disclosed.",
        "RESOLVED that the public be excluded for the following item. This was not necessary.",
    ],
)
def test_standing_wording_about_exclusion_closes_nothing(words: str) -> None:
    assert len(_left(_minutes(words)).items) == 3


@pytest.mark.parametrize(
    "words",
    [
        "RESOLVED that the public be excluded for the following item under paragraph 3 of Schedule 12A.",
        "It was agreed that members of the press and public be excluded from the remainder of the meeting.",
        "That the public be excluded for item 3, as exempt information would be disclosed.",
    ],
)
def test_items_from_which_the_public_was_excluded_are_withheld(words: str) -> None:
    paper = _left(_minutes(words))
    assert [item.title for item in paper.items] == ["Harbour dredging", "Exclusion of the press and public"]
    assert [(part.kind, part.reason) for part in paper.withheld] == [("item", "the public was excluded for it")]
    assert "nine" not in paper.text


def test_items_after_the_public_is_back_are_public() -> None:
    closed = _minutes("RESOLVED that the public be excluded for the following items.")
    items = (*closed.items, AgendaItem(number="4", title="Street trading"))
    start = len(closed.text)
    words = "The public were readmitted to the meeting.\n\nStreet trading\n\n"
    more = (
        Paragraph(start=start, end=start + 42, kind=D, item=2),
        Paragraph(start=start + 44, end=start + 58, kind=H, item=3),
    )
    paper = replace(closed, text=closed.text + words, items=items, paragraphs=(*closed.paragraphs, *more))
    assert [item.title for item in _left(paper).items][-1] == "Street trading"


def test_a_title_that_says_exempt_closes_its_item() -> None:
    paper = _left(_minutes("None.", title="Sale of the pier (exempt)"))
    assert len(paper.items) == 2
    assert "pier" not in paper.text


def test_a_sentence_about_another_exempt_report_closes_nothing() -> None:
    paper = _minutes("None.", last="The bids were given in the exempt report on the same agenda.")
    assert _left(paper) == paper


@pytest.mark.parametrize(
    "heading", ["Part 2", "PART II", "Part B - Private", "Exempt items", "PINK PAPERS PART 2 PRIVATE"]
)
def test_items_below_part_2_of_a_front_sheet_are_withheld(heading: str) -> None:
    paper = _left(_pack(heading.removeprefix("PINK PAPERS "), ROW, pier="Title\tSale of the pier"))
    assert [item.title for item in paper.items] == ["Harbour dredging"]
    assert "pier" not in paper.text
    assert [part.kind for part in paper.withheld] == ["item"]


def test_a_public_class_on_the_report_does_not_open_what_is_listed_as_closed_by_words() -> None:
    paper = _left(_pack(ROW, "Not for publication by virtue of paragraph 3 of Schedule 12A."))
    assert [item.title for item in paper.items] == ["Harbour dredging"]
    assert [part.reason for part in paper.withheld] == ["its marking cannot be settled"]


@pytest.mark.parametrize(
    "pier",
    [
        "Class\tPart 2\tDate\t4 July",
        "Class: Part 1/Part 2",
        "Exempt?\tYes",
        "EXEMPT",
        "Class\tXx",
        "Report status: Exempt",
    ],
)
def test_a_report_that_is_marked_in_a_pack_goes_and_the_others_stay(pier: str) -> None:
    paper = _left(_pack(ROW, pier=pier))
    assert [item.title for item in paper.items] == ["Harbour dredging"]
    assert "pier" not in paper.text
    assert {paragraph.item for paragraph in paper.paragraphs} == {None, 0}


@pytest.mark.parametrize(
    "pier", ["Class\tPart 1", "Class Part 1 (Open) 4 July", "Exempt?\tNo", "Restricted: N/A", "Wards\tAll"]
)
def test_a_report_with_a_public_class_or_none_stays(pier: str) -> None:
    assert not _left(_pack(ROW, pier=pier)).withheld


def test_a_row_of_a_forward_plan_closes_nothing() -> None:
    rows = ("May\tHarbour Purchases Part 2\t19/07\tMayor", "Sites - Part 1 & Part 2", "Open or exempt: Exempt")
    more: tuple[Line, ...] = ((1, H, "Forward plan of key decisions"), *((1, R, row) for row in rows))
    assert not _left(_pack(ROW, more=more)).withheld


def test_a_heading_in_a_code_of_conduct_closes_nothing() -> None:
    more: tuple[Line, ...] = (
        (1, H, "(7) Exempt categories"),
        (1, D, "Members must not disclose confidential information given to them."),
    )
    assert not _left(_pack(ROW, more=more)).withheld


def test_a_confidential_appendix_goes_and_its_report_stays() -> None:
    more: tuple[Line, ...] = (
        (1, H, "Appendix A - Map"),
        (1, D, "The pier is by the quay."),
        (1, H, "Appendix B - Bids (exempt)"),
        (1, D, "Nine pounds were bid."),
        (1, H, "2. Other bids"),
        (1, D, "Eight pounds were bid."),
    )
    paper = _left(_pack(ROW, more=more))
    assert "Nine" not in paper.text
    assert "Eight" not in paper.text
    assert "by the quay" in paper.text
    assert [(part.kind, part.reason) for part in paper.withheld] == [("appendix", "marked exempt")]
    assert not any(paragraph.section and "bids" in paragraph.section.lower() for paragraph in paper.paragraphs)


@pytest.mark.parametrize(
    "words",
    ["Appendix B is exempt under paragraph 3 of Schedule 12A.", "Class: Part 1 except Appendix B (Part 2)"],
)
def test_an_appendix_that_its_report_calls_exempt_goes(words: str) -> None:
    more: tuple[Line, ...] = ((1, H, "Appendix B"), (1, D, "Nine pounds were bid."))
    paper = _left(_pack(ROW, pier=words, more=more))
    assert "Nine" not in paper.text
    assert [part.kind for part in paper.withheld] == ["appendix"]
    assert _left(_pack(ROW, pier=words)).withheld == ()


def test_a_list_of_appendices_withholds_nothing_that_is_not_there() -> None:
    more: tuple[Line, ...] = ((1, D, "Appendix A - Map"), (1, D, "Appendix B - Bids (exempt)"), (1, D, "The end."))
    assert not _left(_pack(ROW, more=more)).withheld


def test_what_follows_a_bare_marking_in_an_open_report_goes() -> None:
    more: tuple[Line, ...] = ((1, H, "CONFIDENTIAL"), (1, D, "Nine pounds were bid."))
    paper = _left(_pack(ROW, more=more))
    assert "Nine" not in paper.text
    assert "to be sold" in paper.text


def test_a_pack_of_which_every_item_is_closed_is_withheld_whole() -> None:
    paper = _paper(
        (None, H, "Harbour Committee"),
        (0, R, "Class\tPart 2"),
        (1, R, "Class\tPart 2"),
        titles=("Pier sale", "Staffing"),
    )
    assert isinstance(mark(paper, exempt=False), WithheldPaper)


def test_a_plan_in_three_parts_is_no_closed_paper() -> None:
    headings = ("Part 1", "Part 2", "Part 3")
    lines = [(1, kind, words) for head in headings for kind, words in ((H, head), (D, f"{head}. " + "Word " * 40))]
    assert not _left(_pack(ROW, more=tuple(lines))).withheld


def test_with_exempt_a_marked_paper_is_kept_whole_as_exempt_and_others_stay_public() -> None:
    closed, partly, public = _paper((None, P, "Class: Part 2")), _pack(ROW, pier="Class\tPart 2"), _pack(ROW)
    assert mark(closed, exempt=True) == replace(closed, access=Access.EXEMPT)
    assert mark(partly, exempt=True) == replace(partly, access=Access.EXEMPT)
    assert mark(public, exempt=True) == public


def test_decisions_of_a_closed_item_go_and_the_others_keep_their_place() -> None:
    paper = _minutes("RESOLVED that the public be excluded for the following item.")
    places = [(Span(one.start, one.end),) for one in paper.paragraphs]
    made = (
        Decision(kind=Kind.DECISION, item=0, places=places[1]),
        Decision(kind=Kind.DECISION, item=2, places=places[-1]),
    )
    assert _left(replace(paper, decisions=made)).decisions == made[:1]


LINES = st.tuples(
    st.sampled_from([None, 0, 1, 2]),
    st.sampled_from([H, P, D, R]),
    st.sampled_from(
        ["Part 2", "Part 1", "Class: Part 2", "Class\tOpen", "CONFIDENTIAL", "Appendix B (exempt)", "Appendix C",
         "Pier sale",
         "The quay.", "There were no exempt items.", "That the public be excluded for the following items."]
    ),
)  # fmt: skip


@given(st.lists(LINES, max_size=14))
def test_what_is_withheld_is_blanked_in_place_and_what_is_kept_stays_where_it_was(lines: list[Line]) -> None:
    paper = _paper(*lines, titles=("Dredging", "Pier sale", "Libraries"), kind=PaperType.AGENDA_PACK)
    marked = mark(paper, exempt=False)
    if isinstance(marked, WithheldPaper):
        return
    assert len(marked.text) == len(paper.text)
    assert [at for at, sign in enumerate(marked.text) if sign == "\n"] == [
        at for at, sign in enumerate(paper.text) if sign == "\n"
    ]
    kept = "".join(marked.text[one.start : one.end] for one in marked.paragraphs)
    assert "".join(kept.split()) == "".join(marked.text.split())
    assert all(marked.text[one.start : one.end] == paper.text[one.start : one.end] for one in marked.paragraphs)
    assert all(one.item is None or one.item < len(marked.items) for one in marked.paragraphs)
    assert bool(marked.withheld) == (marked.text != paper.text)
    assert mark(paper, exempt=True) in (paper, replace(paper, access=Access.EXEMPT))


@pytest.mark.papers
def test_none_of_the_shared_papers_is_withheld_in_any_part() -> None:
    if not PAPERS.is_dir():
        pytest.skip("the shared papers are not here")
    for path in sorted(PAPERS.iterdir()):
        paper = reading.read(text_format.read(path.read_bytes()), path.name)
        assert mark(paper, exempt=False) == paper
