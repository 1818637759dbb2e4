"""From a number to the passage in its place, to the whole paper, and away with it."""

import io
from pathlib import Path

import docx
from playwright.sync_api import Locator, expect
from serving import Served
from visits import NewVisit, Visit

QUESTION = "How much a week does an independent agency place for a foster child cost?"
QUOTE = "An independent agency place cost on average £1,040 a week"
NEIGHBOUR = "Seven new households had been approved"


def opened(turn: Locator) -> Locator:
    turn.locator(".marker").first.click()
    panel = turn.locator(".panel").first
    expect(panel).to_be_visible()
    return panel


def test_a_number_opens_the_passage_with_its_words_marked_among_its_paragraphs(visit: Visit) -> None:
    panel = opened(visit.ask(QUESTION))
    expect(panel.locator("mark").first).to_contain_text(QUOTE)
    expect(panel.locator("p:has(mark)")).to_be_in_viewport()
    expect(panel.locator(".passage")).to_contain_text(NEIGHBOUR)
    assert panel.locator(".passage p").count() >= 3


def test_escape_closes_a_passage_and_the_focus_returns_to_its_number(visit: Visit) -> None:
    turn = visit.ask(QUESTION)
    panel = opened(turn)
    visit.page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(turn.locator(".marker").first).to_be_focused()
    expect(turn.locator(".marker").first).to_have_attribute("aria-expanded", "false")


def test_the_number_and_the_close_button_close_a_passage(visit: Visit) -> None:
    turn = visit.ask(QUESTION)
    panel = opened(turn)
    turn.locator(".marker").first.click()
    expect(panel).to_be_hidden()
    opened(turn).get_by_role("button", name="Close").click()
    expect(panel).to_be_hidden()
    expect(turn.locator(".marker").first).to_be_focused()


def test_two_open_passages_stay_open_when_the_next_question_is_answered(visit: Visit) -> None:
    turn = visit.ask("What did the Committee hear about foster carers in September 2023, and what was resolved?")
    for marker in turn.locator(".marker").all()[:2]:
        marker.click()
    visit.ask(QUESTION)
    first = visit.page.locator(".turn[id]").first
    expect(first.locator(".panel:visible")).to_have_count(2)
    expect(first.locator(".marker[aria-expanded=true]")).to_have_count(2)


def test_the_whole_paper_opens_with_the_words_marked_and_in_view(visit: Visit) -> None:
    panel = opened(visit.ask(QUESTION))
    with visit.page.context.expect_page() as coming:
        panel.get_by_role("link", name="Open the whole paper").click()
    paper = coming.value
    expect(paper.get_by_role("heading", level=1)).to_contain_text("Children and Families Scrutiny Committee")
    expect(paper.locator("mark").first).to_contain_text(QUOTE)
    expect(paper.locator("mark").first).to_be_in_viewport()


def test_the_copy_button_puts_question_answer_and_sources_on_the_clipboard(new_visit: NewVisit, chat: Served) -> None:
    visit = new_visit(chat, permissions=["clipboard-read", "clipboard-write"]).open()
    visit.ask(QUESTION).get_by_role("button", name="Copy with sources").click()
    expect(visit.page.get_by_role("button", name="Copied")).to_be_visible()
    copied = visit.page.evaluate("navigator.clipboard.readText()")
    assert f"Question: {QUESTION}" in copied
    assert f"{QUOTE}, against £560" in copied
    assert "19 September 2023, item 5" in copied
    assert "children/2023-09-19-minutes.txt" in copied


def test_an_answer_is_saved_as_a_word_file_that_holds_the_quote(visit: Visit) -> None:
    turn = visit.ask(QUESTION)
    with visit.page.expect_download() as coming:
        turn.get_by_role("link", name="Save as Word").click()
    assert coming.value.suggested_filename.endswith(".docx")
    document = docx.Document(io.BytesIO(Path(coming.value.path()).read_bytes()))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert QUESTION in text
    assert QUOTE in text
