import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.understanding.words import stem, words

SAMPLES = Path(__file__).parents[3] / "samples"


@pytest.fixture
def changing_often() -> Iterator[None]:
    """Threads that take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_readers_who_ask_at_once_do_not_mix_their_words_up(changing_often: None) -> None:
    text = (SAMPLES / "children" / "2025-03-18-school-organisation.md").read_text("utf-8")
    asked = sorted({f"{word}{end}" for word in words(text) for end in ("", "s", "ing", "ed", "ations")})
    stem.cache_clear()
    alone = [stem(word) for word in asked]
    stem.cache_clear()
    with ThreadPoolExecutor(4) as readers:
        told = list(readers.map(stem, asked * 4, chunksize=1))
    assert len(asked) > 1000
    assert told == alone * 4
    assert [stem(word) for word in asked] == alone
