"""One evaluation: questions, answers and passages in, figures and shortfalls out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from eval.cases import read_cases
from eval.compare import Comparison, compare
from eval.corpus import Corpus, by_source
from eval.figures import Figure, figures
from eval.groups import Group, by_committee, by_kind
from eval.origins import read_origins, told
from eval.records import Answer, read_answers, read_found
from eval.shortfalls import Shortfall, shortfalls
from eval.trials import join
from ingest.errors import UnreadablePaper
from ingest.opening import extract
from ingest.sources.folder import find

_DECODED = {".txt", ".text", ".md", ".markdown"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What came of it: figures by measure, by kind and committee, each question's shortfall; and against a baseline."""

    figures: Mapping[str, Figure]
    shortfalls: tuple[Shortfall, ...]
    kinds: tuple[Group, ...] = ()
    committees: tuple[Group, ...] = ()
    against: Comparison | None = None


def _text(name: str, data: bytes) -> str | None:
    """A text or Markdown file's own characters; what the program extracts from any other."""
    if Path(name).suffix.lower() in _DECODED:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    try:
        return extract(name, data).text
    except UnreadablePaper:
        return None


def open_papers(papers: Path, questions: Path, answers: Mapping[str, Answer]) -> Corpus:
    """The papers below a folder.

    What is right of their identities stands beside the questions; without that, meetings are as the answers tell.
    """
    files = {found.source: found for found in find([papers]).papers}

    @cache
    def text(source: str) -> str | None:
        return _text(source, files[source].read()) if source in files else None

    right = read_origins(questions)
    cited = {citation.source: citation for answer in answers.values() for citation in answer.citations}
    origins = told(cited) if right is None else by_source(right, files)
    return Corpus(sources=tuple(files), text=text, origins=origins, judged=right is not None)


def score_files(
    *, answers: Path, passages: Path, questions: Path, papers: Path, baseline: Path | None = None
) -> Evaluation:
    """Score what stands in an answers file and a passages file, against an earlier run's folder if one is given."""
    said, found = read_answers(answers), read_found(passages)
    corpus = open_papers(papers, questions, said)
    trials = tuple(join(read_cases(questions), said, found, corpus))
    return Evaluation(
        figures=figures(trials),
        shortfalls=shortfalls(trials),
        kinds=by_kind(trials),
        committees=by_committee(trials),
        against=compare(trials, baseline, questions, corpus) if baseline else None,
    )
