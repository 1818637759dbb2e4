"""Papers in, library out: find, read, mark, settle, chunk, embed, store. The only file that knows all the steps."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from ingest import identity, versions
from ingest.chunking import chunk
from ingest.counting import counts
from ingest.library import reading, writing
from ingest.library.library import Library
from ingest.library.rows import Kept, KeptBack, Stamps
from ingest.library.writing import Deposit
from ingest.papers import Access, Paper, Status
from ingest.records import Record, Report
from ingest.settings import Settings
from ingest.sources.folder import check_there
from ingest.stopwatch import Stopwatch
from ingest.surveying import Fresh, Survey, survey

# So many chunks are embedded at a time: enough to batch them by length, few enough to lose little to a power cut.
WINDOW = 512

JOURNAL = (
    "A reader keeps words that were dropped in the journal: the next run, or clerk library verify --repair, clears it."
)

Progress = Callable[[str, int, int], None]
NOTHING_KNOWN: Mapping[str, Stamps] = MappingProxyType({})


def silent(step: str, done: int, of: int) -> None:
    """Show no progress."""


@dataclass(slots=True, kw_only=True)
class _Run:
    library: Library
    settings: Settings
    watch: Stopwatch
    progress: Progress
    moment: str
    known: Mapping[str, Stamps]
    named: bool
    records: list[Record] = field(default_factory=list)
    warnings: tuple[str, ...] = ()
    remarks: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def done(self) -> tuple[Record, ...]:
        """All records in order of source, each with what was remarked on its paper."""
        told = (replace(record, warnings=self.remarks.get(record.source, ())) for record in self.records)
        return tuple(sorted(told, key=lambda record: record.source))


def ingest(
    paths: Sequence[Path],
    folder: Path,
    settings: Settings,
    *,
    exempt: bool = False,
    prune: bool = False,
    named: bool = False,
    progress: Progress = silent,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    known: Mapping[str, Stamps] = NOTHING_KNOWN,
) -> Report:
    """Bring the papers below `paths` into the library in `folder`, and drop those of these roots that are gone.

    `known` are the stamps of papers that a library held before it was made anew. With `named`, file names and folders
    tell committee and day of papers that do not say them.
    Each paper is stored whole or not at all; a run cut off keeps what it has stored, and the next one goes on.
    UsageError where a root is empty or has lost more than half of its papers, unless `prune` says that this is meant.
    """
    watch = Stopwatch()
    # Not resolved: a link that is given keeps its own name.
    roots = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100
    check_there(roots)
    with Library.open(folder, settings, writable=True) as library:
        run = _Run(
            library=library,
            settings=settings,
            watch=watch,
            progress=progress,
            moment=clock().isoformat(timespec="seconds"),
            known=known,
            named=named,
        )
        with watch("read"):
            found = survey(library, roots, exempt=exempt, prune=prune, named=named, progress=progress)
        writing.recover(library, watch)
        _carry_out(run, found, clock)
    return Report(
        records=run.done(),
        seconds={**watch.seconds, "total": watch.total},
        warnings=run.warnings,
    )


def _carry_out(run: _Run, found: Survey, clock: Callable[[], datetime]) -> None:
    run.remarks = {fresh.entry.source: fresh.warnings for fresh in found.fresh}
    for root in found.roots:
        writing.remember_root(run.library, str(root), exempt=found.exempt, named=run.named)
    with run.watch("read"):
        settled = _settled(run, found) if found.changes else {}
    with run.watch("store"):
        _leave_out(run, found)
    _bring_in(run, found, settled)
    with run.watch("store"):
        writing.note_time(run.library, clock(), _changed(run))
        dropped = bool(found.gone) or any(back.new for back in found.withheld)
        dropped = dropped or any(record.status is Status.UPDATED for record in run.records)
        if not writing.finish(run.library, dropped=dropped):
            run.warnings += (JOURNAL,)


def _changed(run: _Run) -> set[Access]:
    """The access of the papers that this run brought, changed or dropped."""
    changes = (Status.ADDED, Status.UPDATED, Status.REMOVED)
    return {record.paper.access for record in run.records if record.paper and record.status in changes}


def _settled(run: _Run, found: Survey) -> dict[str, Paper]:
    """Every paper that the library will hold, with its identity; those stored already without their paragraphs."""
    texts = reading.texts(run.library.catalogue)
    stored = [replace(kept.paper, text=texts[kept.paper.source]) for kept in found.staying]
    told = {kept.entry.source: kept.entry.sidecar for kept in found.staying}
    told |= {fresh.entry.source: fresh.entry.sidecar for fresh in found.fresh}
    said = {source: sidecar for source, sidecar in told.items() if sidecar is not None}
    outcome = identity.settle([*stored, *(fresh.paper for fresh in found.fresh)], said)
    run.warnings = (*found.warnings, *outcome.warnings)
    return {paper.source: paper for paper in versions.settle(outcome.papers, said)}


def _leave_out(run: _Run, found: Survey) -> None:
    """Drop what is gone, note what is withheld, record what failed."""
    for gone in found.gone:
        writing.remove(run.library, [gone.entry.source])
        run.records.append(_record(gone, Status.REMOVED, "It is no longer among the papers of its folder."))
    for back in found.withheld:
        if back.new:
            writing.withhold(run.library, back.note)
        run.records.append(
            Record(
                source=back.note.entry.source,
                status=Status.WITHHELD,
                reason=back.note.reason,
                format=back.note.format,
            )
        )
    run.records.extend(found.failed)


def _record(kept: Kept | KeptBack, status: Status, reason: str | None) -> Record:
    if isinstance(kept, KeptBack):
        return Record(source=kept.entry.source, status=status, reason=reason, format=kept.format)
    return Record(
        source=kept.entry.source,
        status=status,
        reason=reason,
        format=kept.paper.format,
        paper=kept.paper,
        counts=kept.counts,
    )


def _bring_in(run: _Run, found: Survey, settled: dict[str, Paper]) -> None:
    """Store new and changed papers, in windows of papers that are embedded together."""
    window: list[tuple[Deposit, Status, str | None]] = []
    total = len(found.fresh) + len(found.staying)
    done = 0
    for deposit, status, reason in _deposits(run, found, settled):
        window.append((deposit, status, reason))
        if sum(len(each.chunks) for each, _, _ in window) >= WINDOW:
            _store(run, window)
            done += len(window)
            run.progress("storing", min(done, total), total)
            window.clear()
    if window:
        _store(run, window)
        run.progress("storing", total, total)


def _deposits(run: _Run, found: Survey, settled: dict[str, Paper]) -> Iterator[tuple[Deposit, Status, str | None]]:
    works: list[Fresh | Kept] = [*found.fresh, *found.staying]
    for work in sorted(works, key=lambda each: each.entry.source):
        with run.watch("read"):
            made = _fresh(run, work, settled) if isinstance(work, Fresh) else _staying(run, work, found, settled)
        if made is not None:
            yield made


def _fresh(run: _Run, fresh: Fresh, settled: dict[str, Paper]) -> tuple[Deposit, Status, str | None] | None:
    paper = settled[fresh.entry.source]
    chunks = chunk(paper, run.settings.chunking)
    before = fresh.before
    if before is None:
        stamps = run.known.get(fresh.entry.source, Stamps(came=run.moment, changed=run.moment))
        deposit = Deposit(entry=fresh.entry, paper=paper, chunks=chunks, counts=counts(paper, chunks), stamps=stamps)
        return deposit, Status.ADDED, paper.identity.reason
    source = fresh.entry.source
    if paper == reading.paper(run.library.catalogue, source) and chunks == reading.ordered_chunks(
        run.library.catalogue, source
    ):
        writing.retouch(run.library, fresh.entry)
        run.records.append(_record(before, Status.UNCHANGED, paper.identity.reason))
        return None
    changed = fresh.entry.content != before.entry.content
    reason = paper.identity.reason if changed else _why(before.paper, paper)
    stamps = _stamps(run, before, paper, changed=changed)
    deposit = Deposit(entry=fresh.entry, paper=paper, chunks=chunks, counts=counts(paper, chunks), stamps=stamps)
    return deposit, Status.UPDATED, reason


def _stamps(run: _Run, before: Kept, paper: Paper, *, changed: bool) -> Stamps:
    """When a paper came and changed; to the public, one that was exempt comes now."""
    if before.paper.access is Access.EXEMPT and paper.access is Access.PUBLIC:
        return Stamps(came=run.moment, changed=run.moment)
    return Stamps(came=before.stamps.came, changed=run.moment if changed else before.stamps.changed)


def _staying(
    run: _Run, kept: Kept, found: Survey, settled: dict[str, Paper]
) -> tuple[Deposit, Status, str | None] | None:
    """An unchanged paper, unless papers that came or went change its identity."""
    source = kept.entry.source
    now = settled.get(source, kept.paper)
    if _settled_parts(now) == _settled_parts(kept.paper):
        if source in found.seen:
            run.records.append(_record(kept, Status.UNCHANGED, kept.paper.identity.reason))
        return None
    whole = reading.paper(run.library.catalogue, source)
    assert whole is not None
    paper = replace(whole, identity=now.identity, items=now.items, url=now.url, replaced=now.replaced)
    chunks = chunk(paper, run.settings.chunking)
    deposit = Deposit(entry=kept.entry, paper=paper, chunks=chunks, counts=counts(paper, chunks), stamps=kept.stamps)
    return deposit, Status.UPDATED, _why(kept.paper, paper)


def _settled_parts(paper: Paper) -> tuple[object, ...]:
    """What other papers and the metadata file settle of a paper."""
    return paper.identity, paper.items, paper.url, paper.replaced


def _why(before: Paper, now: Paper) -> str | None:
    if before.identity == now.identity and before.replaced != now.replaced:
        by = ", ".join(dict.fromkeys(one.by for one in now.replaced))
        what = "It is" if now.is_replaced else "A part of it is"
        return f"{what} replaced by {by}." if by else "No later version takes its place any more."
    if before.identity == now.identity:
        return now.identity.reason
    return f"Its identity has changed. {now.identity.reason or 'It now says itself when its meeting was.'}"


def _store(run: _Run, window: Sequence[tuple[Deposit, Status, str | None]]) -> None:
    writing.add(run.library, [deposit for deposit, _, _ in window], run.watch)
    for deposit, status, reason in window:
        run.records.append(
            Record(
                source=deposit.entry.source,
                status=status,
                reason=reason,
                format=deposit.paper.format,
                paper=deposit.paper,
                counts=deposit.counts,
            )
        )
