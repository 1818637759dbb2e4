"""Figures by kind of question and by committee."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from eval.compare import is_right
from eval.figures import Figure, figure, loaded
from eval.trials import Trial

MEASURES = ("fact_recall", "citation_precision", "citation_recall", "passage_recall_3000", "refusal_recall")
NONE = "none named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Some of the questions: how many, how many of them right, and their figures by measure."""

    name: str
    count: int
    right: int
    figures: Mapping[str, Figure]


def by_kind(trials: Sequence[Trial]) -> tuple[Group, ...]:
    """The questions of each kind, the kind with most first."""
    return _grouped(trials, lambda trial: trial.case.kind or "none told")


def by_committee(trials: Sequence[Trial]) -> tuple[Group, ...]:
    """The questions whose gold stands in papers of each committee, the committee with most first."""
    return _grouped(trials, _committee)


def _committee(trial: Trial) -> str:
    for gold in trial.case.gold:
        origin = trial.corpus.origins.get(gold.file)
        if origin is not None and origin.committee:
            return origin.committee
    return NONE


def _grouped(trials: Sequence[Trial], name: Callable[[Trial], str]) -> tuple[Group, ...]:
    groups: dict[str, list[Trial]] = defaultdict(list)
    for trial in trials:
        groups[name(trial)].append(trial)
    ordered = sorted(groups.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    return tuple(_group(called, some) for called, some in ordered)


def _group(name: str, trials: Sequence[Trial]) -> Group:
    measures = loaded()
    return Group(
        name=name,
        count=len(trials),
        right=sum(map(is_right, trials)),
        figures={measure: figure(measures[measure], trials) for measure in MEASURES},
    )
