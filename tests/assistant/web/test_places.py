from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from standins import paper

from assistant.web.places import Place, Role, place
from ingest.papers import Access, AgendaItem, Kind, Paper, Paragraph, Span

LINES = st.lists(
    st.tuples(
        st.sampled_from([Kind.HEADING, Kind.DISCUSSION, Kind.DECISION, Kind.TABLE_ROW, Kind.FURNITURE]),
        st.text("ab .|\t", min_size=1, max_size=12).map(lambda words: f"{words}x"),
        st.sampled_from(["\n", "\n\n", " ", "\t\n", "\n \xa0\n"]),
        st.sampled_from([None, 0, 1]),
    ),
    min_size=1,
    max_size=12,
)


def built(lines: list[tuple[Kind, str, str, int | None]]) -> Paper:
    text, paragraphs = "", []
    for index, (kind, words, after, item) in enumerate(lines):
        start = len(text) + len(words) - len(words.lstrip())
        in_table = {"table": 0} if kind is Kind.TABLE_ROW else {}
        paragraphs.append(Paragraph(start=start, end=len(text) + len(words), kind=kind, item=item, **in_table))
        if kind is Kind.TABLE_ROW and index and paragraphs[0].kind is Kind.TABLE_ROW:
            paragraphs[-1] = replace(paragraphs[-1], headers=(Span(paragraphs[0].start, paragraphs[0].end),))
        text += words + after
    items = (AgendaItem(number="1", title="Roof"), AgendaItem(number="2", title="Boiler"))
    return replace(paper((Kind.DISCUSSION, "x")), text=text, paragraphs=tuple(paragraphs), items=items)


def marked(found: Place) -> str:
    return "".join(piece.text for row in found.rows for piece in row.pieces if piece.marked)


def words(found: Place) -> list[str]:
    return ["".join(piece.text for piece in row.pieces).strip() for row in found.rows]


@settings(deadline=None)
@given(LINES, st.lists(st.tuples(st.integers(0, 150), st.integers(0, 40)), min_size=1, max_size=3))
def test_the_marked_pieces_are_the_marked_text_in_order_and_once(lines, runs) -> None:  # type: ignore[no-untyped-def]
    one = built(lines)
    spans = [Span(start, start + length) for start, length in runs]
    wanted = sorted({at for start, end in spans for at in _trimmed(one.text, start, end)})
    found = place(one, spans)
    assert marked(found) == "".join(one.text[at] for at in wanted)
    assert [row.index for row in found.rows] == sorted({row.index for row in found.rows})
    assert all("".join(piece.text for piece in row.pieces) in one.text for row in found.rows)


def _trimmed(text: str, start: int, end: int) -> range:
    run = text[start:end]
    return range(start + len(run) - len(run.lstrip()), start + len(run.rstrip()))


def test_the_paragraphs_around_are_shown_within_the_item_only() -> None:
    lines = [(Kind.DISCUSSION, f"Line {n} x", "\n", int(n > 4)) for n in range(10)]
    one = built(lines)
    at = one.text.index("Line 6")
    assert words(place(one, [Span(at, at + 4)], before=3, after=1)) == ["Line 5 x", "Line 6 x", "Line 7 x"]


def test_headings_of_item_and_section_stay_however_far_away() -> None:
    kinds = [Kind.HEADING, Kind.HEADING, *[Kind.DISCUSSION] * 4, Kind.HEADING, *[Kind.DISCUSSION] * 5]
    one = built([(kind, f"Line {n} x", "\n", 0) for n, kind in enumerate(kinds)])
    sections = [None] * 6 + ["Line 6 x"] * 6
    one = replace(one, paragraphs=tuple(replace(p, section=s) for p, s in zip(one.paragraphs, sections)))
    at = one.text.index("Line 11")
    found = place(one, [Span(at, at + 7)], before=1)
    assert words(found) == ["Line 0 x", "Line 1 x", "Line 6 x", "Line 10 x", "Line 11 x"]
    assert [row.gap for row in found.rows] == [False, False, True, True, False]
    assert [row.opens for row in found.rows] == [True, True, False, False, False]


