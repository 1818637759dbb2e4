import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import UnreadablePaper
from ingest.formats import text
from ingest.papers import BlockKind, Extract


def _rows(extract: Extract) -> list[tuple[str, list[str]]]:
    return [
        (extract.text[block.start : block.end], [extract.text[span.start : span.end] for span in block.headers])
        for block in extract.blocks
        if block.kind is BlockKind.TABLE_ROW
    ]


@pytest.mark.parametrize("words", ["\ufeffMenu\r\n\r\nAgenda\r\n", "one\rtwo", "caf\u00e9\n"])
def test_the_text_is_the_decoded_file_itself(words: str) -> None:
    assert text.read(words.encode()).text == words


def test_a_byte_order_mark_belongs_to_no_block() -> None:
    extract = text.read("\ufeffMenu\n".encode())
    assert [extract.text[block.start : block.end] for block in extract.blocks] == ["Menu"]


def test_a_file_of_an_old_windows_program_is_read() -> None:
    assert "£500 – the Mayor’s" in text.read("The sum was £500 – the Mayor’s share of it all.".encode("cp1252")).text


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadablePaper, match=r"^This file is empty: .+\.$"):
        text.read(data)


def test_a_binary_file_is_refused_in_one_sentence() -> None:
    with pytest.raises(UnreadablePaper, match=r"^This file is not text: .+\.$"):
        text.read(b"PK\x03\x04\x00\x00\x00\x01")


@given(st.text(alphabet=st.characters(exclude_characters="\x00", codec="utf-8"), min_size=1))
def test_blocks_are_in_order_and_cover_all_that_can_be_seen(words: str) -> None:
    try:
        extract = text.read(words.encode())
    except UnreadablePaper:
        return
    at = 0
    for block in extract.blocks:
        assert not extract.text[at : block.start].replace("\ufeff", "").strip()
        assert extract.text[block.start : block.end].replace("\ufeff", "").strip()
        at = block.end
    assert not extract.text[at:].replace("\ufeff", "").strip()


def test_a_row_knows_the_names_of_its_columns() -> None:
    extract = text.read(b"Measure\tCount\nRepairs done\t9\nRepairs late\t6\n")
    assert _rows(extract)[1:] == [("Repairs done\t9", ["Measure\tCount"]), ("Repairs late\t6", ["Measure\tCount"])]


def test_a_broken_cell_belongs_to_its_row() -> None:
    extract = text.read(b"Measure\tCount\nRepairs due for completion\t15\nthis quarter\t\nRepairs done\t9\n")
    assert "Repairs due for completion\t15\nthis quarter" in [row for row, _ in _rows(extract)]


def test_a_header_of_two_rows_is_kept_whole() -> None:
    extract = text.read(b"Repairs due in\t\tRepairs not\nthis quarter\tdone\tin time\n15\t10\t5\n")
    assert _rows(extract)[-1] == ("15\t10\t5", ["Repairs due in\t\tRepairs not", "this quarter\tdone\tin time"])


def test_a_table_that_goes_on_after_a_page_break_keeps_its_header() -> None:
    extract = text.read(b"Ref\tAction\tOwner\n1.\tMend roof\tAnn\n\n2.\tMend door\tBo\n")
    assert _rows(extract)[-1] == ("2.\tMend door\tBo", ["Ref\tAction\tOwner"])


def test_empty_cells_of_a_grid_stay_in_the_row() -> None:
    extract = text.read(b"Work item\tType\tDeadline\t19-Apr\t28-Jun\t13-Jul\nBudgets\tReview\tjun\t\tjoint\t\n")
    assert _rows(extract)[-1][0] == "Budgets\tReview\tjun\t\tjoint"
    assert _rows(extract)[-1][1] == ["Work item\tType\tDeadline\t19-Apr\t28-Jun\t13-Jul"]


def test_labels_with_their_values_have_no_header() -> None:
    extract = text.read(b"Committee\tHarbour Board\nTitle\tDredging\nWards\tAll\nClass\tPart 1\n")
    assert all(headers == [] for _, headers in _rows(extract))


