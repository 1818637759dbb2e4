"""Meetings in order, oldest first, and what they and their papers are called (pure)."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from assistant.answers import Citation
from assistant.briefing.bearing import Found
from assistant.citing import TYPE_NAMES, meeting_name
from assistant.evidence.choosing import meeting
from ingest.papers import DateBasis, Identity, Paper, PaperType

_ORDER = (
    PaperType.AGENDA,
    PaperType.AGENDA_PACK,
    PaperType.REPORT,
    PaperType.AGENDA_ITEM,
    PaperType.OTHER,
    PaperType.MINUTES,
    PaperType.DECISION,
)


def since(identity: Identity) -> date:
    """The day of the meeting, or the bound nearest to it; what has neither stands last."""
    return identity.meeting_date or identity.after or identity.before or date.max


def capital(words: str) -> str:
    """The words with a capital at their head."""
    return words[:1].upper() + words[1:]


def name(identity: Identity) -> str:
    """Committee and date of a meeting, as a heading."""
    return capital(meeting_name(identity))


def by_meeting(found: Sequence[Found]) -> list[list[Found]]:
    """The units of each meeting, the oldest meeting first; an undated one stands at the bound of its date."""
    groups: defaultdict[object, list[Found]] = defaultdict(list)
    for one in found:
        groups[meeting(one.unit)].append(one)
    return sorted(groups.values(), key=_when)


def _when(group: Sequence[Found]) -> tuple[date, bool, str, str]:
    paper = group[0].unit.paper
    return since(paper.identity), paper.identity.meeting_date is None, name(paper.identity), paper.source


def by_item(group: Sequence[Found]) -> list[list[Found]]:
    """The units of each item of a meeting in the order of the agenda, reports before minutes."""
    items: defaultdict[tuple[str, int | None], list[Found]] = defaultdict(list)
    for one in group:
        items[one.unit.paper.source, one.unit.item].append(one)
    first = {key: min(one.unit.span.start for one in units) for key, units in items.items()}
    return [items[key] for key in sorted(items, key=lambda key: (*_on_agenda(items[key][0]), key[0], first[key]))]


def _on_agenda(one: Found) -> tuple[int, str, int]:
    number = one.unit.item_number or ""
    digits = "".join(letter for letter in number if letter.isdigit())
    return int(digits or 0), number, _ORDER.index(one.unit.paper.paper_type)


def item_name(one: Found) -> str:
    """An item's number and title and the kind of paper, as a heading."""
    paper, item = one.unit.paper, one.unit.item
    kind = capital(TYPE_NAMES[paper.paper_type])
    if item is None:
        return kind
    of = paper.items[item]
    number = f"Item {of.number}: " if of.number else ""
    return f"{number}{of.title.rstrip(' .')} ({TYPE_NAMES[paper.paper_type]})"


def place(cited: Citation) -> str:
    """Meeting, item and paragraph of a citation, where no heading gives them."""
    return f"Source: {capital(cited.label)}"


def dated(identity: Identity) -> str:
    """How the date of a meeting is known, as a remark; empty where the paper states it."""
    if identity.date_basis is DateBasis.MATCHED:
        return "date: from another paper of the same meeting"
    if identity.date_basis is DateBasis.SIDECAR:
        return "date: from the metadata kept beside the paper"
    if identity.date_basis is DateBasis.BOUNDED:
        return "date: not stated; what the paper says of other meetings sets the bounds"
    return "date: not stated" if identity.date_basis is DateBasis.UNKNOWN else ""


def papers_of(found: Sequence[Found]) -> list[Paper]:
    """The papers of these units, each once, oldest meeting first."""
    held = {one.unit.paper.source: one.unit.paper for one in found}
    return sorted(held.values(), key=lambda paper: (since(paper.identity), paper.source))
