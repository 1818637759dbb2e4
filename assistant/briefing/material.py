"""What the sections of a briefing are made from."""

from dataclasses import dataclass

from assistant.briefing.bearing import Found
from assistant.briefing.finding import Matter
from assistant.briefing.nouns import Point, Wish
from assistant.evidence.corrections import Replacement
from assistant.registering.entries import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Summed:
    """A summary that a language model wrote, each statement checked; empty where none was asked for or none holds.

    `note` says why the papers are quoted instead, where one was asked for.
    """

    points: tuple[Point, ...] = ()
    note: str = ""


_NOT_ASKED_FOR = Summed()


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """`chosen` are the units for which there is room, `entries` the decisions, actions and requests on the topic,
    `corrections` what of the units was corrected since."""

    wish: Wish
    matter: Matter
    chosen: tuple[Found, ...]
    entries: tuple[Entry, ...]
    corrections: tuple[Replacement, ...] = ()
    summed: Summed = _NOT_ASKED_FOR
