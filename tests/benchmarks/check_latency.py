"""How long the checks of an answer take: `python tests/benchmarks/check_latency.py [PAPERS]`.

Answers of six statements each against eight passages, none seen before; prints the median and the 95th percentile in
milliseconds of three rounds over all answers, with the model loaded.
"""

import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "checking"))

from altering import Told, true_statements

from assistant.quick_embedding import quick
from assistant.verifying import Embed, verify_each
from ingest.library import embedding
from ingest.library.library import Library
from ingest.pipeline import ingest
from ingest.settings import Embedding, Settings

ROUNDS, STATEMENTS, PASSAGES, ANSWERS = 3, 6, 8, 30


def main(papers: Path) -> None:
    plain = Settings(embedding=Embedding(embedder="hashing", model="hashing"))
    with tempfile.TemporaryDirectory() as folder:
        ingest([papers], Path(folder) / "library", plain)
        with Library.open(Path(folder) / "library", plain) as library:
            told = true_statements(library)
    embed = quick(embedding.load(Settings().embedding))
    answers = [told[at * STATEMENTS : (at + 1) * STATEMENTS] for at in range(ANSWERS)]
    _seconds(answers[0], embed)
    for _ in range(ROUNDS):
        taken = [1000 * _seconds(answer, embed) for answer in answers]
        sys.stdout.write(f"median {median(taken):.0f} ms, 95 in 100 within {quantiles(taken, n=20)[18]:.0f} ms\n")


def _seconds(answer: list[Told], embed: Embed) -> float:
    sources = [source for one in answer for source in one.sources][:PASSAGES]
    began = perf_counter()
    verify_each([one.text for one in answer], sources, embed)
    return perf_counter() - began


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).parents[2] / "samples")
