"""Whether what a question asks for stands in the evidence, or only what comes near it (pure).

A near miss shares most words with its question, so neither the share of words nor the likeness of meaning tells it.
What does: the value asked for must stand in a unit that is nearly as much about the question as any; what the question
takes to have happened must be told there; what a body decided must be a decision about that subject.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answers import Query, Wanted
from assistant.evidence.asks import events
from assistant.evidence.at_meetings import (
    DECISION,
    MONTH,
    RESOLVING,
    at_its_meeting,
    best_share,
    decided,
    decides,
    meeting_held,
)
from assistant.evidence.declared import MOSTLY, declares_otherwise
from assistant.evidence.following import late_papers, speaks_of_other_delays
from assistant.evidence.holding import Row, row_of, share_of, subject_weights
from assistant.evidence.naming import names_none, names_too_few
from assistant.evidence.of_item import items_instead, of_item
from assistant.evidence.openness import left_open, only_asked
from assistant.evidence.portions import no_part_told, no_piece_priced
from assistant.evidence.premises import came_to_nothing, did_not_happen, nobody_asked, nobody_seconded, would_not_tell
from assistant.evidence.scoring import shows
from assistant.evidence.shown import (
    names_no_successor,
    shows_no_day,
    shows_no_votes,
    shows_nobody,
    shows_title,
    shows_votes,
)
from assistant.evidence.speaking import said_by_nobody
from assistant.evidence.tabled import tabled
from assistant.evidence.trust import Standing, signs, weighed
from assistant.evidence.units import Unit
from assistant.evidence.unlikely import not_there
from assistant.evidence.untimely import (
    may_be_of,
    of_another_council,
    of_another_day,
    of_another_meeting,
    of_another_quarter,
    of_another_year,
)
from assistant.evidence.untold import never_told, spelled_out
from assistant.evidence.values import counts_others, shows_none, value
from assistant.understanding.attendance import Part, roll_call
from assistant.understanding.wanted import wanted
from assistant.understanding.words import stems
from ingest.papers import Kind, Paper

# Shares of the best unit's hold on the question that a unit with what is told must reach; and of a subject's words.
EVENT, REASON, SUBJECT, SURE_SUBJECT = 0.55, 0.50, 0.50, 0.62
WHOLE = 0.35
NEAR = 0.6
# A question of which no unit holds so much, and which the reranker holds to be answered with such a chance at most, is
# about something else than the papers.
FAR, UNLIKELY = 0.4, 0.1
# What several runs answer together, a history or a comparison, none of them is held to answer alone.
OF_SEVERAL, _SEVERAL = 0.12, frozenset((Wanted.HISTORY, Wanted.COMPARISON))
NEAREST = 0.9
# Less likely than so, a part that is not told, or a price by the piece, is not there.
PORTION = 0.3
_SUBJECT = re.compile(
    rf"\b(?:sa(?:y|id)|decid|resolv|agree|discuss|told|tell|happen)\w*\b.{{0,60}}?\b(?:about|regarding|concerning|on)\s+"
    rf"(.+?)"
    rf"(?:\s+(?:in|at|on)\s+(?:its|their|the|a)?\s*(?:meeting\b|\d|(?:{MONTH})).*)?[?.]*$",
    re.I,
)
# The papers themselves say that it is not known or not settled; or not public.
_OPEN = re.compile(
    r"\bno (?:\w+ )?(?:benchmark|figures?|data|information|view|decision|breakdown|date|record|details?) (?:\w+ ){0,3}"
    r"(?:available|held|given|set|made|taken|recorded|provided)"
    r"|\bnot (?:yet )?(?:been )?(?:available|known|published|decided|collected|recorded|broken down)"
    r"|\byet to be\b|\bto be confirmed\b|\bunclear\b|\bawait(?:ed|ing)\b|\bfind(?:ing)? out\b"
    r"|\bview\b.{0,40}\bheld back\b",
    re.I,
)
_NOT_PUBLIC = re.compile(r"\b(?:in|under) Part 2\b|\bexempt\b|\brestricted\b|\bnot for publication\b", re.I)
_WHO = re.compile(r"\b(?:who|which|how)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How far a question is answered, and which of the questions within it are not.

    `unsure`: it is doubted for nothing but likelihood, so that the papers may say it after all.
    """

    standing: Standing
    open_parts: tuple[str, ...] = ()
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """One of the questions within a question, and what was found for the whole."""

    text: str
    query: Query
    found: Sequence[Unit]
    rarity: Callable[[str], float]


