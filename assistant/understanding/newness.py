"""Whether a question asks which papers are new, and not what is new in what they tell (pure)."""

import re
from collections.abc import Sequence
from datetime import date

from assistant.understanding.almanac import NAMES
from assistant.understanding.origins import replaced_by
from assistant.understanding.times import named_at

WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
# Where times stand in a question does not depend on the day from which they are seen.
_ANY_DAY = date(2024, 6, 15)
_PAPER = (
    r"(?:(?:council|committee|meeting|public|published)\s+)?"
    r"(?:papers?|documents?|reports?|minutes|agendas?|(?:agenda|report) packs?|publications?)"
)
_ARRIVED = r"(?:arrived?|turned up|shown up)"
_COME_IN = re.compile(r"\b(?:come|came|coming) in\b(?! (?:under|over|at|below|above)\b)")
_PUT = r"(?:added|published|put up|uploaded|posted)"
_JUST = r"(?:(?:just|newly|recently|lately|already|all)\s+)?"
_CAME = rf"{_JUST}(?:new|{_ARRIVED}|been {_JUST}{_PUT}|{_PUT})"
_CHANGED = r"(?:changed|(?:been )?(?:updated|revised|changed|corrected|replaced))"
_IS = r"(?:'s|'ve| is| are| has| have| was| were| did)?"
_CORE = re.compile(
    "|".join(
        (
            rf"what{_IS} {_CAME}(?: or (?:been )?changed)?",
            rf"what(?:'s| is| are) (?:all )?the new {_PAPER}",
            rf"(?:is there|are there|there(?:'s| is| are)|have there been|has there been|got|have you(?: got)?)?\s*"
            rf"(?:anything|something|any|some)(?: {_JUST}new)?(?: {_PAPER})?(?: (?:that|which))?{_IS}(?: {_CAME})?",
            rf"(?:have|has|did|do|were|was|are|is) (?:any|some|the)(?:thing)?(?: new)?(?: {_PAPER})?"
            rf" (?:{_CAME}|{_CHANGED})",
            rf"(?:all |any |the )*(?:new|newly arrived) {_PAPER}(?: (?:that|which))?{_IS}(?: {_CAME})?",
            rf"(?:which|what|any) (?:new )?{_PAPER}{_IS} (?:{_CAME}|{_CHANGED})",
            rf"(?:which|what) new {_PAPER}(?: (?:are|is) there)?",
            r"(?:the )?(?:news?|latest arrivals|new arrivals)",
        )
    )
)
_SAYS_NEW = re.compile(rf"\bnews?\b|\b{_ARRIVED}\b|\b{_PUT}\b|\b{_CHANGED}\b")
_POLITE = re.compile(
    r"^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|and|so|ok(?:ay)?|please|thanks|thank you|now|well"
    r"|(?:can|could|would|will) you(?: please)?|tell me|show me|give me|let me know|list"
    r"|i(?:'d| would) like to (?:know|see)|i want to (?:know|see)|do you know|check|if|whether|all|me)"
    r"\b[,:]?\s*)+|\b(?:please|thanks|thank you|here|held"
    r"|on the (?:site|website)|to (?:read|see|look at))\b"
)
_KIND = (
    r"(?:sub-?committees?|committees?|boards?|panels?|cabinet|councils?|forums?|groups?|commissions?|authority|executive"
    r"|scrutiny|assembly|partnership)"
)
# Between "from" and the kind of body stand the words of its name, none that begins another phrase.
_NO_NAME = rf"(?:{_PAPER}|strategy|plans?|policy|budget|in|on|about|to|for|by|from|with|since|that|which|new)\b"
_BODY = re.compile(
    rf"\b(?:from|for|of|by|at|to|in|on|with)\s+(?:(?:the|our|its|this|any)\s+)*(?P<name>(?:(?!{_NO_NAME})[\w&'-]+,?\s+){{0,8}}?)"
    rf"{_KIND}\b(?:\s+{_KIND}\b)*"
)
# What is said of a council without naming it.
_GENERIC = frozenset("city county borough district town parish local whole".split())
_ALONE = re.compile(r"\b(?:from|for|of|by)\s+(?:the\s+)?(?P<name>[\w&' -]+?)(?=\s*(?:$|@))")
_LED = (
    r"(?:(?:since|from|after|in|on|over|during|within|for|between|and|until|till|to|up to|of|the|about|around|mid|early"
    r"|late)\s+|(?:start|beginning|end)\s+of\s+)*"
)
_DAY = rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{NAMES})\b|\b(?:{NAMES})\s+\d{{1,2}}(?:st|nd|rd|th)?\b"
_TIMES = re.compile(
    rf"{_LED}@|{_LED}(?:(?:{'|'.join(WEEKDAYS)}),?\s+)?(?:the\s+)?(?:{_DAY})|\bsince\s+(?:{NAMES})\b|\bsince\s+\d{{1,2}}/\d{{1,2}}\b"
    rf"|{_LED}(?:last\s+|this\s+)?\b(?:{'|'.join(WEEKDAYS)}|weekend)\b,?(?:\s*@)?"
    r"|\bsince (?:the )?(?:christmas|new year)\b"
    r"|\bsince (?:the|its|our|their) (?:last|latest|previous) (?:meeting|one|time)\b|\bsince then\b"
    r"|\bsince (?:i|we) (?:last )?(?:looked|logged in|signed in|met|asked|checked|was here|were here)(?: last)?\b"
    rf"|{_LED}(?:(?:last|past|this|previous)\s+)?(?:fortnight|month|week)\b"
    r"|\b(?:today|yesterday|recently|lately|now|so far|yet|overnight|this (?:morning|afternoon|evening))\b"
)
# "Published in March 2025" may tell of what the papers do; what was published lately is papers.
_LATELY = re.compile(
    r"\b(?:since|today|yesterday|recently|lately|(?:last|past|this) (?:few |\w+ )?(?:days?|weeks?|fortnight|months?))\b"
)
_ONLY_PUT = re.compile(rf"(?<!been )\b{_PUT}\b")
# "Were the minutes corrected?" asks what the papers tell; "new or changed" is said of papers.
_ONLY_CHANGED = re.compile(rf"(?<!\bor )(?<!\bor been )\b{_CHANGED}\b")
_SINCE = re.compile(
    rf"\bsince (?:\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?|(?:(?:the|of|last|about|mid|early|late|start|beginning|end"
    rf"|{'|'.join(WEEKDAYS)}|\d{{1,2}}(?:st|nd|rd|th)?|{NAMES}),?\s+)*(?:(?:19|20)\d\d|{NAMES}|\d{{1,2}})?\b)"
)
_DATE = re.compile(rf"\b(?:{NAMES}|(?:19|20)\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2}})\b")
# Whose papers, or who changed them; "the end of May" and "the last meeting of the Board" say when.
_WHOSE = re.compile(rf"\bby\b|(?<!\bmeeting )(?<!\bstart )(?<!\bbeginning )(?<!\bend )\bof\b(?! (?:{NAMES})\b)")
# So many characters has a question that asks for nothing but what is new.
_LONGEST = 300
_WORDLESS = re.compile(r"[^\w'@&/-]+")


