from ingest import reading
from ingest.formats import text
from ingest.papers import Kind

NOTES = """Agenda and minutes

Ports & Harbours Board - Tuesday, 12th March, 2019 11.00 am

Contact: Sam Hill / Email: sam.hill@local.gov.uk

Items
No. Item

1.

Tides - Verbal Update

Minutes:

The Chair gave an update.

Members agreed that the talk was of great value.

Decision

Members noted the update.

Action

Officers to send the tables.

2.

Note of the Previous Meeting

Minutes:

Members agreed the minutes.
"""


def test_decisions_and_actions_stand_under_headings_of_their_own() -> None:
    extract = text.read(NOTES.encode())
    paper = reading.read(extract, "notes.txt")
    assert reading.layout_of(extract) == "board_notes"
    assert [(decision.kind, decision.item) for decision in paper.decisions] == [
        (Kind.DECISION, 0),
        (Kind.ACTION, 0),
        (Kind.DECISION, 1),
    ]
    assert (paper.claims.councils, paper.claims.committees) == (("LGA",), ("Ports & Harbours Board",))
