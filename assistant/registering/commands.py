"""The commands `clerk decisions`, `clerk actions` and `clerk trail`; what they need is imported only when they run."""

import argparse
import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.commands import filters_of
from ingest import settings as settings_file
from ingest.errors import UsageError
from ingest.papers import Access
from ingest.terminal import harmless

if TYPE_CHECKING:
    from assistant.registering.register import Register

_WIDEST = 220


def _filtered(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--clearance", choices=[access.value for access in Access], default="public")
    parser.add_argument("--committee", help="only papers of this committee")
    parser.add_argument("--from", dest="date_from", metavar="DATE", help="only meetings on or after YYYY-MM-DD")
    parser.add_argument("--to", dest="date_to", metavar="DATE", help="only meetings on or before YYYY-MM-DD")


class Listing:
    """`clerk decisions` or `clerk actions`."""

    def __init__(self, name: str, summary: str, example: str) -> None:
        self.name = name
        self.summary = summary
        self.example = example

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's own arguments."""
        _filtered(parser)
        parser.add_argument("--about", metavar="WORDS", help="only rows whose text or item has all of these words")
        forms = parser.add_mutually_exclusive_group()
        forms.add_argument("--csv", action="store_true", help="print comma-separated values")
        forms.add_argument("--xlsx", type=Path, metavar="FILE", help="write an Excel workbook")

    def run(self, options: argparse.Namespace) -> int:
        """Go through the library and give the register in the form asked for."""
        if options.json and (options.csv or options.xlsx):
            raise UsageError("Give one of --json, --csv and --xlsx FILE.")
        settings = settings_file.load(options.settings)
        from assistant.registering import register
        from ingest.library.library import Library

        with Library.open(options.library or settings.library, settings) as library:
            clearance, about = Access(options.clearance), options.about or ""
            acting = self.name == "actions"
            found = register.register(library, clearance, filters_of(options), about, actions=acting)
        self._give(found, options)
        return 0

    def _give(self, found: "Register", options: argparse.Namespace) -> None:
        from assistant.registering.records import register_record

        if options.json:
            print(json.dumps(register_record(self.name, found), ensure_ascii=False, indent=2))
            return
        if found.searched.left_out:
            _tell(f"{found.searched.left_out} papers of unknown committee or date were left out by the filters.")
        if options.xlsx:
            from assistant.registering.workbook import save

            save(options.xlsx, self.name.capitalize(), found.entries)
            _tell(f"{len(found.entries)} rows are in {options.xlsx}.")
            return
        self._print(found, as_csv=options.csv)

    def _print(self, found: "Register", *, as_csv: bool) -> None:
        from assistant.registering import sheets

        if as_csv:
            sys.stdout.write(sheets.as_csv(found.entries))
        elif found.entries:
            width = min(shutil.get_terminal_size((sheets.WIDE, 24)).columns, _WIDEST)
            print(sheets.as_table(found.entries, max(width, 100)))
        else:
            _tell(f"None of the {found.searched.papers} papers looked through holds {self.name} that fit.")


class Trail:
    """`clerk trail "SUBJECT"`."""

    summary = "Follow a subject over meetings: report, recommendation, decision, action, follow-up."
    example = 'clerk trail "Early Help Partnership" --svg trail.svg'

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's own arguments."""
        parser.add_argument("subject", help="the subject, in quotation marks")
        _filtered(parser)
        parser.add_argument("--svg", type=Path, metavar="FILE", help="draw it as a timeline, too")

    def run(self, options: argparse.Namespace) -> int:
        """Print the steps, oldest first."""
        settings = settings_file.load(options.settings)
        from assistant.registering import told
        from assistant.registering.records import trail_record
        from assistant.registering.trails import trail as follow
        from ingest.library.library import Library

        with Library.open(options.library or settings.library, settings) as library:
            steps = follow(library, options.subject, Access(options.clearance), filters_of(options))
        if options.svg:
            from assistant.registering.timeline import drawn

            _write(options.svg, drawn(options.subject, steps))
        if options.json:
            print(json.dumps(trail_record(options.subject, steps), ensure_ascii=False, indent=2))
        elif steps:
            print("\n".join(harmless(line) for line in told.trail(steps).splitlines()))
        else:
            _tell(f"No paper held tells of {options.subject}.")
        return 0


def _write(path: Path, text: str) -> None:
    unfinished = path.with_name(path.name + ".part")
    unfinished.write_text(text, "utf-8")
    unfinished.replace(path)


def _tell(sentence: str) -> None:
    print(f"clerk: {harmless(sentence)}", file=sys.stderr)


decisions = Listing(
    "decisions",
    "List what was resolved, noted, agreed, approved, referred, recommended and requested, each cited.",
    'clerk decisions --committee "Cabinet" --from 2024-01-01 --xlsx decisions.xlsx',
)
actions = Listing(
    "actions",
    "List actions with owner, due date and whether they came back, each cited.",
    'clerk actions --about "early help" --csv',
)
trail = Trail()