def asks_for_new(question: str, committees: Sequence[str] = ()) -> bool:
    """Whether each sentence asks which papers came or changed: nothing is left without its times and bodies.

    `committees` are those that the question was understood to name.
    """
    if len(question) > _LONGEST:
        return False
    sentences = [one for one in re.split(r"(?<=[.?!;])\s+", question) if one.strip()]
    told = [(core, _lower(one)) for one in sentences if (core := _bare(one, committees))]
    return bool(told) and all(_is_core(core, whole) for core, whole in told)


def body_named(question: str) -> str | None:
    """The name that a question gives to a body, in small letters and without its kind; None for "the committee"."""
    found = _BODY.search(_lower(question))
    name = found["name"].replace(",", " ").split() if found else []
    return " ".join(name) if set(name) - _GENERIC else None


def tells_of_body(question: str, words: str) -> bool:
    """Whether words hold the whole name that a question gives to a body: "Quay Trust Board", not "the quay"."""
    found = _BODY.search(_lower(question))
    name = _WORDLESS.split(_lower(question)[found.start("name") : found.end()].strip()) if found else []
    told = " ".join(_WORDLESS.split(_lower(words)))
    return bool(name) and re.search(rf"(?<!\w){re.escape(' '.join(name))}(?!\w)", told) is not None


def _is_core(core: str, whole: str) -> bool:
    is_lately = "new" in core.split() or bool(_LATELY.search(whole))
    if _ONLY_CHANGED.search(core):
        is_meant = is_lately and not _DATE.search(_SINCE.sub(" ", whole)) and not _WHOSE.search(whole)
    else:
        is_meant = is_lately or not _ONLY_PUT.search(core)
    return bool(is_meant and _CORE.fullmatch(core) and _SAYS_NEW.search(core))


def _bare(sentence: str, committees: Sequence[str]) -> str:
    """What a sentence asks, without its times, bodies and courtesies."""
    marked = _lower(sentence)
    for start, end in reversed(named_at(sentence, _ANY_DAY)):
        marked = f"{marked[:start]}@{marked[end:]}"
    marked = _COME_IN.sub("arrived", " ".join(_WORDLESS.sub(" ", marked).split()))
    timeless = _TIMES.sub(" @ ", _BODY.sub(" ", marked))
    bare = _ALONE.sub(lambda match: _unless_of(match, committees), timeless).replace("@", " ")
    return " ".join(_POLITE.sub(" ", " ".join(bare.split())).split())


def _unless_of(match: re.Match[str], committees: Sequence[str]) -> str:
    return " " if replaced_by(match["name"], committees) else match[0]


def _lower(text: str) -> str:
    """A text of the same length in small letters, with plain apostrophes."""
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text.replace("’", "'"))
