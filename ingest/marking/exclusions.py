"""Which exclusions of the public hold in what stands below one heading of minutes, and from where to where (pure)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from ingest.marking.heads import Head
from ingest.marking.reaching import Reach
from ingest.marking.turns import Say, Turn

# The index of a paragraph, and of a sentence's turn in it.
Place = tuple[int, int]
Told = tuple[Place, Turn]


@dataclass(slots=True, kw_only=True)
class Out:
    """An exclusion: since which turn of which paragraph, how far by its own words, and where the public is back."""

    at: Place
    reaches: list[Reach] = field(default_factory=list)
    done: bool = False
    back: Place | None = None

    def add(self, turn: Turn) -> None:
        """Take in what another sentence says of it."""
        self.reaches += [turn.reach] if turn.reach else []
        self.done = self.done or turn.done


def settled(told: Sequence[Told]) -> list[Told]:
    """The turns with a vote as what it carries: "moved that the public be readmitted. Carried." brings the public back,
    "Motion: to exclude the public. Carried." shuts it out."""
    carries = {Say.RETURNING: Say.BACK, Say.MOVED: Say.OUT}
    found: list[Told] = []
    waits: Say | None = None
    for at, turn in told:
        found.append((at, replace(turn, say=waits) if waits and turn.say is Say.CARRIED else turn))
        waits = carries.get(turn.say) or (waits if turn.say is Say.PROCEDURE else None)
    return found


def outs(head: Head | None, start: int, told: Sequence[Told]) -> list[Out]:
    """The exclusions of a unit that were not undone in it."""
    found: list[Out] = []
    reading = _Reading(head)
    for at, turn in told:
        if turn.say is Say.BACK and reading.out:
            found.append(replace(reading.out, back=at))
        reading.take(at, turn)
    if reading.out:
        found.append(reading.out)
    apart = head is Head.CLOSED and any(turn.say is Say.OTHER for _, turn in told)
    silent = not found and (apart or not reading.stays) and not (head is Head.EXCLUSION and reading.pending)
    if silent and head in (Head.EXCLUSION, Head.CLOSED):
        found.append(Out(at=(start, -1), back=next((at for at, turn in told if turn.say is Say.BACK), None)))
    before = [say for at, turn in told if found and at < found[0].at and (say := turn.say) is Say.OTHER]
    return [Out(at=(start, -1)), *found] if head is Head.CLOSED and before else found


class _Reading:
    """What the sentences of a unit have come to so far."""

    def __init__(self, head: Head | None) -> None:
        self.head = head
        self.out: Out | None = None
        self.pending: tuple[Place, Turn] | None = None
        self.stays = False
        self._apart = False

    def take(self, at: Place, turn: Turn) -> None:
        """Read on by one sentence."""
        acts: dict[Say, Callable[[Place, Turn], None]] = {
            Say.OUT: self._go,
            Say.ENDED: self._go,
            Say.PENDING: self._wait,
            Say.CARRIED: self._carry,
            Say.LOST: self._lose,
            Say.UNUSED: self._spare,
            Say.NOTHING: self._lack,
            Say.PRESENT: self._lose,
            Say.BACK: self._back,
        }
        if turn.say in acts:
            acts[turn.say](at, turn)
        elif turn.done and self.pending and self.head is Head.EXCLUSION:
            self._carry(at, turn)
        self._apart = turn.say is Say.OTHER or (self._apart and turn.say is not Say.OUT)

    def _go(self, at: Place, turn: Turn) -> None:
        self.out = self.out or Out(at=at)
        self.out.add(turn)

    def _wait(self, at: Place, turn: Turn) -> None:
        self.pending = (at, turn)

    def _carry(self, at: Place, turn: Turn) -> None:
        if self.out is None and (self.pending or self.head is Head.EXCLUSION):
            self._go(*(self.pending or (at, turn)))
        if self.out:
            self.out.done = True

    def _lose(self, at: Place, turn: Turn) -> None:
        """A motion that was lost ends what was only moved; that of any other business after it does not."""
        moved = self.out is None or (not self.out.done and (self.head is Head.EXCLUSION or not self._apart))
        self.out = None if moved else self.out
        self.pending = None if moved else self.pending
        self.stays = self.stays or moved

    def _spare(self, at: Place, turn: Turn) -> None:
        """That it was not needed ends an exclusion only right after it."""
        if self.out is None or not self._apart:
            self.out, self.pending, self.stays = None, None, True

    def _lack(self, at: Place, turn: Turn) -> None:
        """That there is no closed business ends what is only moved."""
        if self.out is None or not (self.out.done or self._apart):
            self.out, self.pending, self.stays = None, None, True

    def _back(self, at: Place, turn: Turn) -> None:
        self.out, self.pending = None, None
