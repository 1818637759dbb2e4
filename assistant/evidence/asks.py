"""What a question asks for by name, a sum, a share, an age, or takes for granted, a refusal, a closing; and how such
things show in a paper's words (pure).

Each entry is a pattern of questions beside a pattern of what must then stand in the evidence.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

_NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|dozen"
    r"|no|none)"
)

_THE_RATE = (
    r"\bwh(?:at|ich)(?:['’]s| is| was| were)? (?:the|our|their|its|this)\s+(?:(?!(?:of|for|in|to)\b)[\w-]+\s+){0,4}?"
)
_RATE = (
    r"\d\s?%|\bper ?cent\b|\b\d+(?:\.\d+)? (?:in|per|for|out of)\b|\b\d+\.\d+\b|\brate\b[^.;]{0,40}\d"
    rf"|\b{_NUMBER} (?:in|out of) {_NUMBER}\b|\bhalf\b|\b(?:third|quarter)s?\b"
)
_PAY = r"pa(?:id|y)|salar|wage|fee|earn|remunerat|grade|scale|allowance|contract|cost|worth|value|price"


class Sought(NamedTuple):
    """Something that questions ask for, how they do, and how it shows."""

    name: str
    asks: re.Pattern[str]
    shows: re.Pattern[str]


def _sought(name: str, asks: str, shows: str, flags: int = re.I) -> Sought:
    return Sought(name, re.compile(asks, re.I), re.compile(shows, flags))


# The first that fits a question is what it asks for.
VALUES = (
    _sought(
        "pay",  # what somebody earns, not what was paid for a thing
        r"\bwhat(?! (?:percentage|share|proportion|per ?cent)\b)[^?.;]{0,40}\b(?:salary|salaries|wages?)\b"
        r"|\bsalary (?:of|for)\b|\b(?:how much|what)(?: (?:is|are|was|were|do|does|did)|['’]s)"
        r"(?: (?!paid\b)[\w'’-]+){1,6}? (?:get |getting |being )?"
        r"paid\b(?: (?:for (?:that|this|it)|a (?:year|week|month|day)))?\s*(?:[?.]|$)",
        rf"[£$€]\s?\d[^.;]{{0,60}}\b(?:{_PAY}|a (?:year|month|week|day)|an hour|per (?:day|hour))"
        rf"|\b(?:{_PAY})\w*\b[^.;]{{0,80}}[£$€]\s?\d|\bunpaid\b|\bvolunt",
    ),
    _sought(
        "amount",  # "how much did it cost", not "how much of it"
        r"(?<!by )\bhow much (?!(?:of|more|less|further|later|earlier|longer)\b)(?!.*\b(?:time|notice)\b)"
        r"|\bwhat\b.{0,40}\b(?:cost|costs|budget|price|worth|fee|pay)\b"
        r"|\b(?:budget|price|cost|bill) (?:of|for)\b|\bget for\b|\bwhat (?:rent|fine)\b"
        r"|\b(?:total|overall|actual) (?:spend|costs?|bill)\b|\bin pounds\b"
        r"|\bwhat (?:did|do|does|will)\b.{0,60}\bcharge\b",
        # "Actual (£): 26,180": a table's cell whose unit stands with the name of its column
        r"[£$€]\s?\d|\b\d[\d,.]*\s?(?:k|million|billion)\b|\bpence\b|\bfree of charge\b"
        # or with that of its row: "Measure: Assets (£ million); 31 March 2025: 1,846"
        r"|[£$€]['’]?(?:000s?|k|m|million)?\)?\s*:\s?[-–(]?\d|\([^()]{0,12}[£$€][^()]{0,12}\);[^.]{0,200}?:\s?[-–(]?\d",
    ),
    _sought(
        "per cent",
        r"\bpercentage\b|\bper ?cent\b|%|\bwhat (?:share|proportion)\b",
        r"\d\s?%|\bper ?cent\b|%\)?\s*:\s?[-–(]?\d|\([^()]{0,20}%[^()]{0,20}\);[^.]{0,200}?:\s?[-–(]?\d",
    ),
    _sought(
        "age",
        r"\bhow old\b|\bwhat age\b",
        r"\b(?:aged?|years? old|year[- ]olds?|\d+\s?[-–]\s?\d+|under \d+)\b",
    ),
    _sought(
        "length of time",
        r"\bhow long\b(?! ago)",
        rf"\b{_NUMBER}\s+(?:working |calendar )?(?:minutes?|hours?|days?|weeks?|months?|years?|terms?)\b",
    ),
    _sought(
        "rate of pay",
        rf"{_THE_RATE}(?:pay|hourly|daily|day|weekly|night|mileage|tax|rent|charging) rate\b",
        rf"{_RATE}|[£$€]\s?\d",
    ),
    _sought("rate", rf"{_THE_RATE}rate\b", _RATE),
    _sought(
        "telephone number",
        r"\b(?:tele)?phone numbers?\b|['’]s (?:tele)?phone(?=\s*(?:[?.]|$))",
        r"\b0\d{2,4}[ )-]?\d{3}",
    ),
    _sought(
        "e-mail address",
        r"\be-?mail address(?:es)?\b|['’]s e-?mail(?=\s*(?:[?.]|$))|^(?:what(?:['’]s| is) the )?e-?mail (?:for|of)\b",
        r"@",
    ),
    _sought(
        "grade",
        r"\bwhat (?:grade|rating|judgement)\b",
        r"\b(?:outstanding|good|requires improvement|inadequate|rated|graded?)\b",
    ),
    _sought(
        "job title",
        r"\bjob title\b",
        r"\b(?:Head|Director|Manager|Officer|Lead(?:er)?|Adviser|Commissioner|Chief|Assistant|Co-?ordinator)\b",
        0,
    ),
    _sought(
        "number",
        r"\bhow many\b|\b(?:exact |total )?number of\b|\bby how much\b",
        rf"(?<![\w./-])\d[\d,]*(?![\w%/-]|\.\d)|\b\d+[-–]\d+\b|\b{_NUMBER}\b",
    ),
)

# What is said to have happened; a question that takes it for granted needs words of the same kind in the papers.
EVENTS = (
    _sought(
        "refused",
        r"\b(?:turn(?:ed)? down|reject|refus|thr(?:ow|ew|own) out|vot\w+ down|dismiss|veto|overrul|sa(?:y|id) no\b)",
        r"\b(?:reject|refus|turn(?:ed)? down|declin|dismiss|veto|overrul|defeated|against)"
        r"|\bnot (?:be )?(?:agreed|approved|accepted|supported)",
    ),
    _sought(
        "closed",
        r"\b(?:clos(?:e|ed|ing|ure)\b|shut|scrap|axe[ds]?\b|abolish|disband)",
        r"\b(?:clos|shut|scrap|axe|abolish|disband|cease|end(?:ed|ing)?\b)",
    ),
    _sought(
        "left",
        r"\b(?:quit|resign|step\w* down|stood down|leave (?:the|her|his|their)|left the|walk\w* out)",
        r"\b(?:quit|resign|step\w* down|st(?:oo|an)d\w* down|left|leav|retire|depart)",
    ),
    _sought(
        "dismissed",
        r"\b(?:sack|fired\b|disciplin|redundan|suspend)",
        r"\b(?:sack|fired|disciplin|redundan|suspend|dismiss)",
    ),
    _sought(
        "taken away",
        r"\b(?:stripp|los(?:e|t|ing) (?:its|their|the)\b|withdr[ae]w|revok)",
        r"\b(?:stripp|los(?:t|e|ing)\b|withdr|revok|remov)",
    ),
    _sought("voted", r"\bvot(?:e|es|ed|ing)\b", r"\bvot(?:e|es|ed|ing)\b|for and \w+ against|unanimous"),
    _sought(
        "won",
        r"\b(?:w[io]n|winning|awarded|winner)\b",
        r"\b(?:w[io]n\b|award|appoint|prefer|success|select)",
    ),
    _sought("bought", r"\b(?:bought|buy|buyer|sold to)\b|\bpurchas", r"\b(?:b(?:uy|ought)|purchas|sold|sale)"),
    _sought(
        "proposed",
        r"\b(?:nominat|propos(?:ed|er)\b|second(?:ed|er)\b)|\bwho moved\b",
        r"\b(?:nominat|propos|second|moved)",
    ),
    _sought(
        "followed",
        r"\b(?:took over from|tak(?:es?|ing) over from|replac(?:e|es|ed|ing)|succeed(?:s|ed|ing)?|took the place of)\b",
        r"\b(?:replac|succe(?:ed|ss)|t(?:ake|ook|aking) over|in (?:his|her|their) place|appoint|elect|co-?opted|fill)",
    ),
    _sought(
        "died",
        r"\b(?:die[ds]?\b|dying\b|deaths?\b|killed\b)",
        r"\b(?:die[ds]?\b|dying\b|deaths?\b|dead\b|kill|fatal|suicid)",
    ),
    _sought(
        "prosecuted",
        r"\b(?:arrest|prosecut|convict|charged with|jailed|imprison)",
        r"\b(?:arrest|prosecut|convict|charged?\b|jail|prison|court|sentenc|guilty|cautioned)",
    ),
    _sought(
        "cost less",
        r"\bunder ?(?:budget|spen[dt])|\bcost less\b",
        r"\bunder|\bbelow\b|\bless than\b|\bsav(?:ed|ings?)\b|\bcheaper\b|\blower\b",
    ),
    _sought("sent apologies", r"\bapolog", r"\bapolog"),
    _sought("stopped", r"\bstop(?:ped)? for\b", r"\b(?:stop|adjourn|paus|suspend)"),
)


def value_sought(question: str) -> Sought | None:
    """The kind of value that a question asks for, if it asks for one that can be told by its form."""
    return next((one for one in VALUES if one.asks.search(question)), None)


def events(question: str) -> list[Sought]:
    """What a question takes to have happened."""
    return [one for one in EVENTS if one.asks.search(question)]


def counted(question: str) -> str | None:
    """What "how many ..." counts: the words after it, up to its verb or preposition."""
    match = _COUNTED.search(question)
    return match[1] if match else None


_COUNTED = re.compile(
    r"\bhow many (?:of (?:the|our|those|these) )?(?:\d+ )?"
    r"((?:(?!\b(?:did|do|does|were|was|are|is|had|has|have|will|would|of|in|at|on|for|from|over|under|by|with|during|between|and|to|that|who|which|can|got"
    r"|went|came|when|people|times|ways)\b)[\w'’-]+ ?){1,4})",
    re.I,
)


def numbered(words: str, counts: frozenset[str], stem: Callable[[str], str]) -> bool:
    """Whether a number stands close to one of the words of those stems."""
    said = re.findall(r"[\w'’-]+(?:[.,]\d+)*", words.lower())
    numbers = [place for place, word in enumerate(said) if _NUMBERS.fullmatch(word)]
    things = [place for place, word in enumerate(said) if stem(word) in counts]
    return any(-CLOSE_AFTER <= thing - number <= CLOSE_BEFORE for number in numbers for thing in things)


CLOSE_BEFORE, CLOSE_AFTER = 5, 4
_NUMBERS = re.compile(_NUMBER + r"|\d+(?:st|nd|rd|th)?", re.I)
