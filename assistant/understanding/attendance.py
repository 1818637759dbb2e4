"""Who of a meeting a question asks for: those who came, sent apologies, stood in, came late, took the chair (pure)."""

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.answers import Query
from assistant.understanding.narrowing import narrowing
from assistant.understanding.words import stems


class Part(StrEnum):
    """How somebody took part in a meeting, or did not."""

    PRESENT = "present"
    ALSO = "also present"
    APOLOGIES = "apologies"
    SPOKE = "spoke"
    SUBSTITUTE = "substitute"
    CHAIR = "chair"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCall:
    """Who of a meeting is asked for: by the part that they took, as councillors or not (None: both), as
    officers, and by the stems of what must be said of them: a name, an organisation, a role."""

    part: Part
    councillors: bool | None = None
    officers: bool = False
    of: frozenset[str] = frozenset()


_ASKS = re.compile(r"\b(?:who(?:['’]?s|m|se)?|which|what|names?|list|did|was|were)\b", re.I)
_HOW_MANY = re.compile(r"\bhow many\b|\bwhy\b|\bhow (?:long|much|often)\b", re.I)
# "Was there", "turn up", but not "attendance at school", "the figures were presented".
_CAME = (
    r"(?:attend(?:ed|s|ing)?|(?:was|were|is|been|be|also|all) (?:also )?(?:there|present|in attendance|in the room|at)"
    r"|(?:was|were) (?:(?-i:[A-Z])[\w.’'-]*\s){1,4}(?:at|present|there)"
    r"|who (?:was|were)(?: the)? (?:present|others?|attendees|officers|members|councillors|guests)|present at|attendees"
    r"|c[ao]me (?:to|along|from)|turn(?:ed|s)? up|joined|represent(?:ed|ing|s)?|went to)"
)
_TOOK: tuple[tuple[Part, re.Pattern[str]], ...] = tuple(
    (part, re.compile(asks, re.I))
    for part, asks in (
        (
            Part.SUBSTITUTE,
            r"\bsubstitut\w*|\b(?:stood|stand|standing|sat|sit|sitting|fill(?:ed|ing)?) in for\b|\bdeputis"
            r"|\bin (?:[\w’'-]+['’]s|his|her|their) place\b|\bin place of\b|\btook (?:[\w’'-]+ ){1,3}place\b",
        ),
        (
            Part.APOLOGIES,
            r"\bapologies\b|\bsent (?:an |their |his |her )?apology\b"
            r"|\b(?:was|were) (?:absent|missing|not (?:there|present|at))\b"
            r"|\b(?:did(?:n['’]?t| not)|could(?:n['’]?t| not)|(?:was|were) unable to)"
            r" (?:attend|come to|make it|be there|make the)\b",
        ),
        (
            Part.LATE,
            r"\b(?:arriv|join|turn|c[ao]me|show)\w*\b[^?]{0,50}\b(?:late|part[- ]way|half[- ]way)\b"
            r"|\blate (?:to|for|arriv\w+)\b[^?]{0,40}\bmeeting\b"
            r"|\bleft\b[^?]{0,30}\b(?:early|before the end|part[- ]way)\b",
        ),
        (
            Part.CHAIR,
            r"\b(?:in|took|take|taking) the chair\b|\bwho (?:was )?chair(?:ed|ing)\b|\bwho was (?:the )?chair\b",
        ),
        (
            Part.ALSO,
            rf"(?:\bwho else\b|\b(?:which|what|the) other\b|\bbesides\b|\bapart from\b|\bother than\b|\bas well as\b"
            rf"|\balso\b|\bguests?\b|\bwitness(?:es)?\b)[^?]{{0,120}}\b{_CAME}\b"
            rf"|\b{_CAME}\b[^?]{{0,120}}\b(?:besides|apart from|other than|else)\b",
        ),
        (Part.PRESENT, rf"\b{_CAME}\b"),
    )
)
_COUNCILLORS = re.compile(r"\b(?:councillors?|cllrs?|elected members?)\b(?!\s+(?-i:[A-Z]))", re.I)
_OTHERS = re.compile(r"\b(?:officers?|guests?|witness(?:es)?|visitors?|outsiders?)\b", re.I)
_OFFICERS = re.compile(r"\bofficers?\b", re.I)
_BESIDES = re.compile(r"\b(?:besides|apart from|other than|as well as|in addition to)\b[^?]*", re.I)
# What the wording of such questions alone carries.
_WORDING = frozenset(
    stems(
        """attend attended attending attendance attendees present else other others also came come along turned joined
        represented represent representing went room apologies apology send sent give gave given receive received
        absent absence missing unable substitute substitutes substituted stand standing stood sat sit fill filled
        deputised place chair chaired chairing arrive arrived late early left join list name names all full first
        guest guests witness witnesses visitors speak spoke presentation people person anyone apart besides well
        role capacity behalf part-way halfway part way listed show shown recorded shows elected end day evening
        public session start began session's face faced hear heard answer answered questions talk talked meet met
        evidence explain explained help update updated firm company organisation organisations"""
    )
)


# "Who attended in that role?"
_THAT_ROLE = re.compile(
    r"\b(?:in|as|holding|had)\s+(?:that|the same|this)\s+(?:role|capacity|post|position|job)\b", re.I
)
# "Executive director for children", "acting chief executive"
ROLE = (
    r"\b(?:(?:executive|acting|deputy|assistant|chief|corporate|interim|service|strategic|cabinet)\s+)*"
    r"(?:director|head|manager|officer|leader|lead|chair|commissioner|member|adviser|mayor|executive)\b"
    r"(?:\s+(?:of|for)\s+(?:(?!(?:in|at|on|who|under|when|was|during|according)\b)[\w&’']+\s*){1,7})?"
)
_ROLE = re.compile(ROLE, re.I)


def roll_call(text: str, query: Query) -> RollCall | None:
    """Who of a meeting a question, or a part of one, asks for; None where it asks for anything else."""
    part = next((part for part, asks in _TOOK if asks.search(text)), None)
    if part is None or not _ASKS.search(text) or _HOW_MANY.search(text):
        return None
    besides = [match.span() for match in _BESIDES.finditer(text)]
    plain = _BESIDES.sub("", text)
    councillors = True if _COUNCILLORS.search(plain) else False if _OTHERS.search(plain) else None
    return RollCall(
        part=part,
        councillors=councillors,
        officers=councillors is False and bool(_OFFICERS.search(plain)),
        of=narrowing(text, query, besides) - _WORDING | _role_before(text, query),
    )


def _role_before(text: str, query: Query) -> frozenset[str]:
    """The stems of the role that "in that role" points back to; none where it does not."""
    said = _ROLE.search(f"{query.before} {query.question}") if _THAT_ROLE.search(text) else None
    return frozenset(stems(said[0])) if said else frozenset()
