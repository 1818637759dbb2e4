"""Registers and trails as records of the contract (pure)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from assistant.answers import Citation
from assistant.records import citation_record, searched_record
from assistant.registering.entries import Entry, Step
from assistant.registering.register import Register
from ingest.papers import Identity

Record = dict[str, Any]


def _day(moment: date | None) -> str | None:
    return moment.isoformat() if moment else None


def _cited(cited: Citation) -> Record:
    record = citation_record(cited)
    del record["n"]
    return record


def _dated(identity: Identity) -> Record:
    return {
        "date": _day(identity.meeting_date),
        "date_basis": identity.date_basis.value,
        "date_after": _day(identity.after),
        "date_before": _day(identity.before),
    }


def entry_record(entry: Entry) -> Record:
    """The record of a row, as in `clerk decisions`: its own fields, then those of its citation."""
    return {
        **_dated(entry.identity),
        "council": entry.citation.council,
        "committee": entry.citation.committee,
        "item": entry.citation.item,
        "item_title": entry.citation.item_title,
        "kind": entry.kind.value,
        "text": entry.text,
        "owner": entry.owner,
        "due": entry.due,
        "due_date": _day(entry.due_date),
        "status": entry.status,
        "stated_status": entry.stated,
        "follow_up": entry.follow_up,
        "came_back": [_cited(one) for one in entry.came_back],
        "also": [_cited(one) for one in entry.also],
        **_cited(entry.citation),
    }


def register_record(name: str, found: Register) -> Record:
    """The record of `clerk decisions` or `clerk actions`."""
    return {name: [entry_record(entry) for entry in found.entries], "searched": searched_record(found.searched)}


def trail_record(subject: str, steps: Sequence[Step]) -> Record:
    """The record of a trail, as in `clerk trail`."""
    return {"subject": subject, "steps": [_step(step) for step in steps]}


def _step(step: Step) -> Record:
    owner, due = (step.entry.owner, step.entry.due) if step.entry else (None, None)
    kind = step.entry.kind.value if step.entry else None
    told = {"stage": step.stage.value, "kind": kind, "text": step.text, "owner": owner, "due": due}
    return {**told, **_dated(step.identity), **_cited(step.citation)}
