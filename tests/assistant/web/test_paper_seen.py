"""A paper's page as a browser shows it; every address is answered from here."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, sync_playwright
from standins import paper

import assistant.web
from assistant.web.paper_page import page
from ingest.papers import Access, AgendaItem, Kind, Paper, Paragraph, Span

pytestmark = pytest.mark.browser
STYLE = (Path(assistant.web.__file__).parent / "static" / "paper.css").read_text("utf-8")
HOSTILE = '<img src=x onerror="document.title=1">'


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as driver:
        found = shutil.which("chromium") or driver.chromium.executable_path
        if not Path(found).exists():
            pytest.skip("Chromium is not installed: python -m playwright install chromium.")
        opened = driver.chromium.launch(executable_path=found)
        yield opened
        opened.close()


def wide(rows: int = 40) -> Paper:
    """A paper of two items, one of them a table too wide for a phone, with markup in its words."""
    opening = paper((Kind.HEADING, "4."), (Kind.HEADING, f"Museum roof {HOSTILE}"), (Kind.DISCUSSION, "It leaked."))
    text, paragraphs = opening.text, list(opening.paragraphs)
    head: tuple[Span, ...] = ()
    for row in range(rows):
        words = "\t".join(f"Column {n} {HOSTILE}" if not row else f"Reinforcement{row}x{n}" for n in range(9))
        paragraphs.append(
            Paragraph(
                start=len(text),
                end=len(text) + len(words),
                kind=Kind.TABLE_ROW,
                item=1,
                table=1,
                headers=head,
                page=1 + row // 20,
            )
        )
        head = head or (Span(len(text), len(text) + len(words)),)
        text += words + "\n"
    items = (*opening.items, AgendaItem(number="5", title="Costs"))
    return replace(opening, text=text, paragraphs=tuple(paragraphs), items=items, access=Access.EXEMPT)


def opened(browser: Browser, width: int) -> tuple[Page, list[str]]:
    one = wide()
    start = one.text.index("Reinforcement30x0")
    html = page(one, [Span(start, start + 40)], around=start)
    tab = browser.new_context(viewport={"width": width, "height": 700}).new_page()
    asked: list[str] = []

    def served(route: Route) -> None:
        path = urlsplit(route.request.url).path
        asked.append(path)
        if path == "/paper.css":
            route.fulfill(body=STYLE, content_type="text/css")
        else:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")

    tab.route("**/*", served)
    tab.goto("http://127.0.0.1/paper?source=x#cited")
    return tab, asked


@pytest.mark.parametrize("width", [1200, 360])
def test_the_cited_words_are_in_view_and_nothing_is_wider_than_the_page(browser: Browser, width: int) -> None:
    tab, asked = opened(browser, width)
    place = tab.locator("#cited").bounding_box()
    assert place is not None and 0 <= place["y"] < 700 and 0 <= place["x"] < width
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert asked == ["/paper", "/paper.css"]
    assert tab.title() == "Culture Panel, 4 March 2025, minutes - Clerk"
    assert tab.locator("img").count() == 0


@pytest.mark.parametrize("width", [1200, 360])
def test_axe_finds_nothing(browser: Browser, width: int) -> None:
    tab, _ = opened(browser, width)
    assert [found["id"] for found in Axe().run(tab).response["violations"]] == []


def test_the_first_stop_of_the_keyboard_skips_to_the_text(browser: Browser) -> None:
    tab, _ = opened(browser, 360)
    tab.goto("http://127.0.0.1/paper?source=x")
    tab.keyboard.press("Tab")
    skip = tab.locator("a.skip")
    assert skip.evaluate("link => link === document.activeElement")
    box = skip.bounding_box()
    assert box is not None and box["x"] >= 0
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "text"
