import pytest

from ingest import reading
from ingest.formats import html, text
from ingest.papers import Kind, Paper, PaperType

MINUTES = """ASHFORD BOROUGH COUNCIL

MINUTES of a meeting of the AUDIT AND GOVERNANCE COMMITTEE held in the Council Chamber on Thursday 14 March \
2024 at 7.00 pm

Present: Councillor A Low (Chair)

Apologies: Councillor Reed

31. DECLARATIONS OF INTEREST

There were none.

32. MINUTES

RESOLVED that the minutes of the meeting held on 11 January 2024 be approved as a correct record.

33. INTERNAL AUDIT PLAN

In response to questions:

- 12 audits would be done in the year;
- Fees were £45,000.

RESOLVED that:

(1) the plan be approved; and
(2) a progress report be brought in September.

The meeting ended at 8.15 pm.
"""


def _paper() -> Paper:
    return reading.read(text.read(MINUTES.encode()), "printed.txt")


def test_numbered_headings_are_the_items() -> None:
    paper = _paper()
    assert [(item.number, item.title) for item in paper.items] == [
        ("31", "DECLARATIONS OF INTEREST"),
        ("32", "MINUTES"),
        ("33", "INTERNAL AUDIT PLAN"),
    ]
    assert paper.paper_type is PaperType.MINUTES


def test_the_heading_tells_council_committee_and_date() -> None:
    claims = _paper().claims
    assert (claims.councils, claims.committees) == (("Ashford",), ("Audit and Governance Committee",))
    assert [day.isoformat() for day in claims.dates] == ["2024-03-14"]


def test_limbs_in_brackets_belong_to_their_resolution() -> None:
    paper = _paper()
    span = paper.decisions[-1].places[0]
    assert paper.text[span.start : span.end].endswith("in September.")
    assert [p.kind for p in paper.paragraphs][-1] is Kind.DISCUSSION


def test_a_tab_after_a_number_makes_no_table_of_minutes() -> None:
    tabbed = MINUTES.replace("31. ", "31.\t").replace("32. ", "32.\t").replace("33. ", "33.\t")
    tabbed = tabbed.replace("(1) ", "(1)\t").replace("(2) ", "(2)\t")
    paper = reading.read(text.read(tabbed.encode()), "printed.txt")
    assert [item.title for item in paper.items] == [item.title for item in _paper().items]
    assert not [one for one in paper.paragraphs if one.kind is Kind.TABLE_ROW]
    said = [" ".join(paper.text[place.start : place.end].split()) for one in paper.decisions for place in one.places]
    assert said[-1] == "RESOLVED that: (1) the plan be approved; and (2) a progress report be brought in September."


def test_minutes_without_items_keep_what_was_decided() -> None:
    head = "**Notes of the meeting of the Lights Committee held on 5 May 2025**\n\nPresent: Cllrs Holm\n\n"
    said = "RESOLVED that the lamps be lit."
    paper = reading.read(text.read(f"# Quay Council\n\n{head}{said}".encode()), "notes.txt")
    assert [paper.text[one.places[0].start : one.places[0].end] for one in paper.decisions] == [said]


def _items(words: str) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in reading.read(text.read(words.encode()), "m.txt").items]


HEAD = "Minutes of the Quay Forum held on Monday 3 June 2024\n\nPresent: Cllr Low\n\n"
DONE = "It was RESOLVED that it be done.\n\n"


def test_lettered_headings_are_the_items_where_one_of_them_stands_on_every_agenda() -> None:
    lettered = f"A. Welcome\n\n{DONE}B. Ropes\n\n{DONE}C. Buoys\n\n{DONE}"
    assert _items(HEAD + lettered) == [("A", "Welcome"), ("B", "Ropes"), ("C", "Buoys")]
    assert _items(HEAD + lettered.replace("Welcome", "Chains")) == []


def test_headings_in_capitals_are_the_items_where_none_has_a_number() -> None:
    heads = (
        f"APOLOGIES\n\nNone.\n\nROPES\n\n{DONE}RESOLVED\n\nThat all be well.\n\nAMENDMENT\n\nThat none be.\n\n"
        f"BUOYS AND CHAINS\n\n{DONE}"
    )
    assert _items(HEAD + heads) == [(None, "APOLOGIES"), (None, "ROPES"), (None, "BUOYS AND CHAINS")]


def test_headings_in_capitals_are_no_items_where_a_part_may_be_closed() -> None:
    heads = f"APOLOGIES\n\nNone.\n\nROPES\n\n{DONE}CONFIDENTIAL\n\nBUOYS AND CHAINS\n\n{DONE}"
    assert _items(HEAD + heads) == []


def test_titles_in_two_parts_are_items_below_one_without_words_alone() -> None:
    rents = f"7. Rents\n\n7.1 The rents were read out.\n\n7.2 {DONE}"
    below = f"{rents}8. Berths\n\n8.1 Berth by the mill\n\n{DONE}8.2 Berth at Holm\n\n{DONE}"
    assert _items(HEAD + below) == [
        ("7", "Rents"),
        ("8", "Berths"),
        ("8.1", "Berth by the mill"),
        ("8.2", "Berth at Holm"),
    ]


def test_minutes_below_a_log_of_actions_are_read() -> None:
    rows = "Ref | Action | Owner\nQ1 | Mend the rope | A. Low\nQ2 | Paint it | B. Orr\n"
    log = f"Quay Forum\nDate: 3 June 2024\n\nACTION LOG\n\n{rows}"
    assert _items(f"{log}\nNOTES\n\n1. Ropes\n\n{DONE}2. Buoys\n\n{DONE}") == [("1", "Ropes"), ("2", "Buoys")]


