"""The nouns of registers and trails: an entry, a step, and what was found in one paper. Frozen values, no IO."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assistant.answers import Citation
from ingest.papers import Identity, Span

CAME_BACK = "came back"
NOT_SHOWN = "no later paper held shows it"


class EntryKind(StrEnum):
    """What an entry is, by the verb that the paper itself uses; the contract's words."""

    RESOLVED = "resolved"
    NOTED = "noted"
    AGREED = "agreed"
    APPROVED = "approved"
    REFERRED = "referred"
    RECOMMENDED = "recommended"
    REQUESTED = "requested"
    ACTION = "action"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A run of one paper that is an entry. `places` are its printings, the fullest first.

    `words` says it in one line; `owner`, `due` and `stated` (its status) are the paper's own words, None where it
    states none.
    """

    kind: EntryKind
    item: int | None
    places: tuple[Span, ...]
    words: str
    owner: str | None = None
    due: str | None = None
    due_date: date | None = None
    stated: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of a register. `text` is the source's run, character for character; `words` is it in one line.

    `citation` is its leading place, `also` the others where it is printed again; `came_back` cites the items of later
    meetings that take the matter up. `stated` is the status that its paper prints ("G"), None where there is none.
    """

    kind: EntryKind
    text: str
    words: str
    identity: Identity
    citation: Citation
    also: tuple[Citation, ...] = ()
    owner: str | None = None
    due: str | None = None
    due_date: date | None = None
    stated: str | None = None
    came_back: tuple[Citation, ...] = ()

    @property
    def follow_up(self) -> str:
        """Whether a later paper takes it up; never that it was not done."""
        return CAME_BACK if self.came_back else NOT_SHOWN

    @property
    def status(self) -> str:
        """The status that its paper prints, or else whether a later paper takes it up."""
        return self.stated or self.follow_up


class Stage(StrEnum):
    """What a step of a trail is."""

    REPORT = "report"
    RECOMMENDATION = "recommendation"
    DECISION = "decision"
    ACTION = "action"
    FOLLOW_UP = "follow-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a subject's trail: what happened, at which meeting, and where its paper says so."""

    stage: Stage
    text: str
    words: str
    identity: Identity
    citation: Citation
    entry: Entry | None = None
