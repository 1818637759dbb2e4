"""Misspelt words of a question, held against the words of the library's papers (pure)."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from assistant.understanding.english import is_common, is_english, is_near_english
from assistant.understanding.lexicon import alternatives
from assistant.understanding.words import FRAME, STOP, is_frame, stem

_WORD = re.compile(r"(?<![\w@.&/’'-])[^\W\d_]{5,}(?![\w@&/-]|\.\w|['’](?!s\b)\w)")
_AFTER_TITLE = re.compile(r"\b(?:Cllrs?|Councillors?|Dr|Mrs?|Ms|Miss|Prof(?:essor)?|Sir|Dame)\.?\s+(?:\w+\s+)?$", re.I)
# One letter may be wrong in a word, two in one of at least LONG letters.
LONG, TWO_WRONG = 7, 2
# A capitalised word may be a name: one of at least so many letters is read as a common word.
LONG_NAME = 8
HALF = 3


class _Held(NamedTuple):
    """A word of the papers: how often it stands there, and whether only ever with a capital."""

    times: int
    is_capital: bool


def corrected(
    question: str, known: Callable[[str], bool], words: Callable[[], Counter[str]]
) -> tuple[tuple[str, str], ...]:
    """Each word that neither the library nor English knows, and what is meant: a word of the library's papers.

    `known` tells whether the library holds a word or phrase, `words` gives its words as they are printed with how
    often they stand there. A word near to none of them stays as it is; so does a name that may be another's.
    """
    strange = [match for match in _WORD.finditer(question) if _is_strange(match[0], known)]
    if not strange:
        return ()
    held = _held(words())
    meant = ((match[0], _meant(match[0], _may_be_name(question, match), held, known)) for match in strange)
    return tuple(dict.fromkeys((typed, word) for typed, word in meant if word))


def mended(question: str, corrections: Iterable[tuple[str, str]]) -> str:
    """The question with each misspelt word put right."""
    for typed, meant in corrections:
        question = re.sub(rf"(?<!\w){re.escape(typed)}(?!\w)", meant, question)
    return question


def _is_strange(word: str, known: Callable[[str], bool]) -> bool:
    plain = word.lower()
    everyday = plain in STOP or is_frame(stem(plain)) or alternatives(stem(plain))
    return not everyday and not is_english(plain) and not known(word)


def _may_be_name(question: str, match: re.Match[str]) -> bool:
    """Whether it is capitalised within a sentence, in a question that is not all in capitals, or follows a title."""
    before = question[: match.start()]
    capital = match[0][0].isupper() and bool(re.search(r"[\w,;]\s+$", before)) and not question.isupper()
    return capital or bool(_AFTER_TITLE.search(before))


def _held(printed: Counter[str]) -> dict[str, _Held]:
    """The words in lower case, with those that every question knows."""
    totals: Counter[str] = Counter(dict.fromkeys(FRAME, 1))
    for word, count in printed.items():
        totals[word.lower()] += count
    common = FRAME | {word for word in printed if word.islower()}
    return {word: _Held(count, word not in common) for word, count in totals.items()}


def _meant(typed: str, may_be_name: bool, held: dict[str, _Held], known: Callable[[str], bool]) -> str | None:
    plain = typed.lower()
    most = 1 if may_be_name or len(plain) < LONG else TWO_WRONG
    near = sorted(
        (distance, -entry.times, word)
        for word, entry in held.items()
        if word[0] == plain[0]
        and abs(len(word) - len(plain)) <= most
        and (distance := DamerauLevenshtein.distance(plain, word, score_cutoff=most)) <= most
        and _may_be_meant(plain, word, entry, may_be_name)
    )
    if near and (near[0][0] == 1 or not is_near_english(plain)):
        best = near[0][2]
        return best.capitalize() if typed[0].isupper() or _is_name(best, held[best]) else best
    return None if may_be_name else _in_two(plain, held, known)


def _may_be_meant(plain: str, word: str, entry: _Held, may_be_name: bool) -> bool:
    """A name is only meant where letters changed places or one was doubled: "Johnston" is not "Johnson"."""
    if word in FRAME:
        return True
    return not (_is_name(word, entry) or (may_be_name and len(plain) < LONG_NAME)) or _is_slip(plain, word)


def _is_name(word: str, entry: _Held) -> bool:
    return entry.is_capital and not is_common(word)


def _is_slip(typed: str, word: str) -> bool:
    return sorted(typed) == sorted(word) or _single(typed) == _single(word)


def _single(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _in_two(plain: str, held: dict[str, _Held], known: Callable[[str], bool]) -> str | None:
    """Two words that stand side by side in the papers and were typed as one: "careleavers"."""
    cuts = ((plain[:place], plain[place:]) for place in range(HALF, len(plain) - HALF + 1))
    both = [
        (min(held[one].times, held[other].times), f"{one} {other}")
        for one, other in cuts
        if one in held and other in held
    ]
    return next((pair for _, pair in sorted(both, reverse=True) if known(pair)), None)
