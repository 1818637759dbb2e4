"""A day or a person asked for, and whether what comes near the question shows any (pure)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answers import Query
from assistant.evidence.units import Unit
from assistant.understanding.english import is_common
from ingest.dates import MONTHS

_AUXILIARY = r"(?:is|was|were|are|did|do|does|will|would|can|could|has|have|had|might|should|must)"
_WHEN = re.compile(
    rf"\bwhen\s+{_AUXILIARY}\b|\bwhen['’]s\b|\bby when\b|\bsince when\b|\b(?:what|which) (?:date|day|month|year)\b"
    r"|\bhow soon\b|\bwhat['’]s the (?:date|deadline)\b",
    re.I,
)
# What bodies do at meetings: the day of the meeting answers when they did, whatever the words say.
_AT_MEETINGS = re.compile(
    r"\b(?:meet|met|meeting|discuss|consider|resolve|agree|decid|approv|vot|hear|heard|told|tell|said|say|present|note"
    r"|introduc|adopt|elect|appoint|refer|reject|receiv|debat|look(?:ed)? at|rais|ask|propos|second|move|award"
    r"|(?:come|coming|came|goes|went|report(?:ed)?) (?:back )?to|bring|brought|sent|minutes)\w*",
    re.I,
)
# Large, for "may" is mostly no month.
_MONTH = "|".join(f"{month[:3].title()}(?:t|{month[3:]})?" for month in MONTHS)
_DAY = re.compile(
    rf"\b(?-i:{_MONTH})\b|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b|\b(?:19|20)\d\d\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:spring|summer|autumn|winter|christmas|easter|whitsun)\b"
    r"|\b(?:next|this|last|coming|following|previous) (?:\w+ )?(?:weeks?|months?|years?|terms?|quarters?|meeting)\b"
    r"|\b\d+(?:st|nd|rd|th)\b|\bquarter\b|\bQ[1-4]\b|\b(?:weeks?|months?|years?|days?|hours?)\b|\bterms?\b"
    r"|\b(?:annual|month|quarter|week|dai|immediate)ly\b|\bannual\b|\bby the end\b|\bdeadline\b|\bnot yet\b|\bonce\b"
    r"|\buntil\b",
    re.I,
)
_WHO = re.compile(
    r"\bwho(?:['’]s| is| was| were| are| will be)? (?:the )?(?:(?:new|current|present|vice|deputy|interim|acting)[- ])*"
    r"(?:chair|elected|appointed|picked|chosen|named|hired|made|on\b|in\b)"
    r"|\bwho (?:chair|lead|led|head|own|runs?\b|ran\b|manag|presented|introduced|seconded|proposed|moved)"
    r"|\bnames? of (?:the|our|their|its|that|each|both|all)\b(?! (?:compan|firm|school|scheme|project|road|street))"
    r"|\bwhose name\b|\bwhat(?:['’]s| is| was) (?:the|our|its|their|that) [\w -]{2,30}?['’]s? name\b",
    re.I,
)
# Who came in somebody's place is somebody else.
_SUCCEEDS = re.compile(
    r"\bwho(?:['’]s|m)?\b[^?.;]{0,30}\b(?:tak(?:en?|es|ing) over|took over|replac(?:e[ds]?|ing)|succeed(?:s|ed)?"
    r"|appointed|elected|co-?opted|got the (?:job|post))\b",
    re.I,
)
# Words without which nothing tells of one coming after another.
_SUCCESSION = re.compile(
    r"\b(?:succe(?:ed|ss)\w*|replac\w+|t(?:ook|aken?|aking) (?:over|up)|appoint\w*|elect\w*|co-?opt\w*|nominat\w*"
    r"|recruit\w*|new|interim|acting|former\w*|previous\w*|resign\w*|step\w* down|retir\w*|join\w*|left|leaving"
    r"|in (?:his|her|their) place|filled|follow\w*|start\w*|beg[au]n|welcom\w+)\b",
    re.I,
)
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]+")
_VOTES_BY_NAME = re.compile(
    r"\b(?:who|whose(?= vot)|which(?= vot)|(?:which|what) (?:\w+ )?(?:members?|councillors?|cllrs?)|names?)\b"
    r"[^?.;]{0,30}\b(?:vot(?:ed?|es|ing)|abstained)\b",
    re.I,
)
_NOBODY_DID = re.compile(r"n['’]t\b|\bnot\b", re.I)
_MEMBER = r"(?:(?:Cllrs?|Councillors?|Alderman|Mr|Mrs|Ms|Dr)\.? )?[A-Z][\w’'-]{1,40}"
_VOTED_SO = re.compile(
    rf"\b{_MEMBER}[^.;:]{{0,60}}\b(?i:vot(?:ed|es|ing) (?:for|against|in favour)|abstain\w*|dissent\w*)\b"
    rf"|\b(?i:vot\w+|for|against|favour|abst\w+)(?: by)?\s*(?:\(?\d+\)?)?\s*[:(–-]\s*{_MEMBER}"
    rf"|\b(?i:vot\w+ (?:for|against) (?:it|this)? ?(?:was|were|by|came from)) {_MEMBER}"
)
_WAYS = tuple(
    re.compile(words, re.I) for words in (r"\b(?:against|dissent\w*)\b", r"\bvot\w+ for\b|\bfavour\b", r"\babst\w+")
)
_OF_THE_VOTE = 0.5
_TITLED = re.compile(
    r"\b(?:Cllrs?|Councillors?|Alderman|Mr|Mrs|Ms|Miss|Dr|Prof\w*|Sir|Dame|Lord|Lady|Rev\w*|Baroness)\.? [A-Z]"
)
_PAIR = re.compile(r"\b([A-Z][a-z]+(?:[’'-][A-Z]?[a-z]+)?)[ \xa0](?:[A-Z]\.? )?([A-Z][a-z]+(?:[’'-][A-Z]?[a-z]+)?)\b")
# Names of places and bodies, in which two capitals stand together as well.
_PLACE = re.compile(
    r"(?:Courts?|Roads?|Streets?|Lane|Avenue|Close|Croft|Square|Halls?|School|House|Park|Hotel|Centre|Hospital|Bridge"
    r"|Station|Green|Farm|Church|Council|Committee|Board|Panel|Trust|Ltd|Limited|Authority|Act|Fund|Plan|Strategy)\b"
)
_BODY = re.compile(
    r"(?:Courts?|Road|Avenue|Croft|Square|School|Hotel|Centre|Hospital|Station|Council|Committee|Board|Panel|Trust|Ltd"
    r"|Limited|Authority|Act|Fund|Plan|Strategy|Magistrates)"
)
_LIES = re.compile(r"\b(?:at|in)\s+$")
_POST = re.compile(r"\b(?:Head|Director|Manager|Officer|Leader|Chief|Chair|Member|Commissioner)\b")


def shows_no_day(text: str, near: Sequence[Unit]) -> bool:
    """Whether a question asks when something happens that is no meeting's business, and no unit near tells a time."""
    if not _WHEN.search(text) or _AT_MEETINGS.search(text):
        return False
    return not any(_DAY.search(unit.words) or _in_row(unit) for unit in near)


