"""A question file checked: what would make its figures wrong, line by line, with what to mend.

Faults make a figure wrong or a line unreadable; advice names what a careful writer would look at again.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import combinations
from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from rapidfuzz.fuzz import token_sort_ratio

from eval.cases import FRONT, Case, Gold, problem
from eval.corpus import resolve
from eval.jsonlines import sentence
from eval.matching import contains, holds, plain
from ingest.errors import UsageError
from ingest.papers import Paper

ALIKE = 92
_KNOWN = {field.name for field in fields(Case)}
_READER = TypeAdapter(Case)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is wrong in a line, and how to mend it."""

    line: int
    id: str
    said: str
    advice: bool = False


Line = tuple[int, Case]
Papers = Mapping[str, Paper]


def lint(questions: Path, papers: Papers) -> tuple[Finding, ...]:
    """All findings in the order of the lines; UsageError if the file cannot be read at all."""
    try:
        text = questions.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{questions} cannot be read as a UTF-8 file: name a file of JSON lines.") from error
    lines: list[Line] = []
    found: list[Finding] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            case, problems = _read(number, line)
            found += problems
            lines += [(number, case)] if case else []
    found += _of_all(lines)
    for number, case in lines:
        found += [Finding(line=number, id=case.id, said=said, advice=advice) for said, advice in _of_one(case, papers)]
    return tuple(sorted(found, key=lambda one: (one.line, one.advice)))


def _read(number: int, line: str) -> tuple[Case | None, list[Finding]]:
    try:
        case = _READER.validate_json(line)
    except ValidationError as error:
        return None, [Finding(line=number, id="", said=sentence(error))]
    unknown = sorted(set(json.loads(line)) - _KNOWN)
    said = [f"there is no field '{name}': mend the name or take it out" for name in unknown]
    wrong = problem(case)
    said += [wrong] if wrong else []
    return case, [Finding(line=number, id=case.id, said=one) for one in said]


def _of_all(lines: Sequence[Line]) -> Iterator[Finding]:
    """What only shows beside the other lines: ids and questions that stand there twice."""
    ids: dict[str, int] = {}
    for number, case in lines:
        first = ids.setdefault(case.id, number)
        if first != number:
            yield Finding(line=number, id=case.id, said=f"its id stands in line {first} already: give it its own")
    for (first, one), (number, other) in combinations(lines, 2):
        if _asked(one) == _asked(other):
            yield Finding(line=number, id=other.id, said=f"it asks what line {first} asks: keep one of the two")
        elif one.facts == other.facts != () and token_sort_ratio(_asked(one), _asked(other)) >= ALIKE:
            said = f"it asks nearly what line {first} asks, of the same facts: see whether both are needed"
            yield Finding(line=number, id=other.id, said=said, advice=True)


def _asked(case: Case) -> str:
    return plain(" / ".join(case.turns))


def _of_one(case: Case, papers: Papers) -> Iterator[tuple[str, bool]]:
    """What is wrong with one question; with True, what is only to be looked at."""
    for check in _CHECKS:
        yield from ((said, False) for said in check(case, papers))
    yield from ((said, True) for said in _advice(case))


def _answers(case: Case, papers: Papers) -> Iterator[str]:
    if case.answerable:
        if not case.gold:
            yield "it has no gold: quote the passage that answers it, or say with 'expect' that none does"
        if not case.facts:
            yield "it has no facts: write what a right answer must hold, each with its spellings"
        if any(gold.near_miss for gold in case.gold):
            yield "it can be answered and has a near_miss: leave that out, or say 'expect'"
    else:
        if case.facts:
            yield "it is unanswerable and has facts: take them out, or take 'expect' out"
        if case.expect == "either" and not any(gold.near_miss for gold in case.gold):
            yield "expect is 'either' without a near_miss: quote the passage that a careful answer may cite"
    if case.conflict and len({(gold.file, gold.quote) for gold in case.gold}) < 2:
        yield "it is of a conflict and has one gold quote: quote both sides"


def _quotes(case: Case, papers: Papers) -> Iterator[str]:
    for gold in case.gold:
        try:
            paper = papers[resolve(gold.file, papers)]
        except UsageError as error:
            yield str(error).rstrip(".")
            continue
        if not contains(paper.text, gold.quote):
            yield f"the quote {_short(gold.quote)} does not stand in {gold.file}: copy it from the paper's text"
        elif not _item_is_there(gold, paper):
            yield f"{gold.file} has no item '{gold.item}': name one that it has, or {FRONT}"


def _item_is_there(gold: Gold, paper: Paper) -> bool:
    return gold.item in (None, FRONT) or any(item.number == gold.item for item in paper.items)


def _facts(case: Case, papers: Papers) -> Iterator[str]:
    gold = "\n".join(words for one in case.gold for words in _evidence(one, papers))
    for spellings in case.facts:
        if case.gold and not any(_stands(gold, spelling) for spelling in spellings):
            yield f"the fact {_short(spellings[0])} is in none of the gold quotes: quote where it stands, or mend it"


def _evidence(gold: Gold, papers: Papers) -> Iterator[str]:
    """A gold quote, and what a citation of it names: the committee, the meeting's date and the item's title."""
    yield gold.quote
    try:
        paper = papers[resolve(gold.file, papers)]
    except UsageError:
        return
    known = paper.identity
    yield known.committee or ""
    yield f"{known.meeting_date.day} {known.meeting_date:%B %Y}" if known.meeting_date else ""
    yield from (item.title for item in paper.items if item.number == gold.item)


def _stands(gold: str, spelling: str) -> bool:
    """Whether a gold quote holds a spelling, or nearly: a writer may shorten what is quoted."""
    return holds(gold, spelling) or plain(spelling) in plain(gold)


def _given_away(case: Case, papers: Papers) -> Iterator[str]:
    for spellings in case.facts:
        told = [one for one in spellings if any(holds(turn, one) for turn in case.turns)]
        if len(told) == len(spellings):
            yield f"the question gives the fact {_short(told[0])} away: ask without it, or take the fact out"


def _forbidden(case: Case, papers: Papers) -> Iterator[str]:
    for words in case.forbidden:
        if any(holds(spelling, words) for spellings in case.facts for spelling in spellings):
            yield f"{_short(words)} is forbidden and part of a fact: no answer could be right"


_CHECKS: tuple[Callable[[Case, Papers], Iterator[str]], ...] = (_answers, _quotes, _facts, _given_away, _forbidden)


def _advice(case: Case) -> Iterator[str]:
    if not case.kind:
        yield "it has no kind: name one, so that figures by kind tell of it"
    for spellings in case.facts:
        if any(len(one) == 1 and one.isalpha() for one in spellings):
            yield f"the fact {_short(spellings[0])} has a spelling of one letter: many answers hold it"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return f"“{line if len(line) <= 60 else line[:59] + '…'}”"
