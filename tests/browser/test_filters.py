"""Filters: set, told, taken away again, and those that the question itself brings."""

from playwright.sync_api import expect
from visits import Visit

BOARD = "Health and Wellbeing Board"
CARERS = "What was said about foster carers?"


def test_a_committee_chosen_is_a_chip_and_shuts_other_papers_out(visit: Visit) -> None:
    visit.filters()
    visit.choose("Committee", BOARD)
    expect(visit.page.locator("#bar .chip")).to_contain_text(f"Committee: {BOARD}")
    turn = visit.ask("What was resolved about the outcomes framework, waiting and the target?")
    expect(turn.locator(".chips")).to_contain_text(f"Committee: {BOARD}")
    labels = turn.locator(".sources li, .nearest .place b").all_text_contents()
    assert labels
    assert all(label.startswith(BOARD) for label in labels)


def test_dates_in_words_are_read_and_shut_other_meetings_out(visit: Visit) -> None:
    visit.filters()
    visit.page.get_by_label("Meetings from").fill("March 2025")
    visit.page.get_by_label("Meetings until").fill("2025")
    visit.page.get_by_label("Meetings until").press("Enter")
    expect(visit.page.locator("#bar .chip")).to_have_text(["From 1 March 2025 ×", "To 31 December 2025 ×"])
    turn = visit.ask("What is said about school places that are not filled?")
    labels = turn.locator(".sources li").all_text_contents()
    assert labels
    assert all("18 March 2025" in label for label in labels)


def test_a_date_written_just_before_asking_counts(visit: Visit) -> None:
    visit.filters()
    visit.box.fill(CARERS)
    visit.page.get_by_label("Meetings from").fill("2023/24")
    visit.page.get_by_role("button", name="Ask").click()
    expect(visit.answered(CARERS).locator(".chips")).to_contain_text("From 1 ")


def test_what_is_no_date_is_told_with_what_can_be_written(visit: Visit) -> None:
    visit.filters()
    visit.page.get_by_label("Meetings from").fill("a while ago <b>")
    visit.page.get_by_label("Meetings from").press("Enter")
    expect(visit.page.get_by_role("alert")).to_contain_text("“a while ago <b>” is no date that can be read here")
    assert visit.page.locator("#bar .chip").count() == 0


def test_a_chip_is_taken_away_by_a_click_and_the_form_follows(visit: Visit) -> None:
    visit.filters()
    visit.choose("Committee", BOARD)
    visit.page.get_by_role("button", name=f"Remove: Committee: {BOARD}").click()
    expect(visit.page.locator("#bar .chip")).to_have_count(0)
    expect(visit.page.get_by_role("combobox", name="Committee")).to_have_value("All committees")
    expect(visit.box).to_be_focused()


def test_a_chip_is_taken_away_by_keyboard(visit: Visit) -> None:
    visit.filters()
    visit.choose("Paper type", "report")
    chip = visit.page.get_by_role("button", name="Remove: Paper type: report")
    chip.focus()
    visit.page.keyboard.press("Enter")
    expect(chip).to_have_count(0)
    expect(visit.box).to_be_focused()


def test_a_filter_inferred_from_the_question_is_taken_away_and_the_question_asked_again(visit: Visit) -> None:
    question = "What did the Committee hear about foster carers in September 2023?"
    chip = visit.ask(question).get_by_role("button", name="Remove: Understood: September 2023")
    chip.focus()
    visit.page.keyboard.press("Enter")
    expect(chip).to_have_count(0)
    turn = visit.answered(question)
    expect(turn.locator(".marker").first).to_be_visible()
    assert visit.page.locator(".turn[id]").count() == 1
    assert visit.focused("id").startswith("q-")
