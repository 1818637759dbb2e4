"""What a sync did with a site, as remarks that name papers and never what stands in them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What happened."""

    FAILED = "failed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    RESTRICTED = "restricted"
    TO_FOLLOW = "to_follow"
    CANCELLED = "cancelled"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing that happened with a paper or meeting, and why, as a sentence."""

    kind: Kind
    what: str
    why: str = ""


@dataclass(slots=True, kw_only=True)
class Account:
    """All remarks on one source; `progress` is told the step, how many are done and of how many."""

    progress: Callable[[str, int, int], None] = lambda step, done, of: None
    remarks: list[Remark] = field(default_factory=list)

    def note(self, kind: Kind, what: str, why: str = "") -> None:
        """Add a remark."""
        self.remarks.append(Remark(kind=kind, what=what, why=why))

    def of(self, kind: Kind) -> tuple[Remark, ...]:
        """The remarks of one kind, in order."""
        return tuple(remark for remark in self.remarks if remark.kind is kind)
