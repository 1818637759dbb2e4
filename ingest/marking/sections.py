"""Sections of a report whose own heading marks them: "2. Exempt information", "5.3 Offers received (exempt)" (pure)."""

import re
from collections.abc import Iterator
from itertools import takewhile

from ingest.marking import lines as markings
from ingest.marking.blanking import Part
from ingest.marking.marks import TWO, Scope, Verdict, appendix_of, plain, reason_of, simple
from ingest.marking.places import Places, words_of
from ingest.papers import Kind

_NUMBER = re.compile(r"(?:section )?(?P<number>\d{1,2}(?:\.\d{1,2}){0,3}|[a-z](?=[.)]))[.):]{0,2} (?:- )?")
_BELOW = r"following|next|below|sections?|part|information|paragraphs?|tables?|figures?|details?|text"
_INFORMATION = re.compile(
    rf"(?:strictly |the |other |further |additional |any )*(?:exempt|confidential|commercially sensitive|{TWO})"
    r"(?:,? (?:and|or|/) (?:exempt|confidential|commercially sensitive))?(?: [a-z]+){0,2}?"
    r" (?:information|details?|section|part|matters?|content|material|data|figures|considerations?|implications?"
    r"|advice|terms|background|comments?|summary|update)\b(?!.*\b(?:policy|protocol|handling|governance|procedures?"
    r"|rules|rights)\b).{0,60}"
    r"|(?:private|restricted) (?:information|details)"
    r"|information (?:that is |which is )?(?:exempt|confidential|marked-closed)\b.{0,60}"
    rf"|(?:the |this )?(?:{_BELOW})(?: (?:{_BELOW}))* (?:is|are|contains?)"
    r" (?:exempt|confidential|marked-closed)\b.{0,60}"
    r"|(?:strictly )?(?:private (?:and|&) confidential|confidential|exempt) ?[-:] ?.{0,80}"
)
# A paragraph that is marked itself: "(Exempt) The offer was ...", "... was accepted. [Confidential]".
_MARK = r"[(\[] ?(?:exempt|confidential|marked-closed|part (?:2|ii|b))\b[^()\[\]]{0,60}[)\]]"
_ITSELF = re.compile(rf"^{_MARK} \S|[.;!?] ?{_MARK}\W*$")
# A heading has no more words than these, outside brackets; with a full stop; and in all.
_BRIEF, _SHORT, _LONGEST = 16, 10, 45
# What names somebody's offer, and not only where it is to be found.
_TELLS = re.compile(r"[£$€%]|\b(?:million|ltd|limited|llp|plc|offered|bid)\b")
# "Appendix 2 (exempt)" names another paper; "offered ninety (exempt)" marks its own sentence.
_NAMED_PAPER = re.compile(
    r"\b(?:appendix|appendices|annexe?|report|paper|item|enclosure|part|briefing note|note|document)s?(?: [\w.]{1,4})?"
    r" ?[(\[](?:exempt|confidential)[)\]]"
)
_BRACKETED = re.compile(r"[(\[](?:exempt|confidential)[)\]]")
_MARKED = re.compile(r"\b(?:exempt|confidential)\b", re.I)
# A heading may end in a full stop: "2. Offers (exempt).", "The table below is exempt."
_STOPPED = re.compile(r"(?:[)\]]|\b(?:exempt|confidential|information))\.\s*$", re.I)
_ASIDE = re.compile(r"[(\[][^()\[\]]*[)\]]?")
_NOTHING = re.compile(r"denied|exempt|confidential|schedule-12a|^(?:none|nil|n/?a|not applicable|not required)\W*$")
_APPENDED = re.compile(r"\b(?:appendix|appendices|annexe?s?|enclosures?|exempt (?:report|paper|item|agenda))\b")


def closed(places: Places) -> Iterator[Part]:
    """The sections whose headings mark them, each to the next heading of its rank, or to the end of its item."""
    shut = -1
    for at in range(len(places.paper.paragraphs)):
        if at <= shut:
            continue
        reason = None if _itself(places, at, _ITSELF) else _marked(places, at)
        if reason and not _stands(places, at):
            below = list(_below(places, at))
            shut = max([at, *below])
            yield Part(kind="appendix", reason=reason, item=None, paragraphs=(at, *below))
        elif _itself(places, at, _ITSELF) or _itself(places, at, _BRACKETED):
            yield Part(kind="appendix", reason="marked exempt", item=None, paragraphs=(at, *_listed_under(places, at)))


def _listed_under(places: Places, at: int) -> Iterator[int]:
    """The entries of the list that a paragraph leads in."""
    paragraphs = places.paper.paragraphs
    group = paragraphs[at].group
    for place in range(at + 1, len(paragraphs) if group is not None else 0):
        if paragraphs[place].group != group:
            return
        yield place


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


def _itself(places: Places, at: int, mark: re.Pattern[str]) -> bool:
    """Is a paragraph marked in brackets, itself and no paper that it names?"""
    one = places.paper.paragraphs[at]
    text = words_of(places.paper, one)
    words = _NAMED_PAPER.sub("", simple(_numbered(text)[0]))
    return one.kind not in (Kind.TABLE_ROW, Kind.HEADING) and appendix_of(text) is None and bool(mark.search(words))


