import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from standins import paper

from assistant.web.passage_html import body, page_label, passage, shown
from assistant.web.places import laid_out, place
from ingest.papers import Access, AgendaItem, Kind, Paper, Paragraph, Span

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "&lt;b&gt; &amp;lt;",
    "[press](javascript:alert(1)) **bold** ![x](y)",
    "{{constructor}} {% x %}",
    "${alert(1)} `x`",
    "</mark></td></table><style>*{}</style>",
    "<!-- --> <![CDATA[ ]]>",
]
TAGS = re.compile(r"</?([a-z0-9]+)[^<>]*>")
OURS = {"p", "mark", "div", "table", "caption", "tr", "th", "td", "span", "h2", "h3"}


def words(html: str) -> str:
    """What a reader of the page sees."""
    return " ".join(unescape(TAGS.sub(" ", html)).split())


def table(*lines: str, caption: str = "", header: bool = True, pages: tuple[int | None, ...] = ()) -> Paper:
    """A paper that is one table, a line a row."""
    text = "\n".join(filter(None, (caption, *lines))) + "\n"
    where = Span(0, len(caption)) if caption else None
    paragraphs = [Paragraph(start=0, end=len(caption), kind=Kind.DISCUSSION, item=0)] if caption else []
    head, at = (), len(caption) + bool(caption)
    for index, line in enumerate(lines):
        start, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
        page = pages[index] if pages else None
        paragraphs.append(
            Paragraph(
                start=start, end=end, kind=Kind.TABLE_ROW, item=0, table=1, headers=head, caption=where, page=page
            )
        )
        head = (Span(start, end),) if header and index == 0 else head
        at += len(line) + 1
    return replace(paper((Kind.DISCUSSION, "x")), text=text, paragraphs=tuple(paragraphs))


def of(one: Paper, run: str, **around: int) -> str:
    at = one.text.index(run)
    return passage(place(one, [Span(at, at + len(run))], **around))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_looks_like_markup_is_shown_as_text(hostile: str) -> None:
    one = paper((Kind.HEADING, hostile), (Kind.DISCUSSION, f"Slates {hostile} fell."), (Kind.DECISION, hostile))
    grid = table(f"Work | {hostile} |", f"{hostile} | £5 |", caption=hostile)
    for html in (of(one, hostile), of(one, "fell"), of(grid, "Work"), of(grid, "£5")):
        assert set(re.findall(r"<\W*(\w+)", html)) <= OURS
        assert not re.search(r"<[^>]*(?:onerror|javascript)|\{\{|\$\{|`", html)
    assert words(of(one, "fell")).count(hostile) == 3
    assert hostile.replace("|", "") in words(of(grid, "£5"))


@settings(deadline=None)
@given(st.text())
def test_no_text_becomes_markup_or_hides_itself(text: str) -> None:
    html = shown(text)
    assert not set(html) & set("<>\"'{}$`\x00\u202e\u2066")
    html.encode("utf-8")


def test_overrides_of_direction_and_control_characters_are_taken_out() -> None:
    assert shown("a\u202eb\u202ac\u2066d\u2069e\x00f\x1b[0mg\x7f\x9bh\ufeff") == "abcdef[0mgh"
    assert shown("one\r\n two\xa0\u2028three") == "one two three"


def test_white_space_of_a_capture_is_collapsed_and_kept_outside_marks() -> None:
    one = paper((Kind.DISCUSSION, "·\xa0\xa0\xa0 The  roof\nleaked  again."))
    assert of(one, "The  roof\n") == '<p class="discussion">· <mark>The roof</mark> leaked again.</p>'


def test_a_mark_through_several_paragraphs_is_cut_at_each() -> None:
    one = paper((Kind.DISCUSSION, "It leaked."), (Kind.DISCUSSION, "It was mended."))
    assert passage(place(one, [Span(3, 17)])) == (
        '<p class="discussion">It <mark>leaked.</mark></p><p class="discussion"><mark>It was</mark> mended.</p>'
    )


def test_a_table_is_a_table_with_caption_headers_and_cells() -> None:
    one = table("Work | Cost | Year |", "Slates | £5 | |", "| £7 | 2025 |", caption="Table 2: costs")
    assert of(one, "Slates | £5") == (
        '<div class="table" role="group" aria-label="Table" tabindex="0"><table><caption>Table 2: costs</caption>'
        '<tr><th scope="col">Work</th><th scope="col">Cost</th><th scope="col">Year</th></tr>'
        "<tr><td><mark>Slates</mark></td><td><mark>£5</mark></td><td></td></tr>"
        "<tr><td></td><td>£7</td><td>2025</td></tr></table></div>"
    )


def test_a_table_in_a_frame_of_pipes_has_no_empty_columns_at_its_sides() -> None:
    html = of(table("| Work | Cost |", "| Slates | |", "| | £7 |"), "Slates")
    assert html.count("<th") == 2
    assert "<tr><td><mark>Slates</mark></td><td></td></tr><tr><td></td><td>£7</td></tr>" in html


def test_tabs_part_cells_and_columns_empty_in_every_row_are_left_out() -> None:
    html = of(table("Work\tCost\t\t\t", "\t£5 | £6\t\t\t", "Lead\t\t\t\t"), "£5")
    assert "<tr><td></td><td><mark>£5</mark> | £6</td></tr><tr><td>Lead</td><td></td></tr>" in html


