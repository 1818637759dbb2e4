"""What stands in Chroma's files."""

from pathlib import Path

import numpy as np

from ingest.library.vectors import Vectors, checksum


def test_no_byte_of_memory_is_in_the_files_of_vectors(tmp_path: Path) -> None:
    vectors = Vectors(tmp_path / "vectors")
    made = np.eye(30, 256, dtype=np.float32)
    ids = [f"chunk {number}" for number in range(30)]
    vectors.add(ids, made, ["a.txt"] * 30, [False] * 30)
    vectors.delete(ids[:2])
    files = {file.name: file.read_bytes() for file in (tmp_path / "vectors").rglob("*.bin")}
    assert set(files["data_level0.bin"]) == set(files["length.bin"]) == {0}
    with vectors.reading() as fetch:
        found = fetch(ids)
    assert {id_: checksum(vector) for id_, vector in found.items()} == {
        id_: checksum(vector) for id_, vector in zip(ids[2:], made[2:], strict=True)
    }


def test_vectors_written_to_the_index_stay_as_they_are(tmp_path: Path) -> None:
    vectors = Vectors(tmp_path / "vectors")
    dice = np.random.default_rng(20260320)
    made = dice.normal(size=(1500, 32)).astype(np.float32)
    made /= np.linalg.norm(made, axis=1, keepdims=True)
    ids = [f"chunk {number:04}" for number in range(1500)]
    vectors.add(ids, made, ["a.txt"] * 1500, [False] * 1500)
    assert any(set(file.read_bytes()) != {0} for file in (tmp_path / "vectors").rglob("data_level0.bin"))
    best = vectors.nearest(made[7], 1, public_only=True, sources=None)
    assert best[0][0] == "chunk 0007"
    with vectors.reading() as fetch:
        assert checksum(fetch([ids[7]])[ids[7]]) == checksum(made[7])
