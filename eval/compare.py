"""Two runs over the same questions: what moved, whether by more than chance, and which questions flipped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.cases import read_cases
from eval.corpus import Corpus
from eval.figures import loaded, lower_is_better, sample
from eval.measures import all_facts, refusal_recall
from eval.records import read_answers, read_found
from eval.statistics import Difference, difference
from eval.trials import Trial, join
from ingest.errors import UsageError

CHANCE = 0.05
# Told, never judged: no time is the same twice.
UNSTEADY = frozenset(("latency_ms",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One measure in both runs. `verdict` says in words what the difference is worth."""

    measure: str
    now: float
    before: float
    difference: Difference
    verdict: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """A question that one run got right and the other did not."""

    id: str
    question: str
    better: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What moved against an earlier run over `questions` questions; `left_out` counts those it had not been asked."""

    changes: tuple[Change, ...]
    flips: tuple[Flip, ...]
    questions: int
    left_out: int

    def by_measure(self) -> Mapping[str, Change]:
        """The changes by the measure's name."""
        return {change.measure: change for change in self.changes}


def compare(trials: Sequence[Trial], run: Path, questions: Path, corpus: Corpus) -> Comparison:
    """The trials against those of an earlier run's folder; UsageError if that holds none of the questions."""
    earlier = {trial.case.id: trial for trial in _earlier(run, questions, corpus)}
    pairs = [(trial, earlier[trial.case.id]) for trial in trials if trial.case.id in earlier]
    if not pairs:
        raise UsageError(f"{run} holds answers to none of these questions: name a run of the same question file.")
    now, before = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    flips = [flip for one, other in pairs if (flip := _flip(one, other))]
    return Comparison(
        changes=tuple(_changes(now, before)),
        flips=tuple(flips),
        questions=len(pairs),
        left_out=len(trials) - len(pairs),
    )


def _earlier(run: Path, questions: Path, corpus: Corpus) -> list[Trial]:
    files = (run / "answers.jsonl", run / "passages.jsonl")
    if not all(file.is_file() for file in files):
        raise UsageError(f"{run} is no run to compare with: name a folder that 'clerk eval run --out' wrote.")
    answers, found = read_answers(files[0]), read_found(files[1])
    kept = [case for case in read_cases(questions) if case.id in answers and case.id in found]
    return list(join(kept, answers, found, corpus))


def _changes(now: Sequence[Trial], before: Sequence[Trial]) -> list[Change]:
    changes = []
    for name, measure in loaded().items():
        one, other = sample(measure, now), sample(measure, before)
        moved = difference(one, other)
        first, second = one.value(), other.value()
        if moved is not None and first is not None and second is not None:
            verdict = _verdict(name, moved, lower=lower_is_better(measure))
            changes.append(Change(measure=name, now=first, before=second, difference=moved, verdict=verdict))
    return changes


def _verdict(name: str, moved: Difference, *, lower: bool) -> str:
    if name in UNSTEADY:
        return "a time: never the same twice"
    if not moved.value:
        return "the same"
    if moved.p >= CHANCE:
        return "no more than chance may bring"
    return "better" if (moved.value < 0) == lower else "worse"


def is_right(trial: Trial) -> bool:
    """Whether a question was answered with every fact, or refused as it should be."""
    if not trial.case.answerable:
        return refusal_recall.right(trial)
    facts = all_facts.score(trial)
    return trial.answered if facts is None else facts == 1


def _flip(now: Trial, before: Trial) -> Flip | None:
    one, other = is_right(now), is_right(before)
    return None if one == other else Flip(id=now.case.id, question=now.case.turns[-1], better=one)
