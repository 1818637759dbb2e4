"""Adds, changes and removes papers again and again: `writing_again.py PAPERS LIBRARY TIMES`."""

import sys
from pathlib import Path

from ingest import pipeline
from ingest.settings import Settings

SETTINGS = Settings.model_validate({"embedding": {"embedder": "hashing", "model": "none"}})


def main(papers: str, library: str, times: int) -> None:
    pipeline.WINDOW = 5
    root = Path(papers)
    first, second, *_ = sorted(root.glob("*.txt"))
    told = {first: first.read_text(), second: second.read_text()}
    for turn in range(times):
        new = root / "new.txt"
        if turn % 2:
            new.unlink()
            first.write_text(told[first])
            second.write_text(told[second])
        else:
            new.write_text(told[first].replace("roof", "pond"))
            first.write_text(told[first] + "\nThe pond was cleared as well.\n")
            second.unlink()
        pipeline.ingest([root], Path(library), SETTINGS)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
