"""Which kind of entry the words of a paper make: by the verb that they use (pure)."""

import re
from collections.abc import Sequence

from assistant.registering.entries import EntryKind
from ingest import numbering

# How far into an entry its verb may stand: "The Committee, having considered the report and heard the officers, ...".
_REACH = 300
_MARKED = re.compile(r"\b(?:RESOLVED|PENDERFYNWYD|DECIDED)\b")
_RESOLVED = re.compile(r"\b(?:resolved|penderfynwyd|decided)\b", re.I)
_VERBS = (
    (EntryKind.NOTED, r"noted|received"),
    (EntryKind.AGREED, r"agreed|adopted|confirmed|accepted|signed|elected|appointed|supported"),
    (EntryKind.APPROVED, r"approved|endorsed|ratified"),
    (EntryKind.REFERRED, r"referred"),
    (EntryKind.RECOMMENDED, r"recommended"),
    (EntryKind.REQUESTED, r"requested|asked|invited|instructed"),
)
_VERB = re.compile("|".join(rf"(?P<{kind.name}>\b(?:{words})\b)" for kind, words in _VERBS), re.I)
_LABEL = re.compile(r"(?:Decision|Resolution)\s*(?:\([^)]{1,80}\)\s*)?[:–-]\s*", re.I)
_BODIES = r"(?:Members|Committee|Board|Panel|Cabinet|Council|Commission|Forum|Executive)"
_BODY = re.compile(
    rf"(?:The\s+)?(?:[A-Z][\w&’']*\s+){{0,6}}?{_BODIES}\s+(?:also|then|further|formally|unanimously|additionally)\b"
    rf"|(?:The\s+)?{_BODIES}\s+[a-z]+ed\b"
)
# What a clause within the sentence says is not what the committee did.
_ASIDE = re.compile(r"\b(?:which|who|as|be|been|report|already|previously)[\s\xa0]+(?:had[\s\xa0]+)?$", re.I)


def decided(printings: Sequence[str]) -> EntryKind:
    """The kind of a decision from the texts of all its printings; a bare motion ("That ...") is resolved."""
    if any(_MARKED.search(words[:_REACH]) or _RESOLVED.search(_opening(words)) for words in printings):
        return EntryKind.RESOLVED
    return next((kind for words in printings if (kind := _verb(words))), EntryKind.RESOLVED)


def acted(words: str) -> EntryKind | None:
    """The kind of what a sentence says that the body did; None for one that begins otherwise: "Officers agreed ..."."""
    return _verb(words) if _BODY.match(words) else None


def _opening(words: str) -> str:
    """The words before the motion: a verb after "that" is within it."""
    return re.split(r"\b[Tt]hat\b|:", numbering.bare(words)[:_REACH], maxsplit=1)[0]


def _verb(words: str) -> EntryKind | None:
    bare = numbering.bare(words)
    label = _LABEL.match(bare)
    if label:
        # Below "DECISION:" stands what is decided: a verb within it ("so long as eight have signed") is not the body's.
        told = _VERB.match(bare[label.end() :])
        return EntryKind[told.lastgroup] if told and told.lastgroup else EntryKind.RESOLVED
    if bare[:5].lower() == "that ":
        return None
    for match in _VERB.finditer(bare[:_REACH]):
        if not _ASIDE.search(bare[: match.start()]):
            return EntryKind[match.lastgroup] if match.lastgroup else None
    return None
