"""How long the default suite takes beside the embedding of its chunks and questions alone.

    python tests/benchmarks/suite_ratio.py [COUNT]

COUNT is of how many of its questions, evenly spread; all if none is named.

Both in one run, the models loaded: papers taken in, every question asked and searched for, everything scored; against
one call that embeds the same chunks and questions. Prints where the time goes.
"""

import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from assistant import reranking
from eval.asking import ask_all, build
from eval.cases import read_cases
from eval.run import score_files
from ingest.library import embedding, library, reading, writing
from ingest.library.embedders import sentence_transformer
from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Settings

ROOT = Path(__file__).parents[2]
PAPERS, QUESTIONS = ROOT / "samples", ROOT / "eval" / "questions" / "samples.jsonl"
ORIGINS = QUESTIONS.with_name("papers.jsonl")


def main() -> None:
    settings = Settings()
    loaded = embedding.load(settings.embedding)
    assert isinstance(loaded, sentence_transformer.SentenceTransformerEmbedder)
    library.embedding.load = lambda _: loaded  # type: ignore[assignment]
    reranking.load(settings).odds("Is it open?", ["It is."])
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        lines = QUESTIONS.read_text("utf-8").splitlines(keepends=True)
        count = int(sys.argv[1]) if sys.argv[1:] else len(lines)
        lines = [lines[at * len(lines) // count] for at in range(count)]
        questions = place / QUESTIONS.name
        questions.write_text("".join(lines), "utf-8")
        (place / ORIGINS.name).write_bytes(ORIGINS.read_bytes())
        cases = read_cases(questions)
        marks = [perf_counter()]
        build(PAPERS, place / "library", settings, Access.PUBLIC)
        marks.append(perf_counter())
        ask_all(place / "library", settings, cases, Access.PUBLIC, place)
        marks.append(perf_counter())
        answers, passages = place / "answers.jsonl", place / "passages.jsonl"
        score_files(answers=answers, passages=passages, questions=questions, papers=PAPERS)
        marks.append(perf_counter())
        with Library.open(place / "library", settings) as opened:
            ids = [row["id"] for row in reading.chunk_marks(opened.catalogue)]
            texts = [writing.embedded(c) for c in reading.chunks(opened.catalogue, ids, public_only=False)]
    start = perf_counter()
    loaded.embed([*texts, *(case.query for case in cases)])
    alone = perf_counter() - start
    steps = zip(("ingest", "questions", "scores"), (b - a for a, b in pairwise(marks)), strict=True)
    sys.stdout.write(", ".join(f"{name} {seconds:.1f} s" for name, seconds in steps) + "\n")
    sys.stdout.write(f"{len(texts)} chunks and {len(cases)} questions embedded alone: {alone:.1f} s\n")
    sys.stdout.write(f"ratio {(marks[-1] - marks[0]) / alone:.1f} (at most 3 is asked)\n")


if __name__ == "__main__":
    main()
