"""The registers' tab: rows with filters and links, a trail drawn, by day and by night, at a desk and on a phone."""

from axe_faults import LOOKS, Size, found
from playwright.sync_api import Locator, expect
from serving import Served
from visits import NewVisit, Visit


def _registers(visit: Visit) -> Locator:
    visit.page.get_by_role("tab", name="Registers").click()
    expect(visit.page.get_by_role("textbox", name="About")).to_be_visible()
    visit.page.wait_for_timeout(400)  # Gradio fills fields that it has just put in, quicker than any hand
    return visit.page.locator("#register")


def _show(visit: Visit, about: str) -> None:
    visit.page.get_by_role("textbox", name="About").fill(about)
    visit.page.get_by_role("button", name="Show", exact=True).click()


@LOOKS
def test_the_registers_have_no_faults_in_any_state(new_visit: NewVisit, chat: Served, size: Size, scheme: str) -> None:
    visit = new_visit(chat, size, scheme).open()
    register = _registers(visit)
    assert found(visit.page) == []
    _show(visit, "recycling")
    expect(register.locator("table")).to_be_visible()
    assert found(visit.page) == []
    visit.choose("Show", "Trail of a subject")
    _show(visit, "recycling")
    expect(register.locator("svg")).to_be_visible()
    assert found(visit.page) == []
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_a_row_leads_to_its_place_in_the_paper(visit: Visit) -> None:
    register = _registers(visit)
    _show(visit, "recycling wednesdays")
    with visit.page.context.expect_page() as coming:
        register.get_by_role("link", name="Source:").first.click()
    expect(coming.value.locator("mark").first).to_be_visible()
    assert visit.said[-1].endswith("decisions.") or visit.said[-1].endswith("decision.")


def test_filters_keep_the_rows_of_one_committee(visit: Visit) -> None:
    register = _registers(visit)
    visit.choose("Of committee", "Health and Wellbeing Board")
    visit.page.get_by_role("button", name="Show", exact=True).click()
    expect(register.locator("table")).to_be_visible()
    meetings = register.locator('td[data-name="Meeting"]').all_text_contents()
    assert meetings and all(one.startswith("Health and Wellbeing Board") for one in meetings)


def test_the_rows_come_as_a_workbook(visit: Visit) -> None:
    register = _registers(visit)
    _show(visit, "recycling")
    with visit.page.expect_download() as coming:
        register.get_by_role("link", name="Save as Excel").click()
    assert coming.value.suggested_filename == "decisions.xlsx"


def test_papers_that_try_to_get_a_script_run_are_shown_as_they_are_written(visit: Visit) -> None:
    register = _registers(visit)
    _show(visit, "water butts")
    expect(register.locator("blockquote").first).to_contain_text("<script>window.__hit=1</script>")
    assert visit.page.evaluate("window.__hit") is None
