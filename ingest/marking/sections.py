"""Sections of a report whose own heading marks them: "2. Exempt information", "5.3 Offers received (exempt)" (pure)."""

import re
from collections.abc import Iterator

from ingest.marking import lines as markings
from ingest.marking.blanking import Part
from ingest.marking.marks import TWO, Scope, Verdict, appendix_of, plain, reason_of, simple
from ingest.marking.places import Places, words_of
from ingest.papers import Kind

_NUMBER = re.compile(r"(?:section )?(?P<number>\d{1,2}(?:\.\d{1,2}){0,3}|[a-z](?=[.)]))[.):]{0,2} (?:- )?")
_INFORMATION = re.compile(
    rf"(?:strictly |the |other |further |additional |any )*(?:exempt|confidential|commercially sensitive|{TWO})"
    r"(?:,? (?:and|or|/) (?:exempt|confidential|commercially sensitive))?(?: [a-z]+){0,2}?"
    r" (?:information|details?|section|part|matters?|content|material|data|figures|considerations?|implications?"
    r"|advice|terms|background|comments?|summary|update)\b(?!.*\b(?:policy|protocol|handling|governance|procedures?"
    r"|rules|rights)\b).{0,60}"
    r"|(?:private|restricted) (?:information|details)"
    r"|information (?:that is |which is )?(?:exempt|confidential|marked-closed)\b.{0,60}"
    r"|(?:the |this )?(?:following |next |below )?(?:section|part|information|paragraphs?)(?: below)?"
    r" (?:is|are|contains?) (?:exempt|confidential|marked-closed)\b.{0,60}"
)
# A paragraph that is marked itself: "(Exempt) The offer was ...", "... was accepted. [Confidential]".
_MARK = r"[(\[] ?(?:exempt|confidential|marked-closed|part (?:2|ii|b))\b[^()\[\]]{0,60}[)\]]"
_ITSELF = re.compile(rf"^{_MARK} \S|[.;!?] ?{_MARK}\W*$")
# A heading is no longer than this, in words, and ends in no full stop.
_BRIEF = 16
_NOTHING = re.compile(r"denied|exempt|confidential|schedule-12a|^(?:none|nil|n/?a|not applicable|not required)\W*$")
_APPENDED = re.compile(r"\b(?:appendix|appendices|annexe?s?|enclosures?|exempt (?:report|paper|item|agenda))\b")


def closed(places: Places) -> Iterator[Part]:
    """The sections whose headings mark them, each to the next heading of its rank, or to the end of its item."""
    shut = -1
    for at in range(len(places.paper.paragraphs)):
        if at <= shut:
            continue
        reason = _marked(places, at)
        if _itself(places, at):
            yield Part(kind="appendix", reason="marked exempt", item=None, paragraphs=(at,))
        elif reason and not _none(places, at):
            below = list(_below(places, at))
            if not _of_appendices(places, below):
                shut = max([at, *below])
                yield Part(kind="appendix", reason=reason, item=None, paragraphs=(at, *below))


def _marked(places: Places, at: int) -> str | None:
    """How a heading within an item or a report marks what stands below it; None where it marks nothing."""
    one = places.paper.paragraphs[at]
    text = words_of(places.paper, one)
    words, number = _numbered(text)
    if one.kind not in (Kind.HEADING, Kind.DISCUSSION) or appendix_of(text) is not None or not _is_head(text, words):
        return None
    if at in places.feet or places.plans(at) or (one.item is not None and at == places.start(one.item)):
        return None
    named = bool(_INFORMATION.fullmatch(simple(words))) and "denied" not in simple(words)
    if named or (number and _alone(words)) or _titled(words):
        return reason_of(simple(words))
    return None


def _itself(places: Places, at: int) -> bool:
    """Is a paragraph marked at its beginning or its end, in brackets, and nothing else with it?"""
    text = words_of(places.paper, places.paper.paragraphs[at])
    return bool(places.paper.paragraphs[at].kind is not Kind.TABLE_ROW and _ITSELF.search(simple(_numbered(text)[0])))


def _is_head(text: str, words: str) -> bool:
    return 0 < len(words.split()) <= _BRIEF and not re.search(r"[.;,]\s*$", text) and "\n\n" not in text


def _numbered(text: str) -> tuple[str, str]:
    line = plain(text)
    found = _NUMBER.match(line)
    return (line[found.end() :] if found else line).strip(" .:-"), (found["number"] if found else "")


def _alone(words: str) -> bool:
    told = markings.of_line(words)
    return any(one.verdict is Verdict.EXEMPT and one.scope in (Scope.LINE, Scope.ONWARD) for one in told)


def _titled(words: str) -> bool:
    told = markings.of_title(words)
    return bool(told and told.verdict is Verdict.EXEMPT and (not told.weak or "schedule-12a" in simple(words)))


def _below(places: Places, at: int) -> Iterator[int]:
    """What stands in the section of a heading: where it has no number, nothing tells where it ends but its item."""
    paragraphs = places.paper.paragraphs
    own = _numbered(words_of(places.paper, paragraphs[at]))[1]
    for place in range(at + 1, len(paragraphs)):
        if paragraphs[place].item != paragraphs[at].item:
            return
        if own and paragraphs[place].kind is Kind.HEADING and _ends(own, words_of(places.paper, paragraphs[place])):
            return
        yield place


def _ends(own: str, text: str) -> bool:
    """Does a heading's number come next after a section's, at its own rank or above it?"""
    number = _numbered(text)[1]
    if number.isalpha() or own.isalpha():
        return number.isalpha() and own.isalpha() and number > own
    parts, mine = [[int(one) for one in each.split(".") if one] for each in (number, own)]
    return bool(parts) and len(parts) <= len(mine) and parts > mine[: len(parts)]


def _none(places: Places, at: int) -> bool:
    """Does the section of a heading say first of all that there is nothing exempt?"""
    first = next((one for one in _below(places, at) if _speaks(places, one)), None)
    words = _numbered(words_of(places.paper, places.paper.paragraphs[first]))[0] if first is not None else ""
    return first is None or bool(markings.none_there(words) and _NOTHING.search(simple(words)))


def _speaks(places: Places, at: int) -> bool:
    return places.paper.paragraphs[at].kind is not Kind.FURNITURE


def _of_appendices(places: Places, below: list[int]) -> bool:
    """Is all that a section says what any report says in it: which appendix is exempt? Where nothing tells how far it
    goes, its first words do."""
    said = [at for at in below if _speaks(places, at)]
    paragraphs = places.paper.paragraphs
    sure = any(one.item == paragraphs[below[-1]].item for one in paragraphs[below[-1] + 1 :][:1])
    return all(_of_appendix(places, one) for one in (said if sure else said[:1]))


def _of_appendix(places: Places, at: int) -> bool:
    words = words_of(places.paper, places.paper.paragraphs[at])
    told = any(one.scope is Scope.APPENDIX for one in markings.of_line(words))
    return told or bool(_APPENDED.search(plain(words)) and len(words.split()) < 60)
