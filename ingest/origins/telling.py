"""What a metadata file tells of a paper's item, and where it and the paper differ (pure)."""

from dataclasses import replace
from datetime import date

from ingest.origins.naming import same_committee, same_council
from ingest.papers import AgendaItem, Kind, Paper
from ingest.sidecar import Sidecar
from ingest.structure.furniture import clean_title


def written(day: date) -> str:
    """A date as papers write it: "4 July 2019"."""
    return f"{day.day} {day:%B %Y}"


def with_item(paper: Paper, told: Sidecar) -> Paper:
    """The paper with the item that the file gives, unless it holds several: a report alone may name none."""
    if told.item is None or len(paper.items) > 1:
        return paper
    if paper.items:
        return replace(paper, items=(replace(paper.items[0], number=told.item),))
    return replace(
        paper,
        items=(AgendaItem(number=told.item, title=_title(paper)),),
        paragraphs=tuple(replace(paragraph, item=0) for paragraph in paper.paragraphs),
        decisions=tuple(replace(decision, item=0) for decision in paper.decisions),
    )


def _title(paper: Paper) -> str:
    """The first heading, else the first words."""
    words = [each for each in paper.paragraphs if each.kind is not Kind.FURNITURE]
    first = next((each for each in words if each.kind is Kind.HEADING), words[0] if words else None)
    return clean_title(paper.text[first.start : first.end].split("\n")[0][:120]) if first else paper.source


def contradictions(paper: Paper, told: Sidecar) -> list[str]:
    """What the file gives otherwise than the paper, one warning each."""
    claims, lines = paper.claims, []
    councils = [name for name in claims.councils if told.council and not same_council(name, told.council)]
    names = (*claims.councils, told.council or "")
    committees = [
        name for name in claims.committees if told.committee and not same_committee(name, told.committee, names)
    ]
    days = [written(day) for day in claims.dates if told.meeting_date and day != told.meeting_date]
    for field, value, against in (
        ("council", told.council, councils),
        ("committee", told.committee, committees),
        ("meeting_date", written(told.meeting_date) if told.meeting_date else None, days),
        ("item", told.item, _other_items(paper, told)),
    ):
        if against:
            where = told.table(field)
            lines.append(f"{paper.source}: {where} gives {field} '{value}', but the paper says '{against[0]}'.")
    return lines


def _other_items(paper: Paper, told: Sidecar) -> list[str]:
    if told.item is None or not paper.items:
        return []
    if len(paper.items) > 1:
        return [f"{len(paper.items)} items"]
    number = paper.items[0].number
    return [number] if number and number.rstrip(".") != told.item.rstrip(".") else []
