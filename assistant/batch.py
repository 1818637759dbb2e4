"""Many questions or queries in one go, as JSONL records of the contract."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from assistant.answers import Filters, Passage
from assistant.ask import Conversation, ask
from assistant.records import answer_record, passage_record
from assistant.retrieval.passages import passages
from assistant.understanding.question import understand
from assistant.vocabulary import vocabulary
from ingest.errors import ClerkError, LibraryError, SettingsError, UsageError
from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Settings

Record = dict[str, Any]


@contextmanager
def _survived(id_: str, problems: list[str] | None) -> Iterator[None]:
    """Note what is wrong with one line and go on; what is wrong with the library or the settings is so with each."""
    try:
        yield
    except (LibraryError, SettingsError):
        raise
    except ClerkError as error:
        if problems is None:
            raise
        problems.append(f"'{id_}' is left out: {error}")


def ask_lines(
    library: Library,
    lines: Iterable[Record],
    settings: Settings,
    *,
    clearance: Access,
    engine: str = "",
    problems: list[str] | None = None,
) -> Iterator[Record]:
    """One answer record for each {"id", "turns"}; earlier turns are asked first, in the same conversation.

    A question that cannot be answered for an error of its own is left out and named in `problems`, where that is given.
    """
    for line in lines:
        conversation = Conversation()
        records = []
        with _survived(line["id"], problems):
            for turn in line["turns"]:
                answer = ask(
                    turn, conversation, library, settings, clearance=clearance, engine=engine, today=_today(line)
                )
            records = [answer_record(answer, line["id"])]
        yield from records


def _today(line: Record) -> date | None:
    """The day from which a line's "last summer" is seen, where it names one."""
    try:
        return date.fromisoformat(line["today"]) if line.get("today") else None
    except (TypeError, ValueError) as error:
        raise UsageError(f"'{line['today']}' is no day: write it as 2024-05-31.") from error


def search(
    library: Library,
    query: str,
    settings: Settings,
    *,
    clearance: Access,
    k: int,
    filters: Filters | None = None,
    ignored: frozenset[str] = frozenset(),
    earlier: bool = False,
) -> list[Passage]:
    """The k best passages for a query, understood as a question is; `ignored` names what is not inferred from it.

    With `earlier`, earlier versions are among them, below what takes their place.
    """
    with library.snapshot():
        known = vocabulary(library, clearance)
        understood = understand(query, None, known, filters or Filters(), ignored, date.today())
        understood = replace(understood, earlier=earlier or understood.earlier)
        return passages(library, understood, settings.retrieval, clearance=clearance, k=k)


def search_records(
    library: Library, query: str, settings: Settings, *, clearance: Access, k: int, filters: Filters | None = None
) -> list[Record]:
    """The records of the k best passages, best first."""
    with library.snapshot():
        found = search(library, query, settings, clearance=clearance, k=k, filters=filters, earlier=True)
        return [passage_record(one, library.paper(one.chunk.source, clearance=clearance)) for one in found]


def search_lines(
    library: Library, lines: Iterable[Record], settings: Settings, *, clearance: Access, k: int
) -> Iterator[Record]:
    """One {"id", "passages"} for each {"id", "query"}."""
    for line in lines:
        yield {
            "id": line["id"],
            "passages": search_records(library, line["query"], settings, clearance=clearance, k=k),
        }


def read_lines(path: Path, fields: dict[str, type]) -> tuple[list[Record], list[str]]:
    """The records of a JSONL file that hold the fields, and a sentence for each line that does not."""
    try:
        lines = path.read_text("utf-8").split("\n")  # a question may hold other ends of lines
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"The file {path} cannot be read ({error}): name a JSONL file in UTF-8.") from error
    records: list[Record] = []
    problems: list[str] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            record = _record(line, fields)
            if isinstance(record, str):
                problems.append(f"{path}, line {number} {record}; it is left out.")
            else:
                records.append(record)
    return records, problems


def _record(line: str, fields: dict[str, type]) -> Record | str:
    try:
        record = json.loads(line)
        json.dumps(record, ensure_ascii=False).encode("utf-8")
    except json.JSONDecodeError as error:
        return f"is not JSON ({error.msg})"
    except UnicodeEncodeError:
        return "holds half of a character (a lone surrogate)"
    if not isinstance(record, dict):
        return "is not a JSON object"
    wrong = next((name for name, kind in fields.items() if not _usable(record.get(name), kind)), None)
    return record if wrong is None else f"has no usable '{wrong}'"


def _usable(value: object, kind: type) -> bool:
    if isinstance(value, list):
        return kind is list and bool(value) and all(isinstance(entry, str) for entry in value)
    return isinstance(value, kind) and bool(value)
