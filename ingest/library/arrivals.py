"""What is new in a library: the papers that came or changed since a day."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ingest.library import origin_rows
from ingest.library.catalogue import Catalogue
from ingest.library.rows import Stamps
from ingest.papers import Access, Paper, PaperType

if TYPE_CHECKING:
    from ingest.library.library import Library


_OF_MEETINGS = (PaperType.MINUTES, PaperType.AGENDA, PaperType.AGENDA_PACK)


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A paper (without its text) that came on that day, or that came with other words; `before` is the source of its
    latest earlier version, where that is held and may be read, `before_access` who may read that."""

    paper: Paper
    changed: bool
    day: date
    title: str
    before: str | None = None
    before_access: Access = Access.PUBLIC

    @property
    def published(self) -> date | None:
        """The day on which a paper that came says that it was published; None for one that has changed since, and
        where that day is later than the one on which it came."""
        told = self.paper.claims.published
        return told if told and not self.changed and told <= self.day else None

    def as_json(self) -> dict[str, Any]:
        """The record of `clerk library new --json`."""
        known = self.paper.identity
        return {
            "source": self.paper.source,
            "what": "changed" if self.changed else "came",
            "day": str(self.day),
            "published": str(self.published) if self.published else None,
            "title": self.title,
            "committee": known.committee,
            "meeting_date": str(known.meeting_date) if known.meeting_date else None,
            "url": self.paper.url,
            "before": self.before,
        }


def stamps(catalogue: Catalogue) -> dict[str, Stamps]:
    """When each paper came and last changed, by its source."""
    rows = catalogue.rows("SELECT source, came, changed FROM papers")
    return {row["source"]: Stamps(came=row["came"], changed=row["changed"]) for row in rows}


def since(library: "Library", first: date, *, clearance: Access) -> tuple[News, ...]:
    """All that came or changed on that day or later and may be read, latest first; earlier versions are no news."""
    with library.catalogue.snapshot():
        rows = library.catalogue.rows(
            "SELECT source, sidecar, came, changed FROM papers WHERE changed >= ?", (first.isoformat(),)
        )
        papers = {paper.source: paper for paper in library.papers(clearance=clearance)}
    before = {one.by: paper for paper in papers.values() for one in paper.replaced if one.item is None}
    found = [
        News(
            paper=papers[row["source"]],
            changed=row["came"] != row["changed"],
            day=datetime.fromisoformat(row["changed"]).date(),
            title=_title(papers[row["source"]], row["sidecar"]),
            before=before[row["source"]].source if row["source"] in before else None,
            before_access=before[row["source"]].access if row["source"] in before else Access.PUBLIC,
        )
        for row in rows
        if row["source"] in papers and not papers[row["source"]].is_replaced
    ]
    return tuple(sorted(found, key=lambda one: (-one.day.toordinal(), one.paper.source)))


def _title(paper: Paper, sidecar: str) -> str:
    """What the metadata file calls a paper, else the title of its only item; empty for a paper of a whole meeting."""
    says = origin_rows.to_sidecar(sidecar)
    if says and says.title:
        return says.title
    return paper.items[0].title if len(paper.items) == 1 and paper.paper_type not in _OF_MEETINGS else ""
