"""Is this statement supported by these passages? The face of checking; the embedding function is passed in (pure)."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant import checking
from assistant.verification.alignment import Aligned, Needs, aligned, joined, needs
from assistant.verification.context import Least, least, pieces
from assistant.verification.judging import Signs, score, verdict
from assistant.verification.kinship import asked, kin
from assistant.verification.nouns import Checked, Embed, Evidence, Finding, Source, Text, Verdict
from assistant.verification.reading import read
from assistant.verification.remembering import Remembered, remembered
from ingest import plugins
from ingest.chunking import sentences
from ingest.papers import Span

__all__ = ["Checked", "Embed", "Source", "Verdict", "statements", "verify", "verify_each", "verify_text", "whole"]
Check = Callable[[Text, Evidence], Iterable[Finding]]
_MARKERS = re.compile(r"\s*\[\d+\]")
_BULLET = re.compile(r"\s*(?:[-*•]|\d{1,2}[.)])\s+")
# A run that covers so much of a statement leaves only those untried that cover so much less.
ENOUGH, NEARLY = 0.75, 0.1
# A run that has so much of a statement word for word lacks nothing of what it says.
ALL = 0.9
# No sentence is longer; the time that checks take grows faster than its length.
LONGEST = 3000
_NOTHING = "the passages hold nothing like it"


def statements(text: str) -> tuple[Span, ...]:
    """The statements of a text: its sentences; what ends with a colon stays with what it introduces."""
    kept: list[Span] = []
    for one in sentences(text, Span(0, len(text))):
        if kept and text[kept[-1].end - 1] in ":;" and "\n" not in text[kept[-1].end : one.start]:
            kept[-1] = Span(kept[-1].start, one.end)
        else:
            kept.append(one)
    return tuple(one for one in kept if re.search(r"\w", text[one.start : one.end]))


def verify(statement: str, sources: Sequence[Source], embed: Embed) -> Checked:
    """The statement held against the sources: its verdict, and the run that supports it or comes nearest."""
    return verify_each((statement,), sources, embed)[0]


def verify_each(said: Sequence[str], sources: Sequence[Source], embed: Embed) -> tuple[Checked, ...]:
    """Each statement held against the sources, in order."""
    placed = [_placed(one, sources) if len(one) <= LONGEST else None for one in said]
    look_up = remembered(embed)
    # One call for all: it costs more than a text does.
    look_up.in_place([text for one in placed if one for text in one.in_place])
    look_up([text for one in placed if one for text in one.texts])
    return tuple(
        _judged(statement, _best(one, sources, look_up)) if one else _too_long(statement)
        for statement, one in zip(said, placed, strict=True)
    )


def nearest(
    statement: str, sources: Sequence[Source], embed: Embed
) -> tuple[float, Signs, list[Finding], Aligned] | None:
    """The run that supports a statement best: its score, what speaks for it, what stands against it, where it is."""
    placed, look_up = _placed(statement, sources), remembered(embed)
    look_up.in_place(placed.in_place)
    look_up(placed.texts)
    return _best(placed, sources, look_up)


class _Placed(NamedTuple):
    """A statement and the runs that may support it; the vectors of `texts`, and of words `in_place`, tell which."""

    said: Text
    needed: Needs
    runs: list[Aligned]
    texts: tuple[str, ...]
    in_place: tuple[str, ...]


def _placed(statement: str, sources: Sequence[Source]) -> _Placed:
    said = read(_bare(statement))
    needed = needs(said, sources)
    runs = _worth_trying(aligned(needed, sources)) if needed.total else []
    besides = [joined(sources[run.source], run) for run in runs]
    texts = (said.words, *besides, *(word for words in besides for word in asked(said, read(words))))
    unlike = [words for run, words in zip(runs, besides) if run.covered < ALL]
    in_place = (pieces(said.words)[0], *(one for words in unlike for one in pieces(words))) if unlike else ()
    return _Placed(said, needed, runs, texts if runs else (), in_place)


def _best(
    placed: _Placed, sources: Sequence[Source], embed: Remembered
) -> tuple[float, Signs, list[Finding], Aligned] | None:
    tried = [_tried(placed.said, run, sources[run.source], placed.needed, embed) for run in placed.runs]
    return max(tried, key=lambda one: one[0], default=None)


def _judged(statement: str, best: tuple[float, Signs, list[Finding], Aligned] | None) -> Checked:
    if best is None:
        return _nowhere(statement, _NOTHING)
    value, told, findings, run = best
    found = verdict(value, told, findings)
    reasons = tuple(dict.fromkeys(finding.reason for finding in findings)) or (
        () if found is Verdict.SUPPORTED else (_NOTHING,)
    )
    return Checked(text=statement, verdict=found, score=value, source=run.source, span=run.span, reasons=reasons)


def _too_long(statement: str) -> Checked:
    return _nowhere(statement, f"it is {len(statement):,} characters long: divide it into sentences")


def _nowhere(statement: str, reason: str) -> Checked:
    return Checked(text=statement, verdict=Verdict.NOT_FOUND, score=0.0, source=None, span=None, reasons=(reason,))


def _worth_trying(runs: Sequence[Aligned]) -> list[Aligned]:
    """The runs that may support: one that has nearly all of a statement leaves those behind it untried."""
    return [run for run in runs if run is runs[0] or runs[0].covered < ENOUGH or run.covered > runs[0].covered - NEARLY]


def verify_text(text: str, sources: Sequence[Source], embed: Embed) -> tuple[Checked, ...]:
    """Each statement of a text, in order."""
    return verify_each([text[one.start : one.end] for one in statements(text)], sources, embed)


def whole(checked: Sequence[Checked]) -> tuple[bool, float]:
    """Whether a text is supported, which it is where each statement is, and the score of its weakest statement."""
    if not checked:
        return False, 0.0
    lowest = min(one.score for one in checked)
    return all(one.verdict is Verdict.SUPPORTED for one in checked), lowest


def _tried(
    said: Text, run: Aligned, source: Source, needed: Needs, embed: Remembered
) -> tuple[float, Signs, list[Finding], Aligned]:
    words = joined(source, run)
    beside = read(words)
    near, unsaid = kin(said, beside, needed, embed), _least(said, run, beside, embed)
    evidence = Evidence(
        source=source,
        index=run.source,
        span=run.span,
        run=beside,
        whole=read(source.text),
        strange=near.strange,
        copied=near.copied,
        least=unsaid.words,
        lacking=unsaid.lacking,
        echoed=unsaid.echoed,
    )
    vectors = embed([said.words, words])
    told = Signs(
        copied=near.copied,
        covered=near.covered,
        meaning=max(0.0, float(vectors[0] @ vectors[1])),
    )
    findings = [finding for check in _checks(tuple(checking.__path__)) for finding in check(said, evidence)]
    return score(told, findings), told, findings, run


def _least(said: Text, run: Aligned, beside: Text, embed: Remembered) -> Least:
    """The words of a statement that a run's say least of, where the embedding function can tell."""
    texts = [pieces(said.words)[0], *pieces(beside.words)] if run.covered < ALL else []
    told = embed.in_place(texts)
    return least(said, beside, told[0], told[1:]) if told else Least()


@lru_cache(maxsize=4)
def _checks(folders: tuple[str, ...]) -> tuple[Check, ...]:
    """Every check of the folders: listing them costs more than most checks do."""
    return tuple(plugins.load(checking, name).check for name in plugins.names(checking))


def _bare(statement: str) -> str:
    """Without citation markers and list marks."""
    return (
        _BULLET.sub("", _MARKERS.sub("", statement), count=1)
        if _BULLET.match(statement)
        else _MARKERS.sub("", statement)
    )
