"""A lead-in and its list: what is remembered while it is read, and what is left when it is done (pure)."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.papers import Kind, Paragraph
from ingest.structure.furniture import plain_words

# "Proposal 1: ..." / "Option A - ..." / "Theme iii. ..."; what is called a table, an item or an action is no entry.
_LABELLED = re.compile(
    r"(?!(?:Table|Figure|Chart|Appendix|Annex|Item|Minute|Action|Page|Paragraph|Section|Part)\b)"
    r"(?P<label>[A-Z][a-z]+(?:[\s\xa0][a-z]+)?)[\s\xa0]+(?P<number>\d{1,2}|[A-H]|[ivx]{1,4})"
    r"(?:[\s\xa0]?[:.]|[\s\xa0]+[–—-])[\s\xa0]+\S"
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True, slots=True)
class Group:
    """A lead-in whose list is being read, with its words and those of the last entry that has no mark."""

    ordinal: int
    kind: Kind
    is_open: bool
    has_limbs: bool = False
    is_one_of_list: bool = False
    lead: str = ""
    entry: str = ""


def _labelled(words: str) -> tuple[str, int] | None:
    """The label that a paragraph begins with and the place in its list: "Option B - sell" is ("Option", 2)."""
    match = _LABELLED.match(plain_words(words))
    if match is None:
        return None
    number = match["number"]
    if number.isdigit():
        return match["label"], int(number)
    if number in _ROMAN:
        return match["label"], _ROMAN.index(number) + 1
    return (match["label"], ord(number) - ord("A") + 1) if number.isupper() else None


def _follows(words: str, above: str) -> bool:
    own, before = _labelled(words), _labelled(above)
    return own is not None and before is not None and own == (before[0], before[1] + 1)


def is_labelled_entry(group: Group, words: str, below: str) -> bool:
    """Whether a paragraph without a bullet is an entry of the open list: the first with its label, another right
    `below`, or the next after the last entry."""
    if not group.is_open or not plain_words(group.lead).rstrip("* ").endswith(":"):
        return False
    own = _labelled(words)
    if own is not None and not group.has_limbs:
        return own[1] == 1 and _follows(below, words)
    return _follows(words, group.entry)


def without_lone(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs, a group of one taken from the one that stands in it."""
    sizes = Counter(paragraph.group for paragraph in paragraphs)
    return tuple(
        replace(paragraph, group=None) if paragraph.group is not None and sizes[paragraph.group] < 2 else paragraph
        for paragraph in paragraphs
    )
