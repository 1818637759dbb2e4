"""Whether a value asked for stands in a picture alone, a chart whose figures cannot be read (pure)."""

import re
from collections.abc import Callable, Sequence

from assistant.answers import Query
from assistant.evidence.asks import Sought, counted, numbered, value_sought
from assistant.evidence.holding import row_of, subject_weights
from assistant.evidence.units import Unit, plain
from assistant.understanding.words import is_frame, stem, stems

# How much of the question a caption must hold to be of it, and how much of that a unit that gives a value must reach.
ABOUT, GIVEN = 0.6, 0.76
_NAMED = re.compile(r"\b(?:Figure|Chart|Graph|Diagram|Table|Fig\.?|page|section|item)\s+\d+(?:\.\d+)*", re.I)
_NUMBER_OF = re.compile(r"\b(?:the )?(?:total )?number of\s", re.I)
# "rose to 41,200 in May", not "was open on 301 days"
_BARE = re.compile(
    r"\d(?=\s*(?:[.,;:)](?!\d)|$|(?:in|on|at|of|for|by|from|to|and|or|than|per|more|fewer|this|last|the|each|over)\b))"
)
_NUMBER = re.compile(r"\d[\d,.]*")


def unread_chart(query: Query, found: Sequence[Unit], rarity: Callable[[str], float]) -> Unit | None:
    """The caption of the chart that must hold the one value asked for; None where words give it or nothing is near.

    A value stands in a unit that is nearly as much about the question as the caption is; the numbers of the question
    itself, and those of figures and pages, are none.
    """
    sought, weights = value_sought(query.question), subject_weights(query.question, query, rarity)
    captions = [unit for unit in found if is_chart(unit)]
    if sought is None or not captions or not weights or len(query.parts) > 1:
        return None
    about, nearest = max(((row_of(unit, weights).share, -at) for at, unit in enumerate(captions)), default=(0.0, 0))
    given = max((row_of(unit, weights).share for unit in found if _gives(unit, sought, query)), default=0.0)
    return captions[-nearest] if about >= ABOUT and given < GIVEN * about else None


def is_chart(unit: Unit) -> bool:
    """Whether a unit is the caption of a picture."""
    return any(
        one.table is None and one.caption is not None and one.caption.start <= unit.span.start < one.caption.end
        for one in unit.paper.paragraphs[unit.passage.chunk.first : unit.passage.chunk.last + 1]
    )


def told(unit: Unit) -> str:
    """The sentence that says where the figures are."""
    page = next((one.page for one in unit.paper.paragraphs if one.start <= unit.span.start < one.end), None)
    where = f" on page {page}" if page else ""
    caption = plain(unit.words).rstrip(".")
    return f"The figures are in a chart{where} of {unit.paper.source}, “{caption}”, which Clerk cannot read."


def _gives(unit: Unit, sought: Sought, query: Query) -> bool:
    asked = set(_NUMBER.findall(query.question))
    words = _NUMBER.sub(lambda match: "" if match[0] in asked else match[0], _NAMED.sub("", unit.words))
    return not is_chart(unit) and bool(sought.shows.search(words)) and _counts(words, query.question)


def _counts(words: str, question: str) -> bool:
    """Where the question counts things, whether a number here may be of them: beside their name, or of nothing else."""
    thing = counted(_NUMBER_OF.sub("how many ", question))
    if thing is None:
        return True
    named = frozenset(word for word in stems(thing) if not is_frame(word))
    return numbered(words, named, stem) or bool(_BARE.search(words))