def shows_nobody(text: str, near: Sequence[Unit]) -> bool:
    """Whether a question asks who holds a place or took a part, and no unit near it names a person or a post."""
    return bool(_WHO.search(text)) and not any(_names_somebody(unit) for unit in near)


def names_no_successor(text: str, best: Unit) -> bool:
    """Whether a question asks who came in somebody's place, and the unit that answers it best names nobody else,
    or tells of nobody's coming."""
    if not _SUCCEEDS.search(text):
        return False
    if not _SUCCESSION.search(best.words):
        return True
    named = {name[0] for name in _CAPITAL.finditer(text)}
    words = _CAPITAL.sub(lambda found: "" if found[0] in named else found[0], best.words)
    return not _names_somebody(replace(best, words=words))


def shows_title(text: str, query: Query, found: Sequence[Unit]) -> bool:
    """Whether a question asks for the job title of the one person that it names, and a unit has it after the name."""
    if len(query.people) != 1 or not re.search(r"\bjob titles?\b", text, re.I):
        return False
    titled = re.compile(rf"\b{re.escape(query.people[0])}\s*[,(–-]\s*(?:[\w’'&-]+ ){{0,3}}?{_POST.pattern}")
    return any(titled.search(unit.words) for unit in found)


def shows_no_votes(text: str, near: Sequence[Unit]) -> bool:
    """Whether a question asks who voted how, and no unit near it tells that of anybody."""
    if not _VOTES_BY_NAME.search(text) or _NOBODY_DID.search(text):
        return False
    return not any(_VOTED_SO.search(unit.words) for unit in near)


def shows_votes(text: str, best: Unit, share: float) -> bool:
    """Whether a question asks who voted a way, and the unit that comes nearest tells who voted that way.

    `share` is how much of the question it holds, 0 to 1: no vote on another thing counts.
    """
    if not _VOTES_BY_NAME.search(text) or _NOBODY_DID.search(text) or share < _OF_THE_VOTE:
        return False
    ways = [way for way in _WAYS if way.search(text)]
    return len(ways) == 1 and bool(_VOTED_SO.search(best.words) and ways[0].search(best.words))


def _in_row(unit: Unit) -> bool:
    return unit.table is not None and bool(_DAY.search(unit.around))


def _names_somebody(unit: Unit) -> bool:
    words = f"{unit.words} {unit.around}" if unit.table is not None else unit.words
    if _TITLED.search(words) or _POST.search(words):
        return True
    known = f"{unit.paper.identity.council} {unit.paper.identity.committee}".split()
    pairs = [pair for pair in _PAIR.finditer(words) if not _is_place(words, pair)]
    return any(pair[1] not in known and not (is_common(pair[1]) and is_common(pair[2])) for pair in pairs)


def _is_place(words: str, pair: re.Match[str]) -> bool:
    """Whether two capitals name a place: before a word for one, or with one that is no surname."""
    return bool(
        _BODY.fullmatch(pair[2])
        or _PLACE.match(words[pair.end() :].lstrip("'’s "))
        or _LIES.search(words, 0, pair.start())
    )
