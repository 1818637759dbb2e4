from dataclasses import replace
from datetime import date

import pytest
from standins import paper

from assistant.web.events import UnreadDate
from assistant.web.news_events import DATE, exempt, first_day
from assistant.web.news_html import MOST, listed
from ingest.library.arrivals import News
from ingest.papers import Access, Kind

NASTY = "<script>x</script> {{y}} ${z} `q`"
DAY, TODAY = date(2026, 3, 24), date(2026, 3, 25)


def one(
    title: str = "Museum roof", *, changed: bool = False, source: str = "a&b.txt", before: str | None = None
) -> News:
    held = paper((Kind.DISCUSSION, "Words."), source=source)
    return News(paper=held, changed=changed, day=DAY, title=title, before=before)


def test_papers_stand_under_their_meeting_with_links() -> None:
    html = listed([one(), one(changed=True, source="c.txt", before="old.txt", title="")], date(2026, 3, 1))
    assert html.count("<h2>") == 1
    assert "<h2>Culture Panel, 4 March 2025</h2>" in html
    assert "1 paper came and 1 changed since 1 March 2026." in html
    assert 'href="/paper?source=a%26b.txt&amp;at=0"' in html
    assert 'href="/paper?source=old.txt&amp;at=0"' in html
    assert "changed on 24 March 2026" in html


def test_words_of_papers_are_escaped() -> None:
    html = listed([one(NASTY)], DAY)
    assert "<script" not in html
    assert "{{" not in html
    assert "${" not in html


def test_exempt_papers_are_marked_and_long_lists_are_cut() -> None:
    closed = one()
    closed = replace(closed, paper=replace(closed.paper, access=Access.EXEMPT))
    assert '<strong class="exempt">Exempt</strong>' in listed([closed], DAY)
    many = listed([one(source=f"{n}.txt") for n in range(MOST + 5)], DAY)
    assert many.count("<li>") == MOST
    assert f"The latest {MOST} are shown." in many


def test_nothing_new_and_changes_alone_are_said_plainly() -> None:
    assert "Nothing came or changed since 24 March 2026." in listed([], DAY)
    assert "2 papers changed since 24 March 2026." in listed([one(changed=True), one(changed=True)], DAY)


def test_the_day_chosen_or_written_is_read() -> None:
    assert first_day("Last week", "1 May 2020", TODAY) == date(2026, 3, 18)
    assert first_day("Last month", "", TODAY) == date(2026, 2, 22)
    assert first_day(DATE, "1 March 2026", TODAY) == date(2026, 3, 1)
    assert first_day(DATE, "March 2026", TODAY) == date(2026, 3, 1)
    for written in ("", "a while ago", "May 2020 and June 2021"):
        with pytest.raises(UnreadDate):
            first_day(DATE, written, TODAY)


def test_an_exempt_earlier_version_that_is_linked_is_logged_as_read() -> None:
    public = one(source="new.txt", before="open.txt")
    closed = replace(public, before="closed.txt", before_access=Access.EXEMPT)
    assert exempt([public, closed]) == ["closed.txt"]
