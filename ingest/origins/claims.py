"""What a paper says of its own origin: council, committee, date of the meeting, contact and venue (pure)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from ingest.dates import dates, first_date
from ingest.origins.bodies import committee, is_whole_council, starts_with_name
from ingest.origins.meeting_dates import dates_of, heading_dates, misdated
from ingest.papers import AgendaItem, Claims, Kind, Paragraph
from ingest.structure.furniture import plain_words
from ingest.structure.wording import resolves

_PREVIOUS = re.compile(r"\bminutes\b.{0,160}?\b(?:held|meetings?|of|on|dated)\b.{0,60}", re.I | re.S)
_CONTACT = re.compile(
    r"(?:for (?:more|further) information,?[\s\xa0]*(?:please )?contact|contact(?: officer| details)?|clerk"
    r"|cyswllt)[\s\xa0]*:[\s\xa0]*(?P<value>.+)",
    re.I | re.S,
)
_VENUE = re.compile(r"(?:venue|location|place|lleoliad)[\s\xa0]*:[\s\xa0]*(?P<value>.+)", re.I | re.S)
_BULLET = re.compile(r"^[-–•·*]\s+")


def _lines(front: Iterable[str]) -> Iterator[str]:
    for words in front:
        for line in words.split("\n"):
            plain = _BULLET.sub("", plain_words(line).replace("\xa0", " ").strip())
            if plain:
                yield plain


def _value(pattern: re.Pattern[str], lines: Iterable[str]) -> str | None:
    found = (pattern.match(line) for line in lines)
    value = next((match["value"] for match in found if match), None)
    return " ".join(value.split()).strip(" .") if value else None


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for value in values:
        seen.setdefault(re.sub(r"\W+", " ", value.replace("&", "and")).strip().lower(), value)
    return tuple(seen.values())


def _named_bodies(lines: Sequence[str]) -> Iterator[str]:
    """The committees of heading lines; the council itself ("Ashby Town Council") is none where one is named."""
    named = [(name, line) for line in lines if (name := committee(line))]
    committees = [name for name, _ in named if not is_whole_council(name)]
    yield from committees or [name for name, line in named if first_date(line)]


def heading_claims(front: Iterable[str]) -> Claims:
    """What the lines at the head of a paper say; only headings and labels count, never a date in running text."""
    lines = tuple(_lines(front))
    found = tuple(dates_of(lines))
    return Claims(
        committees=_unique(_named_bodies(lines)),
        dates=tuple(dict.fromkeys(one.day for one in found if one.fits)),
        bound_reason=misdated(found),
        contact=_value(_CONTACT, lines),
        venue=_value(_VENUE, lines),
    )


def dated_headings(lines: Iterable[str]) -> Claims:
    """Committees and dates of lines that hold both, wherever they stand: "Planning Board - Tuesday, 12 March 2024"."""
    both = tuple(
        line
        for line in _lines(lines)
        if re.search(r"\s[-–—]\s", line) and starts_with_name(line) and tuple(heading_dates(line))
    )
    return heading_claims(both)


def after_minutes(texts: Iterable[tuple[str, str]]) -> tuple[date, str] | None:
    """The latest meeting whose minutes the paper takes, with the reason, from pairs of item title and words."""
    latest: date | None = None
    for title, words in texts:
        for run in (title, words):
            for match in _PREVIOUS.finditer(run.replace("\xa0", " ")):
                for found in dates(match[0]):
                    latest = found.day if latest is None else max(latest, found.day)
    if latest is None:
        return None
    return latest, f"it takes the minutes of the meeting held on {latest.day} {latest:%B %Y}"


def with_bound(claims: Claims, text: str, items: Sequence[AgendaItem], paragraphs: Sequence[Paragraph]) -> Claims:
    """The claims with the earlier meeting whose minutes are an item here: this meeting is later than that."""
    taken = [(item.title, "") for item in items if re.search(r"\bminutes|\bnotes? of", item.title, re.I)]
    for paragraph in paragraphs:
        if paragraph.item is None or paragraph.kind not in (Kind.DECISION, Kind.DISCUSSION):
            continue
        words = text[paragraph.start : paragraph.end]
        if len(words) < 1500 and (paragraph.kind is Kind.DECISION or resolves(words)) and "inutes" in words:
            taken.append(("", words))
    bound = after_minutes(taken)
    if bound is None:
        return claims
    stated = claims.dates[0] if len(claims.dates) == 1 else None
    if stated and stated <= bound[0]:
        return claims
    doubt = f"{claims.bound_reason}; " if claims.bound_reason and not claims.dates else ""
    return replace(claims, after=bound[0], bound_reason=f"{doubt}{bound[1]}")
