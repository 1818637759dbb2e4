"""Many texts against their own passages in one go, as JSONL records of the contract (pure but for the file read)."""

import json
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from assistant.verification.nouns import Checked, Embed, Source
from assistant.verifying import verify_text, whole
from ingest.errors import UsageError
from ingest.papers import Span

Record = dict[str, Any]
# What parts one passage from the next where they are read as one.
_BETWEEN = "\n\n"


def read_texts(path: Path) -> tuple[list[Record], list[str]]:
    """The records of a file that can be checked, and a sentence for each line that cannot."""
    try:
        lines = path.read_bytes().removeprefix(BOM_UTF8).split(b"\n")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UsageError(f"The file {path} cannot be read ({reason}): name a JSONL file in UTF-8.") from error
    records: list[Record] = []
    problems: list[str] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            record, wrong = _record(line)
            if wrong:
                problems.append(f"{path}, line {number} {wrong}; it is left out.")
            else:
                records.append(record)
    return records, problems


def _record(line: bytes) -> tuple[Record, str]:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return {}, "is not in UTF-8"
    except (ValueError, RecursionError) as error:
        return {}, f"is not JSON ({getattr(error, 'msg', 'too deep')})"
    if not isinstance(record, dict):
        return {}, "is not a JSON object"
    if not isinstance(record.get("id"), str) or not record["id"]:
        return {}, "has no usable 'id'"
    if not isinstance(record.get("text"), str) or not record["text"].strip():
        return {}, "has no usable 'text'"
    passages = record.get("passages")
    if not isinstance(passages, list) or not all(isinstance(one, str) for one in passages):
        return {}, "has no usable 'passages'"
    return record, ""


def check_lines(records: Iterable[Record], embed: Embed) -> Iterator[Record]:
    """One record for each text: whether its passages, all of them together, support it."""
    for record in records:
        found = _checked(record["text"], record["passages"], embed)
        supported, score = whole(found)
        yield {
            "id": record["id"],
            "supported": supported,
            "score": round(score, 4),
            "statements": [statement_record(one) for one in found],
        }


def _checked(text: str, passages: Sequence[str], embed: Embed) -> list[Checked]:
    """Each statement of a text against each passage, and against all of them read as one."""
    sources = [Source(text=one) for one in passages]
    if len(passages) > 1:
        sources.append(Source(text=_BETWEEN.join(passages)))
    return [_placed(one, passages) for one in verify_text(text, sources, embed)]


def _placed(checked: Checked, passages: Sequence[str]) -> Checked:
    """What rests on several passages at once, with the longest part of its run, in the passage that holds it."""
    if checked.source != len(passages) or checked.span is None:
        return checked
    found: list[tuple[int, int, Span]] = []
    at = 0
    for number, passage in enumerate(passages):
        start, end = max(checked.span.start - at, 0), min(checked.span.end - at, len(passage))
        if start < end:
            found.append((start - end, number, Span(start, end)))
        at += len(passage) + len(_BETWEEN)
    _, number, span = min(found, key=lambda one: one[:2])
    return replace(checked, source=number, span=span)


def statement_record(checked: Checked) -> Record:
    """A statement as the contract has it; `start` and `end` are the run in its passage."""
    return {
        "text": checked.text,
        "verdict": checked.verdict.value,
        "score": round(checked.score, 4),
        "passage": checked.source,
        "start": checked.span.start if checked.span else None,
        "end": checked.span.end if checked.span else None,
        "reasons": list(checked.reasons),
    }


def written(record: Record) -> str:
    """A record as one line; what UTF-8 cannot hold is written as its code."""
    line = json.dumps(record, ensure_ascii=False)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(record)
    return line