def test_page_furniture_is_left_out_and_makes_no_gap() -> None:
    kinds = [Kind.DISCUSSION, Kind.FURNITURE, Kind.DISCUSSION]
    one = built([(kind, f"Line {n} x", "\n", 0) for n, kind in enumerate(kinds)])
    found = place(one, [Span(0, 4)])
    assert words(found) == ["Line 0 x", "Line 2 x"]
    assert not any(row.gap for row in found.rows)
    assert words(place(one, [Span(0, len(one.text))])) == ["Line 0 x", "Line 1 x", "Line 2 x"]


def test_a_marked_row_brings_caption_headers_and_neighbouring_rows() -> None:
    text = "Costs\n\nWork\tCost\nSlates\t£5\nLead\t£7\nGutters\t£9\nFlashing\t£2\n"
    starts = [0, 7, *(text.index(word) for word in ("Slates", "Lead", "Gutters", "Flashing"))]
    ends = [5, *(text.index("\n", start) for start in starts[1:])]
    rows = {"kind": Kind.TABLE_ROW, "item": 0, "table": 3, "caption": Span(0, 5)}
    head = Span(7, ends[1])
    paragraphs = (
        Paragraph(start=0, end=5, kind=Kind.DISCUSSION, item=0),
        Paragraph(start=7, end=ends[1], **rows),
        *(Paragraph(start=a, end=b, headers=(head,), **rows) for a, b in zip(starts[2:], ends[2:])),
    )
    one = replace(paper((Kind.DISCUSSION, "x")), text=text, paragraphs=paragraphs)
    found = place(one, [Span(starts[4], ends[4])], before=1, after=1)
    assert words(found) == ["Costs", "Work\tCost", "Lead\t£7", "Gutters\t£9", "Flashing\t£2"]
    assert [row.role for row in found.rows] == [Role.CAPTION, Role.HEADER, *[Role.ROW] * 3]
    assert {row.table for row in found.rows} == {3}
    assert [row.gap for row in found.rows] == [False, False, True, False, False]


def test_a_header_repeated_on_the_next_page_is_not_shown_without_its_rows() -> None:
    one = built([(Kind.TABLE_ROW, f"row {n} x", "\n", 0) for n in range(9)])
    heads = [one.paragraphs[0], one.paragraphs[6]]
    spans = [Span(head.start, head.end) for head in heads]
    rows = [replace(p, headers=() if p in heads else (spans[n > 6],)) for n, p in enumerate(one.paragraphs)]
    one = replace(one, paragraphs=tuple(rows))
    at = one.text.index("row 3")
    assert words(place(one, [Span(at, at + 5)], before=1, after=1)) == ["row 0 x", "row 2 x", "row 3 x", "row 4 x"]
    found = place(one, [Span(at, at + 5)], before=1, after=4)
    assert [row.role for row in found.rows].count(Role.HEADER) == 2


def test_empty_cells_at_the_ends_of_a_row_belong_to_it() -> None:
    one = built([(Kind.TABLE_ROW, "a\tbx", "\t\n", 0), (Kind.TABLE_ROW, "\tcx", "\t\n", 0)])
    assert ["".join(piece.text for piece in row.pieces) for row in place(one, [Span(6, 9)]).rows] == [
        "a\tbx\t\n",
        "\tcx\t\n",
    ]


def test_nothing_marked_shows_nothing_and_bad_offsets_are_no_error() -> None:
    one = paper((Kind.DISCUSSION, "The roof leaked."))
    for spans in ([], [Span(900, 950)], [Span(5, 5)], [Span(9, 3)]):
        assert not place(one, spans).rows
    assert marked(place(one, [Span(-5, 3), Span(9, 900)])) == "Theleaked."
    assert not place(replace(one, text="", paragraphs=()), [Span(0, 4)]).rows


def test_a_place_in_an_exempt_paper_says_so() -> None:
    one = paper((Kind.DISCUSSION, "The roof leaked."))
    assert not place(one, [Span(0, 3)]).exempt
    assert place(replace(one, access=Access.EXEMPT), [Span(0, 3)]).exempt
