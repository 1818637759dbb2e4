"""The command `clerk chat`; what it needs is imported only when it runs."""

import argparse
import getpass
import socket
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from ingest import settings as settings_file
from ingest.errors import ClerkError, UsageError
from ingest.papers import Access

if TYPE_CHECKING:
    from assistant.web.accounts import Accounts
    from assistant.web.desk import Desk
    from ingest.settings import Settings

LOCAL = ("127.0.0.1", "localhost", "::1")


class Chat:
    """`clerk chat`."""

    summary = "Open the chat in a browser; or add a reader who may sign in."
    example = "clerk chat --port 7860, or: clerk chat add-user 'Ruth Ellerby' --auth readers.toml --clearance exempt"

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's own arguments."""
        parser.add_argument("action", nargs="?", choices=["add-user"], help="add a reader to the file of --auth")
        parser.add_argument("name", nargs="?", help="the reader's name, with add-user")
        parser.add_argument("--host", default="127.0.0.1", help="address to serve at (default: this machine only)")
        parser.add_argument("--port", type=int, default=7860, help="port to serve at (default: 7860)")
        parser.add_argument("--auth", type=Path, metavar="FILE", help="who may sign in: names, hashes, clearances")
        parser.add_argument(
            "--clearance",
            choices=[access.value for access in Access],
            default="public",
            help="with add-user: the reader's",
        )
        parser.add_argument(
            "--replace", action="store_true", help="with add-user: put a new password in place of the old"
        )

    def run(self, options: argparse.Namespace) -> int:
        """Add a reader, or serve the chat until it is stopped."""
        if options.action == "add-user":
            return _add_user(options)
        settings = settings_file.load(options.settings)
        _check_engine(settings)
        accounts = _accounts(options)
        _check_port(options.host, options.port)
        _serve(_desk(options.library or settings.library, settings), accounts, options.host, options.port)
        return 0


def _check_engine(settings: "Settings") -> None:
    """SettingsError now rather than at the first question."""
    from assistant import engines
    from ingest import plugins

    if settings.answering.engine not in plugins.names(engines):
        plugins.load(engines, settings.answering.engine)


def _add_user(options: argparse.Namespace) -> int:
    from assistant.web.accounts import add

    if not options.auth or not options.name:
        raise UsageError("Name the reader and the file: clerk chat add-user NAME --auth FILE.")
    add(options.auth, options.name, _password(), Access(options.clearance), replace=options.replace)
    print(f"{options.name} may sign in now, with {options.clearance} clearance.", file=sys.stderr)
    return 0


def _password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    password = getpass.getpass("Password: ")
    if getpass.getpass("The same once more: ") != password:
        raise UsageError("The two passwords differ: call again.")
    return password


def _accounts(options: argparse.Namespace) -> "Accounts | None":
    if options.auth is None:
        if options.host not in LOCAL:
            raise UsageError(
                f"To serve at {options.host}, beyond this machine, say who may sign in: --auth FILE "
                "(clerk chat add-user NAME --auth FILE makes it)."
            )
        if options.clearance != Access.PUBLIC:
            raise UsageError(
                "Exempt papers are shown to readers who sign in: --auth FILE, where each reader has their clearance."
            )
        return None
    from assistant.web.accounts import Accounts

    return Accounts.load(options.auth)


def _check_port(host: str, port: int) -> None:
    """UsageError now rather than after the model is loaded."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind((host, port))
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"The chat cannot be served at {host}:{port} ({reason}): choose another --port.") from error


def _desk(path: Path, settings: "Settings") -> "Desk":
    from assistant.shelf import Shelf
    from assistant.web.desk import Desk, now
    from assistant.web.feedback import Feedback
    from assistant.web.kept import Kept
    from assistant.web.reading_log import ReadingLog

    feedback = Feedback(path, now, settings.feedback.days) if settings.feedback.keep else None
    return Desk(
        shelf=Shelf(path, settings),
        settings=settings,
        kept=Kept(),
        log=ReadingLog(path / "reading_log"),
        feedback=feedback,
    )


def _serve(desk: "Desk", accounts: "Accounts | None", host: str, port: int) -> None:
    from assistant.web.app import build
    from assistant.web.server import serve

    app = build(desk, accounts, host=host, port=port)
    Thread(target=_warm, args=(desk,), daemon=True).start()
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host
    print(f"Clerk is open at http://{shown}:{port}/ - Ctrl+C stops it.", file=sys.stderr)
    serve(app, host, port)


def _warm(desk: "Desk") -> None:
    """Load what the first question needs before it is asked; what is wrong with the library is told on the page."""
    from assistant.ask import Conversation, begin

    with suppress(ClerkError), desk.shelf.borrow() as library:
        begin("What was resolved?", Conversation(), library, desk.settings, clearance=Access.PUBLIC, engine="quotes")


chat = Chat()
