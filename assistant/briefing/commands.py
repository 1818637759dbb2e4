"""The command `clerk brief`; what it needs is imported only when it runs."""

import argparse
import json
import os
import sys
import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.commands import filters_of
from ingest import settings as settings_file
from ingest.errors import UsageError
from ingest.papers import Access, PaperType

if TYPE_CHECKING:
    from assistant.briefing.nouns import Briefing, Cell, Point, Section, Wish

STEPS = {"searching": "Searching", "reading": "Reading papers", "registers": "Going through decisions and actions"}


class Brief:
    """`clerk brief`."""

    summary = "Write a cited briefing on a topic: Word, web page or Markdown."
    example = 'clerk brief "school places" -o briefing.docx --length short --audience chair'

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's own arguments."""
        parser.add_argument("topic", nargs="?", help="the topic, in quotation marks")
        parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="where it goes: .docx, .html or .md")
        parser.add_argument(
            "--length", choices=("short", "standard", "full"), default="standard", help="how much of it"
        )
        parser.add_argument(
            "--audience", choices=("member", "chair", "scrutiny"), default="member", help="whom it is for"
        )
        parser.add_argument("--template", type=Path, metavar="DIR", help="folder with the council's own templates")
        parser.add_argument(
            "--copy-templates", type=Path, metavar="DIR", help="write the templates there, to be changed"
        )
        parser.add_argument("--engine", default="quotes", help="what writes the summary (default: quotes)")
        parser.add_argument("--clearance", choices=[access.value for access in Access], default="public")
        parser.add_argument("--committee", help="only papers of this committee")
        parser.add_argument("--from", dest="date_from", metavar="DATE", help="only meetings on or after YYYY-MM-DD")
        parser.add_argument("--to", dest="date_to", metavar="DATE", help="only meetings on or before YYYY-MM-DD")
        parser.add_argument("--paper-type", choices=[kind.value for kind in PaperType], help="only papers of this kind")

    def run(self, options: argparse.Namespace) -> int:
        """Make the briefing and write it; a briefing that is stopped leaves no file."""
        if options.copy_templates:
            return _copy_templates(options.copy_templates)
        if not options.topic or not options.out:
            raise UsageError('Give a topic and a file: clerk brief "school places" -o briefing.docx.')
        from assistant import engines
        from assistant.briefing import writers
        from ingest import plugins

        settings = settings_file.load(options.settings)
        known = {plugin.SUFFIX: plugin for plugin in plugins.load_all(writers).values()}
        writer = known.get(options.out.suffix.lower())
        if writer is None:
            raise UsageError(f"A briefing is written as {', '.join(sorted(known))}: name such a file with -o.")
        plugins.load(engines, options.engine)
        _check_place(options.out)
        made = _made(options, settings)
        _write(options.out, writer.write(made, options.template))
        if options.json:
            print(json.dumps(_record(made, options.out), ensure_ascii=False, indent=2))
        print(_told(made, options.out), file=sys.stderr)
        return 0


def _made(options: argparse.Namespace, settings: Any) -> "Briefing":
    from assistant.briefing.making import brief
    from ingest.library.library import Library

    with Library.open(options.library or settings.library, settings) as library:
        return brief(
            _wish(options),
            library,
            settings,
            clearance=Access(options.clearance),
            today=date.today(),
            progress=_Shown(),
        )


def _wish(options: argparse.Namespace) -> "Wish":
    from assistant.briefing.nouns import Audience, Length, Wish

    return Wish(
        topic=options.topic,
        length=Length(options.length),
        audience=Audience(options.audience),
        engine=options.engine,
        filters=filters_of(options),
    )


class _Shown:
    """Progress on standard error: each step once, on a terminal with how far it has come."""

    def __init__(self) -> None:
        self._step = ""

    def __call__(self, step: str, done: int, of: int) -> None:
        named = STEPS.get(step, "Writing")
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\033[K{named}: {done} of {of}" if of > 1 else f"\r\033[K{named} …")
            sys.stderr.flush()
        elif step != self._step:
            sys.stderr.write(f"{named} …\n")
        self._step = step


def _check_place(out: Path) -> None:
    """UsageError now rather than after the work."""
    if out.is_dir() or not out.parent.is_dir():
        raise UsageError(f"{out} cannot be written: name a file in a folder that exists.")
    if not os.access(out.parent, os.W_OK):
        raise UsageError(f"The folder {out.parent} may not be written to: name another.")


def _write(out: Path, content: bytes) -> None:
    """The file appears whole or not at all."""
    handle, name = tempfile.mkstemp(prefix=f".{out.name}.", dir=out.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(out)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _told(made: "Briefing", out: Path) -> str:
    ending = "\r\033[K" if sys.stderr.isatty() else ""
    if not made.covered:
        return f"{ending}{out}: the papers held do not cover this; the note says what was searched."
    return f"{ending}{out}: {len(made.citations)} footnotes from {len(made.sources)} papers."


def _record(made: "Briefing", out: Path) -> dict[str, Any]:
    from assistant.records import citation_record

    return {
        "file": str(out),
        "title": made.title,
        "covered": made.covered,
        "sections": [_section_record(section) for section in made.sections],
        "citations": [citation_record(one) for one in made.citations],
        "sources": [{"n": one.n, "source": one.source, "name": one.name, "url": one.url} for one in made.sources],
    }


def _section_record(section: "Section") -> dict[str, Any]:
    def told(one: "Point | Cell") -> dict[str, Any]:
        return {"text": one.text, "citations": [cited.n for cited in one.citations]}

    tables = [block.table for block in section.blocks if block.table]
    return {
        "key": section.key,
        "title": section.title,
        "statements": [told(one) | {"support": one.support} for block in section.blocks for one in block.points],
        "tables": [[[told(cell) for cell in row] for row in table.rows] for table in tables],
    }


def _copy_templates(folder: Path) -> int:
    from assistant.briefing.templating import copies

    folder.mkdir(parents=True, exist_ok=True)
    for name, content in copies().items():
        path = folder / name
        if path.exists():
            raise UsageError(f"{path} is there already: name an empty folder.")
        _write(path, content)
        print(path)
    return 0


brief = Brief()
