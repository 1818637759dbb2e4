"""The chat on a phone, by keyboard alone, and by ear."""

import pytest
from playwright.sync_api import expect
from serving import Served
from visits import PHONE, NewVisit, Visit

QUESTION = "How much a week does an independent agency place for a foster child cost?"
# Width and height of everything that can be pressed, but links within a line of text.
TARGETS = """[...document.querySelectorAll('button, input, textarea, select, summary, a.quiet, .ways a')]
  .filter((one) => one.checkVisibility() && one.getClientRects().length && !one.closest('[aria-hidden="true"]'))
  .map((one) => [one.outerHTML.slice(0, 90), one.getBoundingClientRect().width, one.getBoundingClientRect().height])
  .filter(([, width, height]) => Math.min(width, height) < 24)"""
WIDTH = "document.documentElement.scrollWidth"
# What stands where the middle of the question box is.
ON_TOP = """(() => { const place = document.querySelector('#question textarea').getBoundingClientRect();
  return document.elementFromPoint(place.x + place.width / 2, place.y + place.height / 2).tagName; })()"""


@pytest.fixture()
def phone(new_visit: NewVisit, chat: Served) -> Visit:
    return new_visit(chat, PHONE, is_mobile=True, has_touch=True).open()


def test_nothing_on_a_phone_is_wider_than_it_or_too_small_to_press(phone: Visit) -> None:
    states = [lambda: phone.page, lambda: phone.ask(QUESTION).locator(".marker").first.tap(), phone.filters]
    for change in states:
        change()
        assert phone.page.evaluate(WIDTH) <= PHONE[0]
        assert phone.page.evaluate(TARGETS) == []


def test_the_question_box_is_in_reach_on_a_phone_whatever_is_shown(phone: Visit) -> None:
    assert phone.page.evaluate(ON_TOP) == "TEXTAREA"
    phone.ask(QUESTION).locator(".marker").first.tap()
    expect(phone.box).to_be_in_viewport(ratio=1)
    assert phone.page.evaluate(ON_TOP) == "TEXTAREA"


def test_a_passage_can_be_read_on_a_phone(phone: Visit) -> None:
    turn = phone.ask(QUESTION)
    turn.locator(".marker").first.tap()
    expect(turn.locator(".panel mark").first).to_be_in_viewport()
    place = turn.locator(".panel .passage").first.bounding_box()
    assert place is not None
    assert place["width"] >= 260
    assert place["height"] >= 150


def test_the_keyboard_alone_leads_from_the_page_to_a_passage_and_back(visit: Visit) -> None:
    press = visit.page.keyboard.press
    for _ in range(30):
        if visit.focused("placeholder") == "Ask the papers":
            break
        press("Tab")
    visit.page.keyboard.type(QUESTION)
    press("Enter")
    turn = visit.answered(QUESTION)
    for _ in range(10):
        press("Shift+Tab")
        if visit.focused("class") == "marker":
            break
    press("Enter")
    expect(turn.locator(".panel").first).to_be_focused()
    press("Tab")
    expect(turn.locator(".passage").first).to_be_focused()
    press("Escape")
    expect(turn.locator(".marker").first).to_be_focused()
    press("Space")
    expect(turn.locator(".panel").first).to_be_visible()


def test_the_first_thing_that_the_keyboard_reaches_is_what_the_eye_sees_first(visit: Visit) -> None:
    visit.page.keyboard.press("Tab")
    expect(visit.page.get_by_role("tab", name="Ask")).to_be_focused()
    for name in ("New", "Registers", "Briefings"):
        visit.page.keyboard.press("Tab")
        expect(visit.page.get_by_role("tab", name=name)).to_be_focused()
    visit.page.keyboard.press("Tab")
    expect(visit.page.get_by_role("button", name="Filters")).to_be_focused()
    expect(visit.page.get_by_role("button", name="Filters")).to_have_attribute("aria-expanded", "false")
    visit.page.keyboard.press("Enter")
    expect(visit.page.get_by_role("button", name="Filters")).to_have_attribute("aria-expanded", "true")


def test_the_focus_goes_to_the_answer_where_the_button_pressed_is_gone(visit: Visit) -> None:
    visit.page.locator(".example").first.focus()
    visit.page.keyboard.press("Enter")
    expect(visit.latest.locator("h2")).to_be_focused()


def test_start_and_end_of_an_answer_are_announced_and_nothing_else(visit: Visit) -> None:
    for question in (QUESTION, "How many submarines did the Navy launch at Portsmouth?"):
        visit.ask(question)
        visit.page.wait_for_timeout(300)
    starts, ends = visit.said[::2], visit.said[1::2]
    assert starts == ["Looking through the papers."] * 2
    assert ends[0].startswith("Answer: 1 statement")
    assert ends[1] == "The papers do not say. What comes closest is listed."


def test_no_other_region_speaks_up(visit: Visit) -> None:
    visit.ask(QUESTION)
    others = visit.page.locator(":is([aria-live], [role=status], [role=alert], [role=log]):not(#told)")
    assert [words for words in others.all_text_contents() if words.strip()] == []


def test_one_question_may_be_sent_while_another_waits_and_the_same_one_is_asked_once(visit: Visit) -> None:
    wait = "await new Promise((go) => setTimeout(go, 600))"
    hold = f"window.fetch = async (...a) => {{ {wait}; return fetched(...a); }};"
    visit.page.evaluate(f"() => {{ const fetched = window.fetch; {hold} }}")  # no answer comes before all are sent
    visit.send(QUESTION)
    visit.send(QUESTION)
    visit.send("And what does one of the Council's own carers cost?")
    visit.answered("And what does one of the Council's own carers cost?")
    assert visit.page.locator(".turn").count() == 2
    expect(visit.box).to_have_value("")
