"""A trial: one question, what was answered and found, and the papers to hold it against."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from eval.cases import FRONT, Case, Gold
from eval.corpus import Corpus, resolve
from eval.records import Answer, Citation, Passage
from ingest.errors import UsageError


class Place(NamedTuple):
    """Where evidence stands: a meeting (or a paper of no known meeting) and an item, "front" for none."""

    meeting: str
    item: str


class Share(NamedTuple):
    """`part` of `whole`, both counted."""

    part: int
    whole: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What a measure scores; `case.gold` names full sources."""

    case: Case
    answer: Answer
    passages: tuple[Passage, ...]
    corpus: Corpus

    @property
    def answered(self) -> bool:
        """Whether anything but `not_found` was answered."""
        return self.answer.status != "not_found"

    def gold_place(self, gold: Gold) -> Place:
        """Where a gold passage stands."""
        return Place(self.corpus.meeting(gold.file), (gold.item or FRONT).strip())

    def cited_place(self, citation: Citation) -> Place:
        """Where a citation stands: by its item, null being the front sheet; by its offset where `front` is gold.

        Where `front` of the cited paper is gold, what stands before the paper's first line "Agenda Item N" is front
        whatever item the citation names, for precision, recall and near misses alike.
        """
        in_front = self._front_is_gold(citation.source) and citation.start < self.corpus.front_end(citation.source)
        item = FRONT if in_front or citation.item is None else citation.item.strip()
        return Place(self.corpus.meeting(citation.source), item)

    def _front_is_gold(self, source: str) -> bool:
        return any(gold.file == source and (gold.item or FRONT) == FRONT for gold in self.case.gold)


def _with_sources(case: Case, sources: Iterable[str]) -> Case:
    known = tuple(sources)
    try:
        return replace(case, gold=tuple(replace(gold, file=resolve(gold.file, known)) for gold in case.gold))
    except UsageError as error:
        raise UsageError(f"The question '{case.id}': {error}") from error


def join(
    cases: Iterable[Case], answers: Mapping[str, Answer], found: Mapping[str, tuple[Passage, ...]], corpus: Corpus
) -> Iterator[Trial]:
    """One trial a case; UsageError names a question without an answer or passages, and a `file` that fits no paper."""
    for case in cases:
        for name, records in (("answer", answers), ("passages", found)):
            if case.id not in records:
                raise UsageError(f"The question '{case.id}' has no {name}: ask and search all questions, then score.")
        yield Trial(
            case=_with_sources(case, corpus.sources),
            answer=answers[case.id],
            passages=found[case.id],
            corpus=corpus,
        )
