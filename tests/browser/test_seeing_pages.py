"""From a citation to the page of the PDF that it stands on, as a picture with the cited words boxed."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from serving import Served
from visits import DESK, PHONE, NewVisit

QUESTION = "How many plans were given the date of the move to the new system?"


def _seen(new_visit: NewVisit, chat: Served, size: tuple[int, int]) -> Page:
    visit = new_visit(chat, size).open()
    turn = visit.ask(QUESTION)
    turn.locator(".marker").first.click()
    link = turn.get_by_role("link", name="See the page").first
    link.focus()
    with visit.page.context.expect_page() as coming:
        visit.page.keyboard.press("Enter")
    return coming.value


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_page_is_seen_with_the_cited_words_boxed(new_visit: NewVisit, chat: Served, size: tuple[int, int]) -> None:
    page = _seen(new_visit, chat, size)
    picture = page.get_by_role("img", name="The cited words are boxed")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.complete && image.naturalWidth") == 900
    expect(page.locator("#cited")).to_be_in_viewport()
    assert "27 plans" in (picture.get_attribute("alt") or "")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert Axe().run(page).response["violations"] == []


def test_a_reader_with_a_keyboard_makes_it_larger_and_moves_it_about(new_visit: NewVisit, chat: Served) -> None:
    page = _seen(new_visit, chat, PHONE)
    page.get_by_role("link", name="Largest").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Largest")).to_have_attribute("aria-current", "true")
    sheet = page.get_by_role("region", name="The page as it was printed")
    # Even so large, the cited words are in sight at once.
    expect(page.locator("#cited")).to_be_in_viewport()
    sheet.evaluate("sheet => sheet.scrollTo(0, 0)")
    sheet.focus()
    for key in ("ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
    page.wait_for_function(
        "() => { const s = document.querySelector('.sheet'); return s.scrollLeft > 0 && s.scrollTop > 0 }"
    )
    assert Axe().run(page).response["violations"] == []
