"""Papers that try to get a script run are shown as they are written, wherever they are shown."""

import re

from marked_up import CELL, COMMITTEE, NAME, PICTURE, SCRIPT, TEMPLATES, TITLE
from playwright.sync_api import Page, expect
from serving import Served
from visits import NewVisit, Visit

COUNT = "How many water butts was every plot given?"
TABLE = "What does the table of water butts by site give for Thornfield?"
OURS = "#answers :is(script, img, svg, iframe, object, [onerror], [onload], [href^='javascript:'])"


def unharmed(page: Page) -> None:
    """Nothing that a paper brought has been run, nor stands on the page as more than text."""
    assert page.evaluate("window.__hit === undefined")
    assert page.locator(OURS).count() == 0


def test_the_welcome_page_and_the_filters_show_names_as_they_are_written(visit: Visit) -> None:
    expect(visit.page.get_by_role("rowheader", name=COMMITTEE)).to_be_visible()
    visit.filters()
    visit.choose("Committee", COMMITTEE)
    expect(visit.page.locator("#bar .chip")).to_contain_text(PICTURE)
    unharmed(visit.page)


def test_text_title_and_file_name_are_shown_as_they_are_written(visit: Visit) -> None:
    turn = visit.ask(COUNT)
    turn.locator(".marker").first.click()
    expect(turn.locator(".statement").first).to_contain_text(PICTURE)
    expect(turn.locator(".statement").first).to_contain_text("_lid_")
    passage = turn.locator(".panel .passage").first
    assert re.sub(r"\s+", " ", TEMPLATES) in passage.inner_text()
    expect(turn.locator(".panel .place").first).to_contain_text(NAME)
    expect(turn.locator(".meeting").first).to_contain_text("[here](javascript:")
    unharmed(visit.page)


def test_cells_of_a_table_are_shown_as_they_are_written(visit: Visit) -> None:
    turn = visit.ask(TABLE)
    turn.locator(".marker").first.click()
    expect(turn.locator(".panel").first.get_by_role("cell", name=CELL)).to_be_visible()
    unharmed(visit.page)


def test_a_whole_paper_is_shown_as_it_is_written(visit: Visit) -> None:
    turn = visit.ask(COUNT)
    turn.locator(".marker").first.click()
    with visit.page.context.expect_page() as coming:
        turn.get_by_role("link", name="Open the whole paper").first.click()
    paper = coming.value
    expect(paper.locator("mark").first).to_contain_text("two water butts")
    assert PICTURE in paper.title()
    assert TITLE in paper.locator("body").inner_text()
    assert paper.evaluate("window.__hit === undefined")
    assert paper.locator("script, img, svg, [href^='javascript:']").count() == 0


def test_what_is_copied_is_as_it_is_written(new_visit: NewVisit, chat: Served) -> None:
    visit = new_visit(chat, permissions=["clipboard-read", "clipboard-write"]).open()
    visit.ask(COUNT).get_by_role("button", name="Copy with sources").click()
    expect(visit.page.get_by_role("button", name="Copied")).to_be_visible()
    assert PICTURE in visit.page.evaluate("navigator.clipboard.readText()")
    unharmed(visit.page)


def test_a_question_is_shown_as_it_is_written(visit: Visit) -> None:
    visit.ask(f"What about {PICTURE} {SCRIPT} **this** {{{{1+1}}}} ${{1+1}}?")
    unharmed(visit.page)