def standing(
    query: Query,
    found: Sequence[Unit],
    rarity: Callable[[str], float],
    papers: Sequence[Paper],
    likely: Sequence[float] = (),
    best: Sequence[Unit] = (),
    settled: Sequence[str] = (),
) -> Told:
    """Whether every part of a question is answered by the units found, or some, or none.

    `likely` is how likely the reranker holds each part to be answered, `best` by which unit; without a reranker,
    rules alone tell. Then, where several things are asked, what comes near one mostly answers another: none is never
    said. The parts that are `settled` are answered.
    """
    meeting = meeting_held(query, found, papers, best)
    if meeting is not Standing.STANDS:
        return Told(standing=meeting)
    if items_instead(query, papers):
        return Told(standing=Standing.MISSING)
    if of_item(query, found) or late_papers(query, found):
        return Told(standing=Standing.STANDS)
    parts = query.parts or (query.question,)
    asked = [_Part(part, query, found, rarity) for part in parts]
    by_rule = [_of_part(part) for part in asked]
    told = by_rule
    if likely:
        told = [_with_chance(*each) for each in zip(asked, by_rule, likely, best, strict=True)]
    told = [Standing.STANDS if part in settled else found_so for part, found_so in zip(parts, told, strict=True)]
    doubted = [rule for rule, found_so in zip(by_rule, told, strict=True) if found_so is not Standing.STANDS]
    unsure = bool(doubted) and all(rule is Standing.STANDS for rule in doubted)
    if len(told) == 1:
        return Told(standing=told[0], unsure=unsure and told[0] is Standing.DOUBTFUL)
    left = tuple(part for part, found_so in zip(parts, told, strict=True) if found_so is not Standing.STANDS)
    none = bool(likely) and all(found_so is Standing.MISSING for found_so in told)
    missing = Standing.MISSING if none else Standing.DOUBTFUL
    return Told(standing=missing if left else Standing.STANDS, open_parts=left, unsure=unsure and not none)


def _with_chance(part: _Part, by_rule: Standing, chance: float, best: Unit) -> Standing:
    """What rules and reranker say together; `best` is the likeliest unit, `chance` how likely it answers."""
    text, query, found = part.text, part.query, part.found
    weights, rows = _held(part)
    most = max((row.share for row in rows), default=0.0)
    near = [best, *(row.unit for row in rows if row.share >= NEAR * most)]
    nearest = [best, *(row.unit for row in _nearer(rows, best))]
    if (
        never_told(text, query, found, best)
        or names_none(text, query, near)
        or names_too_few(text, query, near)
        or said_by_nobody(text, query, found, weights)
        or of_another_meeting(query, rows, best)
        or of_another_quarter(query, rows)
        or shows_none(text, near)
        or shows_no_votes(text, near)
        or speaks_of_other_delays(text, near)
        or declares_otherwise(text, query, near)
        or counts_others(text, query, rows, weights, chance)
        or not_there(text, query, best, chance, lambda: bool(weights))
        or (chance < PORTION and (no_part_told(text, near) or no_piece_priced(text, near)))
        or (chance < UNLIKELY and most < FAR and len(weights) > 1 and len(query.parts) < 2)
    ):
        return Standing.MISSING
    if by_rule is Standing.STANDS:
        chance = max(chance, decided(text, rows, weights, query), tabled(text, rows, weights))
    if spelled_out(text, near) or shows_title(text, query, found) or shows_votes(text, best, _share(rows, best)):
        return Standing.STANDS
    if _SEVERAL & set(query.wanted):
        chance = max(chance, OF_SEVERAL)
    told = weighed(signs(text, query, part.rarity, by_rule, chance, best))
    open_still = _NOT_PUBLIC.search(best.words) or would_not_tell(text, best)
    open_still = open_still or no_part_told(text, near) or no_piece_priced(text, near)
    open_still = open_still or came_to_nothing(text, near) or nobody_seconded(text, near) or nobody_asked(text, best)
    open_still = open_still or did_not_happen(text, best) or left_open(text, nearest)
    open_still = open_still or only_asked(text, best) or names_no_successor(text, best)
    open_still = open_still or declares_otherwise(text, query, near, MOSTLY)
    called = roll_call(text, query)
    open_still = open_still or bool(called and called.part is Part.PRESENT and not called.of)
    other = of_another_year(text, near) or of_another_day(text, near) or of_another_council(query, best)
    return Standing.DOUBTFUL if told is Standing.STANDS and (open_still or other) else told


def _nearer(rows: Sequence[Row], best: Unit) -> list[Row]:
    """The unit that holds most of a question, where the one that answers it best holds much less."""
    most = max(rows, key=lambda row: row.share, default=None)
    return [most] if most and _share(rows, best) < NEAR * most.share else []


