from ingest import reading
from ingest.formats import text
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
