"""How much of a question a unit holds: the words of its subject, rare ones and names weighing more (pure)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.answers import Query
from assistant.evidence.units import Unit
from assistant.understanding.abbreviations import in_either_form
from assistant.understanding.lexicon import alternatives
from assistant.understanding.origins import BODY_KINDS, initials
from assistant.understanding.words import is_frame, stem, stems

AROUND = 0.6
NAME = 2.0
_FORM = frozenset(
    stems(
        "number many much amount percentage percent share proportion cost paid pay figure total exactly date when "
        "who name which what reason why decide decision resolve agree vote"
    )
)
_YEAR = re.compile(r"(?:19|20)?\d\d?")
_NAME = re.compile(r"(?<=[a-z,;'’s]\s)[A-Z][a-z]{2,}\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A unit, its stems and those around it, and the share of the question that it holds."""

    unit: Unit
    inside: frozenset[str]
    outside: frozenset[str]
    share: float


def subject_weights(text: str, query: Query, rarity: Callable[[str], float]) -> dict[str, float]:
    """The words of a question's subject, rare ones and names weighing more; times, bodies and its form left out."""
    names = {stem(word.lower()) for word in _NAME.findall(text)}
    left_out = BODY_KINDS | {word for body in (*query.committees, *query.councils) for word in stems(body)}
    left_out |= {short for body in query.committees for short in initials(body)}
    left_out |= {word for period in query.periods for word in stems(f"{period.start:%B %b} {period.end:%B %b}")}
    subject = [word for word in dict.fromkeys(stems(text)) if not is_frame(word) and word not in _FORM | left_out]
    return {word: rarity(word) * (NAME if word in names else 1.0) for word in subject if not _YEAR.fullmatch(word)}


def row_of(unit: Unit, weights: dict[str, float], forms: Sequence[tuple[str, str]] = ()) -> Row:
    """A unit with the share that it holds of words with these weights, in short or long form."""
    inside = in_either_form(frozenset(stems(unit.words)), forms)
    outside = in_either_form(frozenset(stems(unit.around)), forms)
    return Row(unit=unit, inside=inside, outside=outside, share=share_of(weights, inside, outside))


def share_of(
    weights: dict[str, float], inside: frozenset[str], outside: frozenset[str], around: float = AROUND
) -> float:
    """The share of the weights whose words stand in the unit; those only around it count `around`."""
    total = sum(weights.values())
    held = sum(weight * held_share(word, inside, outside, around) for word, weight in weights.items())
    return held / total if total else 0.0


def held_share(word: str, inside: frozenset[str], outside: frozenset[str], around: float) -> float:
    """1 where a word, or what papers say instead, stands in the unit, `around` where it stands around it, else 0."""
    same = {word, *alternatives(word)}
    return 1.0 if same & inside else around if same & outside else 0.0