def _share(rows: Sequence[Row], best: Unit) -> float:
    """How much of a question a unit holds."""
    return max((row.share for row in rows if row.unit == best), default=0.0)


def _held(part: _Part) -> tuple[dict[str, float], list[Row]]:
    """The words of a question with their weights, and the units with what they hold of them."""
    whole = subject_weights(f"{part.query.before} {part.query.question}", part.query, part.rarity)
    own = subject_weights(part.text, part.query, part.rarity)
    weights = {word: WHOLE * weight for word, weight in whole.items()} | own
    forms = part.query.forms
    return weights, [row_of(unit, weights, forms) for unit in part.found if unit.kind is not Kind.HEADING]


def _of_part(part: _Part) -> Standing:
    text, query, found = part.text, part.query, part.found
    weights, rows = _held(part)
    most = max((row.share for row in rows), default=0.0)
    if not weights:
        return _of_the_day(query, found)
    if not most:
        return Standing.MISSING
    kinds = wanted(text)
    for found_so in (
        value(text, rows, most),
        _subject(text, rows, weights, Wanted.DECISION in kinds[:1]),
        _events(text, rows, most),
        _kind(kinds, rows, most),
        at_its_meeting(text, kinds, rows, query),
        _settled(rows, most),
        _day_or_person(text, rows, most),
    ):
        if found_so is not Standing.STANDS:
            return found_so
    return Standing.STANDS


def _of_the_day(query: Query, found: Sequence[Unit]) -> Standing:
    """What was decided at a meeting, no more said of it: something decided there must be among the evidence."""
    if Wanted.DECISION not in query.wanted or not query.periods:
        return Standing.STANDS
    decided = [unit.paper for unit in found if unit.kind in (Kind.DECISION, Kind.ACTION)]
    dated = [paper for paper in decided if paper.identity.meeting_date]
    there = any(may_be_of(paper, period, query) for paper in dated for period in query.periods)
    return Standing.STANDS if there else Standing.DOUBTFUL


def _subject(text: str, rows: Sequence[Row], weights: dict[str, float], is_decision: bool) -> Standing:
    """What is asked "about" stands together in one unit; where a decision is asked for, in one of those."""
    match = _SUBJECT.search(text)
    subject = {word: weights[word] for word in stems(match[1]) if word in weights} if match else {}
    if not subject:
        return Standing.STANDS
    reached = max(
        (
            share_of(subject, row.inside, row.outside, 1.0)
            for row in rows
            if not is_decision or decides(row.unit) or RESOLVING.search(row.unit.around)
        ),
        default=0.0,
    )
    return Standing.MISSING if reached < SUBJECT else Standing.DOUBTFUL if reached < SURE_SUBJECT else Standing.STANDS


def _events(text: str, rows: Sequence[Row], most: float) -> Standing:
    """What the question takes to have happened is told where its subject is; who did it is asked of nothing else."""
    for event in events(text):
        near = (row.unit for row in rows if row.share >= EVENT * most)
        if not any(event.shows.search(f"{unit.words} {unit.around}") for unit in near):
            return Standing.MISSING if _WHO.search(text) else Standing.DOUBTFUL
    return Standing.STANDS


def _kind(kinds: Sequence[Wanted], rows: Sequence[Row], most: float) -> Standing:
    """A reason, or a decision, stands where the question's subject does."""
    if Wanted.REASON in kinds:
        reached = best_share(rows, lambda unit: shows(unit, Wanted.REASON)) / most
        return Standing.DOUBTFUL if reached < REASON else Standing.STANDS
    if Wanted.DECISION in kinds[:1]:
        return Standing.DOUBTFUL if best_share(rows, decides) / most < DECISION else Standing.STANDS
    return Standing.STANDS


def _settled(rows: Sequence[Row], most: float) -> Standing:
    """The nearest units do not say themselves that it is not known, not settled or not public."""
    nearest = (row.unit for row in rows if row.share >= NEAREST * most)
    is_open = any(_OPEN.search(unit.words) or _NOT_PUBLIC.search(unit.words) for unit in nearest)
    return Standing.DOUBTFUL if is_open else Standing.STANDS


def _day_or_person(text: str, rows: Sequence[Row], most: float) -> Standing:
    """A day or somebody's name stands where the question's subject does."""
    near = [row.unit for row in rows if row.share >= NEAR * most]
    return Standing.DOUBTFUL if shows_no_day(text, near) or shows_nobody(text, near) else Standing.STANDS
