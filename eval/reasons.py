"""What a question misses, in words that every report prints."""

from collections.abc import Iterable, Iterator

from eval.records import Citation
from eval.shortfalls import LostQuote, Shortfall

_SHOWN = 70


def whole(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


def short(words: str) -> str:
    """Words on one line of at most 70 characters."""
    line = whole(words)
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def reasons(missed: Shortfall) -> Iterator[str]:
    """What a question misses, one line each."""
    case = missed.trial.case
    yield from (f"fact missing: {short(' | '.join(fact))}" for fact in missed.facts)
    yield from map(_lost, missed.quotes)
    yield from _cited("at no gold place", missed.misplaced if case.answerable else ())
    yield from _cited("with a quote that does not stand there", missed.broken)
    yield from _cited("with the wrong meeting", missed.misnamed)
    yield from (f"forbidden words said: {short(words)}" for words in missed.forbidden)
    yield from (f"statement without a citation: {short(text)}" for text in missed.bare)
    if missed.scores["refusal_recall"] == 0:
        expected = "a careful refusal" if case.expect == "either" else "not_found"
        yield f"{missed.trial.answer.status}, expected {expected}"


def _lost(lost: LostQuote) -> str:
    where = "not among the passages" if lost.reached is None else f"only after {lost.reached} characters"
    return f"quote {where}: {lost.gold.file[:12]} item {lost.gold.item}: {short(lost.gold.quote)}"


def _cited(what: str, citations: Iterable[Citation]) -> Iterator[str]:
    for citation in citations:
        place = f"{citation.source[:12]} item {citation.item}"
        yield f"citation [{citation.n}] {what}: {place}: {short(citation.quote)}"
