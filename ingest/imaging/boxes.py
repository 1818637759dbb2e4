"""Where on a page the words of a run of its text stand (pure).

A page's text was put in order, its hyphens and cells joined; so words are found by their letters alone.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from ingest.extraction.page import Box, Word, around

# Words found apart from the rest of a run are marked only where they are so many letters together.
_FEWEST_LETTERS = 10
# In parts of a line's height: how wide a gap may be within one mark.
_GAP = 1.6


def letters(text: str) -> str:
    """The letters and figures of a text and nothing else, in small letters."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def earlier(before: str, wanted: str) -> int:
    """How often a run's words stand in the text of its page before it."""
    own = letters(wanted)
    return letters(before).count(own) if own else 0


def marks(orders: Sequence[Sequence[Word]], wanted: str, nth: int) -> tuple[Box, ...]:
    """The boxes around a run's words, line by line; none where they are not on the page.

    `orders` are the page's words in the orders in which they may be read; `nth` counts, from 0, the places that have
    the same words.
    """
    own = letters(wanted)
    if not own or not orders:
        return ()
    for words in orders:
        found = _whole(words, own, nth)
        if found:
            return _joined(found)
    return _joined(_parts(orders[0], wanted))


def _whole(words: Sequence[Word], own: str, nth: int) -> list[Word]:
    """The words that hold the run's letters one after the other."""
    of_letter = [at for at, word in enumerate(words) for _ in letters(word.text)]
    page = "".join(letters(word.text) for word in words)
    places: list[int] = []
    at = page.find(own)
    while at >= 0 and len(places) <= nth:
        places.append(at)
        at = page.find(own, at + len(own))
    if not places:
        return []
    start = places[-1]
    held = dict.fromkeys(of_letter[start : start + len(own)])
    return [words[at] for at in held]


def _parts(words: Sequence[Word], wanted: str) -> list[Word]:
    """The words of those parts of the run that stand together on the page, as where a row's cells are broken."""
    page = [letters(word.text) for word in words]
    run = [letters(word) for word in wanted.split()]
    found: list[Word] = []
    for block in SequenceMatcher(None, page, run, autojunk=False).get_matching_blocks():
        part = words[block.a : block.a + block.size]
        if sum(len(letters(word.text)) for word in part) >= _FEWEST_LETTERS:
            found.extend(part)
    return found


def _joined(words: Sequence[Word]) -> tuple[Box, ...]:
    """One box for words beside each other on a line."""
    runs: list[list[Box]] = []
    for word in words:
        last = runs[-1][-1] if runs else None
        if last and last.level_with(word.box) and -1 <= word.box.x0 - last.x1 < _GAP * last.height:
            runs[-1].append(word.box)
        else:
            runs.append([word.box])
    return tuple(around(run) for run in runs)
