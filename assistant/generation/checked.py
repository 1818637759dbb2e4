"""Wordings held against what the model was given; only what is supported goes on (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answers import Citation
from assistant.citing import citation
from assistant.evidence.orders import gives_orders
from assistant.evidence.scoring import Embed
from assistant.generation.facts import blunts, decides
from assistant.generation.given import Given
from assistant.generation.wordings import Wording
from assistant.verifying import Checked, Verdict, verify
from ingest.papers import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """A wording that a run of a passage supports, and the citation of that run; its number is not settled yet."""

    words: str
    cited: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A wording that is not shown, and whether it is so for its form (no number, an unknown one, markup)."""

    wording: Wording
    malformed: bool


def checked(wording: Wording, given: Sequence[Given], embed: Embed) -> Worded | Refused:
    """A wording with the run that supports it best: of equals in a passage that it names."""
    numbers = {one.number for one in given}
    if not wording.numbers or not set(wording.numbers) <= numbers or not wording.is_plain:
        return Refused(wording=wording, malformed=True)
    if gives_orders(wording.words):
        return Refused(wording=wording, malformed=False)
    named = [one for one in given if one.number in wording.numbers]
    others = [one for one in given if one.number not in wording.numbers]
    for some in ([*named, *others], named, others):
        found = _supported(wording, some, embed)
        if found is not None:
            return found
    return Refused(wording=wording, malformed=False)


def _supported(wording: Wording, given: Sequence[Given], embed: Embed) -> Worded | None:
    if not given:
        return None
    told: Checked = verify(wording.words, [one.source for one in given], embed)
    if told.verdict is not Verdict.SUPPORTED or told.source is None or told.span is None:
        return None
    one = given[told.source]
    cited = citation(0, one.passage, one.paper, one.place(told.span))
    decided = one.source.kind is Kind.DECISION or not decides(wording.words, cited.quote)
    return Worded(words=wording.words, cited=cited) if decided and not blunts(wording.words, cited.quote) else None
