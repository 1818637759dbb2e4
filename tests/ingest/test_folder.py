import os
from pathlib import Path

import pytest

from ingest.errors import UnreadablePaper, UsageError
from ingest.sources import folder


def _lay(root: Path, *names: str) -> Path:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, "utf-8")
    return root


def _sources(*roots: Path, taken: dict[str, Path] | None = None) -> list[str]:
    return [found.source for found in folder.find(roots, taken).papers]


def test_sources_are_paths_below_the_root_in_order(tmp_path: Path) -> None:
    root = _lay(tmp_path / "in", "b.txt", "a.txt", "deep/er/c.html")
    assert _sources(root) == ["a.txt", "b.txt", "deep/er/c.html"]


def test_a_single_file_is_a_root_of_its_own(tmp_path: Path) -> None:
    root = _lay(tmp_path / "in", "a.txt", "b.txt")
    (found,) = folder.find([root / "b.txt"]).papers
    assert (found.source, found.root, found.size, found.read()) == ("b.txt", root / "b.txt", 5, b"b.txt")


def test_where_two_roots_collide_the_later_ones_name_is_put_in_front(tmp_path: Path) -> None:
    one, two = _lay(tmp_path / "one", "a.txt", "b.txt"), _lay(tmp_path / "two", "a.txt", "c.txt")
    assert _sources(one, two) == ["a.txt", "b.txt", "c.txt", "two/a.txt"]


def test_roots_of_the_same_name_get_more_of_their_path_in_front(tmp_path: Path) -> None:
    roots = [_lay(tmp_path / council / "minutes", "a.txt") for council in ("x", "y", "z")]
    assert _sources(*roots) == ["a.txt", "minutes/a.txt", "z/minutes/a.txt"]


def test_a_source_that_another_root_holds_in_the_library_is_not_taken_again(tmp_path: Path) -> None:
    root = _lay(tmp_path / "two", "a.txt", "b.txt")
    assert _sources(root, taken={"a.txt": tmp_path / "one", "b.txt": root}) == ["b.txt", "two/a.txt"]


def test_a_root_inside_another_brings_no_paper_twice(tmp_path: Path) -> None:
    root = _lay(tmp_path / "in", "deep/a.txt")
    assert _sources(root, root / "deep", root) == ["deep/a.txt"]


def test_hidden_files_and_metadata_files_are_no_papers(tmp_path: Path) -> None:
    root = _lay(tmp_path / "in", ".hidden.txt", ".git/config", "papers.toml", "deep/papers.toml", "a.txt")
    assert _sources(root) == ["a.txt"]
    assert folder.metadata_file(root) == folder.metadata_file(root / "a.txt") == root / "papers.toml"
    assert folder.metadata_file(_lay(tmp_path / "bare", "a.txt")) is None


def test_links_out_of_the_root_are_not_followed(tmp_path: Path) -> None:
    outside = _lay(tmp_path / "outside", "secret.txt")
    root = _lay(tmp_path / "in", "a.txt")
    (root / "file.txt").symlink_to(outside / "secret.txt")
    (root / "folder").symlink_to(outside)
    (root / "loop").symlink_to(root)
    (root / "inner.txt").symlink_to(root / "a.txt")
    assert _sources(root) == ["a.txt", "inner.txt"]


def test_a_broken_link_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    root = _lay(tmp_path / "in", "a.txt")
    (root / "gone.txt").symlink_to(root / "nowhere.txt")
    finds = folder.find([root])
    assert [found.source for found in finds.papers] == ["a.txt"]
    assert [missed.source for missed in finds.missed] == ["gone.txt"]
    assert finds.missed[0].reason.startswith("gone.txt cannot be read (no such file")


def test_what_is_no_ordinary_file_is_no_paper(tmp_path: Path) -> None:
    root = _lay(tmp_path / "in", "a.txt")
    os.mkfifo(root / "pipe")
    assert _sources(root) == ["a.txt"]


def test_a_folder_that_may_not_be_opened_is_named_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = _lay(tmp_path / "in", "a.txt", "locked/b.txt")
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    finds = folder.find([root])
    assert [found.source for found in finds.papers] == ["a.txt"]
    assert [(missed.source, missed.root) for missed in finds.missed] == [("locked", root)]


def test_bytes_are_read_late_and_a_refusal_is_one_sentence(tmp_path: Path) -> None:
    root = _lay(tmp_path / "in", "a.txt")
    (found,) = folder.find([root]).papers
    (root / "a.txt").unlink()
    with pytest.raises(UnreadablePaper, match=r"^a\.txt cannot be read \(no such file or directory\): see"):
        found.read()


def test_a_path_that_is_not_there_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"There is no file or folder .*/none: name one that exists\."):
        folder.find([tmp_path / "none"])


def test_an_empty_root_gives_no_papers(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    assert folder.find([tmp_path / "in"]) == folder.Finds(papers=())