def test_lines_of_a_wrapped_text_are_one_paragraph() -> None:
    line = "The harbour board heard that the dredging of the inner basin was late again and"
    wrapped = "\n".join([line] * 9 + ["done."])
    extract = text.read("\n\n".join([wrapped] * 3).encode())
    assert len(extract.blocks) == 3


def test_turns_of_a_talk_of_like_length_are_not_joined() -> None:
    turns = "".join(
        f"Speaker {name}: that is what was said about quay number {n}.\n" for n in range(20) for name in "AB"
    )
    assert len(text.read(turns.encode()).blocks) == 40


def test_a_row_that_goes_on_under_a_repeated_header_is_no_part_of_the_header() -> None:
    header = "Ref\tTask\tOwner\tProgress\tTarget date"
    rest = "of the new booking system, which the nine branch libraries tried out together over the winter, is done"
    page = f"{header}\n1.\tBuy shelves\tIna Moor\tThe purchase\t31/03/24\n\n{header}\n\t\t\t{rest}\t\n"
    page += "2.\tPaint doors\tOle Fenn\tStarted\t30/04/24\n3.\tMend roof\tOle Fenn\tPlanned\t31/05/24\n"
    extract = text.read(page.encode())
    rows = {extract.text[block.start : block.end]: block for block in extract.blocks}
    painted = next(block for words, block in rows.items() if words.startswith("2."))
    assert [extract.text[run.start : run.end] for run in painted.headers] == [header]
    assert rest in rows


NUMBERED = """2.1\tThe harbour has 14 cranes, of which three were out of use in March.

2.2\tThe Board had asked:
\t(a)\tthat the wall be surveyed
\t(b)\tthat the berth be dredged

(iv)\tTo approve a budget of £65,000.

3.\tWHAT WE FOUND
3.1\tBy berth:
Berth\tCranes\tOut of use
North\t9\t1
South\t5\t2
"""


def test_a_number_before_a_tab_is_that_of_a_paragraph_and_no_cell() -> None:
    extract = text.read(NUMBERED.encode())
    rows = [words for words, _ in _rows(extract)]
    assert rows == ["Berth\tCranes\tOut of use", "North\t9\t1", "South\t5\t2"]
    said = [extract.text[block.start : block.end] for block in extract.blocks]
    assert "2.1\tThe harbour has 14 cranes, of which three were out of use in March." in said
    assert "(b)\tthat the berth be dredged" in said and "3.1\tBy berth:" in said


@pytest.mark.parametrize(
    "table",
    [
        "No.\tAction\n1.\tSurvey the wall\n2.\tDredge the berth\n",
        "No.\tAction\n1.\tSurvey the wall\n\n2.\tDredge the berth\n",
        "1\t450\n2\t380\n",
        "Crane\tOut of use\n3.\tSince March\nNorth\tno\n",
    ],
)
def test_numbered_rows_of_a_table_stay_rows(table: str) -> None:
    extract = text.read(table.encode())
    assert all(block.kind is BlockKind.TABLE_ROW for block in extract.blocks)


def test_a_numbered_paragraph_goes_on_with_its_wrapped_lines() -> None:
    line = "and the harbour master was asked to say by when the wall would be whole"
    wrapped = "\n".join(
        [
            f"2.{at}\tThe Board heard that the survey of the wall had been put off again,\n{line}\n{line}\nagain.\n"
            for at in range(1, 12)
        ]
    )
    extract = text.read(wrapped.encode())
    assert len(extract.blocks) == 11


def test_a_column_s_name_may_hold_what_it_counts_by() -> None:
    extract = text.read(b"Berth\tCranes\tFaults per 1,000 hours\tCost in 2022/23\nNorth\t9\t1.5\t40\nSouth\t5\t2\t31\n")
    assert [len(headers) for _, headers in _rows(extract)] == [0, 1, 1]


def test_a_row_of_values_is_no_header() -> None:
    extract = text.read("North berth\tover 900\nSouth berth\tper 10 cranes £5\n".encode())
    assert [len(headers) for _, headers in _rows(extract)] == [0, 0]
