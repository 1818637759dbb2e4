"""The page of one agenda item: its title, then "Decision:" and "Minutes:"; paragraphs inside give its number."""

import re
from collections.abc import Sequence

from ingest import numbering
from ingest.papers import AgendaItem, Extract, Paper, PaperType
from ingest.structure import furniture, wording
from ingest.structure.assembly import assemble, claims_of, numbers_inside, title_of
from ingest.structure.dividing import divided
from ingest.structure.paragraphs import Manner, Placed, Role
from ingest.structure.runs import Run, runs
from ingest.structure.wording import Label

_HEADING = re.compile(r"(?:agenda item|eitem ar? yr agenda|item details?|issue - items? at meetings? .*)$", re.I)
_NUMBERED = re.compile(r"(?:agenda )?item (?P<number>\d{1,3}(?:\.?[a-z]|\.\d{1,2})?)\b", re.I)
_META = re.compile(r"(?:meeting|venue|contact|date|committee)[\s\xa0]*:", re.I)


def _heading(found: Sequence[Run]) -> int | None:
    return next((at for at, run in enumerate(found[:12]) if not run.furniture and _HEADING.match(run.words)), None)


def accepts(extract: Extract) -> float:
    """Nearly all for the heading "Agenda item" near the top, with labels and without numbers alone on lines."""
    found = runs(extract)
    heading = _heading(found)
    if heading is None:
        return 0.0
    labels = sum(wording.label(run.words) in (Label.MINUTES, Label.DECISION) for run in found)
    alone = sum(numbering.alone(run.words) is not None for run in found[:40])
    return 0.6 + 0.38 * (labels > 0) - 0.3 * (alone > 1)


def _title_at(found: Sequence[Run], heading: int) -> int:
    """The run of the title: the first after the heading that is no furniture and no line of particulars."""
    later = range(heading + 1, len(found))
    return next((at for at in later if not found[at].furniture and not _META.match(found[at].words)), heading)


def _role(run: Run, at: int, heading: int, title: int) -> Role:
    if at < title:
        return Role.HEADING if at == heading else Role.FRONT
    return Role.BODY


def _printed(found: Sequence[Run], title: str) -> tuple[str | None, str]:
    both = numbering.before_title(title)
    if both:
        return both
    head = [run.words for run in found[:10] if len(run.words) < 120]
    named = next((match["number"] for words in head if (match := _NUMBERED.search(words))), None)
    return named, title


def _below_title(found: Sequence[Run], title: int) -> Sequence[Run]:
    """The short lines between title and first label: some pages tell the meeting there."""
    end = next((at for at, run in enumerate(found) if at > title and wording.label(run.words)), title)
    return [run for run in found[title + 1 : end] if len(run.words) < 160] if end - title < 6 else []


def read(extract: Extract, source: str) -> Paper:
    """One item; its number is that printed, else the one its paragraphs agree on (5.1, 5.2: item 5)."""
    found = divided(extract)
    heading = _heading(found) or 0
    title = _title_at(found, heading)
    block = found[title].block if found else None
    placed = [
        Placed(
            run=run,
            item=0 if at >= title else None,
            role=Role.TITLE if run.block == block and not run.furniture else _role(run, at, heading, title),
        )
        for at, run in enumerate(found)
    ]
    number, name = _printed(found, title_of(placed, 0))
    items: tuple[AgendaItem, ...] = (AgendaItem(number=number, title=furniture.clean_title(name)),)
    if number is None:
        items = numbers_inside(placed, items)
    front = [run.words for run in (*found[:title], *_below_title(found, title)) if not run.furniture]
    return assemble(extract, source, PaperType.AGENDA_ITEM, placed, items, Manner.MINUTES, claims_of(front, extract))
