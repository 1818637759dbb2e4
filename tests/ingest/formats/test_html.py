import pytest

from ingest.errors import UnreadablePaper
from ingest.formats import html
from ingest.papers import BlockKind, Extract

ITEM = """
<tr><td class="mgItemNumberCell"><a name="AI{n}"></a><p  class="mgAiTitleTxt" >{number}</p></td>
<td><p class="mgAiTitleTxt"><a  class="mgAiTitleLnk" href="documents/s{n}/x.pdf">{title}
<span  class="mgFileSize" ><img alt="pdf icon" /> PDF 264 KB</span></a></p>
<div class="mgWordPara"><p>For information.</p></div>
<p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><div class="WordSection1">{body}</div></div></td></tr>"""

MEETING = """<!DOCTYPE html><html><head><title>Agenda for Harbour Board on Tuesday, 3rd March, 2020</title>
<style>p {{ color: red }}</style></head><body><nav>Menu</nav><div class="cookie-notice">We use cookies.</div>
<form><div id="modgov"><div class="mgHeader"><h1  class="mgMainTitleTxt" >Agenda and minutes</h1></div>
<div class="mgSubTitle" ><h2 class="mgSubTitleTxt">Harbour Board - Tuesday, 3rd March, 2020 6.30 pm</h2></div>
<div class="mgLinks"><ul class="mgActionList"><li>Attendance details</li></ul></div>
<div class="mgContent"><p><span  class="mgLabel" >Venue:</span>&nbsp;Quay House</p>
<table  class="mgItemTable" ><caption>Items</caption><tr><th>No.</th><th>Item</th></tr>{items}</table>
</div></div></form><footer>Copyright</footer></body></html>"""


def meeting(*items: str) -> bytes:
    return MEETING.format(items="".join(items)).encode()


def item(body: str, number: str = "1.", title: str = "Moorings") -> str:
    return ITEM.format(n=7, number=number, title=title, body=body)


def page(body: str) -> Extract:
    return html.read(f"<!DOCTYPE html><html><body>{body}</body></html>".encode())


def words(extract: Extract, *kinds: BlockKind) -> list[str]:
    return [extract.text[b.start : b.end] for b in extract.blocks if not kinds or b.kind in kinds]


def test_a_meeting_page_reads_like_its_text_capture() -> None:
    extract = html.read(
        meeting(item("<p  class=MsoNormal >Dues were\nraised.</p><p>&nbsp;</p>"), item("<p>None.</p>", "2."))
    )
    assert extract.text == (
        "Agenda and minutes\n\nHarbour Board - Tuesday, 3rd March, 2020 6.30 pm\n\n"
        "Venue: Quay House\n\nItems\n\nNo. Item\n\n"
        "1.\n\nMoorings\n\nFor information.\n\nMinutes:\n\nDues were raised.\n\n"
        "2.\n\nMoorings\n\nFor information.\n\nMinutes:\n\nNone."
    )
    assert extract.title == "Agenda for Harbour Board on Tuesday, 3rd March, 2020"
    assert [b.level for b in extract.blocks[:2]] == [1, 2]


def test_rows_of_a_table_inside_minutes_are_no_items() -> None:
    rows = "<table><tr><th>Berth</th><th>Fee</th></tr><tr><td>North</td><td>£5</td></tr></table>"
    extract = html.read(meeting(item(f"<p>Fees:</p>{rows}<p>Noted.</p>")))
    assert words(extract, BlockKind.TABLE_ROW) == ["Berth\tFee", "North\t£5"]
    assert words(extract)[-1] == "Noted."


@pytest.mark.parametrize("number", ["137.", "6.a", "8.7", "045/21"])
def test_any_number_of_an_item_stands_alone(number: str) -> None:
    assert f"\n\n{number}\n\nMoorings\n\n" in html.read(meeting(item("<p>x</p>", number))).text


def test_an_item_without_a_number_keeps_its_title() -> None:
    assert "No. Item\n\nMoorings\n\n" in html.read(meeting(item("<p>x</p>", ""))).text


def test_a_decision_page_gives_labels_and_headings() -> None:
    extract = page(
        '<div id="modgov"><h1>Decision details</h1><h2 class="mgSubTitleTxt">Dredging</h2>'
        '<p><span  class="mgLabel" >Date of decision: </span>22&#47;10&#47;2015</p>'
        '<h3 class="mgSubSubTitleTxt">Decision:</h3><div class="mgWordPara"><p>To dredge\nyearly.</p></div></div>'
    )
    assert words(extract) == [
        "Decision details",
        "Dredging",
        "Date of decision: 22/10/2015",
        "Decision:",
        "To dredge yearly.",
    ]
    assert [b.level for b in extract.blocks] == [1, 2, 0, 3, 0]


def test_a_hidden_committee_is_made_up_for_by_a_linked_document() -> None:
    name = "Printed minutes 12th-Sep-2017 11.00 Harbour Board"
    link = f'<div class="mgLinks"><a href="documents/g9/{name}.pdf?T=1">x</a></div>'
    extract = html.read(f"<html><title>Agenda</title><div id=modgov>{link}<h1>Minutes</h1></div></html>".encode())
    assert extract.title == f"Agenda - {name}"


