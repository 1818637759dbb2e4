"""Questions and papers of `training/data` to labelled pairs: a question, a quotable run, and whether it answers.

Run as `python -m training.candidates DATA OUT`: DATA holds folders with `papers/` and `pairs.jsonl` each. All papers
become one library; the runs of a question are those that the program itself would weigh, so that the reranker learns to
tell apart what it will be shown.
"""

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path
from random import Random
from typing import Any

from assistant.answers import Filters, Passage
from assistant.evidence.reranking import said_of
from assistant.evidence.units import Unit, units
from assistant.retrieval.passages import passages
from assistant.understanding.question import understand
from assistant.vocabulary import vocabulary
from ingest.chunking import chunk
from ingest.library.library import Library
from ingest.papers import Access, Kind
from ingest.pipeline import ingest
from ingest.settings import Settings

PASSAGES = 20
FIRST, OTHERS = 14, 6
Record = dict[str, Any]


def main(data: Path, out: Path) -> None:
    """Write one line for each pair: question id, question, run, label (1 answers, 0 does not), paper and trap."""
    random = Random(17)
    settings = Settings()
    with tempfile.TemporaryDirectory() as folder, out.open("w", encoding="utf-8") as file:
        place = Path(folder) / "library"
        ingest([part / "papers" for part in sorted(data.iterdir()) if (part / "papers").is_dir()], place, settings)
        with Library.open(place, settings) as library:
            for number, question in enumerate(questions(data)):
                for pair in _pairs(number, question, library, settings, held_out(data), random):
                    file.write(json.dumps(pair, ensure_ascii=False) + "\n")
                if number % 200 == 0:
                    print(f"{number} questions", file=sys.stderr, flush=True)  # noqa: T201


def questions(data: Path) -> Iterator[Record]:
    """All questions of the data, each with the folder that it stands in."""
    for path in sorted(data.glob("*/pairs.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            if line.strip():
                yield json.loads(line) | {"part": path.parent.name}


def held_out(data: Path) -> frozenset[str]:
    """The papers, with their folders, that are not learnt from."""
    return frozenset((data / "held_out.txt").read_text("utf-8").split())


def _pairs(
    number: int, question: Record, library: Library, settings: Settings, held: frozenset[str], random: Random
) -> Iterator[Record]:
    with library.snapshot():
        known = vocabulary(library, Access.PUBLIC)
        query = understand(question["q"], None, known, Filters())
        found = passages(library, query, settings.retrieval, clearance=Access.PUBLIC, k=PASSAGES)
        cut = [unit for unit in _cut(found, library) if unit.kind is not Kind.HEADING]
        # An answer in words far from the question's is to be learnt from, found or not.
        retrieved = {(unit.paper.source, unit.span) for unit in cut}
        cut += [unit for unit in _of(question["p"], library) if (unit.paper.source, unit.span) not in retrieved]
    answers, near = [_bare(run) for run in question["a"]], [_bare(run) for run in question.get("n", ())]
    for unit in _kept(cut, question["p"], answers, near, random):
        label = int(_is_of(unit, question["p"], answers))
        yield {
            "id": number,
            "q": question["q"],
            "unit": said_of(unit),
            "label": label,
            "near": int(_is_of(unit, question["p"], near)),
            "answerable": int(bool(answers)),
            "paper": question["part"] + "/" + question["p"],
            "held_out": int(question["part"] + "/" + question["p"] in held),
            "trap": question.get("t") or question.get("k"),
        }


def _cut(found: Sequence[Passage], library: Library) -> list[Unit]:
    return units(found, partial(library.paper, clearance=Access.PUBLIC))


@lru_cache(maxsize=8)
def _of(name: str, library: Library) -> tuple[Unit, ...]:
    """All units of the paper of that name but its headings."""
    source = next(one.source for one in library.papers(clearance=Access.PUBLIC) if one.source.endswith(name))
    paper = library.paper(source, clearance=Access.PUBLIC)
    parts = enumerate(chunk(paper, Settings().chunking), 1)
    every = [Passage(chunk=part, paper=paper, rank=rank, score=0.0) for rank, part in parts]
    return tuple(unit for unit in _cut(every, library) if unit.kind is not Kind.HEADING)


def _kept(cut: list[Unit], paper: str, answers: list[str], near: list[str], random: Random) -> list[Unit]:
    """The answers and near misses, the first units, and some of the others."""
    named = [unit for unit in cut if _is_of(unit, paper, answers + near)]
    rest = [unit for unit in cut if unit not in named]
    return named + rest[:FIRST] + random.sample(rest[FIRST:], min(OTHERS, len(rest[FIRST:])))


def _is_of(unit: Unit, paper: str, runs: list[str]) -> bool:
    """Whether a unit holds one of the runs of that paper, or most of itself stands in one."""
    if not unit.paper.source.endswith(paper):
        return False
    words = _bare(unit.paper.text[unit.span.start : unit.span.end])
    return any(run and (run in words or (len(words) > 12 and words in run)) for run in runs)


def _bare(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
