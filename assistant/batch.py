"""Many questions or queries in one go, as JSONL records of the contract."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ingest.library.library import Library

from assistant.answers import Filters, Passage
from assistant.ask import Conversation, ask, vocabulary
from assistant.records import answer_record, passage_record
from assistant.retrieval.passages import passages
from assistant.understanding.question import understand
from ingest.errors import UsageError
from ingest.papers import Access
from ingest.settings import Settings

Record = dict[str, Any]


def ask_lines(
    library: Library, lines: Iterable[Record], settings: Settings, *, clearance: Access, engine: str = "quotes"
) -> Iterator[Record]:
    """One answer record for each {"id", "turns"}; earlier turns are asked first, in the same conversation."""
    for line in lines:
        conversation = Conversation()
        for turn in line["turns"]:
            answer = ask(turn, conversation, library, settings, clearance=clearance, engine=engine)
        yield answer_record(answer, line["id"])


def search(
    library: Library, query: str, settings: Settings, *, clearance: Access, k: int, filters: Filters | None = None
) -> list[Passage]:
    """The k best passages for a query, understood as a question is."""
    understood = understand(query, (), vocabulary(library, clearance), filters or Filters())
    return passages(library, understood, settings.retrieval, clearance=clearance, k=k)


def search_records(
    library: Library, query: str, settings: Settings, *, clearance: Access, k: int, filters: Filters | None = None
) -> list[Record]:
    """The records of the k best passages, best first."""
    found = search(library, query, settings, clearance=clearance, k=k, filters=filters)
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


def read_lines(path: Path, fields: dict[str, type]) -> Iterator[Record]:
    """The records of a JSONL file, each holding the fields; UsageError names the line that does not."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise UsageError(f"The file {path} cannot be read: {error.strerror}. Name one that can.") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _record(path, number, line, fields)


def _record(path: Path, number: int, line: str, fields: dict[str, type]) -> Record:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise UsageError(f"{path}, line {number} is not JSON: {error.msg}. Mend the line and call again.") from error
    for name, kind in fields.items():
        if not isinstance(record, dict) or not isinstance(record.get(name), kind) or not record[name]:
            raise UsageError(f"{path}, line {number} has no usable '{name}'. Mend the line and call again.")
    return record  # type: ignore[no-any-return]
