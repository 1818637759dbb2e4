"""The tab of what is new: by meeting, with links, by day and by night, at a desk and on a phone."""

from axe_faults import LOOKS, Size, found
from playwright.sync_api import Locator, expect
from serving import Served
from visits import NewVisit, Visit


def _news(visit: Visit) -> Locator:
    visit.page.get_by_role("tab", name="New").click()
    expect(visit.page.get_by_role("textbox", name="The date")).to_be_visible()
    visit.page.wait_for_timeout(400)  # Gradio fills fields that it has just put in, quicker than any hand
    return visit.page.locator("#news")


@LOOKS
def test_what_is_new_has_no_faults_in_any_state(new_visit: NewVisit, chat: Served, size: Size, scheme: str) -> None:
    visit = new_visit(chat, size, scheme).open()
    news = _news(visit)
    assert found(visit.page) == []
    visit.page.get_by_role("button", name="Show what is new").click()
    expect(news.get_by_role("heading").first).to_be_visible()
    assert found(visit.page) == []
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= size[0]
    visit.choose("New since", "A date")
    visit.page.get_by_role("textbox", name="The date").fill("a while ago")
    visit.page.get_by_role("textbox", name="The date").press("Enter")
    expect(news.get_by_role("alert")).to_be_visible()
    assert found(visit.page) == []


def test_papers_are_listed_by_meeting_and_lead_to_their_pages(visit: Visit) -> None:
    news = _news(visit)
    visit.page.get_by_role("button", name="Show what is new").press("Enter")
    expect(news.locator(".told")).to_contain_text("came since")
    assert "Cabinet, 11 October 2023" in news.get_by_role("heading").all_text_contents()
    with visit.page.context.expect_page() as coming:
        news.get_by_role("link").first.click()
    expect(coming.value.get_by_role("heading", level=1)).to_be_visible()
    assert visit.said[-1].startswith(news.locator(".told").text_content() or "-")


def test_what_is_exempt_is_no_news_to_those_who_may_not_read_it(visit: Visit) -> None:
    news = _news(visit)
    visit.page.get_by_role("button", name="Show what is new").click()
    expect(news.locator(".told")).to_contain_text("came since")
    assert "Exempt" not in (news.text_content() or "")
    assert "depot" not in (news.text_content() or "").lower()


def test_nothing_new_since_a_day_to_come_is_said(visit: Visit) -> None:
    news = _news(visit)
    visit.choose("New since", "A date")
    visit.page.get_by_role("textbox", name="The date").fill("1 March 2090")
    visit.page.get_by_role("button", name="Show what is new").click()
    expect(news).to_contain_text("Nothing came or changed since 1 March 2090.")
