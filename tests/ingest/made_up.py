"""Made-up papers of one committee's meetings, and what is settled of them."""

from dataclasses import replace
from datetime import date

from ingest.identity import settle
from ingest.papers import Access, AgendaItem, Claims, Identity, Paper, PaperType
from ingest.sidecar import Sidecar

TITLES = ("Minutes of the previous meeting", "Declarations of interest", "Harbour dredging", "Library opening hours")
CONTACT = "Rosa Whitlock (01632 960 111)"
JULY, SEPTEMBER = date(2019, 7, 4), date(2019, 9, 12)


def made_paper(
    source: str,
    *,
    titles: tuple[str, ...] = TITLES,
    kind: PaperType = PaperType.MINUTES,
    claims: Claims | None = None,
    text: str = "",
    access: Access = Access.PUBLIC,
) -> Paper:
    return Paper(
        source=source,
        format="text",
        paper_type=kind,
        text=text,
        items=tuple(AgendaItem(number=str(n), title=title) for n, title in enumerate(titles, start=1)),
        paragraphs=(),
        claims=claims or Claims(contact=CONTACT),
        access=access,
    )


def made_pack(source: str = "pack.txt", day: date = JULY, **changes: object) -> Paper:
    claims = Claims(councils=("Ashby",), committees=("Harbour Committee",), dates=(day,), contact=CONTACT)
    return replace(made_paper(source, kind=PaperType.AGENDA_PACK, claims=claims), **changes)


def identities_of(*papers: Paper, **sidecars: Sidecar) -> dict[str, Identity]:
    told = {source.replace("_", "."): sidecar for source, sidecar in sidecars.items()}
    return {paper.source: paper.identity for paper in settle(papers, told).papers}


def identity_of(paper: Paper, *others: Paper) -> Identity:
    return identities_of(paper, *others)[paper.source]
