"""Questions for what the papers themselves leave open: a day not set, a reason that nobody could give, answers that are
due, a trial that was yet to begin (pure)."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.evidence.units import Unit
from assistant.understanding.words import stems

# A sentence so short goes with the one before it: "Date tbc."
SHORT = 40
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-Z·•\"“])|\s*[·•]\s*")


class _Open(NamedTuple):
    """What is asked, how it is said to be open, and whether the sentence nearest to the question must say so."""

    asks: re.Pattern[str]
    says: re.Pattern[str]
    nearest: bool


def _open(asks: str, says: str, *, nearest: bool = False) -> _Open:
    return _Open(re.compile(asks, re.I), re.compile(says, re.I), nearest)


_SETTLED = r"(?:confirmed|agreed|set|fixed|announced|arranged|decided|settled)"
_ASKED = re.compile(r"\b(?:asked|queried|questioned)\b(?! to\b)([^.;]*)", re.I)
_KIND = re.compile(r"\b(?:how many|how much|how long|when|why|who)\b", re.I)
_ANSWERED = re.compile(
    r"\b(?:repl(?:y|ied)|answer(?:ed)?|respon(?:ded|se)|explained|confirmed|advised|clarified"
    r"|(?:was|were) (?:told|informed)"
    r"|(?:he|she|they|officers?|director|head|it was) (?:\w+ ){0,3}?(?:said|stated|noted|reported))\b|\bsaid that\b",
    re.I,
)
_LEFT_OPEN = (
    _open(
        r"\bwhen\b|\b(?:what|which|exact|start|end|opening|closing)(?:['’]s| is| was| the)*"
        r" (?:\w+ )?(?:date|day|month)\b"
        r"|\bhow soon\b",
        rf"\bt\.?b\.?[ca]\b|\bdates? (?:is |are |was |were )?(?:still )?to be {_SETTLED}\b"
        rf"|\bno (?:firm |fixed |exact )?(?:date|timetable)\b|\bnot yet (?:clear|known|{_SETTLED})\b",
        nearest=True,
    ),
    _open(
        r"\bwhy\b|\bhow come\b|\bexplanations?\b|\breasons?\b|\bwhat (?:caused|explains|lies behind)\b",
        r"\b(?:not|unable to|nobody could|no one could|cannot) (?:be )?"
        r"(?:explain|account for|say why|give (?:a|any|the) (?:reason|explanation))"
        r"|\bno (?:explanation|reason) (?:was|were|had been|has been|is|could be) \w+"
        r"|\b(?:reasons?|causes?) (?:was|were|is|are|had|has)(?: been)? not (?:yet )?"
        r"(?:been )?(?:known|clear|given|found)",
    ),
    _open(
        r"\b(?:say|said|repl(?:y|ies|ied)|answer(?:s|ed)?|respon(?:d|ded|ses?))\b",
        r"\b(?:answers?|repl(?:y|ies)|responses?)\b[^.;]{0,30}\b(?:due|awaited|expected|outstanding|to follow"
        r"|not (?:yet )?(?:been )?received)\b",
    ),
    _open(
        r"\bhow (?:many|much)\b|\bnumbers?\b|\bwhat (?:share|percentage|proportion)\b",
        r"\bthere (?:was|were|is|are) no (?:\w+ )?(?:figures?|data|breakdown|records?)\b"
        r"|\b(?:did|does|do) not (?:yet )?(?:have|hold|record|collect) (?:the |a |any |that |this )?"
        r"(?:figures?|data|numbers?)\b",
        nearest=True,
    ),
    _open(
        r"\b(?:turn(?:ed)? (?:up|out)|show(?:ed|n)?|reveal(?:ed)?|uncover(?:ed)?|find(?:ings?)?|found|conclu\w+"
        r"|results?)\b",
        r"\b(?:currently|still|now) (?:undertaking|carrying out|conducting"
        r"|being (?:undertaken|carried out|conducted))\b"
        r"|\b(?:trial|pilot|review|study|survey|evaluation|inspection|audit|analysis|investigation)\b[^.;]{0,30}"
        r"\b(?:is|are|was|were) (?:still |currently |now )?(?:under way|underway|ongoing|in progress)\b",
        nearest=True,
    ),
    _open(
        r"\b(?:turn(?:ed)? out|results?|find(?:ings?)?|found|outcome|conclu\w+"
        r"|how (?:did|has) [^?.;]{0,80}\b(?:go|gone|work)"
        r"|succe\w+)\b",
        r"\b(?:trial|pilot|review|study|survey|evaluation|inspection|audit)\b[^.;]{0,70}"
        r"\b(?:would|will|(?:is|was|were|due) to) (?:start|begin|be (?:run|held|carried out)|take place|report)\b"
        r"|\b(?:results?|findings?|outcome)\b[^.;]{0,30}\b(?:due|awaited|expected|not (?:yet )?(?:known|available))\b",
    ),
)


def left_open(text: str, near: Sequence[Unit]) -> bool:
    """Whether what is asked is what the papers leave open, as one of the units nearest to the question says."""
    fitting = [one for one in _LEFT_OPEN if one.asks.search(text)]
    told = [(unit.words, _nearest(text, unit.words)) for unit in near] if fitting else []
    return any(one.says.search(nearest if one.nearest else words) for one in fitting for words, nearest in told)


def only_asked(text: str, best: Unit) -> bool:
    """Whether what is asked was asked at a meeting as well, and the unit that says so tells no answer."""
    asked = {kind.lower() for match in _ASKED.finditer(_nearest(text, best.words)) for kind in _KIND.findall(match[1])}
    kinds = {kind.lower() for kind in _KIND.findall(text)}
    return bool(asked & kinds) and not _ANSWERED.search(best.words)


def _nearest(text: str, words: str) -> str:
    """The sentence that holds most of a question, with a short one after it."""
    asked, pieces = set(stems(text)), [piece for piece in _SENTENCE.split(words) if piece]
    if not pieces:
        return ""
    at = max(range(len(pieces)), key=lambda place: len(asked & set(stems(pieces[place]))))
    after = pieces[at + 1] if at + 1 < len(pieces) and len(pieces[at + 1]) <= SHORT else ""
    return f"{pieces[at]} {after}"
