from pathlib import Path

import pytest

from ingest import settings
from ingest.errors import SettingsError
from ingest.settings import Generation, host_of, is_this_machine

ROOT = Path(__file__).parents[2]


def load(folder: Path, text: str) -> Generation:
    (folder / "clerk.toml").write_text(text, "utf-8")
    return settings.load(folder / "clerk.toml").generation


def test_no_model_is_used_unless_one_is_named(tmp_path: Path) -> None:
    assert load(tmp_path, "").model == "" and settings.load(ROOT / "clerk.example.toml").answering.engine == "quotes"


def test_the_example_file_holds_the_defaults() -> None:
    assert settings.load(ROOT / "clerk.example.toml") == settings.Settings()


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:8080/v1", "http://localhost:11434/v1", "http://[::1]:8000/v1", "https://127.0.0.2/v1"],
)
def test_this_machine_may_always_be_asked(address: str, tmp_path: Path) -> None:
    assert load(tmp_path, f'[generation]\naddress = "{address}"\n').address == address


@pytest.mark.parametrize(
    "address",
    [
        "https://models.example.org/v1",
        "http://10.0.0.5:8000/v1",
        "http://0.0.0.0:8080/v1",
        "http://127.0.0.1.example.org/v1",
        "http://localhost.example.org/v1",
        "http://2130706433/v1",
    ],
)
def test_passages_leave_this_machine_only_for_a_host_named_in_the_settings(address: str, tmp_path: Path) -> None:
    host = host_of(address)
    with pytest.raises(SettingsError, match=rf"passages would leave this machine for {host}: .*hosts = \['{host}'\]"):
        load(tmp_path, f'[generation]\naddress = "{address}"\nhosts = ["other.example.org"]\n')
    assert load(tmp_path, f'[generation]\naddress = "{address}"\nhosts = ["{host}"]\n').address == address


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1@models.example.org/v1",
        "http://models.example.org\\\\@127.0.0.1/v1",
        "http://127.0.0.1:8080/v1?to=elsewhere",
        "127.0.0.1:8080",
        "file:///etc/passwd",
        "",
    ],
)
def test_an_address_that_can_be_read_two_ways_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"'generation\.address' is wrong: it is no plain address"):
        load(tmp_path, f'[generation]\naddress = "{address}"\n')


def test_the_engine_needs_a_model(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="the engine 'generated' needs a model"):
        load(tmp_path, '[answering]\nengine = "generated"\n')
    assert load(tmp_path, '[answering]\nengine = "generated"\n[generation]\nmodel = "m"\n').model == "m"


@pytest.mark.parametrize("line", ["seconds = 0", "seconds = 9999", "retries = 9", "at_once = 0", "words = 1"])
def test_what_has_bounds_keeps_to_them(line: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=rf"'generation\.{line.split()[0]}' is wrong"):
        load(tmp_path, f"[generation]\n{line}\n")


def test_only_loopback_is_this_machine() -> None:
    assert not any(map(is_this_machine, ("0.0.0.0", "127.1", "example.org", "192.168.0.1", "localhost.")))
