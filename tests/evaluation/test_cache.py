import os
from pathlib import Path

import pytest

from eval.cache import KEPT, library_folder, use
from ingest.papers import Access
from ingest.settings import Settings


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "a.txt").write_text("Words.", "utf-8")
    return folder


def test_one_library_serves_the_same_papers_and_settings(papers: Path) -> None:
    elsewhere = Settings.model_validate({"library": "other"})
    assert library_folder(papers, Settings(), Access.PUBLIC) == library_folder(papers, elsewhere, Access.PUBLIC)


def test_papers_settings_and_clearance_each_make_another_library(papers: Path) -> None:
    folders = {library_folder(papers, Settings(), access) for access in Access}
    finer = Settings.model_validate({"chunking": {"target": 200}})
    folders.add(library_folder(papers, finer, Access.PUBLIC))
    (papers / "papers.toml").write_text("", "utf-8")
    folders.add(library_folder(papers, Settings(), Access.PUBLIC))
    (papers / "a.txt").write_text("Other words.", "utf-8")
    folders.add(library_folder(papers, Settings(), Access.PUBLIC))
    assert len(folders) == 5


def test_only_the_libraries_used_last_are_kept(tmp_path: Path) -> None:
    for number in range(KEPT + 2):
        (tmp_path / f"old{number}").mkdir()
        os.utime(tmp_path / f"old{number}", (number, number))
    use(tmp_path / "old0")
    kept = {folder.name for folder in tmp_path.iterdir()}
    assert kept == {"old0", *(f"old{number}" for number in range(3, KEPT + 2))}


def test_one_folder_reached_by_two_ways_makes_two_libraries(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.txt").write_text("Minutes", "utf-8")
    (tmp_path / "other").symlink_to(tmp_path / "papers")
    ways = (tmp_path / "papers", tmp_path / "other")
    assert len({library_folder(way, Settings(), Access.PUBLIC) for way in ways}) == 2
