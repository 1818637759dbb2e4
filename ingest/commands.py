"""The commands `clerk ingest` and `clerk library`."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from ingest import settings as settings_file
from ingest.library import arrivals, verifying, writing
from ingest.library.library import Library
from ingest.papers import Access, Status
from ingest.pipeline import ingest as bring_in
from ingest.progress import Bar
from ingest.rebuilding import rebuild
from ingest.records import Record, Report
from ingest.settings import Settings
from ingest.terminal import harmless


def _set_up(options: argparse.Namespace) -> tuple[Path, Settings]:
    settings = settings_file.load(options.settings)
    return options.library or settings.library, settings


def _print_json(document: Any) -> None:
    print(json.dumps(document, ensure_ascii=False, indent=2))


def _warn(line: str) -> None:
    print(f"clerk: {harmless(line)}", file=sys.stderr)


def _show(report: Report, *, as_json: bool) -> None:
    for line in report.warnings:
        _warn(line)
    for record in report.records:
        for line in record.warnings:
            _warn(f"{record.source}: {line}")
    for record in report.failed:
        _warn(f"{record.source} failed: {record.reason}")
    if as_json:
        return
    for record in report.records:
        if record.status is not Status.UNCHANGED:
            told = "; ".join(filter(None, (record.reason, _left_out(record))))
            print(harmless(f"{record.status:10} {record.source}{f'  ({told})' if told else ''}"))
    totals = report.totals()
    shown = ", ".join(f"{totals[status]} {status}" for status in Status if totals[status])
    print(f"{totals['papers']} papers: {shown or 'nothing to do'}; {report.seconds['total']:.1f} seconds.")


def _left_out(record: Record) -> str:
    """How many parts of a paper are withheld, and nothing of what is in them; "" where none is."""
    count = len(record.paper.withheld) if record.paper and record.status is not Status.REMOVED else 0
    return f"{count} {'part' if count == 1 else 'parts'} of it withheld" if count else ""


def _warn_of_unmarked(report: Report) -> None:
    """--exempt takes in what is marked; what carries no marking is public, and whoever ran it must know."""
    for record in report.records:
        if record.paper is not None and record.paper.access is Access.PUBLIC and record.status is not Status.REMOVED:
            _warn(f'{record.source} carries no marking and is public: papers.toml can say access = "exempt".')


class Ingest:
    """`clerk ingest PATH...`."""

    summary = "Bring papers into the library: folders and files of text, Markdown, HTML, DOCX and PDF."
    example = "clerk ingest papers/ --library library"

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a folder or a file of papers")
        parser.add_argument("--exempt", action="store_true", help="take in papers marked exempt, closed to the public")
        parser.add_argument("--prune", action="store_true", help="let papers go although most of their folder is gone")

    def run(self, options: argparse.Namespace) -> int:
        """Ingest; 1 if a paper failed."""
        folder, settings = _set_up(options)
        with Bar() as bar:
            report = bring_in(
                options.paths, folder, settings, exempt=options.exempt, prune=options.prune, progress=bar.show
            )
        if options.exempt:
            _warn_of_unmarked(report)
        _show(report, as_json=options.json)
        if options.json:
            _print_json(report.as_json())
        return 1 if report.failed else 0


class LibraryCommand:
    """`clerk library info | text | remove | verify | new | rebuild`."""

    summary = "Look into the library, take papers out of it, check it, make it anew."
    example = "clerk library text minutes/2024-03-14.txt"

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments; the common ones may stand before or after the action."""
        parser.add_argument("--clearance", choices=[*Access], default="public", help="what the reader may read")
        subs = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
        _sub(subs, "info", "what the library holds")
        _sub(subs, "text", "a paper's text, exactly").add_argument("source", metavar="SOURCE")
        _sub(subs, "remove", "drop a paper and every byte of its text").add_argument("source", metavar="SOURCE")
        verify = _sub(subs, "verify", "hold catalogue, keyword index and vectors against each other")
        verify.add_argument("--repair", action="store_true", help="make anew what is wrong")
        new = _sub(subs, "new", "what came or changed since a day")
        new.add_argument("--since", type=_day, required=True, metavar="DATE", help="that day, as 2026-03-01")
        _sub(subs, "rebuild", "make the library anew from its folders of papers")

    def run(self, options: argparse.Namespace) -> int:
        """Do the action."""
        folder, settings = _set_up(options)
        action: int = getattr(self, f"_{options.action}")(options, folder, settings)
        return action

    def _info(self, options: argparse.Namespace, folder: Path, settings: Settings) -> int:
        with Library.open(folder, settings) as library:
            info = library.info(clearance=Access(options.clearance))
        if options.json:
            _print_json(info)
            return 0
        for name, value in info.items():
            print(f"{name.replace('_', ' '):16} {', '.join(value) if isinstance(value, list) else value}")
        return 0

    def _text(self, options: argparse.Namespace, folder: Path, settings: Settings) -> int:
        with Library.open(folder, settings) as library:
            text = library.paper(options.source, clearance=Access(options.clearance)).text
        if options.json:
            _print_json({"source": options.source, "text": text})
        else:
            sys.stdout.write(text)
        return 0

    def _remove(self, options: argparse.Namespace, folder: Path, settings: Settings) -> int:
        with _existing(folder, settings) as library:
            source = library.paper(options.source, clearance=Access(options.clearance)).source
            writing.remove(library, [source])
            clean = writing.finish(library)
        if not clean:
            _warn(
                f"{source} is removed, but a reader keeps its words in the journal: call clerk library verify --repair."
            )
        if options.json:
            _print_json({"removed": source})
        return 0 if clean else 1

    def _verify(self, options: argparse.Namespace, folder: Path, settings: Settings) -> int:
        with _existing(folder, settings) as library:
            found = verifying.problems(library)
            if found and options.repair:
                for line in found:
                    _warn(f"{line} Mended.")
                verifying.repair(library)
                found = verifying.problems(library)
        for line in found:
            _warn(line)
        if options.json:
            _print_json({"problems": list(found)})
        elif not found:
            print("The library is sound.")
        return 1 if found else 0

    def _new(self, options: argparse.Namespace, folder: Path, settings: Settings) -> int:
        with Library.open(folder, settings) as library:
            found = arrivals.since(library, options.since, clearance=Access(options.clearance))
        if options.json:
            _print_json({"since": str(options.since), "papers": [one.as_json() for one in found]})
            return 0
        for one in found:
            told = one.as_json()
            place = f"{told['committee'] or 'committee not stated'}, {told['meeting_date'] or 'date not stated'}"
            name = one.title or one.paper.paper_type
            out = f", published {one.published}" if one.published else ""
            print(harmless(f"{one.day}  {told['what']:8} {place}: {name}{out}  {one.paper.url or one.paper.source}"))
        print(f"{len(found)} papers came or changed since {options.since}.")
        return 0

    def _rebuild(self, options: argparse.Namespace, folder: Path, settings: Settings) -> int:
        with Bar() as bar:
            reports = rebuild(folder, settings, bar.show)
        for report in reports:
            _show(report, as_json=options.json)
        if options.json:
            _print_json({"runs": [report.as_json() for report in reports]})
        return 1 if any(report.failed for report in reports) else 0


def _day(text: str) -> date:
    """A day as 2026-03-01; argparse names the argument where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a date: write it as 2026-03-01.") from None


def _existing(folder: Path, settings: Settings) -> Library:
    """A library that is there, open for writing; none is made."""
    Library.open(folder, settings).close()
    return Library.open(folder, settings, writable=True)


def _sub(subs: Any, name: str, what: str) -> argparse.ArgumentParser:
    sub: argparse.ArgumentParser = subs.add_parser(name, help=what, description=what)
    left_out = argparse.SUPPRESS
    sub.add_argument("--library", type=Path, metavar="DIR", default=left_out, help=left_out)
    sub.add_argument("--settings", type=Path, metavar="FILE", default=left_out, help=left_out)
    sub.add_argument("--clearance", choices=[*Access], default=left_out, help=left_out)
    sub.add_argument("--json", action="store_true", default=left_out, help=left_out)
    return sub


ingest = Ingest()
library = LibraryCommand()
