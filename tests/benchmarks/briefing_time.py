"""How long a warm briefing takes: `python tests/benchmarks/briefing_time.py [PAPERS TOPIC]`.

Prints the seconds of each of three runs, from topic to Word file, and their median; the samples' largest subject if
nothing is given. Ten seconds on two cores are asked.
"""

import sys
import tempfile
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from assistant.briefing.making import brief
from assistant.briefing.nouns import Wish
from assistant.briefing.writers import docx
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.settings import Settings

SAMPLES, TOPIC = Path(__file__).parents[2] / "samples", "budget monitoring"
ROUNDS = 3


def main(papers: Path, topic: str) -> None:
    settings = Settings()
    with tempfile.TemporaryDirectory() as folder:
        ingest([papers], Path(folder) / "library", settings)
        with Library.open(Path(folder) / "library", settings) as library:
            _round(library, settings, "warm")
            rounds = [_round(library, settings, topic) for _ in range(ROUNDS)]
    for seconds, words, footnotes in rounds:
        sys.stdout.write(f"{seconds:.1f} s, {words} words, {footnotes} footnotes\n")
    sys.stdout.write(f"median: {median(one[0] for one in rounds):.1f} s (10 s are asked)\n")


def _round(library: Library, settings: Settings, topic: str) -> tuple[float, int, int]:
    library._embedded.clear()  # no round may live on the texts of the one before
    began = perf_counter()
    made = brief(Wish(topic=topic), library, settings, clearance=Access.PUBLIC, today=date(2026, 1, 15))
    docx.write(made, None)
    points = (point for part in made.sections for block in part.blocks for point in block.points)
    return perf_counter() - began, sum(len(point.text.split()) for point in points), len(made.citations)


if __name__ == "__main__":
    main(*((Path(sys.argv[1]), sys.argv[2]) if len(sys.argv) > 2 else (SAMPLES, TOPIC)))
