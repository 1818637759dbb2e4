"""How long a warm question takes: `python tests/benchmarks/ask_latency.py [PAPERS QUESTIONS]`.

Prints the 50th and 95th percentile, in milliseconds, of three runs over all questions, and their medians.
"""

import json
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles

from assistant import reranking
from assistant.batch import ask_lines
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.settings import Settings

SHARED = Path(__file__).parents[3] / "shared"
ROUNDS = 3


def main(papers: Path, questions: Path) -> None:
    settings = Settings()
    lines = [json.loads(line) for line in questions.read_text("utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        ingest([papers], Path(folder) / "library", settings)
        with Library.open(Path(folder) / "library", settings) as library:
            list(ask_lines(library, lines[:5], settings, clearance=Access.PUBLIC))
            rounds = [_round(library, lines, settings) for _ in range(ROUNDS)]
    for half, most in rounds:
        sys.stdout.write(f"50 in 100 within {half:.0f} ms, 95 in 100 within {most:.0f} ms\n")
    half, most = (median(column) for column in zip(*rounds, strict=True))
    sys.stdout.write(f"medians: {half:.0f} ms and {most:.0f} ms (95 in 100 within 250 ms is asked)\n")


def _round(library: Library, lines: list[dict[str, object]], settings: Settings) -> tuple[float, float]:
    library._embedded.clear()  # no round may live on the texts of the one before, nor on what was read of them
    getattr(reranking.load(settings), "_known", {}).clear()
    answers = ask_lines(library, lines, settings, clearance=Access.PUBLIC)
    cuts = quantiles([answer["elapsed_ms"] for answer in answers], n=20)
    return cuts[9], cuts[18]


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:3]]
    main(*(given or [SHARED / "papers", SHARED / "questions" / "dev.jsonl"]))
