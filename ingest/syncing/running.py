"""One sync: each source in turn, then the library takes in what came and lets go what went."""

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ingest import pipeline
from ingest.errors import UsageError
from ingest.library import reading, writing
from ingest.library.catalogue import NAME, Catalogue
from ingest.library.library import Library
from ingest.library.locks import alone
from ingest.papers import Status
from ingest.pipeline import Progress, silent
from ingest.records import Report
from ingest.settings import Settings, Source
from ingest.sources.moderngov import Visit, bring
from ingest.syncing import mirror as mirrors
from ingest.syncing.account import Account, Kind
from ingest.syncing.addresses import Site
from ingest.syncing.client import Client
from ingest.syncing.closing import empty
from ingest.syncing.mirror import Mirror

LOG = "sync.log"
Connect = Callable[[Site, Settings], Client]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a sync did: the remarks on each source by its name, and what became of the papers."""

    accounts: dict[str, Account] = field(default_factory=dict)
    reports: tuple[Report, ...] = ()

    @property
    def failures(self) -> int:
        """How many papers, meetings or sources could not be had or read."""
        fetched = sum(len(account.of(Kind.FAILED)) for account in self.accounts.values())
        return fetched + sum(len(report.failed) for report in self.reports)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sync:
    """How a sync is done. `fetching` is told how far it is with a site, `storing` how far with the papers."""

    folder: Path
    settings: Settings
    prune: bool = False
    fetching: Progress = silent
    storing: Progress = silent
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    connect: Connect = lambda site, settings: Client(site, settings.sync)

    def run(self, sources: Sequence[Source]) -> Outcome:
        """Bring the library up to date with the sources; LibraryBusy where another sync is at it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o700)
        with alone(self.folder / "sync.lock", wait=False):
            sites = [source for source in sources if source.address]
            accounts = {source.called: self._fetched(source) for source in sites}
            reports = [self._take_in_mirror()] if sites else []
            for source in sources:
                if source.folder is not None:
                    accounts[source.called] = account = Account()
                    reports.extend(self._folder(source, source.folder, account))
            outcome = Outcome(accounts=accounts, reports=tuple(report for report in reports if report))
            self._log(outcome)
        return outcome

    def _fetched(self, source: Source) -> Account:
        account = Account(progress=self.fetching)
        site = Site.at(source.address)
        with self.connect(site, self.settings) as client:
            bring(
                Visit(
                    source=source,
                    client=client,
                    mirror=Mirror(self.folder / mirrors.FOLDER, site.host),
                    account=account,
                    moment=self.clock(),
                    most=self.settings.reading.largest_mb * 1_000_000,
                    prune=self.prune,
                )
            )
        return account

    def _take_in_mirror(self) -> Report | None:
        """Ingest the mirror; None where it never held anything. What turns out to be exempt goes from it at once."""
        root = Path(os.path.abspath(self.folder / mirrors.FOLDER))  # noqa: PTH100
        mirrors.write_rules(root)
        if not any(root.glob("*/*/*")) and not (self.folder / NAME).exists():
            return None
        with Library.open(self.folder, self.settings, writable=True) as library:
            writing.moved(library, mirrors.FOLDER, str(root))
        report = self._ingest(root, exempt=False, prune=True)
        closed = [record.source for record in report.records if record.status is Status.WITHHELD]
        partly = [record.source for record in report.records if record.paper and record.paper.withheld]
        if not empty(root, closed, partly):
            return report
        mirrors.write_rules(root)
        self._ingest(root, exempt=False, prune=True)
        return report

    def _folder(self, source: Source, folder: Path, account: Account) -> list[Report]:
        root = Path(os.path.abspath(folder))  # noqa: PTH100
        try:
            return [self._ingest(root, exempt=_is_exempt(self.folder, root), prune=self.prune, named=True)]
        except UsageError as error:
            account.note(Kind.FAILED, source.called, str(error))
            return []

    def _ingest(self, root: Path, *, exempt: bool, prune: bool, named: bool = False) -> Report:
        return pipeline.ingest(
            [root],
            self.folder,
            self.settings,
            exempt=exempt,
            prune=prune,
            named=named,
            progress=self.storing,
            clock=self.clock,
        )

    def _log(self, outcome: Outcome) -> None:
        """Note what was withdrawn and what failed; never a title or a word of a paper that is closed."""
        moment = self.clock().isoformat(timespec="seconds")
        lines: list[dict[str, Any]] = [
            {"time": moment, "source": name, "what": remark.kind, "paper": remark.what, "why": remark.why}
            for name, account in outcome.accounts.items()
            for remark in account.of(Kind.WITHDRAWN)
        ]
        counts = {kind.value: sum(len(a.of(kind)) for a in outcome.accounts.values()) for kind in Kind}
        lines.append({"time": moment, "what": "synced", **{name: n for name, n in counts.items() if n}})
        path = self.folder / LOG
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a", encoding="utf-8") as file:
            file.writelines(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)


def _is_exempt(library: Path, root: Path) -> bool:
    """Whether that folder was taken in with its exempt papers before."""
    if not (library / NAME).exists():
        return False
    catalogue: Any = Catalogue(library, writable=False)
    try:
        return reading.roots(catalogue).get(str(root), False)
    finally:
        catalogue.close()
