"""A quotes answer in a model's words: told, checked, once repaired, and composed; or the reason why it is not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from time import monotonic

from assistant.answers import Answer
from assistant.evidence.scoring import Embed
from assistant.generation.checked import Refused, Worded, checked
from assistant.generation.composing import composed, fitting, so_far
from assistant.generation.given import Given
from assistant.generation.prompting import messages, repair
from assistant.generation.speaking import Limits, Message, speak
from assistant.generation.wordings import wordings
from assistant.telling import Telling
from assistant.verification.remembering import remembered
from ingest.errors import ModelError
from ingest.settings import Generation

# At most so many statements of the model are looked at.
MOST = 12
UNSUPPORTED = "what the language model wrote is not supported by them"
LEFT_OUT = "what the language model wrote leaves out what they say"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewording:
    """All that is needed to word an answer, apart from the library: it may take a model a minute."""

    quoted: Answer
    question: str
    given: tuple[Given, ...]
    settings: Generation

    def made(self, embed: Embed, telling: Telling) -> Answer:
        """The answer in the model's words as far as they hold, or as it was with a note that says why."""
        limits = Limits(until=monotonic() + self.settings.seconds, stopped=telling.stopped)
        try:
            worded = self._worded(remembered(embed), telling, limits)
        except ModelError as error:
            return quoting(self.quoted, str(error))
        answer = composed(self.quoted, worded, self.settings.model)
        if answer is None:
            return quoting(self.quoted, LEFT_OUT if worded else UNSUPPORTED)
        return answer

    def _worded(self, embed: Embed, telling: Telling, limits: Limits) -> list[Worded]:
        """What the model wrote and the papers support; asked once more where nothing could be used."""
        told = messages(self.question, self.given)
        worded: list[Worded] = []
        written, refused = self._hear(told, worded, embed, telling, limits)
        if not fitting(self.quoted, worded):
            again = [*told, ("assistant", written), repair(_wrong(refused, self.given), _numbers(self.given))]
            self._hear(again, worded, embed, telling, limits)
        return worded

    def _hear(
        self, told: Sequence[Message], worded: list[Worded], embed: Embed, telling: Telling, limits: Limits
    ) -> tuple[str, list[Refused]]:
        """Check each statement as it comes and tell those that hold; what was written and what of it is refused."""
        written: list[str] = []
        refused: list[Refused] = []

        def kept() -> Iterator[str]:
            for part in speak(self.settings, told, limits):
                written.append(part)
                yield part

        for count, wording in enumerate(wordings(kept()), 1):
            limits.hold()
            one = checked(wording, self.given, embed)
            if isinstance(one, Refused):
                refused.append(one)
            else:
                worded.append(one)
                self._tell(worded, telling)
            if count >= MOST:
                break
        return "".join(written), refused

    def _tell(self, worded: Sequence[Worded], telling: Telling) -> None:
        """Tell what stands, where the latest wording made it more."""
        stands = so_far(self.quoted, worded, self.settings.model)
        if len(stands.statements) > len(so_far(self.quoted, worded[:-1], self.settings.model).statements):
            telling.tell(stands)


def quoting(quoted: Answer, reason: str) -> Answer:
    """The quotes answer with a sentence that says why it is no other."""
    return replace(quoted, engine="quotes", model=None, note=f"The papers are quoted because {reason}.")


def _numbers(given: Sequence[Given]) -> list[int]:
    return [one.number for one in given]


def _wrong(refused: Sequence[Refused], given: Sequence[Given]) -> str:
    """What was wrong with what the model wrote, in a sentence for it."""
    known = set(_numbers(given))
    if any(one.malformed and not set(one.wording.numbers) <= known for one in refused):
        return "It names passages that there are not."
    if any(one.malformed for one in refused) or not refused:
        return "Its statements do not each end with the number of a passage."
    return "Its statements say what the passages do not."