def _is_head(text: str, words: str) -> bool:
    bare = len(_ASIDE.sub(" ", words).split())
    ended = re.search(r"[.;,]\s*$", text) and not (bare <= _SHORT and _STOPPED.search(text))
    return 0 < bare <= _BRIEF and len(words.split()) <= _LONGEST and not ended and "\n\n" not in text


def _numbered(text: str) -> tuple[str, str]:
    line = plain(text)
    found = _NUMBER.match(line)
    words = (line[found.end() :] if found else line).strip(" .:-")
    framed = _ASIDE.fullmatch(words)
    return (words.strip("()[] ") if framed else words), (found["number"] if found else "")


def _alone(words: str) -> bool:
    told = markings.of_line(words)
    return any(one.verdict is Verdict.EXEMPT and one.scope in (Scope.LINE, Scope.ONWARD) for one in told)


def _titled(words: str) -> bool:
    told = markings.of_title(words)
    return bool(told and told.verdict is Verdict.EXEMPT and (not told.weak or "schedule-12a" in simple(words)))


def _below(places: Places, at: int) -> Iterator[int]:
    """What stands in the section of a heading: where it has no number, nothing tells where it ends but its item.

    Where its next number comes twice, the first may be an entry of a list in it.
    """
    paragraphs = places.paper.paragraphs
    own = _numbered(words_of(places.paper, paragraphs[at]))[1]
    inside = list(
        takewhile(lambda place: paragraphs[place].item == paragraphs[at].item, range(at + 1, len(paragraphs)))
    )
    heads = [place for place in inside if own and paragraphs[place].kind is Kind.HEADING]
    ends = [place for place in heads if _ends(own, words_of(places.paper, paragraphs[place]))]
    first = _numbered(words_of(places.paper, paragraphs[ends[0]]))[1] if ends else ""
    again = [place for place in ends if _numbered(words_of(places.paper, paragraphs[place]))[1] == first]
    yield from (place for place in inside if not ends or place < again[-1])


def _ends(own: str, text: str) -> bool:
    """Does a heading's number come next after a section's, at its own rank or above it?"""
    number = _numbered(text)[1]
    if number.isalpha() or own.isalpha():
        return number.isalpha() and own.isalpha() and number > own
    parts, mine = [[int(one) for one in each.split(".") if one] for each in (number, own)]
    return bool(parts) and len(parts) <= len(mine) and parts > mine[: len(parts)]


def _stands(places: Places, at: int) -> bool:
    """Does a section say only what any report says in it: that there is nothing exempt, or which appendix is? Its words
    before any other heading tell; where that heads a part of it, more is said."""
    paragraphs = places.paper.paragraphs
    rest = takewhile(lambda place: paragraphs[place].item == paragraphs[at].item, range(at + 1, len(paragraphs)))
    own = list(takewhile(lambda place: paragraphs[place].kind is not Kind.HEADING, rest))
    own = [place for place in own if paragraphs[place].kind is not Kind.FURNITURE]
    after = own[-1] + 1 if own else at + 1
    if after < len(paragraphs) and _is_part(places, at, after):
        return False
    number = _numbered(words_of(places.paper, paragraphs[at]))[1]
    if not own:
        return bool(number)
    ended = bool(number) and after < len(paragraphs) and paragraphs[after].item == paragraphs[at].item
    return _says_no_more([_numbered(words_of(places.paper, paragraphs[one]))[0] for one in _of_it(places, own, ended)])


def _of_it(places: Places, own: list[int], ended: bool) -> list[int]:
    """What is of a section: where no heading ends it, the decision of its item may come after its words."""
    kinds = [places.paper.paragraphs[place].kind for place in own]
    decided = kinds.index(Kind.DECISION) if Kind.DECISION in kinds else len(own)
    return own if ended or not decided else own[:decided]


def _says_no_more(words: list[str]) -> bool:
    """Do the words of a section tell nothing but that nothing is exempt, or which appendix is?"""
    if any(_TELLS.search(line) for line in words):
        return False
    if markings.none_there(words[0]) and _NOTHING.search(simple(words[0])):
        return not any(_MARKED.search(line) for line in words[1:])
    return all(map(_of_appendix, words))


def _is_part(places: Places, at: int, after: int) -> bool:
    """Is the heading after a section's words one of a part of it: "2.1" after "2."?"""
    paragraphs = places.paper.paragraphs
    own, number = (_numbered(words_of(places.paper, paragraphs[one]))[1] for one in (at, after))
    inside = paragraphs[after].kind is Kind.HEADING and paragraphs[after].item == paragraphs[at].item
    return inside and bool(own) and number.startswith(f"{own}.")


def _of_appendix(words: str) -> bool:
    """Is a paragraph what any report says under such a heading: which appendix of it is exempt?"""
    told = any(one.scope is Scope.APPENDIX for one in markings.of_line(words))
    return told or bool(_APPENDED.search(plain(words)) and len(words.split()) < 60)
