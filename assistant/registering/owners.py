"""Who is to act and by when, in the words in which an entry states it (pure)."""

import re
from datetime import date

from ingest import numbering
from ingest.dates import MONTHS, first_date

_MONTH = rf"(?:{'|'.join((*MONTHS, *(name[:3] for name in MONTHS), 'sept'))})"
_DAY = r"\d{1,2}\s?(?:st|nd|rd|th)?"
_WHEN = (
    rf"(?:{_DAY}\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}})?|{_MONTH}\s+{_DAY},?\s+\d{{4}}|{_MONTH}(?:\s+\d{{4}})?"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
    r"|(?:(?:early|mid|late|the\s+)[- ]?)?(?:spring|summer|autumn|winter)(?:\s+(?:of\s+)?\d{4})?"
    rf"|(?:the\s+)?end\s+of\s+(?:the\s+)?(?:{_MONTH}|(?:municipal|financial|calendar|academic)?\s*year|{_MONTH}\s+\d{{4}}"
    r"|\d{4}|term|week|month)(?:\s+\d{4}(?:/\d{2,4})?)?"
    r"|(?:the\s+)?(?:next|following|forthcoming)\s+(?:\w+\s+)?(?:meeting|month|year|quarter|municipal\s+year)"
    r"|(?:19|20)\d\d(?:/\d{2,4})?|Q[1-4](?:\s+\d{4}(?:/\d{2})?)?)"
)
_NEXT = r"(?:(?:the|its|their|a|our)\s+)?"
_FIRM = re.compile(
    r"\b(?:by|before|no\s+later\s+than|not\s+later\s+than|due(?:\s+(?:by|on|in))?|deadline|ahead\s+of|prior\s+to"
    rf"|in\s+time\s+for)[\s:]+{_NEXT}(?:(?:meeting|start|middle)\s+(?:of|on|in)\s+)?"
    rf"(?:early\s+|mid[- ]|late\s+)?(?P<due>{_WHEN})\b",
    re.I,
)
_MEETING = re.compile(
    rf"\b(?:to|at|for|in)\s+{_NEXT}(?:[\w’']+\s+){{0,4}}?meetings?\s+(?:(?:to\s+be\s+)?held\s+)?(?:on|of|in)\s+(?P<due>{_WHEN})\b"
    rf"|\b(?:to|at|for|in)\s+(?P<next>(?:the|its|their)\s+(?:next|following|forthcoming)\s+(?:\w+\s+)?meeting)\b",
    re.I,
)
# A month after a word of coming back: "be brought to Committee in September".
_BACK = (
    r"\b(?:brought|bring|back|come|report(?:ed)?|present(?:ed)?|submit(?:ted)?|considered|receive[ds]?|review(?:ed)?"
    r"|shown|launch|again|reply|write|circulate|provide[ds]?|update|publish(?:ed)?)\b[^.;]{0,160}?"
)
_SOFT = re.compile(
    rf"{_BACK}\b(?:in|on|from|after|starting\s+in|for)\s+(?:early\s+|mid[- ]|late\s+)?(?P<due>{_WHEN})\b", re.I
)
_BARE_YEAR = re.compile(r"\d{4}(?:/\d{2,4})?$")
_WITHIN = re.compile(r"\bwithin\s+(?:the\s+next\s+)?(?:\w+\s+)(?:working\s+)?(?:days?|weeks?|months?)\b", re.I)
_TBC = re.compile(r"\b[Dd]ate\s+(?:tbc|to\s+be\s+confirmed)\b", re.I)
# What the past tells is no deadline: "the meeting held on 5 July".
_PAST = re.compile(
    r"\b(?:(?<!\bbe )held|since|dated|minutes\s+of\s+the\s+meeting|note\s+of\s+the\s+meeting)\b[^.;]{0,40}$", re.I
)

