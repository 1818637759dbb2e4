"""Who may sign in: the file of readers, names with argon2 hashes and clearances, read anew whenever it changes."""

import json
import os
import secrets
import stat
import threading
import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from argon2 import PasswordHasher, extract_parameters
from argon2.exceptions import Argon2Error, InvalidHashError
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ingest.errors import SettingsError, UsageError
from ingest.papers import Access

SHORTEST_PASSWORD = 10
LONGEST_NAME = 100
HEADING = "# The readers of Clerk. Add one with `clerk chat add-user`; take one out by deleting its four lines.\n"

_hasher = PasswordHasher()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Somebody who asks, and what they may read."""

    name: str
    clearance: Access


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A reader and the hash of their password; a new password is a new account."""

    reader: Reader
    hash: str


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str
    hash: str
    clearance: Access


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    reader: tuple[_Row, ...] = Field(default=())


def folded(name: str) -> str:
    """A name as names are compared: without regard to case, form of accents, or spaces around and between."""
    return " ".join(unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold()).split())


def _bytes(password: str) -> bytes:
    return unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")


class Accounts:
    """The accounts of one file; a reader taken out or lowered in it is so at the next look."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._stamp: tuple[int, ...] = ()
        self._accounts: dict[str, Account] = {}
        self._decoy = _hasher.hash(secrets.token_bytes())

    @classmethod
    def load(cls, path: Path) -> "Accounts":
        """The accounts of a file with at least one reader, or a SettingsError."""
        accounts = cls(path)
        if not accounts._current():
            raise SettingsError(f"{path} names no reader: add one with `clerk chat add-user`.")
        return accounts

    def account(self, name: str) -> Account | None:
        """The account of that name as the file has it now; SettingsError where the file has become unusable."""
        return self._current().get(folded(name))

    def reader(self, name: str) -> Reader | None:
        """The reader of that name as the file has it now."""
        account = self.account(name)
        return account.reader if account else None

    def check(self, name: str, password: str) -> Reader | None:
        """The reader if name and password are right."""
        account = self.verified(name, password)
        return account.reader if account else None

    def verified(self, name: str, password: str) -> Account | None:
        """The account if name and password are right; takes as long for a name that is not there."""
        account = self.account(name)
        try:
            _hasher.verify(account.hash if account else self._decoy, _bytes(password))
        except (Argon2Error, InvalidHashError):
            return None
        return account

    def _current(self) -> dict[str, Account]:
        with self._lock:
            stamp = _stamp(self._path)
            if stamp != self._stamp:
                self._accounts = _read(self._path)
                self._stamp = stamp
            return self._accounts


def _stamp(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError as error:
        raise SettingsError(f"The file of readers {path} cannot be read: {error.strerror}.") from error
    return (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino, found.st_mode)


def _text(path: Path) -> str:
    try:
        with path.open(encoding="utf-8") as file:
            if stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077:
                raise SettingsError(f"{path} is open to others on this machine: run `chmod 600 {path}`.")
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The file of readers {path} cannot be read: {error}.") from error


def _rows(path: Path) -> tuple[_Row, ...]:
    try:
        return _File.model_validate(tomllib.loads(_text(path))).reader
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path} is not a TOML file: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"{path}: '{place}' is wrong: {first['msg'].rstrip('.')}.") from error


def _read(path: Path) -> dict[str, Account]:
    accounts: dict[str, Account] = {}
    for row in _rows(path):
        _check_name(row.name, SettingsError, f"{path}: ")
        if folded(row.name) in accounts:
            raise SettingsError(f"{path} has two readers called '{row.name}': take one out.")
        try:
            extract_parameters(row.hash)
        except (InvalidHashError, ValueError) as error:
            raise SettingsError(
                f"{path}: the hash of '{row.name}' is no argon2 hash: make one with `clerk chat add-user`."
            ) from error
        accounts[folded(row.name)] = Account(reader=Reader(name=row.name, clearance=row.clearance), hash=row.hash)
    return accounts


def _check_name(name: str, error: type[SettingsError] | type[UsageError], before: str = "") -> None:
    if not folded(name) or len(name) > LONGEST_NAME or not name.isprintable():
        raise error(f"{before}a reader's name needs 1 to {LONGEST_NAME} characters, all of them printable.")


def add(path: Path, name: str, password: str, clearance: Access, *, replace: bool = False) -> None:
    """Write a reader into the file, which appears whole and for its owner alone; UsageError if it cannot be."""
    _check_name(name, UsageError)
    if len(password) < SHORTEST_PASSWORD:
        raise UsageError(f"The password is too short: give one of {SHORTEST_PASSWORD} characters or more.")
    accounts = _read(path) if path.exists() else {}
    if folded(name) in accounts and not replace:
        raise UsageError(
            f"{path} already has a reader called '{name}': choose another name, or give --replace to set a new "
            "password and clearance."
        )
    accounts[folded(name)] = Account(reader=Reader(name=name, clearance=clearance), hash=_hasher.hash(_bytes(password)))
    _write(path, HEADING + "".join(_block(account) for account in accounts.values()))


def _block(account: Account) -> str:
    # A JSON string is a TOML string too, as long as it is printable.
    name, clearance = json.dumps(account.reader.name, ensure_ascii=False), account.reader.clearance.value
    return f'\n[[reader]]\nname = {name}\nhash = "{account.hash}"\nclearance = "{clearance}"\n'


def _write(path: Path, text: str) -> None:
    unfinished = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    try:
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise UsageError(f"The file of readers {path} cannot be written: {error.strerror}.") from error
