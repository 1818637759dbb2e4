"""What papers and metadata files say of papers, as JSON for columns of the catalogue, and back (pure)."""

import json
from datetime import date
from typing import Any

from ingest.papers import Access, Claims, Replaced
from ingest.sidecar import Sidecar


def day(value: str | None) -> date | None:
    """A day of its column."""
    return date.fromisoformat(value) if value else None


def iso(value: date | None) -> str | None:
    """A day as a column has it."""
    return value.isoformat() if value else None


def from_claims(claims: Claims) -> str:
    """JSON of what a paper says of its origin."""
    return json.dumps(
        {
            "councils": claims.councils,
            "committees": claims.committees,
            "dates": [each.isoformat() for each in claims.dates],
            "after": iso(claims.after),
            "before": iso(claims.before),
            "bound_reason": claims.bound_reason,
            "contact": claims.contact,
            "venue": claims.venue,
            "revises": claims.revises,
            "stamped": claims.stamped,
            "published": iso(claims.published),
        },
        ensure_ascii=False,
    )


def to_claims(text: str) -> Claims:
    """The claims that `from_claims` wrote."""
    told = json.loads(text)
    return Claims(
        councils=tuple(told["councils"]),
        committees=tuple(told["committees"]),
        dates=tuple(date.fromisoformat(each) for each in told["dates"]),
        after=day(told["after"]),
        before=day(told["before"]),
        bound_reason=told["bound_reason"],
        contact=told["contact"],
        venue=told["venue"],
        revises=tuple(told["revises"]),
        stamped=told.get("stamped", False),
        published=day(told.get("published")),
    )


def from_replaced(replaced: tuple[Replaced, ...]) -> str:
    """JSON of what later versions replace."""
    return json.dumps([(one.by, one.item, iso(one.day)) for one in replaced], ensure_ascii=False)


def to_replaced(text: str) -> tuple[Replaced, ...]:
    """The replacements that `from_replaced` wrote."""
    return tuple(Replaced(by=by, item=item, day=day(seen)) for by, item, seen in json.loads(text))


_SIDECAR_WORDS = ("council", "committee", "item", "url", "title", "replaced_by")


def from_sidecar(told: Sidecar | None) -> str:
    """JSON of what a metadata file says of a paper, `null` for nothing."""
    if told is None:
        return "null"
    words: dict[str, Any] = {name: getattr(told, name) for name in _SIDECAR_WORDS}
    return json.dumps(
        words
        | {
            "meeting_date": iso(told.meeting_date),
            "replaced_on": iso(told.replaced_on),
            "access": told.access,
            "told_by": told.told_by,
        },
        ensure_ascii=False,
    )


def to_sidecar(text: str) -> Sidecar | None:
    """The metadata that `from_sidecar` wrote."""
    told = json.loads(text)
    if told is None:
        return None
    return Sidecar(
        **{name: told[name] for name in _SIDECAR_WORDS},
        meeting_date=day(told["meeting_date"]),
        replaced_on=day(told["replaced_on"]),
        access=Access(told["access"]) if told["access"] else None,
        told_by=tuple((field, table) for field, table in told["told_by"]),
    )
