"""A kill at any moment leaves whole papers, and the next run ends where an undisturbed one would have."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from ingest.chunking import chunk
from ingest.library import vectors, verifying
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.settings import Settings

HERE = Path(__file__).parent
SCRIPT = HERE / "killed_ingest.py"
SEED = 20240312
KILLS, LONG_KILLS = 3, 20
Minutes = Callable[..., str]
State = Mapping[str, str]


def states(minutes: Minutes) -> tuple[State, State]:
    """The papers before and after: some changed, some gone, some new."""
    matters = [
        ("Bandstand", "The roof was looked at.", "The roof was mended by two roofers in a week."),
        ("Duck pond", "Weed was raked out by hand.", "The pond froze and was fenced off until March."),
        ("Kiosk", "Three firms asked for the lease.", "The lease went to the baker of Mill Lane."),
    ]

    def made(day: int, which: int) -> str:
        own = [f"{title}|{words[which]} Entry {day}. " * 3 for title, *words in matters]
        return minutes("Parks Committee", f"{day}th March, 2024", *own)

    before = {f"{day}.txt": made(day, 0) for day in range(4, 14)}
    after = {f"{day}.txt": made(day, day % 2) for day in range(6, 18)}
    return before, after


def write(root: Path, papers: State) -> Path:
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir()
    for name, text in papers.items():
        (root / name).write_text(text)
    return root


@pytest.fixture
def scene(
    tmp_path: Path, minutes: Minutes, hashing: Settings, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, Path, str, State, State]:
    """Papers of now, a library of before, the digest of a library of now made in one go, and both states."""
    # Chroma keeps these with the vectors: it then writes its index often, so that kills meet it writing.
    monkeypatch.setattr(vectors, "HNSW", vectors.HNSW | {"sync_threshold": 10, "batch_size": 5})
    before, after = states(minutes)
    ingest([write(tmp_path / "papers", before)], tmp_path / "before", hashing)
    root = write(tmp_path / "papers", after)
    ingest([root], tmp_path / "at once", hashing)
    with Library.open(tmp_path / "at once", hashing) as library:
        return root, tmp_path / "before", library.digest(), before, after


def run(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=HERE.parent.parent)


def calls(root: Path, library: Path) -> int:
    with run(root, library) as process:
        return int(process.communicate()[0].split()[-1])


def hold_whole_papers(folder: Path, settings: Settings, before: State, after: State) -> None:
    with Library.open(folder, settings) as library:
        for slim in library.papers(clearance=Access.PUBLIC):
            paper = library.paper(slim.source, clearance=Access.PUBLIC)
            assert paper.text in (before.get(slim.source), after.get(slim.source))
            ids = [one.id for one in chunk(paper, settings.chunking)]
            assert [one.id for one in library.chunks(ids, clearance=Access.PUBLIC)] == ids
            assert len(library.vectors_of(ids, clearance=Access.PUBLIC)) == len(ids)
        chunks = library.info(clearance=Access.PUBLIC)["chunks"]
        hits = library.nearest(library.embed(["mended"])[0], 10_000, clearance=Access.PUBLIC)
        assert len(hits) == chunks


def go_on(root: Path, folder: Path, settings: Settings, digest: str) -> None:
    ingest([root], folder, settings)
    with Library.open(folder, settings, writable=True) as library:
        assert library.digest() == digest
        assert verifying.problems(library) == ()


def killed_everywhere(scene: tuple[Path, Path, str, State, State], settings: Settings, kills: int) -> None:
    root, library, digest, before, after = scene
    victim = library.with_name("victim")
    shutil.copytree(library, victim)
    total = calls(root, victim)
    dice = random.Random(SEED)
    for number in range(kills):
        moment = int(total * (number + dice.random()) / kills) + 1
        shutil.rmtree(victim)
        shutil.copytree(library, victim)
        with run(root, victim, moment) as process:
            assert process.wait() == -9
        hold_whole_papers(victim, settings, before, after)
        go_on(root, victim, settings, digest)


def test_a_kill_between_any_two_steps_is_mended_by_the_next_run(
    scene: tuple[Path, Path, str, State, State], hashing: Settings
) -> None:
    killed_everywhere(scene, hashing, KILLS)


@pytest.mark.soak
def test_kills_between_many_steps_are_mended_by_the_next_run(
    scene: tuple[Path, Path, str, State, State], hashing: Settings
) -> None:
    killed_everywhere(scene, hashing, LONG_KILLS * 2)


@pytest.mark.soak
def test_kills_at_any_instant_are_mended_by_the_next_run(
    scene: tuple[Path, Path, str, State, State], hashing: Settings
) -> None:
    root, library, digest, before, after = scene
    victim = library.with_name("victim")
    shutil.copytree(library, victim)
    start = time.monotonic()
    calls(root, victim)
    length = time.monotonic() - start
    dice = random.Random(SEED)
    for number in range(LONG_KILLS):
        shutil.rmtree(victim)
        shutil.copytree(library, victim)
        with run(root, victim) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(length * (number + dice.random()) / LONG_KILLS)
            process.kill()
        hold_whole_papers(victim, hashing, before, after)
        go_on(root, victim, hashing, digest)
