from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import sidecar
from ingest.errors import SettingsError
from ingest.papers import Access

RULES = """
[[paper]]
match = "minutes/*.txt"
committee = "Planning Committee"
council = "Ashby"

[[paper]]
match = "march.txt"
meeting_date = 2024-03-14
committee = "Licensing Committee"
item = 5
url = "https://example.org/5"
access = "exempt"
"""


def _rules(folder: Path, text: str) -> tuple[sidecar.Rule, ...]:
    (folder / "papers.toml").write_text(text, "utf-8")
    return sidecar.read(folder / "papers.toml")


def test_later_rules_win_over_earlier_ones_field_by_field(tmp_path: Path) -> None:
    says = sidecar.lookup(_rules(tmp_path, RULES), "minutes/march.txt")
    assert says is not None
    assert (says.council, says.committee, says.meeting_date) == ("Ashby", "Licensing Committee", date(2024, 3, 14))
    assert (says.item, says.url, says.access) == ("5", "https://example.org/5", Access.EXEMPT)
    assert (says.table("council"), says.table("committee")) == ("papers.toml, table 1", "papers.toml, table 2")


def test_a_paper_that_no_rule_fits_gets_nothing(tmp_path: Path) -> None:
    assert sidecar.lookup(_rules(tmp_path, RULES), "agendas/april.txt") is None


def test_a_rule_that_fits_no_paper_is_named(tmp_path: Path) -> None:
    assert sidecar.unused(_rules(tmp_path, RULES), ["march.txt"]) == (
        "papers.toml, table 1: no paper fits 'minutes/*.txt'.",
    )


@pytest.mark.parametrize(
    ("match", "name", "fits"),
    [
        ("a.txt", "a.txt", True),
        ("a.txt", "deep/a.txt", True),
        ("./a.txt", "a.txt", True),
        ("a.txt", "ba.txt", False),
        ("*.txt", "deep/er/a.txt", True),
        ("deep/*.txt", "deep/a.txt", True),
        ("deep/*.txt", "deep/er/a.txt", False),
        ("deep/**", "deep/er/a.txt", True),
        ("**/a.*", "a.txt", True),
        ("**/er/a.txt", "deep/er/a.txt", True),
        ("minutes (?).txt", "minutes (1).txt", True),
        ("a[1].txt", "a[1].txt", True),
        ("A.txt", "a.txt", False),
    ],
)
def test_a_pattern_is_about_paths_below_the_root(tmp_path: Path, match: str, name: str, fits: bool) -> None:
    (rule,) = _rules(tmp_path, f"[[paper]]\nmatch = '{match}'\n")
    assert rule.fits(name) is fits


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "[[paper]]\nmatch='a'\ncomittee='X'",
            r"table 1: 'comittee' is wrong: there is no such key; use",
        ),
        ("[[papers]]\nmatch='a'", r"papers\.toml: 'papers' is wrong: .*\[\[paper\]\] table\.$"),
        ("[[paper]]\nmatch='a'\n[[paper]]\ncouncil='X'", r"table 2: 'match' is wrong: it is missing; give"),
        (
            "[[paper]]\nmatch='a'\nmeeting_date='13 July 2017'",
            r"'meeting_date' is wrong: write a date as 2024-01-31\.$",
        ),
        ("[[paper]]\nmatch='a'\nmeeting_date=20170713", r"'meeting_date' is wrong: write a date as 2024-01-31\.$"),
        ("[[paper]]\nmatch='a'\nmeeting_date=2017-07-13T19:00:00", r"write a date as 2024-01-31\.$"),
        ("[[paper]]\nmatch='a'\nmeeting_date='2017-02-30'", r"table 1: 'meeting_date' is wrong: "),
        ("[[paper]]\nmatch='a'\naccess='secret'", r"'access' is wrong: write 'public' or 'exempt'\.$"),
        ("[[paper]]\nmatch='a'\ncouncil=''", r"'council' is wrong: it is empty"),
        ("[[paper]]\nmatch='a'\ncouncil=5", r"'council' is wrong: write it as text in quotation marks\.$"),
        ("[[paper]\nmatch='a'", r"papers\.toml is not a TOML file: "),
    ],
)
def test_a_wrong_metadata_file_is_refused_in_one_sentence(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        _rules(tmp_path, text)


def test_a_metadata_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "papers.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="is not a TOML file"):
        sidecar.read(tmp_path / "papers.toml")


def test_an_empty_metadata_file_has_no_rules(tmp_path: Path) -> None:
    assert _rules(tmp_path, "") == ()


@given(st.text(st.characters(codec="utf-8", exclude_characters="/"), min_size=1))
def test_every_file_name_fits_itself_in_any_folder(name: str) -> None:
    rule = sidecar.Rule(match=name, says=sidecar.Sidecar(), table="papers.toml, table 1")
    assert rule.fits(name)
    assert rule.fits(f"deep/{name}")


_PATHS = st.sampled_from(["a.txt", "b.txt", "x/a.txt", "x/b.txt", "x/y/a.txt"])
_MATCHES = st.lists(st.sampled_from(["a.txt", "x/a.txt", "x/*.txt", "**/a.txt", "x/y/a.txt", "*.txt", "z/a.txt"]))


@given(matches=_MATCHES, name=_PATHS)
def test_what_is_found_without_a_look_at_each_rule_is_what_all_rules_say(matches: list[str], name: str) -> None:
    rules = [
        sidecar.Rule(match=match, says=sidecar.Sidecar(item=str(at)), table=f"table {at}")
        for at, match in enumerate(matches)
    ]
    assert sidecar.lookup(sidecar.finder(rules)(name), name) == sidecar.lookup(rules, name)


def test_a_rule_may_name_who_tells_in_place_of_its_table(tmp_path: Path) -> None:
    says = sidecar.lookup(_rules(tmp_path, '[[paper]]\nmatch = "a.txt"\nby = "the clerk"\nitem = 5\n'), "a.txt")
    assert says is not None
    assert says.table("item") == "the clerk"
