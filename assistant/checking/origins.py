"""A statement that names a meeting, a committee or an item rests on a passage of that meeting and item."""

import re
from collections.abc import Iterator

from assistant.verification.nouns import Evidence, Finding, Text
from ingest.numbering import same

_ITEM = re.compile(r"\b(?:agenda\s+)?item\s+(?:no\.?\s+|number\s+)?(?P<number>\d{1,3}(?:\.?[a-z])?)\b", re.I)
_REFERENCE = re.compile(
    r"\b(?P<what>paragraph|para|section|appendix|annex|table|figure|recommendation|minute|page|schedule|part)s?\s+"
    r"(?P<number>[A-Z]?\d+(?:\.\d+)*|[A-Z])\b",
    re.I,
)
_BODY = re.compile(
    r"\b(?P<name>(?:[A-Z][\w'’-]+\s+(?:(?:and|&|of|for|the)\s+)*){1,7}"
    r"(?:Sub-Committee|Committee|Panel|Board|Forum|Commission))\b"
)
_LEAD = re.compile(r"^(?:(?:The|At|In|By|That|To|A|Its|This)\s+)+")
_SMALL = frozenset({"the", "and", "of", "for", "&", "meeting"})


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each item, reference or committee named that is not the passage's."""
    source, words = evidence.source, evidence.whole.words
    for match in _ITEM.finditer(said.words):
        held = [one["number"] for one in _ITEM.finditer(words)]
        if source.item is not None and not same(match["number"], source.item) and match["number"] not in held:
            yield Finding(reason=f"the passage is of item {source.item}, not {match['number']}", contradicts=True)
        elif source.item is None and match["number"] not in held:
            yield Finding(reason=f"item {match['number']} is not in the passage", weight=1.0)
    for match in _REFERENCE.finditer(said.words):
        if not re.search(rf"(?<![\w.]){re.escape(match['number'])}(?![\w]|\.\d)", words):
            yield Finding(reason=f"{match.group()} is not in the passage")
    for match in _BODY.finditer(said.words):
        named = _LEAD.sub("", match["name"])
        if source.committee and not _is_body(named, source.committee) and not _names(named, words):
            yield Finding(reason=f"the passage is of {source.committee}, not {named}", contradicts=True)


def _is_body(named: str, committee: str) -> bool:
    """Whether the words of a name are those of the committee, or fewer of them."""
    return _words(named) <= _words(committee)


def _names(named: str, words: str) -> bool:
    return " ".join(named.lower().split()) in " ".join(words.lower().split())


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z&-]+", name.lower())) - _SMALL