_POINT = r"(?:\s+(?:(?:point|Point|POINT)\s*)?(?:no\.?\s*)?\d{0,3})?\s*[:–-]\s*"
_MARK = re.compile(rf"(?:^|.*[\s(\[])ACTIONS?{_POINT}|^Actions?{_POINT}")
_CLERKS = re.compile(r"^ACTIONS?\s+(?=[A-Z0-9])")
_WORD = r"(?:(?:Prof|Dr|Cllr|Mr|Mrs|Ms|Rev)\.|[^\s.;:,]+)"
_NAME = rf"{_WORD}(?:\s+{_WORD}){{0,11}}?"
_TO = re.compile(
    rf"^(?P<owner>{_NAME}(?:,\s+{_NAME})?)\s+(?:to|will|shall|should|must|agreed\s+to|undertook\s+to|would)\s+[a-z]"
)
_AGREED = re.compile(
    rf"(?:^|[.;:]\s+)(?P<owner>(?:The\s+)?[A-Z]{_NAME})\s+(?:agreed|undertook|offered|promised)\s+(?:to|that)\b"
)
_ONLY = re.compile(r"^(?P<owner>[A-Z][^.;:]*?)(?:,?\s+(?:by|before|on|in|for|from)\s+.*|[.\])]?)$")
_ASKED = re.compile(
    r"(?<!\bthe )(?<!\ba )(?<!\bthat )(?<!\btheir )\b(?:[Rr]equest(?:ed|s)?|[Aa]sk(?:ed|s)?|[Ii]nstruct(?:ed)?"
    r"|[Ii]nvite[ds]?|[Cc]ommissioned)\s+(?:that\s+)?(?P<owner>(?:the\s+|an?\s+)?"
    r"[\w’'&-]+(?:\s+[\w’'&-]+){0,8}?(?:,\s+[A-Z][\w’'-]+\s+[A-Z][\w’'-]+)?),?\s+(?:to|for\s+an?|bring|provide|report|write|circulate|send|share|prepare|look|consider)\b"
)
_BE_ASKED = re.compile(
    r"(?:\b[Tt]hat|;|\d[.)]|\band)\s+(?P<owner>(?:[Tt]he\s+)?[A-Z]?[\w’'&-]+(?:\s+[\w’'&-]+){0,8}?)\s+be\s+"
    r"(?:asked|requested|invited|instructed|authorised|recommended)\b"
)
_ACTS = re.compile(
    r"(?:\b[Tt]hat|;|\d[.)]|\b[a-z][.)]|\([ivx]+\)|\band)\s+(?P<owner>(?:[Tt]he\s+)?(?:[A-Z][\w’'&-]*|[Oo]fficers)(?:\s+(?:[A-Z][\w’'&-]*|of|the|for|and"
    r"|officers))*)\s+(?:write|report|bring|circulate|send|share|prepare|look|provide|draft|consult|arrange|meet|review"
    r"|consider|produce|submit|investigate|ask|inform|obtain|publish|open|seek|contact|notify|monitor|update)\b"
)
_NO_OWNER = re.compile(
    r"(?:the|it|this|that|they|he|she|a|an|further|more|reports?|information|details)$|(?:to|for|from|by|of|on|in|at|with|not|whether|that|if|why)\b"
    r"|(?:one|a|an|further|more)\b|.*\b(?:be|is|are|was|were)\b",
    re.I,
)


def owner(said: str) -> str | None:
    """Who is to act, of an action: "ACTION: Erik Lund to report ..." is "Erik Lund"."""
    told = _CLERKS.sub("", _MARK.sub("", numbering.bare(said), count=1), count=1)
    marked = told != numbering.bare(said)
    found = _TO.match(told) or (_ONLY.match(told) if marked else None) or _AGREED.search(told)
    return _kept(found["owner"]) if found else None


def asked(words: str) -> str | None:
    """Who is asked to act, of a resolution or a request; several in the order of telling, joined by semicolons."""
    found = sorted(
        (match.start("owner"), kept)
        for pattern in (_BE_ASKED, _ASKED, _ACTS)
        for match in pattern.finditer(words)
        if (kept := _kept(match["owner"]))
    )
    return "; ".join(dict.fromkeys(name for _, name in found)) or None


def _kept(name: str) -> str | None:
    plain = " ".join(name.split()).strip(" ,–-")
    plain = re.sub(r"^[Tt]hat\s+", "", plain)
    return None if not plain or _NO_OWNER.match(plain) else plain


def due(words: str) -> str | None:
    """By when, in the words that state it: "by 31 July 2023" is "31 July 2023"; a firm deadline before others."""
    for pattern in (_FIRM, _MEETING, _SOFT):
        for match in pattern.finditer(words):
            said = match["due"] or match.groupdict().get("next")
            start = match.start("due") if match["due"] else match.start()
            if said and not _PAST.search(words[:start]) and (pattern is _FIRM or not _BARE_YEAR.match(said)):
                return " ".join(said.split())
    other = _WITHIN.search(words) or _TBC.search(words)
    return other.group() if other else None


def due_date(words: str) -> date | None:
    """The day by when, where it is stated in full."""
    said = due(words)
    return day(said) if said else None


def day(said: str) -> date | None:
    """The full date in a deadline's words: "31 st March 2017"."""
    told = first_date(said.strip())
    return told.day if told and (told.start, told.end) == (0, len(said.strip())) else None
