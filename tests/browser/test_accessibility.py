"""What axe-core finds on every page and in every state, by day and by night, at a desk and on a phone: nothing."""

import pytest
from axe_faults import LOOKS, Size, found
from playwright.sync_api import expect
from serving import Served
from visits import DESK, PHONE, NewVisit

# Lists fade in and out: half there, their letters are pale.
ALL_THERE = "() => [...document.querySelectorAll('.options')].every(list => getComputedStyle(list).opacity === '1')"
QUESTION = "How much a week does an independent agency place for a foster child cost?"
# Pages that look the same by night.
WIDTHS = pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])


@LOOKS
def test_the_chat_has_no_faults_in_any_state(new_visit: NewVisit, chat: Served, size: Size, scheme: str) -> None:
    visit = new_visit(chat, size, scheme).open()
    assert found(visit.page) == []
    visit.ask(QUESTION).locator(".marker").first.click()
    visit.page.locator(".sources summary").click()
    assert found(visit.page) == []
    visit.filters()
    visit.page.get_by_label("Meetings from").fill("a while ago")
    visit.page.get_by_label("Meetings from").press("Enter")
    expect(visit.page.get_by_role("alert")).to_be_visible()
    visit.choose("Committee", "Cabinet")
    visit.page.get_by_role("combobox", name="Paper type").click()
    visit.page.wait_for_function(ALL_THERE)
    assert found(visit.page) == []
    visit.page.keyboard.press("Escape")
    visit.ask("How many submarines did the Navy launch at Portsmouth?")
    assert found(visit.page) == []


@WIDTHS
def test_a_papers_page_has_no_faults(new_visit: NewVisit, chat: Served, size: Size) -> None:
    visit = new_visit(chat, size).open()
    turn = visit.ask(QUESTION)
    turn.locator(".sources summary").click()
    with visit.page.context.expect_page() as coming:
        turn.locator(".sources a").first.click()
    expect(coming.value.locator("mark").first).to_be_visible()
    assert found(coming.value) == []


@WIDTHS
def test_the_sign_in_has_no_faults(new_visit: NewVisit, guarded: Served, size: Size) -> None:
    visit = new_visit(guarded, size)
    visit.page.goto(visit.url)
    expect(visit.page.get_by_label("Password")).to_be_visible()
    assert found(visit.page) == []


@LOOKS
def test_the_page_of_an_empty_library_has_no_faults(
    new_visit: NewVisit, empty: Served, size: Size, scheme: str
) -> None:
    visit = new_visit(empty, size, scheme).open()
    assert found(visit.page) == []
