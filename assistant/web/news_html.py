"""What is new as HTML, by meeting; every word of a paper is escaped (pure)."""

from collections.abc import Sequence
from datetime import date
from html import escape
from urllib.parse import urlencode

from assistant.citing import day, meeting_name
from assistant.news import by_meeting, name, when
from assistant.web.passage_html import shown
from ingest.library.arrivals import News
from ingest.papers import Access

# A page of more would take a browser seconds to lay out.
MOST = 200


def listed(found: Sequence[News], first: date) -> str:
    """How many papers came or changed since that day, then each meeting with links to its papers."""
    told = _counted(found, first)
    more = f" The latest {MOST} are shown." if len(found) > MOST else ""
    head = f'<p class="told" data-told="{shown(told)}">{shown(told)}{more}</p>'
    groups = by_meeting(found[:MOST])
    return head + "".join(_meeting(group, first) for _, group in groups)


def _counted(found: Sequence[News], first: date) -> str:
    came, changed = sum(not one.changed for one in found), sum(one.changed for one in found)
    if not found:
        return f"Nothing came or changed since {day(first)}."
    parts = [f"{came} paper{'' if came == 1 else 's'} came"] if came else []
    papers = "" if came else " paper" if changed == 1 else " papers"
    parts += [f"{changed}{papers} changed"] if changed else []
    return f"{' and '.join(parts)} since {day(first)}."


def _meeting(group: Sequence[News], first: date) -> str:
    called = meeting_name(group[0].paper.identity)
    rows = "".join(f"<li>{_row(one, first)}</li>" for one in group)
    return f"<section><h2>{shown(called[0].upper() + called[1:])}</h2><ul>{rows}</ul></section>"


def _row(one: News, first: date) -> str:
    exempt = '<strong class="exempt">Exempt</strong> ' if one.paper.access is Access.EXEMPT else ""
    before = f"; it replaces {_link(one.before, 'the version before', name(one))}" if one.before else ""
    return f"{exempt}{_link(one.paper.source, name(one))}, {when(one, first)}{before}"


def _link(source: str, words: str, of: str = "") -> str:
    where = f"/paper?{urlencode({'source': source, 'at': '0'}, errors='replace')}"
    unseen = f'<span class="unseen"> of {shown(of)}</span>' if of else ""
    return f'<a href="{escape(where)}" target="_blank" rel="noopener">{shown(words)}{unseen}</a>'
