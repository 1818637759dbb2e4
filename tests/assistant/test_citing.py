from dataclasses import replace
from datetime import date

from standins import paper, passage

from assistant.citing import citation, label
from assistant.records import citation_record
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


def test_a_passage_that_ocr_read_says_so_with_its_confidence() -> None:
    one = paper((Kind.DISCUSSION, "The roof leaked."))
    scanned = replace(one, paragraphs=tuple(replace(p, read_by_ocr=0.87) for p in one.paragraphs))
    cited = citation(1, passage(scanned, 0), scanned, Span(0, 8))
    assert cited.label.endswith("minutes, read by OCR, confidence 87 %")
    assert citation_record(cited)["read_by_ocr"] == 0.87
    plain = citation(1, passage(one, 0), one, Span(0, 8))
    assert "OCR" not in plain.label and "read_by_ocr" not in citation_record(plain)