def test_the_minutes_of_two_meetings_are_of_neither_day() -> None:
    again = "MINUTES OF THE SPECIAL MEETING HELD ON MONDAY 10 JUNE 2024\n\nPresent: Cllr Low\n\n3. Buoys\n\n"
    first = f"{HEAD}1. Apologies\n\nNone.\n\n2. Ropes\n\n{DONE}"
    claims = reading.read(text.read(f"{first}{again}{DONE}".encode()), "m.txt").claims
    assert [day.isoformat() for day in claims.dates] == ["2024-06-03", "2024-06-10"]
    other = again.replace("THE SPECIAL MEETING", "THE AUDIT COMMITTEE")
    claims = reading.read(text.read(f"{first}{other}{DONE}".encode()), "m.txt").claims
    assert [day.isoformat() for day in claims.dates] == ["2024-06-03"]


def test_minutes_as_the_heading_of_the_paper_is_no_item() -> None:
    heading = "Quay Forum\n\nMinutes\n\nMonday 3 June 2024\n\n"
    assert _items(f"{heading}{DONE}The rope was noted.\n\n") == []
    assert _items(f"{heading}(a) Welcome\n\n(b) Ropes\n\n{DONE}(c) Close\n\n") == [
        ("a", "Welcome"),
        ("b", "Ropes"),
        ("c", "Close"),
    ]


def test_headings_without_any_mark_are_the_items_where_each_stands_right_above_its_words() -> None:
    glued = f"Welcome and apologies\nNone.\n\nRopes and chains\n{DONE}Any other business\nNone.\n"
    titles = ["Welcome and apologies", "Ropes and chains", "Any other business"]
    assert _items(HEAD + glued) == [(None, title) for title in titles]


def test_no_items_are_told_where_only_standing_ones_are_known_among_other_headings() -> None:
    loose = f"Apologies for absence\n\nNone.\n\nRopes and chains\n\n{DONE}"
    assert _items(HEAD + loose) == []
    assert _items(HEAD + loose.replace("Ropes and chains\n\n", "")) == [(None, "Apologies for absence")]


def test_words_on_the_line_of_a_title_in_capitals_are_the_items_own() -> None:
    beside = "1. APOLOGIES - Cllr Orr\n\n2. ROPES - Two are frayed. RESOLVED to buy two.\n\n3. MINUTES - 6 MAY 2024\n\n"
    paper = reading.read(text.read(f"{HEAD}{beside}{DONE}".encode()), "m.txt")
    assert [item.title for item in paper.items] == ["APOLOGIES", "ROPES", "MINUTES - 6 MAY 2024"]
    assert [one.item for one in paper.decisions] == [1, 2]


OPENING = (
    "ASHFORD BOROUGH COUNCIL\n\nMINUTES of a meeting of the QUAY BOARD held on 14 March 2024\n\n"
    "Present: Councillor A Low\n\n"
)
UP_TO_SLIPWAYS = "1. APOLOGIES\n\nThere were none.\n\n2. SLIPWAYS\n\nThree slipways need work.\n"


def decided(words: str) -> list[str]:
    """The decisions of minutes with these words at their second item, each in one line."""
    paper = reading.read(text.read(f"{OPENING}{UP_TO_SLIPWAYS}{words}\n\n3. CLOSE\n\nNone.\n".encode()), "quay.txt")
    return [" ".join(paper.text[one.places[0].start : one.places[0].end].split()) for one in paper.decisions]


@pytest.mark.parametrize(
    "lines",
    [
        "RESOLVED: That money be given as follows:\nNorth slip £4,100 (planks)\nEast slip £2,750 (paint)\n"
        "Old slip £900 (rope)\nand that the request for Mill slip be refused as it is let.",
        "RESOLVED that these sums be paid:\nNorth slip £4,100\nEast slip £2,750\nOld slip £900.",
        "RESOLVED: That the wardens be as follows:\nNorth slip, Ann Low\nEast slip, Bob Reed\nOld slip, Cy Marsh",
    ],
)
def test_a_resolution_s_list_on_lines_without_marks_is_whole(lines: str) -> None:
    assert decided(lines) == [" ".join(lines.split())]


@pytest.mark.parametrize(
    "after",
    [
        "Councillor Reed left the meeting at 7.45 pm",
        "Members considered a quotation of £300",
        "**Fees for 2025**",
        "The wardens have asked for £50 more.",
        "3 planks had been lost in the flood",
    ],
)
def test_what_stands_below_such_a_list_is_no_part_of_it(after: str) -> None:
    lines = "RESOLVED: That money be given as follows:\nNorth slip £4,100\nEast slip £2,750"
    assert decided(f"{lines}\n{after}\nNothing more was said.") == [" ".join(lines.split())]


def test_a_list_of_paragraphs_is_whole_where_each_has_its_figure() -> None:
    lines = ("RESOLVED that money be given as follows:", "North slip £4,100", "East slip £2,750", "Tides are rising")
    page = "".join(
        f"<p>{line}</p>"
        for line in (*f"{OPENING}{UP_TO_SLIPWAYS}".split("\n\n"), *lines, "The tide rose.", "3. CLOSE", "None.")
    )
    paper = reading.read(html.read(f"<html><body>{page}</body></html>".encode()), "quay.html")
    (whole,) = [paper.text[one.places[0].start : one.places[0].end] for one in paper.decisions]
    assert whole.split("\n\n") == list(lines[:3])
