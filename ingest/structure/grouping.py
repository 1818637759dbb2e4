"""A lead-in and its list: what is remembered while it is read, and what is left when it is done (pure)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.papers import Kind, Paragraph


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


def without_lone(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs, a group of one taken from the one that stands in it."""
    sizes = Counter(paragraph.group for paragraph in paragraphs)
    return tuple(
        replace(paragraph, group=None) if paragraph.group is not None and sizes[paragraph.group] < 2 else paragraph
        for paragraph in paragraphs
    )
