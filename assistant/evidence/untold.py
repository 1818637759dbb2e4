"""Questions for one plain thing that the evidence does not hold, however near it comes: who, what letters stand for
(pure)."""

import re
from collections.abc import Sequence

from assistant.answers import Query
from assistant.evidence.units import Unit

_SHORT = r"(?-i:([A-Z][A-Za-z]*[A-Z][A-Za-z]*))"
# "What does ISOS stand for?", "spell out LADO".
_SPELLED_OUT = re.compile(
    rf"\b{_SHORT}\b[^.?]{{0,40}}\b(?:stands? for|short for|spell\w* (?:it |that )?out|in full)\b"
    rf"|\b(?:spell\w* out|short form|acronym|abbreviation|initials)\b[^.?]{{0,20}}\b{_SHORT}\b",
    re.I,
)
_WHICH_MEMBER = re.compile(r"\b(?:which|what) (?:cllr|councillor)s?\b", re.I)
_MEMBER = re.compile(r"\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof\w*|Sir|Dame|Lord|Baroness)\.? [A-Z]")
# Who did something; not "who is Ann Lee?", which is about her, nor "the officer who spoke".
_WHO_DID = re.compile(
    r"(?:^|[^\w\s]\s*|\b(?:and|or|to|by|from|for|with|but|so)\s+)who(?!(?:[’']s| is| was| are| were)\s+[A-Z])"
    r"(?:[’']?s|[’']ve|m)?\b",
    re.I,
)
_NO_NAME = r"(?:The|In|At|On|An?|This|That|Officers?|Members?)\b"
_PART = r"[A-Z][a-z]+(?:[’'-][A-Z]?[a-z]+)?"
_NAME = re.compile(rf"\b(?!{_NO_NAME}){_PART}(?:[ \xa0]{_PART})+")
_LETTERS = re.compile(r"[^\W\d_]+")
_PASSED_OVER = frozenset(("of", "and", "the", "for"))


def never_told(text: str, query: Query, found: Sequence[Unit], best: Unit) -> bool:
    """Whether a question asks for what is plainly not there; `best` is the unit that answers it best.

    That is so where it asks what letters stand for and nothing spells them out, which councillor it was and none is
    named, or who it was and nobody is named but those whom it names itself.
    """
    short = _short_form(text)
    if short is not None:
        known = {form.casefold() for pair in query.forms for form in pair}
        return short.casefold() not in known and not any(_spells_out(unit.words, short) for unit in found)
    if _WHICH_MEMBER.search(text) and not _MEMBER.search(f"{best.words} {best.around}"):
        return True
    named = {word for name in _NAME.findall(best.words) for word in name.split()}
    asked_with = {word for name in query.people for word in name.split()}
    return bool(_WHO_DID.search(text)) and bool(named) and named <= asked_with


def _short_form(text: str) -> str | None:
    match = _SPELLED_OUT.search(text)
    return next((one for one in match.groups() if one), None) if match else None


def _spells_out(words: str, short: str) -> bool:
    """Whether words that begin with the letters of a short form stand in a row beside it."""
    first = "".join(word[0] for word in _LETTERS.findall(words) if word not in _PASSED_OVER)
    return short.casefold() in first.casefold() and short in words
