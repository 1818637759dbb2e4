"""Notices of one decision: what was decided, with its list, whole and once."""

import pytest

from ingest import reading
from ingest.formats import html, text
from ingest.papers import Extract, Kind, Paper, PaperType

PARTS = (
    ("Persons present", "Members: Councillor Ida Moss (Chair) and Councillor Lee Tarn."),
    ("Decision", "Having heard the driver and read the papers, the Taxi Panel RESOLVED that it was right to:"),
    ("The case for the driver", "3.1 Mr Pell said that he had driven for nine years."),
    ("Reasons", "4.1 The Panel noted that two passengers had been left on the pier."),
)
LIMBS = ("(i) suspend the licence for four weeks;", "(ii) ask for a new badge; and", "(iii) end the pier permit.")
PARTICULARS = (
    "Decision maker: Taxi Panel (North)",
    "Date of hearing: Tuesday 3 June 2025, 10.00 am",
    "Date of this notice: 6 June 2025",
    "Licence holder: Mr Abel Pell",
    "Licence number: TX/114",
)


def _page(heading: str) -> Extract:
    rows = "".join(f"<li><strong>{label}:</strong>{rest}</li>" for label, _, rest in map(_parted, PARTICULARS))
    body = "".join(
        f"<h3>{at}. {head}</h3><p>{words}</p>" + ("".join(f"<p>{limb}</p>" for limb in LIMBS) if at == 2 else "")
        for at, (head, words) in enumerate(PARTS, start=1)
    )
    title = "<h2>Review of a licence: taxi 114</h2>"
    return html.read(f"<html><body><main><h1>{heading}</h1>{title}<ul>{rows}</ul>{body}</main></body></html>".encode())


def _parted(line: str) -> tuple[str, str, str]:
    return line.partition(":")


def _text(heading: str) -> Extract:
    body = "\n\n".join(
        f"{at}. {head}\n\n{words}" + ("\n\n" + "\n\n".join(LIMBS) if at == 2 else "")
        for at, (head, words) in enumerate(PARTS, start=1)
    )
    particulars = "\n".join(PARTICULARS)
    return text.read(f"{heading}\n\nReview of a licence: taxi 114\n\n{particulars}\n\n{body}\n".encode())


HEADINGS = ("Taxi Panel, 3 June 2025: notice of decision", "Taxi Panel - Decision notice", "NOTICE OF DECISION")


@pytest.fixture(params=[(made, heading) for made in (_page, _text) for heading in HEADINGS], ids=str)
def paper(request: pytest.FixtureRequest) -> Paper:
    made, heading = request.param
    return reading.read(made(heading), "notice")


def test_a_notice_of_decision_is_a_decision_with_its_list_in_one(paper: Paper) -> None:
    assert paper.paper_type is PaperType.DECISION
    (decision,) = paper.decisions
    words = paper.text[decision.places[0].start : decision.places[0].end]
    assert words.startswith("Having heard the driver") and words.endswith("end the pier permit.")


def test_it_is_called_by_its_matter_and_dated_by_its_hearing(paper: Paper) -> None:
    assert [(item.number, item.title) for item in paper.items] == [(None, "Review of a licence: taxi 114")]
    assert [day.isoformat() for day in paper.claims.dates] == ["2025-06-03"]


def test_its_labelled_lines_are_particulars_and_its_parts_have_headings(paper: Paper) -> None:
    told = {paper.text[p.start : p.end].lstrip("· \xa0"): p for p in paper.paragraphs}
    assert {told[line].kind for line in PARTICULARS} == {Kind.PARTICULARS}
    assert told["3.1 Mr Pell said that he had driven for nine years."].section == "3. The case for the driver"
    assert told["4. Reasons"].kind is Kind.HEADING


def test_a_paper_of_two_decisions_is_no_notice_of_one() -> None:
    words = "<h1>Taxi Panel, 3 June 2025: decision notice</h1>" + "".join(
        f"<h2>Taxi {at}</h2><h3>Decision</h3><p>That the licence of taxi {at} be kept.</p>" for at in (114, 115)
    )
    assert reading.read(html.read(words.encode()), "two.html").paper_type is not PaperType.DECISION


def test_what_was_resolved_after_a_hearing_is_a_decision() -> None:
    words = (
        "MINUTES of the Taxi Panel held on 3 June 2025\n\nPresent: Cllr Moss\n\n1. Apologies\n\nThere were none.\n\n"
        "2. Fares\n\nHaving considered the survey, the Panel RESOLVED to keep the fares of 2024.\n"
    )
    paper = reading.read(text.read(words.encode()), "minutes.txt")
    assert len(paper.decisions) == 1
