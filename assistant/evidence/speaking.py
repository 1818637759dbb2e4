"""What somebody is asked to have said, where nothing that they say is about it (pure)."""

import re
from collections.abc import Mapping, Sequence

from assistant.answers import Query
from assistant.evidence.holding import share_of
from assistant.evidence.units import Unit
from assistant.understanding.words import stems

# The share of the subject that must stand where the speaker is named, or shortly after, in characters.
SPOKEN, GOES_ON = 0.2, 900
_VERBS = (
    r"(?:say|said|think|tell|argue|explain|comment|suggest|warn|advise|mention|raise|stress|remark|object|complain"
    r"|ask|want|make of)"
)
_WORDS = (
    r"(?:comments?|advice|explanation|views?|opinion|arguments?|points?|response|suggestions?|warnings?|remarks?"
    r"|objections?|complaints?|questions?|concerns?|worr(?:y|ies)|reasons?|take|verdict|assessment)"
)
_FORM = frozenset(stems("say tell think argue explain comment suggest warn advise mention raise stress remark object"))
_FORM |= frozenset(
    stems("complain ask want advice explanation view opinion argument point response suggestion warning")
)
_FORM |= frozenset(
    stems("objection complaint question concern worry reason take verdict assessment cllr councillor dr")
)


def said_by_nobody(text: str, query: Query, found: Sequence[Unit], weights: Mapping[str, float]) -> bool:
    """Whether a question asks what somebody said of a thing, and they are named nowhere that the thing is.

    `weights` are those of the question's words (`assistant/evidence/holding.py`).
    """
    name = _speaker(text, query)
    if name is None:
        return False
    own = {*stems(name), *_FORM}
    subject = {word: weight for word, weight in weights.items() if word not in own}
    last = stems(name)[-1]
    told = [unit for unit in found if last in stems(unit.words)]
    near = [unit for unit in found if any(_goes_on(one, unit) for one in told)]
    shares = (share_of(subject, frozenset(stems(unit.words)), frozenset(stems(unit.around))) for unit in near)
    return bool(subject) and max(shares, default=0.0) < SPOKEN


def _speaker(text: str, query: Query) -> str | None:
    """The one person whose words are asked for."""
    if len(query.people) != 1 or not stems(query.people[0]):
        return None
    last = re.escape(query.people[0].split()[-1])
    asks = re.compile(
        rf"\b(?:did|does|do)\s+(?:\w+\.?\s+){{0,3}}?{last}\b.{{0,40}}?\b{_VERBS}\b"
        rf"|\b{last}['’]s?\s+(?:\w+\s+){{0,2}}?{_WORDS}\b|\b{last}\b.{{0,60}}?\b(?:his|her|their)\s+{_WORDS}\b"
        rf"|\baccording to\s+(?:\w+\.?\s+){{0,3}}?{last}\b",
        re.I,
    )
    return query.people[0] if asks.search(text if len(query.parts) > 1 else query.question) else None


def _goes_on(told: Unit, unit: Unit) -> bool:
    """Whether a unit is the one that names the speaker, or follows it in the same item."""
    same = (told.paper.source, told.item) == (unit.paper.source, unit.item)
    return same and 0 <= unit.span.start - told.span.start <= GOES_ON