def test_a_row_whose_line_broke_goes_on_in_the_cells_above() -> None:
    one = table("Work\tCost", "Slates on\tabout")
    text = one.text.rstrip("\n") + "\nthe north side\t£5\n"
    row = replace(one.paragraphs[-1], end=len(text) - 1)
    html = of(replace(one, text=text, paragraphs=(one.paragraphs[0], row)), "north side\t£5")
    assert "<td>Slates on the <mark>north side</mark></td><td>about <mark>£5</mark></td>" in html


def test_the_rule_under_a_header_row_is_no_row() -> None:
    one = table("| Work | Cost |", "| Slates | £5 |")
    text = one.text.replace("\n", "\n|---|:--:|\n", 1)
    head, row = Span(0, text.index("\n| Slates")), Span(text.index("| Slates"), len(text) - 1)
    paragraphs = (
        replace(one.paragraphs[0], end=head.end),
        replace(one.paragraphs[1], start=row.start, end=row.end, headers=(head,)),
    )
    html = of(replace(one, text=text, paragraphs=paragraphs), "Slates")
    assert words(html) == "Work Cost Slates £5"
    assert html.count("<tr>") == 2


def test_rows_left_out_and_pages_turned_are_said_within_the_table() -> None:
    lines = ["Work\tCost", *(f"Row {n}\t£{n}" for n in range(6))]
    html = of(table(*lines, pages=(1, 1, 1, 1, 1, 2, 2)), "Row 4", before=1, after=0)
    assert html.startswith('<p class="page">page 1</p><div class="table"')
    assert html.count("<table>") == 1
    assert '<tr><td colspan="2"><p class="gap">Rows left out</p></td></tr><tr><td>Row 3</td>' in html
    assert '<tr><td colspan="2"><p class="page">page 2</p></td></tr><tr><td><mark>Row 4</mark></td>' in html


def test_paragraphs_left_out_are_said_to_be() -> None:
    one = paper((Kind.HEADING, "Roof"), *((Kind.DISCUSSION, f"Line {n}.") for n in range(5)))
    assert words(of(one, "Line 3.", before=0, after=1)) == "Roof Paragraphs left out Line 3. Line 4."


def test_a_number_that_the_text_lacks_is_shown_once() -> None:
    one = paper((Kind.DISCUSSION, "It leaked."), (Kind.DISCUSSION, "It froze."), (Kind.DISCUSSION, "- 4.2 It burst."))
    numbered = [replace(p, number=n) for p, n in zip(one.paragraphs, ("4.1", "4.1", "4.2"))]
    html = of(replace(one, paragraphs=tuple(numbered)), "froze.")
    assert words(html) == "4.1 It leaked. It froze. - 4.2 It burst."
    other = paper((Kind.DISCUSSION, "- 4.2 It burst."))
    other = replace(other, paragraphs=(replace(other.paragraphs[0], number="4"),))
    assert words(of(other, "burst.")) == "4 - 4.2 It burst."


def test_a_page_is_named_by_its_place_in_the_file_and_the_number_printed_on_it() -> None:
    assert page_label(12, "5") == "page 12 (printed 5)"
    assert page_label(None, "5-14") == "printed pages 5-14"
    assert page_label(12, None) == "page 12"
    assert page_label(None, None) == ""


def test_headings_stay_out_of_the_outline_of_the_page_around() -> None:
    one = paper((Kind.HEADING, "4."), (Kind.HEADING, "Museum roof"), (Kind.DISCUSSION, "It leaked."))
    assert of(one, "leaked").startswith('<p class="heading">4. Museum roof</p>')


def test_an_outline_begins_each_item_once() -> None:
    lines = ((Kind.HEADING, "4."), (Kind.HEADING, "Museum roof"), (Kind.DISCUSSION, "It leaked."))
    one = paper(*lines, (Kind.DISCUSSION, "Boilers."), (Kind.HEADING, "Costs"), (Kind.DISCUSSION, "£5."))
    moved = [replace(p, item=int(index > 2)) for index, p in enumerate(one.paragraphs)]
    moved[4] = replace(moved[4], section="Costs")
    one = replace(one, paragraphs=tuple(moved), items=(*one.items, AgendaItem(number=None, title="<Boilers>")))
    html = body(laid_out(one, [], range(6)), outline=True)
    assert re.findall(r"<(h\d[^>]*)>(.*?)</h", html) == [
        ('h2 id="item-0"', "4. Museum roof"),
        ('h2 class="within" id="item-1"', "&lt;Boilers&gt;"),
        ("h3", "Costs"),
    ]


def test_an_exempt_passage_is_labelled() -> None:
    one = replace(paper((Kind.HEADING, "Roof"), (Kind.DISCUSSION, "It leaked.")), access=Access.EXEMPT)
    assert of(one, "leaked").startswith('<p class="exempt">Exempt: not for publication</p>')
    assert words(body(laid_out(one, [], range(2)), outline=True)) == "Exempt Roof Exempt It leaked."


def test_cells_that_are_lines_with_blank_ones_between_them_are_cells_of_a_row() -> None:
    one = table("Hub\n\nVisits\n\nCost", "Holm Road\n\n9,640\n\n£17.79")
    assert of(one, "9,640").count("<td>") == 3
    assert "<td><mark>9,640</mark></td>" in of(one, "9,640")
