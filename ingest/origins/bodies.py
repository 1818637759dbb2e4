"""What committee a line at the head of a paper names (pure)."""

import re

from ingest import numbering
from ingest.dates import first_date
from ingest.structure.furniture import plain_words

_BODIES = (
    *(
        "Sub-Committee",
        "Subcommittee",
        "Sub Committee",
        "Committee",
        "Board",
        "Panel",
        "Cabinet",
        "Council",
        "Commission",
    ),
    *(
        "Forum",
        "Assembly",
        "Authority",
        "Partnership",
        "Working Party",
        "Working Group",
        "Task Group",
        "Bench",
        "Conference",
    ),
    *("Cttee", "Task and Finish Group", "Advisory Group", "Pwyllgor", "Cyngor", "Executive"),
)
_BODY = "(?:" + "|".join([*_BODIES, *(body.upper() for body in _BODIES)]) + r")(?![\w’'-])"
_SMALL = r"(?:&|and|of|the|for|on|in|to|with|AND|OF|THE|FOR|/|–|-|\([\w ]+\)|\d{1,2})"
# "Scrutiny Commission for Children", not "Cabinet for Tuesday" or "for Decision"
_FOR = (
    r"for[\s\xa0]+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Decision|Information|Approval|Consideration|Noting)"
    r"[A-Z][\w’'-]*(?:,?[\s\xa0]+(?:(?:and|&)[\s\xa0]+)?[A-Z][\w’'-]*){0,5}"
)
_SUFFIX = (
    rf"(?:[\s\xa0]+(?:{_FOR}|\([\w &]{{1,30}}\)|[A-D](?=\W|$)"
    rf"|No\.? ?\d|(?:[A-Z][a-z]+ ){{0,3}}(?:Sub-?Committee|Panel|Board|Committee)))?"
)
# "Pwyllgor Craffu Addysg a Phobl Ifanc": the kind of body comes first
_WELSH_NAME = (
    r"(?:Is-?bwyllgor|Cydbwyllgor|Pwyllgor|Bwrdd|Gweithgor)"
    r"(?:[\s\xa0]+(?:[A-Z][\w’'-]*|an?|ac|ar|y|yr|i|o|ar gyfer)){1,10}"
)
_NAME = rf"(?P<name>{_WELSH_NAME}|(?:(?:[A-Z][\w’'.-]*|{_SMALL}),?[\s\xa0]+){{0,14}}?{_BODY}{_SUFFIX})"
# A member who decides alone: "Executive Member for Housing, Health and Care - Decision Session"
_TITLED = r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w’'-]*"
_MEMBER = (
    r"(?:Decision Session[\s\xa0]*[-–—][\s\xa0]*)?(?:Cabinet|Executive|Lead|Portfolio)[\s\xa0]+"
    rf"(?:Member|Holder|Councillor)[\s\xa0]+for[\s\xa0]+(?:the[\s\xa0]+)?{_TITLED}(?:(?:,|[\s\xa0]+(?:and|&|of|the))*[\s\xa0]+{_TITLED}){{0,10}}"
    r"(?:[\s\xa0]*[-–—][\s\xa0]*Decision Sessions?)?"
)
_TAIL_WORD = (
    r"(?i:Public|Agenda|Reports?|Document|Supplementary|Minutes?|Draft|Decisions?|Pack|Members|Membership"
    r"|Meeting|and|Notice|Printed)"
)
_TAIL = rf"(?:[\s\xa0]*[-–—:,]?[\s\xa0]*(?:{_TAIL_WORD}[\s\xa0]*)+)?"
_HEADS = re.compile(rf"(?:The[\s\xa0]+)?{_NAME}{_TAIL}[\s\xa0]*$")
_STARTS = re.compile(
    rf"(?:The[\s\xa0]+)?{_NAME}{_TAIL}[\s\xa0]*(?:[-–—,:|(]|(?=\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED"
    rf"|THU|FRI)\w*\W|held\b|HELD\b|$))"
)
_OF_A_MEETING = (
    r"(?i:(?:(?:draft|printed|public|open|confirmed|unconfirmed)[\s\xa0]+)?"
    r"(?:(?:agenda|decisions),?[\s\xa0]+(?:and[\s\xa0]+)?)*(?:minutes|agenda|notes?|meeting|transcript"
    r"|summons|notice|decisions|report)"
    r"(?:[\s\xa0]+(?:of|for|to)|(?:(?<=minutes)|(?<=agenda)|(?<=notes))[\s\xa0]*[-–—:])[\s\xa0]+"
    r"(?:(?:a|an|the)[\s\xa0]+)?(?:(?:[a-z]+[\s\xa0]+)?(?:meeting"
    r"|proceedings)[\s\xa0]+of[\s\xa0]+)?(?:the[\s\xa0]+)?)"
)
_OF_MEMBER = re.compile(rf"{_OF_A_MEETING}(?P<name>{_MEMBER})(?=[\s\xa0]*(?:[-–—,(]|held\b|on\b|$))")
_OF = re.compile(_OF_A_MEETING + _NAME)
_MEMBER_DECIDES = re.compile(
    rf"(?i:decision[ -](?:maker|taker)[\s\xa0]*[:\t|][\s\xa0]*(?:the[\s\xa0]+)?)(?P<name>{_MEMBER})[\s\xa0]*$"
)

