"""What the library holds, as far as a reader may read: values, and a table for the page."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from html import escape

from assistant.citing import TYPE_NAMES, day
from ingest.library import reading
from ingest.library.library import Library
from ingest.papers import Access, Paper, PaperType

NOT_STATED = "Committee not stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What is held of one committee; None as its name for papers that do not state theirs."""

    committee: str | None
    council: str | None
    papers: int
    meetings: int
    first: date | None
    last: date | None
    undated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What is held in all; `paper_types` the commonest first, `ingested` when a run last changed something."""

    papers: int
    meetings: int
    undated: int
    committees: tuple[Held, ...]
    paper_types: tuple[tuple[PaperType, int], ...]
    councils: tuple[str, ...]
    ingested: datetime | None


def holdings(library: Library, *, clearance: Access) -> Holdings:
    """What the library holds for a reader of this clearance; exempt papers count for nobody else."""
    with library.snapshot():
        ingested = reading.ingested(library.catalogue, public_only=clearance is not Access.EXEMPT)
        return summed(library.papers(clearance=clearance), ingested)


def summed(papers: Sequence[Paper], ingested: datetime | None = None) -> Holdings:
    """The holdings that these papers are: committees by name, those not stated last."""
    groups: defaultdict[tuple[str | None, str | None], list[Paper]] = defaultdict(list)
    for paper in papers:
        groups[_council(paper, papers), paper.identity.committee].append(paper)
    held = sorted(
        (_held(council, committee, group) for (council, committee), group in groups.items()),
        key=lambda one: (one.committee is None, (one.committee or "").casefold(), one.council or ""),
    )
    kinds = Counter(paper.paper_type for paper in papers)
    return Holdings(
        papers=len(papers),
        meetings=sum(one.meetings for one in held),
        undated=sum(one.undated for one in held),
        committees=tuple(held),
        paper_types=tuple(sorted(kinds.items(), key=lambda entry: (-entry[1], entry[0]))),
        councils=tuple(sorted({paper.identity.council for paper in papers if paper.identity.council})),
        ingested=ingested,
    )


def _council(paper: Paper, papers: Sequence[Paper]) -> str | None:
    """The council whose committee a paper is counted with; one not stated is taken from the only one that has it."""
    committee, council = paper.identity.committee, paper.identity.council
    if committee is None or council is not None:
        return council if committee else None
    stated = {other.identity.council for other in papers if other.identity.committee == committee} - {None}
    return next(iter(stated)) if len(stated) == 1 else None


def _held(council: str | None, committee: str | None, papers: Sequence[Paper]) -> Held:
    days = sorted({paper.identity.meeting_date for paper in papers if paper.identity.meeting_date})
    return Held(
        committee=committee,
        council=council,
        papers=len(papers),
        meetings=len(days),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        undated=sum(paper.identity.meeting_date is None for paper in papers),
    )


def holdings_html(held: Holdings, zone: tzinfo | None = None) -> str:
    """A section with a sentence and a table (HTML, all escaped); times in `zone`, else in the machine's own."""
    return (
        '<section class="holdings" aria-labelledby="holdings-title">'
        f'<h2 id="holdings-title">What the library holds</h2><p>{escape(_sentence(held, zone))}</p>{_table(held)}'
        "</section>"
    )


def _sentence(held: Holdings, zone: tzinfo | None) -> str:
    names = TYPE_NAMES | {PaperType.OTHER: "other paper"}
    kinds = ", ".join(_many(number, names[kind]) for kind, number in held.paper_types)
    of = f" of {_listed(held.councils)}" if held.councils else ""
    first = f"{_many(held.papers, 'paper')} from {_many(held.meetings, 'meeting')}{of}"
    told = f"{first}: {kinds}." if kinds else f"{first}."
    if held.ingested is None:
        return told
    when = held.ingested.astimezone(zone)
    return f"{told} Last brought up to date on {day(when.date())} at {when:%H:%M}."


def _table(held: Holdings) -> str:
    if not held.committees:
        return ""
    councils = len(held.councils) > 1
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("Committee", "Papers", "Meetings", "Undated papers"))
    rows = "".join(_row(one, councils) for one in held.committees)
    return f"<table><caption>Papers by committee</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _row(one: Held, councils: bool) -> str:
    name = one.committee or NOT_STATED
    if councils and one.council:
        name = f"{name} ({one.council})"
    return (
        f'<tr><th scope="row">{escape(name)}</th><td>{one.papers}</td><td>{escape(_meetings(one))}</td>'
        f"<td>{one.undated}</td></tr>"
    )


def _meetings(one: Held) -> str:
    if one.first is None or one.last is None:
        return "none dated"
    span = day(one.first) if one.first == one.last else f"{day(one.first)} to {day(one.last)}"
    return f"{one.meetings}: {span}"


def _many(number: int, what: str) -> str:
    if what == TYPE_NAMES[PaperType.MINUTES]:
        return f"{_many(number, 'set')} of {what}"
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _listed(names: Iterable[str]) -> str:
    listed = list(names)
    return " and ".join([", ".join(listed[:-1]), listed[-1]]) if len(listed) > 1 else listed[0]
