from dataclasses import replace
from datetime import date

from standins import paper, passage

from assistant.citing import citation, label
from ingest.papers import DateBasis, Identity, Kind, Span


def test_a_label_names_committee_date_item_paragraph_page_and_kind() -> None:
    one = paper((Kind.DISCUSSION, "x"))
    expected = "Culture Panel, 4 March 2025, item 4, paragraph 4.2, pages 5-14, minutes"
    assert label(one, "4", "4.2", None, "5-14") == expected
    assert label(one, "4", None, 12, None).endswith("PDF page 12, minutes")


def test_what_is_unknown_is_said_to_be() -> None:
    bounded = Identity(date_basis=DateBasis.BOUNDED, after=date(2024, 1, 16))
    one = replace(paper((Kind.DISCUSSION, "x")), identity=bounded)
    expected = "committee not stated, date not stated (after 16 January 2024), item 3, paragraph 3.7, minutes"
    assert label(one, "3", "3.7", None, None) == expected


def test_a_quote_is_the_source_text_character_for_character() -> None:
    one = paper((Kind.DISCUSSION, "The roof  leaked."), (Kind.DISCUSSION, "It was mended."))
    cited = citation(1, passage(one, 0), one, Span(4, 17))
    assert (cited.quote, cited.item, cited.item_title) == ("roof  leaked.", "4", "Museum roof")
    assert one.text[cited.start : cited.end] == cited.quote
