"""The command `clerk sync`; what it needs is imported only when it runs."""

import argparse
import json
import sys
from pathlib import Path

from ingest import settings as settings_file
from ingest.errors import UsageError
from ingest.papers import Access
from ingest.progress import Bar
from ingest.settings import Settings, Source, host_of
from ingest.terminal import harmless

_NONE = (
    "There is nothing to sync: write [[sync.source]] with an address or a folder into clerk.toml "
    "(clerk.example.toml shows how), or name a folder."
)


class SyncCommand:
    """`clerk sync [SOURCE]`."""

    summary = "Bring the library up to date with the sources of the settings, or with a folder."
    example = "clerk sync democracy.ashby.gov.uk --library library"

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""
        parser.add_argument(
            "source", nargs="?", metavar="SOURCE", help="a source of the settings by name, or a folder (default: all)"
        )
        parser.add_argument("--clearance", choices=[*Access], default="public", help="what the reader may read")
        parser.add_argument("--prune", action="store_true", help="let papers go although most of a source is gone")

    def run(self, options: argparse.Namespace) -> int:
        """Sync; 1 if anything could not be had or read."""
        from ingest.syncing import reporting
        from ingest.syncing.running import Sync

        settings = settings_file.load(options.settings)
        sources = _chosen(options.source, settings)
        clearance = Access(options.clearance)
        with Bar() as bar:
            outcome = Sync(
                folder=options.library or settings.library,
                settings=settings,
                prune=options.prune,
                fetching=lambda step, done, of: bar.show("fetching", done, of, step),
                storing=bar.show,
            ).run(sources)
        for line in reporting.warnings(outcome, clearance):
            print(f"clerk: {harmless(line)}", file=sys.stderr)
        if options.json:
            print(json.dumps(reporting.document(outcome, clearance), ensure_ascii=False, indent=2))
        else:
            for line in reporting.lines(outcome, clearance):
                print(harmless(line))
        return 1 if outcome.failures else 0


def _chosen(wanted: str | None, settings: Settings) -> tuple[Source, ...]:
    """The sources meant: all, the one of that name or address, or a folder that the settings need not name."""
    known = settings.sync.source
    if wanted is None:
        if not known:
            raise UsageError(_NONE)
        return known
    named = tuple(one for one in known if wanted in (one.called, one.address) or _same_host(wanted, one))
    if named:
        return named
    if Path(wanted).is_dir():
        return (Source(folder=Path(wanted)),)
    choices = f": use one of {', '.join(one.called for one in known)}, or a folder" if known else ""
    advice = "name sites under [[sync.source]] in clerk.toml" if host_of(wanted) else "name a folder that exists"
    raise UsageError(f"There is no source {wanted}{choices or f': {advice}'}.")


def _same_host(wanted: str, source: Source) -> bool:
    return bool(source.address) and (host_of(wanted) or wanted.lower()) == host_of(source.address)


sync = SyncCommand()
