"""What every writer of briefings must be."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

from assistant.answers import Citation
from assistant.briefing import writers
from assistant.briefing.nouns import Block, Briefing, Cell, Point, Section, Source, Table, Wish
from ingest import plugins
from ingest.errors import SettingsError
from ingest.papers import Access, DateBasis, PaperType

HOSTILE = "<script>alert(1)</script> *a* [b](c) | d ‮x‬ \x07 & “{{ 7 * 7 }}” {% raw %} 1. [^1]"


def cited(n: int, quote: str = "The roof costs £185,000.", *, access: Access = Access.PUBLIC) -> Citation:
    """A citation of a made-up paper."""
    return Citation(
        n=n,
        source="minutes.txt",
        paper_type=PaperType.MINUTES,
        council="Marlbridge",
        committee="Culture Panel",
        meeting_date=date(2025, 3, 4),
        date_basis=DateBasis.STATED,
        item="23",
        item_title="Museum roof",
        paragraph="1.2",
        page=4,
        printed_page=None,
        url=None,
        label="Culture Panel, 4 March 2025, item 23, paragraph 1.2, PDF page 4, minutes",
        quote=quote,
        start=10,
        end=10 + len(quote),
        access=access,
    )


def made(words: str = "The roof costs £185,000.", *, access: Access = Access.PUBLIC) -> Briefing:
    """A briefing with a point of each shape and a table."""
    first, second = cited(1, access=access), cited(2, access=access)
    points = (
        Point(lines=(words,), citations=(first,), label="1.2"),
        Point(lines=("It was RESOLVED that:", words, "b"), citations=(second,)),
        Point(lines=(words,), citations=(first,), label="Culture Panel, 4 March 2025"),
    )
    row = (Cell(lines=(words,), citations=(second,)), Cell(lines=("£1", "£2")))
    table = Table(caption=words, heads=("Work", "Cost"), rows=(row, row), cited=(first,))
    sections = (
        Section(key="scope", title="Scope", notes=(words,)),
        Section(key="history", title="History", blocks=(Block(heading=words, points=points, notes=(words,)),)),
        Section(key="figures", title="Figures", blocks=(Block(heading="Deep", depth=4, table=table),)),
    )
    source = Source(
        n=1, name=words, source="minutes.txt", url="https://example.org/m", dated="", notes=(1, 2), access=access
    )
    return Briefing(
        wish=Wish(topic=words),
        title=words,
        made_on=date(2026, 1, 15),
        sections=sections,
        sources=(source,),
        citations=(first, second),
        covered=True,
    )


@pytest.fixture(params=plugins.names(writers))
def writer(request: pytest.FixtureRequest) -> ModuleType:
    return plugins.load(writers, request.param)


def test_a_writer_has_a_suffix_of_its_own(writer: ModuleType) -> None:
    suffixes = [one.SUFFIX for one in plugins.load_all(writers).values()]
    assert writer.SUFFIX.startswith(".") and suffixes.count(writer.SUFFIX) == 1


def test_the_same_briefing_is_written_the_same_twice(writer: ModuleType) -> None:
    assert writer.write(made(), None) == writer.write(made(), None)


def test_words_of_papers_command_no_writer(writer: ModuleType) -> None:
    assert writer.write(made(HOSTILE), None)


def test_a_briefing_without_anything_found_is_written(writer: ModuleType) -> None:
    empty = replace(made(), sections=made().sections[:1], sources=(), citations=(), covered=False)
    assert writer.write(empty, None)


def test_a_folder_without_templates_is_named(writer: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="holds no template"):
        writer.write(made(), tmp_path)
    with pytest.raises(SettingsError, match="no template folder"):
        writer.write(made(), tmp_path / "nowhere")


def test_a_writer_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "thrown_away_writer.py").write_text("SUFFIX = '.txt'\n")
    monkeypatch.setattr(writers, "__path__", [*writers.__path__, str(tmp_path)])
    assert plugins.load_all(writers)["thrown_away_writer"].SUFFIX == ".txt"
