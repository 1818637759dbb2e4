"""A meeting as the web service tells it, written as the page that the council's own site shows (pure)."""

from collections.abc import Iterator
from html import escape

from ingest.dates import first_date
from ingest.syncing.published import Attendee, Item, Listing, Meeting


def page(meeting: Meeting, listing: Listing) -> str:
    """The meeting's page: heading, place, who was there, and each item with its words; restricted ones are left out."""
    kind, heading = _kind(meeting), _heading(listing)
    return "\n".join(
        (
            '<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8">',
            f"<title>{escape(f'{kind} - {heading}')}</title></head>",
            '<body><div id="modgov">',
            f'<div class="mgHeader"><h1 class="mgMainTitleTxt">{escape(kind)}</h1></div>',
            f'<div class="mgSubTitle"><h2 class="mgSubTitleTxt">{escape(heading)}</h2></div>',
            '<div class="mgContent">',
            *_particulars(meeting, listing),
            *_table(meeting),
            "</div></div></body></html>\n",
        )
    )


def is_empty(meeting: Meeting) -> bool:
    """Whether nothing of it is published: no open item with a title or words."""
    return not any(_open(meeting))


def lacks_words(meeting: Meeting) -> bool:
    """Whether its minutes are said to be published, but no item holds any: they are a document then."""
    return meeting.minuted and not any(item.minutes or item.decision for item in meeting.items)


def _open(meeting: Meeting) -> tuple[Item, ...]:
    return tuple(item for item in meeting.items if not item.restricted and (item.title or item.minutes))


def _kind(meeting: Meeting) -> str:
    has_minutes = any(item.minutes for item in _open(meeting))
    has_decisions = any(item.decision for item in _open(meeting))
    if has_minutes and has_decisions:
        return "Agenda, decisions and minutes"
    return "Agenda and minutes" if has_minutes else "Agenda and decisions" if has_decisions else "Agenda"


def _heading(listing: Listing) -> str:
    """As sites write it: "Audit Committee - Tuesday, 10th February, 2026 10.00 am, CANCELLED"."""
    day = listing.day
    nth = "th" if day.day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    time = f" {listing.time}" if listing.time else ""
    tail = ", CANCELLED" if listing.cancelled else ""
    return f"{listing.committee} - {day:%A}, {day.day}{nth} {day:%B}, {day.year}{time}{tail}"


def _particulars(meeting: Meeting, listing: Listing) -> Iterator[str]:
    if meeting.venue:
        yield f'<p><span class="mgLabel">Venue: </span>{escape(meeting.venue)}</p>'
    for label, word in (("Present", "present"), ("Apologies", "apologies")):
        named = [_named(one) for one in meeting.attendees if word in one.attendance.lower() and one.name]
        if named and not listing.cancelled:
            yield f'<p><span class="mgLabel">{label}: </span>{escape("; ".join(named))}</p>'


def _named(attendee: Attendee) -> str:
    plain = attendee.role.lower() in ("", "committee member", "member")
    return attendee.name if plain else f"{attendee.name} ({attendee.role})"


def _table(meeting: Meeting) -> Iterator[str]:
    if is_empty(meeting):
        return
    yield '<table class="mgItemTable" id="mgItemTable"><tr><th>No.</th><th>Item</th></tr>'
    for item in _open(meeting):
        yield f'<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">{escape(_number(item))}</p></td><td>'
        yield f'<p class="mgAiTitleTxt">{escape(item.title)}</p>'
        if item.presented:
            yield f"<p>{escape(item.presented)}</p>"
        if item.agenda:
            yield f'<div class="mgWordPara">{item.agenda}</div>'
        yield from _documents(item)
        for label, words in (("Decision:", item.decision), ("Minutes:", item.minutes)):
            if words:
                yield f'<p class="mgSubItemTitleTxt">{label}</p>\n<div class="mgWordPara">{words}</div>'
        yield "</td></tr>"
    yield "</table>"


def _number(item: Item) -> str:
    return f"{item.number}." if item.number.isdigit() else item.number


def _documents(item: Item) -> Iterator[str]:
    # A title with a date ("Minutes 3 May 2024") would pass for a heading of another meeting.
    named = [link.title for link in item.links if link.title and not link.restricted and not first_date(link.title)]
    if named:
        yield '<p class="mgSubItemTitleTxt">Additional documents:</p>\n<ul class="mgBulletList">'
        yield from (f"<li>{escape(title)}</li>" for title in named)
        yield "</ul>"
