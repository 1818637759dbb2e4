"""The command `clerk check`; what it needs is imported only when it runs."""

import argparse
import json
import sys
from pathlib import Path

from ingest import settings as settings_file
from ingest.errors import UsageError
from ingest.papers import Access, PaperType
from ingest.settings import Settings
from ingest.terminal import harmless


class Check:
    """`clerk check`."""

    summary = "Hold a draft against the papers, or texts against passages of their own."
    example = "clerk check briefing.docx --out reviewed.docx"

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's own arguments."""
        parser.add_argument("draft", nargs="?", type=Path, help="a draft: .docx, .md or .txt")
        parser.add_argument("--batch", type=Path, metavar="IN.jsonl", help="texts with their passages, one a line")
        parser.add_argument(
            "--out", type=Path, metavar="FILE", help="the batch's results, or a copy of a Word draft with comments"
        )
        parser.add_argument("--clearance", choices=[access.value for access in Access], default="public")
        parser.add_argument("--committee", help="only papers of this committee")
        parser.add_argument("--from", dest="date_from", metavar="DATE", help="only meetings on or after YYYY-MM-DD")
        parser.add_argument("--to", dest="date_to", metavar="DATE", help="only meetings on or before YYYY-MM-DD")
        parser.add_argument("--paper-type", choices=[kind.value for kind in PaperType], help="only papers of this kind")

    def run(self, options: argparse.Namespace) -> int:
        """Check a batch, which needs no library, or a draft."""
        if bool(options.batch) == bool(options.draft):
            raise UsageError("Give either a draft or --batch IN.jsonl.")
        if options.batch and not options.out:
            raise UsageError("--batch needs --out OUT.jsonl.")
        settings = settings_file.load(options.settings)
        return _batch(options, settings) if options.batch else _draft(options, settings)


def _batch(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.quick_embedding import quick
    from assistant.verification.lines import check_lines, read_texts, written
    from assistant.verification.remembering import remembered
    from ingest.library import embedding

    records, problems = read_texts(options.batch)
    embed = remembered(quick(embedding.load(settings.embedding))) if records else None
    unfinished = options.out.with_name(options.out.name + ".part")
    with unfinished.open("w", encoding="utf-8") as file:
        for record in check_lines(records, embed) if embed else ():
            file.write(written(record) + "\n")
    unfinished.replace(options.out)
    print(f"{len(records)} done", file=sys.stderr)
    for problem in problems:
        print(f"clerk: {harmless(problem)}", file=sys.stderr)
    return 1 if problems else 0


def _draft(options: argparse.Namespace, settings: Settings) -> int:
    from assistant.commands import filters_of
    from assistant.reviewing.comments import commented
    from assistant.reviewing.drafts import read_draft
    from assistant.reviewing.review import review
    from assistant.reviewing.telling import record, told
    from ingest.library.library import Library

    if options.out and options.draft.suffix.lower() != ".docx":
        raise UsageError("--out writes comments into a copy of a Word draft: give a .docx, or leave --out out.")
    if options.out and options.out.exists() and options.out.samefile(options.draft):
        raise UsageError("--out names the draft itself: name another file, so that the draft stays as it is.")
    draft = read_draft(options.draft, settings.reading.largest_mb)
    with Library.open(options.library or settings.library, settings) as library:
        found = review(draft, library, settings, clearance=Access(options.clearance), filters=filters_of(options))
    if options.out:
        unfinished = options.out.with_name(options.out.name + ".part")
        unfinished.write_bytes(commented(draft.data, found))
        unfinished.replace(options.out)
    if options.json:
        print(json.dumps(record(draft, found), ensure_ascii=False, indent=2))
    else:
        print("\n".join(harmless(line) for line in told(draft, found).split("\n")))
    return 0


check = Check()
