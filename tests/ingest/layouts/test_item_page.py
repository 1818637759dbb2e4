from ingest import reading
from ingest.formats import text
from ingest.papers import Kind, Paper, PaperType

PAGE = """Menu
Council meetings

Agenda item

Harbour dues

Decision:

RESOLVED that the tables be printed.

Minutes:

{0}.1      Ada North introduced the report.

{0}.2      The following was noted:

1.    Dues rose by 5%.

2.      Officers agreed to look into this ACTION

{0}.3      RESOLVED that

1.    The tables be printed.

Officers look into the rise in dues.

Supporting documents:
"""


def _read(number: str) -> Paper:
    return reading.read(text.read(PAGE.format(number).encode()), "item.txt")


def test_paragraphs_give_the_number_of_the_item() -> None:
    paper = _read("14")
    assert [(item.number, item.title) for item in paper.items] == [("14", "Harbour dues")]
    assert paper.paper_type is PaperType.AGENDA_ITEM


def test_entries_of_a_list_have_the_number_printed_nearest() -> None:
    paper = _read("5")
    assert [p.number for p in paper.paragraphs if "Dues rose" in paper.text[p.start : p.end]] == ["5.2"]


def test_the_fuller_resolution_leads_the_one_in_the_box() -> None:
    paper = _read("5")
    decision = next(decision for decision in paper.decisions if decision.kind is Kind.DECISION)
    assert len(decision.places) == 2
    assert paper.text[decision.places[0].start : decision.places[0].end].endswith("the rise in dues.")


def test_a_last_limb_above_the_list_of_documents_belongs_to_the_resolution() -> None:
    page = PAGE.format("5") + "\n·         Dues report, item 5 pdf icon PDF 455 KB\n"
    paper = reading.read(text.read(page.encode()), "item.txt")
    decision = next(decision for decision in paper.decisions if decision.kind is Kind.DECISION)
    assert paper.text[decision.places[0].start : decision.places[0].end].endswith("the rise in dues.")


def test_nothing_is_claimed_that_is_not_said() -> None:
    claims = _read("5").claims
    assert (claims.councils, claims.committees, claims.dates, claims.after) == ((), (), (), None)


def test_paragraphs_that_disagree_give_no_number() -> None:
    paper = reading.read(text.read(PAGE.format("5").replace("5.1", "4.1").replace("5.3", "6.3").encode()), "item.txt")
    assert paper.items[0].number is None


def test_a_number_and_a_meeting_that_the_page_prints_are_told() -> None:
    head = "Agenda item\n\n137. Harbour dues\n\nMeeting of Quay Board, Tuesday, 5 March 2024 7.00 pm\n\n"
    paper = reading.read(text.read(f"{head}Minutes:\n\nIt was long.\n".encode()), "item.txt")
    assert [(item.number, item.title) for item in paper.items] == [("137", "Harbour dues")]
    assert (paper.claims.committees, paper.claims.dates[0].isoformat()) == (("Quay Board",), "2024-03-05")
