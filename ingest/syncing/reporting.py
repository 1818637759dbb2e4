"""What a sync did, told plainly: lines for a reader, and one document for programs (pure)."""

from collections.abc import Iterator
from typing import Any

from ingest.papers import Access, Status
from ingest.records import Record, Report
from ingest.syncing.account import Account, Kind
from ingest.syncing.running import Outcome

_CALLED = {
    Status.ADDED: "came",
    Status.UPDATED: "changed",
    Status.REMOVED: "went",
    Status.WITHHELD: "withheld",
    Status.UNCHANGED: "unchanged",
}
_TOLD = {
    Kind.WITHDRAWN: "withdrawn",
    Kind.RESTRICTED: "restricted and not fetched",
    Kind.TO_FOLLOW: "to follow",
    Kind.CANCELLED: "cancelled",
    Kind.EMPTY: "without published items",
    Kind.REFUSED: "refused",
    Kind.FAILED: "failed",
}


def lines(outcome: Outcome, clearance: Access) -> Iterator[str]:
    """What came, changed, went and was left out, one line each, then the sums."""
    for report in outcome.reports:
        for record in _seen(report, clearance):
            if record.status not in (Status.UNCHANGED, Status.FAILED):
                why = f"  ({record.reason})" if record.reason and record.status is not Status.ADDED else ""
                if record.status is Status.ADDED and record.paper and record.paper.is_replaced:
                    yield f"{'kept':10} {record.source}  (It is an earlier version.)"
                else:
                    yield f"{_CALLED[record.status]:10} {record.source}{why}"
    for name, account in outcome.accounts.items():
        for kind in (Kind.WITHDRAWN, Kind.RESTRICTED, Kind.TO_FOLLOW, Kind.CANCELLED, Kind.EMPTY, Kind.REFUSED):
            for remark in account.of(kind):
                yield f"{_TOLD[kind]}: {remark.what}" + (f"  ({remark.why})" if remark.why else "")
        if account.remarks:
            counts = ", ".join(f"{len(account.of(kind))} {_TOLD[kind]}" for kind in _TOLD if account.of(kind))
            yield f"{name}: {counts}."
    for report in outcome.reports:
        records = list(_seen(report, clearance))
        sums = {word: sum(one.status is status for one in records) for status, word in _CALLED.items()}
        shown = ", ".join(f"{count} {word}" for word, count in sums.items() if count)
        yield f"{len(records)} papers: {shown or 'nothing to do'}; {report.seconds['total']:.1f} seconds."


def warnings(outcome: Outcome, clearance: Access) -> Iterator[str]:
    """What failed, and what to look at."""
    for name, account in outcome.accounts.items():
        for remark in account.of(Kind.FAILED):
            yield remark.why if remark.what == name and remark.why.startswith(name) else f"{remark.what}: {remark.why}"
    for report in outcome.reports:
        yield from report.warnings
        for record in _seen(report, clearance):
            yield from (f"{record.source}: {line}" for line in record.warnings)
            if record.status is Status.FAILED:
                yield f"{record.source} failed: {record.reason}"


def document(outcome: Outcome, clearance: Access) -> dict[str, Any]:
    """The document of `clerk sync --json`."""
    records = [record for report in outcome.reports for record in _seen(report, clearance)]
    totals = {status.value: sum(record.status is status for record in records) for status in Status}
    return {
        "sources": [_source(name, account) for name, account in outcome.accounts.items()],
        "papers": [record.as_json() for record in records],
        "totals": {"papers": len(records), **totals},
        "warnings": [line for report in outcome.reports for line in report.warnings],
    }


def _source(name: str, account: Account) -> dict[str, Any]:
    return {
        "name": name,
        **{kind.value: [{"what": one.what, "why": one.why or None} for one in account.of(kind)] for kind in Kind},
    }


def _seen(report: Report, clearance: Access) -> Iterator[Record]:
    """The records that this reader may see: none of a paper that is exempt, without clearance."""
    for record in report.records:
        if record.paper is None or clearance.reads(record.paper.access):
            yield record
