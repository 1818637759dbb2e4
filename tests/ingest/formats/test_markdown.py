import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import UnreadablePaper
from ingest.formats import markdown
from ingest.papers import BlockKind, Extract


def read(text: str) -> Extract:
    return markdown.read(text.encode())


def words(extract: Extract, *kinds: BlockKind) -> list[str]:
    return [extract.text[b.start : b.end] for b in extract.blocks if not kinds or b.kind in kinds]


def test_the_text_is_the_file_itself() -> None:
    text = "\ufeff---\r\ntitle: Dredging\r\n---\r\n\r\n# Harbour  \r\n\r\nDues\trose\r\n"
    assert read(text).text == text


def test_headings_paragraphs_and_list_entries_are_told_apart() -> None:
    extract = read("# Harbour\n\nDues rose\nagain.\n\n- one\n  - two\n\n    more\n1. three\n\nFees\n----\n> quoted\n")
    assert [(b.kind.value, b.level) for b in extract.blocks] == [
        ("heading", 1),
        ("paragraph", 0),
        ("list_entry", 0),
        ("list_entry", 1),
        ("paragraph", 0),
        ("list_entry", 0),
        ("heading", 2),
        ("paragraph", 0),
    ]
    assert words(extract)[:4] == ["# Harbour", "Dues rose\nagain.", "- one", "- two"]
    assert extract.title == "Harbour"


def test_rows_of_a_pipe_table_carry_the_header_line() -> None:
    extract = read("Fees:\n\n| Berth | Fee |\n|---|---|\n| North | £5 |\n| South | £6 |\n\nNoted.\n")
    rows = [b for b in extract.blocks if b.kind is BlockKind.TABLE_ROW]
    assert words(extract, BlockKind.TABLE_ROW)[1:] == ["| North | £5 |", "| South | £6 |"]
    assert [extract.text[h.start : h.end] for h in rows[2].headers] == ["| Berth | Fee |"]
    assert {b.table for b in rows} == {0}


def test_a_page_flattened_into_a_table_is_read_line_by_line() -> None:
    lines = [
        "No. | Item |",
        "---|---|",
        "Moorings Decision: RESOLVED",
        "That dues rise. |",
        "|",
        "Dredging Minutes: None. |",
    ]
    extract = read("\n".join(lines))
    assert words(extract) == lines
    assert {b.kind for b in extract.blocks} == {BlockKind.PARAGRAPH}


def test_front_matter_is_a_paragraph_and_gives_the_title() -> None:
    extract = read('---\ntitle: "Dredging plan"\ndate: 2020-03-03\n---\nBody.\n')
    assert extract.title == "Dredging plan"
    assert [b.kind for b in extract.blocks] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    assert words(extract)[1] == "Body."


def test_numbered_paragraphs_on_lines_of_their_own_are_parted() -> None:
    extract = read("4.1 Dues rose\nagain.\n4.2 Fees fell.\nMinutes:\nNone.\n")
    assert words(extract) == ["4.1 Dues rose\nagain.", "4.2 Fees fell.", "Minutes:", "None."]


def test_forced_line_breaks_part_particulars() -> None:
    assert words(read("Committee: Harbour Board  \nDate: 3 March 2020\\\nVenue: Quay House\n")) == [
        "Committee: Harbour Board",
        "Date: 3 March 2020\\",
        "Venue: Quay House",
    ]


def test_link_definitions_and_html_are_not_lost() -> None:
    extract = read("See [plan].\n\n[plan]: https://example.org/plan\n\n<div>\nKept\n</div>\n")
    assert words(extract) == ["See [plan].", "[plan]: https://example.org/plan", "<div>\nKept\n</div>"]


def test_windows_1252_is_read() -> None:
    assert markdown.read("Members’ dues of £5".encode("cp1252")).text == "Members’ dues of £5"


def test_an_empty_file_and_no_text_say_so() -> None:
    with pytest.raises(UnreadablePaper, match="empty"):
        read("\ufeff \n")
    with pytest.raises(UnreadablePaper, match="not text"):
        markdown.read(b"a\x00b")


def test_markdown_is_known_by_its_name() -> None:
    assert markdown.accepts("Report.MD", b"# x") > 0.5
    assert markdown.accepts("report.md", b"%PDF-1.4") == 0.0
    assert markdown.accepts("report.txt", b"# x") == 0.0


KINDS = (
    "# h|text|  more|- a|  - b|    code|1. x||> q|```|---|<div>|</div>|[r]: u|===|4.2 n|t  |\t|\x0b|\x85|- # h|- - a"
)
LINES = st.sampled_from([*KINDS.split("|"), "| a | b |", "|---|---|", "| 1 | 2 |"])


@given(st.lists(LINES, max_size=12), st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_word_is_in_just_one_block(lines: list[str], end: str) -> None:
    text = "x" + end + end.join(lines)
    blocks = read(text).blocks
    covered = [at for b in blocks for at in range(b.start, b.end)]
    assert covered == sorted(set(covered))
    assert {at for at, sign in enumerate(text) if not sign.isspace()} <= set(covered)
    assert all(text[b.start : b.end] == text[b.start : b.end].strip() for b in blocks)
