"""The tab of briefings: written, saved, by day and by night, at a desk and on a phone; and the page that it saves."""

from pathlib import Path

from axe_faults import LOOKS, Size, found
from playwright.sync_api import Locator, expect
from serving import Served
from visits import DESK, NewVisit, Visit


def _briefings(visit: Visit) -> Locator:
    visit.page.get_by_role("tab", name="Briefings").click()
    expect(visit.page.get_by_role("textbox", name="Topic")).to_be_visible()
    visit.page.wait_for_timeout(400)  # Gradio fills fields that it has just put in, quicker than any hand
    return visit.page.locator("#briefing")


def _write(visit: Visit, topic: str) -> None:
    visit.page.get_by_role("textbox", name="Topic").fill(topic)
    visit.page.get_by_role("button", name="Write the briefing").click()


@LOOKS
def test_the_tab_has_no_faults_in_any_state(new_visit: NewVisit, chat: Served, size: Size, scheme: str) -> None:
    visit = new_visit(chat, size, scheme).open()
    shown = _briefings(visit)
    assert found(visit.page) == []
    _write(visit, "recycling centres")
    expect(shown.get_by_role("link", name="Save as Word")).to_be_visible()
    assert found(visit.page) == []
    _write(visit, "submarines")
    expect(shown).to_contain_text("do not cover")
    assert found(visit.page) == []
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_a_date_that_is_none_is_said_to_be_none(visit: Visit) -> None:
    shown = _briefings(visit)
    visit.page.get_by_role("textbox", name="Meetings since").fill("a while ago")
    _write(visit, "recycling centres")
    expect(shown.get_by_role("alert")).to_contain_text("a while ago")


@LOOKS
def test_the_page_that_is_saved_has_no_faults(
    new_visit: NewVisit, chat: Served, size: Size, scheme: str, tmp_path: Path
) -> None:
    visit = new_visit(chat, DESK, scheme).open()
    shown = _briefings(visit)
    _write(visit, "recycling centres")
    with visit.page.expect_download() as coming:
        shown.get_by_role("link", name="Save as web page").click()
    saved = tmp_path / coming.value.suggested_filename
    coming.value.save_as(saved)
    visit.page.set_viewport_size({"width": size[0], "height": size[1]})
    # Its own policy lets no script run, axe's neither.
    text = saved.read_text("utf-8")
    assert "default-src 'none'" in text
    visit.page.set_content(text.replace("default-src 'none'", "default-src *"))
    assert found(visit.page) == []
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= size[0]
