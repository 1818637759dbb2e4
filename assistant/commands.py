"""The commands `clerk ask` and `clerk search`; what they need is imported only when they run."""

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest import settings as settings_file
from ingest.errors import UsageError
from ingest.papers import Access, PaperType
from ingest.settings import Settings

if TYPE_CHECKING:
    from assistant.answers import Filters


def _shared(parser: argparse.ArgumentParser, what: str) -> None:
    parser.add_argument(what, nargs="?", help=f"the {what}, in quotation marks")
    parser.add_argument("--batch", type=Path, metavar="IN.jsonl", help=f"many: one {what} a line")
    parser.add_argument("--out", type=Path, metavar="OUT.jsonl", help="where the batch's results go, a line each")
    parser.add_argument("--clearance", choices=[access.value for access in Access], default="public")
    parser.add_argument("--committee", help="only papers of this committee")
    parser.add_argument("--from", dest="date_from", metavar="DATE", help="only meetings on or after YYYY-MM-DD")
    parser.add_argument("--to", dest="date_to", metavar="DATE", help="only meetings on or before YYYY-MM-DD")
    parser.add_argument("--paper-type", choices=[kind.value for kind in PaperType], help="only papers of this kind")


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise UsageError(f"'{text}' is not a date: write it as 2017-07-13.") from None


def filters_of(options: argparse.Namespace) -> "Filters":
    """What the reader set; UsageError for a date that is none."""
    from assistant.answers import Filters

    return Filters(
        committee=options.committee,
        date_from=_date(options.date_from),
        date_to=_date(options.date_to),
        paper_type=PaperType(options.paper_type) if getattr(options, "paper_type", None) else None,
    )


def _checked(options: argparse.Namespace, what: str) -> Settings:
    if bool(options.batch) == bool(getattr(options, what)):
        raise UsageError(f"Give either one {what} or --batch IN.jsonl.")
    if options.batch and not options.out:
        raise UsageError("--batch needs --out OUT.jsonl.")
    return settings_file.load(options.settings)


def _write(path: Path, records: Iterable[dict[str, Any]]) -> None:
    """One record a line, in a file that appears whole."""
    from assistant.records import json_line

    unfinished = path.with_name(path.name + ".part")
    count = 0
    with unfinished.open("w", encoding="utf-8") as file:
        for count, record in enumerate(records, 1):
            file.write(json_line(record))
            if sys.stderr.isatty():
                print(f"\r{count} done", end="", file=sys.stderr)
    print(f"{count} done", file=sys.stderr)
    unfinished.replace(path)


def _named(problems: list[str]) -> int:
    """Name on stderr what was left out; the exit code."""
    for problem in problems:
        print(f"clerk: {problem}", file=sys.stderr)
    return 1 if problems else 0


class Ask:
    """`clerk ask`."""

    summary = "Answer a question from the papers, with citations."
    example = 'clerk ask "What was resolved about the library strategy in March 2025?"'

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's own arguments."""
        _shared(parser, "question")
        parser.add_argument(
            "--engine",
            default="",
            help="what writes the answer: quotes, or generated (default: the settings', else quotes)",
        )

    def run(self, options: argparse.Namespace) -> int:
        """Answer one question or a batch of them."""
        settings = _checked(options, "question")
        from assistant.ask import Conversation, ask
        from assistant.batch import ask_lines, read_lines
        from assistant.records import answer_record
        from ingest.library.library import Library

        clearance = Access(options.clearance)
        with Library.open(options.library or settings.library, settings) as library:
            if options.batch:
                lines, problems = read_lines(options.batch, {"id": str, "turns": list})
                answers = ask_lines(
                    library, lines, settings, clearance=clearance, engine=options.engine, problems=problems
                )
                _write(options.out, answers)
                return _named(problems)
            answer = ask(
                options.question,
                Conversation(),
                library,
                settings,
                clearance=clearance,
                filters=filters_of(options),
                engine=options.engine,
            )
        record = answer_record(answer)
        if answer.note:
            print(f"clerk: {answer.note}", file=sys.stderr)
        print(json.dumps(record, ensure_ascii=False, indent=2) if options.json else _shown(record))
        return 0


class Search:
    """`clerk search`."""

    summary = "List the passages that fit a query best."
    example = 'clerk search "library opening hours" -k 5'

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's own arguments."""
        _shared(parser, "query")
        parser.add_argument("-k", type=int, default=10, help="how many passages (default: 10)")

    def run(self, options: argparse.Namespace) -> int:
        """Search once or for a batch."""
        settings = _checked(options, "query")
        from assistant.batch import read_lines, search_lines, search_records
        from ingest.library.library import Library

        clearance = Access(options.clearance)
        with Library.open(options.library or settings.library, settings) as library:
            if options.batch:
                lines, problems = read_lines(options.batch, {"id": str, "query": str})
                _write(options.out, search_lines(library, lines, settings, clearance=clearance, k=options.k))
                return _named(problems)
            found = search_records(
                library, options.query, settings, clearance=clearance, k=options.k, filters=filters_of(options)
            )
        print(json.dumps({"passages": found}, ensure_ascii=False, indent=2) if options.json else _listed(found))
        return 0


def _shown(record: dict[str, Any]) -> str:
    """An answer for a terminal: the words, then where each citation stands."""
    cited = record["citations"] or record["nearest"]
    heading = [] if record["citations"] or not cited else ["", "What comes closest:"]
    places = [f"[{one['n']}] {one['label']} ({one['source']})" for one in cited]
    differ = [f"[{one}] and [{other}] give different figures for the same thing." for one, other in record["conflicts"]]
    return "\n".join((record["answer"], *(["", *differ] if differ else []), *heading, "", *places))


def _listed(found: list[dict[str, Any]]) -> str:
    return "\n\n".join(f"{one['rank']}. {one['label']} ({one['source']})\n{one['text']}" for one in found)


ask = Ask()
search = Search()
