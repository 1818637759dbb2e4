import re
from dataclasses import replace
from datetime import date
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_answers import citation
from standins import paper

from assistant.web.paper_page import address, page, parse
from ingest.papers import Access, AgendaItem, DateBasis, Identity, Kind, Paper, Replaced, Span, Withheld


def pack(items: int = 4, each: int = 30) -> Paper:
    """A paper of several items; the last one of its list has no text here."""
    lines = [
        (Kind.DISCUSSION, f"Line {item}.{n} of the pack.") if n else (Kind.HEADING, f"Item {item} begins")
        for item in range(items)
        for n in range(each)
    ]
    one = paper(*lines, source="packs/a b&c.pdf")
    listed = tuple(AgendaItem(number=str(n + 1), title=f"Subject {n}") for n in range(items + 1))
    placed = tuple(replace(p, item=index // each) for index, p in enumerate(one.paragraphs))
    return replace(one, items=listed, paragraphs=placed)


def lines(html: str) -> list[str]:
    return re.findall(r"Line \d+\.\d+", html)


def at(one: Paper, words: str) -> Span:
    start = one.text.index(words)
    return Span(start, start + len(words))


def link(html: str, words: str) -> str:
    found = re.search(rf'<a href="([^"]*)"[^>]*>{re.escape(words)}</a>', html)
    assert found, words
    return unescape(found[1])


def follow(one: Paper, url: str, reach: int = 60) -> str:
    source, span = parse(dict(parse_qsl(urlsplit(url).query)))
    assert span and source == one.source
    return page(one, [span], around=span.start, reach=reach)


def test_a_page_is_whole_and_asks_only_for_its_style_sheet() -> None:
    html = page(pack(), [], around=0)
    assert html.startswith('<!DOCTYPE html><html lang="en">')
    assert "<script" not in html and " style=" not in html
    assert re.findall(r'<link[^>]*href="([^"]*)"', html) == ["/paper.css"]
    assert "<title>Culture Panel, 4 March 2025, minutes - Clerk</title>" in html
    assert "<h1>Culture Panel, 4 March 2025, minutes</h1>" in html
    assert html.index('href="#text"') < html.index("<h1>")
    assert '<main id="text"' in html


def test_the_cited_words_are_where_the_address_leads() -> None:
    one = pack()
    html = page(one, [Span(at(one, "Line 2.3").start, at(one, "Line 2.4").end)], around=at(one, "Line 2.3").start)
    assert html.count('id="cited"') == 1
    assert '<mark id="cited">Line 2.3 of the pack.</mark>' in html
    assert '<mark class="last">Line 2.4</mark> of the pack.' in html
    alone = page(one, [at(one, "Line 2.3")], around=0, reach=1000)
    assert '<mark id="cited" class="last">Line 2.3</mark>' in alone


def test_the_words_asked_for_stand_among_those_around_them() -> None:
    one = pack()
    shown = lines(page(one, [], around=at(one, "Line 2.3").start, reach=10))
    assert "Line 2.3" in shown
    assert 8 <= len(shown) <= 10


def test_every_part_of_a_paper_is_reached_from_the_one_before_it_and_after_it() -> None:
    one = pack(items=3, each=25)
    wanted = lines(one.text)
    html, forth = page(one, [], around=0, reach=20), []
    while True:
        forth += lines(html)
        if "Later in this paper" not in html:
            break
        html = follow(one, link(html, "Later in this paper"), reach=20)
    assert list(dict.fromkeys(forth)) == wanted
    back = lines(html)
    while "Earlier in this paper" in html:
        html = follow(one, link(html, "Earlier in this paper"), reach=20)
        back = lines(html) + back
    assert set(back) == set(wanted)


def test_items_lead_to_where_they_begin() -> None:
    one = pack()
    html = page(one, [], around=0, reach=40)
    assert link(html, "Item 2: Subject 1") == "#item-1"
    assert 'id="item-1"' in html
    further = link(html, "Item 4: Subject 3")
    assert further.startswith("/paper?source=packs%2Fa+b%26c.pdf&at=") and further.endswith("#item-3")
    assert 'id="item-3"' in follow(one, further)
    assert "<li>Item 5: Subject 4</li>" in html
    assert re.findall(r'aria-current="true">(.*?)</a>', html) == ["Item 1: Subject 0"]


def test_a_part_that_begins_within_an_item_says_which() -> None:
    one = pack()
    html = page(one, [], around=at(one, "Line 2.20").start, reach=6)
    assert '<h2 class="within" id="item-2">Item 3: Subject 2</h2>' in html


@pytest.mark.parametrize("around", [-5, 0, 10**9])
def test_a_place_outside_the_paper_shows_its_nearest_part(around: int) -> None:
    assert lines(page(pack(), [Span(10**9, 10**9 + 5)], around=around, reach=5))


def test_a_paper_without_text_says_so() -> None:
    one = replace(paper((Kind.DISCUSSION, "x")), text="", paragraphs=(), items=())
    assert "holds no text that can be read here" in page(one, [], around=0)


def test_how_the_date_is_known_is_said() -> None:
    one = paper((Kind.DISCUSSION, "x"))
    assert "The paper itself gives this date." in page(one, [], around=0)
    matched = replace(one.identity, date_basis=DateBasis.MATCHED, reason="It has the items of secret.txt.")
    html = page(replace(one, identity=matched), [], around=0)
    assert "another paper of the same meeting" in html
    assert "secret.txt" not in html
    bounded = Identity(date_basis=DateBasis.BOUNDED, after=date(2024, 1, 16))
    html = page(replace(one, identity=bounded), [], around=0)
    assert "<h1>Committee not stated, date not stated (after 16 January 2024), minutes</h1>" in html
    assert "what it says of other days bounds it" in html


def test_an_exempt_paper_says_so_at_the_top_and_on_every_paragraph() -> None:
    one = pack(items=1, each=5)
    assert "xempt" not in page(one, [], around=0)
    html = page(replace(one, access=Access.EXEMPT), [], around=0)
    assert html.index("Exempt: not for publication") < html.index("<nav") if "<nav" in html else True
    assert html.count(">Exempt</") == 5


def test_what_is_left_out_is_named_by_its_kind_and_reason() -> None:
    gone = Withheld(kind="appendix", reason="marked Part 2", span=Span(3, 9))
    html = page(replace(pack(), withheld=(gone, gone)), [], around=0)
    assert html.count("Left out here: appendix, marked Part 2.") == 1


def test_only_a_web_address_becomes_a_link_out() -> None:
    one = pack()
    assert "javascript:" not in page(replace(one, url="javascript:alert(1)"), [], around=0)
    html = page(replace(one, url='https://x.example/"><b>'), [], around=0)
    assert 'href="https://x.example/&quot;&gt;&lt;b&gt;"' in html


@pytest.mark.parametrize("hostile", ["<script>x</script>", '"><img src=x onerror=x>', "{{x}} ${x}", "\u202e\x00&lt;"])
def test_title_committee_source_and_text_are_shown_as_text(hostile: str) -> None:
    one = pack()
    html = page(
        replace(
            one,
            source=hostile,
            identity=replace(one.identity, committee=hostile),
            items=tuple(replace(item, title=hostile) for item in one.items),
            withheld=(Withheld(kind=hostile, reason=hostile, span=Span(0, 1)),),
        ),
        [],
        around=0,
        reach=5,
    )
    assert not re.search(r"<script|<img|\{\{|\$\{|[\u202e\x00]", html)


@settings(deadline=None)
@given(st.text(), st.integers(0, 10**8), st.integers(0, 10**8))
def test_an_address_leads_back_to_what_it_was_made_of(source: str, start: int, length: int) -> None:
    url = address(citation(source=source, start=start, end=start + length))
    assert url.startswith("/paper?source=") and url.endswith("#cited")
    assert set(url[7:]) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789%&=#+-._~")
    query = dict(parse_qsl(urlsplit(url).query, keep_blank_values=True))
    assert parse(query) == (source, Span(start, start + length))


@pytest.mark.parametrize("bad", ["", "x", "5-", "-5", "9-3", "1-2-3", "1e3", "٣", " 5", "9" * 5000, "5\n"])
def test_an_address_that_makes_no_sense_marks_nothing(bad: str) -> None:
    assert parse({"source": "a.txt", "at": bad}) == ("a.txt", None)
    assert parse({}) == ("", None)
    assert parse({"source": "a.txt", "at": "7"}) == ("a.txt", Span(7, 7))


def test_an_earlier_version_says_so_and_links_the_later_one() -> None:
    old = replace(pack(), replaced=(Replaced(by="packs/<b>.pdf", day=date(2025, 3, 9)),))
    html = page(old, [], around=0)
    assert "This is an earlier version: replaced on 9 March 2025." in html
    assert link(html, "the later version") == "/paper?source=packs%2F%3Cb%3E.pdf&at=0"
    assert "Subject 1" in page(replace(old, replaced=(Replaced(by="b", item=1),)), [], around=0).split("<nav")[0]
