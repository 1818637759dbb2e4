"""The process: over a library that is not there yet, and stopped with Ctrl+C."""

from pathlib import Path

from marked_up import write
from playwright.sync_api import expect
from serving import Served, clerk
from visits import NewVisit, Watch


def test_a_missing_library_says_what_to_do_and_is_there_after_an_ingest_and_a_reload(
    new_visit: NewVisit, tmp_path: Path
) -> None:
    served = Served(tmp_path / "library", tmp_path / "stderr.txt")
    try:
        visit = new_visit(served).open()
        expect(visit.page.locator(".empty")).to_contain_text("clerk ingest")
        write(tmp_path / "papers")
        clerk("ingest", str(tmp_path / "papers"), "--library", str(served.library))
        visit.open()
        expect(visit.page.locator(".holdings")).to_contain_text("1 paper")
        expect(visit.ask("How many water butts was every plot given?").locator(".marker").first).to_be_visible()
    finally:
        served.stop()


def test_a_question_to_a_missing_library_is_answered_with_what_to_do(new_visit: NewVisit, empty: Served) -> None:
    visit = new_visit(empty).open()
    expect(visit.ask("What was resolved?").locator(".problem")).to_contain_text("clerk ingest")


def test_ctrl_c_with_a_page_open_ends_the_chat_at_once_and_quietly(
    new_visit: NewVisit, library: Path, tmp_path: Path, watch: Watch
) -> None:
    served = Served(library, tmp_path / "stderr.txt")
    visit = new_visit(served).open()
    visit.ask("How many residents were waiting to leave hospital on the day of the count?")
    assert served.stop(within=5) == 0
    assert "Traceback" not in served.said()
    assert len(served.said().splitlines()) == 1, served.said()
    # The page goes on asking for a server that is gone.
    watch.complaints.clear()
