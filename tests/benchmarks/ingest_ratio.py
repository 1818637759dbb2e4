"""How long an ingest takes beside the embedding of its chunks: `python tests/benchmarks/ingest_ratio.py [PAPERS]`.

Both in one run, at one precision, the model loaded; the least of three each, as other work on the machine only adds.
"""

import sys
import tempfile
from pathlib import Path
from time import perf_counter

from ingest.library import embedding, library, reading, writing
from ingest.library.embedders import sentence_transformer
from ingest.library.library import Library
from ingest.pipeline import ingest
from ingest.settings import Settings

PAPERS = Path(__file__).parent.parent.parent.parent / "shared" / "papers"
ROUNDS = 3


def main(papers: Path) -> None:
    settings = Settings()
    loaded = embedding.load(settings.embedding)
    assert isinstance(loaded, sentence_transformer.SentenceTransformerEmbedder)
    # The model stays loaded over all rounds, as it would in a program that serves.
    library.embedding.load = lambda _: loaded  # type: ignore[assignment]
    whole, alone = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            start = perf_counter()
            report = ingest([papers], Path(folder) / "library", settings)
            whole.append(perf_counter() - start)
            with Library.open(Path(folder) / "library", settings) as opened:
                ids = [row["id"] for row in reading.chunk_marks(opened.catalogue)]
                texts = [writing.embedded(c) for c in reading.chunks(opened.catalogue, ids, public_only=False)]
        start = perf_counter()
        loaded.embed(texts)
        alone.append(perf_counter() - start)
        steps = ", ".join(f"{name} {seconds:.2f}" for name, seconds in report.seconds.items())
        sys.stdout.write(f"{len(texts)} chunks: ingest {whole[-1]:.2f} s ({steps}), encode {alone[-1]:.2f} s\n")
    sys.stdout.write(f"ratio {min(whole) / min(alone):.2f} (at most 1.5 is asked)\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PAPERS)
