"""One evaluation: questions, answers and passages in, figures and shortfalls out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from eval.cases import Case, read_cases
from eval.corpus import Corpus, by_source
from eval.figures import Figure, figures
from eval.origins import read_origins, told
from eval.records import Answer, read_answers, read_found
from eval.shortfalls import Shortfall, shortfalls
from eval.trials import join
from ingest.errors import UsageError
from ingest.extraction.decoding import decode
from ingest.sources.folder import find

_DECODED = {".txt", ".text", ".md", ".markdown"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What came of it: figures by measure, and each question's shortfall."""

    figures: Mapping[str, Figure]
    shortfalls: tuple[Shortfall, ...]


def _needs_library(source: str) -> str | None:
    raise UsageError(f"{source} is no text file: name the library that it was ingested into with --library.")


def open_papers(
    papers: Path, questions: Path, answers: Mapping[str, Answer], extracted: Callable[[str], str | None] | None = None
) -> Corpus:
    """The papers below a folder; `extracted` gives the text of those that are no text or Markdown files.

    What is right of their identities stands beside the questions; without that, meetings are as the answers tell.
    """
    files = {found.source: found.path for found in find([papers]).papers}
    other = extracted or _needs_library

    @cache
    def text(source: str) -> str | None:
        if source not in files:
            return None
        path = files[source]
        return decode(path.read_bytes()) if path.suffix.lower() in _DECODED else other(source)

    right = read_origins(questions)
    cited = {citation.source: citation for answer in answers.values() for citation in answer.citations}
    origins = told(cited) if right is None else by_source(right, files)
    return Corpus(sources=tuple(files), text=text, origins=origins, judged=right is not None)


def score_files(
    *,
    answers: Path,
    passages: Path,
    questions: Path,
    papers: Path,
    extracted: Callable[[str], str | None] | None = None,
) -> Evaluation:
    """Score what stands in an answers file and a passages file."""
    cases: tuple[Case, ...] = read_cases(questions)
    said, found = read_answers(answers), read_found(passages)
    corpus = open_papers(papers, questions, said, extracted)
    trials = tuple(join(cases, said, found, corpus))
    return Evaluation(figures=figures(trials), shortfalls=shortfalls(trials))
