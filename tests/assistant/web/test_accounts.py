from pathlib import Path

import pytest
from argon2 import PasswordHasher

from assistant.web import accounts as room
from assistant.web.accounts import Accounts, Reader, add
from ingest.errors import SettingsError, UsageError
from ingest.papers import Access

PASSWORD = "seven brown bricks"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "readers.toml"
    add(file, "Ruth Ellerby", PASSWORD, Access.EXEMPT)
    return file


def written(path: Path, text: str, mode: int = 0o600) -> Path:
    path.write_text(text, "utf-8")
    path.chmod(mode)
    return path


def test_a_reader_added_signs_in_with_their_clearance(path: Path) -> None:
    assert Accounts.load(path).check("Ruth Ellerby", PASSWORD) == Reader(name="Ruth Ellerby", clearance=Access.EXEMPT)


def test_a_wrong_password_and_an_unknown_name_are_answered_alike(path: Path) -> None:
    accounts = Accounts.load(path)
    assert accounts.check("Ruth Ellerby", PASSWORD + "!") is None
    assert accounts.check("Nobody", PASSWORD) is None


def test_an_unknown_name_costs_a_verification_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    verified = []

    class Counting(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> bool:
            verified.append(hash)
            return super().verify(hash, password)

    monkeypatch.setattr(room, "_hasher", Counting(time_cost=1, memory_cost=8, parallelism=1))
    accounts = Accounts.load(path)
    accounts.check("Nobody", PASSWORD)
    accounts.check("Ruth Ellerby", "wrong wrong wrong")
    assert len(verified) == 2


@pytest.mark.parametrize("name", ["ruth ellerby", "RUTH  ELLERBY", " Ruth Ellerby "])
def test_names_are_compared_without_case_and_spaces(path: Path, name: str) -> None:
    assert Accounts.load(path).reader(name) is not None


def test_names_and_passwords_are_compared_whatever_the_form_of_their_accents(tmp_path: Path) -> None:
    add(tmp_path / "a", "Zoe\u0308 Achterberg", "caf\u00e9 au lait noir", Access.PUBLIC)
    assert Accounts.load(tmp_path / "a").check("ZO\u00cb ACHTERBERG", "cafe\u0301 au lait noir") is not None


def test_a_reader_taken_out_or_lowered_is_so_at_once(path: Path) -> None:
    accounts = Accounts.load(path)
    written(path, path.read_text("utf-8").replace('"exempt"', '"public"'))
    lowered = accounts.reader("Ruth Ellerby")
    assert lowered is not None and lowered.clearance is Access.PUBLIC
    written(path, "")
    assert accounts.reader("Ruth Ellerby") is None


def test_a_file_that_becomes_unusable_lets_nobody_in(path: Path) -> None:
    accounts = Accounts.load(path)
    path.chmod(0o644)
    with pytest.raises(SettingsError, match="chmod 600"):
        accounts.reader("Ruth Ellerby")
    path.unlink()
    with pytest.raises(SettingsError, match="cannot be read"):
        accounts.check("Ruth Ellerby", PASSWORD)


def test_the_file_is_for_its_owner_alone_and_holds_no_password(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600
    assert PASSWORD not in path.read_text("utf-8")
    assert [file.name for file in path.parent.iterdir()] == ["readers.toml"]


def test_a_name_taken_is_refused_and_replaced_when_asked(path: Path) -> None:
    with pytest.raises(UsageError, match="--replace"):
        add(path, "RUTH ELLERBY", "another password", Access.PUBLIC)
    add(path, "Ruth Ellerby", "another password", Access.PUBLIC, replace=True)
    accounts = Accounts.load(path)
    assert accounts.check("Ruth Ellerby", PASSWORD) is None
    assert accounts.check("Ruth Ellerby", "another password") == Reader(name="Ruth Ellerby", clearance=Access.PUBLIC)


def test_readers_stay_when_another_is_added(path: Path) -> None:
    add(path, 'Ann "Ash" O\\Dell', "nine green gates", Access.PUBLIC)
    accounts = Accounts.load(path)
    assert accounts.check("Ruth Ellerby", PASSWORD) is not None
    assert accounts.check('ann "ash" o\\dell', "nine green gates") is not None


def test_a_short_password_is_refused(path: Path) -> None:
    with pytest.raises(UsageError, match="10 characters"):
        add(path, "Sam", "too short", Access.PUBLIC)


@pytest.mark.parametrize("name", ["", "  ", "two\nlines", "x" * 101])
def test_a_name_that_cannot_be_typed_is_refused(path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="printable"):
        add(path, name, PASSWORD, Access.PUBLIC)


HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("some password")
ROW = f'[[reader]]\nname = "Sam"\nhash = "{HASH}"\nclearance = "public"\n'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (ROW + "age = 4\n", r"reader.0.age"),
        ("readers = 1\n" + ROW, r"'readers'"),
        (ROW + ROW.replace("Sam", "SAM"), "two readers called 'SAM'"),
        (ROW.replace(HASH, "plainly"), "'Sam' is no argon2 hash"),
        (ROW.replace('"public"', '"secret"'), r"reader.0.clearance"),
        (ROW.replace('"Sam"', '""'), "1 to 100 characters"),
        ("[[reader", "not a TOML file"),
        ("", "names no reader"),
    ],
)
def test_a_wrong_file_is_refused_in_a_sentence(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        Accounts.load(written(tmp_path / "readers.toml", text))


def test_a_hash_is_never_told_in_an_error(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        Accounts.load(written(tmp_path / "readers.toml", ROW.replace("Sam", "x\\ny")))
    assert HASH not in str(caught.value)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_file_open_to_others_is_refused(tmp_path: Path, mode: int) -> None:
    with pytest.raises(SettingsError, match="chmod 600"):
        Accounts.load(written(tmp_path / "readers.toml", ROW, mode))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"readers\.toml"):
        Accounts.load(tmp_path / "readers.toml")


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        add(tmp_path / "missing" / "readers.toml", "Sam", PASSWORD, Access.PUBLIC)
