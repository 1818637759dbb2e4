"""Questions for one plain thing that the evidence does not hold, however near it comes: who, what letters stand for
(pure)."""

import re
from collections.abc import Sequence

from assistant.answers import Query
from assistant.evidence.units import Unit

_SHORT = r"(?-i:([A-Z][A-Za-z]{0,9}[A-Z][A-Za-z]{0,9}))"
# "What does ISOS stand for?", "spell out LADO".
_SPELLED_OUT = re.compile(
    rf"\b{_SHORT}\b[^.?]{{0,40}}\b(?:stands? for|short for|spell\w* (?:it |that )?out|in full)\b"
    rf"|\b(?:spell\w* out|short form|acronym|abbreviation|initials)\b[^.?]{{0,20}}\b{_SHORT}\b"
    rf"|^\W{{0,9}}{_SHORT}[\s=?]*$|\bwhat does {_SHORT} mean\b",
    re.I,
)
_WHICH_MEMBER = re.compile(
    r"\b(?:which|what) (?:cllr|councillor)s?\b|\bwhich (?:(?:two|three|four|five|six) )?members?\b(?! of)", re.I
)
_MEMBER = re.compile(r"\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof\w*|Sir|Dame|Lord|Baroness)\.? [A-Z]")
_PART = r"[A-Z][a-z]+(?:[’'-][A-Z]?[a-z]+)?"
_NAME = rf"{_PART}(?:[ \xa0]{_PART})+"
_OFFICE = (
    r"(?:(?:Vice[- ]?)?Chair(?:man|woman|person)?|Leader|Mayor|Convener"
    r"|(?:Cabinet|Lead|Executive) [Mm]ember|[Pp]ortfolio [Hh]older|Present|Apologies)"
)
# Members without a title: "Ann Lee (Chair)", "Lead member: Ann Lee".
_IN_OFFICE = re.compile(rf"\b{_OFFICE}\b[^.;]{{0,40}}?\b{_NAME}|\b{_NAME}\W{{1,3}}{_OFFICE}\b")
_LETTERS = re.compile(r"[^\W\d_]+")
_SMALL = frozenset("a and at for from in of on or the to with".split())


def never_told(text: str, query: Query, found: Sequence[Unit], best: Unit) -> bool:
    """Whether a question asks for what is plainly not there; `best` is the unit that answers it best.

    That is so where it asks what letters stand for and nothing spells them out, or which councillor it was and none is
    named.
    """
    short = _short_form(text)
    if short is not None:
        known = {form.casefold() for pair in query.forms for form in pair}
        return short.casefold() not in known and not any(_spells_out(unit.words, short) for unit in found)
    told = f"{best.words} {best.around}"
    return bool(_WHICH_MEMBER.search(text)) and not _MEMBER.search(told) and not _IN_OFFICE.search(told)


def spelled_out(text: str, near: Sequence[Unit]) -> bool:
    """Whether a question asks what letters stand for, and one of the units nearest to it spells them out."""
    short = _short_form(text)
    return short is not None and any(_spells_out(unit.words, short) for unit in near)


def _short_form(text: str) -> str | None:
    match = _SPELLED_OUT.search(text)
    return next((one for one in match.groups() if one), None) if match else None


def _spells_out(words: str, short: str) -> bool:
    """Whether words that begin with the letters of a short form stand in a row beside it, small words aside or not."""
    if short not in words:
        return False
    pieces = _LETTERS.findall(words)
    large = [piece for piece in pieces if piece.lower() not in _SMALL]
    rows = ("".join(piece[0] for piece in some).casefold() for some in (pieces, large))
    return any(short.casefold() in row for row in rows) or bool(
        re.search(rf"\b{short}\s+(?:stands for|means)\b", words)
    )
