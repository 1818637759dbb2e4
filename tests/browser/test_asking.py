"""Asking, and what comes back."""

from playwright.sync_api import Route, expect
from serving import Served
from visits import NewVisit, Visit

AGENCY = "How much a week does an independent agency place for a foster child cost?"
LEFT = "How many fostering households had left in the past twelve months?"
HOSPITAL = "How many residents were waiting to leave hospital on the day of the count?"


def test_a_question_is_answered_in_the_papers_words_with_numbered_sources(visit: Visit) -> None:
    turn = visit.ask(AGENCY)
    expect(turn.locator(".statement").first).to_contain_text("£1,040 a week")
    expect(turn.locator(".marker").first).to_have_text("1")
    expect(turn.locator(".meeting").first).to_contain_text("Children and Families Scrutiny Committee, 19 September")
    expect(visit.box).to_have_value("")


def test_a_follow_up_is_understood_from_the_question_before(visit: Visit) -> None:
    visit.ask(LEFT)
    turn = visit.ask("And how many new ones had been approved?")
    expect(turn).to_contain_text("Seven new households had been approved")
    assert visit.page.locator(".turn[id]").count() == 2


def test_a_question_asked_before_the_page_is_open_is_answered_once_it_is(new_visit: NewVisit, chat: Served) -> None:
    visit = new_visit(chat)
    held: list[Route] = []
    let_go: list[bool] = []
    visit.page.route("**/queue/join*", lambda route: route.continue_() if let_go else held.append(route))
    visit.page.goto(visit.url)
    visit.send(AGENCY)
    expect(visit.page.locator(".opening")).to_contain_text("as soon as it is open")
    expect(visit.page.get_by_role("heading", name="Clerk", exact=True)).to_be_visible()
    let_go.append(True)
    for route in held:
        route.continue_()
    expect(visit.answered(AGENCY)).to_contain_text("£1,040 a week")
    expect(visit.box).to_have_value("")


def test_an_example_question_is_asked_by_a_click_and_finds_an_answer(visit: Visit) -> None:
    example = visit.page.locator(".example").first
    question = example.inner_text()
    example.click()
    expect(visit.answered(question).locator(".marker").first).to_be_visible()


def test_the_page_says_what_the_library_holds(visit: Visit) -> None:
    held = visit.page.get_by_role("region", name="What the library holds")
    expect(held).to_contain_text("papers from")
    expect(held).to_contain_text("Last brought up to date on")
    for committee in ("Cabinet", "Children and Families Scrutiny Committee", "Health and Wellbeing Board"):
        expect(held.get_by_role("rowheader", name=committee).first).to_be_visible()


def test_what_the_papers_do_not_say_is_told_with_what_comes_closest(visit: Visit) -> None:
    turn = visit.ask("How many submarines did the Navy launch at Portsmouth?")
    expect(turn.locator(".silent")).to_contain_text("The papers held do not say")
    assert turn.locator(".answer").count() == 0


def test_two_readers_asking_at_once_get_their_own_answers_and_never_each_others(
    new_visit: NewVisit, chat: Served
) -> None:
    first, second = new_visit(chat).open(), new_visit(chat).open()
    first.send(AGENCY)
    second.send(HOSPITAL)
    expect(first.answered(AGENCY)).to_contain_text("£1,040")
    expect(second.answered(HOSPITAL)).to_contain_text("38 residents were waiting")
    assert "residents" not in first.page.locator("#answers").inner_text()
    assert "agency" not in second.page.locator("#answers").inner_text()


def test_a_conversation_is_gone_after_a_reload(visit: Visit) -> None:
    visit.ask(AGENCY)
    visit.open()
    assert visit.page.locator(".turn").count() == 0


def test_an_empty_question_is_not_asked(visit: Visit) -> None:
    visit.send("   ")
    visit.page.get_by_role("button", name="Ask").click()
    visit.ask(AGENCY)
    assert visit.page.locator(".turn").count() == 1