def test_script_style_navigation_and_hidden_parts_are_no_text() -> None:
    extract = page(
        "<nav>Menu</nav><script>x()</script><p hidden>a</p><p style='display: none'>b</p><span class=mgHide>c</span>"
        "<div id='cookie-banner'><h2>Cookies</h2></div><div role=navigation>d</div><p>Kept.</p><footer>e</footer>"
    )
    assert extract.text == "Kept."


def test_entities_and_markup_escaped_twice_are_read() -> None:
    assert page("<p>Dues of &amp;pound;5 &amp;amp; more</p>").text == "Dues of £5 & more"
    assert page("&lt;div&gt;&lt;p class=x&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;&lt;/div&gt;").text == "One\n\nTwo"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b'<meta charset="windows-1252">', "cp1252"),
        (b"<meta http-equiv=content-type content='text/html; charset=iso-8859-1'>", "cp1252"),
        (b'<meta charset="iso-8859-1">', "utf-8"),
        (b"", "cp1252"),
        (b"", "utf-8-sig"),
        (b"", "utf-16"),
    ],
)
def test_pound_signs_and_curly_quotes_survive_any_encoding(head: bytes, encoding: str) -> None:
    shell = f"<html><head>{head.decode()}</head><body><p>Members’ dues of £5</p></body></html>"
    assert html.read(shell.encode(encoding)).text == "Members’ dues of £5"


def test_lists_show_bullets_counts_and_depth() -> None:
    extract = page("<ul><li>one<ol type=a start=3><li>x<li>y</ol></li><li><p>two</p><p>more</p></li></ul>")
    assert words(extract) == ["· one", "c. x", "d. y", "· two", "more"]
    assert [b.level for b in extract.blocks] == [0, 1, 1, 0, 0]


def test_bullets_of_word_become_list_entries() -> None:
    extract = page(
        "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span>o<span>&nbsp; </span></span>"
        "Second level</p><p>·&nbsp;&nbsp;&nbsp; First level</p>"
    )
    assert [(b.kind, b.level) for b in extract.blocks] == [(BlockKind.LIST_ENTRY, 1), (BlockKind.LIST_ENTRY, 0)]
    assert words(extract) == ["· Second level", "· First level"]


def test_a_break_inside_a_sentence_joins_and_between_sentences_parts() -> None:
    assert words(page("<p>Decision<br>RESOLVED that<br>the report be noted.</p>")) == [
        "Decision",
        "RESOLVED that the report be noted.",
    ]


def test_table_rows_carry_headers_and_caption() -> None:
    extract = page(
        "<table><caption>Table 3</caption><thead><tr><th>Ward</th><th>Cost</th></tr></thead>"
        "<tr><td rowspan=2>East</td><td>4</td></tr><tr><td>5</td></tr></table>"
    )
    rows = [b for b in extract.blocks if b.kind is BlockKind.TABLE_ROW]
    assert words(extract) == ["Table 3", "Ward\tCost", "East\t4", "East\t5"]
    assert [extract.text[h.start : h.end] for h in rows[2].headers] == ["Ward\tCost"]
    assert rows[0].headers == () and {r.table for r in rows} == {0}
    assert rows[1].caption and extract.text[rows[1].caption.start : rows[1].caption.end] == "Table 3"


def test_labels_with_values_are_no_header_row() -> None:
    extract = page("<table><tr><td>Title</td><td>Dredging</td></tr><tr><td>Wards</td><td>All</td></tr></table>")
    assert all(b.headers == () for b in extract.blocks)


def test_a_page_nested_too_deeply_is_refused_in_one_sentence() -> None:
    try:
        assert page("<div>" * 5000 + "x").text == "x"
    except UnreadablePaper as error:
        assert str(error).endswith(".")


def test_a_table_that_lays_out_a_page_is_running_text() -> None:
    extract = page("<table><tr><td>1.</td><td><h3>Moorings</h3><p>Dues rose.</p><ul><li>one</ul></td></tr></table>")
    assert words(extract) == ["1.", "Moorings", "Dues rose.", "· one"]


def test_a_page_without_text_says_so() -> None:
    with pytest.raises(UnreadablePaper, match="no text"):
        page("<script>x()</script>")


@pytest.mark.parametrize(
    ("name", "data", "surely"),
    [
        ("error.pdf", b"<!DOCTYPE html><html>Not found", True),
        ("page", b"\xef\xbb\xbf<html><p>x", True),
        ("ieListDocuments.aspx?MId=3", b"<div>x</div>", True),
        ("mgConvert2PDF.aspx", b"%PDF-1.4", False),
        ("photo.aspx", b"\x89PNG\r\n\x00\x00", False),
        ("notes.txt", b"<b>bold</b> text", False),
        ("notes.md", b"<div>x</div>", False),
    ],
)
def test_a_page_is_known_by_what_it_holds(name: str, data: bytes, surely: bool) -> None:
    assert (html.accepts(name, data) > 0.6) is surely
