"""A paper put together from placed runs: paragraphs, decisions, claims (pure)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest import numbering
from ingest.decisions import decisions
from ingest.origins import claims as claiming
from ingest.origins.councils import councils
from ingest.papers import AgendaItem, Claims, Extract, Paper, PaperType
from ingest.structure import furniture
from ingest.structure.captioned import with_table_captions
from ingest.structure.paragraphs import Manner, Placed, Role, paragraphs
from ingest.structure.pictured import with_captions
from ingest.structure.runs import Run

# "Appendix 1, item 4." is how a page names the further papers of an item
_LISTED = re.compile(r",[\s\xa0]*item[\s\xa0]+(?P<number>\d{1,3})\.$", re.I)


def front_lines(placed: Iterable[Placed]) -> tuple[str, ...]:
    """The words that stand outside all items and are no furniture."""
    return tuple(each.run.words for each in placed if each.item is None and not each.run.furniture)


def cut_short(placed: Sequence[Placed], items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """The items, those marked truncated whose words end with "... view the full minutes text"."""
    short = {each.item for each in placed if each.run.furniture and furniture.cut_short(each.run.words) is not None}
    return tuple(replace(item, truncated=True) if at in short else item for at, item in enumerate(items))


def numbers_inside(placed: Sequence[Placed], items: Sequence[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Items without printed numbers, numbered by the paragraphs inside them and by "... text for item 3."."""
    evidence: list[int | None] = []
    for at in range(len(items)):
        runs = [each.run for each in placed if each.item == at]
        told = [furniture.cut_short(run.words) for run in runs if run.furniture]
        listed = [match["number"] for run in runs if (match := _LISTED.search(run.words)) and len(run.words) < 200]
        named = next((number for number in (*told, *listed) if number and number.isdigit()), None)
        found = [number for run in runs if not run.furniture and (number := numbering.paragraph(run.words))]
        evidence.append(int(named) if named else numbering.majors(found))
    numbers = numbering.settle(evidence)
    return tuple(replace(item, number=number) for item, number in zip(items, numbers, strict=True))


def title_lines(extract: Extract) -> tuple[str, ...]:
    """A page's title, and its parts: "Agenda for Harbour Board on 3 May 2024 - Ashby Council", or with a bar."""
    return (extract.title, *re.split(r" [-–—|] ", extract.title)) if extract.title else ()


def claims_of(front: Sequence[str], extract: Extract, runs: Iterable[Run] = (), trust_text: bool = False) -> Claims:
    """What the front lines say; a heading with committee and date that stands further down counts as well."""
    head = claiming.heading_claims(front)
    further = claiming.dated_headings(run.words for run in runs if len(run.words) < 160)
    titled = claiming.heading_claims(title_lines(extract)) if extract.title else Claims()
    named = head.committees or further.committees or titled.committees
    return replace(
        head,
        committees=named if not further.committees else tuple(dict.fromkeys((*named, *further.committees))),
        dates=tuple(dict.fromkeys((*head.dates, *further.dates))) or titled.dates,
        councils=councils([*front, *title_lines(extract)], extract.text, trust_text),
    )


def assemble(
    extract: Extract,
    source: str,
    paper_type: PaperType,
    placed: Sequence[Placed],
    items: Sequence[AgendaItem],
    manner: Manner,
    claims: Claims,
) -> Paper:
    """The paper of these runs; its decisions only where it is a record of a meeting."""
    whole = cut_short(placed, items)
    made = with_captions(paragraphs(placed, whole, manner, extract), extract)
    made = with_table_captions(made, extract.text)
    return Paper(
        source=source,
        format=extract.format,
        paper_type=paper_type,
        text=extract.text,
        items=whole,
        paragraphs=made,
        decisions=decisions(extract.text, made) if manner is Manner.MINUTES else (),
        claims=claiming.with_bound(claims, extract.text, whole, made),
    )


def title_of(placed: Iterable[Placed], item: int) -> str:
    """An item's title from the runs that hold it, clean."""
    words = " ".join(
        each.run.words for each in placed if each.item == item and each.role is Role.TITLE and not each.run.furniture
    )
    return furniture.clean_title(words)
