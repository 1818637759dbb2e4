"""What a sentence of minutes says of the public: that it goes out, is back, or stays after all (pure).

What only may be (a condition, standing wording, a motion without its vote) is pending: the sentence after it tells.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from ingest.marking import leaving, returns, speech
from ingest.marking.marks import plain
from ingest.marking.reaching import Reach, reach

# Words of a reason, and characters before a verb that may turn it.
_LONG, _NEAR = 60, 14


class Say(StrEnum):
    """What a sentence comes to.

    PENDING and RETURNING wait for a vote; LOST and PRESENT end what is only moved, UNUSED what was resolved as well;
    NOTHING says that there is no closed business, ENDED that the public part of the meeting is over;
    MOVED is a motion by its words alone, PROCEDURE is who moved what and why, OTHER is about anything else.
    """

    OUT = "out"
    ENDED = "ended"
    BACK = "back"
    PENDING = "pending"
    RETURNING = "returning"
    LOST = "lost"
    UNUSED = "unused"
    NOTHING = "nothing"
    PRESENT = "present"
    CARRIED = "carried"
    MOVED = "moved"
    PROCEDURE = "procedure"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one sentence says; `reach` is what an exclusion is about, `done` that it was resolved or has happened."""

    say: Say
    reach: Reach | None = None
    done: bool = False


def turns(text: str) -> tuple[Turn, ...]:
    """What each sentence of a paragraph says, in order; one in which the public goes and comes back says both."""
    words = leaving.CLOCK_DOT.sub(":", plain(text).replace("|", "."))
    sentences = re.split(r"(?<=[.;!?])\s+(?=\D)", words)
    return tuple(turn for words in sentences if words.strip(" .") for turn in _of_sentence(words))


def _of_sentence(words: str) -> tuple[Turn, ...]:
    named = re.match(r"([^:]{3,60}): ?(?=\S)", words)
    words = words[named.end() :] if named and speech.CAPTION.fullmatch(named[1]) else words
    out, back = _leaving(words), _back(words)
    begins = back.start("comes") if back and back["comes"] else back.start() if back else 0
    if out and back and out.end() <= begins:
        return (_out(words[:begins], out), Turn(say=Say.BACK))
    if back:
        moved = next((one for one in speech.PROPOSED.finditer(words) if one.end() <= back.start()), None)
        settled = speech.DECIDED.search(words) or not moved
        return (Turn(say=Say.BACK if settled else Say.RETURNING),)
    if out and speech.CAPTION.fullmatch(words):
        return (Turn(say=Say.MOVED if named else Say.PROCEDURE),)
    if out:
        told = speech.TOLD_ON.search(words, out.end())
        return (_out(words, out), Turn(say=Say.OTHER)) if told else (_out(words, out),)
    if leaving.ENDED.search(words) and not speech.MAY.search(words):
        return (Turn(say=Say.ENDED, done=True),)
    return (_plain_turn(words),)


def _leaving(words: str) -> re.Match[str] | None:
    """Where a sentence speaks of the public's going, and not only of some who went home."""
    for found in leaving.OUT.finditer(words):
        if not ((found["away"] or found["gone"] or found["absent"]) and leaving.SOME.search(words[: found.end()])):
            return found
    return None


def _back(words: str) -> re.Match[str] | None:
    """Where a sentence says that the public is back, and not only that it will or may be."""
    if speech.LOST.search(words):
        return None
    for found in returns.BACK.finditer(words):
        before = words[max(0, found.start() - _NEAR) : found.end()]
        told = returns.REPORTED.search(words, 0, found.end())
        if not returns.HINDERED.search(before) and not told:
            return found
    return None


