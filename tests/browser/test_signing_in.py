"""Signing in and out, and what each reader then gets."""

import pytest
from playwright.sync_api import expect
from serving import Served
from visits import PASSWORD, NewVisit, Visit, Watch

DEPOT = "What was bid for the depot at Canal Road, and by whom?"
SECRET = "Harrowgate Kestrel"
EXEMPT = "/paper?source=cabinet%2F2025-02-12-canal-road-depot-exempt.docx"


@pytest.fixture()
def ada(new_visit: NewVisit, guarded: Served) -> Visit:
    return new_visit(guarded).signed_in("Ada Vane", PASSWORD)


@pytest.fixture()
def noor(new_visit: NewVisit, guarded: Served) -> Visit:
    return new_visit(guarded).signed_in("noor keel", PASSWORD)


def test_a_reader_signs_in_and_out_again(ada: Visit) -> None:
    expect(ada.page.locator(".who")).to_contain_text("Ada Vane")
    ada.page.get_by_role("button", name="Sign out").click()
    expect(ada.page.get_by_role("heading", name="Sign in to Clerk")).to_be_visible()
    ada.page.goto(ada.url)
    expect(ada.page.get_by_role("heading", name="Sign in to Clerk")).to_be_visible()


def test_a_wrong_password_is_told_and_lets_nobody_in(new_visit: NewVisit, guarded: Served, watch: Watch) -> None:
    visit = new_visit(guarded)
    visit.page.goto(visit.url)
    visit.page.get_by_label("Name").fill("Ada Vane")
    visit.page.get_by_label("Password").fill("not that one")
    visit.page.get_by_role("button", name="Sign in").click()
    expect(visit.page.get_by_role("alert")).to_contain_text("do not go together")
    expect(visit.page.get_by_label("Name")).to_have_value("Ada Vane")
    expect(visit.page.get_by_label("Password")).to_have_value("")
    # Chromium complains of every page that comes with 403.
    watch.complaints.clear()


def test_a_cleared_reader_gets_what_is_exempt_and_sees_that_it_is(noor: Visit) -> None:
    turn = noor.ask(DEPOT)
    expect(turn).to_contain_text(SECRET)
    turn.locator(".marker").first.click()
    expect(turn.locator(".panel").first).to_contain_text("Exempt")
    expect(noor.page.locator(".who")).to_contain_text("may read exempt papers")


def test_a_public_reader_gets_nothing_exempt_while_a_cleared_one_does(
    ada: Visit, noor: Visit, guarded: Served, watch: Watch
) -> None:
    noor.send(DEPOT)
    ada.send(DEPOT)
    expect(noor.answered(DEPOT)).to_contain_text(SECRET)
    ada.answered(DEPOT)
    assert SECRET not in ada.page.content()
    assert "exempt.docx" not in ada.page.content()
    opened = ada.page.goto(ada.url.rstrip("/") + EXEMPT)
    assert opened is not None
    assert opened.status == 404
    assert SECRET not in guarded.said()
    # Chromium complains of every page that comes with 404.
    watch.complaints.clear()


def test_what_the_library_holds_counts_exempt_papers_for_cleared_readers_alone(ada: Visit, noor: Visit) -> None:
    public = ada.page.locator(".holdings").inner_text()
    cleared = noor.page.locator(".holdings").inner_text()
    assert public != cleared
    assert int(cleared.split(" papers")[0].split()[-1]) > int(public.split(" papers")[0].split()[-1])


def test_a_page_left_open_after_signing_out_shows_no_answer(ada: Visit, watch: Watch) -> None:
    other = ada.page.context.new_page()
    other.goto(ada.url)
    other.get_by_role("button", name="Sign out").click()
    expect(other.get_by_role("heading", name="Sign in to Clerk")).to_be_visible()
    ada.send("How many residents were waiting to leave hospital on the day of the count?")
    expect(ada.page.locator(".turn .problem")).to_contain_text("The answer did not come")
    # Chromium complains of the calls that are turned away.
    watch.complaints.clear()
