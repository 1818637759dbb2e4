"""JSON lines in, typed records out; what is wrong is told with its file and line."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from ingest.errors import UsageError

Record = TypeVar("Record")


def sentence(error: ValidationError) -> str:
    """What is wrong with a line, and that it is to be mended."""
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    said = first["msg"].rstrip(".")
    if first["type"] == "json_invalid":
        return f"this is not one JSON object ({said}): mend the line."
    return f"'{place}' is wrong ({said}): mend it." if place else f"the line is wrong ({said}): mend it."


def read_lines(path: Path, record: type[Record]) -> Iterator[tuple[int, Record]]:
    """Each line's number (from 1) and record; blank lines are passed over, unknown keys ignored.

    UsageError if the file is missing, is no UTF-8, or a line does not fit.
    """
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read as a UTF-8 file: name a file of JSON lines that exists.") from error
    reader = TypeAdapter(record)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield number, reader.validate_json(line)
        except ValidationError as error:
            raise UsageError(f"{path}, line {number}: {sentence(error)}") from error
