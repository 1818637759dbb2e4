"""The command line: loads the commands that the packages declare as entry points (group `clerk.commands`).

A command is an object with `summary` (one line), `arguments(parser)` and `run(options) -> exit code`.
"""

import argparse
import os
import sys
from importlib.metadata import entry_points
from pathlib import Path
from typing import Protocol

from ingest.errors import ClerkError
from ingest.terminal import harmless


class Command(Protocol):
    """What an entry point of the group must be; `example` is shown under --help."""

    summary: str
    example: str

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's own arguments."""

    def run(self, options: argparse.Namespace) -> int:
        """Do it; the exit code, or a ClerkError."""


def _commands() -> dict[str, Command]:
    return {entry.name: entry.load() for entry in sorted(entry_points(group="clerk.commands"), key=lambda e: e.name)}


def _shared(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--library", type=Path, metavar="DIR", help="the library's folder (default: the settings', else ./library)"
    )
    parser.add_argument("--settings", type=Path, metavar="FILE", help="settings file (default: ./clerk.toml if there)")
    parser.add_argument("--json", action="store_true", help="print exactly one JSON document")


def parser(commands: dict[str, Command]) -> argparse.ArgumentParser:
    """The whole command line, with a help text and an example for each command."""
    whole = argparse.ArgumentParser(
        prog="clerk", description="Answers questions about council committee papers, with citations."
    )
    subs = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in commands.items():
        sub = subs.add_parser(
            name, help=command.summary, description=command.summary, epilog=f"Example: {command.example}"
        )
        _shared(sub)
        command.arguments(sub)
    return whole


def main(arguments: list[str] | None = None) -> int:
    """Run one command; every error that a reader can see is one sentence on stderr."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")
    commands = _commands()
    options = parser(commands).parse_args(arguments)
    try:
        return commands[options.command].run(options)
    except ClerkError as error:
        print(f"clerk: {harmless(str(error))}", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        # Who read the results has gone; Python would say so again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        what = f"{error.filename or 'A file'} cannot be used ({(error.strerror or str(error)).lower()})"
        print(f"clerk: {harmless(what)}: see that it may be opened and written.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("clerk: stopped; call again to go on where it was.", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
