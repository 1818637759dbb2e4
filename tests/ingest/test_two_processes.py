"""One process writes while another reads: no error, no half paper."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from ingest.chunking import chunk
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.settings import Settings

HERE = Path(__file__).parent
WRITER = HERE / "writing_again.py"
SWAPS = 8


def read_all(library: Library, settings: Settings) -> int:
    """Find, follow every hit to its paper, and hold the paper's chunks against the text; how many papers were seen."""
    vector = library.embed(["the roof was mended"])[0]
    with library.snapshot():
        hits = library.nearest(vector, 30, clearance=Access.PUBLIC)
        words = library.matching(["roof", "pond"], 30, clearance=Access.PUBLIC)
        ids = [hit.chunk_id for hit in (*hits, *words)]
        found = library.chunks(ids, clearance=Access.PUBLIC)
        assert [one.id for one in found] == ids
        assert library.vectors_of(ids, clearance=Access.PUBLIC).shape == (len(ids), len(vector))
        sources = {one.source for one in found}
        for source in sources:
            paper = library.paper(source, clearance=Access.PUBLIC)
            whole = chunk(paper, settings.chunking)
            assert library.chunks([one.id for one in whole], clearance=Access.PUBLIC) == list(whole)
        return len(sources)


def test_a_reader_beside_a_writer_sees_whole_papers_and_no_error(
    tmp_path: Path, hashing: Settings, minutes: Callable[..., str]
) -> None:
    root, library = tmp_path / "papers", tmp_path / "library"
    root.mkdir()
    for day in range(4, 10):
        text = minutes("Parks Committee", f"{day}th March, 2024", f"Bandstand|The roof was mended on day {day}.")
        (root / f"{day}.txt").write_text(text)
    ingest([root], library, hashing)
    command = [sys.executable, str(WRITER), str(root), str(library), str(SWAPS)]
    seen = generations = 0
    with subprocess.Popen(command, cwd=HERE.parent.parent) as writer, Library.open(library, hashing) as reader:
        last = reader.generation
        while writer.poll() is None:
            seen += read_all(reader, hashing)
            generations += reader.generation != last
            last = reader.generation
    assert writer.returncode == 0
    assert seen
    assert generations > 1
