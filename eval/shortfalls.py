"""Which questions fail, and why: facts not said, quotes not found, citations at the wrong place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import fmean
from types import ModuleType

from eval.cases import Gold
from eval.figures import loaded, score_of
from eval.measures import citation_precision, clean, fact_recall, identity, leftover, passage_recall_3000
from eval.measures import quote_integrity as integrity
from eval.measures import uncited as citing
from eval.records import Citation
from eval.trials import Trial

# What a question is worth: each is 0 to 1, more is better, and none says twice what another says.
_WORTH = ("passage_recall_3000", "fact_recall", "citation_precision", "citation_recall", "clean", "refusal_recall")


@dataclass(frozen=True, slots=True, kw_only=True)
class LostQuote:
    """A gold quote that is not within the first 3,000 characters; `reached` counts the characters after which it is."""

    gold: Gold
    reached: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """One question's scores by measure, and what each of them misses. `worth` is 0 to 1, their plain mean."""

    trial: Trial
    scores: Mapping[str, float | None]
    worth: float
    facts: tuple[tuple[str, ...], ...]
    quotes: tuple[LostQuote, ...]
    misplaced: tuple[Citation, ...]
    broken: tuple[Citation, ...]
    misnamed: tuple[Citation, ...]
    forbidden: tuple[str, ...]
    bare: tuple[str, ...]
    left: str


def _reached(trial: Trial, gold: Gold) -> int | None:
    for characters in accumulate(len(passage.text) for passage in trial.passages):
        if passage_recall_3000.found(trial, gold, characters):
            return characters
    return None


def _lost(trial: Trial) -> tuple[LostQuote, ...]:
    wanted = (gold for gold in trial.case.gold if not gold.alt)
    lost = [gold for gold in wanted if not passage_recall_3000.found(trial, gold)]
    return tuple(LostQuote(gold=gold, reached=_reached(trial, gold)) for gold in lost)


def shortfall(trial: Trial, measures: Mapping[str, ModuleType]) -> Shortfall:
    """What one question falls short of."""
    scores = {name: score_of(measure, trial) for name, measure in measures.items()}
    worth = [score for name in _WORTH if (score := scores[name]) is not None]
    answered = trial.answered
    return Shortfall(
        trial=trial,
        scores=scores,
        worth=fmean(worth) if worth else 1.0,
        facts=fact_recall.missing(trial),
        quotes=_lost(trial) if trial.case.answerable else (),
        misplaced=citation_precision.wrong(trial),
        broken=integrity.broken(trial),
        misnamed=identity.misnamed(trial) if trial.corpus.judged else (),
        forbidden=clean.forbidden(trial) if answered else (),
        bare=tuple(said.text for said in citing.bare(trial)),
        left=leftover.left(trial) if answered else "",
    )


def shortfalls(trials: Iterable[Trial]) -> tuple[Shortfall, ...]:
    """Every question's, in order of the questions."""
    measures = loaded()
    return tuple(shortfall(trial, measures) for trial in trials)


def worst(all_of_them: Sequence[Shortfall], number: int) -> tuple[Shortfall, ...]:
    """The questions worth least, worst first, ties in order; none that misses nothing."""
    return tuple(sorted((one for one in all_of_them if one.worth < 1), key=lambda one: one.worth)[:number])
