"""A council's lists of executive and officer decisions, which its web service does not tell: read from its pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from lxml import html

from ingest.dates import first_date
from ingest.errors import SourceClosed, SourceError
from ingest.syncing import bodies, pages
from ingest.syncing.account import Account, Kind
from ingest.syncing.addresses import argument, page_name
from ingest.syncing.client import Client
from ingest.syncing.mirror import Mirror
from ingest.syncing.published import ListedDecision
from ingest.syncing.service import closed_by_title

# What one request asks for, and how far back is looked where the settings say no day.
_SPAN, _USUAL = timedelta(days=364), timedelta(days=365)
_CLOSED = re.compile(r"\b(?:restricted|exempt|not for publication|confidential|private)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLists:
    """Keeps the mirror's list of decisions up to date; `prune` lets decisions go although most are gone."""

    client: Client
    mirror: Mirror
    account: Account
    prune: bool = False

    def refresh(self, since: date | None, today: date) -> None:
        """Look through both lists; where one cannot be had, what was listed earlier stays."""
        found: dict[str, ListedDecision] = {}
        whole = True
        for address in self._addresses(since or today - _USUAL, today):
            try:
                page = pages.tree(self.client.get(address).data or b"")
                for one in listed(page):
                    known = found.get(one.id)
                    found[one.id] = one if known is None or one.restricted else known
            except SourceClosed:
                raise
            except SourceError as error:
                whole = False
                self.account.note(Kind.FAILED, "the list of decisions", f"It was not read, as {error}.")
        held = self.mirror.manifest.decisions
        lost = [id_ for id_ in held if id_ not in found] if whole else []
        if len(lost) * 2 > len(held) and not self.prune:
            why = f"{len(lost)} of {len(held)} are no longer listed, so none was let go: see that this is right"
            self.account.note(Kind.FAILED, "the list of decisions", f"{why}, then add --prune.")
            lost = []
        kept = {id_: one for id_, one in held.items() if id_ not in lost}
        self.mirror.manifest.decisions = kept | found
        self.mirror.save()

    def _addresses(self, first: date, last: date) -> Iterator[str]:
        while first <= last:
            until = min(first + _SPAN, last)
            yield self.client.site.decisions(first, until)
            yield self.client.site.officer_decisions(first, until)
            first = until + timedelta(days=1)


def listed(page: html.HtmlElement) -> tuple[ListedDecision, ...]:
    """The decisions of a list's page; SourceError where it is no such page. Rows on issues are no decisions."""
    tables = [table for table in page.iter("table") if "mgTabTable" in (table.get("class") or "").split()]
    if not tables and "decision" not in pages.says_of_itself(page):
        raise SourceError("the site answers with another page in place of the list")
    rows = (row for table in tables for row in table.iter("tr"))
    return tuple(one for row in rows if (one := _listed(row)) is not None)


def _listed(row: html.HtmlElement) -> ListedDecision | None:
    for link in row.iter("a"):
        address = (link.get("href") or "").strip()
        number = argument(address, "ID") or ""
        if page_name(address) == "iedecisiondetails.aspx" and number.isdigit() and len(number) < 13:
            hidden = [part for part in link.iter("span") if "mgHide" in (part.get("class") or "").split()]
            for part in hidden:
                part.drop_tree()
            title = bodies.line(link.text_content())
            closed = closed_by_title(title) or bool(_CLOSED.search(_beside(row, link)))
            day = first_date(_beside(row, link))
            return ListedDecision(
                id=number, title="" if closed else title, decided=day.day if day else None, restricted=closed
            )
    return None


def _beside(row: html.HtmlElement, link: html.HtmlElement) -> str:
    """What a row says beside the title of its decision."""
    said = bodies.line(" ".join(str(part) for part in row.itertext()))
    alts = " ".join(part.get("alt") or part.get("title") or "" for part in row.iter("img", "span"))
    return f"{said.replace(bodies.line(link.text_content()), ' ', 1)} {alts}"