_LABELLED = re.compile(
    r"(?i:(?:name of )?(?:committee|meeting|report (?:to|for)|decision[ -]maker|to"
    r"|(?:for consideration|(?:to be )?considered) (?:at|by))[\s\xa0]*[:\t|][\s\xa0]*(?:the[\s\xa0]+)?)"
    rf"{_NAME}[\s\xa0]*(?:$|[-–—,\t]|(?=\d)|on\b)"
)
# "Committee", the label of a form, is no committee's name
_KIND_ALONE = re.compile(r"(?:the )?(?:(?:sub-?)?committee|board|panel|forum|commission|meeting)$", re.I)
_NOT_A_NAME = re.compile(
    r"\b(?:chief|director|officer|clerk|councillor|cllr|manager|asked|recommended|invited|report|minutes of"
    r"|members of|this|that|will|is|are|from|reference|referral|extract)\b",
    re.I,
)
# So many characters may stand between a committee and its day.
_NEAR = 40
_WHOLE_COUNCIL = re.compile(
    r"(?!(?:Full|Extraordinary|Annual|Budget|Special|Ordinary|Youth)\b)\S.*\s(?:Council|COUNCIL"
    r"|(?i:(?:fire|rescue|combined|national park|transport|waste|port health|broads) authority))$"
)
# "Ashby Borough Council Planning Committee", two lines of a title page read as one
_OF_COUNCIL = re.compile(r"(?:[A-Z][\w’'-]+ ){1,4}?(?:City|County|Borough|District|Metropolitan) Council (?=[A-Z])")
_SHORT = re.compile(r"\bcttee\b", re.I)
# Short names that are words in capitals; others as short may be initials.
_CAPITALS = frozenset({"CABINET", "COUNCIL", "FULL COUNCIL", "EXECUTIVE"})


def _cased(name: str) -> str:
    words = ["-".join(part.capitalize() for part in word.split("-")) for word in name.split()]
    return " ".join(
        word.lower() if word in ("And", "Of", "The", "For", "On", "In") and at else word
        for at, word in enumerate(words)
    )


def committee(line: str) -> str | None:
    """The committee that a line names as a heading or after a label; None for none."""
    for pattern in (_MEMBER_DECIDES, _OF_MEMBER, _LABELLED, _OF, _HEADS, _STARTS):
        match = pattern.match(line)
        if match and (pattern is not _STARTS or first_date(line) or len(line) < 90):
            name = _OF_COUNCIL.sub("", " ".join(match["name"].split()), count=1)
            name = _SHORT.sub(lambda match: "COMMITTEE" if match[0].isupper() else "Committee", name)
            is_name = not _NOT_A_NAME.search(name) and not _KIND_ALONE.match(name)
            if is_name and len(name) < 110 and name.lower() != "the council":
                return _cased(name) if name.isupper() and (len(name) > 12 or name in _CAPITALS) else name
    return None


def is_whole_council(name: str) -> bool:
    """Whether a name is that of a council, or of an authority that stands beside one: "Ashby Town Council"."""
    return bool(_WHOLE_COUNCIL.match(name))


def names_before(line: str, end: int) -> bool:
    """Whether a line begins with a committee's name, and little stands between that and an offset."""
    found = (pattern.match(line) for pattern in (_STARTS, _OF_MEMBER, _OF, _LABELLED))
    named = (match for match in found if match and not _NOT_A_NAME.search(match["name"]))
    return any(len(line[match.end("name") : end]) < _NEAR for match in named)


def starts_with_name(line: str) -> bool:
    """Whether a line begins with the name of a committee and then breaks off: "Planning Board - Tuesday"."""
    return bool(_STARTS.match(line))


def heads_paper(line: str) -> bool:
    """Whether a line at the head of a paper is a heading: it names a committee, or the paper, and says no more."""
    plain = plain_words(line)
    if numbering.before_title(plain) or len(plain) > 140 or ":" in plain:
        return False
    found = _OF.match(plain) or _HEADS.match(plain) or (_STARTS.match(plain) if first_date(plain) else None)
    return bool(found and not _NOT_A_NAME.search(found["name"]))