def _out(words: str, found: re.Match[str]) -> Turn:
    """What a sentence that speaks of excluding comes to."""
    decided = speech.DECIDED.search(words)
    undone = _undone(words, found, bool(decided and decided.start() < found.end()))
    if undone:
        return Turn(say=undone)
    if returns.IN_PUBLIC.search(words, found.end()) and not decided:
        return Turn(say=Say.PRESENT)
    say = Say.PENDING if _is_pending(words, found, decided) else Say.OUT
    return Turn(say=say, reach=reach(words), done=bool(decided) or not speech.PROPOSED.search(words))


def _undone(words: str, found: re.Match[str], decided: bool) -> Say | None:
    """UNUSED or LOST where a sentence says so of the exclusion itself, and not of something else in it."""
    denied = next((one for one in speech.NOT_OUT.finditer(words) if _denies(words, found, one)), None)
    lost = next(
        (
            one
            for one in speech.LOST.finditer(words)
            if one["vote"] or one["seconder"] or one["mover"] or one["motion"] or not decided
        ),
        None,
    )
    end = max((match.end() for match in (denied, lost) if match), default=0)
    # A motion not to exclude that was lost, or one that was carried after another was lost.
    twice = denied and lost and denied.end() < lost.end() and "exclu" in denied[0]
    if not end or twice or speech.CARRIED_AFTER.search(words, end):
        return None
    return Say.UNUSED if denied else Say.LOST


def _denies(words: str, found: re.Match[str], denied: re.Match[str]) -> bool:
    """Does a "not" belong to the exclusion: before it without a comma between, or after a "but"?"""
    if denied.start() < found.end():
        between = words[denied.end() : max(denied.end(), found.start())]
        return not re.search(r"[,;]|\b(?:and|so|but|therefore|because|hence|as)\b", between)
    return bool(re.search(r"\b(?:but|however|although|though)\b|- ", words[found.end() : denied.start()]))


def _is_pending(words: str, found: re.Match[str], decided: re.Match[str] | None) -> bool:
    """Is an exclusion only spoken of: as what may be, what is asked, or what was at another meeting?"""
    condition, may = speech.IF.search(words, 0, found.end()), speech.MAY.search(words, 0, found.end())
    if condition:
        return not speech.DECIDED.search(words, condition.end())
    if may and not speech.WENT.search(found[0]) and not (decided and decided.start() < may.start()):
        return not speech.DECIDED.search(words, may.end())
    if decided:
        return False
    asked = speech.ASKED_WHY.search(words, 0, found.start())
    return bool(asked or speech.ELSEWHEN.match(words[found.end() :]) or speech.IF_AFTER.search(words, found.end()))


def _plain_turn(words: str) -> Turn:
    """What a sentence without a word of going or coming back says, where one before it did."""
    if speech.LOST.search(words) and not re.search(r"\b(?:amendment|adjourn|defer)", words):
        return Turn(say=Say.LOST)
    if speech.UNUSED.search(words):
        return Turn(say=Say.UNUSED)
    if speech.NOTHING.search(words):
        return Turn(say=Say.NOTHING)
    shall = re.search(r"\bshould\b", words) and not speech.DECIDED.search(words)
    if returns.IN_PUBLIC.search(words) and not (shall or returns.NOT_NOW.search(words)):
        return Turn(say=Say.PRESENT)
    if not speech.VOTE.sub("", speech.CARRIED.sub("", speech.MOVER.sub("", words))):
        carried = bool(speech.CARRIED.search(words)) or _is_won(words)
        return Turn(say=Say.CARRIED if carried else Say.PROCEDURE, done=carried)
    reason = speech.REASON.match(words) and len(words.split()) <= _LONG
    return Turn(say=Say.PROCEDURE if reason else Say.OTHER, done=bool(speech.DECIDED.search(words)))


def _is_won(words: str) -> bool:
    """Does a tally of votes tell that a motion was carried?"""
    found = speech.TALLY.search(words)
    ayes, noes = (found["for"] or found["ayes"], found["against"] or found["noes"]) if found else ("0", "0")
    return int(ayes) > (int(noes) if noes.isdigit() else 0)
